"""Where in a text a rule about words does not hold, or holds less: quotations, names, addresses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressdraft.checks.pairs import DraftPair
from pressdraft.reading import Kind, read_quotations
from pressdraft.release import LanguageCode, Role, Segment

FURNITURE = frozenset(
    {Role.LABEL, Role.RELEASE_LINE, Role.DATELINE, Role.CONTACT, Role.HEADING, Role.END}
)
"""The roles of what is no running text."""

_LINKS = frozenset({Kind.EMAIL, Kind.URL, Kind.CODE})


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of one text, in order, that may touch but hardly overlap."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Stretches:
        """Return the stretches from `start` to `end`, code points, half-open, joined to one row."""
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(spans):
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return cls(tuple(starts), tuple(ends))

    def cover(self, place: int) -> bool:
        """Tell whether the code point at `place` belongs to one of the stretches."""
        at = bisect_right(self.starts, place) - 1
        return at >= 0 and place < self.ends[at]


@dataclass(frozen=True, slots=True)
class SegmentSentence:
    """A sentence of a segment."""

    segment: Segment
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence as it stands in the text."""
        return self.segment.text[self.start : self.end]


def sentences_of(pair: DraftPair, language: LanguageCode) -> Iterator[SegmentSentence]:
    """Yield the sentences of a draft in order, those of contacts and headings too."""
    for segment in pair.drafts[language].segments:
        for start, end in pair.sentences_in(language, segment):
            yield SegmentSentence(segment, start, end)


class Quoted:
    """What stands in quotation marks in one language's draft; each segment is read once.

    With `titles`, only the names there that nobody says: of projects, films, papers.
    """

    def __init__(self, language: LanguageCode, *, titles: bool = False) -> None:
        self._language = language
        self._titles = titles
        self._known: dict[str, Stretches] = {}

    def cover(self, segment: Segment, place: int) -> bool:
        """Tell whether the code point at `place` of a segment is quoted."""
        if segment.id not in self._known:
            self._known[segment.id] = self._read(segment)
        return self._known[segment.id].cover(place)

    def _read(self, segment: Segment) -> Stretches:
        if segment.role is Role.QUOTE and not self._titles:
            return Stretches((0,), (len(segment.text),))
        found = read_quotations(segment.text, self._language)
        return Stretches.of(
            (each.start, each.end) for each in found if not self._titles or "title" in each.form
        )


def links(pair: DraftPair, language: LanguageCode) -> dict[str, Stretches]:
    """Return by segment where addresses and contract numbers stand."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for one in pair.stated[language]:
        if one.reading.kind in _LINKS:
            place = (one.reading.start, one.reading.end)
            spans.setdefault(one.segment.id, []).append(place)
    return {segment_id: Stretches.of(found) for segment_id, found in spans.items()}


def names(pair: DraftPair, language: LanguageCode) -> dict[str, Stretches]:
    """Return by segment where names of the glossary stand, terms aside."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for mention in pair.mentions[language]:
        kinds = {pair.known.names[key].kind for key in mention.found.keys}
        if kinds != {"term"}:
            place = (mention.found.start, mention.found.end)
            spans.setdefault(mention.segment.id, []).append(place)
    return {segment_id: Stretches.of(found) for segment_id, found in spans.items()}

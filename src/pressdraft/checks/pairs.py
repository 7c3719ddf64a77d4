"""What checks read: two aligned drafts, what stands in them, and what is known about them.

The drafts are those of a release of the workspace, or of finished files from anywhere, whose
paragraphs then are the segments. What several checks need is worked out once, at first use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeVar, TypeVarTuple, Unpack, cast

from pressdraft.checks.alignment import Row, aligned
from pressdraft.checks.capitals import Capitals, capitals
from pressdraft.checks.comparing.differing import Comparison, compared
from pressdraft.checks.known_names import KnownNames
from pressdraft.checks.sentence_rows import SentenceRow, length_ratio, sentence_rows
from pressdraft.checks.spans import Spans
from pressdraft.checks.stated import Stated as Stated
from pressdraft.checks.wider_names import Alias
from pressdraft.checks.words import SegmentWords
from pressdraft.compose.naming import Naming
from pressdraft.facts import Facts
from pressdraft.language.house import House
from pressdraft.language.recognition import Found
from pressdraft.language.sentences import Sentence, sentences
from pressdraft.reading import Kind, dated, read
from pressdraft.release import CODES, Draft, LanguageCode, Role, Segment
from pressdraft.standing import Lists, Standing

REGIONS: Mapping[LanguageCode, str | None] = {"en": None, "lv": "LV"}
"""The country whose telephone numbers a language may write without their code."""

_WITH_CAPITALS = frozenset(
    {Kind.EMAIL, Kind.URL, Kind.CODE, Kind.DATE, Kind.DAYS, Kind.MONTH, Kind.WEEKDAY, Kind.TIME}
)
_NAMELESS = frozenset({Kind.MONEY, Kind.EMAIL, Kind.URL})


_ITEM_NUMBER = re.compile(r"\d{1,3}[.)](?=[ \u00a0]+[^\W\d])")
"""The number of an item in a list, which is that of its translation."""
_ZONE = 60
"""So near a time stand the words for its zone."""

RUNNING = frozenset({Role.LEAD, Role.BODY, Role.QUOTE, Role.BOILERPLATE, Role.NOTE, Role.SUBHEAD})
"""The roles of running text, whose sentences can be put side by side."""


T = TypeVar("T")
Given = TypeVarTuple("Given")


class Mention(NamedTuple):
    """A name of the glossary that stands in a segment."""

    segment: Segment
    found: Found

    @property
    def text(self) -> str:
        """The name as it stands in the text."""
        return self.segment.text[self.found.start : self.found.end]


class Named(NamedTuple):
    """A stretch of a segment that names one of several entries.

    `exact` is false where other letters are capitals than in the name.
    """

    segment: Segment
    start: int
    end: int
    aliases: tuple[Alias, ...]
    exact: bool

    @property
    def text(self) -> str:
        """The stretch as it stands in the text."""
        return self.segment.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Composed:
    """The facts that drafts were composed from, and how their names are looked up."""

    facts: Facts
    naming: Naming


@dataclass(frozen=True)
class DraftPair:
    """The drafts of one release by language code, source first; one of them may be absent.

    `day` is the release date; None when a finished text does not tell it. `composed` is None for
    finished texts from elsewhere. Of a `fragment` no furniture is expected: no headline, no date.
    """

    drafts: Mapping[LanguageCode, Draft]
    standing: Standing
    known: KnownNames
    house: House
    day: date | None
    composed: Composed | None = None
    fragment: bool = False

    @property
    def is_both(self) -> bool:
        """Whether there is a text in both languages."""
        return len(self.drafts) == len(CODES)

    @property
    def lists(self) -> Lists:
        """What an office adds to: words to avoid, right spellings, abbreviations, limits."""
        return self.standing.lists

    def alone(self, language: LanguageCode) -> DraftPair:
        """Return the pair with one of its texts only."""
        return replace(self, drafts={language: self.drafts[language]})

    def once(self, work: Callable[[DraftPair, Unpack[Given]], T], *given: *Given) -> T:
        """Return `work(pair, *given)`, worked out once for all checks that ask for it.

        `given` can be hashed, and what comes of it is read more than once: no iterator.
        """
        key = (work, given)
        if key not in self._worked_out:
            self._worked_out[key] = work(self, *given)
        return cast(T, self._worked_out[key])

    @cached_property
    def _worked_out(self) -> dict[Hashable, object]:
        return {}

    def segments(self) -> Iterator[tuple[LanguageCode, Segment]]:
        """Yield every segment of every draft with its language."""
        for language, draft in self.drafts.items():
            for segment in draft.segments:
                yield language, segment

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The segments side by side: by id those of a release, by what they say those of files."""
        if not self.is_both:
            return ()
        if self.composed:
            return _rows_by_id(self.drafts["en"], self.drafts["lv"])
        anchors = {code: self._anchors(code) for code in CODES}
        return aligned(self.drafts["en"], self.drafts["lv"], anchors["en"], anchors["lv"])

    def sentences_in(self, language: LanguageCode, segment: Segment) -> tuple[Sentence, ...]:
        """Return where the sentences of a segment stand, in order."""
        key = (language, segment.id)
        if key not in self._sentences:
            self._sentences[key] = sentences(segment.text, language)
        return self._sentences[key]

    @cached_property
    def _sentences(self) -> dict[tuple[LanguageCode, str], tuple[Sentence, ...]]:
        return {}

    @cached_property
    def sentence_rows(self) -> tuple[SentenceRow, ...]:
        """The sentences of the running text side by side, in the order of `rows`."""
        ratio = length_ratio(self.rows)
        anchors = _SentenceAnchors(self)
        return tuple(
            found
            for row in self.rows
            if row.english and row.latvian and row.roles <= RUNNING
            for found in sentence_rows(row, self.sentences_in, anchors, ratio)
        )

    @cached_property
    def stated(self) -> Mapping[LanguageCode, tuple[Stated, ...]]:
        """Every value that each text states, in order; days without a year have the last one's."""
        return {code: tuple(self._stated(draft)) for code, draft in self.drafts.items()}

    @cached_property
    def comparison(self) -> Comparison:
        """What came of comparing the values of both texts; KeyError when there is one only."""
        return compared(self.rows, self.stated, tuple(self.drafts)[-1])

    @cached_property
    def mentions(self) -> Mapping[LanguageCode, tuple[Mention, ...]]:
        """Every name of the glossary that each text holds, in order."""
        return {
            code: tuple(
                Mention(segment, found)
                for segment in draft.segments
                for found in self.known.lexicon(code).find(segment.text)
            )
            for code, draft in self.drafts.items()
        }

    @cached_property
    def programmes(self) -> tuple[str, ...]:
        """The keys of the programmes of the glossary that the texts name, in alphabetical order."""
        ids = {
            key
            for mentions in self.mentions.values()
            for mention in mentions
            for key in mention.found.keys
        }
        named = (self.known.names[id_] for id_ in ids)
        return tuple(sorted({known.key for known in named if known.kind == "programme"}))

    def stated_in(self, language: LanguageCode, segment: Segment) -> tuple[Stated, ...]:
        """Return what one segment of a text states, in order."""
        return self._stated_by_segment.get((language, segment.id), ())

    def mentions_in(self, language: LanguageCode, segment: Segment) -> tuple[Mention, ...]:
        """Return the names of the glossary in one segment of a text, in order."""
        return self._mentions_by_segment.get((language, segment.id), ())

    @cached_property
    def _stated_by_segment(self) -> Mapping[tuple[LanguageCode, str], tuple[Stated, ...]]:
        found: dict[tuple[LanguageCode, str], list[Stated]] = {}
        for language, values in self.stated.items():
            for one in values:
                found.setdefault((language, one.segment.id), []).append(one)
        return {key: tuple(values) for key, values in found.items()}

    @cached_property
    def _mentions_by_segment(self) -> Mapping[tuple[LanguageCode, str], tuple[Mention, ...]]:
        found: dict[tuple[LanguageCode, str], list[Mention]] = {}
        for language, names in self.mentions.items():
            for one in names:
                found.setdefault((language, one.segment.id), []).append(one)
        return {key: tuple(names) for key, names in found.items()}

    @cached_property
    def words(self) -> Mapping[LanguageCode, tuple[SegmentWords, ...]]:
        """The words of each text, segment by segment."""
        return {
            code: tuple(map(SegmentWords.of, draft.segments)) for code, draft in self.drafts.items()
        }

    def words_in(self, language: LanguageCode, segment_id: str) -> SegmentWords:
        """Return the words of one segment of a text."""
        return self._words_by_segment[language, segment_id]

    @cached_property
    def _words_by_segment(self) -> Mapping[tuple[LanguageCode, str], SegmentWords]:
        return {
            (language, written.segment.id): written
            for language, words in self.words.items()
            for written in words
        }

    @cached_property
    def named(self) -> Mapping[LanguageCode, Mapping[str, tuple[Named, ...]]]:
        """All that names an entry of the glossary, also short forms and adjectives, by segment.

        What an address or a sum of money holds, as in "US dollars", names nothing.
        """
        return {code: dict(self._named(draft)) for code, draft in self.drafts.items()}

    @cached_property
    def capitals(self) -> Mapping[LanguageCode, Capitals]:
        """The words with capitals that are no names of the glossary, by language."""
        found: dict[LanguageCode, Capitals] = {}
        for code, draft in self.drafts.items():
            taken: dict[str, list[tuple[int, int]]] = {}
            for segment_id, named in self.named[code].items():
                taken[segment_id] = [(one.start, one.end) for one in named]
            for stated in self.stated[code]:
                if stated.reading.kind in _WITH_CAPITALS:
                    place = (stated.reading.start, _end_of_zone(stated))
                    taken.setdefault(stated.segment.id, []).append(place)
            spans = {segment_id: Spans.of(places) for segment_id, places in taken.items()}
            found[code] = capitals(draft, spans)
        return found

    def _named(self, draft: Draft) -> Iterator[tuple[str, tuple[Named, ...]]]:
        spans: dict[str, list[tuple[int, int]]] = {}
        for one in self.stated[draft.language]:
            if one.reading.kind in _NAMELESS:
                spans.setdefault(one.segment.id, []).append((one.reading.start, one.reading.end))
        for segment in draft.segments:
            inside = Spans.of(spans.get(segment.id, ()))
            found = self.known.wider.find(segment.text, draft.language)
            yield (
                segment.id,
                tuple(
                    Named(segment, *naming)
                    for naming in found
                    if not inside.overlap(naming.start, naming.end)
                ),
            )

    def _stated(self, draft: Draft) -> Iterator[Stated]:
        """Yield what each segment states; a year carries over from one segment to the next."""
        year = self.day.year if self.day else None
        region = REGIONS[draft.language]
        found = [
            Stated(segment, reading)
            for segment in draft.segments
            for reading in read(segment.text, draft.language, year=year, region=region)
        ]
        filled = dated((one.reading for one in found), year)
        for one, reading in zip(found, filled, strict=True):
            yield Stated(one.segment, reading)

    def _anchors(self, language: LanguageCode) -> Mapping[str, frozenset[object]]:
        """Return, by segment, what its translation is likely to state too."""
        anchors: dict[str, set[object]] = {}
        for segment in self.drafts[language].segments:
            if number := _ITEM_NUMBER.match(segment.text):
                anchors[segment.id] = {("item", number[0])}
        for one in self.stated[language]:
            if one.reading.kind is not Kind.ABBREVIATION:
                anchors.setdefault(one.segment.id, set()).add((one.reading.kind, one.reading.value))
        for mention in self.mentions[language]:
            keys = {self.known.names[key].key for key in mention.found.keys}
            anchors.setdefault(mention.segment.id, set()).update(keys)
        return {segment_id: frozenset(found) for segment_id, found in anchors.items()}


def _end_of_zone(stated: Stated) -> int:
    """Return where a value ends; that of a time, with the zone beside it."""
    reading = stated.reading
    if reading.kind is Kind.TIME and reading.words:
        zone = stated.segment.text.find(reading.words, reading.end, reading.end + _ZONE)
        return zone + len(reading.words) if zone >= 0 else reading.end
    return reading.end


class _SentenceAnchors:
    """Tells what a stretch of a segment states that its translation is likely to state too."""

    def __init__(self, pair: DraftPair) -> None:
        self._found: dict[tuple[str, str], list[tuple[int, object]]] = {}
        for code in pair.drafts:
            for one in pair.stated[code]:
                if one.reading.kind is not Kind.ABBREVIATION:
                    self._add(
                        code, one.segment, one.reading.start, (one.reading.kind, one.reading.value)
                    )
            for mention in pair.mentions[code]:
                for key in {pair.known.names[key].key for key in mention.found.keys}:
                    self._add(code, mention.segment, mention.found.start, key)

    def _add(self, language: str, segment: Segment, start: int, anchor: object) -> None:
        self._found.setdefault((language, segment.id), []).append((start, anchor))

    def __call__(
        self, language: LanguageCode, segment: Segment, start: int, end: int
    ) -> frozenset[object]:
        """Return the values and names between two code points."""
        found = self._found.get((language, segment.id), ())
        return frozenset(anchor for place, anchor in found if start <= place < end)


def _rows_by_id(english: Draft, latvian: Draft) -> tuple[Row, ...]:
    """Return the rows of one release in the order of the English draft, Latvian ones last."""
    rows = [Row.of(s, latvian.segment(s.id)) for s in english.segments]
    rows += [Row.of(None, s) for s in latvian.segments if english.segment(s.id) is None]
    return tuple(rows)

"""The names of bodies as rows of words that both languages have: *Ministry of Health*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pressdraft.checks.names.entry_words import EntryWords
from pressdraft.checks.words import Word
from pressdraft.release import LanguageCode, Segment
from pressdraft.standing import Lists

_LINKS = frozenset({"of", "for", "and", "the", "on", "in", "to", "against"})
_WITHIN = (
    *("as", "es", "sts", "u", "a", "ā", "ās", "o", "us"),
    *("ais", "ajā", "ajai", "ajam", "iem", "ām", "ie"),
)
"""How the words in small letters end that stand before the head of a Latvian name."""
_NO_PART = frozenset({"ir", "ar", "no", "uz", "par", "pie", "kas", "ka", "tika", "šā", "tā", "kā"})
_SHARED = frozenset({"police", "customs", "tax"})
_ONE_OFFICE = frozenset({"board", "service", "administration", "department", "agency"})
"""Services that have one office with another, and how the names of such offices end."""
_MOST = 8
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Body:
    """A name of a body: where it stands, and the entries of its words.

    `size` is how many words make it a name: those with a capital, and its last one where no
    sentence begins with it. `heads` are those of `parts` that say what it is.
    """

    segment: Segment
    start: int
    end: int
    size: int
    parts: tuple[frozenset[str], ...]
    heads: tuple[frozenset[str], ...]

    @property
    def text(self) -> str:
        """The name as it stands in the text."""
        return self.segment.text[self.start : self.end]


class BodyVocabulary(EntryWords):
    """Looks up the words of bodies in one language."""

    def __init__(self, lists: Lists, language: LanguageCode) -> None:
        super().__init__(lists.bodies, language)
        self.heads = frozenset(key for key, entry in lists.bodies.items() if entry.head)
        self._are_heads: dict[str, bool] = {}

    def bodies(self, segment: Segment, words: Sequence[Word]) -> Iterator[Body]:
        """Yield the names of bodies in a segment."""
        find = self._english if self.language == "en" else self._latvian
        for line in _lines(segment, words):
            if not any(map(self._is_head, line)):
                continue
            for stretch in find(line):
                parts = tuple(filter(None, (self.own[word.low] for word in stretch)))
                heads = tuple(part for part in parts if part & self.heads)
                opens = stretch[0] is words[0] or not _STOPS.isdisjoint(stretch[0].gap)
                size = sum(word.text[0].isupper() for word in stretch[:-1]) + (not opens)
                yield Body(segment, stretch[0].start, stretch[-1].end, size, parts, heads)

    def _is_head(self, word: Word) -> bool:
        known = self._are_heads.get(word.low)
        if known is None:
            known = not self.heads.isdisjoint(self.own[word.low])
            self._are_heads[word.low] = known
        return known

    def _english(self, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
        run: list[Word] = []
        for word in words:
            capital = word.text[0].isupper() and not (word.text.isupper() and run)
            opens = word.low == "the" and run and run[-1].low not in _LINKS
            if word.gap or opens or not (capital or (run and word.low in _LINKS)):
                yield from self._split(run) if run else ()
                run = []
            if capital or run:
                run.append(word)
        yield from self._split(run)

    def _split(self, run: list[Word]) -> Iterator[Sequence[Word]]:
        """Yield the names of a run: *A Agency and B Ministry* are two."""
        while run and run[-1].low in _LINKS:
            run.pop()
        while run and run[0].low in _LINKS:
            run.pop(0)
        if not any(map(self._is_head, run)):
            return
        ands = [place for place, word in enumerate(run) if word.low == "and"]
        ands.sort(key=lambda place: run[place + 1].low != "the")
        for place in ands:
            left, right = run[:place], run[place + 1 :]
            if _are_one(left, right):
                continue
            closed = right[0].low == "the" and self._is_head(left[-1])
            if closed or (any(map(self._is_head, left)) and any(map(self._is_head, right))):
                yield from self._split(left)
                yield from self._split(right)
                return
        yield run

    def _latvian(self, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
        end = -1
        for place in range(len(words) - 1, -1, -1):
            if (end >= 0 and place >= end) or not self._is_head(words[place]):
                continue
            start = first = place
            while first > 0 and place - first < _MOST and not words[first].gap:
                before = words[first - 1]
                small = before.text[0].islower()
                if small and (before.low in _NO_PART or not _may_be_within(before.low)):
                    break
                if before.low == "un" and (first == place or words[first].text[0].isupper()):
                    break
                first -= 1
                if not small:
                    start = first
            if words[start].text[0].isupper():
                yield words[start : place + 1]
                end = first


def _are_one(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether *and* stands within a name: *Police and Border Guard Board*."""
    return left[-1].low in _SHARED and right[0].low != "the" and right[-1].low in _ONE_OFFICE


def _lines(segment: Segment, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield the words of each line that holds any."""
    text, first = segment.text, 0
    if "\n" in text:
        for place, (word, after) in enumerate(pairwise(words), start=1):
            if "\n" in text[word.end : after.start]:
                yield words[first:place]
                first = place
    yield words[first:]


def _may_be_within(low: str) -> bool:
    return low == "un" or (low.endswith(_WITHIN) and not low.endswith("ja"))


@lru_cache(maxsize=8)
def vocabulary(lists: Lists, language: LanguageCode) -> BodyVocabulary:
    """Return what looks up the words of bodies in a language."""
    return BodyVocabulary(lists, language)

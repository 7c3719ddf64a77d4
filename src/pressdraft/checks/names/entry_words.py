"""Words of either language that stand for the entries of a list, as those of bodies and posts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pressdraft.checks.entry_index import EntryIndex
from pressdraft.checks.pairs import DraftPair
from pressdraft.release import LanguageCode
from pressdraft.standing.lists import BodyWord, PositionWord

_SHORTEST = 4
"""The later part of a compound has so many letters, and as many stand before it."""


class EntryWords:
    """Looks up the words of one language in a list; `own` are those that tell its entries."""

    def __init__(
        self, entries: Mapping[str, BodyWord] | Mapping[str, PositionWord], language: LanguageCode
    ) -> None:
        self.language = language
        self.own, self._all = EntryIndex(), EntryIndex()
        for key, entry in entries.items():
            own, also = (entry.en, entry.also.en) if language == "en" else (entry.lv, entry.also.lv)
            self.own.add(key, own)
            self._all.add(key, (*own, *also))
        self._answers: dict[str, frozenset[str]] = {}

    def answers(self, words: Iterable[str]) -> frozenset[str]:
        """Return the entries that words may stand for, also as the later part of a compound."""
        found: set[str] = set()
        for low in words:
            if low not in self._answers:
                self._answers[low] = frozenset(self._answered(low))
            found |= self._answers[low]
        return frozenset(found)

    def _answered(self, low: str) -> Iterator[str]:
        yield from self._all[low]
        for piece in low.split("-") if "-" in low else ():
            yield from self._all[piece]
        if self.language == "lv":
            for start in range(_SHORTEST - 1, len(low) - _SHORTEST):
                yield from self._all[low[start:]]


def low_words(pair: DraftPair, language: LanguageCode) -> Mapping[str, tuple[str, ...]]:
    """Return the words of each segment in lower case."""
    return {w.segment.id: tuple(word.low for word in w.words) for w in pair.words[language]}

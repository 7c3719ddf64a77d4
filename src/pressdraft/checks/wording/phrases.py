"""Finds the phrases of a list in a text, whatever the capitals, blanks and endings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pressdraft.checks.words import START, SegmentWords, Word, words_of
from pressdraft.release import LanguageCode
from pressdraft.standing.lists import Lists, Wording

_OPENED = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*(\*?)")
"""A word of a phrase, with the sign that any ending may follow."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to look for; `opened` tells of each word whether any ending may follow."""

    written: str
    words: tuple[Word, ...]
    opened: tuple[bool, ...]
    key: str
    entry: Wording


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found at `start` to `end`, code points, half-open."""

    start: int
    end: int
    phrase: Phrase


class Phrases:
    """The phrases of a list in one language, ready to be found.

    A phrase in lower case is found in any capitals; one that has capitals, only with them.
    """

    def __init__(self, entries: Mapping[str, Wording], language: LanguageCode) -> None:
        self._by_start: dict[str, list[Phrase]] = {}
        for key, entry in entries.items():
            for written in entry.en if language == "en" else entry.lv:
                phrase = _phrase(written, key, entry)
                self._by_start.setdefault(phrase.words[0].low[:START], []).append(phrase)
        for phrases in self._by_start.values():
            phrases.sort(key=lambda phrase: -len(phrase.words))

    def find(self, written: SegmentWords) -> Iterator[Hit]:
        """Yield what stands in a text, in its order: the longest phrase at a place, none twice."""
        words = written.words
        reached = 0
        shared = self._by_start.keys() & written.starts.keys()
        for place in sorted([place for start in shared for place in written.starts[start]]):
            if place < reached:
                continue
            word = words[place]
            for phrase in self._by_start[word.low[:START]]:
                if _stands(phrase, words, place):
                    reached = place + len(phrase.words)
                    yield Hit(word.start, words[reached - 1].end, phrase)
                    break


@lru_cache(maxsize=32)
def phrases(
    lists: Lists, entries: Callable[[Lists], Mapping[str, Wording]], language: LanguageCode
) -> Phrases:
    """Return the phrases of some entries, kept for the texts that follow."""
    return Phrases(entries(lists), language)


def _phrase(written: str, key: str, entry: Wording) -> Phrase:
    words = words_of(written.replace("*", ""))
    opened = tuple(match[1] == "*" for match in _OPENED.finditer(written))
    return Phrase(written, words, opened, key, entry)


def _stands(phrase: Phrase, words: Sequence[Word], place: int) -> bool:
    if place + len(phrase.words) > len(words):
        return False
    exact = phrase.written != phrase.written.lower()
    for number, wanted in enumerate(phrase.words):
        word = words[place + number]
        if number and word.gap != wanted.gap:
            return False
        one, other = (word.text, wanted.text) if exact else (word.low, wanted.low)
        if one != other and not (phrase.opened[number] and one.startswith(other)):
            return False
    return True

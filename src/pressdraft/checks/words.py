"""The words of a text, each with what stands before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from operator import attrgetter
from typing import NamedTuple

from pressdraft.release import Segment

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


_START_OF = attrgetter("start")
START = 3
"""So many letters of a word tell where to look it up; none of a list's `*` comes before."""


class Word(NamedTuple):
    """A word of a text at `start` to `end`, code points, half-open; `low` is in lower case.

    `gap` is what stands between it and the word before, blanks and line breaks left out.
    """

    text: str
    low: str
    gap: str
    start: int
    end: int


class SegmentWords(NamedTuple):
    """A segment with its words, and the places of these by their first letters, in lower case."""

    segment: Segment
    words: tuple[Word, ...]
    starts: Mapping[str, list[int]]

    def place(self, start: int) -> int:
        """Return the place of the first word that does not begin before a code point."""
        return bisect_left(self.words, start, key=_START_OF)

    @classmethod
    def of(cls, segment: Segment) -> SegmentWords:
        """Return a segment with its words."""
        words = words_of(segment.text)
        starts: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            starts.setdefault(word.low[:START], []).append(place)
        return cls(segment, words, starts)


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, compounds with a hyphen as one."""
    words = []
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        gap = text[end:start]
        if gap == " ":
            gap = ""
        elif gap:
            gap = "".join(gap.split())
        word = match[0]
        end = start + len(word)
        words.append(Word(word, word.lower(), gap, start, end))
    return tuple(words)

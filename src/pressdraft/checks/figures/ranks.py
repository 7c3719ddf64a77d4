"""Ranks in words that two sentences tell differently: *the third stage* beside *otrajā posmā*.

Words such as *first* and *otrs* are often no numbers. So they are compared sentence by sentence,
and only where each text has one rank that the other one has in neither words nor figures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pressdraft.checks.pairs import RUNNING, DraftPair
from pressdraft.checks.sentence_rows import Piece
from pressdraft.checks.structure.counterparts import comparable
from pressdraft.release import LanguageCode, Segment

_RANKS: Mapping[LanguageCode, str] = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth",
    "lv": "pirm otr treš ceturt piekt sest septīt astot devīt desmit",
}
_VALUES: Mapping[LanguageCode, Mapping[str, int]] = {
    language: {word: value for value, word in enumerate(words.split(), start=1)}
    for language, words in _RANKS.items()
}
_ENGLISH, _LATVIAN = (words.replace(" ", "|") for words in _RANKS.values())
_DEFINITE = "ais|ajam|ajai|ajā|ajos|ajās|ajiem|ajām|ā|ās|o|os|ie"
_WORDS: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?<!at )(?<![-\w])(?P<rank>{_ENGLISH})\b(?!-hand| aid| lady| name| of all)", re.I
    ),
    "lv": re.compile(
        rf"\b(?!pirms\b|desmit(?!{_DEFINITE}))(?P<rank>{_LATVIAN})"
        rf"(?:{_DEFINITE}|s|a|u|as|am|ai|iem|ām)\b",
        re.I,
    ),
}
_FIGURES = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


class Rank(NamedTuple):
    """A word for a rank, between `start` and `end` of a segment, code points, half-open."""

    segment: Segment
    start: int
    end: int
    value: int

    @property
    def text(self) -> str:
        """The word."""
        return self.segment.text[self.start : self.end]


def ranks_apart(pair: DraftPair) -> Iterator[tuple[Rank, Rank]]:
    """Yield the one rank of a sentence and of its translation that the other does not have."""
    for row in pair.once(comparable):
        yield from _apart(row.english, row.latvian)
    for each in pair.rows:
        if len(each.english) == len(each.latvian) == 1 and not each.roles <= RUNNING:
            english, latvian = (
                (Piece(segment, 0, len(segment.text), frozenset()),)
                for segment in (*each.english, *each.latvian)
            )
            yield from _apart(english, latvian)


def _apart(english: tuple[Piece, ...], latvian: tuple[Piece, ...]) -> Iterator[tuple[Rank, Rank]]:
    ours, theirs = _ranks(english, "en"), _ranks(latvian, "lv")
    if ours and theirs:
        one, other = _left(ours, theirs, latvian), _left(theirs, ours, english)
        if len(one) == len(other) == 1:
            yield one[0], other[0]


def _ranks(pieces: tuple[Piece, ...], language: LanguageCode) -> list[Rank]:
    return [
        Rank(piece.segment, *match.span(), _VALUES[language][match["rank"].lower()])
        for piece in pieces
        for match in _WORDS[language].finditer(piece.segment.text, piece.start, piece.end)
    ]


def _left(ranks: list[Rank], others: list[Rank], there: tuple[Piece, ...]) -> list[Rank]:
    """Return the ranks that the other text has in neither words nor figures."""
    known = Counter(rank.value for rank in others)
    figures = {int(figure) for piece in there for figure in _FIGURES.findall(piece.text)}
    left = []
    for rank in ranks:
        known[rank.value] -= 1
        if known[rank.value] < 0 and rank.value not in figures:
            left.append(rank)
    return left

"""Puts the sentences within a row of paragraphs side by side, by length and by what they state.

A row takes one sentence, or up to three that the other language writes as one. How much longer one
language writes than the other is learnt from the two texts themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pressdraft.checks.alignment import Row
from pressdraft.language.sentences import Sentence
from pressdraft.release import LanguageCode, Segment

Anchors = Callable[[LanguageCode, Segment, int, int], frozenset[object]]
"""What a stretch of a segment states, for comparing with the other language."""

Cut = Callable[[LanguageCode, Segment], tuple[Sentence, ...]]
"""Where the sentences of a segment stand."""

_STEPS = {
    (1, 1): 0.0,
    (1, 0): 3.0,
    (0, 1): 3.0,
    (2, 1): 1.6,
    (1, 2): 1.6,
    (3, 1): 3.6,
    (1, 3): 3.6,
    (2, 2): 3.0,
}
"""How unusual each way is to put sentences side by side."""
_SPREAD = 8.0
"""The variance of the length of a translation for each character of the original."""
_UNSHARED = 1.1
_SHARED = 0.9
_FAR = 12.0
_MOST = 40
"""Rows of more sentences than this are taken as they stand, without looking for what belongs."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence of a segment, and what it states."""

    segment: Segment
    start: int
    end: int
    anchors: frozenset[object]

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.segment.text[self.start : self.end]

    @property
    def length(self) -> int:
        """The code points of the sentence."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """Sentences that say the same; one side may be empty. `row` is the row of paragraphs."""

    english: tuple[Piece, ...]
    latvian: tuple[Piece, ...]
    row: Row

    def side(self, language: LanguageCode) -> tuple[Piece, ...]:
        """Return the sentences in one language."""
        return self.english if language == "en" else self.latvian

    def text(self, language: LanguageCode) -> str:
        """Return the sentences in one language as one text."""
        return " ".join(piece.text for piece in self.side(language))


def length_ratio(rows: Sequence[Row]) -> float:
    """Return how many Latvian characters these texts write for an English one, 0.7 to 1.4."""
    both = [row for row in rows if row.english and row.latvian]
    english = sum(len(s.text) for row in both for s in row.english) + 400
    latvian = sum(len(s.text) for row in both for s in row.latvian) + 400
    return min(1.4, max(0.7, latvian / english))


def sentence_rows(row: Row, cut: Cut, anchors: Anchors, ratio: float) -> tuple[SentenceRow, ...]:
    """Return the sentences of a row of paragraphs side by side, in order."""
    english = tuple(_pieces(row, "en", cut, anchors))
    latvian = tuple(_pieces(row, "lv", cut, anchors))
    if (
        not english
        or not latvian
        or len(english) * len(latvian) == 1
        or _too_many(english, latvian)
    ):
        return (SentenceRow(english, latvian, row),)
    best = _cheapest(english, latvian, ratio)
    found = []
    i, j = len(english), len(latvian)
    while i or j:
        di, dj = best[i, j][1]
        found.append(SentenceRow(english[i - di : i], latvian[j - dj : j], row))
        i, j = i - di, j - dj
    return tuple(reversed(found))


def _too_many(english: Sequence[Piece], latvian: Sequence[Piece]) -> bool:
    return max(len(english), len(latvian)) > _MOST


def _pieces(row: Row, language: LanguageCode, cut: Cut, anchors: Anchors) -> Iterator[Piece]:
    for segment in row.side(language):
        for start, end in cut(language, segment):
            yield Piece(segment, start, end, anchors(language, segment, start, end))


def _cheapest(
    left: Sequence[Piece], right: Sequence[Piece], ratio: float
) -> dict[tuple[int, int], tuple[float, tuple[int, int]]]:
    """Return, for each pair of places, the least cost to get there and the last step."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            tried = [
                (
                    best[i - di, j - dj][0]
                    + rare
                    + _cost(left[i - di : i], right[j - dj : j], ratio),
                    (di, dj),
                )
                for (di, dj), rare in _STEPS.items()
                if (i - di, j - dj) in best
            ]
            if tried:
                best[i, j] = min(tried)
    return best


def _cost(left: Sequence[Piece], right: Sequence[Piece], ratio: float) -> float:
    """Return how unlikely it is, from about 0 on, that these say the same."""
    one = frozenset[object]().union(*(piece.anchors for piece in left))
    other = frozenset[object]().union(*(piece.anchors for piece in right))
    stated = _UNSHARED * min(3, len(one ^ other)) - _SHARED * min(3, len(one & other))
    if not left or not right:
        return stated
    expected = sum(piece.length for piece in left) * ratio
    found = sum(piece.length for piece in right)
    apart: float = (expected - found) ** 2 / (_SPREAD * (expected + found))
    return min(_FAR, apart) + stated

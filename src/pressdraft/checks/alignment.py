"""Puts the paragraphs of two finished texts side by side: by what they state and how long they are.

A row takes one paragraph, or two that the other language writes as one. Only places near the
diagonal are tried, so that the time grows with the length, not with its square.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pressdraft.language.sentences import is_item
from pressdraft.release import Draft, LanguageCode, Role, Segment

BAND = 14
"""So many paragraphs may one text be ahead of the other."""

_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
_ALONE = 0.55
"""What it costs to leave a paragraph without a counterpart."""
_TWO_IN_ONE = 0.3
_NO_ROLE_MATCH = 0.35
_NO_SHAPE_MATCH = 0.2
_LINES_IN_ONE = 0.4
"""What it costs besides to take a list item or a label together with another paragraph."""
_ENDS = (".", "!", "?", "…", ";", "”", "“", '"', "’", "»", ")")
_FURNITURE = frozenset({Role.LABEL, Role.RELEASE_LINE, Role.HEADLINE, Role.DATELINE, Role.END})


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side; one side may be empty, or hold two segments."""

    english: tuple[Segment, ...]
    latvian: tuple[Segment, ...]

    @classmethod
    def of(cls, english: Segment | None, latvian: Segment | None) -> Row:
        """Return the row of one segment a side."""
        return cls((english,) if english else (), (latvian,) if latvian else ())

    @property
    def roles(self) -> frozenset[Role]:
        """What the segments do."""
        return frozenset(segment.role for segment in (*self.english, *self.latvian))

    def side(self, language: LanguageCode) -> tuple[Segment, ...]:
        """Return the segments in one language."""
        return self.english if language == "en" else self.latvian


def aligned(
    english: Draft,
    latvian: Draft,
    english_anchors: Mapping[str, frozenset[object]],
    latvian_anchors: Mapping[str, frozenset[object]],
) -> tuple[Row, ...]:
    """Return the rows in order; `..._anchors` hold what each segment states, by its id."""
    left, right = english.segments, latvian.segments
    best = _cheapest(left, right, english_anchors, latvian_anchors)
    rows = []
    i, j = len(left), len(right)
    while i or j:
        di, dj = best[i, j][1]
        rows.append(Row(left[i - di : i], right[j - dj : j]))
        i, j = i - di, j - dj
    return tuple(reversed(rows))


def _cheapest(
    left: Sequence[Segment],
    right: Sequence[Segment],
    left_anchors: Mapping[str, frozenset[object]],
    right_anchors: Mapping[str, frozenset[object]],
) -> dict[tuple[int, int], tuple[float, tuple[int, int]]]:
    """Return, for each place near the diagonal, the least cost to get there and the last step."""
    slope = len(right) / max(1, len(left))
    band = BAND + abs(len(right) - len(left))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(left) + 1):
        middle = round(i * slope)
        for j in range(max(0, middle - band), min(len(right), middle + band) + 1):
            tried = [
                (best[i - di, j - dj][0] + _cost(a, b, left_anchors, right_anchors), (di, dj))
                for di, dj in _STEPS
                if (i - di, j - dj) in best
                for a, b in [(left[i - di : i], right[j - dj : j])]
            ]
            if tried:
                best[i, j] = min(tried)
    return best


def _cost(
    left: Sequence[Segment],
    right: Sequence[Segment],
    left_anchors: Mapping[str, frozenset[object]],
    right_anchors: Mapping[str, frozenset[object]],
) -> float:
    """Return how unlikely it is, from 0 on, that these say the same."""
    if not left or not right:
        return _ALONE
    cost = _TWO_IN_ONE * (len(left) + len(right) - 2)
    roles = {segment.role for segment in (*left, *right)}
    if len(roles) > 1 and roles & _FURNITURE:
        cost += _NO_ROLE_MATCH
    shapes = [{_shape(segment) for segment in side} for side in (left, right)]
    if shapes[0] != shapes[1]:
        cost += _NO_SHAPE_MATCH
    if len(left) + len(right) > 2 and shapes[0] | shapes[1] != {"text"}:
        cost += _LINES_IN_ONE
    one = frozenset[object]().union(*(left_anchors.get(s.id, frozenset()) for s in left))
    other = frozenset[object]().union(*(right_anchors.get(s.id, frozenset()) for s in right))
    if one or other:
        cost += 0.7 * (1 - len(one & other) / len(one | other))
    else:
        cost += 0.25
    return cost + 0.5 * _length_cost(left, right)


def _shape(segment: Segment) -> str:
    """Return whether a segment looks like an item of a list, a label, a bare line or text."""
    text = segment.text
    if is_item(text):
        return "item"
    if text.endswith(":"):
        return "label"
    return "text" if text.endswith(_ENDS) else "line"


def _length_cost(left: Sequence[Segment], right: Sequence[Segment]) -> float:
    """Return 0 for texts of like length up to 1 for those that differ tenfold."""
    one = sum(len(segment.text) for segment in left) + 10
    other = sum(len(segment.text) for segment in right) + 10
    return 1 - min(one, other) / max(one, other)

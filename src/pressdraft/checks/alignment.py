"""Puts the paragraphs of two finished texts side by side: by what they state and how long they are.

A row takes one paragraph, or two that the other language writes as one. Only places near the
diagonal are tried, so that the time grows with the length, not with its square.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pressdraft.language.sentences import is_item
from pressdraft.release import Draft, LanguageCode, Role, Segment

BAND = 14
"""So many paragraphs may one text be ahead of the other, besides what it is longer by."""
_FARTHEST = 60
"""Of what one text is longer by, so many paragraphs may stand in one place."""

_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
_PRIOR = 0.5
"""So much counts as shared from the start: one value that one side lacks tells little."""
_ALONE = 0.55
"""What it costs to leave a paragraph without a counterpart."""
_TWO_IN_ONE = 0.3
_NO_ROLE_MATCH = 0.35
_NO_SHAPE_MATCH = 0.2
_TEXT = frozenset({"text"})
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
    left = _stretches(english.segments, english_anchors)
    right = _stretches(latvian.segments, latvian_anchors)
    best = _cheapest(left, right)
    rows = []
    i, j = len(english.segments), len(latvian.segments)
    while i or j:
        di, dj = best[i, j][1]
        rows.append(Row(english.segments[i - di : i], latvian.segments[j - dj : j]))
        i, j = i - di, j - dj
    return tuple(reversed(rows))


class _Stretch(NamedTuple):
    """What tells of one or two paragraphs whether they say the same as others."""

    roles: frozenset[Role]
    shapes: frozenset[str]
    anchors: frozenset[object]
    length: int


def _stretches(
    segments: Sequence[Segment], anchors: Mapping[str, frozenset[object]]
) -> tuple[tuple[_Stretch, ...], ...]:
    """Return, at `[n][i]`, what is known of the `n` paragraphs before place `i`."""
    empty = _Stretch(frozenset(), frozenset(), frozenset(), 0)
    ones = [
        _Stretch(
            frozenset({segment.role}),
            frozenset({_shape(segment)}),
            anchors.get(segment.id, frozenset()),
            len(segment.text),
        )
        for segment in segments
    ]
    twos = [
        _Stretch(one[0] | other[0], one[1] | other[1], one[2] | other[2], one[3] + other[3])
        for one, other in pairwise(ones)
    ]
    return (), (empty, *ones), (empty, empty, *twos)


def _cheapest(
    left: Sequence[Sequence[_Stretch]], right: Sequence[Sequence[_Stretch]]
) -> dict[tuple[int, int], tuple[float, tuple[int, int]]]:
    """Return, for each place near the diagonal, the least cost to get there and the last step."""
    rows, columns = len(left[1]) - 1, len(right[1]) - 1
    slope = columns / max(1, rows)
    band = BAND + min(_FARTHEST, abs(columns - rows))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(rows + 1):
        middle = round(i * slope)
        for j in range(max(0, middle - band), min(columns, middle + band) + 1):
            tried = []
            for step in _STEPS:
                before = best.get((i - step[0], j - step[1]))
                if before is not None:
                    pair = 0 not in step
                    cost = _cost(left[step[0]][i], right[step[1]][j], sum(step)) if pair else _ALONE
                    tried.append((before[0] + cost, step))
            if tried:
                best[i, j] = min(tried)
    return best


def _cost(left: _Stretch, right: _Stretch, paragraphs: int) -> float:
    """Return how unlikely it is, from 0 on, that so many paragraphs say the same."""
    cost = _TWO_IN_ONE * (paragraphs - 2)
    if left.roles != right.roles or len(left.roles) > 1:
        roles = left.roles | right.roles
        if roles & _FURNITURE:
            cost += _NO_ROLE_MATCH
    if left.shapes != right.shapes:
        cost += _NO_SHAPE_MATCH
    if paragraphs > 2 and not left.shapes == right.shapes == _TEXT:
        cost += _LINES_IN_ONE
    if left.anchors or right.anchors:
        shared = len(left.anchors & right.anchors)
        either = len(left.anchors) + len(right.anchors) - shared
        cost += 0.7 * (1 - (shared + _PRIOR) / (either + _PRIOR))
    else:
        cost += 0.25
    one, other = left.length + 10, right.length + 10
    return cost + 0.5 * (1 - (one / other if one < other else other / one))


def _shape(segment: Segment) -> str:
    """Return whether a segment looks like an item of a list, a label, a bare line or text."""
    text = segment.text
    if is_item(text):
        return "item"
    if text.endswith(":"):
        return "label"
    return "text" if text.endswith(_ENDS) else "line"

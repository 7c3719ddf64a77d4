"""Stretches of a text that are taken, asked for fast however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spans:
    """Half-open stretches in order, none touching another."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @classmethod
    def of(cls, stretches: Iterable[tuple[int, int]]) -> Spans:
        """Return the stretches that some others make up, which may overlap."""
        merged: list[list[int]] = []
        for start, end in sorted(stretches):
            if merged and start <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], end)
            else:
                merged.append([start, end])
        return cls(tuple(start for start, _ in merged), tuple(end for _, end in merged))

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether any stretch has a code point between two places."""
        return bisect_right(self.ends, start) < bisect_left(self.starts, end)

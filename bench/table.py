"""The table that `make bench` prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEAD = ("what / against what", "measured", "against", "ratio", "limit", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One measurement: the ratio of what was measured to what it is held against."""

    name: str
    measured: str
    against: str
    ratio: float
    limit: float

    @property
    def kept(self) -> bool:
        """Whether the ratio is within its limit."""
        return self.ratio <= self.limit

    def cells(self) -> tuple[str, ...]:
        """Return what the table prints of it."""
        verdict = "ok" if self.kept else "over"
        ratios = (f"{self.ratio:.2f}x", f"{self.limit:.1f}x")
        return (self.name, self.measured, self.against, *ratios, verdict)


def table(rows: Iterable[Row]) -> str:
    """Return rows under their heads, the figures flush right."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    name, *rest = cells
    figures = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
    return "  ".join((name.ljust(widths[0]), *figures))

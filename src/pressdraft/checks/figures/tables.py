"""The last row of a table, where it is the sum of the rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from pressdraft.release import LanguageCode, Segment

_TOTAL = re.compile(r"(?:total|in all|in total|altogether|kopā|pavisam|kopsumma):?", re.IGNORECASE)
_NUMBER = {
    "en": re.compile(r"\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"),
    "lv": re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?"),
}
_SHARE = re.compile(r"[ \u00a0]?%\Z")
_GROUPS = re.compile(r"[ \u00a0]")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_LEAST, _MOST = 2, 40
"""So many rows add up to a last one."""
_HALF, _MORE = Decimal("0.5"), Decimal("1.5")
_ROUNDED = Decimal("0.5")


class Column(NamedTuple):
    """The cell of a total, and the numbers above it."""

    cell: Segment
    total: Decimal
    parts: tuple[Decimal, ...]

    def is_wrong(self) -> bool:
        """Tell whether the numbers make another total than rounding each of them may."""
        made = sum(self.parts, Decimal(0))
        places = -min(int(each.as_tuple().exponent) for each in (self.total, *self.parts))
        loose = _ROUNDED.scaleb(-places) * len(self.parts) if places > 0 else Decimal(0)
        return abs(made - self.total) > loose


def columns(segments: Sequence[Segment], language: LanguageCode) -> Iterator[Column]:
    """Yield the columns that a row *Total* closes; shares, which are rounded, left out.

    Overlapping rows make far more than the total, and averages far less: neither is a sum.
    """
    for place, segment in enumerate(segments):
        if _TOTAL.fullmatch(segment.text.strip()):
            totals = _cells(segments, place + 1, language)
            above = _rows_above(segments, place, len(totals), language) if totals else ()
            rows = [*islice(above, _MOST + 1)][::-1]
            if not _LEAST <= len(rows) <= _MOST:
                continue
            for number, total in enumerate(totals):
                parts = tuple(part for row in rows if (part := row[number]) is not None)
                if total is None or len(parts) < len(rows) or not _may_add_up(total, parts):
                    continue
                yield Column(segments[place + 1 + number], total, parts)


def _may_add_up(total: Decimal, parts: Sequence[Decimal]) -> bool:
    made = sum(parts, Decimal(0))
    return all(part <= total for part in parts) and _HALF * total <= made <= _MORE * total


def _cells(
    segments: Sequence[Segment], start: int, language: LanguageCode, end: int | None = None
) -> list[Decimal | None]:
    """Return the numbers that stand in cells from `start` on, up to `end`; None for a share."""
    found: list[Decimal | None] = []
    for place in range(start, len(segments) if end is None else end):
        text = segments[place].text.strip()
        share = _SHARE.search(text)
        bare = text[: share.start()] if share else text
        if not _NUMBER[language].fullmatch(bare):
            break
        found.append(None if share else _number(bare, language))
    return found


def _number(text: str, language: LanguageCode) -> Decimal:
    text = _GROUPS.sub("", text)
    return Decimal(text.replace(",", "") if language == "en" else text.replace(",", "."))


def _rows_above(
    segments: Sequence[Segment], place: int, width: int, language: LanguageCode
) -> Iterator[list[Decimal | None]]:
    """Yield the numbers of the rows up to a total, each a label and as many numbers."""
    end = place
    while (start := end - width - 1) >= 0:
        row = _cells(segments, start + 1, language, end)
        label = _cells(segments, start, language, start + 1)
        if len(row) != width or label or _is_years(row):
            return
        yield row
        end = start


def _is_years(row: Sequence[Decimal | None]) -> bool:
    """Tell whether a row is the head of columns that are years."""
    return all(
        each is not None and each == int(each) and _FIRST_YEAR <= each <= _LAST_YEAR for each in row
    )

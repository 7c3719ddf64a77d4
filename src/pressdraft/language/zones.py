"""Times of day in figures, and what to call a zone that no city names."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pressdraft.i18n import _

Clock = dt.time | dt.datetime


def clock_figures(value: Clock, mark: Literal["point", "colon"]) -> str:
    """Return `09.00` or `09:00`: 24 hours, two digits each, the minutes kept when zero."""
    return f"{value:%H.%M}" if mark == "point" else f"{value:%H:%M}"


def zone_label(value: dt.datetime) -> str:
    """Return the zone's abbreviation (EEST) or, where the tz database has none, `UTC+5`.

    ValueError for a time without a zone: none is ever invented.
    """
    offset = value.utcoffset()
    if offset is None:
        written = f"{value:%Y-%m-%dT%H:%M}"
        raise ValueError(
            _("{written} has no time zone; write it as {written}+03:00", written=written)
        )
    name = value.tzname() or ""
    return name if name.isalpha() else utc_offset(offset)


def utc_offset(offset: dt.timedelta) -> str:
    """Return the distance from UTC: `UTC`, `UTC+5`, `UTC+5:30`."""
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return "UTC"
    sign = "+" if minutes > 0 else "-"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")

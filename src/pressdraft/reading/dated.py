"""Days without a year, given the year that the text named last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from pressdraft.language.values import Days
from pressdraft.reading.values import Month, MonthDay, MonthDays, Reading, Value

_DEFAULT_NOTE = frozenset({"year-from-text"})


def dated(readings: Iterable[Reading], year: int | None = None) -> tuple[Reading, ...]:
    """Return the readings, each day and month without a year in the year of the last one before.

    A second date often leaves out the year of the first: 20 October 2015 and "26. oktobrī". `year`
    is that of a day that no dated one precedes; without it such a day stays as it is. The note
    `year-from-text` tells a filled reading; 29 February of another year stays as it is too.
    """
    known = year
    filled = []
    for reading in readings:
        value = reading.value
        known = _year(value) or known
        if known and isinstance(value, (MonthDay, MonthDays, Month)):
            full = _filled(value, known)
            if full is not None:
                reading = replace(reading, value=full, form=reading.form | _DEFAULT_NOTE)
        filled.append(reading)
    return tuple(filled)


def _year(value: Value) -> int | None:
    if isinstance(value, Days):
        return (value.last or value.first).year
    if isinstance(value, (dt.date, Month)):
        return value.year
    return None


def _filled(value: MonthDay | MonthDays | Month, year: int) -> Value | None:
    if isinstance(value, Month):
        return Month(value.month, year) if value.year is None else None
    try:
        return _date(value, year) if isinstance(value, MonthDay) else _days(value, year)
    except ValueError:
        return None


def _date(day: MonthDay, year: int) -> dt.date:
    return dt.date(year, day.month, day.day)


def _days(days: MonthDays, year: int) -> Days:
    last = days.last
    ends_next_year = last is not None and last < days.first and not days.listed
    end = _date(last, year + ends_next_year) if last else None
    return Days(_date(days.first, year), end, tuple(_date(day, year) for day in days.listed))

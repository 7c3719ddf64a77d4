"""Dates, ranges of days and lists of days: 26–28 July 2022, "2022. gada 26. un 27. jūlijā"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pressdraft.language.values import Days
from pressdraft.reading.days import (
    Stop,
    read_stops,
)
from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.values import Kind, MonthDay, MonthDays, Reading, Value

_RANGES = ("range", "to")


def read_date(prose: Prose, index: int) -> Found | None:
    """Return the days stated from token `index` on, whose day or Latvian year stands first."""
    stops = read_stops(prose, index)
    if len(stops) == 2 and prose.word_before(index) in prose.words.between_words:
        stops = (stops[0], stops[1]._replace(joint="to"))
    return written(prose, index, settled(stops, latvian=prose.language == "lv")) if stops else None


def written(prose: Prose, index: int, stops: Sequence[Stop]) -> Found:
    """Return the reading of days whose months and years are settled."""
    form = frozenset().union(*(stop.form for stop in stops))
    if len(stops) == 1:
        return _one(prose, index, stops[0], form)
    kept = _first_shape(stops)
    form = frozenset().union(*(stop.form for stop in kept))
    end = kept[-1].next
    start, text_end = prose.tokens[index].start, prose.tokens[end - 1].end
    if len(kept) == 1:
        return _one(prose, index, kept[0], form)
    form |= _range_form(prose, kept)
    value = _value(kept)
    if value is None:
        return _one(prose, index, kept[0], kept[0].form)
    return Found((Reading(Kind.DAYS, value, start, text_end, form),), end)


def _first_shape(stops: Sequence[Stop]) -> Sequence[Stop]:
    """Return the stops that make one statement: "to" joins two days and nothing more."""
    for place, stop in enumerate(stops):
        if stop.joint == "to" and place > 1:
            return stops[: place - 1] if stops[place - 2].month else stops
        if stop.joint == "to" and place == 1:
            return stops[:2] if stops[1].month else stops
    return stops


def _range_form(prose: Prose, stops: Sequence[Stop]) -> frozenset[str]:
    """Return how the dashes of the ranges are written."""
    form = set()
    for before, stop in pairwise(stops):
        if stop.joint != "range":
            continue
        named = _names_month(prose, before) and _names_month(prose, stop)
        dash = stop.first - 1
        if prose.low[dash] == "-":
            form.add("hyphen-range")
        if (not prose.tied[dash]) is not named:
            form.add("closed-range" if named else "spaced-range")
        if prose.word_before(stops[0].first) in prose.words.from_words:
            form.add("from-dash")
    return frozenset(form)


def _names_month(prose: Prose, stop: Stop) -> bool:
    return any(prose.words.month(prose.low[at]) for at in range(stop.first, stop.next))


def _one(prose: Prose, index: int, stop: Stop, form: frozenset[str]) -> Found:
    start, end = prose.tokens[index].start, prose.tokens[stop.next - 1].end
    day = _day(stop)
    if day is None:
        value = MonthDay(stop.month or 0, stop.day)
        impossible = Reading(Kind.DATE, value, start, end, form | {"impossible"})
        return Found((impossible,), stop.next)
    before = prose.tokens[index - 1]
    opens = before.low in prose.words.from_words | prose.words.since_words
    if opens and prose.same_line[index]:
        value_open: Value = Days(day, None) if isinstance(day, dt.date) else MonthDays(day, None)
        reading = Reading(Kind.DAYS, value_open, before.start, end, form | {"open"})
        return Found((reading,), stop.next)
    return Found((Reading(Kind.DATE, day, start, end, form),), stop.next)


def _day(stop: Stop) -> dt.date | MonthDay | None:
    """Return the day, without its year where the text leaves it out; None for 31 June."""
    try:
        full = dt.date(stop.year or 2000, stop.month or 0, stop.day)
    except ValueError:
        return None
    return full if stop.year else MonthDay(full.month, full.day)


def settled(stops: Sequence[Stop], *, us_order: bool = False, latvian: bool) -> list[Stop]:
    """Return the stops with the months and years that they leave to their neighbours.

    A month is said once, behind the last of its days (in US order before the first). A year is
    said once too: before the first of its days in Latvian, behind the last in English.
    """
    settled = _months_left(stops) if us_order else _months_right(stops)
    if latvian or us_order:
        return _years_right(_years_left(settled))
    return _years_left(_years_right(settled))


def _months_right(stops: Sequence[Stop]) -> list[Stop]:
    """Return each stop with the month behind it, and with the year said beside that month."""
    filled: list[Stop] = []
    for stop in reversed(stops):
        if stop.month is None and filled:
            year = stop.year or filled[-1].year
            filled.append(stop._replace(month=filled[-1].month, year=year))
        else:
            filled.append(stop)
    return filled[::-1]


def _months_left(stops: Sequence[Stop]) -> list[Stop]:
    filled: list[Stop] = []
    for stop in stops:
        month = stop.month or (filled[-1].month if filled else None)
        filled.append(stop._replace(month=month))
    return filled


def _years_left(stops: Sequence[Stop]) -> list[Stop]:
    """Return each stop with the year last said, one more where the months begin again."""
    filled: list[Stop] = []
    for stop in stops:
        year = stop.year
        if year is None and filled and filled[-1].year:
            year = filled[-1].year + (stop.joint in _RANGES and _before(stop, filled[-1]))
        filled.append(stop._replace(year=year))
    return filled


def _years_right(stops: Sequence[Stop]) -> list[Stop]:
    """Return each stop with the next year said, one less where the months begin again."""
    filled: list[Stop] = []
    for stop in reversed(stops):
        year = stop.year
        if year is None and filled and filled[-1].year:
            later = filled[-1]
            year = later.year and later.year - (later.joint in _RANGES and _before(later, stop))
        filled.append(stop._replace(year=year))
    return filled[::-1]


def _before(stop: Stop, other: Stop) -> bool:
    return (stop.month or 0, stop.day) < (other.month or 0, other.day)


def _value(stops: Sequence[Stop]) -> Days | MonthDays | None:
    """Return the days; None when one does not exist or a range runs backwards."""
    days = [_day(stop) for stop in stops]
    dates = [day for day in days if isinstance(day, dt.date)]
    if len(dates) == len(days):
        return _dated(stops, dates)
    undated = [day for day in days if isinstance(day, MonthDay)]
    return _undated(stops, undated) if len(undated) == len(days) else None


def _dated(stops: Sequence[Stop], days: list[dt.date]) -> Days | None:
    if len(days) == 2 and stops[1].joint in _RANGES:
        return Days(days[0], days[1]) if days[0] <= days[1] else None
    every = sorted(set(_each_day(stops, days)))
    return Days(every[0], every[-1], tuple(every))


def _each_day(stops: Sequence[Stop], days: list[dt.date]) -> Iterator[dt.date]:
    """Yield every day of a list in which a range may stand: 18 and 26–28 July."""
    for place, day in enumerate(days):
        if place and stops[place].joint in _RANGES:
            length = min((day - days[place - 1]).days, 366)
            yield from (days[place - 1] + dt.timedelta(days=past) for past in range(1, length))
        yield day


def _undated(stops: Sequence[Stop], days: list[MonthDay]) -> MonthDays:
    if len(days) == 2 and stops[1].joint in _RANGES:
        return MonthDays(days[0], days[1])
    if any(stop.joint in _RANGES for stop in stops):
        leap = [stop._replace(year=2000) for stop in stops]
        value = _value(leap)
        if isinstance(value, Days):
            every = tuple(MonthDay(day.month, day.day) for day in value.listed)
            return MonthDays(every[0], every[-1], every)
    return MonthDays(days[0], days[-1], tuple(days))

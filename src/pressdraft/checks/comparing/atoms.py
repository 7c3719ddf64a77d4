"""What a value says, cut into atoms: a date holds its year, a range its ends and its days.

A value is stated elsewhere when all atoms of one of its `needs` are among the atoms stated there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from pressdraft.checks.comparing.addresses import code, digits, page, tails
from pressdraft.language.values import Amount, Count, Days, Years
from pressdraft.reading import (
    Hours,
    Kind,
    Month,
    MonthDay,
    MonthDays,
    Reading,
    Span,
    Vague,
)

Atom: TypeAlias = tuple[object, ...]
Atoms: TypeAlias = frozenset[Atom]

_DAY = 24
NAMED_HOURS = (dt.time(12), dt.time(0))
"""Noon and midnight, which have names."""
_MOST_DAYS = 62
"""Of longer periods only the ends are days that the text states."""


def states(reading: Reading) -> Atoms:
    """Return every atom that a value states."""
    return frozenset(_states(reading))


def needs(reading: Reading) -> tuple[Atoms, ...]:
    """Return the sets of atoms of which one must be stated for the value to be."""
    return tuple(frozenset(each) for each in _needs(reading))


def _states(reading: Reading) -> Iterator[Atom]:
    if _is_dialled(reading):
        yield from _phone_states(reading)
        return
    match reading.value:
        case dt.date() | Days() | MonthDay() | MonthDays() | Month():
            yield from _dated_states(reading)
        case Years(first, last):
            yield from (("year", year) for year in (first, last) if year)
        case Hours(first, last):
            yield from (("time", first), ("time", last))
        case Amount(amount, currency):
            yield from (("sum", amount, currency), ("amount", amount))
        case Span(first, last, currency):
            for end in (first, last):
                yield from ((_unit(reading), end, currency), ("amount" if currency else "n", end))
            yield from _opening_hours(reading)
        case Vague(size, currency):
            yield ("vague", size, currency)
        case _:
            yield from _plain(reading)


def _plain(reading: Reading) -> Iterator[Atom]:
    value = reading.value
    match reading.kind:
        case Kind.TIME:
            yield ("time", value)
        case Kind.WEEKDAY:
            yield ("weekday", value)
        case Kind.YEAR:
            yield from (("year", value), ("n", value))
        case Kind.PERCENT | Kind.POINTS:
            yield (_unit(reading), value, "")
        case Kind.NUMBER | Kind.ORDINAL:
            yield from _rank_states(reading)
            yield ("n", number(reading))
            if not reading.words and "word" not in reading.form:
                yield ("year", number(reading))
            yield from _clock(reading)
        case Kind.EMAIL:
            yield ("email", str(value).lower())
        case Kind.URL:
            yield ("page", page(str(value)))
        case Kind.CODE:
            yield from _code_states(reading)


def _code_states(reading: Reading) -> Iterator[Atom]:
    """Yield a number of a contract, in digits alone the telephone number that it may be too."""
    yield ("code", code(str(reading.value)))
    if str(reading.value).isdigit():
        yield from _phone_states(reading)


def _rank_states(reading: Reading) -> Iterator[Atom]:
    """Yield the end of a range that a rank may be: *halls 1 to 4* beside *1.–4. zālē*."""
    if reading.kind is Kind.ORDINAL:
        yield ("n", reading.value, "")


def _needs(reading: Reading) -> Iterator[tuple[Atom, ...]]:
    if _is_dialled(reading):
        yield from _phone_needs(reading)
        return
    match reading.value:
        case dt.date() | Days() | MonthDay() | MonthDays() | Month():
            yield from _dated_needs(reading)
        case Hours(first, last):
            yield (("time", first), ("time", last))
            if "word" in reading.form:
                yield from ((("time", end),) for end in (first, last) if end not in NAMED_HOURS)
        case Years() | Vague():
            yield tuple(_states(reading))
        case Span(lowest, highest, currency):
            yield tuple((_unit(reading), end, currency) for end in (lowest, highest))
            if hours := tuple(_opening_hours(reading)):
                yield hours
        case Amount(amount, currency):
            yield (("sum", amount, currency),)
        case _:
            yield from _plain_needs(reading)


def _plain_needs(reading: Reading) -> Iterator[tuple[Atom, ...]]:
    """Yield what states a value, and a number where a sum, a day or a numbered name may say it."""
    if reading.kind is Kind.YEAR:
        yield (("year", reading.value),)
        return
    if reading.kind not in (Kind.NUMBER, Kind.ORDINAL):
        yield tuple(_plain(reading))
        if "numbered" in reading.form and str(reading.value).isdigit():
            yield (("n", int(str(reading.value))),)
            yield (("tail", digits(str(reading.value))),)
        return
    yield (("n", number(reading)),)
    yield (("amount", number(reading)),)
    yield from ((clock,) for clock in _clock(reading))
    if reading.kind is Kind.ORDINAL:
        yield (("day-number", reading.value),)
        yield (("code", str(reading.value)),)


def _opening_hours(reading: Reading) -> Iterator[Atom]:
    """Yield the times that a bare 9–18 may be."""
    value = reading.value
    if reading.kind is Kind.NUMBER and isinstance(value, Span) and value.last < _DAY:
        yield from (("time", dt.time(int(end))) for end in (value.first, value.last))


def _clock(reading: Reading) -> Iterator[Atom]:
    """Yield the time that a bare 7.15 may be."""
    value = reading.value
    if isinstance(value, Decimal) and value.as_tuple().exponent == -2:
        hour, minute = divmod(int(value * 100), 100)
        if 0 <= hour < 24 and minute < 60:
            yield ("time", dt.time(hour, minute))


def _is_dialled(reading: Reading) -> bool:
    """Tell whether a figure is, or may be, a telephone number."""
    bare = reading.kind is Kind.CODE and "numbered" not in reading.form
    return reading.kind is Kind.PHONE or (bare and str(reading.value).isdigit())


def number(reading: Reading) -> Decimal | int:
    """Return what a number or rank counts."""
    value = reading.value
    if isinstance(value, Count):
        return value.value
    assert isinstance(value, (int, Decimal))
    return value


def _unit(reading: Reading) -> str:
    match reading.kind:
        case Kind.MONEY:
            return "sum"
        case Kind.PERCENT:
            return "percent"
        case Kind.POINTS:
            return "points"
        case _:
            return "n"


def _dated_states(reading: Reading) -> Iterator[Atom]:
    match reading.value:
        case dt.date() as day:
            yield from _day_states(reading, day, end=True)
        case Days() as days:
            yield from _days_states(reading, days)
        case MonthDay() | MonthDays() as undated:
            yield from _undated_states(undated)
        case Month(month, year):
            yield ("m", month)
            if year:
                yield from (("month", year, month), ("year", year))
            if not year or "year-from-text" in reading.form:
                yield ("month-only", month)


def _dated_needs(reading: Reading) -> Iterator[tuple[Atom, ...]]:
    match reading.value:
        case dt.date() as day:
            yield from _ends_needs(reading, "day", (day,))
        case Days(first, last, listed):
            ends = listed or (first, last)
            yield from _ends_needs(reading, "end", tuple(day for day in ends if day))
        case MonthDay() as undated:
            yield (("md", undated),)
        case MonthDays(opens, closes, days):
            yield tuple(("md-end", each) for each in (days or (opens, closes)) if each)
        case Month(month, year):
            told = year and "year-from-text" not in reading.form
            yield (("month", year, month) if told else ("m", month),)
            yield (("month-only", month) if year else ("m", month),)


def _day_states(reading: Reading, day: dt.date, *, end: bool) -> Iterator[Atom]:
    short = MonthDay(day.month, day.day)
    yield from (("day", day), ("md", short), ("day-number", day.day))
    yield from (("month", day.year, day.month), ("m", day.month), ("year", day.year))
    if end:
        yield from (("end", day), ("md-end", short))
    if "year-from-text" in reading.form:
        yield from (("md-only", short), ("md-only-end", short))


def _days_states(reading: Reading, days: Days) -> Iterator[Atom]:
    ends = {days.first, days.last or days.first, *days.listed}
    length = ((days.last or days.first) - days.first).days
    inner = range(1, length) if length <= _MOST_DAYS else range(0)
    every = ends | {days.first + dt.timedelta(past) for past in inner}
    for day in every:
        yield from _day_states(reading, day, end=day in ends)


def _undated_states(days: MonthDay | MonthDays) -> Iterator[Atom]:
    if isinstance(days, MonthDay):
        stated: tuple[MonthDay, ...] = (days,)
        inner: tuple[MonthDay, ...] = ()
    else:
        stated = days.listed or tuple(day for day in (days.first, days.last) if day)
        last = days.last or days.first
        within = range(days.first.day + 1, last.day) if days.first.month == last.month else range(0)
        inner = tuple(MonthDay(last.month, day) for day in within)
    for day in (*stated, *inner):
        yield from (("md", day), ("md-only", day), ("m", day.month), ("month-only", day.month))
        yield ("day-number", day.day)
    for day in stated:
        yield from (("md-end", day), ("md-only-end", day))


def _ends_needs(
    reading: Reading, atom: str, days: tuple[dt.date, ...]
) -> Iterator[tuple[Atom, ...]]:
    """Yield what states these days: with their year, or without where a text leaves it out."""
    shorts = tuple(MonthDay(day.month, day.day) for day in days)
    tail = "" if atom == "day" else "-end"
    if "year-from-text" in reading.form:
        yield tuple((f"md{tail}", short) for short in shorts)
        return
    yield tuple((atom, day) for day in days)
    yield tuple((f"md-only{tail}", short) for short in shorts)


def _phone_states(reading: Reading) -> Iterator[Atom]:
    value = str(reading.value)
    number_digits = digits(value)
    yield from (("tail", tail) for tail in tails(number_digits))
    if not value.startswith("+"):
        yield ("local", number_digits)


def _phone_needs(reading: Reading) -> Iterator[tuple[Atom, ...]]:
    """Yield the whole number, and each end of it by which it may be given at home."""
    value = str(reading.value)
    number_digits = digits(value)
    yield (("tail", number_digits),)
    if value.startswith("+"):
        yield from ((("local", tail),) for tail in tails(number_digits))

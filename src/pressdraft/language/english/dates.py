"""English dates, times and periods, as the Interinstitutional Style Guide writes them.

Babel names the months and weekdays. Its ranges abbreviate the month and put thin spaces round the
dash, and its times take a naive time for UTC, so ranges and zones are built here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

from babel import Locale

from pressdraft.language import typography
from pressdraft.language.day_groups import month_groups
from pressdraft.language.house import House
from pressdraft.language.labels import accepting_tbc, english_tbc
from pressdraft.language.typography import RANGE, SPACED_DASH
from pressdraft.language.values import Days, Name, Years
from pressdraft.language.zones import Clock, clock_figures, zone_label

Zone = Name | str | None

_tbc = accepting_tbc(english_tbc)


@cache
def _names() -> tuple[Mapping[int, str], Mapping[int, str]]:
    """Return Babel's names of the months, from 1, and of the weekdays, from Monday as 0."""
    locale = Locale("en")
    return locale.months["format"]["wide"], locale.days["format"]["wide"]


def _weekday(day: dt.date) -> str:
    return _names()[1][day.weekday()]


def _day(day: dt.date, *, month: bool = True, year: bool = True) -> str:
    if not month:
        return str(day.day)
    name = _names()[0][day.month]
    return f"{day.day} {name} {day.year}" if year else f"{day.day} {name}"


def list_texts(texts: tuple[str, ...] | list[str]) -> str:
    """Return `A, B and C`, without a serial comma."""
    return typography.list_texts(texts, "and")


def _ends(first: dt.date, last: dt.date, *, year: bool) -> tuple[str, str]:
    """Return both ends of a range, each with only what the other does not say."""
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    start = _day(first, month=not same_month, year=not same_year)
    return start, _day(last, year=year or not same_year)


def _listed(days: tuple[dt.date, ...], *, year: bool) -> str:
    """Return `18 and 19 July and 2 August 2024`: each month named once, each year once."""
    many_years = days[0].year != days[-1].year
    groups = []
    for group in month_groups(days):
        numbers = list_texts([str(day.day) for day in group.days[:-1]] + [""])
        with_year = group.closes_year and (year or many_years)
        groups.append(f"{numbers}{_day(group.days[-1], year=with_year)}")
    return list_texts(groups)


@_tbc
def date(value: dt.date, *, year: bool = True) -> str:
    """An English date has no comma, no leading zero and no ordinal ending: 26 July 2022."""
    return _day(value, year=year)


@_tbc
def when(value: Days, *, year: bool = True) -> str:
    """Running text says when with "on" one day, and with "from" and "to" for a range.

    "From" is never joined to a dash: from 26 to 28 July 2022.
    """
    if value.last is None:
        return f"from {_day(value.first, year=year)}"
    if value.listed:
        return f"on {_listed(value.listed, year=year)}"
    if value.single:
        return f"on {_day(value.first, year=year)}"
    start, end = _ends(value.first, value.last, year=year)
    return f"from {start} to {end}"


@_tbc
def from_to(value: Days, *, year: bool = True) -> str:
    """A range with "from" has "to", never a dash: from 26 to 28 July 2022."""
    return when(value, year=year)


@_tbc
def days(value: Days, *, year: bool = True) -> str:
    """A range in a header closes its dash up, unless its ends contain spaces: 26–28 July 2022."""
    if value.last is None:
        return f"from {_day(value.first, year=year)}"
    if value.listed:
        return _listed(value.listed, year=year)
    if value.single:
        return _day(value.first, year=year)
    start, end = _ends(value.first, value.last, year=year)
    return f"{start}{SPACED_DASH if ' ' in start else RANGE}{end}"


@_tbc
def date_in_figures(value: dt.date) -> str:
    """In a table an English date may stand in figures, day first: 26.7.2022; in text never."""
    return f"{value.day}.{value.month}.{value.year}"


@_tbc
def weekday(value: dt.date) -> str:
    """The days of the week have a capital letter in English."""
    return _weekday(value)


@_tbc
def weekday_name(value: dt.date) -> str:
    """The days of the week have a capital letter in English."""
    return _weekday(value)


@_tbc
def weekday_date(value: dt.date, *, year: bool = True) -> str:
    """A weekday stands before its date, with a comma: Tuesday, 26 July 2022."""
    return f"{_weekday(value)}, {_day(value, year=year)}"


@_tbc
def weekday_when(value: dt.date, *, year: bool = True) -> str:
    """A date with its weekday answers "when?" with "on": on Tuesday, 26 July 2022."""
    return f"on {_weekday(value)}, {_day(value, year=year)}"


@_tbc
def clock(value: Clock, zone: Zone = None, *, house: House) -> str:
    """The time of day runs to 24 hours, with the mark the house chose: 16.30 or 16:30.

    `zone` is the English name of the city whose time it is: 10.00 (Riga time).
    """
    figures = clock_figures(value, house.english.time)
    return f"{figures} ({_zone(zone)})" if zone else figures


@_tbc
def clock_range(
    value: Clock,
    until: Clock,
    zone: Zone = None,
    *,
    house: House,
) -> str:
    """Two times of day are joined by a closed-up dash and name their zone once: 10.00–12.30."""
    figures = clock_figures(value, house.english.time)
    return f"{figures}{RANGE}{clock(until, zone, house=house)}"


def _zone(zone: Name | str) -> str:
    city = zone.english.text if isinstance(zone, Name) else zone
    return f"{city} time"


@_tbc
def instant(value: dt.datetime, zone: Zone = None, *, house: House) -> str:
    """A moment names its day, its time and whose time it is: 26 July 2022, 10.00 (Riga time).

    Without a city the zone's own abbreviation is printed, or its distance from UTC. ValueError for
    a time that has no zone.
    """
    label = _zone(zone) if zone else zone_label(value)
    return f"{_day(value)}, {clock_figures(value, house.english.time)} ({label})"


@_tbc
def year(value: int) -> str:
    """A year in running text has "in" before it: in 2022."""
    return f"in {value}"


@_tbc
def since(value: int) -> str:
    """What began in a year and goes on has "since" before it: since 2003."""
    return f"since {value}"


@_tbc
def period(value: Years) -> str:
    """A period in years has a closed-up dash and both years in full: 2015–2019."""
    if value.last is None:
        return f"since {value.first}"
    if value.last == value.first:
        return str(value.first)
    return f"{value.first}{RANGE}{value.last}"


@_tbc
def period_in(value: Years) -> str:
    """A period in running text has "in" before its closed-up dash: in 2015–2019."""
    return f"since {value.first}" if value.last is None else f"in {period(value)}"


@_tbc
def from_to_years(value: Years) -> str:
    """A period with "from" has "to", never a dash: from 2015 to 2019."""
    if value.last is None or value.last == value.first:
        return period_in(value)
    return f"from {value.first} to {value.last}"

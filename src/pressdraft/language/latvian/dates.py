"""Latvian dates, times and periods.

Babel knows the months in the nominative only and takes a naive time for UTC, so the cases, ranges
and zones are built here. A point after a figure makes it an ordinal and a no-break space ties it
to its noun (Interinstitutional Style Guide, Latvian edition, 10.1.1 and 10.5.2).
"""

from __future__ import annotations

import datetime as dt

from pressdraft.language.day_groups import month_groups
from pressdraft.language.latvian.cases import (
    every_case,
    inflected,
    list_texts,
    spelt,
    tbc_accepted,
)
from pressdraft.language.typography import NBSP, RANGE, SPACED_DASH
from pressdraft.language.values import Case, Days, Forms, Name, Years
from pressdraft.language.zones import Clock, clock_figures, zone_label

Zone = Name | Forms | str | None

_NOM, _GEN, _DAT, _LOC = Case.NOMINATIVE, Case.GENITIVE, Case.DATIVE, Case.LOCATIVE

_SECOND = dict(zip(Case, ("is", "a", "im", "i", "ī"), strict=True))
_FIRST = dict(zip(Case, ("s", "a", "am", "u", "ā"), strict=True))

_MONTH_STEMS = """
    janvār februār mart aprīl maij jūnij jūlij august septembr oktobr novembr decembr
"""
MONTH = rf"(?:{'|'.join((*_MONTH_STEMS.split(), 'aprīļ'))})"
"""A pattern of what every form of a month begins with."""
_OF_FIRST = frozenset(("mart", "maij", "jūnij", "jūlij", "august"))


def _month_forms(stem: str) -> dict[Case, str]:
    endings = _FIRST if stem in _OF_FIRST else _SECOND
    forms = {case: stem + ending for case, ending in endings.items()}
    if stem == "aprīl":
        forms[_GEN] = "aprīļa"
    return forms


_MONTHS = tuple(_month_forms(stem) for stem in _MONTH_STEMS.split())
_YEAR = {case: f"gad{ending}" for case, ending in _FIRST.items()}
_WEEKDAYS = ("pirmdien", "otrdien", "trešdien", "ceturtdien", "piektdien", "sestdien", "svētdien")


def _day(day: dt.date, case: Case, *, month: bool = True, year: bool = True) -> str:
    numbered = f"{day.day}."
    if month:
        numbered += f"{NBSP}{_MONTHS[day.month - 1][case]}"
    return f"{_year(day.year, _GEN)} {numbered}" if year else numbered


def _year(number: int, case: Case) -> str:
    return f"{number}.{NBSP}{_YEAR[case]}"


def _listed(listed: tuple[dt.date, ...], case: Case, *, year: bool) -> str:
    """Return `2024. gada 18. un 19. jūlijā un 2. augustā`: each month and year named once."""
    many_years = listed[0].year != listed[-1].year
    groups = []
    for group in month_groups(listed):
        with_year = group.opens_year and (year or many_years)
        prefix = f"{_year(group.days[0].year, _GEN)} " if with_year else ""
        numbers = [_day(day, case, month=False, year=False) for day in group.days[:-1]]
        numbers.append(_day(group.days[-1], case, year=False))
        groups.append(prefix + list_texts(numbers))
    return list_texts(groups)


def _days(value: Days, case: Case, *, year: bool) -> str:
    if value.last is None:
        return f"no {_day(value.first, _GEN, year=year)}"
    if value.listed:
        return _listed(value.listed, case, year=year)
    if value.single:
        return _day(value.first, case, year=year)
    same_year = value.first.year == value.last.year
    same_month = same_year and value.first.month == value.last.month
    start = _day(value.first, case, month=not same_month, year=year or not same_year)
    dash = RANGE if same_month else SPACED_DASH
    return f"{start}{dash}{_day(value.last, case, year=not same_year)}"


def date_forms(value: dt.date, *, year: bool = True) -> Forms:
    """Return the forms of one day."""
    return every_case(lambda case: _day(value, case, year=year))


def days_forms(value: Days, *, year: bool = True) -> Forms:
    """Return the forms of one day, a range or separate days."""
    return every_case(lambda case: _days(value, case, year=year))


@tbc_accepted
def date(value: dt.date, *, year: bool = True) -> str:
    """A Latvian date in a header stands in the nominative: 2022. gada 26. jūlijs."""
    return spelt(lambda case: _day(value, case, year=year))


@tbc_accepted
def date_in_figures(value: dt.date) -> str:
    """In a table a Latvian date may stand in figures, with a point after the year: 26.07.2022."""
    return f"{value:%d.%m.}{value.year}."


@tbc_accepted
def day_in_case(value: dt.date, case: Case | str = _LOC, *, year: bool = True) -> str:
    """A Latvian date takes the case of its sentence: no 26. jūlija, līdz 28. jūlijam."""
    return spelt(lambda each: _day(value, each, year=year), case)


@tbc_accepted
def when(value: Days, *, year: bool = True) -> str:
    """A Latvian date that answers "when?" stands in the locative: 2022. gada 26. jūlijā.

    Both days of a range keep their point; the closed-up dash is never joined to "no".
    """
    return spelt(lambda case: _days(value, case, year=year), _LOC)


@tbc_accepted
def days(value: Days, case: Case | str = _NOM, *, year: bool = True) -> str:
    """A Latvian range of days in a header stands in the nominative: 2022. gada 26.–28. jūlijs."""
    return spelt(lambda each: _days(value, each, year=year), case)


@tbc_accepted
def from_to(value: Days, *, year: bool = True) -> str:
    """A Latvian range with "no" has the genitive, and the dative after "līdz", never a dash.

    One day and separate days answer "when?" instead: there is nothing from which to go on.
    """
    if value.last is None or value.single or value.listed:
        return _days(value, _LOC, year=year)
    same_year = value.first.year == value.last.year
    same_month = same_year and value.first.month == value.last.month
    start = _day(value.first, _GEN, month=not same_month, year=year or not same_year)
    return f"no {start} līdz {_day(value.last, _DAT, year=not same_year)}"


@tbc_accepted
def weekday(value: dt.date) -> str:
    """A Latvian weekday that answers "when?" is a lower-case adverb: otrdien."""
    return _WEEKDAYS[value.weekday()]


@tbc_accepted
def weekday_name(value: dt.date) -> str:
    """A Latvian weekday is written in lower case: otrdiena."""
    return f"{_WEEKDAYS[value.weekday()]}a"


@tbc_accepted
def weekday_date(value: dt.date, *, year: bool = True) -> str:
    """A Latvian weekday in a header stands in the nominative, lower case, before its date."""
    return f"{weekday_name(value)}, {_day(value, _NOM, year=year)}"


@tbc_accepted
def weekday_when(value: dt.date, *, year: bool = True) -> str:
    """A Latvian weekday is an adverb before a date in the locative: otrdien, 26. jūlijā.

    The sentence that goes on after it sets a comma behind the date.
    """
    return f"{weekday(value)}, {_day(value, _LOC, year=year)}"


def _zone(zone: Name | Forms | str) -> str:
    forms = zone.latvian.forms if isinstance(zone, Name) else zone
    city = forms.genitive if isinstance(forms, Forms) else forms
    return f" pēc {city} laika"


@tbc_accepted
def clock(value: Clock, zone: Zone = None) -> str:
    """The Latvian time of day has a point and "plkst." with a no-break space: plkst. 16.30.

    `zone` is the city whose time it is, a text already in the genitive: pēc Rīgas laika.
    """
    return f"plkst.{NBSP}{clock_figures(value, 'point')}" + (_zone(zone) if zone else "")


@tbc_accepted
def clock_range(
    value: Clock,
    until: Clock,
    zone: Zone = None,
) -> str:
    """Two Latvian times are joined by a closed-up dash, "plkst." and zone named once."""
    figures = f"plkst.{NBSP}{clock_figures(value, 'point')}{RANGE}{clock_figures(until, 'point')}"
    return figures + (_zone(zone) if zone else "")


def instant_forms(value: dt.datetime, zone: Zone) -> Forms:
    """Return the forms of a moment; ValueError for a time that has no zone."""
    label = _zone(zone) if zone else f" ({zone_label(value)})"
    figures = clock_figures(value, "point")
    return every_case(lambda case: f"{_day(value, case)} plkst.{NBSP}{figures}{label}")


@tbc_accepted
def instant(value: dt.datetime, zone: Zone = None, case: Case | str = _LOC) -> str:
    """A Latvian moment names its day in the locative, its time and whose time it is.

    Without a city the zone's own abbreviation is printed, or its distance from UTC. ValueError for
    a time that has no zone.
    """
    return inflected((instant_forms(value, zone),), case)


@tbc_accepted
def year(value: int, case: Case | str = _LOC) -> str:
    """A Latvian year is an ordinal with its point and "gads", in the locative: 2022. gadā."""
    return spelt(lambda each: _year(value, each), case)


@tbc_accepted
def since(value: int) -> str:
    """What began in a year and goes on has "kopš" and the genitive: kopš 2003. gada."""
    return f"kopš {_year(value, _GEN)}"


@tbc_accepted
def period(value: Years) -> str:
    """Latvian years in brackets, without "gads", have a closed-up dash and no points: 2015–2019."""
    if value.last is None:
        return f"kopš {_year(value.first, _GEN)}"
    if value.last == value.first:
        return str(value.first)
    return f"{value.first}{RANGE}{value.last}"


@tbc_accepted
def period_in(value: Years, case: Case | str = _LOC) -> str:
    """A Latvian period with "gads" has a point after both years: 2015.–2019. gadā."""
    if value.last is None:
        return f"kopš {_year(value.first, _GEN)}"
    last = value.last
    start = "" if last == value.first else f"{value.first}.{RANGE}"
    return spelt(lambda each: f"{start}{_year(last, each)}", case)


@tbc_accepted
def from_to_years(value: Years) -> str:
    """A Latvian period with "no" has "līdz" and the dative: no 2015. līdz 2019. gadam."""
    if value.last is None or value.last == value.first:
        return period_in(value)
    return f"no {value.first}. līdz {_year(value.last, _DAT)}"

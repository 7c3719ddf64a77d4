"""Latvian: every filter of its templates, under the names that English uses where both mean one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pressdraft.language import typography
from pressdraft.language.filters import Filter, Language, bound
from pressdraft.language.house import House
from pressdraft.language.labels import LATVIAN, LATVIAN_FACTS
from pressdraft.language.labels import latvian_missing as placeholder_missing
from pressdraft.language.labels import latvian_tbc as placeholder_tbc
from pressdraft.language.latvian_cases import governed, tbc_accepted
from pressdraft.language.latvian_dates import (
    Zone,
    clock,
    clock_range,
    date,
    date_in_figures,
    day_in_case,
    days,
    from_to,
    from_to_years,
    instant,
    instant_forms,
    period,
    period_in,
    since,
    weekday,
    weekday_date,
    weekday_name,
    weekday_when,
    when,
    year,
)
from pressdraft.language.latvian_names import (
    about,
    acc,
    after,
    bare,
    courtesy,
    dat,
    gen,
    in_case,
    initialled,
    introduced,
    joined,
    loc,
    long,
    nom,
    person,
    quote,
    quote_end,
    quote_said,
    ranked,
    short,
)
from pressdraft.language.latvian_numbers import (
    agree,
    count,
    decimal,
    integer,
    is_singular,
    money,
    numbered,
    ordinal,
    percent,
    words,
)
from pressdraft.language.latvian_phrases import PHRASES
from pressdraft.language.phones import spaced_phone
from pressdraft.language.values import Days, Tbc

__all__ = [
    "LANGUAGE",
    "about",
    "acc",
    "address",
    "after",
    "agree",
    "bare",
    "capitalised",
    "clock",
    "clock_range",
    "count",
    "courtesy",
    "dat",
    "date",
    "date_in_figures",
    "day_in_case",
    "days",
    "decimal",
    "embargo",
    "filters",
    "from_to",
    "from_to_years",
    "gen",
    "in_case",
    "initialled",
    "instant",
    "integer",
    "introduced",
    "is_singular",
    "joined",
    "labels",
    "loc",
    "long",
    "money",
    "nom",
    "numbered",
    "ordinal",
    "percent",
    "period",
    "period_in",
    "person",
    "phone",
    "phones",
    "placeholder_missing",
    "placeholder_tbc",
    "quote",
    "quote_end",
    "quote_said",
    "ranked",
    "release_when",
    "short",
    "since",
    "weekday",
    "weekday_date",
    "weekday_name",
    "weekday_when",
    "when",
    "words",
    "year",
]


@tbc_accepted
def phone(value: str, extension: str = "") -> str:
    """A telephone number is + and country code, a space, and one block: +371 67913535."""
    return spaced_phone(value, extension)


@tbc_accepted
def phones(value: Iterable[str | Tbc]) -> str:
    """Several telephone numbers are set apart by a stroke between spaces."""
    return " / ".join(phone(number) for number in value)


@tbc_accepted
def address(value: Iterable[str]) -> str:
    """An address keeps its own spelling and order, line after line; streets are not translated."""
    return ", ".join(value)


@tbc_accepted
def capitalised(value: str) -> str:
    """A sentence begins with a capital letter; the rest of the text stays as it is."""
    return typography.capital_first(value)


@tbc_accepted
def release_when(value: dt.date) -> str:
    """The release line names the day in the locative: Publicēšanai 2016. gada 6. jūnijā."""
    return LATVIAN["release_when"].format(when=when(Days(value, value)))


@tbc_accepted
def embargo(value: dt.datetime, zone: Zone = None) -> str:
    """A Latvian embargo ends after "līdz", so its day stands in the dative.

    The same moment is meant in both languages.
    """
    until = governed((instant_forms(value, zone),), "līdz")
    return LATVIAN["embargo_until"].format(instant=until)


_FILTERS: tuple[Filter, ...] = (
    about,
    acc,
    address,
    after,
    agree,
    bare,
    capitalised,
    clock,
    clock_range,
    count,
    courtesy,
    dat,
    date,
    date_in_figures,
    day_in_case,
    days,
    decimal,
    embargo,
    from_to,
    from_to_years,
    gen,
    in_case,
    initialled,
    instant,
    integer,
    introduced,
    joined,
    loc,
    long,
    money,
    nom,
    numbered,
    ordinal,
    percent,
    period,
    period_in,
    person,
    phone,
    phones,
    quote,
    quote_end,
    quote_said,
    ranked,
    release_when,
    short,
    since,
    weekday,
    weekday_date,
    weekday_name,
    weekday_when,
    when,
    words,
    year,
)


def labels() -> Mapping[str, str]:
    """Return the fixed words of a Latvian draft."""
    return LATVIAN


@lru_cache(maxsize=8)
def filters(house: House) -> Mapping[str, Filter]:
    """Return the Latvian filters by the names that templates use."""
    return bound((*_FILTERS, *PHRASES), house)


LANGUAGE = Language(
    code="lv",
    tag="lv-LV",
    name="Latvian",
    filters=filters,
    labels=LATVIAN,
    facts=LATVIAN_FACTS,
    placeholder_tbc=placeholder_tbc,
    placeholder_missing=placeholder_missing,
)

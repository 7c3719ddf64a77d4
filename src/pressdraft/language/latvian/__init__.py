"""Latvian: every filter of its templates, under the names that English uses where both mean one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pressdraft.language import typography
from pressdraft.language.filters import Filter, Language, bound
from pressdraft.language.house import House
from pressdraft.language.labels import LATVIAN_FACTS
from pressdraft.language.labels import latvian_missing as placeholder_missing
from pressdraft.language.labels import latvian_tbc as placeholder_tbc
from pressdraft.language.latvian.cases import tbc_accepted
from pressdraft.language.latvian.dates import (
    clock,
    clock_range,
    date,
    date_in_figures,
    day_in_case,
    days,
    from_to,
    from_to_years,
    instant,
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
from pressdraft.language.latvian.names import (
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
    quote,
    quote_end,
    quote_said,
    ranked,
    short,
)
from pressdraft.language.latvian.numbers import (
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
from pressdraft.language.latvian.phrases import PHRASES
from pressdraft.language.phones import spaced_phone
from pressdraft.language.values import Tbc

__all__ = [
    "LANGUAGE",
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
    "loc",
    "long",
    "money",
    "nom",
    "numbered",
    "ordinal",
    "percent",
    "period",
    "period_in",
    "phone",
    "phones",
    "placeholder_missing",
    "placeholder_tbc",
    "quote",
    "quote_end",
    "quote_said",
    "ranked",
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


_FILTERS: tuple[Filter, ...] = (
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
    phone,
    phones,
    quote,
    quote_end,
    quote_said,
    ranked,
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


@lru_cache(maxsize=8)
def filters(house: House) -> Mapping[str, Filter]:
    """Return the Latvian filters by the names that templates use."""
    return bound((*_FILTERS, *PHRASES), house)


LANGUAGE = Language(
    code="lv",
    tag="lv-LV",
    name="Latvian",
    filters=filters,
    facts=LATVIAN_FACTS,
    placeholder_tbc=placeholder_tbc,
    placeholder_missing=placeholder_missing,
)

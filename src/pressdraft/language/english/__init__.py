"""English, as the European Union's style guides write it: every filter of an English template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pressdraft.language import typography
from pressdraft.language.english.dates import (
    clock,
    clock_range,
    date,
    date_in_figures,
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
from pressdraft.language.english.names import (
    a,
    bare,
    courtesy,
    initialled,
    introduced,
    joined,
    long,
    possessive,
    quote,
    quote_end,
    quote_said,
    ranked,
    short,
    the,
)
from pressdraft.language.english.numbers import (
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
from pressdraft.language.english.phrases import PHRASES
from pressdraft.language.filters import Filter, Language, bound
from pressdraft.language.house import House
from pressdraft.language.labels import ENGLISH_FACTS, accepting_tbc
from pressdraft.language.labels import english_missing as placeholder_missing
from pressdraft.language.labels import english_tbc as placeholder_tbc
from pressdraft.language.phones import spaced_phone
from pressdraft.language.values import Tbc

__all__ = [
    "LANGUAGE",
    "a",
    "address",
    "agree",
    "bare",
    "capitalised",
    "clock",
    "clock_range",
    "count",
    "courtesy",
    "date",
    "date_in_figures",
    "days",
    "decimal",
    "filters",
    "from_to",
    "from_to_years",
    "initialled",
    "instant",
    "integer",
    "introduced",
    "is_singular",
    "joined",
    "long",
    "money",
    "numbered",
    "ordinal",
    "percent",
    "period",
    "period_in",
    "phone",
    "phones",
    "placeholder_missing",
    "placeholder_tbc",
    "possessive",
    "quote",
    "quote_end",
    "quote_said",
    "ranked",
    "short",
    "since",
    "the",
    "weekday",
    "weekday_date",
    "weekday_name",
    "weekday_when",
    "when",
    "words",
    "year",
]

_tbc = accepting_tbc(placeholder_tbc)


@_tbc
def phone(value: str, extension: str = "") -> str:
    """A telephone number is + and country code, a space, and one block: +371 67913535."""
    return spaced_phone(value, extension)


@_tbc
def phones(value: Iterable[str | Tbc]) -> str:
    """Several telephone numbers are set apart by a stroke between spaces."""
    return " / ".join(phone(number) for number in value)


@_tbc
def address(value: Iterable[str]) -> str:
    """An address keeps its own spelling and order, line after line; streets are not translated."""
    return ", ".join(value)


@_tbc
def capitalised(value: str) -> str:
    """A sentence begins with a capital letter; the rest of the text stays as it is."""
    return typography.capital_first(value)


_FILTERS: tuple[Filter, ...] = (
    a,
    address,
    agree,
    bare,
    capitalised,
    clock,
    clock_range,
    count,
    courtesy,
    date,
    date_in_figures,
    days,
    decimal,
    from_to,
    from_to_years,
    initialled,
    instant,
    integer,
    introduced,
    joined,
    long,
    money,
    numbered,
    ordinal,
    percent,
    period,
    period_in,
    phone,
    phones,
    possessive,
    quote,
    quote_end,
    quote_said,
    ranked,
    short,
    since,
    the,
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
    """Return the English filters by the names that templates use."""
    return bound((*_FILTERS, *PHRASES), house)


LANGUAGE = Language(
    code="en",
    tag="en-GB",
    name="English",
    filters=filters,
    facts=ENGLISH_FACTS,
    placeholder_tbc=placeholder_tbc,
    placeholder_missing=placeholder_missing,
)

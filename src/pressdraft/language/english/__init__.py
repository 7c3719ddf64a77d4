"""English, as the European Union's style guides write it: every filter of an English template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pressdraft.i18n import N_
from pressdraft.language.english import dates, names, numbers
from pressdraft.language.english.phrases import PHRASES
from pressdraft.language.filters import Filter, Language, bound
from pressdraft.language.house import House
from pressdraft.language.labels import ENGLISH_FACTS, english_missing, english_tbc
from pressdraft.language.prose import Joints, in_house_style
from pressdraft.language.shared import shared_filters
from pressdraft.language.typography import MARKS

_FILTERS: tuple[Filter, ...] = (
    dates.clock,
    dates.clock_range,
    dates.date,
    dates.date_in_figures,
    dates.days,
    dates.from_to,
    dates.from_to_years,
    dates.instant,
    dates.period,
    dates.period_in,
    dates.since,
    dates.weekday,
    dates.weekday_date,
    dates.weekday_name,
    dates.weekday_when,
    dates.when,
    dates.year,
    names.a,
    names.bare,
    names.courtesy,
    names.initialled,
    names.introduced,
    names.joined,
    names.long,
    names.possessive,
    names.quote,
    names.quote_end,
    names.quote_said,
    names.ranked,
    names.short,
    names.the,
    numbers.agree,
    numbers.count,
    numbers.decimal,
    numbers.integer,
    numbers.money,
    numbers.numbered,
    numbers.ordinal,
    numbers.percent,
    numbers.words,
    *PHRASES,
    *shared_filters(english_tbc),
)


@lru_cache(maxsize=8)
def filters(house: House) -> Mapping[str, Filter]:
    """Return the English filters by the names that templates use."""
    return bound(_FILTERS, house)


_JOINTS = Joints(
    re.compile(
        r" (?:(?<=\d )(?=[%€]|(?:EUR|USD|GBP|euros?|[mb]illion|km|kg)\b)"
        r"|(?<=[RDPrs] )(?:(?<=\bEUR |\bUSD |\bGBP )(?=\d)"
        r"|(?<=\bM[rs] |\bDr )(?=[A-Z])|(?<=\bMrs )(?=[A-Z])))"
    )
)
"""Titles with names, a currency with its figure, a figure with its unit."""


def _prose(text: str, house: House) -> str:
    return in_house_style(text, MARKS[house.english.quotes], _JOINTS)


def _said(text: str, _house: House) -> str:
    return in_house_style(text, None, _JOINTS)


LANGUAGE = Language(
    code="en",
    tag="en-GB",
    name=N_("English"),
    filters=filters,
    prose=_prose,
    said=_said,
    facts=ENGLISH_FACTS,
    placeholder_tbc=english_tbc,
    placeholder_missing=english_missing,
)

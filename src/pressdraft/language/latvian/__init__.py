"""Latvian: every filter of its templates, under the names that English uses where both mean one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pressdraft.i18n import N_
from pressdraft.language.filters import Filter, Language, bound
from pressdraft.language.house import House
from pressdraft.language.labels import LATVIAN_FACTS, latvian_missing, latvian_tbc
from pressdraft.language.latvian import dates, names, numbers
from pressdraft.language.latvian.phrases import PHRASES
from pressdraft.language.prose import Joints, in_house_style
from pressdraft.language.shared import shared_filters
from pressdraft.language.typography import MARKS

_FILTERS: tuple[Filter, ...] = (
    dates.clock,
    dates.clock_range,
    dates.date,
    dates.date_in_figures,
    dates.day_in_case,
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
    names.acc,
    names.after,
    names.bare,
    names.courtesy,
    names.dat,
    names.gen,
    names.in_case,
    names.initialled,
    names.introduced,
    names.joined,
    names.loc,
    names.long,
    names.nom,
    names.quote,
    names.quote_end,
    names.quote_said,
    names.ranked,
    names.short,
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
    *shared_filters(latvian_tbc),
)


@lru_cache(maxsize=8)
def filters(house: House) -> Mapping[str, Filter]:
    """Return the Latvian filters by the names that templates use."""
    return bound(_FILTERS, house)


_JOINTS = Joints(
    re.compile(
        r" (?:(?<=\d )(?=[%€]|(?:EUR|USD|eiro|euro|km|kg|ha)\b|milj|tūkst)"
        r"|(?<=\. )(?:(?<=\d\. )(?=(?!(?:un|vai|līdz|bet|no)\b)[a-zāčēģīķļņšūž])"
        r"|(?<=\bplkst\. )(?=\d)|(?<=\b[NnLl]r\. )(?=\d)|(?<=\blpp\. )(?=\d)"
        r"|(?<=\b[Uu]\. )(?=c\.|tml\.)|(?<=\b[Tt]\. )(?=i\.)))"
    ),
    re.compile(r"(?<=\d)(?=%(?!\w))"),
)
"""Ordinals and abbreviations with what they belong to, a figure with its unit; a figure and %."""


def _prose(text: str, house: House) -> str:
    return in_house_style(text, MARKS[house.latvian.quotes], _JOINTS)


def _said(text: str, _house: House) -> str:
    return in_house_style(text, None, _JOINTS)


LANGUAGE = Language(
    code="lv",
    tag="lv-LV",
    name=N_("Latvian"),
    filters=filters,
    prose=_prose,
    said=_said,
    facts=LATVIAN_FACTS,
    placeholder_tbc=latvian_tbc,
    placeholder_missing=latvian_missing,
)

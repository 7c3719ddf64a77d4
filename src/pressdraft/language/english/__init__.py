"""English, as the European Union's style guides write it: every filter of an English template."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pressdraft.language.english import dates, names, numbers
from pressdraft.language.english.phrases import PHRASES
from pressdraft.language.filters import Filter, Language, bound
from pressdraft.language.house import House
from pressdraft.language.labels import ENGLISH_FACTS, english_missing, english_tbc
from pressdraft.language.shared import shared_filters

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


LANGUAGE = Language(
    code="en",
    tag="en-GB",
    name="English",
    filters=filters,
    facts=ENGLISH_FACTS,
    placeholder_tbc=english_tbc,
    placeholder_missing=english_missing,
)

"""English and Latvian: how each writes dates, numbers, sums, names and phrases.

LANGUAGES        the two languages, each with its filters and placeholders
values, house    what is written, and the choices an office makes
english/         the English filters: dates, numbers, names, phrases
latvian/         the Latvian ones under the same names; cases has the prepositions
shared           the filters that both write alike
prose            sets what an author wrote in the typography of the house
declension/      proposes Latvian case forms that nobody stated
recognition      finds names in finished prose, in any case
telltales        words that only one of the two languages has
tenses, polarity what surely tells of a time; denies, demands or allows
labels           what facts are called, and the placeholders of what is missing
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pressdraft.language import english, latvian
from pressdraft.language.filters import Filter, Language

LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {language.code: language for language in (english.LANGUAGE, latvian.LANGUAGE)}
)

__all__ = ["LANGUAGES", "Filter", "Language"]

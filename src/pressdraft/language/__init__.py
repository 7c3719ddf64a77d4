"""English and Latvian: how each writes dates, numbers, sums, names and fixed words.

LANGUAGES        the two languages, each with its filters, labels and placeholders
values, house    what is written, and the choices an office makes
english          the English functions; english_dates, english_numbers, english_names
latvian          the Latvian ones under the same names; latvian_cases has prepositions
labels           fixed words and placeholders of both
declension       proposes Latvian case forms that nobody stated
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

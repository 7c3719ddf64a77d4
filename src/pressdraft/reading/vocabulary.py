"""The shape of one language's tables: which words say months, numbers, currencies and the like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from pressdraft.language.values import About

LanguageCode = Literal["en", "lv"]

_CODES = """
    EUR USD GBP CHF PLN HUF SEK NOK DKK CZK LVL LTL EEK RUB UAH GEL KZT KGS TJS TMT UZS AFN CNY
    JPY
"""
CODES = frozenset(_CODES.split())
"""The ISO 4217 codes that releases of the region use."""

STREETS = """
    street str avenue ave road boulevard square lane highway floor
    iela ielā ielas ielai ielu prospekts prospekta prospektu prospektā bulvāris bulvāra
    bulvāri bulvārī gatve gatves gatvi gatvē laukums laukuma laukumu laukumā šoseja šosejā
    dambis dambī krastmala krastmalā
"""
"""Words of addresses in either language: an address keeps its own in every text."""

SIGNS: Mapping[str, str] = {"€": "EUR", "$": "USD", "£": "GBP", "Ls": "LVL"}

_ZONES = """
    UTC GMT CET CEST EET EEST WET WEST MSK BST EST EDT PST PDT
"""
ZONES = frozenset(_ZONES.split())

DASHES = frozenset("-–—‐‑−")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language, all in lower case.

    `about` lists the words before a number with what they make of it. `magnitudes` follow a figure
    (million); `short_magnitudes` do so only beside a currency (m, k). `labels` are words whose
    figure names a thing instead of counting it (street 62, page 5). `plain_words` are plurals
    without -s, `not_plurals` other words with it; `indefinite` words make a hundred vague;
    `changes` begin the verbs after which a word for "up to" tells where something arrived.
    """

    language: LanguageCode
    point: str
    months: Mapping[str, int]
    month_abbreviations: Mapping[str, int]
    unsure_months: frozenset[str]
    weekdays: Mapping[str, int]
    units: Mapping[str, int]
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: Mapping[str, int]
    magnitudes: Mapping[str, int]
    short_magnitudes: Mapping[str, int]
    vague: Mapping[str, int]
    halves: Mapping[str, str]
    compounds: Mapping[str, tuple[int, str]]
    ordinals: Mapping[str, int]
    currencies: Mapping[str, str]
    percent: frozenset[str]
    points: frozenset[str]
    about: tuple[tuple[tuple[str, ...], About], ...]
    and_words: frozenset[str]
    to_words: frozenset[str]
    from_words: frozenset[str]
    since_words: frozenset[str]
    between_words: frozenset[str]
    clock_words: frozenset[str]
    phone_words: frozenset[str]
    number_signs: frozenset[str]
    labels: frozenset[str]
    label_nouns: frozenset[str]
    phase_nouns: frozenset[str]
    year_words: frozenset[str]
    plain_words: frozenset[str]
    not_plurals: frozenset[str]
    indefinite: frozenset[str]
    changes: tuple[str, ...]

    def month(self, word: str) -> int | None:
        """Return the number of the month named in full or abbreviated."""
        return self.months.get(word) or self.month_abbreviations.get(word)


def numbered(words: str, first: int = 1) -> dict[str, int]:
    """Return the words of `words` numbered from `first`."""
    return {word: number for number, word in enumerate(words.split(), first)}


def endings(stems: Iterable[str], tails: str, first: int = 1) -> dict[str, int]:
    """Return every stem with every ending, each with the number of its stem."""
    return {
        stem + tail.lstrip("-"): number
        for number, stem in enumerate(stems, first)
        for tail in tails.split()
    }

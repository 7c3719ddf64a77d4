"""English numbers, sums and counted nouns (Interinstitutional Style Guide 6.5, 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sized
from decimal import Decimal
from types import MappingProxyType

from pressdraft.language.house import House
from pressdraft.language.labels import accepting_tbc, english_tbc
from pressdraft.language.sums import plain_number, printed_figure, printed_sum
from pressdraft.language.typography import NBSP, grouped
from pressdraft.language.values import About, Amount, Count, EnglishName, Name, Tbc

_tbc = accepting_tbc(english_tbc)

ABOUT: Mapping[About, str] = MappingProxyType(
    {"almost": "almost", "about": "about", "more-than": "more than", "up-to": "up to"}
)
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_SIGNS: Mapping[str, str] = MappingProxyType({"EUR": "€"})
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")


def _grouped(figure: str, house: House) -> str:
    return grouped(figure, "," if house.english.thousands == "comma" else NBSP, ".")


def _about(about: About | None, text: str) -> str:
    return f"{ABOUT[about]} {text}" if about else text


@_tbc
def integer(value: int, *, house: House) -> str:
    """English groups thousands from four digits on: 1 550, or 1,550 where the house says so.

    Years, pages and serial numbers are not quantities: print them as they are.
    """
    return _grouped(printed_figure(value), house)


@_tbc
def decimal(value: Decimal | int, *, house: House) -> str:
    """An English decimal has a point and keeps every digit of its source: 40.10."""
    return _grouped(printed_figure(value), house)


@_tbc
def words(value: int, *, house: House) -> str:
    """One to nine are written in words, figures begin at 10."""
    return _WORDS[value - 1] if 1 <= value <= 9 else _grouped(printed_figure(value), house)


@_tbc
def ordinal(value: int, noun: Name | str = "", *, in_words: bool = False) -> str:
    """An English ordinal is a figure with its ending on the line: 9th phase."""
    if in_words and 1 <= value <= 9:
        text = _ORDINALS[value - 1]
    else:
        ending = {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
        text = f"{value}{'th' if value % 100 in (11, 12, 13) else ending}"
    return f"{text} {noun_text(noun)}" if noun else text


@_tbc
def percent(value: Decimal | int, *, house: House) -> str:
    """The English per cent sign closes up to its figure, which keeps its decimals: 12.5%.

    `value` is in percentage points: 13 is 13%.
    """
    return f"{_grouped(printed_figure(value), house)}%"


@_tbc
def money(value: Amount, *, house: House) -> str:
    """An English sum has its code and a no-break space before the figure: EUR 40.1 million.

    Million and billion are used when they state the sum exactly, and never abbreviated.
    """
    figure, magnitude = printed_sum(value.value)
    text = _grouped(figure, house) + (f"{NBSP}{magnitude}" if magnitude else "")
    sign = _SIGNS.get(value.currency) if house.english.currency == "sign" else None
    return _about(value.about, f"{sign or value.currency + NBSP}{text}")


def noun_text(noun: Name | EnglishName | str | Tbc) -> str:
    """Return the noun in the singular, without an article."""
    if isinstance(noun, Tbc):
        return english_tbc(noun.fact)
    name = noun.english if isinstance(noun, Name) else noun
    return name.text if isinstance(name, EnglishName) else name


def noun_plural(noun: Name | EnglishName | str | Tbc) -> str:
    """Return the stated plural, or the regular one of the last word."""
    name = noun.english if isinstance(noun, Name) else noun
    if isinstance(name, EnglishName) and name.plural:
        return name.plural
    text = noun_text(noun)
    if isinstance(noun, Tbc):
        return text
    text = _CONSONANT_Y.sub("ie", text)
    return f"{text}es" if _SIBILANT.search(text) else f"{text}s"


@_tbc
def count(
    value: Count | int, noun: Name | EnglishName | str | Tbc, *, figures: bool = False, house: House
) -> str:
    """An English counted noun is singular after one only; one to nine are written in words."""
    number = value.value if isinstance(value, Count) else value
    figure = integer(number, house=house) if figures else words(number, house=house)
    text = f"{figure} {noun_text(noun) if number == 1 else noun_plural(noun)}"
    return _about(value.about if isinstance(value, Count) else None, text)


def is_singular(value: Count | Decimal | int | str) -> bool:
    """Whether the verb and noun beside a printed number are singular: 1, but not 1.0 or 21."""
    number = Decimal(value.replace(",", "")) if isinstance(value, str) else plain_number(value)
    return number == 1 and number.as_tuple().exponent == 0


def agree(
    value: Count | Amount | Decimal | int | str | Name | Tbc | Sized, singular: str, plural: str
) -> str:
    """An English verb is plural unless it goes with one thing; a sum of money is singular.

    What is not known yet counts as several: its placeholder stands in the sentence already.
    """
    if isinstance(value, Tbc):
        return plural
    if isinstance(value, (Amount, Name)):
        return singular
    if isinstance(value, (Count, Decimal, int, str)):
        return singular if is_singular(value) else plural
    return singular if len(value) == 1 else plural


@_tbc
def numbered(value: int | str) -> str:
    """A number sign keeps its figure beside it with a no-break space: No 5."""
    return f"No{NBSP}{value}"

"""English names: articles, abbreviations, possessives, lists and titles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Concatenate, ParamSpec

from pressdraft.language.english.dates import list_texts
from pressdraft.language.house import House
from pressdraft.language.labels import accepting_tbc, english_tbc
from pressdraft.language.typography import (
    MARKS,
    NBSP,
    capital_first,
    initials,
    quoted,
    quoted_at_end,
    quoted_before_attribution,
)
from pressdraft.language.values import EnglishName, Gender, Name, Tbc

_tbc = accepting_tbc(english_tbc)

Nameable = Name | EnglishName | str
P = ParamSpec("P")


def _listing(
    write: Callable[Concatenate[Nameable | Tbc, P], str],
) -> Callable[Concatenate[Nameable | Tbc | Iterable[Nameable | Tbc], P], str]:
    """Let a function that writes one name write a list of them."""

    @wraps(write)
    def written(
        value: Nameable | Tbc | Iterable[Nameable | Tbc], /, *args: P.args, **kwargs: P.kwargs
    ) -> str:
        if isinstance(value, (Name, EnglishName, str, Tbc)):
            return write(value, *args, **kwargs)
        return list_texts([write(item, *args, **kwargs) for item in value])

    return written


_READ_AS_WORDS = """
    NATO UNESCO UNICEF BOMCA CADAP EASO EUBAM ERASMUS FRONTEX INTERPOL EUROPOL OPEC SIGMA
    TAIEX CARICC ASEAN BENELUX COVID
"""
_AS_WORDS = frozenset(_READ_AS_WORDS.split())
"""Abbreviations that are read as words; all others are read letter by letter."""

_LETTERS_WITH_VOWEL = frozenset("AEFHILMNORSX")
_SILENT_H = re.compile(r"(?:heir|honest|honou?r|hour)", re.IGNORECASE)
_SOUNDS_LIKE_YOU = re.compile(
    r"(?:eu|ewe|one\b|once|u(?:biq|k\b|kr|nan|ni(?!mp|nt|nf|nv|ni|nh|ns|na|de)|ran[iu]|rin|rol|s[aeu]|te|ti|to))",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(\d+)((?:[\u00a0 ,]\d{3})*)")


def _english(name: Nameable) -> EnglishName:
    if isinstance(name, Name):
        return name.english
    return EnglishName(name) if isinstance(name, str) else name


def _with_the(text: str, article: bool) -> str:
    return f"the {text}" if article else text


def _in_text(name: Nameable) -> str:
    """Return a name with the article that it takes in running text."""
    if isinstance(name, str):
        return name
    english = _english(name)
    return f"the {english.text}" if english.article else english.text


def _short(name: EnglishName) -> str:
    if name.abbreviation:
        return _with_the(name.abbreviation, name.abbreviation_article)
    return _with_the(name.text, name.article)


def _long(name: EnglishName) -> str:
    if name.long:
        return _with_the(name.long, name.long_article)
    return _with_the(name.text, name.article)


@_listing
@_tbc
def bare(value: Nameable) -> str:
    """A name in a heading or a label stands without its article."""
    return _english(value).text


@_listing
@_tbc
def the(value: Nameable) -> str:
    """Running text puts "the" before the names that take it: the Kyrgyz Republic, Kazakhstan."""
    return _in_text(value)


@_listing
@_tbc
def introduced(value: Nameable, *, long: bool = False) -> str:
    """The first mention gives the name in full with its abbreviation in brackets.

    A name that has changed since the event adds what it is now: Nur-Sultan (now Astana).
    """
    name = _english(value)
    notes = [name.abbreviation] if name.abbreviation else []
    if isinstance(value, Name) and value.now:
        notes.append(f"now {value.now.english.text}")
    text = _long(name) if long else _with_the(name.text, name.article)
    return f"{text} ({', '.join(notes)})" if notes else text


@_listing
@_tbc
def short(value: Nameable) -> str:
    """Later mentions use the abbreviation, with "the" where it is read so: the IOM, UNHCR."""
    return _short(_english(value))


@_listing
@_tbc
def long(value: Nameable) -> str:
    """The official name stands where the body is named in full, with its article."""
    return _long(_english(value))


@_tbc
def possessive(value: Nameable) -> str:
    """A name takes 's; a plural in s takes the apostrophe alone: the IOM's, the experts'."""
    text = value if isinstance(value, str) else the(value)
    return f"{text}’" if _plural_in_s(text) else f"{text}’s"


def _plural_in_s(text: str) -> bool:
    """Whether `text` ends in a plural: a common noun in s, or a name with "the" ending in s."""
    last = text.split()[-1] if text.split() else ""
    if not last.endswith("s") or last.endswith(("ss", "us", "is")):
        return False
    return last.islower() or text.lower().startswith("the ")


@_tbc
def a(value: Nameable) -> str:
    """The article is "an" before a vowel that is heard: an hour, an EU expert, a European one."""
    text = _english(value).text
    return f"{'an' if _heard_vowel(text) else 'a'} {text}"


def _heard_vowel(text: str) -> bool:
    word = re.split(r"[\s\u00a0/-]", text.lstrip("“‘(\"'"), maxsplit=1)[0]
    if figure := _FIGURE.match(text):
        head = figure[1]
        return head.startswith("8") or head in ("11", "18")
    if _spelt_out(word):
        return word[:1].upper() in _LETTERS_WITH_VOWEL
    if _SILENT_H.match(word):
        return True
    return word[:1].lower() in "aeiou" and not _SOUNDS_LIKE_YOU.match(word)


def _spelt_out(word: str) -> bool:
    """Whether an abbreviation is read letter by letter: EU, MoU, SMEs, but not NATO."""
    capitals = sum(letter.isupper() for letter in word)
    letters = len(word.rstrip("s"))
    return (
        capitals in (letters, letters - 1)
        and capitals != 0
        and (letters == 1 or (capitals > 1 and word.rstrip("s") not in _AS_WORDS))
    )


@_listing
@_tbc
def joined(value: Nameable) -> str:
    """The last two items of a list are joined by "and", without a serial comma: A, B and C."""
    return _in_text(value)


@_tbc
def courtesy(value: Nameable, gender: Gender) -> str:
    """Mr and Ms have no point, and a no-break space before the surname: Mr Pujāts."""
    return f"{'Ms' if gender == 'feminine' else 'Mr'}{NBSP}{_english(value).text}"


@_tbc
def ranked(value: Nameable, rank: Nameable | Tbc) -> str:
    """A rank before a name has a capital letter: General Guntis Pujāts."""
    return f"{capital_first(bare(rank))} {_english(value).text}"


@_tbc
def initialled(value: Nameable) -> str:
    """An initial has a point and a no-break space before the surname: A. Alika."""
    return initials(_english(value).text)


@_tbc
def quote(value: str, *, house: House) -> str:
    """Quotation marks curl, and a quotation within another takes the other kind."""
    return quoted(value, MARKS[house.english.quotes])


@_tbc
def quote_end(value: str, *, house: House) -> str:
    """The full stop stands inside the marks after a whole sentence, outside after a part."""
    return quoted_at_end(value, MARKS[house.english.quotes])


@_tbc
def quote_said(value: str, *, house: House) -> str:
    """Before "said" the full stop of the quotation gives way to a comma inside the marks."""
    return quoted_before_attribution(value, MARKS[house.english.quotes])

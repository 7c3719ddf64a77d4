"""Bodies of a country that the text does not speak of, beside those of one that it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.known_names import KnownName
from pressdraft.checks.pairs import DraftPair, Named
from pressdraft.checks.wider_names import NAME
from pressdraft.i18n import _
from pressdraft.release import LanguageCode

_BESIDE: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r" of (?:the )?(?:Republic of )?"),
    "lv": re.compile(r" (?:Republikas )?"),
}
"""What stands between a body and its country."""
_EMPTY = frozenset({"of", "for", "the", "and", "un", "state", "valsts"})


@check("foreign-body", Severity.WARNING, group="names")
def foreign_body(pair: DraftPair) -> Iterator[Finding]:
    """Finds bodies of a country that the text never names, where its own country has a like one.

    Why:
        Neighbours have committees of nearly the same name; with the other one's the text thanks the
        wrong country.

    Example:
        *Valsts nacionālās drošības komiteja* in a text on Kazakhstan: that is the Kyrgyz one,
        Kazakhstan's is *Nacionālās drošības komiteja*.

    Instead:
        Use the name of the body of that country.
    """
    for language in pair.drafts:
        named = [one for found in pair.named[language].values() for one in found]
        spoken_of = _countries(pair, named, language)
        told: set[str] = set()
        for one in named:
            alias = one.aliases[0]
            owner = pair.known.countries.get((alias.kind, alias.key))
            if alias.kind != "organisation":
                continue
            if len({a.key for a in one.aliases}) > 1 or alias.key in told or not owner:
                continue
            if not any(a.what == NAME for a in one.aliases) or owner in spoken_of:
                continue
            like = _like(pair, alias.key, _attached(pair, one, language) or spoken_of, language)
            if like:
                told.add(alias.key)
                message = _(
                    "‘{text}’ is a body of {country}, of which the text does not speak; "
                    "expected: {expected}",
                    text=one.text,
                    country=_country(pair, owner, "en"),
                    expected=_text(like, language),
                )
                yield foreign_body.finding(
                    language, one.segment.id, message, start=one.start, end=one.end
                )


def _countries(pair: DraftPair, named: list[Named], language: LanguageCode) -> frozenset[str]:
    """Return the countries that a text names, by a place, an adjective, or in a body's name."""
    found = set()
    for one in named:
        for alias in one.aliases:
            if alias.kind == "country":
                found.add(alias.key)
            elif alias.kind == "place":
                found.add(pair.known.countries.get((alias.kind, alias.key), ""))
            else:
                owner = pair.known.countries.get((alias.kind, alias.key))
                if owner and _country(pair, owner, language) in one.text:
                    found.add(owner)
    return frozenset(found)


def _like(
    pair: DraftPair, key: str, countries: frozenset[str], language: LanguageCode
) -> KnownName | None:
    """Return the body of one of the countries that has all the words of a name, or only those."""
    bodies = [one for one in pair.known.names.values() if one.kind == "organisation"]
    words = _words(next(_text(one, language) for one in bodies if one.key == key))
    for one in bodies:
        if pair.known.countries.get(("organisation", one.key)) not in countries:
            continue
        theirs = _words(_text(one, language))
        if theirs and (theirs <= words or words <= theirs):
            return one
    return None


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.lower().split()) - _EMPTY


def _country(pair: DraftPair, key: str, language: LanguageCode) -> str:
    """Return the name of a country as the names of its bodies have it."""
    names = (one.name for one in pair.known.names.values() if one.kind == "country")
    name = next((name for name in names if name.key == key), None)
    if name is None:
        return key
    return name.english.text if language == "en" else name.latvian.forms.genitive


def _attached(pair: DraftPair, one: Named, language: LanguageCode) -> frozenset[str]:
    """Return the country right beside a name: *… of the Republic of Tajikistan*, *Tadžikistānas …*.

    Its own bodies are what the name may be mistaken for.
    """
    text = one.segment.text
    for other in pair.named[language][one.segment.id]:
        if other.aliases[0].kind != "country":
            continue
        between = text[one.end : other.start] if language == "en" else text[other.end : one.start]
        if _BESIDE[language].fullmatch(between):
            return frozenset(alias.key for alias in other.aliases)
    return frozenset()


def _text(known: KnownName, language: LanguageCode) -> str:
    return known.name.english.text if language == "en" else known.name.latvian.forms.nominative

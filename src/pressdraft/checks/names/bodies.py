"""Bodies of a country that the text does not speak of, beside those of one that it does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.known_names import KnownName
from pressdraft.checks.pairs import DraftPair, Named
from pressdraft.checks.wider_names import NAME
from pressdraft.i18n import _
from pressdraft.release import LanguageCode

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
        spoken_of = _countries(pair, named)
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
            like = _like(pair, alias.key, spoken_of, language)
            if like:
                told.add(alias.key)
                message = _(
                    "‘{text}’ is a body of {country}, of which the text does not speak; "
                    "expected: {expected}",
                    text=one.text,
                    country=_country(pair, owner),
                    expected=_text(like, language),
                )
                yield foreign_body.finding(
                    language, one.segment.id, message, start=one.start, end=one.end
                )


def _countries(pair: DraftPair, named: list[Named]) -> frozenset[str]:
    """Return the countries that a text names, itself or by a place or an adjective."""
    found = set()
    for one in named:
        for alias in one.aliases:
            if alias.kind == "country":
                found.add(alias.key)
            elif alias.kind == "place":
                found.add(pair.known.countries.get((alias.kind, alias.key), ""))
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


def _country(pair: DraftPair, key: str) -> str:
    names = (one.name for one in pair.known.names.values() if one.kind == "country")
    return next((name.english.text for name in names if name.key == key), key)


def _text(known: KnownName, language: LanguageCode) -> str:
    return known.name.english.text if language == "en" else known.name.latvian.forms.nominative

"""What a text names, so that it answers a name in the text of the other language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressdraft.checks.capitals import common_words
from pressdraft.checks.known_names import KnownNames
from pressdraft.checks.pairs import DraftPair, Named
from pressdraft.checks.wider_names import ADJECTIVE, PART, Alias
from pressdraft.release import LanguageCode, Segment

Key = tuple[str, str]
"""The kind and key of an entry."""

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_CAPITAL_AFTER = re.compile(r"[ \u00a0]([A-ZĀČĒĢĪĶĻŅŠŪŽ][^\W\d_]+)")
_FIRST_NAMES = frozenset({"Sofia", "Sofija", "Georgia", "India", "China", "Paris", "Silene"})
_WATERS = re.compile(r"\b(?:Gulf|Bay|Sea|Straits?|Cape) of (?:the )?$")
"""What makes a country part of the name of waters: *the Gulf of Finland*."""
_FAR = 20
_CAPITAL = {"en": "the capital", "lv": "galvaspilsēt"}


@dataclass(frozen=True)
class Answers:
    """The entries that a text, or some segments of it, names.

    `named` are those named outright or by an adjective; `hinted` those that a longer name holds or
    belongs to: the country of a city, the city in a university's name.
    """

    named: frozenset[Key]
    hinted: frozenset[Key]
    words: frozenset[str]
    capital: bool

    def answer(self, one: Named) -> bool:
        """Tell whether a name of the other text is named here, hinted at, or left as it is."""
        keys = {(alias.kind, alias.key) for alias in one.aliases}
        if keys & self.named or keys & self.hinted or one.text in self.words:
            return True
        return self.capital and one.aliases[0].kind == "place"


def answers(pair: DraftPair, language: LanguageCode, segments: Iterable[Segment]) -> Answers:
    """Return what some segments of a text answer."""
    given = tuple(segments)
    found = [one for segment in given for one in pair.named[language].get(segment.id, ())]
    named = frozenset(_key(alias) for one in found for alias in one.aliases)
    hinted = frozenset(key for one in found for key in _hints(pair.known, one, language))
    words = frozenset().union(*(_WORD.findall(segment.text) for segment in given))
    capital = any(_CAPITAL[language] in segment.text.lower() for segment in given)
    return Answers(named, hinted, words, capital)


def _key(alias: Alias) -> Key:
    return ("organisation", "eu") if alias.key == "eu" else (alias.kind, alias.key)


def _hints(known: KnownNames, one: Named, language: LanguageCode) -> Iterator[Key]:
    """Yield what a name belongs to, and what it holds."""
    for alias in one.aliases:
        country = known.countries.get((alias.kind, alias.key))
        if country:
            yield "country", country
    for alias in known.wider.inner(one.text, language):
        yield _key(alias)


def demands(one: Named, language: LanguageCode) -> bool:
    """Tell whether a name asks for its counterpart.

    An adjective does not, nor a place that may be a first name here: *Sofia Petrova*, nor a country
    in the name of waters.
    """
    if _WATERS.search(one.segment.text[max(0, one.start - _FAR) : one.start]):
        return False
    if not one.exact or all(alias.what in (ADJECTIVE, PART) for alias in one.aliases):
        return False
    after = _CAPITAL_AFTER.match(one.segment.text, one.end)
    return not (
        after and one.text in _FIRST_NAMES and after[1].lower() not in common_words(language)
    )


def name_in(known: KnownNames, alias: Alias, language: LanguageCode) -> str:
    """Return what an entry is called in a language, by its latest name."""
    names = [k.name for k in known.names.values() if (k.kind, k.key) == (alias.kind, alias.key)]
    if not names:
        return alias.key
    return names[-1].english.text if language == "en" else names[-1].latvian.forms.nominative

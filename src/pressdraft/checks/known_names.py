"""Every name that the glossary has ever held, ready to be found in texts of either language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from pressdraft.language.latvian.diacritics import folded
from pressdraft.language.recognition import Lexicon, Spelled
from pressdraft.language.values import Case, Forms, LatvianName, Name
from pressdraft.release import CODES, LanguageCode
from pressdraft.standing import NamedKind, Standing

if TYPE_CHECKING:
    from pressdraft.checks.spellings import Spellings
    from pressdraft.checks.wider_names import WiderNames

_COMPOUNDS = (
    ("robežas apsardzīb", "robežapsardzīb"),
    ("Robežas apsardzīb", "Robežapsardzīb"),
    ("robežu apsardz", "robežapsardz"),
    ("Robežu apsardz", "Robežapsardz"),
)
"""What names of bodies write as two words or as one."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class KnownName:
    """What an entry is called in both languages from `first` to `last`, None for an open end."""

    key: str
    kind: NamedKind
    name: Name
    first: date | None
    last: date | None

    def holds(self, on: date) -> bool:
        """Tell whether the name is valid on a day."""
        return (self.first or on) <= on <= (self.last or on)


class KnownNames:
    """The names of a glossary by an id of their own, and the lexicons that find them.

    An entry that was renamed has several names; `Found.keys` are ids in `names`.
    """

    def __init__(self, standing: Standing) -> None:
        self._standing = standing

    @cached_property
    def names(self) -> Mapping[str, KnownName]:
        """Every name by its id, which is no glossary key: `place/astana/1`."""
        return MappingProxyType(dict(self._all()))

    @cached_property
    def latvian_words(self) -> Mapping[str, frozenset[str]]:
        """Each word of the Latvian names in any case, by how it looks without diacritics.

        Persons are left out: first names that differ by a diacritic only are many.
        """
        found: defaultdict[str, set[str]] = defaultdict(set)
        for known in self.names.values():
            for form in _forms(known.name.latvian) if known.kind != "person" else ():
                for word in _WORD.findall(form):
                    found[folded(word)].add(word)
        return {plain: frozenset(words) for plain, words in found.items()}

    @cached_property
    def countries(self) -> Mapping[tuple[str, str], str]:
        """The country that each place and body belongs to, by kind and key."""
        found: dict[tuple[str, str], str] = {}
        for known in self.names.values():
            if known.kind in ("place", "organisation"):
                country = self._standing.country_of(known.kind, known.key)
                if country:
                    found[known.kind, known.key] = country
        return MappingProxyType(found)

    def lexicon(self, language: LanguageCode) -> Lexicon:
        """Return what finds the names in texts of one language."""
        return self._english if language == "en" else self._latvian

    @cached_property
    def wider(self) -> WiderNames:
        """What finds short forms and adjectives too."""
        from pressdraft.checks.wider_names import WiderNames  # it imports this module

        return WiderNames(self.names, self.countries)

    @cached_property
    def spellings(self) -> Mapping[LanguageCode, Spellings]:
        """How places and countries are spelt, by language."""
        from pressdraft.checks.spellings import Spellings

        names = [one.name for one in self.names.values() if one.kind in ("place", "country")]
        return {code: Spellings.of(names, code) for code in CODES}

    @cached_property
    def _english(self) -> Lexicon:
        return Lexicon.build((id_, known.name.english) for id_, known in self.names.items())

    @cached_property
    def _latvian(self) -> Lexicon:
        return Lexicon.build(
            (id_, spelled)
            for id_, known in self.names.items()
            for spelled in _latvian_spellings(known)
        )

    def _all(self) -> Iterator[tuple[str, KnownName]]:
        for kind in ("place", "country", "organisation", "programme", "person", "term"):
            for key, versions in self._standing.names_over_time(kind):
                for number, (name, first, last) in enumerate(versions):
                    yield f"{kind}/{key}/{number}", KnownName(key, kind, name, first, last)


def _forms(latvian: LatvianName) -> Iterator[str]:
    """Yield the name and its long form in every case and number."""
    for forms in (latvian.forms, latvian.plural, latvian.long):
        if forms:
            yield from (forms[case] for case in Case)


def compounds(forms: Forms) -> Iterator[Forms]:
    """Yield the forms of a name with a compound as two words, or two words as a compound."""
    for apart, joined in _COMPOUNDS:
        for one, other in ((apart, joined), (joined, apart)):
            if one in forms.nominative:
                yield changed(forms, partial(_replaced, one, other))


def _replaced(one: str, other: str, text: str) -> str:
    return text.replace(one, other)


def changed(forms: Forms, change: Callable[[str], str]) -> Forms:
    """Return forms with a change made to each of them."""
    return replace(
        forms,
        nominative=change(forms.nominative),
        genitive=change(forms.genitive),
        dative=change(forms.dative),
        accusative=change(forms.accusative),
        locative=change(forms.locative),
    )


def _latvian_spellings(known: KnownName) -> Iterator[Spelled]:
    """Yield the Latvian name, and a person's own spelling, which Latvian texts may keep.

    A body's name comes with what is one word or two as well: *robežas apsardzības*.
    """
    yield known.name.latvian
    if known.kind == "organisation":
        for forms in filter(None, (known.name.latvian.forms, known.name.latvian.long)):
            yield from compounds(forms)
    if known.kind == "person":
        yield known.name.english.text

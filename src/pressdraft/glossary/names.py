"""The names that glossary entries bear, and how well a text names one of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pressdraft.language.values import Forms, LatvianName, Name
from pressdraft.standing.models import NameVersion

EntryKind = Literal["place", "country", "organisation", "term", "person"]
NamedKind = EntryKind | Literal["programme"]
ENTRY_KINDS: tuple[EntryKind, ...] = ("place", "country", "organisation", "term", "person")
NAMED_KINDS: tuple[NamedKind, ...] = (*ENTRY_KINDS, "programme")
State = Literal["stated", "certain", "guess"]


@dataclass(frozen=True, slots=True)
class Named:
    """One name of an entry: its version at `index`, and the woman's form where there is one."""

    kind: NamedKind
    key: str
    index: int
    version: NameVersion
    name: Name
    woman: LatvianName | None

    @property
    def state(self) -> State:
        """Whether its Latvian forms, the plural too, are stated, sure by rule, or a guess."""
        latvian = self.name.latvian
        proposed = [
            forms for forms in (latvian.forms, latvian.plural) if forms and forms.source == "rule"
        ]
        if not proposed:
            return "stated"
        return "certain" if all(forms.certain for forms in proposed) else "guess"

    def paradigms(self) -> Iterator[tuple[Forms, tuple[str | None, ...]]]:
        """Yield the sets of forms that it has, each with the English names they go with."""
        english, latvian = self.name.english, self.name.latvian
        yield latvian.forms, (english.text,)
        if self.woman:
            yield self.woman.forms, (english.text,)
        if latvian.long:
            yield latvian.long, (english.long,)
        plurals = (latvian.plural, self.woman.plural if self.woman else None)
        for plural in plurals:
            if plural:
                yield plural, (english.plural, english.text)


class NameIndex:
    """Names by what they are called, so that many texts can be looked up."""

    def __init__(self, names: Iterable[Named]) -> None:
        self._ways: tuple[dict[str, list[tuple[Named, Forms]]], ...] = ({}, {}, {}, {})
        for named in names:
            for forms, english in named.paradigms():
                self._file(named, forms, [name for name in english if name])

    def look_up(self, text: str) -> Iterator[tuple[Named, Forms]]:
        """Yield what a text names: a Latvian name first, then English, then an id."""
        sought = one_line(text)
        loosely = sought.casefold()
        for way, spelling in zip(self._ways, (sought, loosely, loosely, sought), strict=True):
            yield from way.get(spelling, ())

    def _file(self, named: Named, forms: Forms, english: Iterable[str]) -> None:
        exact, loose, by_english, by_key = self._ways
        exact.setdefault(forms.nominative, []).append((named, forms))
        loose.setdefault(forms.nominative.casefold(), []).append((named, forms))
        for name in english:
            by_english.setdefault(name.casefold(), []).append((named, forms))
        by_key.setdefault(named.key, []).append((named, forms))


def spellings(named: Named) -> Iterator[str]:
    """Yield what a search for a name looks into: the id and the names in both languages."""
    english, latvian = named.name.english, named.name.latvian
    yield named.key
    yield from (each for each in (english.text, english.long, english.abbreviation) if each)
    yield from (forms.nominative for forms, _ in named.paradigms())
    if latvian.abbreviation:
        yield latvian.abbreviation


def plainest(text: str) -> str:
    """Return a text without diacritics and capitals."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def one_line(text: str) -> str:
    """Return a text in NFC with single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())

"""What a field may hold: ids of the glossary and of standing material, with their names."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date

from pressdraft.errors import PressdraftError
from pressdraft.language.values import Name
from pressdraft.standing import NamedKind, Standing

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """An id and its name in both languages."""

    id: str
    english: str
    latvian: str

    @property
    def names(self) -> str:
        """The two names, or the one when they are the same."""
        same = self.english == self.latvian
        return self.english if same else f"{self.english} / {self.latvian}"


class Choices:
    """Looks up ids and names; files are read when a kind is first asked for."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._known: dict[NamedKind, tuple[Choice, ...]] = {}

    def of(self, kinds: tuple[NamedKind, ...]) -> tuple[Choice, ...]:
        """Return all choices of these kinds; a kind whose files are faulty has none."""
        for kind in kinds:
            if kind not in self._known:
                self._known[kind] = tuple(self._read(kind))
        return tuple(choice for kind in kinds for choice in self._known[kind])

    def matching(self, kinds: tuple[NamedKind, ...], typed: str) -> tuple[Choice, ...]:
        """Return the choices whose id or name starts with what was typed, then those holding it."""
        wanted = folded(typed)
        if not wanted:
            return ()
        ranked = [(_rank(choice, wanted), choice) for choice in self.of(kinds)]
        found = [(rank, choice) for rank, choice in ranked if rank is not None]
        found.sort(key=lambda pair: pair[0])
        return tuple(choice for _, choice in found[:SHOWN])

    def named(self, kinds: tuple[NamedKind, ...], key: str, on: date) -> str | None:
        """Return what an id is called on a day in both languages, None when nothing defines it."""
        if not any(key in self._standing.keys(kind) for kind in kinds):
            return None
        try:
            if kinds == ("contact",):
                return next((c.names for c in self.of(kinds) if c.id == key), key)
            return _choice(key, self._standing.name(key, on)).names
        except PressdraftError:
            return next((choice.names for choice in self.of(kinds) if choice.id == key), None)

    def _read(self, kind: NamedKind) -> list[Choice]:
        try:
            return [_choice(key, name) for key, name in self._standing.entry_names(kind)]
        except PressdraftError:
            return []


def folded(text: str) -> str:
    """Return text for comparing: small letters without their marks."""
    parts = unicodedata.normalize("NFD", text.casefold().strip())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _choice(key: str, name: Name) -> Choice:
    return Choice(key, name.english.text, name.latvian.forms.nominative)


def _rank(choice: Choice, wanted: str) -> int | None:
    """Return how well a choice fits: 0 the id, 1 its start, 2 a name's start, 3 anywhere."""
    names = (folded(choice.english), folded(choice.latvian))
    if choice.id == wanted:
        return 0
    if choice.id.startswith(wanted):
        return 1
    if any(name.startswith(wanted) for name in names):
        return 2
    return 3 if any(wanted in text for text in (choice.id, *names)) else None

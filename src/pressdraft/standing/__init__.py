"""Standing material: names, figures, programmes, blocks and contacts, each valid from and until.

Nothing is read before it is asked for; what was read stays with its `Standing`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pressdraft.errors import Problem, ProblemsError, UnknownKeyError
from pressdraft.i18n import N_, _
from pressdraft.language.values import Gender, Name
from pressdraft.standing.contacts import contact_on
from pressdraft.standing.dated import latest, need_version, version_on
from pressdraft.standing.filemodels import BlockFile, ContactFile, FigureGroup, ProgrammeFile
from pressdraft.standing.lists import Lists
from pressdraft.standing.models import Entry, Individual, NameVersion, Organisation, Town
from pressdraft.standing.names import name_then_and_now, name_with_country, version_name
from pressdraft.standing.nearest import nearest_key
from pressdraft.standing.people import person_on
from pressdraft.standing.programmes import lapses, phases_known, programme_on
from pressdraft.standing.resolved import (
    BlockVersion,
    Contact,
    Edition,
    Held,
    Logo,
    Person,
    Phase,
    Place,
    Programme,
    Total,
)
from pressdraft.standing.shelf import NAMED, Filed, Kind, ShapeT, Shelf

__all__ = [
    "BlockVersion",
    "Contact",
    "Edition",
    "Held",
    "Kind",
    "Lists",
    "Logo",
    "Person",
    "Phase",
    "Place",
    "Programme",
    "Standing",
    "Total",
    "load_standing",
]

NamedKind = Literal["place", "country", "organisation", "person", "term", "programme", "contact"]
"""The kinds whose entries bear a name."""

KINDS: tuple[Kind, ...] = (*NAMED, "person", "programme", "block", "contact")
"""The kinds whose keys a release file may name."""


def load_standing(*roots: Path) -> Standing:
    """Return the standing material of workspaces (or `boilerplate` folders), the first one first.

    What the first root holds shadows the later ones: a block, programme or contact by file name,
    a glossary entry by its key.
    """
    inner = [root / "boilerplate" for root in roots]
    folders = [path if path.is_dir() else root for path, root in zip(inner, roots, strict=True)]
    return Standing(Shelf(tuple(folders)))


class Standing:
    """Standing material, asked for by key and date.

    A method that takes a key raises UnknownKeyError, NoVersionError when nothing holds on the
    date, and ProblemsError when the entry cannot be read.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._named: dict[str, tuple[Kind, Sequence[NameVersion]]] = {}
        self._names: dict[tuple[str, date | None, Gender | None], Name] = {}
        self._blocks: dict[tuple[str, date | None], BlockVersion] = {}
        self._keys: dict[tuple[Kind, ...], dict[str, None]] = {}

    @cached_property
    def lists(self) -> Lists:
        """The lists that checks read."""
        return Lists(self._shelf.folders)

    def name(
        self, key: str, on: date, *, now: date | None = None, gender: Gender | None = None
    ) -> Name:
        """Return what a place, country, body, term or programme is called on a day.

        When `now` is given and the name differs on that day, the result's `now` is the later name.
        `gender` asks for the woman's form of a rank or role.
        """
        name = self._name(key, on, gender)
        return name if now is None else name_then_and_now(name, self._name(key, now, gender))

    def body_abroad(self, key: str, on: date, known: Collection[str]) -> Name:
        """Return a name as readers need it who think of the countries `known`, by their keys.

        A body whose name says nothing of its country gets it added, unless that is the only one.
        """
        name = self.name(key, on)
        filed = self._shelf.find("organisation", key, Organisation)
        if not filed or not filed.shape.domestic or not filed.shape.country:
            return name
        country = filed.shape.country
        if not known or set(known) == {country}:
            return name
        return name_with_country(name, self.name(country, on))

    def person(self, key: str, on: date) -> Person:
        """Return a person with rank, role and body as they were on a day."""
        return person_on(key, self._need("person", key, Individual).shape, on, self._name_in_gender)

    def place(self, key: str, on: date, *, now: date | None = None) -> Place:
        """Return a place with its country and time zone."""
        town = self._need("place", key, Town).shape
        country = self.name(town.country, on)
        return Place(self.name(key, on, now=now), country, town.country, town.zone)

    def programme(self, key: str, on: date) -> Programme:
        """Return a programme as known on a day."""
        file = self._need("programme", key, ProgrammeFile).shape
        return programme_on(key, file, on, self.name)

    def phases(self, key: str, on: date) -> dict[int, Phase]:
        """Return every phase of a programme that had begun by a day, as it was known then."""
        return phases_known(self._need("programme", key, ProgrammeFile).shape, on)

    def lapses(self, key: str, on: date) -> tuple[tuple[str, str], ...]:
        """Return what a programme has on other days only, its phase or consortium, and when."""
        return tuple(lapses(self._need("programme", key, ProgrammeFile).shape, on))

    def block(self, key: str, on: date) -> BlockVersion:
        """Return the version of a standing text that holds on a day."""
        versions = self._need("block", key, BlockFile).shape.versions
        held = need_version(versions, on, N_("the block '{key}'"), key=key)
        if (key, held.first) not in self._blocks:
            self._blocks[key, held.first] = self._block(key, versions.index(held))
        return self._blocks[key, held.first]

    def block_versions(self) -> Iterator[BlockVersion]:
        """Yield every version of every standing text whose file can be read."""
        for key in self.keys("block"):
            with contextlib.suppress(ProblemsError):
                versions = self._need("block", key, BlockFile).shape.versions
                yield from (self._block(key, index) for index in range(len(versions)))

    def contact(self, key: str, on: date) -> Contact:
        """Return a contact as it is on a day."""
        file = self._need("contact", key, ContactFile).shape
        return contact_on(key, file, on, self.name, lambda who, day: self.person(who, day).name)

    def delegation(self, country_key: str, on: date) -> Contact | None:
        """Return the EU delegation to a country, or None when there is none on that day."""
        for key in self.keys("contact"):
            file = self._need("contact", key, ContactFile).shape
            if file.delegation_to == country_key and version_on(file.versions, on):
                return self.contact(key, on)
        return None

    def figures(self, on: date) -> Mapping[str, Mapping[str, int]]:
        """Return the dated figures by body and name, as templates read them; others are absent."""
        found: dict[str, Mapping[str, int]] = {}
        for body in self.keys("figure"):
            group = self._need("figure", body, FigureGroup).shape.root
            held = {name: version_on(versions, on) for name, versions in group.items()}
            values = {name: version.value for name, version in held.items() if version}
            found[body] = MappingProxyType(values)
        return MappingProxyType(found)

    def figure(self, body: str, name: str, on: date) -> int:
        """Return one figure of a body on a day; KeyError for a name that it does not have."""
        versions = self._need("figure", body, FigureGroup).shape.root[name]
        what = N_("the figure '{body}.{name}'")
        return need_version(versions, on, what, body=body, name=name).value

    def keys(self, *kinds: Kind) -> tuple[str, ...]:
        """Return all keys of these kinds, of every kind when none is named."""
        return tuple(self._known(kinds))

    def knows(self, key: str, *kinds: Kind) -> bool:
        """Return whether a key is one of these kinds."""
        return key in self._known(kinds)

    def entry_names(self, kind: NamedKind) -> Iterator[tuple[str, Name]]:
        """Yield every key of a kind with its latest name, for lists to choose from.

        A contact bears the name of the person, or else of the body, that it belongs to.
        """
        for key in self._shelf.keys(kind):
            if kind == "contact":
                versions = self._need("contact", key, ContactFile).shape.versions
                contact = self.contact(key, latest(versions).last or date.max)
                if name := contact.name or contact.organisation:
                    yield key, name
            elif kind == "programme":
                names = self._need("programme", key, ProgrammeFile).shape.names
                yield key, version_name(kind, key, latest(names))
            else:
                entry = self._need(kind, key, Entry).shape
                yield key, version_name(kind, key, latest(entry.names))

    def names_over_time(
        self, kind: NamedKind
    ) -> Iterator[tuple[str, list[tuple[Name, date | None, date | None]]]]:
        """Yield every key of a kind with all names that it has had, from and until when."""
        for key in self._shelf.keys(kind):
            versions = self._names_ever(kind, key)
            yield key, [(version_name(kind, key, one), one.first, one.last) for one in versions]

    def country_of(self, kind: NamedKind, key: str) -> str | None:
        """Return the country that a place or body belongs to, None for what has none."""
        shape = self._need(kind, key, Entry).shape
        return shape.country if isinstance(shape, Town | Organisation) else None

    def nearest_key(self, text: str, *kinds: Kind) -> str | None:
        """Return the key that somebody may have meant, told by key or by any name it has had."""
        return nearest_key(
            text, ((key, self._names_ever(kind, key)) for kind in kinds for key in self.keys(kind))
        )

    def problems(self) -> list[Problem]:
        """Return everything that is wrong in any file, in the order of files and lines."""
        from pressdraft.standing.audit import problems_of

        return problems_of(self._shelf)

    def versions(self, on: date) -> list[Held]:
        """Return which version of everything holds on a day."""
        from pressdraft.standing.holdings import held_on

        return held_on(self._shelf, on)

    def editions(self, kind: Kind, key: str) -> list[Edition]:
        """Return every version of an entry of a kind, the latest of each part of it first."""
        from pressdraft.standing.holdings import editions_of

        return editions_of(self._shelf, kind, key)

    def _known(self, kinds: tuple[Kind, ...]) -> dict[str, None]:
        if kinds not in self._keys:
            found = (key for kind in kinds or KINDS for key in self._shelf.keys(kind))
            self._keys[kinds] = dict.fromkeys(found)
        return self._keys[kinds]

    def _block(self, key: str, index: int) -> BlockVersion:
        filed = self._need("block", key, BlockFile)
        held, at = filed.shape.versions[index], ("versions", index)
        lines = {code: filed.document.mark((*at, code)).line for code in ("en", "lv")}
        return BlockVersion(
            key=key,
            first=held.first,
            last=held.last,
            text=MappingProxyType({"en": held.en, "lv": held.lv}),
            source=held.source,
            approved=f"{held.approved.by}, {held.approved.on}" if held.approved else None,
            file=filed.document.file,
            line=MappingProxyType(lines),
        )

    def _name(self, key: str, on: date, gender: Gender | None) -> Name:
        kind, versions = self._names_of(key)
        version = version_on(versions, on)
        if version is None:
            what = _("name of programme") if kind == "programme" else _(kind)
            version = need_version(versions, on, N_("the {kind} '{key}'"), kind=what, key=key)
        wanted = (key, version.first, gender)
        if wanted not in self._names:
            self._names[wanted] = version_name(kind, key, version, gender)
        return self._names[wanted]

    def _names_ever(self, kind: Kind, key: str) -> Sequence[NameVersion]:
        if kind in ("contact", "block"):
            return ()
        if kind == "person":
            return self._need(kind, key, Individual).shape.names
        return self._names_of(key)[1]

    def _names_of(self, key: str) -> tuple[Kind, Sequence[NameVersion]]:
        """Return all names that a key has had, with the kind of thing it is."""
        if key not in self._named:
            self._named[key] = self._find_names(key)
        return self._named[key]

    def _find_names(self, key: str) -> tuple[Kind, Sequence[NameVersion]]:
        for kind in NAMED:
            if filed := self._shelf.find(kind, key, Entry):
                return kind, filed.shape.names
        if programme := self._shelf.find("programme", key, ProgrammeFile):
            return "programme", programme.shape.names
        raise UnknownKeyError(key, _("glossary entry"), self.keys(*NAMED, "programme"))

    def _name_in_gender(self, key: str, on: date, gender: Gender | None) -> Name:
        return self.name(key, on, gender=gender)

    def _need(self, kind: Kind, key: str, shape: type[ShapeT]) -> Filed[ShapeT]:
        filed = self._shelf.find(kind, key, shape)
        if filed is None:
            raise UnknownKeyError(key, kind, self._shelf.keys(kind))
        return filed

"""The glossary as people work on it: look names up, add entries, confirm their Latvian forms.

What a rule proposes is shown before it is written; who vouches for the forms, and since when,
stands with the entry. Only the workspace's own files are written, an entry of the shipped copy is
taken over into them first.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import cast

from pressdraft.folders import make_folder
from pressdraft.glossary.entries import (
    GlossaryError,
    NewEntry,
    corrected,
    default_article,
    latvian_plain,
    unknown_gender,
)
from pressdraft.glossary.files import confirmed, plain_at, read, with_blank_line
from pressdraft.glossary.names import (
    ENTRY_KINDS,
    NAMED_KINDS,
    EntryKind,
    Named,
    NamedKind,
    NameIndex,
    plainest,
    spellings,
)
from pressdraft.i18n import _
from pressdraft.language.values import Forms, Gender, LatvianName, Number
from pressdraft.savefile import save_text
from pressdraft.standing.filemodels import ProgrammeFile
from pressdraft.standing.models import Entry, Town
from pressdraft.standing.names import version_name
from pressdraft.standing.shelf import FOLDERS, LISTS, Filed, Shelf
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import Document, KeyPath, Plain, edit, parse_yaml, validate

__all__ = [
    "ENTRY_KINDS",
    "NAMED_KINDS",
    "EntryKind",
    "Glossary",
    "GlossaryError",
    "Named",
    "NamedKind",
    "NewEntry",
    "corrected",
    "default_article",
    "unknown_gender",
]


class Glossary:
    """The glossary entries of a workspace, its own shadowing the shipped ones."""

    def __init__(self, workspace: Workspace) -> None:
        self._own = workspace.root / "boilerplate"
        self._is_shipped = workspace.is_shipped
        folders = dict.fromkeys((self._own, workspace.shipped / "boilerplate"))
        self._shelf = Shelf(tuple(folders))

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex(self.names())

    def names(self, kinds: Iterable[NamedKind] = NAMED_KINDS) -> Iterator[Named]:
        """Yield every name of every entry; raises ProblemsError for one that cannot be read."""
        for kind in kinds:
            for key in self._shelf.keys(kind):
                for index, version in enumerate(self._filed(kind, key).shape.names):
                    woman = None
                    if version.lv.feminine:
                        woman = version_name(kind, key, version, "feminine").latvian
                    yield Named(kind, key, index, version, version_name(kind, key, version), woman)

    def search(self, text: str, kinds: Iterable[NamedKind] = ENTRY_KINDS) -> Iterator[Named]:
        """Yield the names that hold `text` in either language, capitals and diacritics aside."""
        sought = plainest(text)
        for named in self.names(kinds):
            if any(sought in plainest(spelling) for spelling in spellings(named)):
                yield named

    def look_up(
        self,
        text: str,
        kinds: Container[NamedKind] = NAMED_KINDS,
        gender: Gender | None = None,
        number: Number | None = None,
    ) -> tuple[Named, Forms] | None:
        """Return what `text` names and its forms: a Latvian name first, then English, then an id.

        Forms of another gender or number than asked for are passed over.
        """
        for named, forms in self._index.look_up(text):
            fits = gender in (None, forms.gender) and number in (None, forms.number)
            if fits and named.kind in kinds:
                return named, forms
        return None

    def open_names(self, keys: Iterable[str] = ()) -> tuple[Named, ...]:
        """Return the names whose forms are guesses, or all names of the entries asked for.

        Raises GlossaryError for a key that is no entry.
        """
        asked = set(keys)
        if not asked:
            return tuple(named for named in self.names() if named.state == "guess")
        found = tuple(named for named in self.names() if named.key in asked)
        if missing := sorted(asked - {named.key for named in found}):
            raise GlossaryError(_("there is no glossary entry '{missing}'", missing=missing[0]))
        return found

    def zones(self, country: str) -> tuple[str, ...]:
        """Return the time zones of the places that the glossary has in a country."""
        towns = (self._shelf.find("place", key, Town) for key in self._shelf.keys("place"))
        shapes = (town.shape for town in towns if town)
        return tuple(dict.fromkeys(town.zone for town in shapes if town.country == country))

    def check_new(self, new: NewEntry) -> None:
        """Raise GlossaryError when an entry like this cannot be added."""
        self._need_own()
        new.check(self._shelf.keys("country"))
        for kind in NAMED_KINDS:
            if new.key in self._shelf.keys(kind):
                raise GlossaryError(
                    _("'{key}' is the id of another {kind}", key=new.key, kind=_(kind)),
                    _("choose another one"),
                )
        for named in self.names():
            same_kind = named.kind == new.kind
            if _is_same(named.name.english.text, new.english, loosely=same_kind):
                raise GlossaryError(
                    _(
                        "'{english}' is the English name of the {kind} '{key}' already",
                        english=new.english,
                        kind=_(named.kind),
                        key=named.key,
                    )
                )

    def add(self, new: NewEntry, latvian: LatvianName | None, by: str | None) -> Path:
        """Write a new entry and return its file.

        Without `latvian` the forms are left to the rule; `by` is who vouches for them today.
        """
        self.check_new(new)
        path = self._path(new.kind, new.key)
        value = new.plain(latvian)
        if by:
            value["confirmed"] = confirmed(by)
        document = read(path)
        text = edit(document, {(new.key,): value})
        if document.root is not None:
            text = with_blank_line(text, new.key)
        self._save(new.kind, new.key, path, text)
        return path

    def confirm(self, named: Named, latvian: LatvianName, by: str) -> Path:
        """Write the stated forms of a name, and who vouches for them today; return the file."""
        self._need_own()
        path = self._path(named.kind, named.key)
        document, base = self._own_document(path, named)
        at = (*base, "names", named.index, "lv")
        old = cast("dict[str, Plain]", plain_at(document, at))
        kept = {key: value for key, value in old.items() if key not in ("name", "head")}
        changes: dict[KeyPath, Plain | None] = {
            at: {**kept, **latvian_plain(latvian)},
            (*base, "confirmed"): confirmed(by),
        }
        self._save(named.kind, named.key, path, edit(document, changes))
        return path

    def _filed(self, kind: NamedKind, key: str) -> Filed[Entry] | Filed[ProgrammeFile]:
        found = self._shelf.find_any(kind, key)
        if found is None or not isinstance(found.shape, Entry | ProgrammeFile):
            raise GlossaryError(_("there is no {what} '{key}'", what=_(kind), key=key))
        return cast("Filed[Entry] | Filed[ProgrammeFile]", found)

    def _path(self, kind: NamedKind, key: str) -> Path:
        if kind in LISTS:
            return self._own / LISTS[kind][0]
        return self._own / FOLDERS[kind][0] / f"{key}.yaml"

    def _own_document(self, path: Path, named: Named) -> tuple[Document, KeyPath]:
        """Return the workspace's file with the entry in it, and where; taken over if need be."""
        filed = self._filed(named.kind, named.key)
        document = read(path)
        if document.node((*filed.at, "names")) is not None:
            return document, filed.at
        if not filed.at:
            return parse_yaml(filed.document.text, document.file), ()
        value = plain_at(filed.document, filed.at)
        text = edit(document, {filed.at: value})
        if document.root is not None:
            text = with_blank_line(text, named.key)
        return parse_yaml(text, document.file), filed.at

    def _save(self, kind: NamedKind, key: str, path: Path, text: str) -> None:
        """Write the file unless the entry in it would not be valid."""
        table = LISTS if kind in LISTS else FOLDERS
        at: KeyPath = (key,) if kind in LISTS else ()
        validate(table[kind][1], parse_yaml(text, str(path)), at=at)
        make_folder(path.parent)
        save_text(path, text)
        self._shelf = Shelf(self._shelf.folders)
        self.__dict__.pop("_index", None)

    def _need_own(self) -> None:
        if self._is_shipped:
            raise GlossaryError(
                _("there is no workspace here to write in"), _("`pressdraft init DIR` makes one")
            )


def _is_same(one: str, other: str, *, loosely: bool) -> bool:
    return one == other or (loosely and one.casefold() == other.casefold())

"""The files under `boilerplate/`: where each entry stands, read and typed at first use.

A glossary entry is cut out of its file by its key at the start of a line, so that asking for one
name neither parses nor types the other entries of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Literal, TypeVar, cast

from pressdraft.i18n import N_, _
from pressdraft.standing.filemodels import BlockFile, ContactFile, FigureGroup, ProgrammeFile
from pressdraft.standing.models import Country, Individual, Organisation, Term, Town
from pressdraft.yamlfile import Document, KeyPath, load_yaml, parse_yaml, validate
from pressdraft.yamlfile.shapes import Shape

Kind = Literal[
    "place", "country", "organisation", "person", "term", "programme", "block", "contact", "figure"
]
"""The kinds of standing material."""
WORDS = (
    N_("place"),
    N_("country"),
    N_("organisation"),
    N_("person"),
    N_("term"),
    N_("programme"),
    N_("block"),
    N_("contact"),
    N_("figure"),
)
"""The kinds as messages, since a kind is shown as it is called."""

NAMED: tuple[Kind, ...] = ("place", "country", "organisation", "term")
"""The kinds whose keys a sentence names without saying which kind is meant, in look-up order."""


def either(kinds: Iterable[str]) -> str:
    """Return in words that something is of one of these kinds."""
    return _(" or ").join(_(kind) for kind in kinds)


LISTS: dict[Kind, tuple[str, type[Shape] | type[FigureGroup]]] = {
    "place": ("glossary/places.yaml", Town),
    "country": ("glossary/countries.yaml", Country),
    "organisation": ("glossary/organisations.yaml", Organisation),
    "person": ("glossary/people.yaml", Individual),
    "term": ("glossary/terms.yaml", Term),
    "figure": ("figures.yaml", FigureGroup),
}
"""The kinds with many entries in one file."""

FOLDERS: dict[Kind, tuple[str, type[Shape]]] = {
    "programme": ("programmes", ProgrammeFile),
    "block": ("blocks", BlockFile),
    "contact": ("contacts", ContactFile),
}
"""The kinds with one entry in a file."""

_ENTRY = re.compile(r"^([A-Za-z0-9_-]+)[ ]*:", re.MULTILINE)
_UNINDENTED = re.compile(r"^[^\s#]", re.MULTILINE)

ShapeT = TypeVar("ShapeT", bound="Shape | FigureGroup")


@dataclass(frozen=True, slots=True)
class Filed(Generic[ShapeT]):
    """A typed entry and where it stands."""

    key: str
    shape: ShapeT
    document: Document
    at: KeyPath


class Shelf:
    """The boilerplate folders, the first shadowing the later ones, with what was read of them."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self._texts: dict[Path, str] = {}
        self._starts: dict[Path, dict[str, int]] = {}
        self._filed: dict[tuple[Kind, str], Filed[Shape | FigureGroup] | None] = {}

    def find(self, kind: Kind, key: str, shape: type[ShapeT]) -> Filed[ShapeT] | None:
        """Return the entry as `shape`, or None; raises ProblemsError when it cannot be typed."""
        found = self.find_any(kind, key)
        if found and not isinstance(found.shape, shape):
            raise TypeError(f"{kind} {key} is not a {shape.__name__}")
        return cast("Filed[ShapeT] | None", found)

    def find_any(self, kind: Kind, key: str) -> Filed[Shape | FigureGroup] | None:
        """Return the entry, or None; raises ProblemsError when it cannot be typed."""
        wanted = (kind, key)
        if wanted not in self._filed:
            self._filed[wanted] = self._read(kind, key)
        return self._filed[wanted]

    def keys(self, kind: Kind) -> tuple[str, ...]:
        """Return the keys of a kind in the order of the files, later folders last."""
        found: dict[str, None] = {}
        for folder in self.folders:
            if kind in LISTS:
                found |= dict.fromkeys(self.entries(folder / LISTS[kind][0]))
            else:
                paths = sorted((folder / FOLDERS[kind][0]).glob("*.yaml"))
                found |= dict.fromkeys(path.stem for path in paths)
        return tuple(found)

    def files(self) -> Iterator[tuple[Kind, Path]]:
        """Yield every file that exists, of every folder and kind."""
        for folder in self.folders:
            for kind, (name, _shape) in LISTS.items():
                if (folder / name).exists():
                    yield kind, folder / name
            for kind, (name, _shape) in FOLDERS.items():
                for path in sorted((folder / name).glob("*.yaml")):
                    yield kind, path

    def entries(self, path: Path) -> dict[str, int]:
        """Return where each entry of a file starts; a file that does not exist has none."""
        if path not in self._starts:
            self._texts[path] = _text(path) if path.exists() else ""
            found = _ENTRY.finditer(self._texts[path])
            self._starts[path] = {match[1]: match.start() for match in reversed(list(found))}
            self._starts[path] = dict(reversed(self._starts[path].items()))
        return self._starts[path]

    def _read(self, kind: Kind, key: str) -> Filed[Shape | FigureGroup] | None:
        for folder in self.folders:
            if kind in LISTS:
                name, model = LISTS[kind]
                document = self._cut(folder / name, key)
                at: KeyPath = (key,)
            else:
                name, model = FOLDERS[kind]
                path = folder / name / f"{key}.yaml"
                document = load_yaml(path) if path.is_file() else None
                at = ()
            if document is not None:
                return Filed(key, validate(model, document, at=at), document, at)
        return None

    def _cut(self, path: Path, key: str) -> Document | None:
        """Return the one entry as a document whose marks are those of the whole file."""
        start = self.entries(path).get(key)
        if start is None:
            return None
        text = self._texts[path]
        following = _UNINDENTED.search(text, text.index(":", start))
        entry = text[start : following.start() if following else len(text)]
        return parse_yaml("\n" * text.count("\n", 0, start) + entry, str(path))


def _text(path: Path) -> str:
    """Return the text of a file; what hinders reading is told by the loader, which knows how."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return load_yaml(path).text

"""The releases of a workspace as rows of a list, those that cannot be read among them.

A row is read from the YAML alone, without the model of facts: the list must show at once, and show
a file that is half written as well. What its drafts tell comes later, as a `Review`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from pressdraft.errors import PressdraftError, ProblemsError
from pressdraft.filing import archived_path
from pressdraft.i18n import N_, _, ngettext
from pressdraft.release import CODES, LanguageCode
from pressdraft.tui.row_search import searched
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import Document, KeyPath, Node, Scalar, Sequence, load_yaml

NO_DATE = "tbc"
NO_HEADLINE = N_("(no headline yet)")
STATUSES = ("draft", "in-clearance", "cleared", "sent", "corrected", "withdrawn")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NOTHING: Mapping[LanguageCode, str] = MappingProxyType({})

Stamp = tuple[int, int]
"""When a file was last changed, in nanoseconds, and its size in bytes."""
NO_STAMP: Stamp = (0, 0)


@dataclass(frozen=True, slots=True)
class Review:
    """What composing and checking a release found.

    `filled` is how much of what its drafts ask for is there, in percent; a language that the
    release does not have is missing. `left` counts the places still to be written or confirmed.
    `approved`, `stale` and `open` count the segments of the language that is reviewed; `open` are
    those that are neither. `problem` tells why there are no drafts.
    """

    filled: Mapping[LanguageCode, int] = field(default_factory=dict)
    left: Mapping[LanguageCode, int] = field(default_factory=dict)
    errors: int = 0
    warnings: int = 0
    suggestions: int = 0
    approved: int = 0
    stale: int = 0
    open: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One release of the list; `problem` says what keeps its file from being read, if anything.

    `place` is what the file says, a glossary id mostly; `places` are its names once they are known.
    `words` is what a search looks in. A row that is not `read` yet shows its id only.
    """

    id: str
    stamp: Stamp = NO_STAMP
    read: bool = False
    date: str = ""
    place: str = ""
    places: Mapping[LanguageCode, str] = field(default_factory=lambda: _NOTHING)
    kind: str = ""
    status: str = ""
    headlines: Mapping[LanguageCode, str] = field(default_factory=lambda: _NOTHING)
    words: str = ""
    problem: str = ""
    review: Review | None = None

    def headline(self, language: LanguageCode) -> str:
        """Return the headline in a language, else in the other one."""
        if not self.read:
            return self.id
        other = self.headlines.get("lv" if language == "en" else "en")
        return self.headlines.get(language) or other or _(NO_HEADLINE)

    def place_name(self, language: LanguageCode) -> str:
        """Return what the place is called in a language, as far as that is known."""
        return self.places.get(language) or self.place


def unread_row(release_id: str) -> ReleaseRow:
    """Return the row of a release that is not read yet; its id may begin with its day."""
    found = _DAY.match(release_id)
    day = found.group() if found else ""
    return ReleaseRow(release_id, date=day, words=f"\n {release_id.replace('-', ' ')} \n")


def stamp_of(path: Path) -> Stamp:
    """Return what tells whether a file has changed since; NO_STAMP for one that cannot be asked."""
    try:
        found = path.stat()
    except OSError:
        return NO_STAMP
    return (found.st_mtime_ns, found.st_size)


def row_path(workspace: Workspace, release_id: str, *, archived: bool = False) -> Path:
    """Return the file of a row; WorkspaceError for an id that is no plain name."""
    return (archived_path if archived else Workspace.release_path)(workspace, release_id)


def read_row(workspace: Workspace, release_id: str, *, archived: bool = False) -> ReleaseRow:
    """Return the row of a release as its file is now."""
    try:
        path = row_path(workspace, release_id, archived=archived)
        stamp = stamp_of(path)
        return _row(release_id, stamp, load_yaml(path, shown_as=f"releases/{path.name}"))
    except PressdraftError as error:
        words = searched([release_id])
        return ReleaseRow(release_id, read=True, words=words, problem=first_words(error))


def first_words(error: PressdraftError) -> str:
    """Return an error on one line: of several problems the first, with the number of the others."""
    if not isinstance(error, ProblemsError):
        return str(error)
    first, *more = error.problems
    if not more:
        return str(first)
    return ngettext("{first} (and {n} more)", "{first} (and {n} more)", len(more), first=first)


def _row(release_id: str, stamp: Stamp, document: Document) -> ReleaseRow:
    headlines: dict[LanguageCode, str] = {
        code: text for code in CODES if (text := _text(document, ("text", "headline", code)))
    }
    day = _text(document, ("publish", "on"))
    place, places = _place(document)
    texts = list(_texts(document.root)) if document.root else []
    return ReleaseRow(
        release_id,
        stamp,
        read=True,
        date=day if _DAY.fullmatch(day) else NO_DATE,
        place=place,
        places=places,
        kind=_text(document, ("kind",)),
        status=_text(document, ("status",)) or STATUSES[0],
        headlines=headlines,
        words=searched([release_id, *texts]),
    )


def _place(document: Document) -> tuple[str, Mapping[LanguageCode, str]]:
    """Return where the event is, else from where the release goes out."""
    for path in (("event", "sessions", 0, "place"), ("publish", "place")):
        if text := _text(document, path):
            return text, _NOTHING
        names: dict[LanguageCode, str] = {
            code: text for code in CODES if (text := _text(document, (*path, code)))
        }
        if names:
            return next(iter(names.values())), names
    return "", _NOTHING


def _text(document: Document, path: KeyPath) -> str:
    """Return the text at a place on one line, empty where there is none."""
    node = document.node(path)
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""


def _texts(node: Node) -> Iterator[str]:
    """Yield every text of a file; its keys are the program's words, not the author's."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item)
    else:
        for _, value in node.items:
            yield from _texts(value)

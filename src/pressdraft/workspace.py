"""Where things are, and the one way to them: open, list, validate, compose, save.

Both front ends work through a `Workspace`; neither reads files of its own.
"""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pressdraft import clock
from pressdraft.correcting import with_changes
from pressdraft.errors import (
    ChangedOnDiskError,
    NoVersionError,
    PressdraftError,
    Problem,
    ProblemsError,
    UnknownKeyError,
    WorkspaceError,
)
from pressdraft.facts import Facts
from pressdraft.folders import (
    STARTER,
    chosen_root,
    copy_shipped,
    listed,
    make_folder,
    shipped_root,
)
from pressdraft.i18n import _
from pressdraft.language.values import Tbc
from pressdraft.references import Dates, name_problems, phone_problems, reference_problems
from pressdraft.release import LanguageCode, Release
from pressdraft.savefile import save_text
from pressdraft.settings import FILE as SETTINGS_FILE
from pressdraft.settings import Settings, load_settings
from pressdraft.standing import Standing, load_standing
from pressdraft.starting import starter_text, text_correcting, text_from, with_segments_listed
from pressdraft.yamlfile import Document, KeyPath, Plain, edit, load_yaml, parse_yaml, validate

if TYPE_CHECKING:
    from pressdraft.compose import Composer
    from pressdraft.compose.naming import Naming

_RELEASE_ID = re.compile(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)\Z)[a-z0-9][a-z0-9-]{0,79}")
"""A plain name on every system; Windows keeps the excluded ones for devices."""


@dataclass(frozen=True, slots=True)
class LoadedRelease:
    """A release file as read: its facts, and the document that a save changes."""

    id: str
    path: Path
    document: Document
    facts: Facts


@dataclass(frozen=True, slots=True)
class Summary:
    """A release in a list; `date` is None while the publication date is to be confirmed."""

    id: str
    kind: str
    date: date | None
    status: str
    headline: dict[LanguageCode, str]


class Workspace:
    """A folder of templates, boilerplate and releases; what it lacks comes from the shipped one."""

    def __init__(self, root: Path | None = None) -> None:
        """Open the workspace at `root`; None is the shipped one, for reading only."""
        self.shipped = shipped_root()
        self.root = root or self.shipped
        self.is_shipped = root is None or self.root == Path(__file__).parent / STARTER
        """Whether this is the copy that came with the program, which is not written to."""

    @cached_property
    def settings(self) -> Settings:
        """The house choices of this workspace."""
        return load_settings(self.root)

    @cached_property
    def standing(self) -> Standing:
        """The standing material, this workspace's own first."""
        return load_standing(*self._roots)

    @cached_property
    def composer(self) -> Composer:
        """The composer over this workspace's templates."""
        from pressdraft.compose import Composer

        return Composer(self._roots, self.standing, self.settings.house, self.settings.home)

    @cached_property
    def material_hash(self) -> str:
        """The SHA-256 of the settings and of all that lies in `boilerplate/`, pictures too."""
        files = [path for root in self._roots for path in sorted((root / "boilerplate").rglob("*"))]
        files.append(self.root / SETTINGS_FILE)
        whole = hashlib.sha256()
        for path in files:
            if path.is_file() and not path.name.startswith("."):
                whole.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
        return whole.hexdigest()

    def reread(self) -> None:
        """Read standing material anew when it is next asked for, since its files have changed."""
        for name in ("standing", "composer", "material_hash"):
            self.__dict__.pop(name, None)

    @property
    def _roots(self) -> tuple[Path, ...]:
        return (self.root,) if self.root == self.shipped else (self.root, self.shipped)

    def release_ids(self) -> tuple[str, ...]:
        """Return the ids of all releases, in alphabetical order.

        WorkspaceError when their folder is there and cannot be read.
        """
        names = [path.name for path in listed(self.root / "releases")]
        known = (name for name in names if name.endswith(".yaml") and not name.startswith("."))
        return tuple(sorted(name.removesuffix(".yaml") for name in known))

    def release_path(self, release_id: str) -> Path:
        """Return where a release's file is or will be; an id that is no plain name is refused."""
        if not _RELEASE_ID.fullmatch(release_id):
            raise WorkspaceError(
                _("'{release_id}' cannot be a release's id", release_id=release_id),
                _(
                    "use small letters, digits and hyphens, 80 at most, "
                    "as 2022-07-26-nur-sultan-seminar"
                ),
            )
        return self.root / "releases" / f"{release_id}.yaml"

    def document(self, release_id: str) -> Document:
        """Return the file of a release as read, whatever it says."""
        path = self.release_path(release_id)
        if not path.exists():
            raise UnknownKeyError(release_id, _("release"), self.release_ids())
        return load_yaml(path, shown_as=f"releases/{path.name}")

    def load(self, release_id: str) -> LoadedRelease:
        """Return a release's facts; ProblemsError tells everything that is wrong with its shape."""
        document = self.document(release_id)
        try:
            facts = read_facts(document)
        except ProblemsError as error:
            ids = self._id_problems(document)
            raise ProblemsError(_first_of_each_place((*error.problems, *ids))) from error
        return LoadedRelease(release_id, self.release_path(release_id), document, facts)

    def as_of(self, facts: Facts) -> date:
        """Return the date that picks standing material: publication, else event, else today."""
        if not isinstance(facts.publish.on, Tbc):
            return facts.publish.on
        days = facts.days()
        return days.first if days else clock.today()

    def compose(self, release: LoadedRelease, as_of: date | None = None) -> Release:
        """Return both drafts; every id that the facts name in vain is told at its place.

        What an id was on its date is looked up as the draft is composed, and only told by
        `reference_problems` when that fails.
        """
        day = as_of or self.as_of(release.facts)
        if self._id_problems(release.document):
            raise ProblemsError(self.reference_problems(release, day))
        try:
            return self.composer.compose(release.id, self._compared(release), day)
        except PressdraftError as error:
            if problems := self.reference_problems(release, day):
                raise ProblemsError(problems) from error
            told = as_of is None and not isinstance(release.facts.publish.on, Tbc)
            if not isinstance(error, NoVersionError) or not told:
                raise
            mark, file = release.document.mark(("publish", "on")), release.document.file
            problem = Problem(file, mark.line, mark.column, error.message, error.hint)
            raise ProblemsError([problem]) from error

    def _compared(self, release: LoadedRelease) -> Facts:
        """Return the facts of a release, those of a correction with what it corrects."""
        if release.facts.correction is None:
            return release.facts
        original = self.document(release.facts.correction.of)
        return with_changes(release.facts, original, release.document)

    def naming(self, release: LoadedRelease, as_of: date) -> Naming:
        """Return how the names of a release composed as of a day are looked up."""
        from pressdraft.compose.naming import Naming

        return Naming.of(release.facts, self.standing, as_of, self.settings.house)

    def lapses(self, release: LoadedRelease, as_of: date) -> tuple[str, ...]:
        """Return words for what the programme has no longer, or not yet, on the release date."""
        from pressdraft.compose.lapses import lapses

        return tuple(lapses(release.facts, self.standing, as_of))

    def reference_problems(self, release: LoadedRelease, as_of: date) -> list[Problem]:
        """Return a problem for each id of the facts that names nothing, or nothing on its date."""
        days = release.facts.days()
        dates = Dates(event=days.first if days else as_of, release=as_of)
        return self._id_problems(release.document, dates)

    def _id_problems(self, document: Document, dates: Dates | None = None) -> list[Problem]:
        return reference_problems(document, self.standing, self.composer.kinds, dates)

    def problems(self, release_id: str) -> list[Problem]:
        """Return everything that is wrong with a release, from its shape to its templates.

        Raises UnknownKeyError or ProblemsError for a file that cannot be read at all.
        """
        document = self.document(release_id)
        found: list[Problem] = []
        written = (*phone_problems(document), *name_problems(document))
        try:
            release = self.load(release_id)
            found += lost_edits(release, self.compose(release))
        except ProblemsError as error:
            if not error.readable:
                raise
            found += error.problems
        except PressdraftError as error:
            if error.message not in [problem.message for problem in written]:
                found.append(Problem(document.file, 0, 0, error.message, error.hint))
        return _first_of_each_place((*found, *written))

    def summaries(self) -> Iterator[Summary | PressdraftError]:
        """Yield each release for a list, or what keeps it from being read."""
        for release_id in self.release_ids():
            try:
                facts = self.load(release_id).facts
            except PressdraftError as error:
                yield error
                continue
            on = facts.publish.on
            headline = facts.text.headline
            yield Summary(
                release_id,
                facts.kind,
                None if isinstance(on, Tbc) else on,
                facts.status,
                {code: (headline and headline.get(code)) or "" for code in ("en", "lv")},
            )

    def material_problems(self) -> list[Problem]:
        """Return what is wrong with templates, standing material and settings."""
        try:
            return [*self.standing.problems(), *self.composer.problems()]
        except ProblemsError as error:
            return list(error.problems)

    def correct(self, release_id: str, original_id: str, *, withdraw: bool) -> LoadedRelease:
        """Start a correction, or a withdrawal, of a release that has gone out.

        WorkspaceError for a release that has no day of publication.
        """
        self._need_new(release_id)
        original = self.load(original_id)
        text = text_correcting(original.document, original.facts, original_id, withdraw=withdraw)
        return self._started(release_id, text)

    def _started(self, release_id: str, text: str) -> LoadedRelease:
        path = self.release_path(release_id)
        make_folder(path.parent)
        save_text(path, self.with_segments_listed(release_id, text))
        return self.load(release_id)

    def with_segments_listed(self, release_id: str, text: str) -> str:
        """Return the text of a new release's file with its segments listed under `review:`.

        One that cannot be composed yet stays as it is.
        """
        path = self.release_path(release_id)
        document = parse_yaml(text, f"releases/{path.name}")
        with contextlib.suppress(PressdraftError):
            loaded = LoadedRelease(release_id, path, document, read_facts(document))
            return with_segments_listed(document, self.compose(loaded).ids())
        return text

    def _need_new(self, release_id: str) -> None:
        """Raise WorkspaceError when there is a release of that id, or no place for one."""
        if self.release_path(release_id).exists():
            raise WorkspaceError(
                _("there is a release '{release_id}' already", release_id=release_id)
            )
        self.need_own()

    def new(
        self, release_id: str, *, kind: str | None = None, origin: str | None = None
    ) -> LoadedRelease:
        """Start a release of a kind, or from another one, and return it as written."""
        self._need_new(release_id)
        if kind is not None and kind not in self.composer.kinds:
            raise UnknownKeyError(kind, _("template kind"), self.composer.kinds)
        if origin is not None:
            other = self.load(origin)
            text = text_from(other.document, other.facts, origin)
            if kind is not None:
                text = edit(parse_yaml(text, other.document.file), {("kind",): kind})
        else:
            programme, *_others = self.standing.keys("programme")
            text = starter_text(
                release_id, kind or "seminar", self.standing.keys("term"), programme
            )
        return self._started(release_id, text)

    def save(
        self, release: LoadedRelease, changes: Mapping[KeyPath, Plain | None]
    ) -> LoadedRelease:
        """Write changed keys into the release's file and return it as read back.

        ProblemsError when the facts would not be valid, other errors as `write` raises them; the
        file is then left as it is.
        """
        text = edit(release.document, changes)
        document = parse_yaml(text, release.document.file)
        facts = read_facts(document)
        self.write(release.id, text, over=release.document.text)
        return LoadedRelease(release.id, release.path, document, facts)

    def write(self, release_id: str, text: str, *, over: str | None) -> None:
        """Write a release's file whole or not at all, whatever it says, so that no work is lost.

        `over` is what the file held when it was read; ChangedOnDiskError when it holds something
        else by now, and None writes over anything. WorkspaceError when it cannot be written.
        """
        self.need_own()
        path = self.release_path(release_id)
        if over is not None and self._held(release_id) != over:
            raise ChangedOnDiskError(
                _("releases/{name} was changed by another program", name=path.name),
                _("open the release again; nothing was written"),
            )
        save_text(path, text)

    def _held(self, release_id: str) -> str | None:
        """Return what the file of a release holds now, None when that cannot be read."""
        try:
            return self.document(release_id).text
        except PressdraftError:
            return None

    def need_own(self) -> None:
        """Raise WorkspaceError in the shipped workspace, which is not written to."""
        if self.is_shipped:
            raise WorkspaceError(
                _("there is no workspace here to write in"), _("`pressdraft init DIR` makes one")
            )


def lost_edits(release: LoadedRelease, composed: Release) -> Iterator[Problem]:
    """Yield a problem for each edit by hand whose segment the draft does not have."""
    from pressdraft.compose.edits import lost_edits as edits_without_segment

    for lost in edits_without_segment(release.facts, composed.drafts):
        path = ("overrides", lost.segment_id, lost.language)
        mark = release.document.mark(path, key=True)
        file = release.document.file
        yield Problem(file, mark.line, mark.column, lost.message, lost.hint)


def _first_of_each_place(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems in file order, and of several at one place the first given."""
    return sorted({(p.file, p.line, p.column): p for p in reversed(list(problems))}.values())


def read_facts(document: Document) -> Facts:
    """Return the facts that a release document states; ProblemsError tells all that is wrong."""
    if document.root is None:
        raise ProblemsError([Problem(document.file, 1, 1, _("the file is empty"))])
    return validate(Facts, document)


def find_workspace(folder: Path | None = None) -> Workspace | None:
    """Return the workspace named, else the environment's, else the nearest one upwards, or None.

    WorkspaceError when the one named is none.
    """
    root = chosen_root(folder)
    return Workspace(root) if root else None


def init_workspace(folder: Path) -> Workspace:
    """Make a workspace with the shipped templates, boilerplate and samples, and return it."""
    copy_shipped(folder)
    return Workspace(folder.resolve())

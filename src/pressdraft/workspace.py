"""Where things are, and the one way to them: open, list, validate, compose, export, save.

Both front ends work through a `Workspace`; neither reads files of its own.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from pressdraft.compose import Composer
from pressdraft.errors import (
    PressdraftError,
    Problem,
    ProblemsError,
    UnknownKeyError,
    WorkspaceError,
)
from pressdraft.exporters import EXPORTERS
from pressdraft.facts import Facts
from pressdraft.language.values import Tbc
from pressdraft.references import reference_problems
from pressdraft.release import Draft, LanguageCode, Release, laid_out
from pressdraft.savefile import save_text
from pressdraft.settings import Settings, load_settings
from pressdraft.standing import Standing, load_standing
from pressdraft.starting import starter_text, text_from
from pressdraft.yamledit import edit
from pressdraft.yamlfile import Document, KeyPath, Plain, load_yaml, parse_yaml, validate

ENVIRONMENT_VARIABLE = "PRESSDRAFT_WORKSPACE"
FOLDERS = ("templates", "boilerplate")
"""The folders by which a workspace is known."""

_RELEASE_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")


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

    def __init__(self, root: Path) -> None:
        self.root = root
        self.shipped = shipped_root()

    @property
    def is_shipped(self) -> bool:
        """Whether this is the read-only copy that came with the program."""
        return self.root == self.shipped and not (self.root / "pyproject.toml").exists()

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
        return Composer(self._roots, self.standing, self.settings.house, self.settings.home)

    @property
    def _roots(self) -> tuple[Path, ...]:
        return (self.root,) if self.root == self.shipped else (self.root, self.shipped)

    def release_ids(self) -> tuple[str, ...]:
        """Return the ids of all releases, in alphabetical order."""
        return tuple(sorted(path.stem for path in (self.root / "releases").glob("*.yaml")))

    def release_path(self, release_id: str) -> Path:
        """Return where a release's file is or will be; an id that is no plain name is refused."""
        if not _RELEASE_ID.fullmatch(release_id):
            raise WorkspaceError(
                f"'{release_id}' cannot be a release's id",
                "use small letters, digits and hyphens, as 2022-07-26-nur-sultan-seminar",
            )
        return self.root / "releases" / f"{release_id}.yaml"

    def document(self, release_id: str) -> Document:
        """Return the file of a release as read, whatever it says."""
        path = self.release_path(release_id)
        if not path.exists():
            raise UnknownKeyError(release_id, "release", self.release_ids())
        return load_yaml(path, shown_as=f"releases/{path.name}")

    def load(self, release_id: str) -> LoadedRelease:
        """Return a release's facts; ProblemsError tells everything that is wrong with its shape."""
        document = self.document(release_id)
        return LoadedRelease(
            release_id, self.release_path(release_id), document, read_facts(document)
        )

    def as_of(self, facts: Facts) -> date:
        """Return the date that picks standing material: publication, else event, else today."""
        if not isinstance(facts.publish.on, Tbc):
            return facts.publish.on
        days = facts.days()
        return days.first if days else date.today()

    def compose(self, release: LoadedRelease, as_of: date | None = None) -> Release:
        """Return both drafts; every id that the facts name in vain is told at its place."""
        day = as_of or self.as_of(release.facts)
        problems = self.reference_problems(release, day)
        if problems:
            raise ProblemsError(problems)
        return self.composer.compose(release.id, release.facts, day)

    def reference_problems(self, release: LoadedRelease, as_of: date) -> list[Problem]:
        """Return a problem for each id, date or phone number of the facts that leads nowhere."""
        return reference_problems(
            release.facts, release.document, self.standing, as_of, self.composer.kinds
        )

    def problems(self, release_id: str) -> list[Problem]:
        """Return everything that is wrong with a release, from its shape to its templates."""
        try:
            release = self.load(release_id)
            self.compose(release)
        except ProblemsError as error:
            if not error.readable:
                raise
            return list(error.problems)
        except PressdraftError as error:
            return [Problem(f"releases/{release_id}.yaml", 1, 1, error.message, error.hint)]
        return []

    def summaries(self) -> Iterator[Summary | ProblemsError]:
        """Yield each release for a list, or what keeps it from being read."""
        for release_id in self.release_ids():
            try:
                facts = self.load(release_id).facts
            except ProblemsError as error:
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

    def new(
        self, release_id: str, *, kind: str | None = None, origin: str | None = None
    ) -> LoadedRelease:
        """Start a release of a kind, or from another one, and return it as written."""
        path = self.release_path(release_id)
        if path.exists():
            raise WorkspaceError(f"there is a release '{release_id}' already")
        if self.is_shipped:
            raise WorkspaceError(
                "there is no workspace here to write in", "`pressdraft init DIR` makes one"
            )
        if kind is not None and kind not in self.composer.kinds:
            raise UnknownKeyError(kind, "template kind", self.composer.kinds)
        if origin is not None:
            other = self.load(origin)
            text = text_from(other.document, other.facts, origin)
            if kind is not None:
                text = edit(parse_yaml(text, path.name), {("kind",): kind})
        else:
            programme = self.standing.keys("programme")[0]
            text = starter_text(release_id, kind or "seminar", kind or "seminar", programme)
        make_folder(path.parent)
        save_text(path, text)
        return self.load(release_id)

    def save(
        self, release: LoadedRelease, changes: Mapping[KeyPath, Plain | None]
    ) -> LoadedRelease:
        """Write changed keys into the release's file and return it as read back."""
        save_text(release.path, edit(release.document, changes))
        return self.load(release.id)

    def export(
        self,
        release: Release,
        folder: Path,
        *,
        formats: Sequence[str] = ("txt",),
        languages: Iterable[LanguageCode] = ("en", "lv"),
        layout: str = "press",
        force: bool = False,
    ) -> list[Path]:
        """Write `folder/<id>/<id>.<lang>.<suffix>` for each format and language, and return them.

        WorkspaceError when a file is there already and `force` is false; then none is written.
        """
        wanted = set(languages)
        texts: dict[Path, str] = {}
        for draft in release.drafts.values():
            if draft.language in wanted:
                shown = laid_out(draft, layout)
                texts.update(_files(release.id, shown, folder / release.id, formats))
        there = [path for path in texts if path.exists()]
        if there and not force:
            raise WorkspaceError(f"{there[0]} is there already", "--force writes over it")
        make_folder(folder / release.id)
        for path, text in texts.items():
            save_text(path, text)
        return list(texts)


def _files(
    release_id: str, draft: Draft, folder: Path, formats: Sequence[str]
) -> Iterator[tuple[Path, str]]:
    for name in formats:
        if name not in EXPORTERS:
            raise UnknownKeyError(name, "export format", EXPORTERS)
        exporter = EXPORTERS[name]
        path = folder / f"{release_id}.{draft.language}.{exporter.suffix}"
        yield path, exporter.write(draft)


def read_facts(document: Document) -> Facts:
    """Return the facts that a release document states; ProblemsError tells all that is wrong."""
    if document.root is None:
        raise ProblemsError([Problem(document.file, 1, 1, "the file is empty")])
    return validate(Facts, document)


def shipped_root() -> Path:
    """Return the workspace that comes with the program.

    In a checkout that is the repository itself, since an editable install leaves a stale copy
    beside the package; in an installed wheel it is the package's own folder.
    """
    package = Path(__file__).parent
    repository = package.parent.parent
    if (repository / "pyproject.toml").is_file() and is_workspace(repository):
        return repository
    return package / "starter"


def is_workspace(folder: Path) -> bool:
    """Tell whether a folder is a workspace."""
    return all((folder / name).is_dir() for name in FOLDERS)


def find_workspace(folder: Path | None = None) -> Workspace | None:
    """Return the workspace named, else the environment's, else the nearest one upwards, or None.

    WorkspaceError when the one named is none.
    """
    named = folder or (
        Path(os.environ[ENVIRONMENT_VARIABLE]) if os.environ.get(ENVIRONMENT_VARIABLE) else None
    )
    if named is None:
        here = Path.cwd()
        found = next((path for path in (here, *here.parents) if is_workspace(path)), None)
        return Workspace(found) if found else None
    root = named.expanduser().resolve()
    if not root.exists():
        raise WorkspaceError(f"{named} does not exist", "`pressdraft init DIR` makes a workspace")
    if not root.is_dir():
        raise WorkspaceError(f"{named} is a file, not a folder")
    if not is_workspace(root):
        raise WorkspaceError(
            f"{named} is not a workspace: it has no templates/ and boilerplate/",
            "`pressdraft init DIR` makes one",
        )
    return Workspace(root)


def init_workspace(folder: Path) -> Workspace:
    """Make a workspace with the shipped templates, boilerplate and samples, and return it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WorkspaceError(f"{folder} is there already and is not an empty folder")
    source = shipped_root()
    make_folder(folder)
    try:
        for name in (*FOLDERS, "releases"):
            shutil.copytree(source / name, folder / name)
    except OSError as error:
        raise WorkspaceError(f"cannot write to {folder}: {error.strerror}") from error
    return Workspace(folder.resolve())


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; WorkspaceError says in words why it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WorkspaceError(f"{folder} is a file, not a folder") from error
    except OSError as error:
        raise WorkspaceError(f"cannot make the folder {folder}: {error.strerror}") from error

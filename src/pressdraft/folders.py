"""Folders: which one is the workspace, the one that is shipped, and making one."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from pressdraft.errors import WorkspaceError, os_words
from pressdraft.i18n import _

ENVIRONMENT_VARIABLE = "PRESSDRAFT_WORKSPACE"
STARTER = "starter"
FOLDERS = ("templates", "boilerplate")
"""The folders by which a workspace is known."""
SAMPLES = (
    "2015-10-20-tajikistan-uzbekistan-mission",
    "2016-01-21-riga-meeting",
    "2016-06-06-astana-mission",
    "2016-06-13-latvia-study-visit",
    "2017-06-13-tashkent-training",
    "2019-07-16-nur-sultan-workshop",
    "2021-12-07-bishkek-opening-conference",
    "2022-07-26-nur-sultan-seminar",
    "2025-09-04-bishkek-handover",
    "2025-09-05-bishkek-closing-conference",
)
"""The finished releases that come with the program, all in both languages."""
TO_TRANSLATE = "2025-09-02-bishkek-conference-announced"
"""A release that comes with the program in English only, for trying a translation."""
SHIPPED = (*SAMPLES, TO_TRANSLATE)
"""All that come with it; whatever else lies beside them is somebody's own."""


def shipped_root() -> Path:
    """Return the workspace that comes with the program.

    In a checkout that is the repository itself, since an editable install leaves a stale copy
    beside the package; in an installed wheel it is the package's own folder.
    """
    package = Path(__file__).parent
    repository = package.parent.parent
    if (repository / "pyproject.toml").is_file() and is_workspace(repository):
        return repository
    return package / STARTER


def is_workspace(folder: Path) -> bool:
    """Tell whether a folder is a workspace."""
    return all((folder / name).is_dir() for name in FOLDERS)


def chosen_root(folder: Path | None = None) -> Path | None:
    """Return the workspace named, else the environment's, else the nearest one upwards, or None.

    WorkspaceError when the one named is none.
    """
    environment = os.environ.get(ENVIRONMENT_VARIABLE)
    named = folder or (Path(environment) if environment else None)
    if named is None:
        here = Path.cwd()
        return next((path for path in (here, *here.parents) if is_workspace(path)), None)
    root = named.expanduser().resolve()
    if not root.exists():
        raise WorkspaceError(
            _("{named} does not exist", named=named), _("`pressdraft init DIR` makes a workspace")
        )
    if not root.is_dir():
        raise WorkspaceError(_("{named} is a file, not a folder", named=named))
    if not is_workspace(root):
        raise WorkspaceError(
            _("{named} is not a workspace: it has no templates/ and boilerplate/", named=named),
            _("`pressdraft init DIR` makes one"),
        )
    return root


def copy_shipped(folder: Path) -> None:
    """Copy the shipped templates, boilerplate and samples into a new or empty folder.

    WorkspaceError when that cannot be done; then nothing is left there.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WorkspaceError(
            _("{folder} is there already and is not an empty folder", folder=folder)
        )
    source = shipped_root()
    is_new = not folder.exists()
    make_folder(folder)
    try:
        for path in _shipped_files(source):
            copy = folder / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    except OSError as error:
        for name in (*FOLDERS, "releases"):
            shutil.rmtree(folder / name, ignore_errors=True)
        if is_new:
            with contextlib.suppress(OSError):
                folder.rmdir()
        message = _("cannot write to {folder}: {why}", folder=folder, why=os_words(error))
        raise WorkspaceError(message, _("nothing was made")) from error


def _shipped_files(source: Path) -> Iterator[Path]:
    """Yield the files that make a workspace: templates, boilerplate and samples."""
    for name in FOLDERS:
        yield from sorted(path for path in (source / name).rglob("*") if path.is_file())
    yield from (source / "releases" / f"{sample}.yaml" for sample in SHIPPED)


def listed(folder: Path) -> list[Path]:
    """Return what a folder holds, nothing when it does not exist; WorkspaceError says why not."""
    try:
        return list(folder.iterdir())
    except FileNotFoundError:
        return []
    except NotADirectoryError as error:
        raise WorkspaceError(_("{folder} is a file, not a folder", folder=folder)) from error
    except OSError as error:
        raise WorkspaceError(
            _("{folder} cannot be read: {why}", folder=folder, why=os_words(error))
        ) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; WorkspaceError says in words why it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise WorkspaceError(
            _("{folder}: a file is in the way, not a folder", folder=folder)
        ) from error
    except OSError as error:
        raise WorkspaceError(
            _("cannot make the folder {folder}: {why}", folder=folder, why=os_words(error))
        ) from error


def preferences_path() -> Path | None:
    """Return the file of what somebody chose for themselves, None where there is no home folder."""
    try:
        if sys.platform == "win32":
            base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
        elif sys.platform == "darwin":
            base = Path.home() / "Library" / "Application Support"
        else:
            base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    except RuntimeError:
        return None
    return base / "pressdraft" / "screen.yaml"

"""Files releases: copies one, and moves one into the archive and back.

The archive is the folder `releases/archive/`. What is there is no release of the workspace: it is
not listed, checked or exported until it is brought back. Nothing in the file changes.
"""

from __future__ import annotations

from pathlib import Path

from pressdraft.errors import UnknownKeyError, WorkspaceError, os_words
from pressdraft.folders import listed, make_folder
from pressdraft.i18n import _
from pressdraft.savefile import save_text
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import KeyPath, Plain, edit

ARCHIVE = "archive"
_OF_ITS_WAY = ("clearance", "review")
"""What a release went through, which its copy has not."""


def archived_ids(workspace: Workspace) -> tuple[str, ...]:
    """Return the ids of the releases in the archive, in alphabetical order."""
    names = (path.name for path in listed(workspace.root / "releases" / ARCHIVE))
    known = (name for name in names if name.endswith(".yaml") and not name.startswith("."))
    return tuple(sorted(name.removesuffix(".yaml") for name in known))


def archived_path(workspace: Workspace, release_id: str) -> Path:
    """Return where a release is in the archive, or would be."""
    path = workspace.release_path(release_id)
    return path.parent / ARCHIVE / path.name


def archive(workspace: Workspace, release_id: str) -> Path:
    """Move a release into the archive and return where it is now; WorkspaceError says why not."""
    path = workspace.release_path(release_id)
    filed = archived_path(workspace, release_id)
    if not path.exists():
        raise UnknownKeyError(release_id, _("release"), workspace.release_ids())
    if filed.exists():
        raise WorkspaceError(
            _("there is a release '{release_id}' in the archive already", release_id=release_id)
        )
    return _moved(workspace, path, filed)


def bring_back(workspace: Workspace, release_id: str) -> Path:
    """Move a release out of the archive and return where it is; WorkspaceError says why not."""
    path = workspace.release_path(release_id)
    filed = archived_path(workspace, release_id)
    if not filed.exists():
        raise UnknownKeyError(release_id, _("release in the archive"), archived_ids(workspace))
    if path.exists():
        raise WorkspaceError(
            _("there is another release '{release_id}' by now", release_id=release_id)
        )
    return _moved(workspace, filed, path)


def duplicate(workspace: Workspace, release_id: str, origin: str) -> Path:
    """Write a copy of a release under another id, as a draft that nobody cleared or reviewed."""
    path = workspace.release_path(release_id)
    if path.exists():
        raise WorkspaceError(_("there is a release '{release_id}' already", release_id=release_id))
    workspace.need_own()
    document = workspace.document(origin)
    changes: dict[KeyPath, Plain | None] = {
        (key,): None for key in _OF_ITS_WAY if document.node((key,)) is not None
    }
    if document.node(("status",)) is not None:
        changes[("status",)] = "draft"
    make_folder(path.parent)
    save_text(path, workspace.with_segments_listed(release_id, edit(document, changes)))
    return path


def _moved(workspace: Workspace, path: Path, to: Path) -> Path:
    workspace.need_own()
    make_folder(to.parent)
    try:
        path.replace(to)
    except OSError as error:
        raise WorkspaceError(
            _("cannot move {path}: {why}", path=path, why=os_words(error))
        ) from error
    return to

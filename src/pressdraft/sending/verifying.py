"""Looks at a pack that was written before: is it what was sent, and what would be sent today?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressdraft import __version__
from pressdraft.errors import PressdraftError, WorkspaceError
from pressdraft.i18n import N_, _
from pressdraft.sending.making import manifest
from pressdraft.sending.order import Order
from pressdraft.sending.packs import MANIFEST, digest, read_manifest
from pressdraft.sending.proof import differences
from pressdraft.sending.sheets import planned_files
from pressdraft.workspace import Workspace

_MADE_OF = {
    "facts": N_("the facts have changed since"),
    "templates": N_("a template has changed since"),
    "blocks": N_("which standing texts it holds has changed since"),
    "material": N_("the standing material, the settings or the house style have changed since"),
}


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found in one pack.

    `wrong` is what is not as its manifest says, or says other than its drafts; `changed` is what
    the workspace would do otherwise today; `files` is how many files were looked at.
    """

    folder: Path
    files: int
    wrong: tuple[str, ...]
    changed: tuple[str, ...]


def packs_in(folder: Path) -> list[Path]:
    """Return the packs of a folder, or the folder itself where it is one."""
    if not folder.is_dir():
        raise WorkspaceError(_("{folder} is not a folder", folder=folder))
    if (folder / MANIFEST).is_file():
        return [folder]
    found = sorted(path.parent for path in folder.glob(f"*/{MANIFEST}"))
    if not found:
        raise WorkspaceError(
            _("{folder} holds no pack: there is no {manifest}", folder=folder, manifest=MANIFEST)
        )
    return found


def verify(workspace: Workspace, folder: Path) -> Verified:
    """Compare a pack with its manifest, and its files with the drafts of the release today."""
    stated = read_manifest(folder)
    if not stated.get("files") or not isinstance(stated.get("release"), str):
        return Verified(
            folder, 0, (_("{manifest} cannot be read as one of a pack", manifest=MANIFEST),), ()
        )
    wrong = list(_changed_files(folder, stated))
    changed = list(_changed_since(workspace, stated))
    if not wrong and not changed:
        wrong += _other_texts(workspace, folder, stated)
    return Verified(folder, len(stated["files"]), tuple(wrong), tuple(changed))


def _changed_files(folder: Path, stated: dict[str, Any]) -> Iterator[str]:
    names = {str(row["name"]) for row in stated["files"]}
    for row in stated["files"]:
        name = str(row["name"])
        path = folder / name
        if Path(name).name != name:
            yield _("{name}: lies outside the pack", name=name)
        elif not path.is_file():
            yield _("{name}: is missing", name=name)
        elif digest(path.read_bytes()) != row.get("sha256"):
            yield _("{name}: is not the file that was written", name=name)
    for path in sorted(folder.iterdir()):
        if path.name not in names and path.name != MANIFEST:
            yield _("{name}: is not of this pack", name=path.name)


def _changed_since(workspace: Workspace, stated: dict[str, Any]) -> Iterator[str]:
    """Yield what the release was made of then, and is no more."""
    if stated.get("pressdraft") != __version__:
        yield _(
            "it was written by pressdraft {then}, this is {now}",
            then=stated.get("pressdraft"),
            now=__version__,
        )
    try:
        loaded = workspace.load(stated["release"])
        release = workspace.compose(loaded)
    except PressdraftError as error:
        yield _("the release cannot be composed any more: {why}", why=error.message)
        return
    if release.as_of.isoformat() != stated.get("as_of"):
        yield _(
            "it was made as of {then}, the release now is of {now}",
            then=stated.get("as_of"),
            now=release.as_of,
        )
    now = manifest(workspace, loaded, release, Order(), ())
    for key, what in _MADE_OF.items():
        if now[key] != stated.get(key):
            yield _(what)


def _other_texts(workspace: Workspace, folder: Path, stated: dict[str, Any]) -> Iterator[str]:
    """Yield where a file says other than its draft, or is made otherwise, of the same facts."""
    loaded = workspace.load(stated["release"])
    release = workspace.compose(loaded)
    order = Order(
        tuple(stated["formats"]),
        tuple(stated["languages"]),
        stated["layout"],
        stated["wrap"],
        tuple(stated["attach"]),
        draft=bool(stated["draft"]),
    )
    for file in planned_files(workspace, loaded, release, order):
        path = folder / file.name
        if not path.is_file():
            yield _("{name}: is missing", name=file.name)
            continue
        data = path.read_bytes()
        yield from (str(one) for one in differences(file, data))
        if digest(data) != digest(file.written()):
            yield _("{name}: the same facts give other bytes today", name=file.name)

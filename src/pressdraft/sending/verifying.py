"""Looks at a pack that was written before: is it what was sent, and what would be sent today?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressdraft import __version__
from pressdraft.errors import PressdraftError, WorkspaceError
from pressdraft.sending.making import manifest
from pressdraft.sending.order import Order
from pressdraft.sending.packs import MANIFEST, digest, read_manifest
from pressdraft.sending.proof import differences
from pressdraft.sending.sheets import planned_files
from pressdraft.workspace import Workspace

_MADE_OF = {
    "facts": "the facts have",
    "templates": "a template has",
    "blocks": "which standing texts it holds has",
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
        raise WorkspaceError(f"{folder} is not a folder")
    if (folder / MANIFEST).is_file():
        return [folder]
    found = sorted(path.parent for path in folder.glob(f"*/{MANIFEST}"))
    if not found:
        raise WorkspaceError(f"{folder} holds no pack: there is no {MANIFEST}")
    return found


def verify(workspace: Workspace, folder: Path) -> Verified:
    """Compare a pack with its manifest, and its files with the drafts of the release today."""
    stated = read_manifest(folder)
    if not stated.get("files") or not isinstance(stated.get("release"), str):
        return Verified(folder, 0, (f"{MANIFEST} cannot be read as one of a pack",), ())
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
            yield f"{name}: lies outside the pack"
        elif not path.is_file():
            yield f"{name}: is missing"
        elif digest(path.read_bytes()) != row.get("sha256"):
            yield f"{name}: is not the file that was written"
    for path in sorted(folder.iterdir()):
        if path.name not in names and path.name != MANIFEST:
            yield f"{path.name}: is not of this pack"


def _changed_since(workspace: Workspace, stated: dict[str, Any]) -> Iterator[str]:
    """Yield what the release was made of then, and is no more."""
    if stated.get("pressdraft") != __version__:
        yield f"it was written by pressdraft {stated.get('pressdraft')}, this is {__version__}"
    try:
        loaded = workspace.load(stated["release"])
        release = workspace.compose(loaded)
    except PressdraftError as error:
        yield f"the release cannot be composed any more: {error.message}"
        return
    if release.as_of.isoformat() != stated.get("as_of"):
        yield f"it was made as of {stated.get('as_of')}, the release now is of {release.as_of}"
    now = manifest(workspace, loaded, release, Order(), ())
    for key, what in _MADE_OF.items():
        if now[key] != stated.get(key):
            yield f"{what} changed since"


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
            yield f"{file.name}: is missing"
            continue
        data = path.read_bytes()
        yield from (str(one) for one in differences(file, data))
        if digest(data) != digest(file.written()):
            yield f"{file.name}: the same facts give other bytes today"

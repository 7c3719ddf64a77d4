"""A pack: the folder of one release with all its files, written whole or not at all.

Everything is written beside its place first, in a folder that nobody looks into, and moved there
in one step when all releases are ready. Nothing that lies there is touched without `force`; with
it, the files of the earlier pack are replaced, and what somebody else put there stays; one of its
files that was changed by hand is kept under another name.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from pressdraft.errors import WorkspaceError
from pressdraft.folders import make_folder
from pressdraft.i18n import _
from pressdraft.savefile import not_saved

MANIFEST = "manifest.json"


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Give an empty folder inside `folder` to write into; in the end nothing of it is left."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    make_folder(folder)
    place = folder / f".export-{secrets.token_hex(4)}.tmp"
    try:
        place.mkdir()
        yield place
    except OSError as error:
        raise not_saved(folder, error) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)
        for path in missing:
            with suppress(OSError):
                path.rmdir()


def write_pack(place: Path, files: Mapping[str, bytes], manifest: Mapping[str, Any]) -> None:
    """Write files and manifest into a new folder; OSError when any cannot be written.

    They are not forced onto the disk one by one, which would take minutes for a thousand releases:
    `verify` tells what a power cut left of them, and the same facts give the same files again.
    """
    place.mkdir()
    for name, data in {**files, MANIFEST: manifest_bytes(manifest)}.items():
        (place / name).write_bytes(data)


def manifest_bytes(manifest: Mapping[str, Any]) -> bytes:
    """Return a manifest as it is written."""
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


def digest(data: bytes) -> str:
    """Return the SHA-256 of the bytes of a file."""
    return hashlib.sha256(data).hexdigest()


def need_free(folder: Path, release_ids: Sequence[str], *, force: bool) -> None:
    """Refuse to write where something is; WorkspaceError names the first that is in the way."""
    for release_id in release_ids:
        target = folder / release_id
        if target.exists() and not target.is_dir():
            raise WorkspaceError(_("{folder}: a file is in the way, not a folder", folder=target))
        there = [] if force or not target.is_dir() else sorted(target.iterdir())
        if there:
            raise WorkspaceError(
                _("{path} is there already", path=there[0]), _("--force overwrites it")
            )


def move_in_place(place: Path, folder: Path, release_ids: Sequence[str]) -> list[str]:
    """Move packs that are ready to where they belong; all of them, or none.

    Returns lines on what became of the files of earlier packs that are not simply written anew.
    """
    done: list[tuple[Path, Path | None]] = []
    try:
        done.extend(_move(place, folder, release_id) for release_id in release_ids)
    except OSError as error:
        for target, old in reversed(done):
            target.replace(place / target.name)
            if old:
                old.replace(target)
        raise not_saved(folder, error) from error
    return [note for target, old in done if old for note in _carry_over(old, target)]


def _move(place: Path, folder: Path, release_id: str) -> tuple[Path, Path | None]:
    target, old = folder / release_id, None
    if target.is_dir() and any(target.iterdir()):
        old = place / f"{release_id}.old"
        target.replace(old)
    elif target.is_dir():
        target.rmdir()
    try:
        (place / release_id).replace(target)
    except OSError:
        if old:
            old.replace(target)
        raise
    return target, old


def _carry_over(old: Path, target: Path) -> Iterator[str]:
    """Bring back what somebody else put into the folder of an earlier pack or changed in it."""
    ours = {str(one["name"]): one.get("sha256") for one in read_manifest(old).get("files", ())}
    gone = []
    for path in sorted(old.iterdir()):
        there = target / path.name
        if path.name == MANIFEST or (path.is_dir() and there.exists()):
            continue
        if path.name not in ours or path.is_dir():
            if not there.exists():
                path.replace(there)
        elif digest(path.read_bytes()) != ours[path.name]:
            kept = _free_name(there)
            path.replace(kept)
            yield _(
                "{file}: the earlier {name}, which had been changed by hand",
                file=kept,
                name=path.name,
            )
        elif not there.exists():
            gone.append(path.name)
    if gone:
        yield _(
            "{folder}: removed, since not asked for this time: {files}",
            folder=target,
            files=", ".join(gone),
        )


def _free_name(path: Path) -> Path:
    """Return `july.en.by-hand.txt` for `july.en.txt`, with a number where that is taken."""
    names = (f"{path.stem}.by-hand{number}{path.suffix}" for number in ("", *range(2, 1_000)))
    return next(free for name in names if not (free := path.with_name(name)).exists())


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of a pack, empty where there is none that can be read."""
    try:
        read = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(read, dict) or not isinstance(read.get("files", []), list):
        return {}
    files = read.get("files", [])
    return read if all(isinstance(one, dict) and "name" in one for one in files) else {}

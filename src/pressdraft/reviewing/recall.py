"""Reads the wordings of all releases of a workspace; those of unchanged files from an earlier run.

What is kept stands in the user's cache folder and may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Any

from pressdraft import __version__
from pressdraft.compose.compiled import cache_folder
from pressdraft.errors import PressdraftError
from pressdraft.reviewing.memory import Memory, Remembered, remembered_in
from pressdraft.workspace import Workspace

_Kept = dict[str, list[Any]]
"""By release id: when its file was changed, in nanoseconds, its size in bytes, its wordings."""


def memory_of(workspace: Workspace) -> Memory:
    """Return the wordings of all releases of a workspace that can be read."""
    path = _kept_path(workspace)
    before = _read(path)
    now: _Kept = {}
    for release_id in workspace.release_ids():
        with contextlib.suppress(PressdraftError, OSError):
            status = workspace.release_path(release_id).stat()
            stamp = [status.st_mtime_ns, status.st_size]
            kept = before.get(release_id)
            fresh = kept if kept and kept[:2] == stamp else [*stamp, _rows(workspace, release_id)]
            now[release_id] = fresh
    if now != before:
        _write(path, now)
    return Memory(
        Remembered(release_id, *row) for release_id, kept in now.items() for row in kept[2]
    )


def _rows(workspace: Workspace, release_id: str) -> list[list[str]]:
    found = remembered_in(release_id, workspace.document(release_id))
    return [[one.date, one.key, one.english, one.latvian] for one in found]


def _kept_path(workspace: Workspace) -> Path | None:
    folder = cache_folder()
    name = hashlib.sha256(str(workspace.root.resolve()).encode()).hexdigest()[:24]
    return folder and folder.parent / "wordings" / f"{name}.json"


def _read(path: Path | None) -> _Kept:
    """Return what an earlier run of this version kept, nothing when that is not what it was."""
    with contextlib.suppress(OSError, ValueError):
        kept = json.loads(path.read_text(encoding="utf-8")) if path else None
        if isinstance(kept, dict) and kept.get("pressdraft") == __version__:
            releases = kept.get("releases")
            if isinstance(releases, dict) and all(map(_is_whole, releases.values())):
                return releases
    return {}


def _is_whole(kept: object) -> bool:
    return (
        isinstance(kept, list)
        and len(kept) == 3
        and isinstance(kept[2], list)
        and all(isinstance(row, list) and len(row) == 4 for row in kept[2])
    )


def _write(path: Path | None, kept: _Kept) -> None:
    """Keep the wordings for the next run, where that can be."""
    if path is None:
        return
    part = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"pressdraft": __version__, "releases": kept}, ensure_ascii=False)
        part.write_text(text, encoding="utf-8")
        part.replace(path)

"""The texts that were translated or approved, as they were then: `releases/reviewed/<hash>.json`.

A record in a release's file holds only their hash, so that it stays one short line. The texts are
in files of their own, named after their hash: two people never write one file differently, and
what many releases have in common is kept once.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

from pressdraft.folders import make_folder
from pressdraft.release import CODES, LanguageCode
from pressdraft.reviewing.states import hash_of
from pressdraft.savefile import save_text
from pressdraft.workspace import Workspace

FOLDER = "reviewed"


def keep_texts(workspace: Workspace, texts: Mapping[LanguageCode, str]) -> str:
    """Keep the texts of a segment by language and return their hash.

    WorkspaceError when they cannot be written.
    """
    workspace.need_own()
    hash_ = hash_of(texts)
    path = kept_path(workspace, hash_)
    if not path.exists():
        make_folder(path.parent)
        ordered = {code: texts[code] for code in CODES if code in texts}
        save_text(path, json.dumps(ordered, ensure_ascii=False) + "\n")
    return hash_


def kept_texts(workspace: Workspace, hash_: str) -> dict[LanguageCode, str] | None:
    """Return the texts of that hash by language, None where they are not here or not these."""
    read: object = None
    with contextlib.suppress(OSError, ValueError):
        read = json.loads(kept_path(workspace, hash_).read_text(encoding="utf-8"))
    if not isinstance(read, dict):
        return None
    texts = {code: read[code] for code in CODES if isinstance(read.get(code), str)}
    return texts if hash_of(texts) == hash_ else None


def kept_path(workspace: Workspace, hash_: str) -> Path:
    """Return the file of the texts of a hash."""
    name = "".join(sign for sign in hash_ if sign.isalnum())
    return workspace.root / "releases" / FOLDER / f"{name}.json"

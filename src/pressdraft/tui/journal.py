"""Keeps what is typed and not yet saved, so that a crash or a dead battery loses a second at most.

It lies beside the release's file, whole and in one step each time, and is gone once that is saved.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from datetime import datetime
from difflib import unified_diff
from pathlib import Path

from pressdraft.errors import PressdraftError
from pressdraft.savefile import save_text
from pressdraft.workspace import Workspace

DELAY = 0.4
"""Seconds from a change to the writing of the journal: well within the one that may be lost."""
SUFFIX = ".unsaved.json"


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A release's file as it was typed: `text` over `saved_text`, which the file held then."""

    release_id: str
    saved_text: str
    text: str
    at: datetime
    path: Path | None = None
    """Where it was read from."""

    def diff(self) -> str:
        """Return what was typed, line by line; an empty line parts what stands apart."""
        lines = unified_diff(self.saved_text.splitlines(), self.text.splitlines(), lineterm="", n=1)
        shown = ["" if line.startswith("@@") else line for line in list(lines)[2:]]
        return "\n".join(shown).lstrip("\n")


def journal_path(workspace: Workspace, release_id: str, window: str = "") -> Path:
    """Return where the journal of a release is, while there is something to keep.

    A second `window` on the same release keeps its own.
    """
    path = workspace.release_path(release_id)
    return path.with_name(f".{release_id}{'.' if window else ''}{window}{SUFFIX}")


def journals(workspace: Workspace, release_id: str) -> list[Path]:
    """Return all journals of a release."""
    folder = workspace.release_path(release_id).parent
    found = (journal_path(workspace, release_id), *folder.glob(f".{release_id}.*{SUFFIX}"))
    return [path for path in sorted(set(found)) if path.exists()]


def write_journal(path: Path, unsaved: Unsaved) -> None:
    """Write the journal whole or not at all; WorkspaceError says why it cannot be written."""
    plain = {
        "saved": unsaved.saved_text,
        "text": unsaved.text,
        "at": unsaved.at.isoformat(timespec="seconds"),
    }
    save_text(path, json.dumps(plain, ensure_ascii=False))


def read_journal(path: Path) -> Unsaved | None:
    """Return what a journal keeps, None where there is none or it cannot be understood."""
    release_id = path.name.removeprefix(".").partition(".")[0]
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        at = datetime.fromisoformat(plain["at"])
        return Unsaved(release_id, plain["saved"], plain["text"], at, path)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget(path: Path) -> None:
    """Remove a journal, and what a writing of it that was cut short has left."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        for part in path.parent.glob(f".{path.name}.*.tmp"):
            part.unlink(missing_ok=True)


def unsaved_releases(workspace: Workspace) -> tuple[Unsaved, ...]:
    """Return what earlier runs could not save, in the order of the releases' ids.

    A journal that says what the file holds anyway is removed.
    """
    found = []
    for path in sorted((workspace.root / "releases").glob(f".*{SUFFIX}")):
        unsaved = read_journal(path)
        if unsaved is None:
            continue
        if unsaved.text == _held(workspace, unsaved.release_id):
            forget(path)
        else:
            found.append(unsaved)
    return tuple(found)


def _held(workspace: Workspace, release_id: str) -> str | None:
    try:
        return workspace.document(release_id).text
    except PressdraftError:
        return None

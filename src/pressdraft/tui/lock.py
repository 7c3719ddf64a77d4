"""Tells others who has a release open: a small file beside it, while the drafting room is open."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import socket
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from pressdraft.errors import WorkspaceError
from pressdraft.i18n import _
from pressdraft.savefile import save_text
from pressdraft.workspace import Workspace

BEAT = 20.0
"""Seconds between two signs of life."""
DEAD = 3 * BEAT
"""A lock of another computer that is older has been left behind."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a release open, on which computer, since when (HH:MM)."""

    user: str
    host: str
    pid: int
    since: str

    def words(self) -> str:
        """Return who it is, in words."""
        here = self.host == socket.gethostname()
        who = self.user or _("somebody")
        if here:
            return _(
                "{user} has had it open in another window of this computer since {since}",
                user=who,
                since=self.since,
            )
        return _(
            "{user} has had it open on {host} since {since}",
            user=who,
            host=self.host,
            since=self.since,
        )


def lock_path(workspace: Workspace, release_id: str) -> Path:
    """Return where the lock of a release is while somebody has it open."""
    return workspace.release_path(release_id).with_name(f".{release_id}.lock")


def other_holder(path: Path) -> Holder | None:
    """Return who else has the release open, None for nobody, or for one who is no longer there."""
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
        holder = Holder(plain["user"], plain["host"], int(plain["pid"]), plain["since"])
        age = time.time() - path.stat().st_mtime
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if holder.host == socket.gethostname():
        alive = holder.pid != os.getpid() and _is_running(holder.pid)
        return holder if alive else None
    return holder if age < DEAD else None


def hold(path: Path) -> None:
    """Say that this program has the release open, and that it is still alive.

    While another has it, the lock is left to that one; where nothing can be written, nothing is
    said.
    """
    if other_holder(path) is not None:
        return
    if _is_own(path):
        with contextlib.suppress(OSError):
            os.utime(path)
        return
    holder = {
        "user": _user(),
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "since": time.strftime("%H:%M"),
    }
    with contextlib.suppress(WorkspaceError):
        save_text(path, json.dumps(holder, ensure_ascii=False))


def give_back(path: Path) -> None:
    """Remove the lock if it is this program's own."""
    if _is_own(path):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _is_own(path: Path) -> bool:
    try:
        return bool(json.loads(path.read_text(encoding="utf-8")).get("pid") == os.getpid())
    except (OSError, ValueError, AttributeError):
        return False


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _is_running(pid: int) -> bool:
    if sys.platform == "win32":
        return _is_running_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _is_running_on_windows(pid: int) -> bool:
    """Ask Windows, where a signal would end the process."""
    import ctypes

    query = 0x1000
    still_active = 259
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(query, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active

"""Keeps an open release safe: its journal, its lock, and an eye on the file on the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from secrets import token_hex
from threading import Lock

from textual.message import Message
from textual.reactive import var
from textual.widget import Widget
from textual.worker import WorkerState

from pressdraft.errors import PressdraftError, WorkspaceError
from pressdraft.tui.journal import DELAY, Unsaved, forget, journal_path, write_journal
from pressdraft.tui.lock import BEAT, give_back, hold, lock_path, other_holder
from pressdraft.tui.open_release import OpenRelease
from pressdraft.workspace import Workspace

GLANCE = 2.0
"""Seconds between two looks at the file on the disk."""
Stamp = tuple[int, int] | None


class Keeper(Widget):
    """Shows nothing; works as long as the drafting room is open."""

    @dataclass
    class ChangedOnDisk(Message):
        """Another program has changed the file since it was opened or saved here."""

    @dataclass
    class Failed(Message):
        """What is typed cannot be kept, in words."""

        words: str

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, workspace: Workspace, release_id: str, journal: Path | None = None) -> None:
        """Take the journal that the release was restored from, which is kept on."""
        super().__init__(id="keeper")
        self.display = False
        self._workspace = workspace
        self._file = workspace.release_path(release_id)
        self._lock_path = lock_path(workspace, release_id)
        window = token_hex(3) if other_holder(self._lock_path) else ""
        self._journal = journal or journal_path(workspace, release_id, window)
        self._wanted: Unsaved | None = None
        self._written = ""
        self._waiting = False
        self._aside: Callable[[], str] | None = None
        self._failed = False
        self._turn = Lock()
        self._seen = _stamp(self._file)
        self._told: Stamp = None

    @property
    def journal(self) -> Path:
        """Where this window keeps what is typed."""
        return self._journal

    def on_mount(self) -> None:
        """Take the lock, and begin to look at the file."""
        if self._workspace.is_shipped:
            return
        hold(self._lock_path)
        self.set_interval(BEAT, partial(hold, self._lock_path))
        self.set_interval(GLANCE, self._glance)

    def on_unmount(self) -> None:
        """Give the lock back; the journal stays unless it was discarded."""
        give_back(self._lock_path)

    def watch_opened(self, opened: OpenRelease | None) -> None:
        """Keep what was typed, or forget what is saved."""
        if opened is None or self._workspace.is_shipped:
            return
        if not opened.unsaved:
            self._seen = _stamp(self._file)
            self.discard()
            return
        text = opened.document.text
        self._wanted = Unsaved(opened.id, opened.saved_text, text, datetime.now())
        if text != self._written:
            self._soon()

    def _soon(self) -> None:
        if not self._waiting and self.is_attached and not self._workspace.is_shipped:
            self._waiting = True
            self.set_timer(DELAY, self._write_soon)

    def keep_aside(self, typed: Callable[[], str]) -> None:
        """Keep what is typed in a dialog, as the file would read if it were taken."""
        self._aside = typed
        self._soon()

    def drop_aside(self) -> None:
        """Keep only what the release says, since the dialog is closed."""
        if self._aside:
            self._aside = None
            self.watch_opened(self.opened)

    def discard(self) -> None:
        """Forget what was typed."""
        with self._turn:
            self._wanted, self._written = None, ""
            forget(self._journal)

    def _write_soon(self) -> None:
        self._waiting = False
        if self._aside and self.opened:
            opened, text = self.opened, self._aside()
            self._wanted = Unsaved(opened.id, opened.saved_text, text, datetime.now())
        busy = any(
            worker.group == "journal" and worker.state is WorkerState.RUNNING
            for worker in self.workers
        )
        if busy:
            self._waiting = True
            self.set_timer(DELAY / 4, self._write_soon)
        elif self._wanted is not None:
            self.run_worker(self._write, thread=True, group="journal")

    def _write(self) -> None:
        """Write the latest state, in a thread of its own, so that no key waits for the disk."""
        with self._turn:
            wanted = self._wanted
            if wanted is None or wanted.text == self._written:
                return
            try:
                write_journal(self._journal, wanted)
            except WorkspaceError as error:
                if not self._failed:
                    self._failed = True
                    self.post_message(self.Failed(error.message))
                return
            self._written, self._failed = wanted.text, False

    def _glance(self) -> None:
        """Tell once of each change that another program made."""
        stamp = _stamp(self._file)
        if self.opened is None or stamp in (self._seen, self._told):
            return
        try:
            held = self._workspace.document(self.opened.id).text
        except PressdraftError:
            held = ""
        if held == self.opened.saved_text:
            self._seen = stamp
            return
        self._told = stamp
        self.post_message(self.ChangedOnDisk())


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size

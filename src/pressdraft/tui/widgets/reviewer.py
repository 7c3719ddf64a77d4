"""Runs the checks on an open release, in a thread of its own and only while nobody is typing.

They stand still between two checks while somebody types again.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message
from textual.reactive import var
from textual.timer import Timer
from textual.widget import Widget
from textual.worker import WorkerState, get_current_worker

from pressdraft.checking import Checker
from pressdraft.errors import PressdraftError
from pressdraft.release import Release
from pressdraft.reports import Result
from pressdraft.tui.collecting import set_aside
from pressdraft.tui.keys_in_turn import OutdatedError, wait_for_quiet
from pressdraft.tui.open_release import OpenRelease
from pressdraft.workspace import Workspace

PAUSE = 0.3
"""Seconds without a change of the drafts before they are checked."""
FIRST_PAUSE = 1.0
"""The same before the first time, since all names are read for it and the room is just opening."""
QUIET = 0.3
"""Seconds after a key in which the checks stand still."""


class Reviewer(Widget):
    """Shows nothing; posts what the checks found once they are through."""

    @dataclass
    class Checked(Message):
        """The checks went through these drafts."""

        release: Release
        result: Result

    @dataclass
    class Failed(Message):
        """The checks could not be run, in words."""

        words: str

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(id="reviewer")
        self.display = False
        self._workspace = workspace
        self._checker = Checker(workspace)
        self._knows = workspace.standing
        self.checked: Release | None = None
        """The drafts that were checked last."""
        self._timer: Timer | None = None

    def watch_opened(self, opened: OpenRelease | None) -> None:
        """Check the drafts soon, unless they are those checked already."""
        if opened and opened.current and opened.release is not self.checked and self.is_attached:
            self._later()

    def _later(self) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE if self.checked else FIRST_PAUSE, self._start)

    def _start(self) -> None:
        if any(w.group == "checks" and w.state is WorkerState.RUNNING for w in self.workers):
            self._later()
        else:
            self.run_worker(self._check, thread=True, group="checks")

    def _check(self) -> None:
        opened = self.opened
        if opened is None or opened.release is None or opened.loaded is None:
            return
        worker, drafts = get_current_worker(), opened.release

        def give_way() -> None:
            wait_for_quiet(self.app, QUIET)
            if worker.is_cancelled or not self.opened or self.opened.release is not drafts:
                raise OutdatedError

        if self._workspace.standing is not self._knows:
            self._knows = self._workspace.standing
            self._checker = Checker(self._workspace)
        try:
            result = self._checker.release(opened.loaded, drafts, before_each=give_way)
        except OutdatedError:
            return
        except PressdraftError as error:
            self.post_message(self.Failed(error.message))
            return
        self.checked = drafts
        set_aside("checks")
        self.post_message(self.Checked(drafts, result))

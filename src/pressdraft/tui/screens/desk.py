"""The desk: the list of releases, from which one is opened or a new one is started."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Footer
from textual.worker import get_current_worker

from pressdraft.errors import PressdraftError
from pressdraft.tui.journal import (
    Unsaved,
    forget,
    journal_path,
    read_journal,
    unsaved_releases,
)
from pressdraft.tui.lock import lock_path, other_holder
from pressdraft.tui.open_release import OpenRelease, open_release, recovered
from pressdraft.tui.release_rows import ReleaseRow, release_rows
from pressdraft.tui.screens.drafting_room import DraftingRoom
from pressdraft.tui.screens.help_dialog import HelpDialog
from pressdraft.tui.screens.new_release import NewReleaseDialog
from pressdraft.tui.screens.question import Answer, Question, QuestionDialog
from pressdraft.tui.screens.recovery_dialog import RecoveryDialog
from pressdraft.tui.widgets.release_list import ReleaseList
from pressdraft.tui.widgets.title_bar import TitleBar
from pressdraft.workspace import Workspace

OPEN_ANYWAY = (Answer("open", "Open it too"), Answer("stay", "Leave it"))


class Desk(Screen[None]):
    """Holds the rows of the list and reads them anew whenever the user comes back to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "new_release", "New release", tooltip="Start a new release"),
        Binding("escape", "clear_filter", "Clear filter", show=False),
    ]

    AUTO_FOCUS = "#releases"

    rows: var[tuple[ReleaseRow, ...] | None] = var(None)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TitleBar(f"pressdraft  {_shown(self.workspace.root)}")
        yield ReleaseList().data_bind(Desk.rows)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Offer what earlier runs could not save."""
        if not self.workspace.is_shipped:
            self._offer_next(unsaved_releases(self.workspace))

    def on_screen_resume(self) -> None:
        """Read the releases again, since one may have been changed."""
        self._read_rows()

    @work(thread=True, exclusive=True)
    def _read_rows(self) -> None:
        try:
            rows, words = release_rows(self.workspace), ""
        except PressdraftError as error:
            rows, words = (), str(error)
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._take_rows, rows, words)

    def _take_rows(self, rows: tuple[ReleaseRow, ...], words: str) -> None:
        """Show the rows, or in `words` why there are none to be had."""
        self.rows = rows
        if words:
            self.notify(words, severity="error", markup=False)

    @on(ReleaseList.Opened)
    def _open(self, event: ReleaseList.Opened) -> None:
        self._open_release(event.release_id)

    def action_new_release(self) -> None:
        """Ask for a new release and open it."""
        if self.workspace.is_shipped:
            return

        def started(release_id: str | None) -> None:
            if release_id:
                self._open_release(release_id)

        self.app.push_screen(NewReleaseDialog(self.workspace), started)

    def action_clear_filter(self) -> None:
        """Show all releases again."""
        self.query_one(ReleaseList).clear_filter()

    def _offer_next(self, unsaved: Sequence[Unsaved]) -> None:
        """Offer each in turn; one that is open in another window is left alone."""
        free = [
            one
            for one in unsaved
            if other_holder(lock_path(self.workspace, one.release_id)) is None
        ]
        if free:
            self._offer(free[0], lambda: self._offer_next(free[1:]))

    def _offer(self, unsaved: Unsaved, then: Callable[[], None]) -> None:
        def answered(answer: str | None) -> None:
            if answer == "restore":
                self._enter(lambda: recovered(self.workspace, unsaved))
                return
            if answer == "discard":
                forget(journal_path(self.workspace, unsaved.release_id))
            then()

        self.app.push_screen(RecoveryDialog(unsaved), answered)

    def _open_release(self, release_id: str) -> None:
        """Open a release, after asking when somebody else has it open or it was not saved."""
        holder = other_holder(lock_path(self.workspace, release_id))
        if holder:
            question = Question(f"{release_id} is open already", holder.words(), OPEN_ANYWAY)
            self.app.push_screen(
                QuestionDialog(question),
                lambda answer: self._open_free(release_id) if answer == "open" else None,
            )
        else:
            self._open_free(release_id)

    def _open_free(self, release_id: str) -> None:
        unsaved = read_journal(journal_path(self.workspace, release_id))
        if unsaved and not self.workspace.is_shipped:
            self._offer(unsaved, lambda: self._open_as_filed(release_id))
        else:
            self._open_as_filed(release_id)

    def _open_as_filed(self, release_id: str) -> None:
        self._enter(lambda: open_release(self.workspace, release_id))

    def _enter(self, opening: Callable[[], OpenRelease]) -> None:
        try:
            opened = opening()
        except PressdraftError as error:
            words = f"{error}\n\nMend the file in a text editor; the list reads it again."
            self.app.push_screen(HelpDialog("This file cannot be read", words))
        else:
            self.app.push_screen(DraftingRoom(self.workspace, opened))


def _shown(folder: Path) -> str:
    """Return a folder as people write it: the home folder is a tilde."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if home in folder.parents else str(folder)

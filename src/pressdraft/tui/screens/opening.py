"""What leads from a list of releases into the drafting room: locks, and what was not saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from textual.screen import Screen

from pressdraft.errors import PressdraftError
from pressdraft.i18n import N_, _
from pressdraft.tui.journal import Unsaved, forget, journals, read_journal, unsaved_releases
from pressdraft.tui.lock import lock_path, other_holder
from pressdraft.workspace import Workspace

if TYPE_CHECKING:
    from pressdraft.tui.open_release import OpenRelease

MEND = N_("Mend the file in a text editor; the list reads it again.")
Room: TypeAlias = Literal["drafting", "translating"]


class OpeningScreen(Screen[None]):
    """A screen from which releases are opened; what that needs is imported when one is."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace

    def offer_unsaved(self) -> None:
        """Offer what earlier runs could not save."""
        if not self.workspace.is_shipped:
            self._offer_next(unsaved_releases(self.workspace))

    def say(self, words: str, *, failed: bool = False) -> None:
        """Tell something in passing."""
        self.notify(words, severity="error" if failed else "information", markup=False)

    def _offer_next(self, unsaved: Sequence[Unsaved]) -> None:
        """Offer each in turn; one that is open in another window is left alone."""
        free = [
            one
            for one in unsaved
            if other_holder(lock_path(self.workspace, one.release_id)) is None
        ]
        if free:
            self._offer(free[0], lambda: self._offer_next(free[1:]))

    def _offer(self, unsaved: Unsaved, then: Callable[[], None], room: Room = "drafting") -> None:
        from pressdraft.tui.open_release import recovered
        from pressdraft.tui.screens.recovery_dialog import RecoveryDialog

        def answered(answer: str | None) -> None:
            if answer == "restore":
                self._enter(lambda: recovered(self.workspace, unsaved), room, unsaved.path)
                return
            if answer == "discard" and unsaved.path:
                forget(unsaved.path)
            then()

        self.app.push_screen(RecoveryDialog(unsaved), answered)

    def open_release(self, release_id: str, room: Room = "drafting") -> None:
        """Open a release, after asking when somebody else has it open or it was not saved."""
        from pressdraft.tui.screens.question import Answer, Question, QuestionDialog

        holder = other_holder(lock_path(self.workspace, release_id))
        if holder:
            answers = (Answer("open", _("Open it too")), Answer("stay", _("Leave it")))
            question = Question(_("{id} is open already", id=release_id), holder.words(), answers)
            self.app.push_screen(
                QuestionDialog(question),
                lambda answer: self._open_as_filed(release_id, room) if answer == "open" else None,
            )
        else:
            self._open_free(release_id, room)

    def _open_free(self, release_id: str, room: Room) -> None:
        found = map(read_journal, journals(self.workspace, release_id))
        unsaved = next((one for one in found if one), None)
        if unsaved and not self.workspace.is_shipped:
            self._offer(unsaved, lambda: self._open_as_filed(release_id, room), room)
        else:
            self._open_as_filed(release_id, room)

    def _open_as_filed(self, release_id: str, room: Room) -> None:
        from pressdraft.tui.open_release import open_release

        self._enter(lambda: open_release(self.workspace, release_id), room)

    def _enter(
        self, opening: Callable[[], OpenRelease], room: Room, journal: Path | None = None
    ) -> None:
        """Open a release; one that is restored goes on in the journal that it was kept in."""
        from pressdraft.tui.screens.drafting_room import DraftingRoom
        from pressdraft.tui.screens.translators_room import TranslatorsRoom

        try:
            opened = opening()
        except PressdraftError as error:
            self.explain(str(error))
        else:
            screens = {"drafting": DraftingRoom, "translating": TranslatorsRoom}
            self.app.push_screen(screens[room](self.workspace, opened, journal))

    def explain(self, problem: str) -> None:
        """Say why a file cannot be opened."""
        from pressdraft.tui.screens.help_dialog import HelpDialog

        words = f"{problem}\n\n{_(MEND)}"
        self.app.push_screen(HelpDialog(_("This file cannot be read"), words))

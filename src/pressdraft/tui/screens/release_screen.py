"""A screen that holds an open release: what is typed, undone, saved, merged."""

from __future__ import annotations

from collections.abc import Callable, Set
from pathlib import Path
from time import monotonic
from typing import Literal

from textual import on
from textual.reactive import var
from textual.screen import Screen

from pressdraft.errors import ChangedOnDiskError, PressdraftError
from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode, Segment
from pressdraft.tui.history import History, first_change
from pressdraft.tui.merging import differences
from pressdraft.tui.open_release import (
    Changes,
    OpenRelease,
    merged_with_disk,
    restored,
    rewritten,
    saved,
    says_otherwise,
    with_changes,
)
from pressdraft.tui.screens.edit_dialog import EditDialog, Edited, edit_changes
from pressdraft.tui.screens.merge_dialog import MergeDialog
from pressdraft.tui.screens.question import Answer, Question, QuestionDialog
from pressdraft.tui.widgets.keeper import Keeper
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import KeyPath, Plain, edit


def changing_sent() -> Question:
    """Return what is asked before the file of a release that was sent says something else."""
    return Question(
        _("This release has gone out"),
        _(
            "What has gone out is corrected by a release of its own: Ctrl+K on the desk starts it, "
            "and both drafts say what they replace. Save the change in this file all the same?"
        ),
        (Answer("save", _("Save it here")), Answer("stay", _("Do not save"))),
    )


TRAVELLED = {"undone": N_("Undone: {field}"), "redone": N_("Done again: {field}")}
"""What is said of a change that was taken back or made again."""
ECHO_TIME = 0.04
"""Seconds that a typed letter has to show at most before the drafts are composed."""


def leaving() -> Question:
    """Return what is asked where something is not saved."""
    return Question(
        _("Some changes are not saved"),
        "",
        (
            Answer("save", _("Save and leave")),
            Answer("discard", _("Leave without saving")),
            Answer("stay", _("Stay")),
        ),
    )


def overwriting() -> Question:
    """Return what is asked where the other version cannot be read."""
    return Question(
        _("Another program has changed this file, and it cannot be read"),
        _("Saving replaces what the other program wrote with what is on this screen."),
        (Answer("save", _("Replace it")), Answer("stay", _("Do not save"))),
    )


class ReleaseScreen(Screen[None]):
    """Holds the one state of an open release; only this screen assigns it."""

    opened: var[OpenRelease | None] = var(None)

    def __init__(
        self, workspace: Workspace, opened: OpenRelease, journal: Path | None = None
    ) -> None:
        """Take the release, and the journal that it was restored from."""
        super().__init__()
        self.workspace = workspace
        self.journal = journal
        self.set_reactive(ReleaseScreen.opened, opened)
        self._pending: dict[KeyPath, Plain | None] = {}
        self._history = History()
        self._asked = False

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that the file does not hold."""
        self.take_pending()
        return self.opened is not None and self.opened.unsaved

    def show_values(self, path: KeyPath | None) -> None:
        """Show the state in the fields, after something else than typing changed it.

        `path` is the field to go to.
        """

    def go_to_change(self, path: KeyPath | None) -> str:
        """Show what was undone or done again at `path`; return what the field there is called."""
        self.show_values(path)
        return ""

    async def say_anew(self) -> None:
        """Say all in another language, problems too."""
        self.take_pending()
        self.journal = self.query_one(Keeper).journal
        if self.opened:
            self.opened = restored(self.workspace, self.opened, self.opened.step)
        await self.recompose()

    def note(self, path: KeyPath, value: Plain | None) -> None:
        """Note what was typed; the drafts follow once the letter is on the screen."""
        first = not self._pending
        self._pending[path] = value
        if first:
            self.set_timer(ECHO_TIME, self._take_noted)

    def _take_noted(self) -> None:
        if self._pending:
            self.take_pending()

    def rewrite(self, text: str | Changes) -> None:
        """Take another text of the file, or changes that move what other paths lead to."""
        self.take_pending()
        if self.opened:
            self._history = self._history.noted(self.opened.step, None, monotonic())
            self.opened = rewritten(self.workspace, self.opened, text)

    def keep_aside(self, change: Callable[[OpenRelease], Changes]) -> None:
        """Keep what is typed in a dialog, so that nothing is lost before it is taken."""
        opened = self.opened
        if opened is None:
            return

        def text() -> str:
            try:
                return edit(opened.document, change(opened))
            except PressdraftError:  # the dialog says what of it no file may hold
                return opened.document.text

        self.query_one(Keeper).keep_aside(text)

    def edit_by_hand(
        self,
        language: LanguageCode,
        segment: Segment,
        take: Callable[[Callable[[OpenRelease], Changes]], object],
    ) -> None:
        """Ask for the text of a segment; `take` is given what it changes in the file."""

        def changes(outcome: Edited) -> Callable[[OpenRelease], Changes]:
            return lambda opened: edit_changes(opened.document, language, segment, outcome)

        def edited(outcome: Edited | None) -> None:
            self.query_one(Keeper).drop_aside()
            if outcome:
                take(changes(outcome))

        def typed(outcome: Edited) -> None:
            self.keep_aside(changes(outcome))

        self.app.push_screen(EditDialog(language, segment, typed), edited)

    def say(self, words: str, *, failed: bool = False) -> None:
        """Tell the user something."""
        self.notify(words, severity="error" if failed else "information", markup=False)

    def action_save(self) -> None:
        """Save, after asking when another program has changed the file."""
        self._save(lambda: self.say(_("Saved.")))

    def action_leave(self) -> None:
        """Go back to the desk."""
        self.leave(self.dismiss)

    def leave(self, then: Callable[[], object]) -> None:
        """Do what leaves this screen, after asking when something is not saved."""

        def answered(answer: str | None) -> None:
            if answer == "save":
                self._save(then)
            elif answer == "discard":
                self.query_one(Keeper).discard()
                then()

        if self.unsaved:
            self.app.push_screen(QuestionDialog(leaving()), answered)
        else:
            then()

    def _save(self, then: Callable[[], object], *, overwrite: bool = False) -> None:
        self.take_pending()
        if self.opened is None:
            return
        if not self._asked and says_otherwise(self.opened):
            self._ask_of_sent(then)
            return
        try:
            self.opened = saved(self.workspace, self.opened, overwrite=overwrite)
        except ChangedOnDiskError:
            self._merge(then)
        except PressdraftError as error:
            self.say(str(error), failed=True)
        else:
            then()

    def _ask_of_sent(self, then: Callable[[], object]) -> None:
        """Ask once whether a text that has gone out is really to be another in its file."""

        def answered(answer: str | None) -> None:
            if answer == "save":
                self._asked = True
                self._save(then)

        self.app.push_screen(QuestionDialog(changing_sent()), answered)

    def _merge(self, then: Callable[[], object]) -> None:
        """Ask fact by fact whose version stands, and save that; nothing is written before."""
        opened = self.opened
        if opened is None:
            return
        try:
            theirs = self.workspace.document(opened.id)
            found = differences(opened.saved_text, opened.document, theirs)
        except PressdraftError:
            self.app.push_screen(
                QuestionDialog(overwriting()),
                lambda answer: self._save(then, overwrite=True) if answer == "save" else None,
            )
            return

        def chosen(ours: Set[KeyPath] | None) -> None:
            if ours is not None:
                self._history = self._history.noted(opened.step, None, monotonic())
                self.opened = merged_with_disk(self.workspace, opened, found, ours)
                self.show_values(None)
                self._save(then)

        if any(one.both or not one.by_us for one in found):
            self.app.push_screen(MergeDialog(found), chosen)
        else:
            chosen({one.path for one in found})

    @on(Keeper.ChangedOnDisk)
    def _tell_of_change(self) -> None:
        self.say(_("Another program has changed this file. Saving asks whose version stands."))

    @on(Keeper.Failed)
    def _tell_of_failure(self, event: Keeper.Failed) -> None:
        words = _("What you type is not kept until you save: {why}", why=event.words)
        self.say(words, failed=True)

    def action_undo(self) -> None:
        """Take back what was typed last, in whatever field."""
        self._travel("undone", _("There is nothing to take back."))

    def action_redo(self) -> None:
        """Type again what was taken back last."""
        self._travel("redone", _("There is nothing to type again."))

    def _travel(self, where: Literal["undone", "redone"], nothing: str) -> None:
        self.take_pending()
        if self.opened is None:
            return
        present = self.opened.step
        history = self._history
        found = history.undone(present) if where == "undone" else history.redone(present)
        if found is None:
            self.say(nothing)
            return
        step, self._history = found
        before = self.opened.document.plain()
        self.opened = restored(self.workspace, self.opened, step)
        label = self.go_to_change(first_change(before, self.opened.document.plain()))
        if label:
            self.app.clear_notifications()
            self.say(_(TRAVELLED[where], field=label))

    def take_pending(self) -> None:
        """Compose the drafts of what was typed, now."""
        pending, self._pending = self._pending, {}
        if pending and self.opened:
            path = next(iter(pending)) if len(pending) == 1 else None
            self._history = self._history.noted(self.opened.step, path, monotonic())
            self.opened = with_changes(self.workspace, self.opened, pending)

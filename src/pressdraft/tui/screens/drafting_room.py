"""The drafting room: the form of facts beside both drafts, which grow as the user types."""

from __future__ import annotations

from collections.abc import Callable, Set
from time import monotonic
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.events import DescendantFocus
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer

from pressdraft.errors import ChangedOnDiskError, PressdraftError
from pressdraft.tui.choices import Choices
from pressdraft.tui.field_text import field_value
from pressdraft.tui.history import History, changed_paths
from pressdraft.tui.merging import differences
from pressdraft.tui.open_release import (
    OpenRelease,
    merged_with_disk,
    restored,
    saved,
    with_changes,
    with_session,
    without_last_session,
)
from pressdraft.tui.screens.export_dialog import ExportDialog
from pressdraft.tui.screens.merge_dialog import MergeDialog
from pressdraft.tui.screens.question import Answer, Question, QuestionDialog
from pressdraft.tui.widgets.draft_pane import DraftPane
from pressdraft.tui.widgets.fact_field import FactField
from pressdraft.tui.widgets.facts_form import FactsForm
from pressdraft.tui.widgets.keeper import Keeper
from pressdraft.tui.widgets.problem_list import ProblemList
from pressdraft.tui.widgets.title_bar import TitleBar
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import KeyPath, Plain

LEAVING = Question(
    "Some changes are not saved",
    "",
    (
        Answer("save", "Save and leave"),
        Answer("discard", "Leave without saving"),
        Answer("stay", "Stay"),
    ),
)
OVERWRITING = Question(
    "Another program has changed this file, and it cannot be read",
    "Saving replaces what the other program wrote with what is on this screen.",
    (Answer("save", "Replace it"), Answer("stay", "Do not save")),
)

NARROW = 100
"""Columns below which a draft in front hides the other panes."""
ECHO_TIME = 0.04
"""Seconds that a typed letter has to show before the drafts are composed: two frames and a bit."""


class DraftingRoom(Screen[None]):
    """Holds the one state of an open release; its panes show it, and only this screen assigns."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", tooltip="Save the release", priority=True),
        Binding("ctrl+e", "export", "Export", tooltip="Export both texts", priority=True),
        Binding("f2", "front('facts')", "Facts", tooltip="Go to the facts", priority=True),
        Binding("f3", "front('en')", "EN", tooltip="Go to the English draft", priority=True),
        Binding("f4", "front('lv')", "LV", tooltip="Go to the Latvian draft", priority=True),
        Binding("ctrl+z", "undo", "Undo", tooltip="Take back what was typed", priority=True),
        Binding(
            "ctrl+y,ctrl+shift+z",
            "redo",
            "Redo",
            tooltip="Type it again",
            priority=True,
            show=False,
        ),
        Binding("f5", "tbc", "tbc", tooltip="Write tbc into the fact", priority=True),
        Binding(
            "f6", "problems", "Problems", tooltip="Go to the problems", priority=True, show=False
        ),
        # With priority, so that letters typed right after it reach the next field, not this one.
        Binding("tab", "app.focus_next", "Next field", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", "Field before", show=False, priority=True),
        Binding("escape", "leave", "Desk", tooltip="Go back to the desk"),
    ]

    opened: var[OpenRelease | None] = var(None)
    front: var[str] = var("facts")

    def __init__(self, workspace: Workspace, opened: OpenRelease) -> None:
        super().__init__()
        self.workspace = workspace
        self.choices = Choices(workspace.standing)
        self.set_reactive(DraftingRoom.opened, opened)
        self._pending: dict[KeyPath, Plain | None] = {}
        self._history = History()
        self._last_entry: Widget | None = None

    def compose(self) -> ComposeResult:
        """Lay out the panes, each bound to the state."""
        kinds = self.workspace.composer.kinds
        yield TitleBar().data_bind(DraftingRoom.opened)
        assert self.opened
        yield Keeper(self.workspace, self.opened.id).data_bind(DraftingRoom.opened)
        with Container(id="room"):
            yield FactsForm(kinds, self.choices).data_bind(DraftingRoom.opened)
            with Container(id="drafts"):
                yield DraftPane("en").data_bind(DraftingRoom.opened)
                yield DraftPane("lv").data_bind(DraftingRoom.opened)
        yield ProblemList(kinds).data_bind(DraftingRoom.opened)
        yield Footer(compact=True, show_command_palette=False)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that the file does not hold."""
        self._take_pending()
        return self.opened is not None and self.opened.unsaved

    def watch_front(self) -> None:
        """Show the pane that the user goes to."""
        if self.is_mounted:
            self._show_front()

    def on_resize(self) -> None:
        """Show as many panes as there is room for."""
        self._show_front()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Remember where the user was typing."""
        if isinstance(event.widget.parent, FactField):
            self._last_entry = event.widget

    @on(FactField.Edited)
    def _edit(self, event: FactField.Edited) -> None:
        """Note what was typed; the drafts follow once the letter is on the screen.

        A timer, since a callback after the refresh may come before the entry's own repaint.
        """
        first = not self._pending
        self._pending[event.spec.path] = field_value(event.spec, event.text)
        if first:
            self.set_timer(ECHO_TIME, self._take_pending)

    @on(FactsForm.SessionAdded)
    def _add_session(self) -> None:
        self._restructure(with_session)

    @on(FactsForm.SessionRemoved)
    def _remove_session(self) -> None:
        self._restructure(without_last_session)

    @on(ProblemList.Chosen)
    async def _go_to_field(self, event: ProblemList.Chosen) -> None:
        self.front = "facts"
        if field := self.query_one(FactsForm).field(event.path):
            field.focus_entry()

    def action_front(self, front: str) -> None:
        """Go to the facts or to a draft."""
        self.front = front
        if front == "facts":
            entry = self._last_entry
            target = entry if entry and entry.is_attached else self._first_entry()
        else:
            target = self.query_one(f"#draft-{front}")
        if target:
            self.set_focus(target)

    def action_tbc(self) -> None:
        """Write tbc into the fact under the cursor."""
        inner = self.focused.ancestors_with_self if self.focused else []
        field = next((node for node in inner if isinstance(node, FactField)), None)
        if field is None or not field.write_tbc():
            self._say("Only facts can be tbc. Leave a wording empty: the draft says it is missing.")

    def action_problems(self) -> None:
        """Go to the list of problems."""
        if not self.query_one(ProblemList).focus_list():
            self._say("There are no problems.")

    def action_save(self) -> None:
        """Save, after asking when another program has changed the file."""
        self._save(lambda: self._say("Saved."))

    def action_export(self) -> None:
        """Open the dialog that exports the drafts on the screen."""
        self._take_pending()
        if self.opened:
            self.app.push_screen(ExportDialog(self.workspace, self.opened))

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
            self.app.push_screen(QuestionDialog(LEAVING), answered)
        else:
            then()

    def _save(self, then: Callable[[], object], *, overwrite: bool = False) -> None:
        self._take_pending()
        if self.opened is None:
            return
        try:
            self.opened = saved(self.workspace, self.opened, overwrite=overwrite)
        except ChangedOnDiskError:
            self._merge(then)
        except PressdraftError as error:
            self._say(str(error), failed=True)
        else:
            then()

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
                QuestionDialog(OVERWRITING),
                lambda answer: self._save(then, overwrite=True) if answer == "save" else None,
            )
            return

        def chosen(ours: Set[KeyPath] | None) -> None:
            if ours is not None:
                self._history = self._history.noted(opened.step, None, monotonic())
                self.opened = merged_with_disk(self.workspace, opened, found, ours)
                self.query_one(FactsForm).show_values(self.opened)
                self._save(then)

        if any(one.both or not one.by_us for one in found):
            self.app.push_screen(MergeDialog(found), chosen)
        else:
            chosen({one.path for one in found})

    @on(Keeper.ChangedOnDisk)
    def _tell_of_change(self) -> None:
        self._say("Another program has changed this file. Saving asks whose version stands.")

    @on(Keeper.Failed)
    def _tell_of_failure(self, event: Keeper.Failed) -> None:
        self._say(f"What you type is not kept until you save: {event.words}", failed=True)

    def action_undo(self) -> None:
        """Take back what was typed last, in whatever field."""
        self._travel("undone", "There is nothing to take back.")

    def action_redo(self) -> None:
        """Type again what was taken back last."""
        self._travel("redone", "There is nothing to type again.")

    def _travel(self, where: Literal["undone", "redone"], nothing: str) -> None:
        self._take_pending()
        if self.opened is None:
            return
        present = self.opened.step
        history = self._history
        found = history.undone(present) if where == "undone" else history.redone(present)
        if found is None:
            self._say(nothing)
            return
        step, self._history = found
        self.opened = restored(self.workspace, self.opened, step)
        form = self.query_one(FactsForm)
        form.show_values(self.opened)
        field = next(filter(None, map(form.field, changed_paths(present, step))), None)
        if field:
            field.focus_entry()

    def _take_pending(self) -> None:
        pending, self._pending = self._pending, {}
        if pending and self.opened:
            path = next(iter(pending)) if len(pending) == 1 else None
            self._history = self._history.noted(self.opened.step, path, monotonic())
            self.opened = with_changes(self.workspace, self.opened, pending)

    def _restructure(self, change: Callable[[Workspace, OpenRelease], OpenRelease]) -> None:
        self._take_pending()
        if self.opened:
            self._history = self._history.noted(self.opened.step, None, monotonic())
            self.opened = change(self.workspace, self.opened)

    def _show_front(self) -> None:
        """Hide the panes behind the one in front where there is no room.

        By the widgets' own `display`, since a class takes effect only after the next keys.
        """
        alone = self.app.size.width < NARROW and self.front != "facts"
        self.query_one(FactsForm).display = not alone
        for pane in self.query(DraftPane):
            pane.display = not alone or pane.language == self.front

    def _first_entry(self) -> Widget | None:
        return next(iter(self.query("LineEntry, TextEntry").results(Widget)), None)

    def _say(self, words: str, *, failed: bool = False) -> None:
        self.notify(words, severity="error" if failed else "information", markup=False)

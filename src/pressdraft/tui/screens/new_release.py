"""Asks for the id of a new release, and starts its file: empty, or from another one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pressdraft import clock
from pressdraft.errors import PressdraftError
from pressdraft.filing import duplicate
from pressdraft.i18n import N_, _
from pressdraft.tui.terms import value_name
from pressdraft.tui.widgets.entries import LineEntry, ListEntry, Tick
from pressdraft.workspace import Workspace

USUAL_KIND = "seminar"
_DAY = re.compile(r"\d{4}-\d\d-\d\d-")

Start = Literal["empty", "from", "copy", "correct"]
TITLES: Mapping[Start, str] = {
    "empty": N_("New release"),
    "from": N_("New release from {id}"),
    "copy": N_("Duplicate of {id}"),
    "correct": N_("Correction of {id}"),
}
KEPT: Mapping[Start, str] = {
    "empty": "",
    "from": N_("It keeps what that one says. Its dates are to be confirmed, and it is a draft."),
    "copy": N_("It says the same, dates too, as a draft that nobody has cleared."),
    "correct": N_(
        "It says the same. Change what was wrong: both drafts then say which release they replace, "
        "and what is corrected."
    ),
}


class NewReleaseDialog(ModalScreen[str | None]):
    """Starts a release and results in its id, or in None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", N_("Cancel"))]

    def __init__(
        self, workspace: Workspace, start: Start = "empty", origin: str | None = None
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.start: Start = start if origin else "empty"
        self.origin = origin or ""

    def compose(self) -> ComposeResult:
        """Lay out id, kind and what is wrong with them."""
        with Vertical(classes="dialog"):
            title = _(TITLES[self.start], id=self.origin)
            yield Static(Content(title), classes="dialog-title")
            if kept := KEPT[self.start]:
                yield Static(Content(_(kept)))
            yield Static(
                Content(_("Id: the name of its file, such as 2022-07-26-nur-sultan-seminar")),
                classes="dialog-label",
            )
            yield LineEntry(self._proposal(), id="new-id", compact=True, select_on_focus=False)
            if self.start == "empty":
                kinds = self.workspace.composer.kinds
                usual = USUAL_KIND if USUAL_KIND in kinds else kinds[0]
                yield Static(Content(_("Kind: picks the template")), classes="dialog-label")
                yield ListEntry(
                    [(value_name(kind), kind) for kind in kinds], value=usual, allow_blank=False
                )
            if self.start == "correct":
                yield Tick(_("Withdraw it: nothing of it is to be used"), id="withdraw")
            yield Static(id="outcome")
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Start it"), id="start", compact=True)
                yield Button(_("Cancel"), id="cancel", compact=True)

    def explanation(self) -> tuple[str, str]:
        """Return the help of the dialog."""
        return (
            _("New release"),
            _(
                "The id names the file under releases/. Small letters, digits and hyphens; date, "
                "place and kind make a good one. A name that is taken is refused."
            ),
        )

    def on_input_changed(self, event: LineEntry.Changed) -> None:
        """Say at once what is wrong with an id."""
        is_begun = event.value.endswith("-") and event.value == self._proposal()
        self._say("" if is_begun else self._problem(event.value))

    def on_input_submitted(self) -> None:
        """Start the release on Enter."""
        self._start()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Start the release, or go back."""
        if event.button.id == "start":
            self._start()
        else:
            self.dismiss(None)

    def action_cancel(self) -> None:
        """Go back without a release."""
        self.dismiss(None)

    def _problem(self, release_id: str) -> str:
        if release_id.endswith("-"):
            return _(
                "✗ the id is not whole: say what and where, as {id}", id=f"{release_id}seminar"
            )
        try:
            path = self.workspace.release_path(release_id)
        except PressdraftError as error:
            return f"✗ {error}"
        there = _("✗ there is a release '{id}' already", id=release_id)
        return there if path.exists() else ""

    def _start(self) -> None:
        release_id = self.query_one(LineEntry).value.strip()
        if problem := self._problem(release_id):
            self._say(problem)
            return
        try:
            self._write(release_id)
        except PressdraftError as error:
            self._say(f"✗ {error}")
        else:
            self.dismiss(release_id)

    def _write(self, release_id: str) -> None:
        if self.start == "empty":
            self.workspace.new(release_id, kind=str(self.query_one(ListEntry).value))
        elif self.start == "from":
            self.workspace.new(release_id, origin=self.origin)
        elif self.start == "correct":
            withdraw = self.query_one(Tick).value
            self.workspace.correct(release_id, self.origin, withdraw=withdraw)
        else:
            duplicate(self.workspace, release_id, self.origin)

    def _proposal(self) -> str:
        """Return what an id may begin with: today, and what the other one is called."""
        rest = _DAY.sub("", self.origin, count=1)
        if self.start == "correct":
            return f"{clock.today()}-{rest}-corrected"
        return (
            f"{clock.today()}-{rest}"
            if self.start == "from"
            else f"{self.origin or clock.today()}-"
        )

    def _say(self, words: str) -> None:
        self.query_one("#outcome", Static).update(Content(words))

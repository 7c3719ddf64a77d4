"""Offers what an earlier run could not save, with what differs from the file."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pressdraft.i18n import N_, _
from pressdraft.tui.journal import Unsaved

EXPLANATION = N_("+ was typed and is not in the file, - stands there now.")
ANSWERS = N_(
    "Restore it opens the release as it was typed; the file changes only when you save. Discard it "
    "leaves the file as it is, for good."
)
_SIGNS = {"+": "bold", "-": "dim"}


class RecoveryDialog(ModalScreen[str]):
    """Results in `restore`, `discard` or `later`; Escape is for later."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "later", N_("Later"), tooltip=N_("Keep it for later")),
        Binding("left", "app.focus_previous", N_("Previous"), show=False),
        Binding("right", "app.focus_next", N_("Next"), show=False),
    ]
    AUTO_FOCUS = "#restore"

    def __init__(self, unsaved: Unsaved) -> None:
        super().__init__()
        self.unsaved = unsaved

    def compose(self) -> ComposeResult:
        """Lay out the difference and the answers."""
        day = self.unsaved.at.strftime("%Y-%m-%d %H.%M")
        with Vertical(classes="dialog"):
            title = _("{id} was not saved ({day})", id=self.unsaved.release_id, day=day)
            yield Static(Content(title), classes="dialog-title")
            yield Static(Content(_(EXPLANATION)))
            with VerticalScroll(classes="help-text recovery-diff"):
                yield Static(_diff_content(self.unsaved.diff()))
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Restore it"), id="restore", compact=True)
                yield Button(_("Keep it for later"), id="later", compact=True)
                yield Button(_("Discard it"), id="discard", compact=True)

    def explanation(self) -> tuple[str, str]:
        """Return the help of the dialog."""
        return (
            _("Not saved"),
            f"{_(EXPLANATION)}\n\n{_(ANSWERS)}",
        )

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the answer."""
        self.dismiss(event.button.id)

    def action_later(self) -> None:
        """Keep it for later."""
        self.dismiss("later")


def _diff_content(diff: str) -> Content:
    lines = [
        Content(line).stylize(_SIGNS.get(line[:1], "")) if line[:1] in _SIGNS else Content(line)
        for line in diff.split("\n")
    ]
    return Content("\n").join(lines)

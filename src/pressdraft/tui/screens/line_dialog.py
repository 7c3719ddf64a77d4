"""Asks for one line of words."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pressdraft.i18n import N_, _
from pressdraft.tui.widgets.entries import LineEntry


class LineDialog(ModalScreen[str | None]):
    """Results in the line, None when Escape is pressed; an empty line is asked for again."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", N_("Cancel"))]

    def __init__(self, title: str, text: str, label: str, button: str, line: str = "") -> None:
        """Take the words, and the line that is offered."""
        super().__init__()
        self._words = (title, text, label, button)
        self._line = line

    def compose(self) -> ComposeResult:
        """Lay out what is asked and the line for the answer."""
        title, text, label, button = self._words
        with Vertical(classes="dialog"):
            yield Static(Content(title), classes="dialog-title")
            yield Static(Content(text))
            yield Static(Content(label), classes="dialog-label")
            yield LineEntry(self._line, id="line")
            yield Static(id="outcome")
            with Horizontal(classes="dialog-buttons"):
                yield Button(Content(button), id="take", compact=True)
                yield Button(_("Cancel"), id="cancel", compact=True)

    def explanation(self) -> tuple[str, str]:
        """Return the help of the dialog."""
        return self._words[0], self._words[1]

    def on_input_submitted(self) -> None:
        """Take the line on Enter."""
        self._take()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take the line, or not."""
        if event.button.id == "take":
            self._take()
        else:
            self.action_cancel()

    def action_cancel(self) -> None:
        """Take nothing."""
        self.dismiss(None)

    def _take(self) -> None:
        if line := self.query_one("#line", LineEntry).value.strip():
            self.dismiss(line)
            return
        self.query_one("#outcome", Static).update(Content(_("✗ Write something, or press Escape.")))
        self.query_one("#line").focus()

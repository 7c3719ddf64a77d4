"""A page of help about what is under the cursor."""

from __future__ import annotations

from typing import ClassVar, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Static

from pressdraft.i18n import N_, _
from pressdraft.tui.key_words import said


@runtime_checkable
class Explained(Protocol):
    """A widget or screen that has help of its own."""

    def explanation(self) -> tuple[str, str]:
        """Return the title and the text of the help."""
        ...


class HelpDialog(ModalScreen[None]):
    """Shows a title and a text until it is closed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,f1", "close", N_("Close"))]

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.help_title = title
        self.help_text = text

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with Vertical(classes="dialog"):
            yield Static(Content(self.help_title), classes="dialog-title")
            with VerticalScroll(classes="help-text"):
                yield Static(Content(self.help_text))
            yield Button(_("Close"), id="close", compact=True)

    def on_button_pressed(self) -> None:
        """Close the page."""
        self.dismiss()

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss()


def help_for(screen: Screen[object]) -> tuple[str, str]:
    """Return the help of the innermost thing around the cursor that has any, with the keys."""
    inner: DOMNode = screen.focused or screen
    for node in inner.ancestors_with_self:
        if isinstance(node, Explained):
            title, text = node.explanation()
            return title, f"{text}\n\n{keys_text(screen)}".rstrip()
    return _("Keys"), keys_text(screen)


def keys_text(screen: Screen[object]) -> str:
    """Return the keys that work here and what they do."""
    rows = [
        (screen.app.get_key_display(binding), said(binding.tooltip, binding.key))
        for _node, binding, enabled, _tooltip in screen.active_bindings.values()
        if enabled and binding.tooltip
    ]
    if not rows:
        return ""
    return _("Keys here") + "\n" + "\n".join(f"  {key:8} {words}" for key, words in rows)

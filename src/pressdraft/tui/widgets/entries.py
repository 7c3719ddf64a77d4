"""The widgets in which text is typed; what is typed or pasted is kept in NFC."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Checkbox, Input, Select, TextArea
from textual.widgets._select import SelectOverlay

from pressdraft.i18n import N_
from pressdraft.tui.folding import nfc

if TYPE_CHECKING:
    from pressdraft.tui.form_fields import FieldSpec


def _actions(bindings: Iterable[BindingType]) -> Mapping[str, str]:
    return {binding.key: binding.action for binding in Binding.make_bindings(bindings)}


_LINE_KEYS = _actions(Input.BINDINGS)
_TEXT_KEYS = _actions((*TextArea.BINDINGS, ("ctrl+a", "select_all", "Select all")))


async def carried_out(entry: Input | TextArea, event: events.Key) -> bool:
    """Carry out a key that an entry binds, in its turn among the letters; tell whether it does.

    Left to itself a binding waits until the key has gone up to the screen, behind the letters typed
    after it.
    """
    keys = _LINE_KEYS if isinstance(entry, Input) else _TEXT_KEYS
    if event.key not in keys:
        return False
    event.stop()
    event.prevent_default()
    await entry.app.run_action(keys[event.key], entry)
    return True


def in_one_line(text: str) -> str:
    """Return a pasted text with its breaks as spaces; one at its end goes."""
    return re.sub(r"\s*\n\s*", " ", text.rstrip("\r\n").replace("\r", "\n"))


class ListEntry(Select[str]):
    """A word of a list; a letter opens the list at what it begins, so that none is lost."""

    def on_key(self, event: events.Key) -> None:
        """Open the list, and go on typing there."""
        if not event.is_printable or event.character == " ":
            return
        event.stop()
        event.prevent_default()
        overlay = self.query_one(SelectOverlay)
        if not self.expanded:
            self.expanded = True
            self.screen.set_focus(overlay, scroll_visible=False)
        overlay.post_message(events.Key(event.key, event.character))


class LineEntry(Input):
    """A line to type in; a longer text moves nothing else, so a letter lays out nothing anew."""

    virtual_size = Reactive(Size(0, 0))

    async def _on_key(self, event: events.Key) -> None:
        """Edit at once."""
        if not await carried_out(self, event):
            await super()._on_key(event)

    def on_paste(self, event: events.Paste) -> None:
        """Take a pasted text of several lines as one line."""
        event.text = in_one_line(nfc(event.text))

    def on_input_changed(self) -> None:
        """Join a letter with the mark that was typed after it."""
        if (composed := nfc(self.value)) != self.value:
            shorter = len(self.value) - len(composed)
            cursor = self.cursor_position
            self.value = composed
            self.cursor_position = cursor - shorter


class TextEntry(TextArea):
    """Paragraphs to type in; the tab key goes on to the next field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a", "select_all", N_("Select all"), show=False),
    ]

    def on_paste(self, event: events.Paste) -> None:
        """Keep pasted text in NFC."""
        event.text = nfc(event.text)

    def on_text_area_changed(self) -> None:
        """Join a letter with the mark that was typed after it."""
        row, column = self.cursor_location
        line = str(self.document.get_line(row))
        if (composed := nfc(line)) != line:
            before = nfc(line[:column])
            self.replace(composed, (row, 0), (row, len(line)))
            self.move_cursor((row, len(before)))


class Tick(Checkbox):
    """A box that is plainly empty, or holds a cross; the arrow keys go to the one beside it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,left", "app.focus_previous", N_("Previous"), show=False),
        Binding("down,right", "app.focus_next", N_("Next"), show=False),
    ]

    @property
    def _button(self) -> Content:
        """The box, in letters alone: a block behind them looks as if it were ticked."""
        style = self.get_visual_style("toggle--button")
        return Content.assemble(("[X]" if self.value else "[ ]", style))


def last_item(spec: FieldSpec, text: str) -> str:
    """Return what is being typed: the part after the last comma, or the whole of a single value."""
    return (text.rpartition(",")[2] if spec.is_list else text).strip()


def with_last_item(spec: FieldSpec, text: str, item: str) -> str:
    """Return a field's text with what is being typed replaced."""
    before, comma, _ = text.rpartition(",") if spec.is_list else ("", "", text)
    return f"{before}{comma} {item}" if comma else item

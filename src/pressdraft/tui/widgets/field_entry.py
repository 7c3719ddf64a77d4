"""The one entry of the form, which goes from field to field; every key takes its turn in it."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.geometry import Region
from textual.strip import Strip

from pressdraft.fields import TBC
from pressdraft.tui.folding import nfc
from pressdraft.tui.widgets.entries import TextEntry, carried_out, in_one_line

MOST_LINES = 10


class FieldEntry(TextEntry):
    """A line, or paragraphs, to type in.

    It is one widget for all fields, so that letters typed right before and after the key that
    goes to another field reach the field they were meant for.
    """

    def __init__(self, carry_out: Callable[[str], bool]) -> None:
        """Take the function that carries out a key of the form and tells whether it did."""
        super().__init__(highlight_cursor_line=False)
        self.one_line = True
        self._carry_out = carry_out
        self._awaiting: Callable[[], None] | None = None

    def load(
        self, text: str, *, one_line: bool, placeholder: str = "", replaced: bool = False
    ) -> None:
        """Take the text of another field, the cursor at its end.

        What is typed replaces a tbc, and one that is to be `replaced`: it is selected.
        """
        self.one_line = one_line
        self.placeholder = placeholder
        self.text = text
        self.move_cursor(self.document.end)
        if text == TBC or (replaced and text):
            self.select_all()
        self.fit()

    def once_painted(self, then: Callable[[], None]) -> None:
        """Do something as soon as what was typed is on the screen.

        Textual's own callback after the refresh may come before the repaint of this entry.
        """
        self._awaiting = then

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint the lines, and then do what waited for it."""
        if self._awaiting:
            self.call_later(self._awaiting)
            self._awaiting = None
        return super().render_lines(crop)

    def fit(self) -> None:
        """Be as high as the text, up to a limit."""
        height = max(1, min(self.wrapped_document.height, MOST_LINES))
        if self.styles.height is None or self.styles.height.value != height:
            self.styles.height = height

    async def _on_key(self, event: events.Key) -> None:
        """Edit at once: what a binding does would come after the letters typed behind it."""
        is_forms = self._is_forms(event.key)
        if (is_forms and self._carry_out(event.key)) or (event.key == "enter" and is_forms):
            event.stop()
            event.prevent_default()
        elif not await carried_out(self, event):
            await super()._on_key(event)

    def _is_forms(self, key: str) -> bool:
        """Tell whether a key may be the form's: in paragraphs, up and down only at their ends."""
        row, last = self.cursor_location[0], self.document.line_count - 1
        match key:
            case "enter":
                return self.one_line
            case "up":
                return self.navigator.is_first_wrapped_line(self.cursor_location)
            case "down":
                return self.navigator.is_last_wrapped_line(self.cursor_location) and row == last
        return key in ("tab", "shift+tab", "escape")

    def action_delete_to_start_of_line(self) -> None:
        """Delete what stands before the cursor, however many lines of the screen it takes."""
        row, _column = self.cursor_location
        self.delete((row, 0), self.cursor_location)

    def on_paste(self, event: events.Paste) -> None:
        """Take a pasted text of several lines as one line where the field holds one."""
        text = nfc(event.text)
        event.text = in_one_line(text) if self.one_line else text

    def on_text_area_changed(self) -> None:
        """Grow and shrink with the text."""
        super().on_text_area_changed()
        self.fit()

    def on_resize(self) -> None:
        """Wrap anew."""
        self.call_after_refresh(self.fit)

"""Part of the form as text: the rows before, or after, the one with the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from pressdraft.tui.form_rows import RowView, row_lines, rows_at


class FormText(Static):
    """Draws rows; a click on one asks for the cursor there."""

    @dataclass
    class Clicked(Message):
        """A row was clicked: its number in the form."""

        row: int

    @dataclass
    class Resized(Message):
        """The rows take another number of lines, so that what stands below has moved."""

        text: FormText

        @property
        def control(self) -> FormText:
            """The part of the form."""
            return self.text

    def __init__(self, part: str) -> None:
        super().__init__(id=part)
        self._first = 0
        self._rows: tuple[RowView, ...] = ()
        self._row_of_line: tuple[int, ...] = ()
        self._width = 0

    def show(self, rows: Sequence[RowView], first: int, width: int) -> None:
        """Draw these rows, the first of which has the number `first`."""
        wanted = tuple(rows)
        if (wanted, first, width) == (self._rows, self._first, self._width):
            return
        self._rows, self._first, self._width = wanted, first, width
        lines = [row_lines(row, width) for row in wanted]
        self._row_of_line = tuple(rows_at(lines, first))
        flat = [line for row in lines for line in row]
        self.display = bool(flat)
        self.update(Content("\n").join(flat), layout=len(flat) != self.content_size.height)

    def line_of(self, row: int) -> int:
        """Return the line on which a row begins, counted from the top of this part."""
        return self._row_of_line.index(row) if row in self._row_of_line else 0

    def on_resize(self) -> None:
        """Tell that what stands below has moved."""
        self.post_message(self.Resized(self))

    def on_click(self, event: Click) -> None:
        """Ask for the cursor in the row that was clicked."""
        event.stop()
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._row_of_line):
            self.post_message(self.Clicked(self._row_of_line[offset.y]))

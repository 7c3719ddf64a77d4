"""The rows of the list of releases; of a thousand only those in sight are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive, var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pressdraft.i18n import N_
from pressdraft.release import LanguageCode
from pressdraft.tui.release_rows import ReleaseRow
from pressdraft.tui.row_lines import Tone, lines_in, lines_of

MARGIN = 2
"""Cells before each row, for the sign of the cursor."""
CURSOR = "›"


class ReleaseRows(ScrollView, can_focus=True):
    """Draws the rows and moves the cursor among them; Enter opens one, and a second click does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Open"), tooltip=N_("Open the release")),
        Binding("up", "move(-1)", N_("Up"), show=False),
        Binding("down", "move(1)", N_("Down"), show=False),
        Binding("pageup", "page(-1)", N_("Page up"), show=False),
        Binding("pagedown", "page(1)", N_("Page down"), show=False),
        Binding("home", "end(-1)", N_("First"), show=False),
        Binding("end", "end(1)", N_("Last"), show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--plain",
        "rows--strong",
        "rows--faint",
        "rows--wrong",
        "rows--cursor",
    }

    rows: var[tuple[ReleaseRow, ...]] = var(())
    language: reactive[LanguageCode] = reactive("en")
    cursor: reactive[int] = reactive(0)

    @dataclass
    class Opened(Message):
        """The user wants to open a release."""

        row: ReleaseRow

    @dataclass
    class Moved(Message):
        """Another row, or none, is at the cursor now."""

        row: ReleaseRow | None

    @property
    def current(self) -> ReleaseRow | None:
        """The row at the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    @property
    def height_of_row(self) -> int:
        """How many lines a row has."""
        return lines_in(self._width)

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width - MARGIN

    def show(self, rows: tuple[ReleaseRow, ...]) -> None:
        """Show these rows; the cursor stays on its release, but at the top until it is moved."""
        before = self.current
        at = before.id if before and self.cursor else None
        self.rows = rows
        found = next((place for place, row in enumerate(rows) if row.id == at), None)
        self.set_reactive(
            ReleaseRows.cursor, max(min(self.cursor, len(rows) - 1), 0) if found is None else found
        )
        self._measure()
        if self.current is not before:
            self.post_message(self.Moved(self.current))

    def go_to(self, release_id: str) -> None:
        """Put the cursor on a release, where it is shown."""
        found = (place for place, row in enumerate(self.rows) if row.id == release_id)
        self.cursor = next(found, self.cursor)

    def on_resize(self) -> None:
        """Draw the rows as wide as they may be now."""
        self._measure()

    def _measure(self) -> None:
        size = Size(0, len(self.rows) * self.height_of_row)
        if self.virtual_size != size:
            self.virtual_size = size
        self._show_cursor()
        self.refresh()

    def watch_cursor(self) -> None:
        """Bring the cursor into sight."""
        self._show_cursor()
        self.post_message(self.Moved(self.current))

    def in_sight(self) -> tuple[str, ...]:
        """Return the ids of the releases in sight; any thread may ask."""
        height = self.height_of_row
        first = int(self.scroll_y) // height
        last = first + self.size.height // height + 1
        return tuple(row.id for row in self.rows[first:last])

    def _show_cursor(self) -> None:
        height = self.height_of_row
        region = Region(0, self.cursor * height, 1, height)
        self.scroll_to_region(region, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of a row."""
        place, line = divmod(y + int(self.scroll_y), self.height_of_row)
        width = self.scrollable_content_region.width
        if place >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        pieces = lines_of(self.rows[place], self.language, self._width)[line]
        at_cursor = place == self.cursor
        sign = CURSOR if at_cursor and line == 0 else " "
        segments = [Segment(sign.ljust(MARGIN), self._style("strong", at_cursor))]
        segments += [Segment(piece.text, self._style(piece.tone, at_cursor)) for piece in pieces]
        return Strip(segments).adjust_cell_length(width, self._style("plain", at_cursor))

    def _style(self, tone: Tone, at_cursor: bool) -> Style:
        style = self.get_component_rich_style(f"rows--{tone}")
        if at_cursor:
            cursor = self.get_component_rich_style("rows--cursor")
            style += Style(color=cursor.color, bgcolor=cursor.bgcolor)
        return style

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to a row that is clicked; open the one where it is already."""
        place = (event.y + int(self.scroll_y)) // self.height_of_row
        if place >= len(self.rows):
            return
        if place == self.cursor:
            self.action_open()
        self.cursor = place

    def action_open(self) -> None:
        """Open the release at the cursor."""
        if self.current:
            self.post_message(self.Opened(self.current))

    def action_move(self, by: int) -> None:
        """Go up or down by so many rows."""
        self.cursor = max(0, min(self.cursor + by, len(self.rows) - 1))

    def action_page(self, direction: int) -> None:
        """Go up or down by a screen."""
        self.action_move(direction * max(self.size.height // self.height_of_row - 1, 1))

    def action_end(self, direction: int) -> None:
        """Go to the first or the last row."""
        self.action_move(direction * len(self.rows))

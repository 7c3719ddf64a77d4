"""The list of releases with the filter above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pressdraft.tui.release_rows import ReleaseRow
from pressdraft.tui.widgets.entries import LineEntry

FIRST_STEP = """\
There is no release here yet.

Press N to start the first one: give it an id and a kind. The form then asks for the facts, each
of them once, and both drafts, English and Latvian, grow beside it as you type."""
NO_MATCH = "No release holds “{typed}”. Escape clears the filter."
UNREADABLE = "✗ cannot be read"
READING = "Reading the releases …"


INDENT = "\u00a0" * 12
"""No-break spaces, since ordinary ones at the start of a line are dropped."""


class ReleaseRows(OptionList):
    """The rows; Enter or a click opens one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", tooltip="Open the release"),
    ]


class ReleaseList(Vertical):
    """Lists releases; typing on the list filters it."""

    @dataclass
    class Opened(Message):
        """The user wants to open a release."""

        release_id: str

    rows: var[tuple[ReleaseRow, ...] | None] = var(None)

    def compose(self) -> ComposeResult:
        """Lay out filter, list and what to do when it is empty."""
        yield LineEntry(id="filter", placeholder="Type to filter", select_on_focus=False)
        yield ReleaseRows(markup=False, id="releases")
        yield Static(id="first-step")

    def explanation(self) -> tuple[str, str]:
        """Return the help of the list."""
        return (
            "Releases",
            "Each release with its date, status, kind and headline; under it its id and the "
            "headline in the other language. Enter opens one.\n\nTyping filters: each word must "
            "occur somewhere in the release's line. Escape clears the filter.",
        )

    def watch_rows(self) -> None:
        """Show the rows that pass the filter."""
        self._show()

    def on_input_changed(self, event: LineEntry.Changed) -> None:
        """Show the rows that pass the filter."""
        event.stop()
        self._show()

    def on_input_submitted(self, event: LineEntry.Submitted) -> None:
        """Open the release at the cursor."""
        event.stop()
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask to open the chosen release."""
        event.stop()
        if event.option.id:
            self.post_message(self.Opened(event.option.id))

    def on_key(self, event: events.Key) -> None:
        """Take letters typed on the list into the filter, and lead from the filter to the list."""
        entry, options = self.query_one(LineEntry), self.query_one(OptionList)
        if entry.has_focus:
            if event.key == "down":
                options.focus()
            elif event.key == "escape" and entry.value:
                event.stop()
                self.clear_filter()
        elif event.is_printable and event.character:
            event.stop()
            self.screen.set_focus(entry)
            entry.value = (entry.value + event.character).lstrip(" /")
            entry.cursor_position = len(entry.value)

    def clear_filter(self) -> bool:
        """Show all rows again; tell whether there was a filter."""
        entry = self.query_one(LineEntry)
        filtered = bool(entry.value)
        entry.value = ""
        self.query_one(OptionList).focus()
        return filtered

    def _show(self) -> None:
        options = self.query_one(OptionList)
        typed = self.query_one(LineEntry).value
        shown = [row for row in self.rows or () if row.matches(typed)]
        at = options.highlighted_option.id if options.highlighted_option else None
        options.clear_options()
        options.add_options([Option(_row_content(row), id=row.id) for row in shown])
        if shown:
            ids = [row.id for row in shown]
            options.highlighted = ids.index(at) if at in ids else 0
        options.display = bool(shown)
        words = READING if self.rows is None else NO_MATCH.format(typed=typed)
        empty = self.rows == ()
        self.query_one("#first-step", Static).update(Content(FIRST_STEP if empty else words))
        self.query_one("#first-step").display = not shown
        self.query_one("#filter").display = not empty


def _row_content(row: ReleaseRow) -> Content:
    """Return the two lines of a release; the second one is indented under the headline."""
    if row.problem:
        first = f"{UNREADABLE}  {row.id}"
        return Content(f"{first}\n{INDENT}{row.problem}").stylize("bold", 0, len(first))
    first = f"{row.date:10}  {row.headline}"
    second = f"{row.status} · {row.kind} · {row.id}"
    if row.other_headline:
        second += f" · {row.other_headline}"
    content = Content(f"{first}\n{INDENT}{second}")
    return content.stylize("bold", 12, len(first)).stylize("dim", len(first) + 1 + len(INDENT))

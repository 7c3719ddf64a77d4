"""Both texts of a release side by side, a row for each segment, and the cursor over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static

from pressdraft.i18n import N_, _
from pressdraft.reports import Result
from pressdraft.reviewing.marks import Mark
from pressdraft.reviewing.states import Review, ReviewRow, State
from pressdraft.tui.pair_words import STATE_SIGNS, heading, is_checked, side_content

HELP = N_(
    "The two texts, segment by segment. What one of them states otherwise than the other is set "
    "off on both sides; what agrees is quiet.\n\n"
    "{untranslated} untranslated: something is still to be written.\n"
    "{stale} stale: a text has changed since somebody saw it.\n"
    "{translated} translated: written, and nobody has approved it.\n"
    "{approved} approved: holds until one of the two texts changes.\n\n"
    "Up and Down go from segment to segment, N goes to the next that is open, A approves and goes "
    "on. E edits the wording, O the whole paragraph. A number takes over the wording of an earlier "
    "release that stands below."
)


class PairRow(Container):
    """A segment: its state, and its text in both languages."""

    class Chosen(Message):
        """The row was clicked."""

        def __init__(self, segment_id: str) -> None:
            super().__init__()
            self.segment_id = segment_id

    def __init__(self, review: Review, row: ReviewRow) -> None:
        super().__init__(classes="pair-row")
        self._review, self._row = review, row
        self._marks: tuple[Mark, ...] = ()
        self._heading = Static(classes="pair-heading")
        self._sides = {code: Static(classes="pair-side") for code in row.sides}

    @property
    def row(self) -> ReviewRow:
        """The segment that is shown."""
        return self._row

    def compose(self) -> ComposeResult:
        """Lay out the line of the state over the two texts."""
        yield self._heading
        with Container(classes="pair-sides"):
            yield from self._sides.values()
        self._draw()

    def show(self, review: Review, row: ReviewRow, marks: tuple[Mark, ...]) -> None:
        """Draw the row again if there is anything new in it."""
        same = (row, marks, review.reviewed) == (self._row, self._marks, self._review.reviewed)
        self._review, self._row, self._marks = review, row, marks
        if not same:
            self._draw()

    def on_click(self, event: Click) -> None:
        """Tell that the row was clicked."""
        event.stop()
        self.post_message(self.Chosen(self._row.id))

    def _draw(self) -> None:
        self._heading.update(Content(heading(self._review, self._row)))
        done = self._row.sides[self._review.reviewed].state is State.APPROVED
        self.set_class(done, "-approved")
        for code, side in self._row.sides.items():
            self._sides[code].update(side_content(side, self._marks))


class PairList(VerticalScroll):
    """The rows; it tells the screen where the cursor goes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "screen.step(-1)", N_("Segment before"), show=False),
        Binding("down", "screen.step(1)", N_("Next segment"), show=False),
        Binding("pageup", "screen.step(-5)", N_("Five back"), show=False),
        Binding("pagedown", "screen.step(5)", N_("Five on"), show=False),
        Binding("home", "screen.step(-9999)", N_("First segment"), show=False),
        Binding("end", "screen.step(9999)", N_("Last segment"), show=False),
    ]

    @dataclass
    class Moved(Message):
        """The cursor is to go to another segment."""

        segment_id: str

    review: var[Review | None] = var(None)
    result: var[Result | None] = var(None)
    marks: var[Mapping[str, tuple[Mark, ...]]] = var(MappingProxyType({}))
    current: var[str] = var("")

    def __init__(self) -> None:
        super().__init__(id="pair")
        self._rows: dict[str, PairRow] = {}

    def explanation(self) -> tuple[str, str]:
        """Return the help of the pair."""
        return _("The pair"), _(HELP, **STATE_SIGNS)

    async def watch_review(self, review: Review | None) -> None:
        """Bring the rows in line with the segments."""
        if review is None or not self.is_attached:
            return
        ids = [row.id for row in review.rows]
        codes = [list(row.sides) for row in review.rows]
        shown = [list(one.row.sides) for one in self._rows.values()]
        if ids != list(self._rows) or codes != shown:
            await self.remove_children()
            self._rows = {row.id: PairRow(review, row) for row in review.rows}
            await self.mount_all(self._rows.values())
            self.watch_current(self.current)
        self._show()

    def watch_marks(self) -> None:
        """Mark what differs."""
        self._show()

    def watch_current(self, current: str) -> None:
        """Show the cursor and bring it into sight."""
        for id_, row in self._rows.items():
            row.set_class(id_ == current, "-current")
        if current in self._rows:
            row = self._rows[current]
            self.call_after_refresh(self.scroll_to_widget, row, animate=False)

    @on(PairRow.Chosen)
    def _chosen(self, event: PairRow.Chosen) -> None:
        event.stop()
        self.focus()
        self.post_message(self.Moved(event.segment_id))

    def _show(self) -> None:
        if self.review is None:
            return
        for row in self.review.rows:
            if row.id in self._rows:
                still = is_checked(self.result, row)
                self._rows[row.id].show(
                    self.review, row, self.marks.get(row.id, ()) if still else ()
                )

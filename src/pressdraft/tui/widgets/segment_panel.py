"""What is to be known of the segment under the cursor: changes, differences, names, memories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from pressdraft.i18n import N_, _
from pressdraft.reports import Result
from pressdraft.reviewing.changes import word_changes
from pressdraft.reviewing.kept import kept_texts
from pressdraft.reviewing.marks import Mark, unmarked
from pressdraft.reviewing.names import NameInSegment, names_in_segment
from pressdraft.reviewing.states import ReviewRow, State
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.pair_words import (
    change_line,
    difference_lines,
    finding_line,
    is_checked,
    memory_line,
    name_line,
)
from pressdraft.tui.translating import Here
from pressdraft.workspace import Workspace

QUIET = N_("Both texts state the same.")
UNCHECKED = N_("The checks are still reading …")
HELP = N_(
    "What is to be known of the segment under the cursor: what changed since somebody saw it, what "
    "its two texts state differently, what the checks found, what the glossary calls its names in "
    "Latvian, and how earlier releases worded the like. A number takes such a wording over."
)


class SegmentPanel(VerticalScroll):
    """Follows the cursor of the pair."""

    opened: var[OpenRelease | None] = var(None)
    result: var[Result | None] = var(None)
    marks: var[Mapping[str, tuple[Mark, ...]]] = var(MappingProxyType({}))
    here: var[Here | None] = var(None)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(id="segment-panel")
        self._workspace = workspace

    def compose(self) -> ComposeResult:
        """Lay out the one text."""
        yield Static()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the panel."""
        return _("This segment"), _(HELP)

    def watch_marks(self) -> None:
        """Say what the checks found."""
        self._draw()

    def watch_result(self) -> None:
        """Say that the checks are through, also where they found nothing."""
        self._draw()

    def watch_here(self) -> None:
        """Follow the cursor."""
        self._draw()
        self.scroll_home(animate=False)

    def _draw(self) -> None:
        if self.is_mounted and self.here:
            self.query_one(Static).update(Content("\n").join(self._lines(self.here)))

    def _lines(self, here: Here) -> Sequence[Content]:
        row = here.row
        lines = list(self._changes(here))
        lines += [Content(text) for text in self._found(row)]
        lines += [
            Content(memory_line(number, one.remembered, here.review))
            for number, one in enumerate(here.earlier, start=1)
        ]
        lines += [Content(name_line(one)) for one in self._names(here)]
        return lines

    def _changes(self, here: Here) -> Iterator[Content]:
        side = here.row.sides[here.review.reviewed]
        if side.state is not State.STALE:
            return
        if side.record is None:
            yield Content(_("The facts have changed since this was edited by hand; O shows both."))
            return
        before = kept_texts(self._workspace, side.record.hash)
        if before is None:
            yield Content(_("Its text has changed; how it was is not kept in this workspace."))
            return
        yield Content(_("Changed since:")).stylize("bold")
        for code in here.row.sides:
            old, new = before.get(code, ""), here.row.texts.get(code, "")
            if old != new:
                yield change_line(code, word_changes(old, new))

    def _found(self, row: ReviewRow) -> Iterator[str]:
        if not is_checked(self.result, row):
            yield _(UNCHECKED)
            return
        assert self.result
        marks = self.marks.get(row.id, ())
        found = [
            *difference_lines(marks),
            *map(finding_line, unmarked(self.result.findings, row.id, marks)),
        ]
        yield from found or [_(QUIET)]

    def _names(self, here: Here) -> tuple[NameInSegment, ...]:
        pair = self.result.pair if self.result else None
        opened = self.opened
        if pair is None or opened is None or opened.loaded is None or opened.release is None:
            return ()
        days = opened.loaded.facts.days()
        on = days.first if days else opened.release.as_of
        names = names_in_segment(pair, here.row.id, on)
        return tuple(one for one in names if one.kind != "term")

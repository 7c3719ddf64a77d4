"""One draft as it grows: a widget for each segment, in rows as high as in the other language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import Static

from pressdraft.explaining import Explainer
from pressdraft.i18n import N_, _
from pressdraft.release import Draft, LanguageCode, Segment
from pressdraft.tui.alignment import changed_segments, rows_of
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.places import Place, stretches
from pressdraft.tui.terms import capital, language_name
from pressdraft.tui.widgets.segment_view import SegmentView, lines_of
from pressdraft.workspace import Workspace

TITLES: dict[LanguageCode, str] = {"en": N_("English draft"), "lv": N_("Latvian draft")}
EMPTY = N_("The draft appears here as soon as the problems below are solved.")
NOT_WRITTEN = N_("This release has no draft in this language.")
OLDER = N_("from before the problems")
PARTIAL = N_("without what has a problem")
HELP = N_(
    "What the facts make in this language. It follows what you type; the paragraph that changed "
    "last bears a bar at its left. Up and Down go from paragraph to paragraph, Left and Right from "
    "fact to fact in it; Enter or a click goes to the field of the fact. E edits the paragraph by "
    "hand.\n\nUnderlined: from a fact. Italic: standing text. Dim: words of the template. Plain: "
    "your own wording. Underlined twice: edited by hand. Reversed, in brackets: still missing."
)
_BESIDE = 2
"""Columns that a segment's bar and padding take."""


class DraftPane(VerticalScroll):
    """The draft in one language; it keeps the last good text while the facts have problems."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", N_("Paragraph before"), show=False),
        Binding("down", "step(1)", N_("Next paragraph"), show=False),
        Binding("home", "step(-9999)", N_("First paragraph"), show=False),
        Binding("end", "step(9999)", N_("Last paragraph"), show=False),
        Binding("left", "stretch(-1)", N_("Fact before"), show=False),
        Binding("right", "stretch(1)", N_("Next fact"), show=False),
        Binding("enter", "go", N_("Field"), tooltip=N_("Go to the field of this fact")),
        Binding("e", "edit", N_("Edit"), tooltip=N_("Edit this paragraph by hand")),
    ]

    @dataclass
    class FieldWanted(Message):
        """The user wants the field of the fact at a place."""

        place: Place

    @dataclass
    class EditWanted(Message):
        """The user wants to edit a segment by hand."""

        language: LanguageCode
        segment: Segment

    @dataclass
    class Moved(Message):
        """The cursor went to another segment."""

        language: LanguageCode
        segment: str

    @dataclass
    class Scrolled(Message):
        """The pane was scrolled so far down."""

        language: LanguageCode
        line: float

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, language: LanguageCode, workspace: Workspace) -> None:
        super().__init__(id=f"draft-{language}", classes="draft")
        self.language = language
        self._workspace = workspace
        self._views: dict[str, SegmentView] = {}
        self._note = Static(classes="draft-note")
        self._current: str | None = None
        self._lit: tuple[int, int] | None = None
        self._led = False
        self.border_title = capital(language_name(language))

    def compose(self) -> ComposeResult:
        """Lay out the note that stands where there is no draft."""
        yield self._note

    def explanation(self) -> tuple[str, str]:
        """Return where each stretch of the segment under the cursor comes from, and the help."""
        title, opened = _(TITLES[self.language]), self.opened
        segment = self._here()
        if segment is None or opened is None or opened.release is None or opened.loaded is None:
            return title, _(HELP)
        if self._lit:
            start, end = self._lit
            spans = tuple(span for span in segment.spans if start <= span.start < end)
            segment = segment._replace(spans=spans)
        explainer = Explainer(self._workspace, opened.loaded, opened.release, self.language)
        return title, f"{explainer.explained(segment)}\n{_(HELP)}"

    def watch_opened(self, before: OpenRelease | None, opened: OpenRelease | None) -> None:
        """Draw what changed; at once where no segment comes or goes.

        What is drawn at once is painted together with the other language.
        """
        if opened is None or not self.is_attached:
            return
        draft = opened.release.drafts.get(self.language) if opened.release else None
        if draft and draft.ids() == tuple(self._views):
            self._tell_of_older(opened)
            for segment in draft.segments:
                self._draw(segment)
            self._follow_change(before, opened)
        else:
            self.call_next(self._rebuild, before)

    async def _rebuild(self, before: OpenRelease | None) -> None:
        """Draw other segments than there were."""
        opened = self.opened
        if opened is None:
            return
        draft = opened.release.drafts.get(self.language) if opened.release else None
        self._tell_of_older(opened)
        if draft is None:
            self._note.update(Content(_(NOT_WRITTEN if opened.release else EMPTY)))
        self._note.display = draft is None
        await self._show(draft or Draft(self.language, ()))
        self._follow_change(before, opened)

    def _tell_of_older(self, opened: OpenRelease) -> None:
        """Tell while the draft is older than the facts, which have problems."""
        older = ""
        if opened.release and not opened.current:
            older = _(PARTIAL if opened.partial else OLDER)
        if older != (self.border_subtitle or ""):
            self.border_subtitle = older

    def _follow_change(self, before: OpenRelease | None, opened: OpenRelease) -> None:
        """Bring the first change in either language into sight."""
        self._align()
        if before and before.release and opened.release and before.release is not opened.release:
            self._point_at(changed_segments(before.release, opened.release))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the other language's pane, so that both show the same paragraphs."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value) and not self._led:
            self.post_message(self.Scrolled(self.language, new_value))

    def segment(self, segment_id: str) -> Segment | None:
        """Return a segment that is shown."""
        view = self._views.get(segment_id)
        return view.segment if view else None

    def follow(self, line: float) -> None:
        """Scroll to where the other pane is, without leading that one in turn."""
        self._led = True
        self.scroll_to(y=line, animate=False, immediate=True)
        self._led = False

    def on_resize(self) -> None:
        """Make the rows of both drafts as high as the new width asks for."""
        for pane in self._panes():
            pane._align()
        if self.has_focus:
            self._bring_current()

    def on_focus(self) -> None:
        """Show where the cursor is, at first on the topmost paragraph in sight."""
        if self._current not in self._views:
            self._set_current(next(iter(self._in_sight()), None))

    def point(self, segment_id: str, start: int = 0, end: int = 0) -> None:
        """Light a stretch of a segment, or the whole segment, and bring it into sight."""
        self._set_current(segment_id, (start, end) if end > start else None)

    def mark_pair(self, segment_id: str) -> None:
        """Mark the segment whose pair the cursor is on in the other language."""
        for key, view in self._views.items():
            view.set_class(key == segment_id, "-pair")

    def action_step(self, by: int) -> None:
        """Go to another segment."""
        ids = list(self._views)
        if ids:
            at = ids.index(self._current) if self._current in ids else 0
            self._set_current(ids[max(0, min(at + by, len(ids) - 1))])

    def action_stretch(self, by: int) -> None:
        """Go to another fact within the segment, or on to the next segment that has one."""
        segment = self._here()
        if segment is None:
            return
        spans = [(span.start, span.end) for span in stretches(segment)]
        at = spans.index(self._lit) + by if self._lit in spans else (0 if by > 0 else -1)
        if 0 <= at < len(spans) or (at == -1 and spans and self._lit not in spans):
            self._set_current(segment.id, spans[at])

    def action_go(self) -> None:
        """Ask for the field of the lit stretch, else of the first fact of the segment."""
        segment = self._here()
        if segment is not None:
            first = next(iter(stretches(segment)), None)
            lit = self._lit or ((first.start, first.end) if first else (0, 0))
            self.post_message(self.FieldWanted(Place(self.language, segment.id, *lit)))

    def action_edit(self) -> None:
        """Ask for the dialog that edits the segment by hand."""
        if segment := self._here():
            self.post_message(self.EditWanted(self.language, segment))

    @on(SegmentView.Clicked)
    def _clicked(self, event: SegmentView.Clicked) -> None:
        event.stop()
        segment = event.view.segment
        spans = stretches(segment)
        if event.stretch is not None and event.stretch < len(spans):
            span = spans[event.stretch]
            self._set_current(segment.id, (span.start, span.end))
            self.action_go()
        else:
            self.focus()
            self._set_current(segment.id)

    def _here(self) -> Segment | None:
        return self.segment(self._current or "")

    def _set_current(self, segment_id: str | None, lit: tuple[int, int] | None = None) -> None:
        self._current, self._lit = segment_id, lit
        for key, view in self._views.items():
            view.set_class(key == segment_id, "-current")
            view.remove_class("-pair")
            view.show(view.segment, lit if key == segment_id else None)
        if segment_id in self._views:
            self._bring_current()
            self.post_message(self.Moved(self.language, segment_id or ""))

    def _bring_current(self) -> None:
        """Bring the segment under the cursor into sight, once every row has its height."""
        if view := self._views.get(self._current or ""):
            self.call_after_refresh(self.scroll_to_widget, view, animate=False)

    def _in_sight(self) -> Iterator[str]:
        top = self.scroll_y
        return (key for key, view in self._views.items() if view.virtual_region.bottom > top)

    def _panes(self) -> tuple[DraftPane, ...]:
        """Return the panes of both languages; one may be a column wider."""
        return tuple(self.parent.query_children(DraftPane)) if self.parent else ()

    def _draw(self, segment: Segment) -> None:
        """Draw a segment that has a view again."""
        view = self._views[segment.id]
        here = segment.id == self._current
        if here and view.segment.text != segment.text:
            self._lit = None
        view.show(segment, self._lit if here else None)

    async def _show(self, draft: Draft) -> None:
        """Bring the views in line with the segments."""
        gone = [key for key in self._views if draft.segment(key) is None]
        for key in gone:
            await self._views.pop(key).remove()
        before: SegmentView | Static = self._note
        ordered: dict[str, SegmentView] = {}
        new: list[tuple[SegmentView, SegmentView | Static]] = []
        for segment in draft.segments:
            view = self._views.get(segment.id)
            if view is None:
                view = SegmentView(segment)
                new.append((view, before))
            else:
                self._draw(segment)
            ordered[segment.id] = before = view
        self._views = ordered
        if len(new) == len(draft.segments):
            await self.mount_all(view for view, _ in new)
        else:
            for view, after in new:
                await self.mount(view, after=after)

    def _align(self) -> None:
        """Make each row as high as the longer of its two texts, with room for rows of one."""
        release = self.opened.release if self.opened else None
        widths = [pane.scrollable_content_region.width for pane in self._panes()]
        width = min(filter(None, widths), default=0) - _BESIDE
        if release is None or width <= 0:
            return
        gap = 0
        previous: SegmentView | None = None
        for segment_id in rows_of(release):
            pair = [draft.segment(segment_id) for draft in release.drafts.values()]
            height = max(lines_of(s.text, s.stale, width) for s in pair if s)
            view = self._views.get(segment_id)
            if view is None:
                gap += height + 1
                continue
            view.show_height(height)
            if previous:
                _leave(previous, gap)
            previous, gap = view, 0
        if previous:
            _leave(previous, gap)

    def _point_at(self, changed: Sequence[tuple[LanguageCode, str]]) -> None:
        """Mark the segments that changed last, and scroll to the first of them or its pair."""
        if not changed:
            return
        for key, view in self._views.items():
            view.set_class((self.language, key) in changed, "-changed")
        found = next((self._views[key] for _, key in changed if key in self._views), None)
        if found and not self.has_focus:
            self.call_after_refresh(self.scroll_to_widget, found, animate=False, top=True)


def _leave(view: SegmentView, gap: int) -> None:
    """Leave room under a segment for rows that only the other language has."""
    margin = (0, 0, gap + 1, 0)
    if tuple(view.styles.margin) != margin:
        view.styles.margin = margin

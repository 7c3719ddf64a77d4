"""One draft as it grows: a widget for each segment, and only what changed is drawn again."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from pressdraft.release import Draft, LanguageCode, OriginKind, Role, Segment
from pressdraft.tui.open_release import OpenRelease

LANGUAGES: dict[LanguageCode, str] = {"en": "English", "lv": "Latvian"}
EMPTY = "The draft appears here as soon as the problems below are solved."
NOT_WRITTEN = "This release has no draft in this language."
OLDER = "as it was before the problems below"


class SegmentView(Static):
    """One segment of a draft."""

    def __init__(self, segment: Segment) -> None:
        super().__init__(segment_content(segment), classes=f"segment role-{segment.role.value}")
        self.segment = segment

    def show(self, segment: Segment) -> bool:
        """Draw the segment again if it reads differently; tell whether it did."""
        if segment == self.segment:
            return False
        differs = segment.text != self.segment.text
        self.segment = segment
        self.update(segment_content(segment))
        return differs


class DraftPane(VerticalScroll):
    """The draft in one language; it keeps the last good text while the facts have problems."""

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, language: LanguageCode) -> None:
        super().__init__(id=f"draft-{language}", classes="draft")
        self.language = language
        self._views: dict[str, SegmentView] = {}
        self._note = Static(classes="draft-note")
        self.border_title = LANGUAGES[language]

    def explanation(self) -> tuple[str, str]:
        """Return the help of a draft."""
        return (
            f"{LANGUAGES[self.language]} draft",
            "What the facts make in this language. It follows what you type; the paragraph that "
            "changed last bears a bar at its left.\n\nWhat stands in brackets as "
            "[to be confirmed: …] or [EN: … to be written] is still missing.",
        )

    async def watch_opened(self, opened: OpenRelease | None) -> None:
        """Draw what changed, and bring the first change into sight."""
        if opened is None:
            return
        draft = opened.release.drafts.get(self.language) if opened.release else None
        self.border_subtitle = None if opened.current or not draft else OLDER
        self._note.update(Content("" if draft else NOT_WRITTEN if opened.release else EMPTY))
        self._note.display = draft is None
        if not self._note.is_attached:
            await self.mount(self._note)
        first_time = not self._views
        changed = await self._show(draft or Draft(self.language, ()))
        if changed and not first_time:
            self._point_at(changed)

    async def _show(self, draft: Draft) -> list[SegmentView]:
        """Bring the views in line with the segments and return those that read differently."""
        gone = [key for key in self._views if draft.segment(key) is None]
        for key in gone:
            await self._views.pop(key).remove()
        changed = []
        before: SegmentView | Static = self._note
        for segment in draft.segments:
            view = self._views.get(segment.id)
            if view is None:
                view = self._views[segment.id] = SegmentView(segment)
                await self.mount(view, after=before)
                changed.append(view)
            elif view.show(segment):
                changed.append(view)
            before = view
        return changed

    def _point_at(self, changed: list[SegmentView]) -> None:
        for view in self._views.values():
            view.set_class(view in changed, "-changed")
        if not self.has_focus:
            self.call_after_refresh(self.scroll_to_widget, changed[0], animate=False, top=True)


def segment_content(segment: Segment) -> Content:
    """Return a segment's text for the screen, what is missing in it set off."""
    content = Content(segment.text)
    for span in segment.spans:
        if span.origin.kind is OriginKind.MISSING:
            content = content.stylize("reverse", span.start, span.end)
    if segment.role in (Role.HEADLINE, Role.HEADING, Role.LABEL):
        content = content.stylize("bold")
    return content

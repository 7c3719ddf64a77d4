"""One draft as it grows: a widget for each segment, and only what changed is drawn again."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from pressdraft.release import Draft, LanguageCode, OriginKind, Release, Role, Segment
from pressdraft.tui.open_release import OpenRelease

LANGUAGES: dict[LanguageCode, str] = {"en": "English", "lv": "Latvian"}
EMPTY = "The draft appears here as soon as the problems below are solved."
NOT_WRITTEN = "This release has no draft in this language."
OLDER = "from before the problems"


class SegmentView(Static):
    """One segment of a draft."""

    def __init__(self, segment: Segment) -> None:
        super().__init__(segment_content(segment), classes=f"segment role-{segment.role.value}")
        self.segment = segment

    def show(self, segment: Segment) -> None:
        """Draw the segment again if it reads differently.

        The layout of the screen, which takes longest, is made anew only for another line count.
        """
        if segment == self.segment:
            return
        self.segment = segment
        content = segment_content(segment)
        height = content.get_height(self.styles.get_rules(), self.content_size.width)
        self.update(content, layout=height != self.content_size.height)


class DraftPane(VerticalScroll):
    """The draft in one language; it keeps the last good text while the facts have problems."""

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, language: LanguageCode) -> None:
        super().__init__(id=f"draft-{language}", classes="draft")
        self.language = language
        self._views: dict[str, SegmentView] = {}
        self._note = Static(classes="draft-note")
        self.border_title = LANGUAGES[language]

    def compose(self) -> ComposeResult:
        """Lay out the note that stands where there is no draft."""
        yield self._note

    def explanation(self) -> tuple[str, str]:
        """Return the help of a draft."""
        return (
            f"{LANGUAGES[self.language]} draft",
            "What the facts make in this language. It follows what you type; the paragraph that "
            "changed last bears a bar at its left.\n\nWhat stands in brackets as "
            "[to be confirmed: …] or [EN: … to be written] is still missing.",
        )

    async def watch_opened(self, before: OpenRelease | None, opened: OpenRelease | None) -> None:
        """Draw what changed, and bring the first change in either language into sight."""
        if opened is None or not self.is_attached:
            return
        draft = opened.release.drafts.get(self.language) if opened.release else None
        self.border_subtitle = None if opened.current or not draft else OLDER
        if draft is None:
            self._note.update(Content(NOT_WRITTEN if opened.release else EMPTY))
        self._note.display = draft is None
        await self._show(draft or Draft(self.language, ()))
        if before and before.release and opened.release:
            self._point_at(changed_segments(before.release, opened.release))

    async def _show(self, draft: Draft) -> None:
        """Bring the views in line with the segments."""
        gone = [key for key in self._views if draft.segment(key) is None]
        for key in gone:
            await self._views.pop(key).remove()
        before: SegmentView | Static = self._note
        for segment in draft.segments:
            view = self._views.get(segment.id)
            if view is None:
                view = self._views[segment.id] = SegmentView(segment)
                await self.mount(view, after=before)
            else:
                view.show(segment)
            before = view

    def _point_at(self, changed: Sequence[tuple[LanguageCode, str]]) -> None:
        """Mark the segments that changed last, and scroll to the first of them or its pair."""
        if not changed:
            return
        for key, view in self._views.items():
            view.set_class((self.language, key) in changed, "-changed")
        found = next((self._views[key] for _, key in changed if key in self._views), None)
        if found and not self.has_focus:
            self.call_after_refresh(self.scroll_to_widget, found, animate=False, top=True)


def changed_segments(before: Release, after: Release) -> tuple[tuple[LanguageCode, str], ...]:
    """Return the segments that read differently, each by its language and id, in order."""
    old, new = _texts(before), _texts(after)
    return tuple(key for key, text in new.items() if old.get(key) != text)


def _texts(release: Release) -> dict[tuple[LanguageCode, str], str]:
    return {
        (code, segment.id): segment.text
        for code, draft in release.drafts.items()
        for segment in draft.segments
    }


def segment_content(segment: Segment) -> Content:
    """Return a segment's text for the screen, what is missing in it set off."""
    content = Content(segment.text)
    for span in segment.spans:
        if span.origin.kind is OriginKind.MISSING:
            content = content.stylize("reverse", span.start, span.end)
    if segment.role in (Role.HEADLINE, Role.HEADING, Role.LABEL):
        content = content.stylize("bold")
    return content

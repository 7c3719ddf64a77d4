"""One segment of a draft on the screen, each stretch marked by where it comes from."""

from __future__ import annotations

from functools import lru_cache

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from pressdraft.i18n import N_, _
from pressdraft.release import OriginKind, Role, Segment
from pressdraft.tui.places import stretches

MARKS = {
    OriginKind.FACT: "underline",
    OriginKind.STANDING: "italic",
    OriginKind.TEMPLATE: "dim",
    OriginKind.WORDING: "",
    OriginKind.OVERRIDE: "underline2",
    OriginKind.MISSING: "reverse",
}
"""How each origin is drawn: never by colour alone."""

_NAMES = {
    OriginKind.FACT: N_("fact"),
    OriginKind.WORDING: N_("your own"),
    OriginKind.TEMPLATE: N_("template"),
    OriginKind.STANDING: N_("standing"),
    OriginKind.OVERRIDE: N_("by hand"),
    OriginKind.MISSING: N_("missing"),
}
STALE = N_("✎ What this edit replaced has changed: press E to see both.")
_STRETCH = "stretch"


class SegmentView(Static):
    """One segment; its height is that of its row in both languages."""

    class Clicked(Message):
        """A segment was clicked: at a stretch with a fact behind it, or beside."""

        def __init__(self, view: SegmentView, stretch: int | None) -> None:
            super().__init__()
            self.view = view
            self.stretch = stretch

    def __init__(self, segment: Segment) -> None:
        classes = f"segment role-{segment.role.value}"
        super().__init__(segment_content(segment), classes=classes)
        self.segment = segment
        self._lit: tuple[int, int] | None = None
        self.set_class(segment.replaced is not None, "-edited")

    def show(self, segment: Segment, lit: tuple[int, int] | None = None) -> None:
        """Draw the segment again if it reads differently, or another stretch of it is lit."""
        if segment == self.segment and lit == self._lit:
            return
        self.segment, self._lit = segment, lit
        self.set_class(segment.replaced is not None, "-edited")
        self.update(segment_content(segment, lit), layout=False)

    def show_height(self, height: int | None) -> None:
        """Take the height of the row, None to be as high as the text.

        The layout of the screen, which takes longest, is made anew only for another height.
        """
        wanted = "auto" if height is None else height
        if self.styles.height is None or str(self.styles.height) != str(wanted):
            self.styles.height = wanted

    def on_click(self, event: Click) -> None:
        """Tell which stretch was clicked."""
        event.stop()
        stretch = event.style.meta.get(_STRETCH)
        self.post_message(self.Clicked(self, stretch if isinstance(stretch, int) else None))


def segment_content(segment: Segment, lit: tuple[int, int] | None = None) -> Content:
    """Return a segment's text for the screen, marked by origin, `lit` set off from the rest."""
    content = Content(segment.text)
    for span in segment.spans:
        if mark := MARKS[span.origin.kind]:
            content = content.stylize(mark, span.start, span.end)
    for index, span in enumerate(stretches(segment)):
        content = content.stylize(Style.from_meta({_STRETCH: index}), span.start, span.end)
    if segment.role in (Role.HEADLINE, Role.HEADING, Role.LABEL):
        content = content.stylize("bold")
    if lit:
        content = content.stylize("bold reverse", *lit)
    if segment.stale:
        content += Content("\n" + _(STALE)).stylize("bold")
    return content


def lines_of(text: str, stale: bool, width: int) -> int:
    """Return how many lines a text takes at a width, in cells."""
    shown = f"{text}\n{_(STALE)}" if stale else text
    return _height(shown, width)


@lru_cache(maxsize=4096)
def _height(text: str, width: int) -> int:
    return Content(text).get_height({}, width)


def legend() -> Content:
    """Return what each mark means, each word drawn as what it names."""
    words = [Content(_(name)).stylize(MARKS[kind]) for kind, name in _NAMES.items()]
    return Content(" · ").join(words)

"""Edits one segment by hand, and shows what the program would write in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode, Segment
from pressdraft.reviewing.pieces import override_changes
from pressdraft.tui.open_release import Changes, removal
from pressdraft.tui.terms import language_name, segment_name
from pressdraft.tui.widgets.entries import TextEntry
from pressdraft.yamlfile import Document
from pressdraft.yamlfile.characters import forbidden_characters

FRESH = N_(
    "What you write here is printed instead. The facts no longer change it; you are told when they "
    "would. To have a fact right in both languages, change its field."
)
KEYS = N_("Tab goes to the answers, Ctrl+S prints your text.")
STALE = N_(
    "The facts have changed since this edit. Keep your text, mend it, or take what the program "
    "writes today."
)
NOT_KEPT = N_("✗ This is not kept yet: Ctrl+S keeps it, Escape once more drops it.")


def strange_words(text: str) -> str:
    """Say which character of a text no file may hold, an empty text where there is none."""
    strange = forbidden_characters(text)
    return _("✗ The text holds a {sign}: delete it.", sign=strange[0]) if strange else ""


@dataclass(frozen=True, slots=True)
class Edited:
    """How the dialog ended: the text to print, None for what the program writes."""

    text: str | None


class EditDialog(ModalScreen[Edited | None]):
    """Results in the text to print, or None when nothing is to change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", N_("Cancel")),
        Binding("ctrl+s", "keep", N_("Keep"), tooltip=N_("Print this text"), priority=True),
    ]

    def __init__(
        self, language: LanguageCode, segment: Segment, typed: Callable[[Edited], None]
    ) -> None:
        """Take the segment, and what keeps the text safe while it is typed."""
        super().__init__()
        self._typed = typed
        self._warned = False
        self._language = language
        self._segment = segment

    def compose(self) -> ComposeResult:
        """Lay out both texts and the answers."""
        segment, edited = self._segment, self._segment.replaced is not None
        with Vertical(classes="dialog edit-dialog"):
            yield Static(Content(self._title()), classes="dialog-title")
            yield Static(Content(_(STALE if segment.stale else FRESH)))
            yield Static(Content(_("Your text:")), classes="dialog-label")
            yield TextEntry(segment.text, highlight_cursor_line=False)
            if edited:
                yield Static(Content(_("The program would write:")), classes="dialog-label")
                with VerticalScroll(classes="would-be", can_focus=False):
                    yield Static(Content(segment.replaced or ""))
            yield Static(id="outcome")
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Print my text"), id="keep", compact=True)
                if edited:
                    yield Button(_("Print the program's text"), id="remove", compact=True)
                yield Button(_("Cancel"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Put the cursor at the end of the text."""
        entry = self.query_one(TextEntry)
        entry.move_cursor(entry.document.end)

    def explanation(self) -> tuple[str, str]:
        """Return the help of the dialog."""
        return self._title(), f"{_(FRESH)}\n\n{_(KEYS)}"

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the answer."""
        match event.button.id:
            case "keep":
                self.action_keep()
            case "remove":
                self.dismiss(Edited(None))
            case _:
                self.action_cancel()

    def action_cancel(self) -> None:
        """Change nothing, after a word of warning where something was written."""
        if self.query_one(TextEntry).text == self._segment.text or self._warned:
            self.dismiss(None)
            return
        self._warned = True
        self.query_one("#outcome", Static).update(Content(_(NOT_KEPT)))

    def action_keep(self) -> None:
        """Print the text as it is written, or the program's when it says the same or nothing."""
        if strange := strange_words(self.query_one(TextEntry).text):
            self.query_one("#outcome", Static).update(Content(strange))
            return
        self.dismiss(self._outcome())

    @on(TextEntry.Changed)
    def _keep_safe(self) -> None:
        if self.query_one(TextEntry).text != self._segment.text:
            self._typed(self._outcome())

    def _outcome(self) -> Edited:
        text = self.query_one(TextEntry).text.strip()
        written = self._segment.text if self._segment.replaced is None else self._segment.replaced
        return Edited(None if text in ("", written) else text)

    def _title(self) -> str:
        name = segment_name(self._segment.id)
        language = language_name(self._language)
        return _("Edit by hand: {name} ({language})", name=name, language=language)


def edit_changes(
    document: Document, language: LanguageCode, segment: Segment, edited: Edited
) -> Changes:
    """Return the changes of the file that print a text in the place of a segment, or no longer."""
    if edited.text is None:
        return removal(document, ("overrides", segment.id, language))
    return override_changes(segment, language, edited.text)

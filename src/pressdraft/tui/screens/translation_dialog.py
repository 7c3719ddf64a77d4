"""Writes the wording of one segment in the other language, under what it says in the source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode
from pressdraft.reviewing.pieces import WordingPiece
from pressdraft.tui.form_fields import needs_of
from pressdraft.tui.screens.edit_dialog import NOT_KEPT, strange_words
from pressdraft.tui.terms import capital, language_name, segment_name
from pressdraft.tui.widgets.entries import TextEntry

HELP = N_(
    "Write what the author's wording says in the other language. The template writes the words "
    "around it, dates, names and sums by itself.\n\nTab goes on to the next, Ctrl+S keeps all."
)


class TranslationDialog(ModalScreen[Mapping[int, str] | None]):
    """Results in the texts that were changed, by the number of their piece, or in None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", N_("Cancel")),
        Binding("ctrl+s", "keep", N_("Keep"), tooltip=N_("Keep what is written"), priority=True),
    ]

    def __init__(
        self,
        segment_id: str,
        pieces: tuple[WordingPiece, ...],
        source: LanguageCode,
        target: LanguageCode,
        typed: Callable[[Mapping[int, str]], None],
        in_sentence: Callable[[str], str],
    ) -> None:
        """Take the pieces, and what keeps their texts safe while they are typed.

        `in_sentence` fits what a wording must be to the release.
        """
        super().__init__()
        self._in_sentence = in_sentence
        self._typed = typed
        self._warned = False
        self._segment_id = segment_id
        self._pieces = pieces
        self._source, self._target = source, target

    def compose(self) -> ComposeResult:
        """Lay out each piece: the source, what its sentence needs, the text."""
        with Vertical(classes="dialog edit-dialog"):
            yield Static(Content(self._title()), classes="dialog-title")
            with VerticalScroll(classes="translation-pieces"):
                for number, piece in enumerate(self._pieces):
                    yield from self._piece(number, piece)
            yield Static(id="outcome")
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Keep"), id="keep", compact=True)
                yield Button(_("Cancel"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Put the cursor at the end of the first text."""
        entry = self.query(TextEntry).first()
        entry.move_cursor(entry.document.end)
        entry.focus()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the dialog."""
        return self._title(), _(HELP)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep what is written, or not."""
        if event.button.id == "keep":
            self.action_keep()
        else:
            self.action_cancel()

    def action_cancel(self) -> None:
        """Change nothing, after a word of warning where something was written."""
        if self._warned or not self._changed():
            self.dismiss(None)
            return
        self._warned = True
        self.query_one("#outcome", Static).update(Content(_(NOT_KEPT)))

    def action_keep(self) -> None:
        """Keep what differs from before; a text that was emptied stays as it was."""
        changed = self._changed()
        if strange := strange_words(" ".join(changed.values())):
            self.query_one("#outcome", Static).update(Content(strange))
            return
        self.dismiss(changed or None)

    @on(TextEntry.Changed)
    def _keep_safe(self) -> None:
        if changed := self._changed():
            self._typed(changed)

    def _changed(self) -> Mapping[int, str]:
        changed = {}
        for number, piece in enumerate(self._pieces):
            text = self.query_one(f"#piece-{number}", TextEntry).text.strip()
            if text and text != piece.texts.get(self._target, ""):
                changed[number] = text
        return changed

    def _piece(self, number: int, piece: WordingPiece) -> ComposeResult:
        if self._source != self._target:
            source = piece.texts.get(self._source, "")
            yield Static(Content(f"{_piece_name(piece)} · {language_name(self._source)}:"))
            yield Static(Content(source), classes="translation-source")
        needs = self._in_sentence(needs_of(str(piece.path[-1]), self._target))
        words = f"{capital(language_name(self._target))}:"
        yield Static(Content(f"{words}  {needs}".rstrip()), classes="dialog-label")
        yield TextEntry(
            piece.texts.get(self._target, ""), id=f"piece-{number}", highlight_cursor_line=False
        )

    def _title(self) -> str:
        name = segment_name(self._segment_id)
        language = language_name(self._target)
        return _("{name}: wording ({language})", name=name, language=language)


def _piece_name(piece: WordingPiece) -> str:
    """Return what a piece is called: `topic`, `quotes 1`, `contacts 2 role`."""
    steps = [step + 1 if isinstance(step, int) else step for step in piece.path]
    if piece.paragraph is not None:
        steps.append(piece.paragraph + 1)
    return " ".join(segment_name(str(step)) for step in steps if step != "text")

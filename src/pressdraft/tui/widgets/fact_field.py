"""One field of the form: its label, the entry, and under it what the entry means or lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from pressdraft.tui.choices import Choices
from pressdraft.tui.field_text import FieldText
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.widgets.entries import (
    IdSuggester,
    LineEntry,
    TextEntry,
    last_item,
    with_last_item,
)

LOCKED = "written out in the file; edit it there"
UNKNOWN = "?"


class FactField(Widget):
    """A fact or a wording that can be typed."""

    @dataclass
    class Edited(Message):
        """The text of a field was changed by the user."""

        spec: FieldSpec
        text: str

    def __init__(self, spec: FieldSpec, value: FieldText, choices: Choices) -> None:
        super().__init__(classes="field")
        self.spec = spec
        self.value = value
        self._choices = choices
        self._on = date.min
        self._known_text = value.text
        self._wrong: tuple[str, ...] = ()
        self._shown_hint = ""
        self._hint_view: Static | None = None

    def compose(self) -> ComposeResult:
        """Lay out label and entry; the hint comes under them once there is something to say."""
        yield Static(Content(self.spec.label), classes="field-label")
        if self.value.locked:
            yield Static(Content(self.value.text), classes="field-locked")
        elif self.spec.shape is Shape.PARAGRAPHS:
            yield TextEntry(self.value.text, highlight_cursor_line=False)
        else:
            yield LineEntry(self.value.text, select_on_focus=False, suggester=self._suggester())

    def on_mount(self) -> None:
        """Say what the value means from the start."""
        self._show_hint()

    def explanation(self) -> tuple[str, str]:
        """Return the title and the text of this field's help."""
        key = ".".join(str(step) for step in self.spec.path)
        lines = [self.spec.help, f"In the file: {key}"]
        if self.spec.example:
            lines.append(f"Example: {self.spec.example}")
        if self.spec.choices:
            lines.append(f"One of: {', '.join(self.spec.choices)}")
        if self.spec.ids:
            lines.append("Type an id or the start of a name; Enter takes the first that fits.")
        if self.spec.tbc:
            lines.append("F5 writes tbc, to be confirmed; the drafts then say so.")
        return self.spec.label, "\n\n".join(lines)

    def show_state(self, on: date, wrong: Sequence[str]) -> None:
        """Take the day that picks names, and what is wrong with the value, in words."""
        if (on, tuple(wrong)) != (self._on, self._wrong):
            self._on, self._wrong = on, tuple(wrong)
            self._show_hint()

    def show_text(self, text: str) -> None:
        """Show another text, which nobody typed."""
        if text == self._known_text or self.value.locked:
            return
        self._known_text = text
        for line in self.query(LineEntry):
            line.value = text
            line.cursor_position = len(text)
        for entry in self.query(TextEntry):
            entry.text = text
        self._show_hint()

    def focus_entry(self) -> None:
        """Put the cursor into the entry, at once: the next key may be waiting already."""
        entry = self.query("LineEntry, TextEntry").results(Widget)
        self.screen.set_focus(next(iter(entry), None))

    def write_tbc(self) -> bool:
        """Write tbc, beside what a list holds already; tell whether this fact can be tbc."""
        if not self.spec.tbc or self.value.locked:
            return False
        entry = self.query_one(LineEntry)
        several = self.spec.is_list and self.spec.shape is not Shape.DAYS
        entry.value = with_last_item(self.spec, entry.value, "tbc") if several else "tbc"
        entry.cursor_position = len(entry.value)
        return True

    @on(Input.Changed)
    def _line_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._take(event.value)

    @on(TextArea.Changed)
    def _text_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._take(event.text_area.text)

    @on(Input.Submitted)
    def _complete(self, event: Input.Submitted) -> None:
        """Take the first choice that fits what was typed, or go on to the next field."""
        event.stop()
        found = self._matches(event.value)
        typed = last_item(self.spec, event.value)
        if found and found[0] != typed and typed != "tbc":
            event.input.value = with_last_item(self.spec, event.value, found[0])
            event.input.cursor_position = len(event.input.value)
        else:
            self.screen.focus_next()

    def _suggester(self) -> IdSuggester | None:
        return IdSuggester(self.spec, self._choices) if self.spec.ids or self.spec.choices else None

    def _take(self, text: str) -> None:
        if text != self._known_text:
            self._known_text = text
            self._show_hint()
            self.post_message(self.Edited(self.spec, text))

    def _matches(self, text: str) -> tuple[str, ...]:
        typed = last_item(self.spec, text)
        fixed = tuple(word for word in self.spec.choices if typed and word.startswith(typed))
        return fixed or tuple(c.id for c in self._choices.matching(self.spec.ids, typed))

    def _show_hint(self) -> None:
        words = self._hint()
        if words == self._shown_hint:
            return
        self._shown_hint = words
        content, wrong = Content(words), bool(self._wrong)
        if self._hint_view is None:
            self._hint_view = Static(content, classes="field-hint")
            self.mount(self._hint_view)
        else:
            self._hint_view.update(content)
        self._hint_view.set_class(wrong, "-wrong")
        self._hint_view.display = bool(words)

    def _hint(self) -> str:
        if self.value.locked:
            return LOCKED
        if fitting := self._fitting():
            return fitting
        lines = [names] if (names := self._names()) else []
        return "\n".join([*lines, *(f"✗ {problem}" for problem in self._wrong)])

    def _fitting(self) -> str:
        """Return the choices that fit what is being typed, while that is no id yet."""
        typed = last_item(self.spec, self._known_text)
        if not self.spec.ids or typed in ("", "tbc"):
            return ""
        found = self._choices.matching(self.spec.ids, typed)
        if not found or found[0].id == typed:
            return ""
        return "Enter takes: " + " · ".join(f"{choice.id} ({choice.names})" for choice in found)

    def _names(self) -> str:
        """Return the names of the ids that stand in the field."""
        if not self.spec.ids:
            return ""
        text = self._known_text
        parts = text.split(",") if self.spec.is_list else [text]
        ids = [part.strip() for part in parts if part.strip() not in ("", "tbc")]
        named = [self._choices.named(self.spec.ids, key, self._on) for key in ids]
        return "; ".join(name or UNKNOWN for name in named) if any(named) else ""

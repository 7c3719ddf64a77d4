"""The form of facts: sections of fields, each with what it means and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import Button, Static

from pressdraft.tui.choices import Choices
from pressdraft.tui.field_text import field_text
from pressdraft.tui.form_fields import FieldSpec
from pressdraft.tui.form_sections import Section, keys_not_in_form, sections
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.problems import field_problems, names_date
from pressdraft.tui.widgets.fact_field import FactField
from pressdraft.yamlfile import KeyPath

SESSIONS: KeyPath = ("event", "sessions")


class FactsForm(VerticalScroll, can_focus=False):
    """The fields of one release; typing posts `FactField.Edited`, the buttons the messages here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Field before", show=False),
    ]

    @dataclass
    class SessionAdded(Message):
        """One more session is wanted."""

    @dataclass
    class SessionRemoved(Message):
        """The last session is to go."""

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, template_kinds: tuple[str, ...], choices: Choices) -> None:
        super().__init__(id="form")
        self._kinds = template_kinds
        self._choices = choices
        self._fields: tuple[FactField, ...] = ()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the form as a whole."""
        return (
            "Facts",
            "Each fact is typed once; both drafts take it. "
            "Tab or Down goes on, Shift+Tab or Up goes back.",
        )

    async def watch_opened(self, before: OpenRelease | None, opened: OpenRelease | None) -> None:
        """Show the fields anew when there are others, else only what they mean."""
        if opened is None:
            return
        form = sections(opened.document, self._kinds)
        if before is None or form != sections(before.document, self._kinds):
            await self._rebuild(opened, form)
        self._show_states(opened)

    def show_values(self, opened: OpenRelease) -> None:
        """Show what the document holds where a field shows something else."""
        for field in self._fields:
            field.show_text(field_text(opened.document, field.spec).text)

    def field(self, path: KeyPath) -> FactField | None:
        """Return the field whose value stands at `path`."""
        return next((field for field in self._fields if field.spec.path == path), None)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Ask for a session more or less."""
        event.stop()
        more = event.button.id == "add-session"
        self.post_message(self.SessionAdded() if more else self.SessionRemoved())

    async def _rebuild(self, opened: OpenRelease, form: tuple[Section, ...]) -> None:
        field = next((field for field in self._fields if field.has_focus_within), None)
        top = self.scroll_y
        async with self.batch():
            await self.remove_children()
            await self.mount_all(_widgets(opened, form, self._choices))
        self._fields = tuple(self.query(FactField))
        self.scroll_to(y=top, animate=False)
        again = self.field(field.spec.path) if field else next(iter(self._fields), None)
        if again:
            again.focus_entry()

    def _show_states(self, opened: OpenRelease) -> None:
        wrong = field_problems(opened, [field.spec for field in self._fields])
        for field in self._fields:
            field.show_state(names_date(opened, field.spec), wrong.get(field.spec.path, ()))


def _widgets(
    opened: OpenRelease, form: tuple[Section, ...], choices: Choices
) -> Iterator[Static | FactField | Horizontal]:
    for section in form:
        yield Static(Content(section.title), classes="section-title")
        ends = _last_session_field(section.fields)
        for spec in section.fields:
            yield FactField(spec, field_text(opened.document, spec), choices)
            if spec is ends:
                yield _session_buttons(several=spec.path[2] != 0)
    others = keys_not_in_form(opened.document)
    if others:
        words = f"Also in the file, and edited there: {', '.join(others)}"
        yield Static(Content(words), classes="section-note")


def _last_session_field(fields: tuple[FieldSpec, ...]) -> FieldSpec | None:
    found = [spec for spec in fields if spec.path[:2] == SESSIONS]
    return found[-1] if found else None


def _session_buttons(*, several: bool) -> Horizontal:
    buttons = [Button("Add a session", id="add-session", compact=True)]
    if several:
        buttons.append(Button("Remove the last one", id="remove-session", compact=True))
    return Horizontal(*buttons, classes="session-buttons")

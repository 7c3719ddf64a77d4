"""The outline of the form: a line for each section, always there where the screen is wide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from pressdraft.i18n import _
from pressdraft.tui.form_sections import sections
from pressdraft.tui.key_words import TO_FACTS
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.outline import Heading, headings
from pressdraft.workspace import Workspace

WIDE = 140
"""Columns from which on the outline stands beside the form."""


class OutlineList(OptionList):
    """Sections with what they lack; Enter goes to one, Escape back to the form."""

    BINDINGS: ClassVar[list[BindingType]] = [TO_FACTS]

    @dataclass
    class Chosen(Message):
        """The user wants to go to a section."""

        title: str

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, template_kinds: tuple[str, ...], workspace: Workspace) -> None:
        super().__init__(id="outline", markup=False, compact=True)
        self._kinds = template_kinds
        self._workspace = workspace
        self._headings: tuple[Heading, ...] = ()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the outline."""
        return (
            _("Outline"),
            _(
                "The sections of the form. ○ counts the fields that the drafts wait for, ✗ those "
                "that are wrong. ✓ stands where nothing is missing, – where nothing is written and "
                "nothing has to be. Enter goes to a section, Escape back to the form."
            ),
        )

    def watch_opened(self, opened: OpenRelease | None) -> None:
        """Count again."""
        if opened is None:
            return
        form = sections(opened.document, self._kinds)
        found = headings(opened, form, self._workspace.standing)
        for index, heading in enumerate(found):
            if index >= len(self._headings):
                self.add_option(Option(Content(heading.words)))
            elif heading != self._headings[index]:
                self.replace_option_prompt_at_index(index, Content(heading.words))
        self._headings = found

    def mark(self, title: str) -> None:
        """Put the cursor on the section that the form is in."""
        titles = [heading.title for heading in self._headings]
        if title in titles:
            self.highlighted = titles.index(title)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._headings[event.option_index].title))

    def on_blur(self) -> None:
        """Make room for the form again."""
        self.display = self.app.size.width >= WIDE

    def show(self) -> None:
        """Be there where there is room, and while the cursor is here."""
        self.display = self.app.size.width >= WIDE or self.screen.focused is self

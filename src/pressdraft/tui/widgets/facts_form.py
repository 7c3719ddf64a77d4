"""The form of facts: rows of text, and one editor that goes from row to row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.reactive import var

from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode
from pressdraft.tui.choices import Choices
from pressdraft.tui.field_help import asked_for, field_help, hint_words
from pressdraft.tui.field_reading import NO_MEANING, Meaning, meaning
from pressdraft.tui.field_text import field_text
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.form_rows import LOCKED, RowView, row_label
from pressdraft.tui.form_sections import Section, keys_not_in_form, sections
from pressdraft.tui.offers import offers, untaken
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.places import nearest_field
from pressdraft.tui.problems import field_problems, names_date
from pressdraft.tui.widgets.field_editor import FieldEditor
from pressdraft.tui.widgets.form_text import FormText
from pressdraft.yamlfile import KeyPath

_WIDTH = 60
"""Columns of the form until the screen tells."""
UNTAKEN = N_("“{word}” cannot stand here; Tab goes on all the same.")
"""What Enter says of a word that is not in the closed list of its field."""


class FactsForm(VerticalScroll, can_focus=False):
    """The fields of one release.

    `typed` takes each change of a field's text, `settle` brings the release up to date with them.
    """

    @dataclass
    class RowAdded(Message):
        """One more item of a list is wanted."""

        spec: FieldSpec

    @dataclass
    class Moved(Message):
        """The cursor went to another field, in a section of that title."""

        spec: FieldSpec
        section: str

    opened: var[OpenRelease | None] = var(None)

    def __init__(
        self,
        template_kinds: tuple[str, ...],
        choices: Choices,
        typed: Callable[[FieldSpec, str], None],
        settle: Callable[[], None],
    ) -> None:
        super().__init__(id="form")
        self._tell = typed
        self._settle = settle
        self._kinds = template_kinds
        self._choices = choices
        self._sections: tuple[Section, ...] = ()
        self._rows: tuple[FieldSpec | str, ...] = ()
        self._views: tuple[RowView, ...] = ()
        self._at = -1
        self._editor = FieldEditor(self._typed, self._key, partial(offers, choices))

    def compose(self) -> ComposeResult:
        """Lay out the rows before the editor, the editor, and the rows after it."""
        yield FormText("above")
        yield self._editor
        yield FormText("below")

    @property
    def spec(self) -> FieldSpec | None:
        """The field that the cursor is in."""
        return self._editor.spec

    @property
    def specs(self) -> tuple[FieldSpec, ...]:
        """All fields, in the order of the form."""
        return tuple(row for row in self._rows if isinstance(row, FieldSpec))

    def explanation(self) -> tuple[str, str]:
        """Return the help of the field that the cursor is in."""
        spec = self._editor.spec
        if spec is None:
            return _("Facts"), _("Each fact is typed once.")
        return field_help(spec, self._needs(spec))

    def watch_opened(self, opened: OpenRelease | None) -> None:
        """Show what the fields hold, mean and lack."""
        if opened is None or not self.is_attached:
            return
        self._sections = sections(opened.document, self._kinds)
        rows: list[FieldSpec | str] = []
        for section in self._sections:
            rows += [section.title, *section.fields]
        others = keys_not_in_form(opened.document)
        note = _("Also in the file, and edited there: {keys}", keys=", ".join(others))
        self._rows = (*rows, note) if others else tuple(rows)
        self._views = self._viewed(opened)
        spec = self._editor.spec
        if spec is None:
            self._move(self._first(0))
        elif spec.path in (paths := [row.path if row else () for row in map(_field, self._rows)]):
            self._at = paths.index(spec.path)
            self._editor.spec = _field(self._rows[self._at])
            self._draw()
        elif near := nearest_field(spec.path, self.specs):
            self._move(self._rows.index(near))
        else:
            self._move(self._first(min(self._at, len(self._rows) - 1)))

    def on_resize(self) -> None:
        """Draw the rows for the new width, the one with the cursor in sight."""
        self._draw()
        self._keep_in_sight()

    def flush(self) -> None:
        """Tell what was typed into the entry and not yet told."""
        self._editor.flush()

    def show_values(self) -> None:
        """Show what the document holds, where something else than typing changed it."""
        if self._at >= 0:
            self._load()
            self._draw()

    def go(self, path: KeyPath) -> bool:
        """Put the cursor into the field whose value stands at `path`; tell whether there is one."""
        self._settle()
        at = next((i for i, row in enumerate(self._rows) if _is_at(row, path)), None)
        if at is None:
            return False
        self._move(at)
        self.focus_entry()
        return True

    def go_behind_name(self, path: KeyPath) -> None:
        """Go on from a name that was written out at `path` to what else it takes, to type it."""
        inside = [spec for spec in self.specs if spec.path[: len(path)] == path]
        if self.go(inside[min(1, len(inside) - 1)].path):
            self._editor.entry.select_all()

    def go_to_section(self, title: str) -> None:
        """Put the cursor into the first field of a section."""
        self._settle()
        self._move(self._first(self._rows.index(title)))
        self.focus_entry()

    def focus_entry(self) -> None:
        """Put the cursor into the entry, at once: the next key may be waiting already."""
        self.screen.set_focus(self._editor.entry)

    def hint(self, path: KeyPath) -> str:
        """Return what a field means and what is wrong with it, as it stands under it."""
        at = next(i for i, row in enumerate(self._rows) if _is_at(row, path))
        view = self._views[at]
        return "\n".join(filter(None, (view.hint.both, *view.wrong)))

    def take_id(self, key: str) -> None:
        """Write an id in the place of what was typed, and go on unless more may follow."""
        self._editor.take_id(key)
        self._settle()
        if self.spec and not self.spec.is_list:
            self._step(1)

    def write_tbc(self) -> bool:
        """Write tbc into the field under the cursor; tell whether it can be tbc."""
        return self._editor.write_tbc()

    def adding(self) -> FieldSpec | None:
        """Return the line that adds another item like the one under the cursor."""
        spec = self._editor.spec
        if spec is None:
            return None
        lines = [row for row in self.specs if row.shape is Shape.ADD]
        like = [row for row in lines if row.path[:-1] == (spec.item or spec.path)[:-1]]
        return next(iter(like), None)

    @on(FormText.Clicked)
    def _clicked(self, event: FormText.Clicked) -> None:
        event.stop()
        spec = self._rows[self._first(event.row)]
        if not isinstance(spec, FieldSpec):
            return
        if spec.shape is Shape.ADD and event.row == self._first(event.row):
            self.post_message(self.RowAdded(spec))
        else:
            self.go(spec.path)

    def _typed(self, spec: FieldSpec, text: str) -> None:
        self._tell(spec, text)
        self._editor.entry.once_painted(self._settle)

    def _key(self, key: str) -> bool:
        spec = self._editor.spec
        if key == "escape" or spec is None:
            return False
        self._settle()
        if key == "enter" and spec.shape is Shape.ADD:
            self.post_message(self.RowAdded(spec))
        elif key == "enter" and (word := self._untaken(spec)):
            self.notify(_(UNTAKEN, word=word), severity="warning", markup=False)
        elif not self._step(-1 if key in ("up", "shift+tab") else 1):
            if key == "tab":
                self.screen.focus_next()
            elif key == "shift+tab":
                self.screen.focus_previous()
        return True

    def _untaken(self, spec: FieldSpec) -> str:
        """Return the word under the cursor that its field can never hold, empty without one."""
        return "" if self._editor.locked else untaken(self._choices, spec, self._editor.entry.text)

    def _step(self, by: int) -> bool:
        at = self._at + by
        while 0 <= at < len(self._rows) and _field(self._rows[at]) is None:
            at += by
        if not 0 <= at < len(self._rows):
            return False
        self._move(at)
        return True

    def _first(self, at: int) -> int:
        """Return the first row from `at` on that is a field, else the last one before."""
        fields = [index for index, row in enumerate(self._rows) if _field(row)]
        return next((index for index in fields if index >= at), fields[-1])

    def _move(self, at: int) -> None:
        self._at = at
        self._load()
        self._draw()
        self._keep_in_sight()
        if spec := self._editor.spec:
            self.post_message(self.Moved(spec, self._section_of(at)))

    def _section_of(self, at: int) -> str:
        titles = [section.title for section in self._sections]
        return next(str(row) for row in reversed(self._rows[: at + 1]) if row in titles)

    @on(FieldEditor.Grown)
    @on(FormText.Resized, "#above")
    def _keep_in_sight(self) -> None:
        """Scroll to the editor once the rows around it have their places."""
        self.call_after_refresh(self._scroll_to_editor)

    def _scroll_to_editor(self) -> None:
        region, room = self._editor.virtual_region, self.scrollable_content_region.height
        lowest, highest = max(region.bottom - room, 0), max(region.y - 1, 0)
        wanted = min(max(round(self.scroll_y), lowest), max(highest, lowest))
        if wanted != round(self.scroll_y):
            self.scroll_to(y=wanted, animate=False, immediate=True)

    def _load(self) -> None:
        spec = _field(self._rows[self._at])
        if spec and self.opened:
            value = field_text(self.opened.document, spec)
            self._editor.edit(spec, value.text, locked=value.locked)

    def _draw(self) -> None:
        """Draw the rows around the editor, those that read as before not again."""
        if not self._views or not self.is_attached:
            return
        at, views = self._at, self._views
        width = max(self.scrollable_content_region.width, 30) if self.size.width else _WIDTH
        self.query_one("#above", FormText).show(views[:at], 0, width)
        self.query_one("#below", FormText).show(views[at + 1 :], at + 1, width)
        view = views[at]
        spec = self._editor.spec
        asked = asked_for(spec, self._needs(spec), view.hint.both) if spec else ()
        words = (*asked, view.hint.both)
        self._editor.show_hint("\n".join(filter(None, words)), view.wrong)

    def _needs(self, spec: FieldSpec) -> str:
        """Return what the wording in a field must be, in the words of this release."""
        if not self.opened:
            return ""
        language: LanguageCode = "lv" if spec.path[-1] == "lv" else "en"
        return self._choices.in_sentence(spec.needs, language, self.opened.document)

    def _viewed(self, opened: OpenRelease) -> tuple[RowView, ...]:
        wrong = field_problems(opened, self.specs)
        views = []
        above = ""
        for row in self._rows:
            if isinstance(row, str):
                above = ""
                heading = any(section.title == row for section in self._sections)
                views.append(RowView("", row, heading=heading))
                continue
            value = field_text(opened.document, row)
            hint = meaning(_(LOCKED)) if value.locked else self._hint(opened, row, value.text)
            problems = wrong.get(row.path, ())
            adds = row.shape is Shape.ADD
            label = row_label(row.label, above)
            views.append(RowView(label, value.text, hint, problems, adds=adds))
            above = row.label
        return tuple(views)

    def _hint(self, opened: OpenRelease, spec: FieldSpec, text: str) -> Meaning:
        return (
            hint_words(self._choices, spec, text, names_date(opened, spec)) if text else NO_MEANING
        )


def _field(row: FieldSpec | str) -> FieldSpec | None:
    return row if isinstance(row, FieldSpec) else None


def _is_at(row: FieldSpec | str, path: KeyPath) -> bool:
    return isinstance(row, FieldSpec) and row.path == path

"""What is wrong, under a line that always tells how much: problems of the facts, then findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pressdraft.checks.base import Finding
from pressdraft.i18n import N_, _
from pressdraft.reports import Result
from pressdraft.tui.findings import Trouble, is_fixable, page_of, troubles
from pressdraft.tui.form_sections import sections
from pressdraft.tui.key_words import TO_FACTS
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.problems import worded_problems
from pressdraft.tui.status_words import status_words

AROUND = 2
"""Columns around the line that counts."""


class ProblemList(Vertical):
    """A count in sight at all times, and the list; Enter goes to the place of one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "fix", N_("Fix"), tooltip=N_("Fix what was found, where that is safe")),
        Binding(
            "w", "waive", N_("Waive"), tooltip=N_("Waive this finding: leave it out, with a reason")
        ),
        TO_FACTS,
    ]

    @dataclass
    class Chosen(Message):
        """The user wants to go where this one is."""

        trouble: Trouble

    @dataclass
    class Pointed(Message):
        """The cursor stands on this one; its place is to be shown."""

        trouble: Trouble

    @dataclass
    class FixWanted(Message):
        """The safe suggestion of this finding is to be taken."""

        finding: Finding

    @dataclass
    class WaiverWanted(Message):
        """This finding is to be left out."""

        finding: Finding

    opened: var[OpenRelease | None] = var(None)
    result: var[Result | None] = var(None)

    def __init__(self, template_kinds: tuple[str, ...]) -> None:
        super().__init__(id="problems")
        self._kinds = template_kinds
        self._troubles: tuple[Trouble, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the count and the list."""
        yield Static(id="problem-count")
        yield OptionList(markup=False, compact=True)

    def explanation(self) -> tuple[str, str]:
        """Return the page of the check under the cursor, or the help of the list."""
        trouble = self._current()
        if trouble and trouble.finding:
            return page_of(trouble.finding)
        return (
            _("Problems and findings"),
            _(
                "✗ keeps the release from being sent, ! should be looked at, ? is a suggestion. "
                "Enter goes to the field or the paragraph, F8 and F7 to the next and the one "
                "before, Escape back to the form, F1 explains a finding.\n\n"
                "A fact that has a problem is left out of the drafts until it is mended; what you "
                "type is kept, and Ctrl+S saves it all the same."
            ),
        )

    def watch_opened(self, opened: OpenRelease | None) -> None:
        """Count and list the problems."""
        self._show(opened)

    def watch_result(self) -> None:
        """Count and list the findings."""
        self._show(self.opened)

    def _show(self, opened: OpenRelease | None) -> None:
        if opened is None or not self.is_attached:
            return
        findings = self.result.findings if self.result else ()
        named = opened.problems or any("`" in finding.message for finding in findings)
        form = sections(opened.document, self._kinds) if named else ()
        fields = [spec for part in form for spec in part.fields]
        found = worded_problems(opened, fields)
        before, self._troubles = self._troubles, troubles(found, findings, fields)
        if before != self._troubles:
            self._list(before)
        self._count()

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    @on(events.Resize)
    def _count(self) -> None:
        """Tell how much there is, and which of it the cursor is on."""
        if self.opened is None:
            return
        options, count = self.query_one(OptionList), self.query_one("#problem-count", Static)
        at = options.highlighted if self.screen.focused is options else None
        number, of_all = (at or 0) + 1, len(self._troubles)
        where = "" if at is None else _("{number} of {count}", number=number, count=of_all) + " · "
        room = self.app.size.width - AROUND - len(where)
        words = where + status_words(self.opened, self.result, room)
        if words != str(count.content):
            count.update(Content(words), layout=False)

    def _list(self, before: tuple[Trouble, ...]) -> None:
        self.set_class(bool(self._troubles), "-some")
        options = self.query_one(OptionList)
        at = self._place_after(before, options.highlighted, is_in=options.has_focus)
        with self.prevent(OptionList.OptionHighlighted):
            options.clear_options()
            options.add_options([Option(Content(trouble.line)) for trouble in self._troubles])
            if at is not None and self._troubles:
                options.highlighted = min(at, len(self._troubles) - 1)
        if not self._troubles and options.has_focus:
            self.screen.focus_previous()

    def _place_after(
        self, before: tuple[Trouble, ...], at: int | None, *, is_in: bool
    ) -> int | None:
        """Return the place of the line that was current, or the one before it when it is solved.

        So the next step goes to what took its place; `is_in` the list, the cursor stays there.
        """
        if at is None or at >= len(before):
            return at
        lines = [trouble.line for trouble in self._troubles]
        if before[at].line in lines:
            return lines.index(before[at].line)
        return at if is_in else (at - 1 if at else None)

    def focus_list(self) -> bool:
        """Put the cursor into the list; tell whether there is anything in it."""
        return self.step(0)

    def step(self, by: int) -> bool:
        """Go so many lines on, round the end; tell whether there is anything in the list."""
        if not self._troubles:
            return False
        options = self.query_one(OptionList)
        at = options.highlighted
        if at is None:
            at = -1 if by > 0 else 0
        options.highlighted = (at + by) % len(self._troubles)
        self.screen.set_focus(options)
        self._point()
        return True

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._troubles[event.option_index]))

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if event.option_list.has_focus:
            self._point()

    def action_fix(self) -> None:
        """Ask for the safe suggestion of the finding under the cursor."""
        if (trouble := self._current()) and trouble.finding:
            self.post_message(self.FixWanted(trouble.finding))

    def action_waive(self) -> None:
        """Ask for a waiver of the finding under the cursor."""
        if (trouble := self._current()) and trouble.finding:
            self.post_message(self.WaiverWanted(trouble.finding))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a waiver on findings only, and a fix on those that have a safe one."""
        trouble = self._current() if action in ("fix", "waive") else None
        finding = trouble.finding if trouble else None
        if action == "fix":
            return bool(
                finding
                and self.opened
                and self.result
                and is_fixable(self.opened, self.result, finding)
            )
        if action == "waive":
            return finding is not None
        return super().check_action(action, parameters)

    def _point(self) -> None:
        self._count()
        self.refresh_bindings()
        if trouble := self._current():
            self.post_message(self.Pointed(trouble))

    def _current(self) -> Trouble | None:
        at = self.query_one(OptionList).highlighted
        return self._troubles[at] if at is not None and at < len(self._troubles) else None

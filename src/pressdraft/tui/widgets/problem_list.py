"""The problems of the facts in words, under a line that always tells how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pressdraft.release import LanguageCode
from pressdraft.tui.form_sections import sections
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.problems import FieldProblem, worded_problems
from pressdraft.yamlfile import KeyPath


class ProblemList(Vertical):
    """A count in sight at all times, and the problems; Enter goes to the field of one."""

    @dataclass
    class Chosen(Message):
        """The user wants to mend a problem: the place of its field."""

        path: KeyPath

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, template_kinds: tuple[str, ...]) -> None:
        super().__init__(id="problems")
        self._kinds = template_kinds
        self._problems: tuple[FieldProblem, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the count and the list."""
        yield Static(id="problem-count")
        yield OptionList(markup=False, compact=True)

    def explanation(self) -> tuple[str, str]:
        """Return the help of the problem list."""
        return (
            "Problems",
            "What is wrong with the facts. Enter goes to the field that it is about.\n\n"
            "While there are problems the drafts stay as they were; what you type is kept, and "
            "Ctrl+S saves it all the same.",
        )

    def watch_opened(self, opened: OpenRelease | None) -> None:
        """Count and list the problems."""
        if opened is None:
            return
        form = sections(opened.document, self._kinds)
        specs = [spec for section in form for spec in section.fields]
        self.query_one("#problem-count", Static).update(Content(summary(opened)), layout=False)
        before, self._problems = self._problems, worded_problems(opened, specs)
        if before != self._problems:
            self._list()

    def _list(self) -> None:
        self.set_class(bool(self._problems), "-some")
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(Content(f"✗ {p.line}")) for p in self._problems])

    def focus_list(self) -> bool:
        """Put the cursor into the list; tell whether there is anything in it."""
        if self._problems:
            options = self.query_one(OptionList)
            options.highlighted = options.highlighted or 0
            self.screen.set_focus(options)
        return bool(self._problems)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Ask for the field of the chosen problem."""
        event.stop()
        field = self._problems[event.option_index].field
        if field:
            self.post_message(self.Chosen(field.path))


def summary(opened: OpenRelease) -> str:
    """Return how many problems there are, and how much is still to be written or confirmed."""
    count = len(opened.problems)
    words = "✓ No problems" if not count else f"✗ {count} problem{'s' if count > 1 else ''} (F6)"
    return f"{words} · {placeholder_words(opened.placeholders())}"


def placeholder_words(counts: dict[LanguageCode, int]) -> str:
    """Return how many placeholders the drafts hold, as `still to fill in: EN 3, LV 2`."""
    if not counts:
        return "no drafts yet"
    if not any(counts.values()):
        return "nothing left to fill in"
    held = ", ".join(f"{code.upper()} {counts[code]}" for code in sorted(counts))
    return f"still to fill in: {held}"

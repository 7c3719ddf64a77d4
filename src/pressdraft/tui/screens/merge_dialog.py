"""Two versions of one release, fact by fact: which of the two is to be saved."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from pressdraft.i18n import N_, _
from pressdraft.tui.merging import Difference, shown
from pressdraft.yamlfile import KeyPath

TITLE = N_("Another program has changed this file")
EXPLANATION = N_(
    "Choose fact by fact what is to be saved: Enter or Space changes sides. What only one of you "
    "has changed is chosen already."
)


class MergeDialog(ModalScreen[frozenset[KeyPath] | None]):
    """Results in the paths of the facts of which our version stands, or None to save nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", N_("Do not save"), tooltip=N_("Save nothing")),
        Binding("space", "change_side", N_("Other side"), tooltip=N_("Take the other version")),
        Binding("ctrl+s", "save", N_("Save"), tooltip=N_("Save what is chosen"), priority=True),
    ]

    def __init__(self, found: tuple[Difference, ...]) -> None:
        super().__init__()
        self._found = found
        self._ours = {one.path for one in found if one.by_us}

    def compose(self) -> ComposeResult:
        """Lay out the facts and the answers."""
        with Vertical(classes="dialog merge-dialog"):
            yield Static(Content(_(TITLE)), classes="dialog-title")
            yield Static(Content(_(EXPLANATION)))
            yield OptionList(*(self._option(one) for one in self._found), id="facts")
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Save what is chosen"), id="save", compact=True)
                yield Button(_("Do not save"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Put the cursor on the first fact."""
        self.query_one(OptionList).highlighted = 0

    def explanation(self) -> tuple[str, str]:
        """Return the help of the dialog."""
        return _(TITLE), _(EXPLANATION)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._change(event.option_index)

    def action_change_side(self) -> None:
        """Take the other version of the fact under the cursor."""
        index = self.query_one(OptionList).highlighted
        if index is not None:
            self._change(index)

    def action_cancel(self) -> None:
        """Save nothing."""
        self.dismiss(None)

    def action_save(self) -> None:
        """Save what is chosen."""
        self.dismiss(frozenset(self._ours))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save, or not."""
        if event.button.id == "save":
            self.action_save()
        else:
            self.action_cancel()

    def _change(self, index: int) -> None:
        one = self._found[index]
        self._ours ^= {one.path}
        self.query_one(OptionList).replace_option_prompt_at_index(index, self._words(one))

    def _option(self, one: Difference) -> Option:
        return Option(self._words(one))

    def _words(self, one: Difference) -> Content:
        ours = one.path in self._ours
        who = _("you changed it") if one.by_us else _("they did")
        yours, theirs = _("yours"), _("theirs")
        width = max(len(yours), len(theirs))
        lines = (
            f"{one.label} ({_('both of you changed it') if one.both else who})",
            f"  {'(•)' if ours else '( )'} {yours:{width}}  {shown(one.ours)}",
            f"  {'( )' if ours else '(•)'} {theirs:{width}}  {shown(one.theirs)}",
        )
        return Content("\n".join(lines))

"""The standing room: blocks, programmes, contacts and the glossary, as they hold on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from pressdraft import clock
from pressdraft.errors import PressdraftError
from pressdraft.glossary import Glossary, Named
from pressdraft.i18n import N_, _
from pressdraft.standing import Held
from pressdraft.tui.field_reading import read_days
from pressdraft.tui.folding import folded_words
from pressdraft.tui.screens.confirm_dialog import ConfirmDialog
from pressdraft.tui.terms import value_name
from pressdraft.tui.widgets.edition_list import EditionList, Shown
from pressdraft.tui.widgets.entries import LineEntry
from pressdraft.tui.widgets.keys_footer import KeysFooter
from pressdraft.tui.widgets.title_bar import TitleBar
from pressdraft.usage import Usage, usage_of
from pressdraft.workspace import Workspace

KIND = 12
"""Columns of the kinds at least."""
HELP = N_(
    "Type to find an entry by its id or any part of its text; Up and Down go over the list. On the "
    "right stands what the entry said at any time, and which releases use it. The day in the "
    "second line decides what holds: type another as you like, `16 July 2019` or `16.7.2019`.\n\n"
    "The texts are files below boilerplate/; the path stands above each entry."
)


class StandingRoom(Screen[None]):
    """Holds the day asked for and the entry at the cursor."""

    AUTO_FOCUS = "#standing-filter"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", N_("Entry before"), show=False, priority=True),
        Binding("down", "step(1)", N_("Next entry"), show=False, priority=True),
        Binding("pageup", "step(-10)", N_("Ten back"), show=False, priority=True),
        Binding("pagedown", "step(10)", N_("Ten on"), show=False, priority=True),
        Binding("f5", "day", N_("Day"), tooltip=N_("Ask for what holds on another day")),
        Binding(
            "f6", "confirm", N_("Guesses"), tooltip=N_("Confirm the guessed Latvian forms, in turn")
        ),
        Binding(
            "f7", "versions", N_("Versions"), tooltip=N_("Go to the versions, to scroll in them")
        ),
        Binding("escape", "leave", N_("Back"), tooltip=N_("Go back to where you came from")),
    ]

    held: var[tuple[Held, ...]] = var(())
    shown: var[Shown | None] = var(None)
    usage: var[Usage | None] = var(None)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.day = clock.today()

    def compose(self) -> ComposeResult:
        """Lay out the list of what holds beside the versions of the entry at the cursor."""
        yield TitleBar(_("Standing material"))
        with Horizontal(id="standing-asked"):
            yield LineEntry(placeholder=_("Type to find an entry"), id="standing-filter")
            yield Static(_("On the day:"))
            yield LineEntry(self.day.isoformat(), id="standing-day")
        yield Static(id="standing-count")
        with Container(id="standing"):
            yield OptionList(id="standing-list", markup=False, compact=True)
            yield EditionList().data_bind(StandingRoom.shown, StandingRoom.usage)
        yield KeysFooter(palette=False)

    def on_mount(self) -> None:
        """List what holds today, and look behind for where it is used."""
        self._ask()
        self.run_worker(self._look_for_use, thread=True)

    async def say_anew(self) -> None:
        """Say all in another language."""
        await self.recompose()
        self._ask()
        self.query_one("#standing-filter").focus()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the room."""
        return _("Standing material"), _(HELP)

    @on(Input.Changed, "#standing-filter")
    def _filter(self) -> None:
        self._list()

    @on(Input.Changed, "#standing-day")
    def _take_day(self, event: Input.Changed) -> None:
        days = read_days(event.value)
        wrong = days is None or not days.single
        event.input.set_class(wrong, "-wrong")
        if not wrong and days and days.first != self.day:
            self.day = days.first
            self._ask()

    @on(Input.Submitted)
    def _back_to_filter(self) -> None:
        self.query_one("#standing-filter").focus()

    @on(OptionList.OptionHighlighted)
    def _show(self, event: OptionList.OptionHighlighted) -> None:
        held = self.held[int(event.option.id or 0)]
        part = held.key.partition(".")[0]
        editions = tuple(self.workspace.standing.editions(held.kind, part))
        self.shown = Shown(held, editions, self.day, self._path(held.file))

    def action_step(self, by: int) -> None:
        """Go some entries up or down; in the versions, some lines."""
        versions = self.query_one(EditionList)
        if versions.has_focus:
            versions.scroll_relative(y=by * 2, animate=False)
            return
        listed = self.query_one(OptionList)
        if listed.option_count:
            at = (listed.highlighted or 0) + by
            listed.highlighted = max(0, min(at, listed.option_count - 1))

    def action_day(self) -> None:
        """Go to the day."""
        self.query_one("#standing-day").focus()

    def action_versions(self) -> None:
        """Go to the versions, or back."""
        versions = self.query_one(EditionList)
        (self.query_one("#standing-filter") if versions.has_focus else versions).focus()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def action_confirm(self) -> None:
        """Go through the guessed forms, one after the other."""
        try:
            glossary = Glossary(self.workspace)
            found = glossary.open_names()
        except PressdraftError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if found:
            self._confirm(glossary, found, 0)
        else:
            self.notify(_("No Latvian form is a guess."), markup=False)

    def _confirm(self, glossary: Glossary, found: tuple[Named, ...], at: int) -> None:
        def answered(goes_on: bool | None) -> None:
            if goes_on is None or at + 1 == len(found):
                self.workspace.reread()
                self._ask()
            else:
                self._confirm(glossary, found, at + 1)

        self.app.push_screen(ConfirmDialog(glossary, found[at], at + 1, len(found)), answered)

    def _path(self, file: str) -> str:
        """Return a file as it is called in the workspace."""
        root = self.workspace.root
        path = Path(file)
        return path.relative_to(root).as_posix() if root in path.parents else file

    def _ask(self) -> None:
        self.held = tuple(self.workspace.standing.versions(self.day))
        self._list()

    def _list(self) -> None:
        sought = folded_words(self.query_one("#standing-filter", Input).value)
        rows = [
            (number, held)
            for number, held in enumerate(self.held)
            if all(word in folded_words(_words(held)) for word in sought.split())
        ]
        listed = self.query_one("#standing-list", OptionList)
        listed.clear_options()
        listed.add_options(_options(rows))
        if rows:
            listed.highlighted = 0
        else:
            self.shown = None
        day = self.day.isoformat()
        words = _("{n} of {total} hold on {day}", n=len(rows), total=len(self.held), day=day)
        self.query_one("#standing-count", Static).update(Content(words))

    def _look_for_use(self) -> None:
        usage = usage_of(self.workspace)
        self.app.call_from_thread(setattr, self, "usage", usage)


def _words(held: Held) -> str:
    return f"{held.kind} {value_name(held.kind)} {held.key} {held.text}"


def _options(rows: Sequence[tuple[int, Held]]) -> Iterable[Option]:
    width = max((len(value_name(held.kind)) for _number, held in rows), default=0)
    for number, held in rows:
        words = f"{value_name(held.kind):{max(width, KIND)}} {held.key}"
        yield Option(Content(words), id=str(number))

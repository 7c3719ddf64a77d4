"""The first screen where there is no workspace yet: it says what one is and makes it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from pressdraft.errors import PressdraftError
from pressdraft.folders import is_workspace
from pressdraft.i18n import N_, _
from pressdraft.tui.screens.desk import Desk
from pressdraft.tui.widgets.entries import LineEntry
from pressdraft.tui.widgets.keys_footer import KeysFooter
from pressdraft.tui.widgets.title_bar import TitleBar
from pressdraft.workspace import Workspace, init_workspace

FOLDER = "~/pressdraft"
WELCOME = N_("""\
pressdraft writes a press release in English and in Latvian from one set of facts.

It keeps its work in a folder, the workspace: your releases, the texts and names that recur \
(boilerplate), and the templates.""")
ASKING = N_(
    "The folder in which you started pressdraft is none. Where shall it be? Enter makes it and "
    "goes on."
)
THERE = N_(
    "The folder in which you started pressdraft is none, but there is one here; Enter opens it."
)


class FirstRun(Screen[None]):
    """Offers to make a workspace, or to open the one that is where it would be made."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.quit", N_("Quit"), show=False)]

    def compose(self) -> ComposeResult:
        """Lay out the explanation, the folder and the button."""
        yield TitleBar(_("pressdraft  Welcome"))
        with Vertical(classes="page"):
            yield Static(Content(_(WELCOME)))
            yield Static(id="asking")
            yield LineEntry(FOLDER, id="folder", select_on_focus=False)
            yield Static(id="outcome")
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Go on"), id="make", compact=True)
                yield Button(_("Quit"), id="quit", compact=True)
        yield KeysFooter()

    async def say_anew(self) -> None:
        """Say all in another language."""
        await self.recompose()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the screen."""
        return (
            _("Workspace"),
            _(
                "A folder with templates/, boilerplate/ and releases/. Sample releases come "
                "with it. Everything in it is plain text that any editor opens."
            ),
        )

    def on_input_changed(self, event: LineEntry.Changed) -> None:
        """Say whether the folder will be made or opened."""
        there = is_workspace(Path(event.value).expanduser())
        self.query_one("#asking", Static).update(Content(_(THERE if there else ASKING)))

    def on_input_submitted(self) -> None:
        """Go on with Enter."""
        self._go_on()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go on, or quit."""
        if event.button.id == "make":
            self._go_on()
        else:
            await self.run_action("app.quit")

    def _go_on(self) -> None:
        typed = self.query_one(LineEntry).value.strip() or FOLDER
        folder = Path(typed).expanduser()
        try:
            found = is_workspace(folder)
            workspace = Workspace(folder.resolve()) if found else init_workspace(folder)
        except PressdraftError as error:
            self.query_one("#outcome", Static).update(Content(f"✗ {error}"))
        else:
            self.app.switch_screen(Desk(workspace))

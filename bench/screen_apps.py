"""What the terminal UI is measured beside: bare Textual apps, and the program opened at a field.

python -m bench.screen_apps list | drafts | field ROOT ID KEY.PATH
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

AT_FIELD = "\a"
"""The bell tells when the cursor is in the field."""
LAST_ROW = "row number 9"
SEGMENTS = 40
BEFORE_COUNT = ("together", "pulcēja")
"""What stands before a count in English and in Latvian."""


class ListApp(App[None]):
    """As many widgets as the desk has, a list of ten rows among them."""

    BINDINGS: ClassVar[list[BindingType]] = [(f"f{n}", "bell", f"Key {n}") for n in range(1, 8)]

    def compose(self) -> ComposeResult:
        """Lay out the same kinds of things."""
        yield Static("title")
        with Vertical():
            yield Input(placeholder="Type to filter")
            yield Static("choices")
            yield Static("head")
            yield OptionList(*(Option(f"row number {number}") for number in range(10)))
            yield Static("words")
            yield Static("more words")
        yield Static("nothing")
        yield Footer(compact=True)


class DraftsApp(App[None]):
    """An input and forty segments, of which a letter updates two."""

    CSS = "#drafts { height: 1fr; overflow-y: auto; } Static { margin-bottom: 1; }"

    def compose(self) -> ComposeResult:
        """Lay out the input above the segments."""
        yield Input("160", select_on_focus=False)
        with Vertical(id="drafts"):
            yield Static(_counted(0, "160"), id="en")
            yield Static(_counted(1, "160"), id="lv")
            for number in range(SEGMENTS - 2):
                yield Static(f"segment {number} " + "of a few words " * 8)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Update both segments."""
        for side, name in enumerate(("#en", "#lv")):
            self.query_one(name, Static).update(_counted(side, event.value))


def _counted(side: int, count: str) -> str:
    return f"{BEFORE_COUNT[side]} {count} who came " + "to talk of the border " * 8


def _at_field(root: str, release_id: str, keys: str) -> None:
    from pressdraft.tui import app
    from pressdraft.tui.launch import HANDOVER
    from pressdraft.tui.open_release import open_release
    from pressdraft.tui.screens.drafting_room import DraftingRoom
    from pressdraft.tui.widgets.facts_form import FactsForm
    from pressdraft.workspace import Workspace

    sys.setswitchinterval(HANDOVER)
    workspace = Workspace(Path(root))

    class FieldApp(app.PressdraftApp):
        CSS_PATH = Path(app.__file__).with_name("pressdraft.tcss")

        def first_screen(self) -> Screen[None]:
            self.set_timer(1.0, self._focus)
            return DraftingRoom(workspace, open_release(workspace, release_id))

        def _focus(self) -> None:
            form = self.screen.query_one(FactsForm)
            assert form.go(tuple(keys.split("."))), f"no field {keys}"
            form.focus_entry()
            self.bell()

    FieldApp(workspace).run()


def main(arguments: list[str]) -> None:
    """Run one of them."""
    if arguments[0] == "field":
        _at_field(*arguments[1:])
    else:
        {"list": ListApp, "drafts": DraftsApp}[arguments[0]]().run()


if __name__ == "__main__":
    main(sys.argv[1:])

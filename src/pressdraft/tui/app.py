"""The program in the terminal: which screen comes first, and the keys that work everywhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from pressdraft.crash import crash_words, write_report
from pressdraft.tui.screens.desk import Desk
from pressdraft.tui.screens.drafting_room import DraftingRoom
from pressdraft.tui.screens.first_run import FirstRun
from pressdraft.tui.screens.help_dialog import HelpDialog, help_for
from pressdraft.tui.screens.question import QuestionDialog
from pressdraft.workspace import Workspace

CRASHED = 2
WIDTHS: list[tuple[int, str]] = [(0, "-narrow"), (100, "-medium"), (140, "-wide")]
"""The class that every screen bears from each width on, in columns."""


class PressdraftApp(App[None]):
    """The terminal UI on one workspace, or on the offer to make one."""

    TITLE = "pressdraft"
    CSS_PATH: ClassVar[str | Path] = "pressdraft.tcss"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", tooltip="Explain what is under the cursor", priority=True),
        Binding("ctrl+q", "quit", "Quit", tooltip="Leave the program", priority=True),
    ]

    def __init__(self, workspace: Workspace | None) -> None:
        super().__init__()
        self.workspace = workspace
        self.crash: Exception | None = None

    def on_mount(self) -> None:
        """Open the desk, or offer to make a workspace."""
        self.push_screen(Desk(self.workspace) if self.workspace else FirstRun())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield every command that works on the screen, as its bindings declare it."""
        for active in screen.active_bindings.values():
            binding, node = active.binding, active.node
            if active.enabled and binding.tooltip:
                yield SystemCommand(
                    binding.tooltip,
                    f"Key: {self.get_key_display(binding)}",
                    lambda action=binding.action, node=node: self.run_action(action, node),
                )
        yield SystemCommand("Change the colours", "Choose a theme", self.action_change_theme)

    def action_help(self) -> None:
        """Explain what is under the cursor."""
        if isinstance(self.screen, HelpDialog):
            self.screen.action_close()
        else:
            self.push_screen(HelpDialog(*help_for(self.screen)))

    async def action_quit(self) -> None:
        """Leave the program, after asking when something is not saved."""
        if isinstance(self.screen, QuestionDialog):
            return
        rooms = (screen for screen in self.screen_stack if isinstance(screen, DraftingRoom))
        room = next(rooms, None)
        if room:
            room.leave(self.exit)
        else:
            self.exit()

    def _handle_exception(self, error: Exception) -> None:
        self.crash = self.crash or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End without the traceback that Textual would print; `run` tells what happened."""
        self._close_messages_no_wait()


def run(workspace: Workspace | None) -> int:
    """Open the terminal UI and return the exit code of the program once the user leaves it."""
    app = PressdraftApp(workspace)
    app.run()
    if app.crash is None:
        return 0
    sys.stderr.write(crash_words(app.crash, write_report(app.crash)) + "\n")
    return CRASHED

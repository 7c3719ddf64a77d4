"""The program in the terminal: which screen comes first, and the keys that work everywhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from pressdraft.crash import crash_words, write_report
from pressdraft.workspace import Workspace

CRASHED = 2
WIDTHS: list[tuple[int, str]] = [(0, "-narrow"), (100, "-medium"), (140, "-wide")]
"""The class that every screen bears from each width on, in columns."""


@runtime_checkable
class Leaving(Protocol):
    """A screen that asks before it is left, since something may not be saved."""

    def leave(self, then: Callable[[], object]) -> None:
        """Do what leaves it, unless the user stays."""
        ...


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
        if self.workspace:
            from pressdraft.tui.screens.desk import Desk

            self.push_screen(Desk(self.workspace))
        else:
            from pressdraft.tui.screens.first_run import FirstRun

            self.push_screen(FirstRun())

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
        from pressdraft.tui.screens.help_dialog import HelpDialog, help_for

        if isinstance(self.screen, HelpDialog):
            self.screen.action_close()
        else:
            self.push_screen(HelpDialog(*help_for(self.screen)))

    async def action_quit(self) -> None:
        """Leave the program, after asking when something is not saved."""
        from pressdraft.tui.screens.question import QuestionDialog

        if isinstance(self.screen, QuestionDialog):
            return
        room = next((screen for screen in self.screen_stack if isinstance(screen, Leaving)), None)
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

"""The program in the terminal: which screen comes first, and the keys that work everywhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.types import AnimationLevel

from pressdraft.crash import crash_words, write_report
from pressdraft.errors import PressdraftError
from pressdraft.tui.keys_in_turn import KeysInTurn
from pressdraft.tui.preferences import NOTHING_CHOSEN, Preferences, keep_preference
from pressdraft.tui.themes import CONTRAST
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


class PressdraftApp(KeysInTurn):
    """The terminal UI on one workspace, or on the offer to make one."""

    TITLE = "pressdraft"
    CSS_PATH: ClassVar[str | Path] = "pressdraft.tcss"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", tooltip="Explain what is under the cursor", priority=True),
        Binding("ctrl+q", "quit", "Quit", tooltip="Leave the program", priority=True),
    ]

    def __init__(
        self, workspace: Workspace | None, preferences: Preferences = NOTHING_CHOSEN
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.preferences = preferences
        self.crash: Exception | None = None

    def on_mount(self) -> None:
        """Take the user's colours, and open the first screen."""
        self.register_theme(CONTRAST)
        self._take_theme()
        self.push_screen(self.first_screen())

    def first_screen(self) -> Screen[None]:
        """Return the desk, or the offer to make a workspace."""
        if self.workspace:
            from pressdraft.tui.screens.desk import Desk

            return Desk(self.workspace)
        from pressdraft.tui.screens.first_run import FirstRun

        return FirstRun()

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
        yield SystemCommand(
            "Change the colours",
            "Choose a theme: dark, light, high contrast, the terminal's own (ansi), and more",
            self.action_change_theme,
        )
        still = self.animation_level == "none"
        yield SystemCommand(
            "Let things move again" if still else "Let nothing move",
            "Whether panes scroll and fade smoothly",
            partial(self.action_motion, "full" if still else "none"),
        )
        for frames, words in ((None, "as the connection allows"), (30, "30"), (120, "120")):
            yield SystemCommand(
                f"Frames a second: {words}",
                "How often the screen is painted at most, from the next start on",
                partial(self.action_frames, frames),
            )

    def _take_theme(self) -> None:
        """Take the theme that was chosen, and keep every other that is chosen from now on."""
        chosen, wrong = self.preferences.theme, self.preferences.wrong
        if chosen in self.available_themes:
            self.theme = chosen
        elif chosen:
            wrong = "; ".join(filter(None, (f"there is no theme '{chosen}'", wrong)))
        if wrong:
            self.notify(wrong, severity="warning", markup=False)
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep("theme", theme.name))

    def _keep(self, key: str, value: str | None) -> None:
        try:
            keep_preference(key, value)
        except PressdraftError as error:
            self.notify(f"This choice is not kept: {error}", severity="warning", markup=False)

    def action_motion(self, level: AnimationLevel) -> None:
        """Let things move on the screen, or let nothing."""
        self.animation_level = level
        self._keep("motion", level)

    def action_frames(self, frames: int | None) -> None:
        """Keep how many frames a second are painted from the next start on."""
        self._keep("frames", None if frames is None else str(frames))
        self.notify("This holds from the next start on.")

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


def run(workspace: Workspace | None, preferences: Preferences = NOTHING_CHOSEN) -> int:
    """Open the terminal UI and return the exit code of the program once the user leaves it."""
    app = PressdraftApp(workspace, preferences)
    app.run()
    if app.crash is None:
        return 0
    sys.stderr.write(crash_words(app.crash, write_report(app.crash)) + "\n")
    return CRASHED

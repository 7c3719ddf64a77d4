"""The program in the terminal: which screen comes first, and the keys that work everywhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.screen import ModalScreen, Screen
from textual.types import AnimationLevel

from pressdraft.crash import crash_words, write_report
from pressdraft.errors import PressdraftError
from pressdraft.i18n import LANGUAGES, N_, _, speak, spoken
from pressdraft.tui.key_words import said
from pressdraft.tui.keys_in_turn import KeysInTurn
from pressdraft.tui.palette import Palette, Themes
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


@runtime_checkable
class Respoken(Protocol):
    """A screen that can say what is on it in another language, at once."""

    async def say_anew(self) -> None:
        """Say all in the language that is spoken now."""
        ...


class PressdraftApp(KeysInTurn):
    """The terminal UI on one workspace, or on the offer to make one."""

    TITLE = "pressdraft"
    CSS_PATH: ClassVar[str | Path] = "pressdraft.tcss"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f1", "help", N_("Help"), tooltip=N_("Explain what is under the cursor"), priority=True
        ),
        Binding("ctrl+q", "quit", N_("Quit"), tooltip=N_("Leave the program"), priority=True),
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
                    said(binding.tooltip, binding.key),
                    _("Key: {key}", key=self.get_key_display(binding)),
                    lambda action=binding.action, node=node: self.run_action(action, node),
                )
        for code, name in LANGUAGES.items():
            if code != spoken() and not isinstance(screen, ModalScreen):
                yield SystemCommand(
                    f"{_('Language of the interface')}: {name}",
                    _("The language of labels, messages and help; drafts keep their own"),
                    partial(self.action_speak, code),
                )
        yield SystemCommand(
            _("Change the colours (theme)"),
            _("Choose a theme: dark, light, high contrast, the terminal's own (ansi), and more"),
            self.action_change_theme,
        )
        still = self.animation_level == "none"
        yield SystemCommand(
            _("Let things move again") if still else _("Let nothing move"),
            _("Whether panes scroll and fade smoothly"),
            partial(self.action_motion, "full" if still else "none"),
        )
        for frames, words in ((None, _("as the connection allows")), (30, "30"), (120, "120")):
            yield SystemCommand(
                _("Frames a second: {words}", words=words),
                _("How often the screen is painted at most, from the next start on"),
                partial(self.action_frames, frames),
            )

    def _take_theme(self) -> None:
        """Take the theme that was chosen, and keep every other that is chosen from now on."""
        chosen, wrong = self.preferences.theme, self.preferences.wrong
        if chosen in self.available_themes:
            self.theme = chosen
        elif chosen:
            wrong = "; ".join(filter(None, (_("there is no theme '{name}'", name=chosen), wrong)))
        if wrong:
            self.notify(wrong, severity="warning", markup=False)
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep("theme", theme.name))

    def _keep(self, key: str, value: str | None) -> None:
        try:
            keep_preference(key, value)
        except PressdraftError as error:
            self.notify(
                _("This choice is not kept: {error}", error=error), severity="warning", markup=False
            )

    def action_motion(self, level: AnimationLevel) -> None:
        """Let things move on the screen, or let nothing."""
        self.animation_level = level
        self._keep("motion", level)

    def action_frames(self, frames: int | None) -> None:
        """Keep how many frames a second are painted from the next start on."""
        self._keep("frames", None if frames is None else str(frames))
        self.notify(_("This holds from the next start on."))

    def action_speak(self, language: str) -> None:
        """Speak another language, at once and from the next start on."""
        speak(language)
        self._keep("language", language)
        for screen in self.screen_stack:
            if isinstance(screen, Respoken):
                screen.call_later(screen.say_anew)

    def action_command_palette(self) -> None:
        """Open the palette of all commands."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(Palette(placeholder=_("Search for commands…"), id="--command-palette"))

    def search_themes(self) -> None:
        """Open the palette of the themes."""
        self.push_screen(Palette(providers=[Themes], placeholder=_("Search for themes…")))

    def action_help_quit(self) -> None:
        """Tell whoever presses Ctrl+C how to leave."""
        self.notify(_("Press ctrl+q to quit the app"), title=_("Do you want to quit?"))

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

"""Textual's palette of commands, with its own words in the language that is spoken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from rich.align import Align
from rich.text import Text
from textual.command import CommandList, CommandPalette
from textual.theme import ThemeProvider
from textual.widgets.option_list import Option

from pressdraft.i18n import _


class Palette(CommandPalette):
    """Says that nothing is found in our words."""

    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()
        told = partial(self._tell_of_none, bool(search_value))
        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, told)

    def _tell_of_none(self, sought: bool) -> None:
        if sought:
            words = Align.center(Text(_("No matches found"), style="not bold"))
            none = Option(words, disabled=True, id=self._NO_MATCHES)
            self.query_one(CommandList).add_option(none)
        self._list_visible = sought


class Themes(ThemeProvider):
    """The themes; the one that is on bears a tick."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], None]]]:
        """The name of each theme, and what takes it."""
        now = self.app.theme
        return [(f"{name} ✓" if name == now else name, take) for name, take in super().commands]

"""The line at the top: where the user is, and whether what is there is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from pressdraft.i18n import N_, _

if TYPE_CHECKING:
    from pressdraft.tui.open_release import OpenRelease

UNSAVED = N_("● not saved (Ctrl+S saves)")
SAVED = N_("✓ saved")


class TitleBar(Static):
    """One line of words."""

    opened: var[OpenRelease | None] = var(None)

    def __init__(self, words: str = "") -> None:
        super().__init__(Content(words), classes="title-bar")

    def watch_opened(self, opened: OpenRelease | None) -> None:
        """Name the release and tell whether it is saved."""
        if opened is not None:
            words = f"{opened.id}  {_(UNSAVED if opened.unsaved else SAVED)}"
            if words != str(self.content):
                self.update(Content(words), layout=False)

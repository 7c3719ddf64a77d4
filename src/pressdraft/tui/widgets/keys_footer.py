"""The line of keys at the bottom: as many as there is room for, none cut."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from pressdraft.tui.key_words import TO_FACTS, said

KEPT = ("help", "leave", TO_FACTS.action, "quit", "command_palette")
"""Actions whose keys are always there: F1 and the palette tell all others."""
_BETWEEN = 2
_BORDER = 1
"""Columns of the line before the palette."""


class KeysFooter(Footer):
    """Names the keys that work here; those it has no room for are in the palette and under F1."""

    def __init__(self, *, palette: bool = True) -> None:
        super().__init__(compact=True, show_command_palette=palette)

    def compose(self) -> ComposeResult:
        """Name the keys; leave out from the right until the others fit."""
        keys = [key for key in super().compose() if isinstance(key, FooterKey)]
        for key in keys:
            key.description = said(key.description)
            key.tooltip = said(str(key.tooltip or ""))
        spare = [key for key in keys if key.action.removeprefix("app.") not in KEPT]
        while spare and sum(map(_width, keys)) > self.app.size.width:
            keys.remove(spare.pop())
        self.styles.grid_size_columns = max(len(keys), 1)
        yield from keys

    def on_resize(self) -> None:
        """Choose anew for another width."""
        self.call_after_refresh(self.recompose)


def _width(key: FooterKey) -> int:
    border = _BORDER if key.has_class("-command-palette") else 0
    return len(key.key_display) + len(key.description) + _BETWEEN + border

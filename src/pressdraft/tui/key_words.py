"""What keys are called: bindings keep their words in English, and here they are translated.

The footer, the palette and the help show no other words of a binding than these.
"""

from __future__ import annotations

from textual.binding import Binding

from pressdraft.i18n import N_, _

TO_FACTS = Binding(
    "escape", "screen.front('facts')", N_("Facts"), tooltip=N_("Go back to the form")
)
"""The key of the lists beside the form."""
TEXTUALS = (N_("palette"), N_("Open the command palette"))
"""What Textual calls a key of its own that it shows."""


def said(words: str, key: str = "") -> str:
    """Return the words of a binding, empty where it has none; `{key}` in them is the key."""
    return _(words, key=key) if words else ""

"""The keys of the drafting room: footer, palette and help read them here."""

from __future__ import annotations

from textual.binding import Binding, BindingType

ROOM_KEYS: tuple[BindingType, ...] = (
    Binding("ctrl+s", "save", "Save", tooltip="Save the release", priority=True),
    Binding("ctrl+e", "export", "Export", tooltip="Export both texts", priority=True),
    Binding("f2", "front('facts')", "Facts", tooltip="Go to the facts", priority=True),
    Binding("f3", "front('en')", "EN", tooltip="Go to the English draft", priority=True),
    Binding("f4", "front('lv')", "LV", tooltip="Go to the Latvian draft", priority=True),
    Binding(
        "ctrl+z",
        "undo",
        "Undo",
        tooltip="Take back what was typed",
        priority=True,
        show=False,
    ),
    Binding(
        "ctrl+y,ctrl+shift+z",
        "redo",
        "Redo",
        tooltip="Type it again",
        priority=True,
        show=False,
    ),
    Binding("f5", "tbc", "tbc", tooltip="Write tbc into the fact", priority=True),
    Binding("f6", "problems", "Problems", tooltip="Go to the problems", priority=True, show=False),
    Binding(
        "f7",
        "trouble(-1)",
        "Finding before",
        tooltip="Go to the problem or finding before",
        priority=True,
        show=False,
    ),
    Binding(
        "f8",
        "trouble(1)",
        "Next finding",
        tooltip="Go to the next problem or finding",
        priority=True,
        show=False,
    ),
    Binding(
        "f9",
        "place",
        "Where",
        tooltip="Show where this fact stands in the drafts",
        priority=True,
    ),
    Binding(
        "ctrl+o",
        "outline",
        "Outline",
        tooltip="Go to a section of the form",
        priority=True,
    ),
    Binding("ctrl+n", "add_row", "Add", tooltip="Add another one like this", priority=True),
    Binding("ctrl+r", "remove_row", "Remove", tooltip="Remove this one", priority=True),
    Binding(
        "ctrl+t",
        "translate",
        "Translate",
        tooltip="Go to the translator's room with this release",
        priority=True,
        show=False,
    ),
    Binding(
        "ctrl+g",
        "standing",
        "Standing",
        tooltip="Look at blocks, programmes, contacts and the glossary over time",
        priority=True,
        show=False,
    ),
    Binding("escape", "leave", "Desk", tooltip="Go back to the desk"),
)

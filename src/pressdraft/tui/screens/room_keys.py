"""The keys of the drafting room: footer, palette and help read them here."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from pressdraft.i18n import N_

ROOM_KEYS: tuple[BindingType, ...] = (
    Binding("ctrl+s", "save", N_("Save"), tooltip=N_("Save the release"), priority=True),
    Binding("ctrl+e", "export", N_("Export"), tooltip=N_("Export both texts"), priority=True),
    Binding("f2", "front('facts')", N_("Facts"), tooltip=N_("Go to the facts"), priority=True),
    Binding("f3", "front('en')", N_("EN"), tooltip=N_("Go to the English draft"), priority=True),
    Binding("f4", "front('lv')", N_("LV"), tooltip=N_("Go to the Latvian draft"), priority=True),
    Binding(
        "ctrl+z",
        "undo",
        N_("Undo"),
        tooltip=N_("Take back what was typed"),
        priority=True,
        show=False,
    ),
    Binding(
        "ctrl+y,ctrl+shift+z",
        "redo",
        N_("Redo"),
        tooltip=N_("Type it again"),
        priority=True,
        show=False,
    ),
    Binding("f5", "tbc", N_("tbc"), tooltip=N_("Write tbc into the fact"), priority=True),
    Binding(
        "f6",
        "problems",
        N_("Problems"),
        tooltip=N_("Go to the problems"),
        priority=True,
        show=False,
    ),
    Binding(
        "f7",
        "trouble(-1)",
        N_("Finding before"),
        tooltip=N_("Go to the problem or finding before"),
        priority=True,
        show=False,
    ),
    Binding(
        "f8",
        "trouble(1)",
        N_("Next finding"),
        tooltip=N_("Go to the next problem or finding"),
        priority=True,
        show=False,
    ),
    Binding(
        "f9",
        "place",
        N_("Where"),
        tooltip=N_("Show where this fact stands in the drafts"),
        priority=True,
    ),
    Binding(
        "ctrl+o",
        "outline",
        N_("Outline"),
        tooltip=N_("Go to a section of the form"),
        priority=True,
    ),
    Binding("ctrl+n", "add_row", N_("Add"), tooltip=N_("Add another one like this"), priority=True),
    Binding("ctrl+r", "remove_row", N_("Remove"), tooltip=N_("Remove this one"), priority=True),
    Binding(
        "ctrl+l",
        "clear",
        N_("Clear"),
        tooltip=N_("Clear the text for sending"),
        priority=True,
        show=False,
    ),
    Binding(
        "ctrl+t",
        "translate",
        N_("Translate"),
        tooltip=N_("Go to the translator's room with this release"),
        priority=True,
        show=False,
    ),
    Binding(
        "ctrl+g",
        "standing",
        N_("Standing"),
        tooltip=N_("Look at blocks, programmes, contacts and the glossary over time"),
        priority=True,
        show=False,
    ),
    Binding("escape", "leave", N_("Desk"), tooltip=N_("Go back to the desk")),
)

"""Asks for a folder, writes the text of both languages there, and says where the files are."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pressdraft.errors import PressdraftError
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.widgets.entries import LineEntry, Tick
from pressdraft.tui.widgets.problem_list import placeholder_words
from pressdraft.workspace import Workspace

FOLDER = "out"
OLDER = "The facts have problems: these are the drafts from before them."
NONE = "There is no draft to export yet: solve the problems of the facts first."


class ExportDialog(ModalScreen[None]):
    """Exports the drafts that are on the screen as plain text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close")]

    def __init__(self, workspace: Workspace, opened: OpenRelease) -> None:
        super().__init__()
        self.workspace = workspace
        self.opened = opened

    def compose(self) -> ComposeResult:
        """Lay out the folder, what to know before, and what came of it."""
        with Vertical(classes="dialog"):
            yield Static(Content("Export as text"), classes="dialog-title")
            yield Static(Content(_before(self.opened)))
            yield Static(Content(f"Folder, from {self.workspace.root}:"), classes="dialog-label")
            yield LineEntry(FOLDER, id="folder")
            yield Tick("Replace files that are there already", id="replace", compact=True)
            yield Static(id="outcome")
            with Horizontal(classes="dialog-buttons"):
                yield Button("Export", id="export", compact=True)
                yield Button("Close", id="close", compact=True)

    def explanation(self) -> tuple[str, str]:
        """Return the help of the export."""
        return (
            "Export",
            "Writes one text file for each language into FOLDER/<release>/. A folder without a "
            "leading slash lies in the workspace.",
        )

    def on_input_submitted(self) -> None:
        """Export on Enter."""
        self._export()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Export, or close."""
        if event.button.id == "export":
            self._export()
        else:
            self.dismiss()

    def action_close(self) -> None:
        """Close the dialog."""
        self.dismiss()

    def _export(self) -> None:
        self.query_one("#outcome", Static).update(Content(self._outcome()))

    def _outcome(self) -> str:
        release = self.opened.release
        if release is None:
            return f"✗ {NONE}"
        typed = self.query_one("#folder", LineEntry).value.strip() or FOLDER
        folder = self.workspace.root / Path(typed).expanduser()
        replace = self.query_one("#replace", Tick).value
        try:
            paths = self.workspace.export(release, folder, force=replace)
        except PressdraftError as error:
            return f"✗ {error.message}"
        return "✓ Written:\n" + "\n".join(str(path) for path in paths)


def _before(opened: OpenRelease) -> str:
    """Return what to know before exporting."""
    if opened.release is None:
        return NONE
    words = placeholder_words(opened.placeholders())
    held = f"{words[0].upper()}{words[1:]}."
    return held if opened.current else f"{OLDER} {held}"

"""Asks for folder and formats, writes the files of both languages, and says where they are."""

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
from pressdraft.exporters.formats import EXPORTERS
from pressdraft.sending.batch import export_one
from pressdraft.sending.order import Order
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.widgets.entries import LineEntry, Tick
from pressdraft.tui.widgets.problem_list import placeholder_words
from pressdraft.workspace import LoadedRelease, Workspace, read_facts

FOLDER = "out"
FORMAT = "txt"
OLDER = "The facts have problems: solve them first, since the drafts are from before them."
REFUSED = "Nothing was written: the checks found what should not go out."
NONE = "There is no draft to export yet: solve the problems of the facts first."


class ExportDialog(ModalScreen[None]):
    """Exports the drafts that are on the screen, in any format."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close")]

    def __init__(self, workspace: Workspace, opened: OpenRelease) -> None:
        super().__init__()
        self.workspace = workspace
        self.opened = opened

    def compose(self) -> ComposeResult:
        """Lay out the folder, what to know before, and what came of it."""
        with Vertical(classes="dialog"):
            yield Static(Content("Export"), classes="dialog-title")
            yield Static(Content(_before(self.opened)))
            yield Static(Content(f"Folder, from {self.workspace.root}:"), classes="dialog-label")
            yield LineEntry(FOLDER, id="folder")
            yield Static(Content(f"Formats ({', '.join(EXPORTERS)}):"), classes="dialog-label")
            yield LineEntry(FORMAT, id="formats")
            yield Tick("Replace files that are there already", id="replace", compact=True)
            yield Tick("As a draft: whatever the checks say, and marked", id="draft", compact=True)
            yield Static(id="outcome")
            with Horizontal(classes="dialog-buttons"):
                yield Button("Export", id="export", compact=True)
                yield Button("Close", id="close", compact=True)

    def explanation(self) -> tuple[str, str]:
        """Return the help of the export."""
        return (
            "Export",
            "Writes a file for each format and language into FOLDER/<release>/. A folder without a "
            "leading slash lies in the workspace. What the checks call an error keeps a release "
            "from being written, unless it is marked as a draft.",
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
        if self.opened.release is None:
            return f"✗ {NONE}"
        if not self.opened.current:
            return f"✗ {OLDER}"
        typed = self.query_one("#folder", LineEntry).value.strip() or FOLDER
        folder = self.workspace.root / Path(typed).expanduser()
        formats = (part.strip() for part in self.query_one("#formats", LineEntry).value.split(","))
        try:
            order = Order(
                tuple(dict.fromkeys(part for part in formats if part)) or (FORMAT,),
                draft=self.query_one("#draft", Tick).value,
            )
            force = self.query_one("#replace", Tick).value
            outcome = export_one(self.workspace, self._loaded(), folder, order, force=force)
        except PressdraftError as error:
            return f"✗ {error}"
        if outcome.refused:
            errors = [f"  {error}" for made in outcome.refused for error in made.errors]
            return "\n".join((f"✗ {REFUSED}", *errors))
        return "✓ Written:\n" + "\n".join(str(path) for path in outcome.paths)

    def _loaded(self) -> LoadedRelease:
        """Return the release as it is on the screen, saved or not."""
        opened = self.opened
        path = self.workspace.release_path(opened.id)
        return LoadedRelease(opened.id, path, opened.document, read_facts(opened.document))


def _before(opened: OpenRelease) -> str:
    """Return what to know before exporting."""
    if opened.release is None:
        return NONE
    words = placeholder_words(opened.placeholders())
    held = f"{words[0].upper()}{words[1:]}."
    return held if opened.current else f"{OLDER} {held}"

"""Starts the terminal UI with what the user chose for their screen."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pressdraft.tui.preferences import load_preferences, prepare

if TYPE_CHECKING:
    from pressdraft.workspace import Workspace


def launch(workspace: Workspace | None) -> int:
    """Open the terminal UI and return the exit code of the program once the user leaves it."""
    preferences = load_preferences()
    prepare(preferences, os.environ)
    from pressdraft.tui.app import run

    return run(workspace, preferences)

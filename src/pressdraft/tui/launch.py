"""Starts the terminal UI with what the user chose for their screen."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from pressdraft.tui.preferences import load_preferences, prepare

if TYPE_CHECKING:
    from pressdraft.workspace import Workspace

HANDOVER = 0.0005
"""Seconds that work behind the screen may go on while a key waits; Python's own are ten times."""


def launch(workspace: Workspace | None) -> int:
    """Open the terminal UI and return the exit code of the program once the user leaves it."""
    sys.setswitchinterval(HANDOVER)
    preferences = load_preferences()
    prepare(preferences, os.environ)
    from pressdraft.tui.app import run

    return run(workspace, preferences)

"""Starts the terminal UI with what the user chose for their screen."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from pressdraft.tui.preferences import load_preferences, prepare

if TYPE_CHECKING:
    from pressdraft.workspace import Workspace

HANDOVER = 0.0005
"""Seconds that work behind the screen may go on while a key waits; Python's own are ten times."""

ALLOCATIONS = 20_000
"""So many new objects before Python searches them for garbage; a frame makes some thousand."""


def launch(workspace: Workspace | None) -> int:
    """Open the terminal UI and return the exit code of the program once the user leaves it."""
    sys.setswitchinterval(HANDOVER)
    gc.set_threshold(ALLOCATIONS)
    preferences = load_preferences()
    prepare(preferences, os.environ)
    from pressdraft.tui.app import run

    return run(workspace, preferences)

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pressdraft.release import Release
from pressdraft.workspace import Workspace

Compose = Callable[..., Release]


@pytest.fixture
def compose(folder: Path, write: Callable[[str, str], Path]) -> Compose:
    """Compose a release file's text in the workspace of `folder`."""

    def composed(text: str, as_of: str | None = None) -> Release:
        write("releases/r.yaml", text)
        workspace = Workspace(folder)
        return workspace.compose(workspace.load("r"), date.fromisoformat(as_of) if as_of else None)

    return composed

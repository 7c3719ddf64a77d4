from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from pressdraft.standing import Standing, load_standing

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def boilerplate() -> Path:
    return REPOSITORY / "boilerplate"


@pytest.fixture(scope="session")
def standing() -> Standing:
    """The standing material of the repository."""
    return load_standing(REPOSITORY)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a file under a workspace's `boilerplate/` and return the workspace."""

    def write_file(name: str, text: str) -> Path:
        path = tmp_path / "boilerplate" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
        return tmp_path

    return write_file

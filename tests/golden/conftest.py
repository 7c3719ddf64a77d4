"""Golden texts: what the samples and the leads read like, byte for byte.

After a change that is meant, `pytest tests/golden --update-golden` writes them anew; read the
difference before committing it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden texts anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name, or write it with --update-golden."""

    def compare(name: str, text: str) -> None:
        path = HERE / name
        # The option is unknown when pytest starts above this folder.
        if request.config.getoption("--update-golden", default=False):
            path.write_bytes(text.encode())
        assert path.exists(), f"{name} is missing; pytest tests/golden --update-golden writes it"
        assert text == path.read_bytes().decode()

    return compare

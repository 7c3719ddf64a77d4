from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from pressdraft.cli import main


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `pressdraft` with arguments in this process, error boundary and all."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run_command(*arguments: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["pressdraft", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        code = left.value.code
        assert isinstance(code, int)
        return Ran(code, said.out, said.err)

    return run_command

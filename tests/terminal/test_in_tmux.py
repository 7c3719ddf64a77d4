"""The program in a real terminal of the smallest size it is made for."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.full, pytest.mark.needs("tmux")]

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 20.0
"""Seconds to wait for a screen; a busy machine may take several for the first paint."""


class Terminal:
    """A tmux server of its own with one pane of 80 columns and 24 lines."""

    def __init__(self, tmux: str, socket: Path) -> None:
        self._tmux = [tmux, "-S", str(socket), "-f", "/dev/null"]

    def start(self, *command: str, folder: Path) -> None:
        """Run a command in the pane, which stays readable after the command has ended."""
        self._run("new-session", "-d", "-x", "80", "-y", "24", "-c", str(folder), "sleep 600")
        self._run("set-option", "-g", "remain-on-exit", "on")
        self._run("respawn-pane", "-k", "-c", str(folder), *command)

    def press(self, *keys: str) -> None:
        self._run("send-keys", *keys)

    def screen(self) -> str:
        return self._run("capture-pane", "-p")

    def exit_code(self) -> str:
        """Return the command's exit code, empty while it runs."""
        return self._run("display-message", "-p", "#{pane_dead_status}").strip()

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait until something is so; show the screen when it never is or the command ends."""
        end = time.monotonic() + PATIENCE
        while not until():
            if self.exit_code() or time.monotonic() > end:
                pytest.fail(f"in vain; the screen is\n{self.screen()}")
            time.sleep(0.1)

    def close(self) -> None:
        self._run("kill-server")

    def _run(self, *arguments: str) -> str:
        return subprocess.run(
            [*self._tmux, *arguments], capture_output=True, encoding="utf-8", check=True
        ).stdout


@pytest.fixture
def terminal(programs: dict[str, str], tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(programs["tmux"], tmp_path / "tmux")
    yield terminal
    terminal.close()


def test_the_desk_shows_the_samples_and_ctrl_q_leaves_in_peace(terminal: Terminal) -> None:
    program = Path(sys.executable).with_name("pressdraft")
    terminal.start(str(program), folder=REPOSITORY)
    terminal.wait(lambda: "2022-07-26-nur-sultan-seminar" in terminal.screen())
    terminal.press("C-q")
    terminal.wait(lambda: terminal.exit_code() != "")
    assert terminal.exit_code() == "0"

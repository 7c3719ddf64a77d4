"""The program in a real terminal of the smallest size it is made for."""

from __future__ import annotations

import shlex
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.full, pytest.mark.needs("tmux")]

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 20.0
"""Seconds to wait for a screen; a busy machine may take several for the first paint."""
ENDED = "ended with exit code"


class Terminal:
    """A tmux server of its own with one pane of 80 columns and 24 lines."""

    def __init__(self, tmux: str, socket: Path) -> None:
        self._tmux = [tmux, "-S", str(socket), "-f", "/dev/null"]

    def start(self, *command: str, folder: Path) -> None:
        """Run a command in the pane; when it has ended, the pane says with which exit code."""
        script = f"{shlex.join(command)}; echo {ENDED} $?; sleep 600"
        self._run("new-session", "-d", "-x", "80", "-y", "24", "-c", str(folder), script)

    def press(self, *keys: str) -> None:
        self._run("send-keys", *keys)

    def screen(self) -> str:
        return self._run("capture-pane", "-p")

    def wait_for(self, text: str) -> None:
        """Wait until a text is on the screen; show the screen when it never is."""
        end = time.monotonic() + PATIENCE
        while text not in self.screen():
            if time.monotonic() > end:
                pytest.fail(f"no {text!r} in {PATIENCE} s; the screen is\n{self.screen()}")
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
    terminal.wait_for("BOMCA looks back")
    terminal.press("C-q")
    terminal.wait_for(f"{ENDED} 0")

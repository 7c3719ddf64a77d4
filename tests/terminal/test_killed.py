"""The installed program in a pseudo-terminal, killed while somebody types: a second is lost."""

from __future__ import annotations

import contextlib
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressdraft.tui.journal import journal_path, read_journal, unsaved_releases
from pressdraft.workspace import Workspace, init_workspace

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")

PROGRAM = Path(sys.executable).with_name("pressdraft")
PATIENCE = 30.0
LOST_AT_MOST = 1.0
"""Seconds before the end of which what was typed may be lost."""
KEY_EVERY = 0.03
FIRST = "Ω"
LETTERS = "āčēģīķļņšūžabcdefg"
RELEASE = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
text:
  headline: {en: "", lv: ""}
"""


class Terminal:
    """A program in a pseudo-terminal of 120 columns and 40 lines."""

    def __init__(self, folder: Path) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self._end, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"}
        self._process = subprocess.Popen(
            [str(PROGRAM), "--workspace", str(folder)],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env=environment,
            start_new_session=True,
        )
        os.close(inner)
        self.painted = ""

    def type(self, text: str) -> None:
        os.write(self._end, text.encode())

    def read(self, seconds: float) -> None:
        """Take what the program paints, for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            ready, _, _ = select.select([self._end], [], [], left)
            if ready:
                with contextlib.suppress(OSError):
                    self.painted += os.read(self._end, 1 << 16).decode(errors="replace")

    def wait_for(self, text: str) -> None:
        end = time.monotonic() + PATIENCE
        while text not in self.painted:
            assert time.monotonic() < end, (
                f"no {text!r} in what was painted: {self.painted[-2000:]}"
            )
            self.read(0.05)
        self.painted = ""

    def kill(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._end)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = init_workspace(tmp_path / "workspace")
    for path in (workspace.root / "releases").iterdir():
        path.unlink()
    (workspace.root / "releases" / "july.yaml").write_text(RELEASE, "utf-8")
    return workspace


@pytest.fixture
def terminal(workspace: Workspace) -> Iterator[Terminal]:
    terminal = Terminal(workspace.root)
    yield terminal
    if terminal._process.poll() is None:
        terminal.kill()


def typed_at_random(terminal: Terminal, chance: random.Random) -> list[tuple[float, str]]:
    """Type letters for a random time and return each with its moment."""
    keys = []
    end = time.monotonic() + chance.uniform(0.3, 3.0)
    while time.monotonic() < end:
        letter = chance.choice(LETTERS)
        terminal.type(letter)
        keys.append((time.monotonic(), letter))
        terminal.read(KEY_EVERY)
    return keys


def lost(workspace: Workspace, terminal: Terminal, seed: int) -> str:
    """Type, kill the program and return what is lost of what was typed a second before."""
    terminal.wait_for("july")
    terminal.type("\r")
    terminal.wait_for("Release date")
    terminal.type(FIRST)  # until it is seen the program is still busy with opening
    terminal.wait_for(FIRST)
    chance = random.Random(seed)
    keys = typed_at_random(terminal, chance)
    killed = time.monotonic()
    terminal.kill()
    must = "".join(letter for moment, letter in keys if moment < killed - LOST_AT_MOST)
    kept = read_journal(journal_path(workspace, "july"))
    text = kept.text if kept else ""
    if must and must not in text:
        return f"{must!r} is not in {text!r}"
    assert (workspace.root / "releases" / "july.yaml").read_text("utf-8") == RELEASE
    return ""


@pytest.mark.parametrize(
    "seed",
    [*range(5), *(pytest.param(seed, marks=pytest.mark.full) for seed in range(5, 100))],
)
def test_what_was_typed_a_second_before_the_end_is_kept(
    workspace: Workspace, terminal: Terminal, seed: int
) -> None:
    assert lost(workspace, terminal, seed) == ""
    for unsaved in unsaved_releases(workspace):
        assert unsaved.diff()

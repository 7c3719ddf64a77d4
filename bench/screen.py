"""Measures the terminal UI in a real pseudo-terminal beside bare Textual apps, in turns."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from bench.generated import release_id, release_text
from bench.screen_apps import AT_FIELD, BEFORE_COUNT, LAST_ROW
from bench.table import Row
from bench.terminal import Terminal
from pressdraft.tui.preferences import LOCAL_FRAMES
from pressdraft.workspace import init_workspace

START_LIMIT, ECHO_LIMIT, DRAFTS_LIMIT = 1.7, 1.5, 1.2
MEMORY_LIMIT = 150.0
STARTS = 7
LETTERS = 60
MANY = 1_000
PAUSE = 0.15
"""Seconds between two letters: what follows the first is done by then."""
COUNTS = 20
COUNT_PAUSE = 0.25
ERASE = "\x7f"
TYPED = "āčēģīķļņšūž"


def measure(_root: Path) -> Iterator[Row]:
    """Yield start, echo, drafts and memory; on a system without pseudo-terminals, nothing."""
    if sys.platform == "win32":
        return
    with TemporaryDirectory() as folder:
        few, many = (_filled(Path(folder) / str(count), count) for count in (10, MANY))
        environment = {
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"),
            "PYTHONDONTWRITEBYTECODE": "",
            "TEXTUAL_FPS": str(LOCAL_FRAMES),
        }
        for root, words in ((few, "10 releases"), (many, f"{MANY:,} releases")):
            yield _starts(root, words, environment)
        yield from _echoes(many, environment)
        yield _drafts(few, environment)


def _filled(root: Path, count: int) -> Path:
    workspace = init_workspace(root)
    for path in (root / "releases").iterdir():
        path.unlink()
    for number in range(count):
        path = workspace.release_path(release_id(number))
        path.write_text(release_text(number), encoding="utf-8")
    return root


def _program(root: Path) -> list[str]:
    return [str(Path(sys.executable).with_name("pressdraft")), "--workspace", str(root)]


def _bare(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "bench.screen_apps", name, *arguments]


def _starts(root: Path, words: str, environment: dict[str, str]) -> Row:
    """Return the time to the first paint in which a release can be chosen and keys are named."""

    def ours() -> float:
        return _start(_program(root), environment, lambda seen: "Partne" in seen and "Quit" in seen)

    def theirs() -> float:
        return _start(_bare("list"), environment, lambda seen: LAST_ROW in seen and "Key 1" in seen)

    ours(), theirs()
    pairs = [(ours(), theirs()) for _ in range(STARTS)]
    mine, other = (median(pair[side] for pair in pairs) for side in (0, 1))
    return _row(f"start to usable, {words} / bare app", mine, other, START_LIMIT)


def _start(command: list[str], environment: dict[str, str], seen: Callable[[str], bool]) -> float:
    with Terminal(command, environment=environment) as terminal:
        return terminal.wait(seen) - terminal.started


def _echoes(many: Path, environment: dict[str, str]) -> Iterator[Row]:
    """Yield how fast letters echo in the search while a thousand releases are read, and memory."""
    with (
        Terminal(_program(many), environment=environment) as ours,
        Terminal(_bare("list"), environment=environment) as theirs,
    ):
        ours.wait(lambda seen: "Partne" in seen)
        theirs.wait(lambda seen: LAST_ROW in seen)
        mine, other = _letters(ours, theirs)
        yield _row("echo in the search, p95 / bare input", _p95(mine), _p95(other), ECHO_LIMIT)
        ours.type("\x1b")
        ours.wait(lambda seen: re.search(r"checked \d\d+ of", seen) is not None)
        memory = ours.megabytes()
        yield Row(
            f"memory, {MANY:,} releases read / limit",
            f"{memory:.0f} MB",
            f"{MEMORY_LIMIT:.0f} MB",
            memory / MEMORY_LIMIT,
            1.0,
        )


def _letters(ours: Terminal, theirs: Terminal) -> tuple[list[float], list[float]]:
    mine: list[float] = []
    other: list[float] = []
    for number in range(LETTERS):
        letter = TYPED[number % len(TYPED)]
        for terminal, times in ((ours, mine), (theirs, other)):
            terminal.rest(PAUSE)
            terminal.forget()
            at = terminal.type(letter)
            times.append(terminal.wait(partial(_holds, letter)) - at)
    return mine, other


def _drafts(few: Path, environment: dict[str, str]) -> Row:
    """Return how long both drafts take to show a count after its last digit was typed or erased."""
    field = _bare("field", str(few), release_id(0), "event.participants.count")
    with (
        Terminal(field, size=(200, 50), environment=environment) as ours,
        Terminal(_bare("drafts"), size=(200, 50), environment=environment) as theirs,
    ):
        ours.wait(lambda seen: AT_FIELD in seen and "(F8)" in seen)
        theirs.wait(partial(_both, "160"))
        mine: list[float] = []
        other: list[float] = []
        for number in range(COUNTS):
            for key, count in ((ERASE, "16"), (str(number % 10), f"16{number % 10}")):
                for terminal, times in ((ours, mine), (theirs, other)):
                    terminal.rest(COUNT_PAUSE)
                    terminal.forget()
                    at = terminal.type(key)
                    times.append(terminal.wait(partial(_both, count)) - at)
    return _row("key to both drafts, p95 / bare app", _p95(mine), _p95(other), DRAFTS_LIMIT)


def _holds(text: str, seen: str) -> bool:
    return text in seen


def _both(count: str, seen: str) -> bool:
    """Tell whether the count stands behind its words in both languages, not only in its field."""
    return all(re.search(rf"{word}[\0 \u00a0]+{count}(?!\d)", seen) for word in BEFORE_COUNT)


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


def _row(name: str, mine: float, other: float, limit: float) -> Row:
    return Row(name, f"{mine * 1e3:.0f} ms", f"{other * 1e3:.0f} ms", mine / other, limit)

"""Measures a cold start of the program against a bare import of what it stands on."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.table import Row

LIMIT = 2.2
ROUNDS = 15
SAMPLE = "2022-07-26-nur-sultan-seminar"
IMPORTS = "import jinja2, babel.dates, babel.numbers, yaml, pydantic, click"


def measure(root: Path) -> Row:
    """Return how long `pressdraft render` takes from start to end; the two take turns."""
    program = Path(sys.executable).with_name("pressdraft")
    render = [str(program), "--workspace", str(root), "render", SAMPLE]
    bare = [sys.executable, "-c", IMPORTS]
    _seconds(render), _seconds(bare)
    pairs = [(_seconds(render), _seconds(bare)) for _ in range(ROUNDS)]
    ours, theirs = median(our for our, _ in pairs), median(their for _, their in pairs)
    return Row(
        "cold `pressdraft render` / importing its libraries",
        f"{ours * 1e3:.0f} ms",
        f"{theirs * 1e3:.0f} ms",
        ours / theirs,
        LIMIT,
    )


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start

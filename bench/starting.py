"""Measures a cold start of the program against a bare import of what it stands on."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.table import Row

LIMIT = 2.2
ROUNDS = 15
SAMPLE = "2022-07-26-nur-sultan-seminar"
IMPORTS = "import jinja2, babel.dates, babel.numbers, yaml, pydantic, click"


def measure(root: Path) -> Row:
    """Return how long `pressdraft render` takes from start to end; the two take turns.

    The modules are compiled, as those of any installed program are.
    """
    program = Path(sys.executable).with_name("pressdraft")
    render = [str(program), "--workspace", str(root), "render", SAMPLE]
    bare = [sys.executable, "-c", IMPORTS]
    with TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        _seconds(render, environment), _seconds(bare, environment)
        pairs = [
            (_seconds(render, environment), _seconds(bare, environment)) for _ in range(ROUNDS)
        ]
    ours, theirs = median(our for our, _ in pairs), median(their for _, their in pairs)
    return Row(
        "cold `pressdraft render` / importing its libraries",
        f"{ours * 1e3:.0f} ms",
        f"{theirs * 1e3:.0f} ms",
        ours / theirs,
        LIMIT,
    )


def _seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    return time.perf_counter() - start

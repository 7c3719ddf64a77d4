"""Measures many releases, one after the other, in a process of their own.

    python -m bench.streaming COUNT

reads, composes and writes out COUNT generated releases in both languages, keeps none of them, and
prints the seconds of processor time and the most memory that it took (in MB).
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

from bench.generated import release_id, release_text
from bench.table import Row
from pressdraft.exporters.text import plain_text
from pressdraft.workspace import LoadedRelease, Workspace, read_facts
from pressdraft.yamlfile import parse_yaml

FEW, MANY = 1_000, 10_000
TIME_LIMIT = 11.0
MEMORY_LIMIT = 1.2
"""How much more memory the many may take than the few: none, but for what the system hands out."""


def measure(root: Path) -> list[Row]:
    """Return how time and peak memory grow from a thousand releases to ten thousand.

    The few are measured before the many and after them: a machine that grows slower within half a
    minute, since it is warm or others begin to work on it, would else count as growth.
    """
    before, few_megabytes = _run(FEW, root)
    many_seconds, many_megabytes = _run(MANY, root)
    after, _ = _run(FEW, root)
    few_seconds = (before + after) / 2
    return [
        Row(
            f"processor time for {MANY:,} releases / for {FEW:,}",
            f"{many_seconds:.1f} s",
            f"{few_seconds:.1f} s",
            many_seconds / few_seconds,
            TIME_LIMIT,
        ),
        Row(
            f"peak memory for {MANY:,} releases / for {FEW:,}",
            f"{many_megabytes:.0f} MB",
            f"{few_megabytes:.0f} MB",
            many_megabytes / few_megabytes,
            MEMORY_LIMIT,
        ),
    ]


def _run(count: int, root: Path) -> tuple[float, float]:
    ran = subprocess.run(
        [sys.executable, "-m", "bench.streaming", str(count)],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    seconds, megabytes = ran.stdout.split()
    return float(seconds), float(megabytes)


def render(count: int, root: Path) -> int:
    """Render releases one after the other and return how many characters they have.

    The few are spread evenly over the many, so that both hold as long and as short ones.
    """
    workspace = Workspace(root)
    characters = 0
    for number in range(0, MANY, max(1, MANY // count)):
        document = parse_yaml(release_text(number), release_id(number))
        loaded = LoadedRelease(release_id(number), Path(), document, read_facts(document))
        for draft in workspace.compose(loaded).drafts.values():
            characters += len(plain_text(draft))
    return characters


def _peak_megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    """Render as many releases as the command line says, and print what that took."""
    start = time.process_time()
    render(int(sys.argv[1]), Path.cwd())
    print(f"{time.process_time() - start:.3f} {_peak_megabytes():.1f}")


if __name__ == "__main__":
    main()

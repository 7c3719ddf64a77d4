"""`make bench`: one table of what is measured against what, with fixed limits.

    python -m bench [composing] [exporting] [starting] [streaming]
                    [checking] [declension] [recognition] [screen]

Exit code 1 when a limit is passed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from bench import (
    checking,
    composing,
    declension,
    exporting,
    recognition,
    screen,
    starting,
    streaming,
)
from bench.table import Row, table

ROOT = Path(__file__).parents[1]

MEASURES: Mapping[str, Callable[[Path], Iterable[Row]]] = {
    "composing": lambda root: [composing.measure(root)],
    "exporting": exporting.measure,
    "starting": lambda root: [starting.measure(root)],
    "streaming": streaming.measure,
    "checking": checking.measure,
    "declension": lambda _root: [declension.measure()],
    "screen": screen.measure,
    "recognition": lambda _root: [recognition.measure()],
}


def main(names: list[str]) -> int:
    """Print the table of the measures named, of all when none is, and return the exit code."""
    unknown = set(names) - MEASURES.keys()
    if unknown:
        print(f"no such measure: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    rows = [row for name in names or MEASURES for row in MEASURES[name](ROOT)]
    print(table(rows))
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

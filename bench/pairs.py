"""Measure the checks on finished pairs: alarms on right ones, and planted errors found.

    python -m bench.pairs [PART] [--list]

Every right pair and every pair with one planted error is written to a folder, and one run of the
public command checks them all. Severities "warning" and "error" flag a right pair. A planted error
is found when the pair that holds it gets a finding that the right pair does not get, severe enough
and of an expected group; the corpus is described in tests/data/pairs/README.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from bench.planting import Pair, Planted, load_pairs, write_pairs

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "data" / "pairs"
PARTS = (
    *(
        "dev",
        "held_out",
        "fresh_a",
        "fresh_b",
        "fresh_c",
        "fresh_d",
        "fresh_e",
        "fresh_f",
        "fresh_g",
        "fresh_h",
    ),
    *("right_a", "right_b", "right_c"),
)
LEVELS = ("suggestion", "warning", "error")


class Finding(TypedDict):
    """What the command says of one finding, as far as counting needs it."""

    check: str
    group: str
    severity: str
    language: str
    message: str


Results = Mapping[str, Sequence[Finding]]
"""Findings by the name of the case: `pair`, or `pair--error` for a planted error."""


@dataclass(frozen=True, slots=True)
class Score:
    """What was counted: alarms on right pairs, and each planted error with whether it was found."""

    pairs: int
    alarms: tuple[tuple[str, Finding], ...]
    planted: tuple[tuple[str, Planted, bool], ...]
    told: int
    """How many planted errors got any new finding, a suggestion or one of another group too."""

    @property
    def flagged(self) -> int:
        """How many right pairs got an alarm."""
        return len({name for name, _ in self.alarms})


def severe(finding: Finding, least: str) -> bool:
    """Whether a finding is at least as severe as `least`."""
    return LEVELS.index(finding["severity"]) >= LEVELS.index(least)


def is_found(error: Planted, mutant: Iterable[Finding], right: Iterable[Finding]) -> bool:
    """Whether the findings of a pair with a planted error hold one that tells of it."""
    return any(
        severe(finding, error.severity) and (not error.expect or finding["group"] in error.expect)
        for finding in new(mutant, right)
    )


def new(mutant: Iterable[Finding], right: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings of a pair with a planted error that the right pair does not get."""
    known = {(finding["check"], finding["message"]) for finding in right}
    return (each for each in mutant if (each["check"], each["message"]) not in known)


def score(pairs: Sequence[Pair], results: Results) -> Score:
    """Return what the results say of `pairs`; a case without results raises KeyError."""
    alarms = (
        (pair.name, finding)
        for pair in pairs
        for finding in results[pair.name]
        if severe(finding, "warning")
    )
    planted = (
        (pair.name, error, is_found(error, results[pair.case(error)], results[pair.name]))
        for pair in pairs
        for error in pair.errors
    )
    told = sum(
        any(new(results[pair.case(error)], results[pair.name]))
        for pair in pairs
        for error in pair.errors
    )
    return Score(len(pairs), tuple(alarms), tuple(planted), told)


def share(part: int, whole: int) -> str:
    """Return a part of a whole as both counts and a percentage."""
    return f"{part}/{whole} {part / max(whole, 1):.1%}"


def report(counted: Score, *, missed: bool) -> Iterator[str]:
    """Yield the lines to print; `missed` lists the planted errors that were not found."""
    yield f"right pairs flagged   {share(counted.flagged, counted.pairs)}"
    for name, finding in counted.alarms:
        place = f"{finding['severity']} {finding['group']}/{finding['check']}"
        yield f"  {name}: {place} {finding['language']}: {finding['message']}"
    found = [error for _, error, hit in counted.planted if hit]
    yield f"planted errors found  {share(len(found), len(counted.planted))}"
    yield f"told of in any way    {share(counted.told, len(counted.planted))}"
    kinds = Counter(error.kind for _, error, _ in counted.planted)
    hits = Counter(error.kind for error in found)
    for kind in sorted(kinds, key=lambda kind: (hits[kind] / kinds[kind], kind)):
        yield f"  {kind:18} {share(hits[kind], kinds[kind])}"
    for name, error, hit in counted.planted if missed else ():
        if not hit:
            yield f"missed {name} {error.id}: {error}"


def run_checks(folder: Path) -> Results:
    """Return the findings of every case in `folder`, by name, from one run of the command."""
    command = [sys.executable, "-m", "pressdraft", "--workspace", str(ROOT), "check"]
    run = subprocess.run(
        [*command, "--dir", str(folder), "--format", "json"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if run.returncode not in (0, 1):
        sys.exit(f"the checks did not run (exit code {run.returncode}): {run.stderr.strip()}")
    return {row["name"]: row["findings"] for row in json.loads(run.stdout)["results"]}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure one part of the corpus and print what was counted."""
    parser = argparse.ArgumentParser(description="Measure the checks on finished pairs.")
    parser.add_argument("part", nargs="?", choices=PARTS, default="dev")
    parser.add_argument("--list", action="store_true", help="list the planted errors not found")
    options = parser.parse_args(arguments)
    pairs = load_pairs(CORPUS / options.part)
    with tempfile.TemporaryDirectory() as folder:
        write_pairs(pairs, Path(folder))
        results = run_checks(Path(folder))
    print("\n".join(report(score(pairs, results), missed=options.list)))


if __name__ == "__main__":
    main()

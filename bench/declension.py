"""Measure the Latvian case forms: accuracy, the honesty of `certain`, and speed.

    python -m bench.declension tests/data/declension_*.tsv [--failures]

A line of a table is one name: its class, the hints a user would give, and its five forms. The rules
were tuned on `dev`, measured once on `held_out` (a checksum of the name decides between the two),
and once more on `confirm`, written after the tuning, and on `fresh`, before a rule was run on it.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from bench.table import Row
from pressdraft.language.declension import Kind, forms
from pressdraft.language.values import Case, Forms, Gender, Number

FORMS = 20_000
SAMPLES = Path(__file__).parent.parent / "tests" / "data" / "declension_dev.tsv"


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the evaluation set with its hints and its right forms."""

    group: str
    kind: Kind | None
    gender: Gender | None
    number: Number | None
    head: str | None
    right: Forms

    def propose(self) -> Forms:
        """Return what the rules propose for it."""
        return forms(
            self.right.nominative,
            kind=self.kind,
            gender=self.gender,
            number=self.number,
            head=self.head,
        )


def load_entries(path: Path) -> list[Entry]:
    """Return the entries of the tab-separated file at `path`."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Entry(
            row["class"],
            cast("Kind | None", row["kind"] or None),
            cast("Gender | None", row["gender"] or None),
            cast("Number | None", row["number"] or None),
            row["head"] or None,
            Forms(
                row["nominative"],
                row["genitive"],
                row["dative"],
                row["accusative"],
                row["locative"],
            ),
        )
        for row in rows
    ]


def wrong_cases(entry: Entry, found: Forms) -> tuple[Case, ...]:
    """Return the cases of `found` that differ from the right ones."""
    return tuple(case for case in Case if found[case] != entry.right[case])


def print_accuracy(entries: Sequence[Entry], results: Sequence[Forms]) -> None:
    """Print how many names and forms are right, by class and by case."""
    wrong = [wrong_cases(*pair) for pair in zip(entries, results, strict=True)]
    for group in (*dict.fromkeys(entry.group for entry in entries), "all"):
        mine = [w for e, w in zip(entries, wrong, strict=True) if group in (e.group, "all")]
        right = sum(not cases for cases in mine)
        print(f"{group:10} {right:4}/{len(mine):<4} names right  {right / len(mine):7.2%}")
    missed = Counter(case for cases in wrong for case in cases)
    for case in Case:
        print(f"{case:12} {1 - missed[case] / len(entries):7.2%}")


def print_reliability(entries: Sequence[Entry], results: Sequence[Forms]) -> None:
    """Print how often a form flagged certain is right, and how many right forms are flagged."""
    certain = right = both = 0
    for entry, found in zip(entries, results, strict=True):
        good = len(Case) - len(wrong_cases(entry, found))
        right += good
        if found.certain:
            certain += len(Case)
            both += good
    print(f"certain forms that are right  {both}/{certain} {both / max(certain, 1):7.2%}")
    print(f"right forms flagged certain   {both}/{right} {both / max(right, 1):7.2%}")


def forms_a_second(entries: Sequence[Entry]) -> float:
    """Return how many forms the fastest of three runs over `entries` proposes in a second."""
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        for entry in entries:
            entry.propose()
        seconds.append(time.perf_counter() - start)
    return len(entries) * len(Case) / min(seconds)


def measure() -> Row:
    """Return the seconds for 20,000 forms against the one second that they may take."""
    spent = FORMS / forms_a_second(load_entries(SAMPLES))
    return Row(f"{FORMS:,} Latvian forms proposed", f"{spent:.2f} s", "1 s", spent, 1.0)


def print_failures(entries: Iterable[Entry], results: Iterable[Forms]) -> None:
    """Print each wrong name, and each right one that is only a guess."""
    for entry, found in zip(entries, results, strict=True):
        cases = wrong_cases(entry, found)
        flag = "certain" if found.certain else f"guess: {found.reason}"
        if cases:
            case = cases[0]
            print(f"WRONG {entry.right} | {found[case]} for {entry.right[case]} | {flag}")
        elif not found.certain:
            print(f"right {entry.right} | {flag}")


def main() -> None:
    """Measure the tables named on the command line, together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", nargs="+", type=Path)
    parser.add_argument("--failures", action="store_true", help="list what is wrong or a guess")
    options = parser.parse_args()
    entries = [entry for path in options.tables for entry in load_entries(path)]
    results = [entry.propose() for entry in entries]
    if options.failures:
        print_failures(entries, results)
    print_accuracy(entries, results)
    print_reliability(entries, results)
    print(f"{forms_a_second(entries):,.0f} forms a second")


if __name__ == "__main__":
    main()

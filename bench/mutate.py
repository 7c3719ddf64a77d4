"""`make mutate`: how many mistakes the checks find that are planted into the sample releases.

    python -m bench.mutate [--finished] [--list] [ID...]

Each mutation is checked as a release of the workspace, with its facts; `--finished` takes the texts
as if they came from elsewhere. It is found when an error or a warning is there that was not before.
Exit code 1 when an unmutated sample is found fault with.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from bench.mutations import Mutation, mutations
from pressdraft.checking import Checker
from pressdraft.checks.base import Finding, Severity
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.registry import findings
from pressdraft.folders import SAMPLES
from pressdraft.release import Draft
from pressdraft.workspace import Workspace

ROOT = Path(__file__).parents[1]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Recall of the checks on planted mistakes.")
    parser.add_argument("ids", nargs="*", metavar="ID")
    parser.add_argument("--finished", action="store_true", help="take them as foreign texts")
    parser.add_argument("--list", action="store_true", help="list what nothing noticed")
    asked = parser.parse_args(arguments)
    workspace = Workspace(ROOT)
    checker = Checker(workspace)
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    unseen: list[tuple[str, Mutation]] = []
    false_alarms = 0
    for release_id in asked.ids or SAMPLES:
        pair = _pair(checker, release_id, finished=asked.finished)
        before = _alarms(findings(pair))
        false_alarms += len(before)
        for finding in sorted(before):
            print(f"false alarm in {release_id}: {finding}")
        for mutation in mutations(pair):
            planted[mutation.kind] += 1
            if _alarms(findings(_mutated(pair, mutation))) - before:
                found[mutation.kind] += 1
            else:
                unseen.append((release_id, mutation))
    _print(planted, found)
    if asked.list:
        for release_id, one in unseen:
            what = f"{one.before!r} -> {one.after!r}"
            print(f"{one.kind}: {release_id} {one.segment_id} {one.language}: {what}")
    print(f"false alarms on unmutated samples: {false_alarms}")
    return 1 if false_alarms else 0


def _pair(checker: Checker, release_id: str, *, finished: bool) -> DraftPair:
    loaded = checker.workspace.load(release_id)
    pair = checker.release(loaded, checker.workspace.compose(loaded)).pair
    assert pair
    return replace(pair, composed=None) if finished else pair


def _mutated(pair: DraftPair, mutation: Mutation) -> DraftPair:
    """Return the pair with one segment of one draft changed or gone, by hand in a release."""
    draft = pair.drafts[mutation.language]
    segments = [
        segment._replace(text=mutation.text, replaced=segment.text if pair.composed else None)
        if segment.id == mutation.segment_id
        else segment
        for segment in draft.segments
    ]
    kept = tuple(segment for segment in segments if segment.text)
    drafts = {**pair.drafts, mutation.language: Draft(mutation.language, kept)}
    return replace(pair, drafts=drafts)


def _alarms(found: tuple[Finding, ...]) -> set[tuple[str, str, str]]:
    return {
        (finding.check, finding.language, finding.message)
        for finding in found
        if finding.severity > Severity.SUGGESTION
    }


def _print(planted: Counter[str], found: Counter[str]) -> None:
    for kind, count in sorted(planted.items()):
        print(f"{kind:20} {found[kind]:5} of {count:5}  {found[kind] / count:7.1%}")
    total, seen = planted.total(), found.total()
    print(f"{'all':20} {seen:5} of {total:5}  {seen / max(1, total):7.1%}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

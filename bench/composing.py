"""Measures composing a pair against the yardstick of `bare.py`."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.bare import BareTemplates, ready_variables
from bench.generated import release_id, release_text
from bench.table import Row
from pressdraft.compose.resolving import ContextBuilder
from pressdraft.exporters.text import plain_text
from pressdraft.language.house import House
from pressdraft.release import LanguageCode
from pressdraft.standing import Standing, load_standing
from pressdraft.workspace import LoadedRelease, Workspace, read_facts
from pressdraft.yamlfile import parse_yaml

LIMIT = 10.0
ROUNDS = 11
RELEASES = 30
"""Releases in a round; no round sees a release of another, so that nothing is remembered."""

Variables = dict[LanguageCode, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Case:
    """A release with the ready strings that the yardstick fills in for it."""

    release: LoadedRelease
    variables: Variables


def measure(root: Path) -> Row:
    """Return how long a pair takes, on standing material that has been read and texts that are new.

    Both sides take turns round by round; the row holds the medians over the rounds.
    """
    workspace, bare = Workspace(root), BareTemplates(root)
    standing = load_standing(root)
    rounds = [
        [_case(workspace, standing, number) for number in range(start, start + RELEASES)]
        for start in range(0, (ROUNDS + 1) * RELEASES, RELEASES)
    ]
    ours, theirs, ratios = [], [], []
    for number, cases in enumerate(rounds):
        their = _seconds(lambda case: _render_bare(bare, case), cases)
        our = _seconds(lambda case: _compose(workspace, case), cases)
        if number:  # the first round warms both up
            ours.append(our)
            theirs.append(their)
            ratios.append(our / their)
    return Row(
        "compose and render a pair / plain Jinja with ready strings",
        f"{median(ours) * 1e3:.2f} ms",
        f"{median(theirs) * 1e3:.2f} ms",
        median(ratios),
        LIMIT,
    )


def _case(workspace: Workspace, standing: Standing, number: int) -> Case:
    """Return a case; its ready strings come from a `standing` that the workspace does not share."""
    document = parse_yaml(release_text(number), release_id(number))
    release = LoadedRelease(release_id(number), Path(), document, read_facts(document))
    as_of = workspace.as_of(release.facts)
    builder = ContextBuilder(release.facts, standing, as_of, "riga", House())
    variables: Variables = {
        code: ready_variables(builder.build(code)) for code in release.facts.languages
    }
    return Case(release, variables)


def _compose(workspace: Workspace, case: Case) -> None:
    for draft in workspace.compose(case.release).drafts.values():
        plain_text(draft)


def _render_bare(bare: BareTemplates, case: Case) -> None:
    for language, variables in case.variables.items():
        bare.render(language, case.release.facts.kind, variables)


def _seconds(run: Callable[[Case], None], cases: Sequence[Case]) -> float:
    start = time.perf_counter()
    for case in cases:
        run(case)
    return (time.perf_counter() - start) / len(cases)

"""The check on what a programme no longer has on the day of the release."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, release_check
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.compose.lapses import lapses


@release_check("no-phase", Severity.WARNING, group="standing")
def no_phase(_pair: DraftPair, composed: Composed) -> Iterator[Finding]:
    """Finds releases of a day on which no phase or no consortium of their programme holds.

    Why:
        The drafts then leave out the phase, its budget and who carries the programme out, and
        nothing in the text shows that something is missing.

    Example:
        A release of 1 November 2025 on BOMCA, whose tenth phase ended on 30 September 2025.

    Instead:
        Add what followed to boilerplate/programmes/, with its source.
        When there is none, waive the finding: the drafts are right as they are.
    """
    for lapse in lapses(composed.facts, composed.naming.standing, composed.naming.release_day):
        yield no_phase.finding("both", None, lapse)

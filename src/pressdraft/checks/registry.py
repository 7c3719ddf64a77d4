"""Every check there is, in one ordered table."""

from __future__ import annotations

from collections.abc import Mapping

from pressdraft.checks.base import Check, Finding, by_id
from pressdraft.checks.names import guessed_form, unattested_person
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.structure import missing_segment, placeholder, stale_edit, unprinted_amount
from pressdraft.checks.waivers import unwaived

CHECKS: Mapping[str, Check] = by_id(
    guessed_form,
    unattested_person,
    missing_segment,
    placeholder,
    stale_edit,
    unprinted_amount,
)
"""Every check by its id, in the order of groups and of the alphabet."""

GROUPS: tuple[str, ...] = tuple(dict.fromkeys(each.group for each in CHECKS.values()))
"""The groups that checks belong to, in the order of the checks."""


def findings(pair: DraftPair) -> tuple[Finding, ...]:
    """Return what every check finds in a pair of drafts and nobody has waived."""
    found = (finding for each in CHECKS.values() for finding in each.run(pair))
    return tuple(unwaived(found, pair))

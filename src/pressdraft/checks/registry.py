"""Every check there is, in one ordered table, and the one way to run them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from pressdraft.checks import figures, names, standing, structure, typography, wording
from pressdraft.checks.base import Check, Finding, by_id
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.structure.pairing import not_a_pair, wrong_language
from pressdraft.checks.told_once import told_once
from pressdraft.checks.waivers import unwaived
from pressdraft.i18n import N_, _, spoken

CHECKS: Mapping[str, Check] = by_id(
    *figures.CHECKS,
    *names.CHECKS,
    *standing.CHECKS,
    *structure.CHECKS,
    *typography.CHECKS,
    *wording.CHECKS,
)
"""Every check by its id, in the order of groups and of the alphabet."""

GROUPS: tuple[str, ...] = tuple(dict.fromkeys(each.group for each in CHECKS.values()))
"""The groups that checks belong to, in the order of the checks."""

_GROUP_NAMES: Mapping[str, str] = {
    "figures": N_("figures"),
    "names": N_("names"),
    "standing": N_("standing material"),
    "structure": N_("structure"),
    "wording": N_("wording"),
    "typography": N_("typography"),
}


def group_name(group: str) -> str:
    """Return a group as it is typed, with what it is called where the language is another."""
    return group if spoken() == "en" else f"{group} ({_(_GROUP_NAMES[group])})"


def findings(
    pair: DraftPair,
    groups: Collection[str] = GROUPS,
    *,
    before_each: Callable[[], object] = lambda: None,
) -> tuple[Finding, ...]:
    """Return what the checks of some groups find in a pair of drafts and nobody has waived.

    Texts that are not one release in two languages are not compared, a text that is not in its
    language is not looked into, and one mistake is told once. `before_each` is called before each
    check, so that it can make the checks wait, or leave them by an error.
    """
    gate = tuple(wrong_language.run(pair))
    whole = pair
    if gate:
        wrong = {finding.language for finding in gate}
        pair = replace(pair, drafts={c: d for c, d in pair.drafts.items() if c not in wrong})
    elif pair.is_both:
        gate = tuple(not_a_pair.run(pair))
    asked = [each for each in CHECKS.values() if each.group in groups]
    found = list(gate) if structure.CHECKS[0].group in groups else []
    for each in asked:
        if each in (wrong_language, not_a_pair) or (each.scope == "pair" and not pair.is_both):
            continue
        before_each()
        if not (gate and each.scope == "pair"):
            found += each.run(pair)
    return tuple(unwaived(told_once(found), whole))

"""Sums of the facts that no sentence states."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, release_check
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.language import LANGUAGES
from pressdraft.language.typography import capital_first


@release_check("unprinted-amount", Severity.WARNING, group="structure")
def unprinted_amount(pair: DraftPair, composed: Composed) -> Iterator[Finding]:
    """Finds sums of the facts that no sentence states.

    Why:
        A sum that was entered and is not printed looks sent and is not.

    Example:
        `amounts: [{id: materials, amount: 12500}]` in a training: no template knows what the sum
        is for. Only the sum with the id `value`, what a handover is worth, needs no words.

    Instead:
        Say what it is for: `purpose: {en: training materials, lv: mācību materiāliem}`.
    """
    draft = pair.drafts.get("en")
    if not draft:
        return
    money = LANGUAGES["en"].filters(pair.house)["money"]
    text = "\n".join(segment.text for segment in draft.segments)
    for amount in composed.facts.amounts:
        printed = money(amount.value())
        if printed not in text and capital_first(printed) not in text:
            message = f"no sentence states the amount '{amount.id}', {printed}; give it a purpose"
            yield unprinted_amount.finding("both", None, message)

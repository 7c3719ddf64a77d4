"""What drafts leave out, since the programme has it no longer, or not yet, on the release date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pressdraft.facts import Facts
from pressdraft.i18n import _
from pressdraft.language.values import Tbc
from pressdraft.standing import Standing


def lapses(facts: Facts, standing: Standing, as_of: date) -> Iterator[str]:
    """Yield words for the phase and the consortium that no draft can name as of a day."""
    undated = isinstance(facts.publish.on, Tbc) and facts.days() is None
    stand_in = _(", today's date, which stands in for the release date") if undated else ""
    for what, around in standing.lapses(facts.programme.id, as_of):
        named = _(
            "no {what} of {id} holds on {day}{stand_in}",
            what=_(what),
            id=facts.programme.id,
            day=as_of,
            stand_in=stand_in,
        )
        yield _("{named}; {around}, so the drafts name none", named=named, around=around)

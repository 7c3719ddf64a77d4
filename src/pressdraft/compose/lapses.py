"""What drafts leave out, since the programme has it no longer, or not yet, on the release date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pressdraft.facts import Facts
from pressdraft.language.values import Tbc
from pressdraft.standing import Standing


def lapses(facts: Facts, standing: Standing, as_of: date) -> Iterator[str]:
    """Yield words for the phase and the consortium that no draft can name as of a day."""
    undated = isinstance(facts.publish.on, Tbc) and facts.days() is None
    stand_in = ", today's date, which stands in for the release date" if undated else ""
    for what, around in standing.lapses(facts.programme.id, as_of):
        named = f"no {what} of {facts.programme.id} holds on {as_of}{stand_in}"
        yield f"{named}; {around}, so the drafts name none"

"""Which Latvian forms behind a fact are guesses, in words for `explain`."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.compose.mentions import names_in
from pressdraft.compose.naming import Naming
from pressdraft.facts import Facts
from pressdraft.i18n import _
from pressdraft.yamlfile import KeyPath


def guesses(naming: Naming, facts: Facts, path: KeyPath) -> Iterator[str]:
    """Yield a line for each name in the fact at `path` whose Latvian forms a rule guessed."""
    told: set[str] = set()
    fact: object = facts
    for step in path:
        fact = _inner(fact, step)
    for name in names_in(naming, fact):
        forms = name.latvian.forms
        if not forms.certain and forms.nominative not in told:
            told.add(forms.nominative)
            yield _(
                "forms of '{forms}' guessed by rule: {reason}", forms=forms, reason=forms.reason
            )


def _inner(value: object, step: str | int) -> object:
    """Return what stands at one step of a path, None where the fact is not stated."""
    if isinstance(step, int):
        return value[step] if isinstance(value, tuple) and step < len(value) else None
    return getattr(value, step, None)

"""Which Latvian forms behind a fact are guesses, in words for `explain`."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from pressdraft.compose.naming import Naming, inline_name
from pressdraft.facts import Facts, InlineName, InlinePerson
from pressdraft.language.values import Name, Tbc
from pressdraft.yamlfile import KeyPath


def guesses(naming: Naming, facts: Facts, path: KeyPath) -> Iterator[str]:
    """Yield a line for each name in the fact at `path` whose Latvian forms a rule guessed."""
    told: set[str] = set()
    fact: object = facts
    for step in path:
        fact = _inner(fact, step)
    for name in _names(naming, fact):
        forms = name.latvian.forms
        if not forms.certain and forms.nominative not in told:
            told.add(forms.nominative)
            yield f"forms of '{forms}' guessed by rule: {forms.reason}"


def _inner(value: object, step: str | int) -> object:
    """Return what stands at one step of a path, None where the fact is not stated."""
    if isinstance(step, int):
        return value[step] if isinstance(value, tuple) and step < len(value) else None
    return getattr(value, step, None)


def _names(naming: Naming, value: object) -> Iterator[Name]:
    match value:
        case InlineName():
            if name := inline_name(value):
                yield name
        case InlinePerson():
            yield from _person(naming, value)
        case str() if value in naming.standing.keys("person"):
            yield from _person(naming, value)
        case str() if value in naming.standing.keys("place", "country", "organisation", "term"):
            yield naming.standing.name(value, naming.event_day)
        case tuple():
            for item in value:
                yield from _names(naming, item)
        case BaseModel():
            for field in type(value).model_fields:
                yield from _names(naming, getattr(value, field))


def _person(naming: Naming, ref: InlinePerson | str) -> Iterator[Name]:
    speaker = naming.speaker(ref)
    if not isinstance(speaker, Tbc):
        yield speaker.full

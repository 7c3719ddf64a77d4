"""The names that a release mentions by its facts and standing material, each with its forms."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.compose.naming import Naming, is_whole
from pressdraft.facts import Facts, InlineName, InlinePerson, Pair
from pressdraft.language.values import Forms, Name, Tbc
from pressdraft.standing import Place
from pressdraft.yamlfile.shapes import Shape


def release_names(naming: Naming, facts: Facts) -> Iterator[Name]:
    """Yield every name that a sentence of the release may decline; contacts stand undeclined."""
    standing, event = naming.standing, facts.event
    yield from names_in(naming, event)
    yield from names_in(naming, tuple(quote.speaker for quote in facts.quotes))
    yield naming.noun(facts)
    places = [naming.place(session.place) for session in event.sessions]
    places.append(naming.release_place(facts.publish.place or event.sessions[0].place))
    for place in places:
        if isinstance(place, Place):
            yield from (name for name in (place.name, place.country) if name)
    yield standing.name(facts.programme.id, naming.event_day)
    programme = standing.programme(facts.programme.id, naming.release_day)
    yield from (programme.name, *programme.members, *programme.associates)
    if programme.lead:
        yield programme.lead


def names_in(naming: Naming, value: object) -> Iterator[Name]:
    """Yield the names in a fact as of the event; of a person also rank, role and body."""
    match value:
        case Pair():
            return
        case InlineName():
            name = naming.name(value)
            if isinstance(name, Name) and is_whole(name):
                yield name
        case InlinePerson():
            yield from _person(naming, value)
        case str():
            yield from _entry(naming, value)
        case tuple():
            for item in value:
                yield from names_in(naming, item)
        case Shape():
            for field in value.plain():
                yield from names_in(naming, getattr(value, field))


def guessed_forms(name: Name) -> Iterator[Forms]:
    """Yield the Latvian forms of a name that a rule proposes without being sure of them."""
    latvian = name.latvian
    for forms in (latvian.forms, latvian.plural, latvian.long):
        if forms and not forms.certain:
            yield forms


def _entry(naming: Naming, key: str) -> Iterator[Name]:
    """Yield the names of a glossary entry, none for a text that is no key."""
    if key in naming.standing.keys("person"):
        yield from _person(naming, key)
    elif key in naming.standing.keys("place", "country", "organisation", "term"):
        yield naming.standing.name(key, naming.event_day)


def _person(naming: Naming, ref: InlinePerson | str) -> Iterator[Name]:
    person = naming.person(ref)
    if not isinstance(person, Tbc):
        parts = (person.name, person.rank, person.role, person.organisation)
        yield from (part for part in parts if part and is_whole(part))

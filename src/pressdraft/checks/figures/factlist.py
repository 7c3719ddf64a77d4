"""The figures and places that a release file states, each with what a text must say to state it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pressdraft.checks.comparing.atoms import Atom, Atoms, needs
from pressdraft.checks.pairs import Composed
from pressdraft.facts import Facts, InlineContact
from pressdraft.i18n import _
from pressdraft.language.values import Amount, Count, Days, Name, Tbc
from pressdraft.reading import Kind, Reading, Value
from pressdraft.standing import Contact, Place


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact by its key path and in words; a text states it that has all atoms of one need."""

    path: str
    said: str
    needs: tuple[Atoms, ...]


def fact_list(composed: Composed) -> Iterator[Fact]:
    """Yield every figure and place of a release that its texts have to state; none that is tbc."""
    facts = composed.facts
    if isinstance(facts.publish.on, dt.date):
        yield _fact("publish.on", Kind.DATE, facts.publish.on)
    yield from _embargo(composed)
    yield from _event(facts)
    for named in facts.amounts:
        value = named.value()
        if isinstance(value, Amount):
            yield _fact(f"amounts.{named.id}", Kind.MONEY, value)
    yield from _contacts(composed)
    for number, link in enumerate(facts.links):
        if isinstance(link.url, str):
            yield _fact(f"links.{number}", Kind.URL, link.url)
    for path, name in places(composed).items():
        yield Fact(path, name.english.text, (frozenset({place_atom(path)}),))


def place_atom(path: str) -> Atom:
    """Return what a text states that names the place under a key path."""
    return ("place", path)


def places(composed: Composed) -> dict[str, Name]:
    """Return the places of the event by key path, as they are called on its first day."""
    named = {}
    for number, session in enumerate(composed.facts.event.sessions):
        place = composed.naming.place(session.place)
        if isinstance(place, Place):
            named[f"event.sessions.{number}.place"] = place.name
    return named


def _fact(path: str, kind: Kind, value: Value) -> Fact:
    return Fact(path, _said(value), needs(Reading(kind, value, 0, 0)))


def _said(value: Value) -> str:
    match value:
        case Amount(amount, currency):
            return f"{currency} {amount:,}"
        case Count(count):
            return f"{count:,}"
        case Days(first, last):
            ends = [day for day in (first, last) if day]
            return _(" to ").join(dict.fromkeys(day.isoformat() for day in ends))
        case dt.time():
            return f"{value:%H:%M}"
        case _:
            return str(value)


def _embargo(composed: Composed) -> Iterator[Fact]:
    """Yield the embargo's time by the clocks of the place where the release goes out."""
    publish = composed.facts.publish
    ref = publish.place or composed.facts.event.sessions[0].place
    place = composed.naming.release_place(ref)
    if isinstance(publish.embargo, dt.datetime) and isinstance(place, Place) and place.zone:
        moment = publish.embargo.astimezone(ZoneInfo(place.zone))
        yield _fact("publish.embargo", Kind.DATE, moment.date())
        yield _fact("publish.embargo", Kind.TIME, moment.time())


def _event(facts: Facts) -> Iterator[Fact]:
    for number, session in enumerate(facts.event.sessions):
        if isinstance(session.dates, Days):
            yield _fact(f"event.sessions.{number}.dates", Kind.DAYS, session.dates)
        if isinstance(session.times, tuple):
            for time in session.times:
                if time:
                    yield _fact(f"event.sessions.{number}.times", Kind.TIME, time)
    participants = facts.event.participants
    if participants and isinstance(participants.count, int):
        yield _fact("event.participants.count", Kind.NUMBER, Count(participants.count))


def _contacts(composed: Composed) -> Iterator[Fact]:
    facts, naming = composed.facts, composed.naming
    for number, ref in enumerate(facts.contacts):
        if isinstance(ref, str):
            contact: Contact | InlineContact = naming.standing.contact(ref, naming.release_day)
            yield from _addresses(f"contacts.{number}", contact)
        elif not isinstance(ref, Tbc):
            yield from _addresses(f"contacts.{number}", ref)
    if facts.prepared_by:
        yield from _addresses("prepared_by", facts.prepared_by)


def _addresses(path: str, contact: Contact | InlineContact) -> Iterator[Fact]:
    numbers = (*contact.phones, *((contact.fax,) if contact.fax else ()))
    for number in numbers:
        if isinstance(number, str):
            yield _fact(f"{path}.phones", Kind.PHONE, number)
    if isinstance(contact.email, str):
        yield _fact(f"{path}.email", Kind.EMAIL, contact.email)
    for url in contact.web:
        yield _fact(f"{path}.web", Kind.URL, url)

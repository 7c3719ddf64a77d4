"""Persons named on a date for which no source says what they were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pressdraft.checks.base import Finding, Severity, release_check
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.i18n import _
from pressdraft.language.latvian.names import person_name
from pressdraft.language.recognition import Lexicon
from pressdraft.standing import Contact, Person, Place


@release_check("unattested-person", Severity.WARNING, group="names")
def unattested_person(pair: DraftPair, composed: Composed) -> Iterator[Finding]:
    """Finds persons of the glossary named on a date for which no source says what they were.

    Why:
        Ranks and offices change hands. Naming somebody in an office that they have left, or do not
        hold yet, embarrasses everybody concerned and needs a correction.

    Example:
        A release of 2021 lets a person open the event whom the glossary knows from 2018 only.

    Instead:
        Find out who held the office that day. When it was the same person, add the day under
        `attested:` in boilerplate/glossary/people.yaml, or the dates of the role.
    """
    told: set[str] = set()
    for key, day in _persons(composed):
        person = pair.standing.person(key, day)
        if not person.attested and key not in told:
            told.add(key)
            name = person.name.english.text
            sources = ", ".join(person.attested_in) or _("no date")
            message = _(
                "{name} is named as of {day}, but sources attest: {sources}",
                name=name,
                day=day,
                sources=sources,
            )
            yield unattested_person.finding("both", _first_mention(pair, person), message)


def _persons(composed: Composed) -> Iterator[tuple[str, date]]:
    """Yield the persons of the glossary that the facts name, each with the day that counts."""
    naming, facts = composed.naming, composed.facts
    refs = [appearance.who for appearance in facts.event.people]
    refs += [quote.speaker for quote in facts.quotes]
    yield from ((ref, naming.event_day) for ref in refs if isinstance(ref, str))
    known = naming.standing.keys("person")
    for contact in _contacts(composed):
        if contact.name and contact.name.key in known:
            yield contact.name.key, naming.release_day


def _contacts(composed: Composed) -> Iterator[Contact]:
    naming, facts = composed.naming, composed.facts
    for ref in facts.contacts:
        if isinstance(ref, str):
            yield naming.standing.contact(ref, naming.release_day)
    place = naming.place(facts.event.sessions[0].place)
    if isinstance(place, Place):
        delegation = naming.standing.delegation(place.country_key, naming.release_day)
        if delegation:
            yield delegation


def _first_mention(pair: DraftPair, person: Person) -> str | None:
    """Return the id of the first segment that names the person, or None."""
    latvian = person_name(person.name, pair.house)
    lexicon = Lexicon.build([("", person.name.english), ("", latvian)])
    return next((s.id for _, s in pair.segments() if lexicon.find(s.text)), None)

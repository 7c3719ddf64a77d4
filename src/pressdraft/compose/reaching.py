"""Whom journalists can ring or write to about a release, as the facts say."""

from __future__ import annotations

from datetime import date

from pressdraft.facts import ContactRef, Facts
from pressdraft.language.values import Tbc
from pressdraft.standing import Contact, Standing


def names_reachable(
    facts: Facts, standing: Standing, as_of: date, *, on_the_web: bool = False
) -> bool:
    """Tell whether a contact has a telephone number or an e-mail address, or is to be confirmed.

    The delegation may be that contact too. Of the release's own contacts a web address will do
    where `on_the_web` says so.
    """
    own = any(
        isinstance(contact, Tbc) or _is_reachable(contact, standing, as_of, on_the_web)
        for contact in facts.contacts
    )
    delegation = None if own else _delegation(facts, standing, as_of)
    return own or bool(delegation and (delegation.phones or delegation.email))


def _is_reachable(contact: ContactRef, standing: Standing, as_of: date, on_the_web: bool) -> bool:
    found = standing.contact(contact, as_of) if isinstance(contact, str) else contact
    return bool(found.phones or found.email or (on_the_web and found.web))


def _delegation(facts: Facts, standing: Standing, as_of: date) -> Contact | None:
    place = facts.event.sessions[0].place
    if not isinstance(place, str):
        return None
    days = facts.days()
    country = standing.place(place, days.first if days else as_of).country_key
    return standing.delegation(country, as_of)

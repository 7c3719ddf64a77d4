"""Whom of a release's contacts journalists can ring or write to, as the facts say."""

from __future__ import annotations

from datetime import date

from pressdraft.facts import ContactRef, Facts
from pressdraft.language.values import Tbc
from pressdraft.standing import Standing


def names_reachable(
    facts: Facts, standing: Standing, as_of: date, *, on_the_web: bool = False
) -> bool:
    """Tell whether a contact has a telephone number or an e-mail address, or is to be confirmed.

    A web address will do as well where `on_the_web` says so.
    """
    return any(
        isinstance(contact, Tbc) or _is_reachable(contact, standing, as_of, on_the_web)
        for contact in facts.contacts
    )


def _is_reachable(contact: ContactRef, standing: Standing, as_of: date, on_the_web: bool) -> bool:
    found = standing.contact(contact, as_of) if isinstance(contact, str) else contact
    return bool(found.phones or found.email or (on_the_web and found.web))

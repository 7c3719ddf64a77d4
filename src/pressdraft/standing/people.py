"""What a person was on one date, and whether a source attests it."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date

from pressdraft.language.values import Gender, Name
from pressdraft.standing.dated import version_on
from pressdraft.standing.models import Individual
from pressdraft.standing.names import entry_name
from pressdraft.standing.resolved import Person

NameOf = Callable[[str, date, Gender | None], Name]
"""Looks up a glossary name: key, day, and the gender that a rank or role takes."""


def person_on(key: str, individual: Individual, on: date, name_of: NameOf) -> Person:
    """Return the person with rank, role and body as they were on a day."""
    held = version_on(individual.roles, on)
    gender = individual.gender
    return Person(
        name=entry_name("person", key, individual, on),
        gender=gender,
        rank=name_of(held.rank, on, gender) if held and held.rank else None,
        role=name_of(held.role, on, gender) if held and held.role else None,
        organisation=name_of(held.organisation, on, None) if held and held.organisation else None,
        attested=attested_on(individual, on),
        attested_in=individual.attested,
    )


def attested_on(individual: Individual, on: date) -> bool:
    """Return whether a day lies within the attestations, or within a role dated at both ends."""
    spans = [span(text) for text in individual.attested]
    if spans and min(first for first, _ in spans) <= on <= max(last for _, last in spans):
        return True
    return any(
        role.first is not None and role.last is not None and role.first <= on <= role.last
        for role in individual.roles
    )


def span(attested: str) -> tuple[date, date]:
    """Return the first and last day of `2018`, `2018-07` or `2018-07-03`; may raise ValueError."""
    parts = [int(part) for part in attested.split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return day, day
    first_month, last_month = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    last_day = calendar.monthrange(parts[0], last_month)[1]
    return date(parts[0], first_month, 1), date(parts[0], last_month, last_day)

"""What the phrases of both languages are told: an event's legs and people, embargo moments."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from pressdraft.language.values import Count, Days, Name, Tbc


class Leg(Protocol):
    """A part of an event at one place."""

    @property
    def days(self) -> Days | Tbc:
        """When."""

    @property
    def place(self) -> Name | Tbc:
        """Where."""

    @property
    def country(self) -> Name | None:
        """In which country, None when the place itself says so."""


class People(Protocol):
    """Who takes part in an event."""

    @property
    def count(self) -> Count | Tbc | None:
        """How many, None when that is not stated."""

    @property
    def noun(self) -> Name:
        """What they are."""

    @property
    def from_(self) -> tuple[Name | Tbc, ...]:
        """From which countries, places or bodies."""


class Moment(Protocol):
    """A moment as the clocks of a place show it."""

    @property
    def at(self) -> datetime:
        """The moment, in the zone of the place."""

    @property
    def place(self) -> Name | None:
        """Whose clocks these are."""


def open_ended(value: Days | Tbc) -> str:
    """No last day is known: a true value, else an empty text."""
    return "open" if isinstance(value, Days) and value.last is None else ""


def first_day(value: Days | Tbc) -> Days | Tbc:
    """Return the first of the days alone."""
    return Days(value.first, value.first) if isinstance(value, Days) else value

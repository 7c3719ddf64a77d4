"""What standing material says on one date: plain values, free of versions and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pressdraft.language.values import Amount, Gender, Name, Years
from pressdraft.standing.shelf import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its country and the IANA zone of its clocks."""

    name: Name
    country: Name | None
    country_key: str
    zone: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person as they were on one date; `attested` is false when no source covers that date.

    `attested_in` are the days, months or years in which sources name them so.
    """

    name: Name
    gender: Gender
    rank: Name | None
    role: Name | None
    organisation: Name | None
    attested: bool
    attested_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of a programme, as known at the time."""

    number: int
    period: Years
    budget: Amount | None


@dataclass(frozen=True, slots=True)
class Total:
    """What was allocated to a programme over a period, as known at the time."""

    period: Years
    amount: Amount


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture beside the funding statement; `alt` is its text by language."""

    file: str
    alt: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme on one date; `phase` and `lead` are None while nothing runs.

    `funding` is the id of the block that states who funds it.
    """

    key: str
    name: Name
    started: int
    phase: Phase | None
    total: Total | None
    lead: Name | None
    members: tuple[Name, ...]
    associates: tuple[Name, ...]
    funding: str
    logos: tuple[Logo, ...] = ()

    @property
    def phase_in_total(self) -> bool:
        """Whether the total's years contain the phase's, so that its budget is a part of it."""
        if not self.phase or not self.total or self.total.period.last is None:
            return False
        ends = self.phase.period.last or self.phase.period.first
        return self.total.period.first <= self.phase.period.first and ends <= self.total.period.last


@dataclass(frozen=True, slots=True)
class BlockVersion:
    """One dated version of a standing text; `text` and `line` (of the text in `file`) by language.

    The text is Jinja source, not yet filled.
    """

    key: str
    first: date | None
    last: date | None
    text: Mapping[str, str]
    source: str
    approved: str | None
    file: str
    line: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Contact:
    """A person or an office to turn to; phones are E.164, texts and address lines by language."""

    key: str
    name: Name | None
    organisation: Name | None
    role: Mapping[str, str]
    unit: Mapping[str, str]
    phones: tuple[str, ...]
    fax: str | None
    email: str | None
    web: tuple[str, ...]
    social: tuple[str, ...]
    address: Mapping[str, tuple[str, ...]]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a part of an entry, whenever it holds: all that it says in each language.

    `part` names what changes over time where an entry has several such things, as `phases`.
    """

    part: str
    first: date | None
    last: date | None
    english: str
    latvian: str
    source: str

    def holds(self, on: date) -> bool:
        """Tell whether it holds on a day."""
        return (self.first or on) <= on <= (self.last or on)


@dataclass(frozen=True, slots=True)
class Held:
    """One version that holds on a date: `text` says shortly what; `file` where it is written."""

    kind: Kind
    key: str
    text: str
    first: date | None
    last: date | None
    source: str
    file: str

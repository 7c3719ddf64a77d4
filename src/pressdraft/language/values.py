"""The values that both languages write: names with their forms, days, amounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pressdraft.i18n import _


class Case(StrEnum):
    """The five Latvian cases that sentences here ask for."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    LOCATIVE = "locative"


Gender = Literal["masculine", "feminine"]
Number = Literal["singular", "plural"]


@dataclass(frozen=True, slots=True)
class Forms:
    """The case forms of one Latvian name or term, with what is known about them.

    `source` tells whether the glossary states the forms or a rule proposes them; a proposal that
    the rule cannot be sure of has `certain` false and says why in `reason`.
    """

    nominative: str
    genitive: str
    dative: str
    accusative: str
    locative: str
    gender: Gender | None = None
    number: Number = "singular"
    source: Literal["glossary", "rule"] = "glossary"
    certain: bool = True
    reason: str = ""

    def __getitem__(self, case: Case) -> str:
        """Return the form in `case`."""
        form: str = getattr(self, case._value_)
        return form

    def __str__(self) -> str:
        return self.nominative


@dataclass(frozen=True, slots=True)
class EnglishName:
    """A name in English; `article` tells whether running text puts "the" before it."""

    text: str
    article: bool = False
    plural: str | None = None
    long: str | None = None
    long_article: bool = False
    abbreviation: str | None = None
    abbreviation_article: bool = False


@dataclass(frozen=True, slots=True)
class LatvianName:
    """A name in Latvian; `plural` holds the plural forms of a term, `long` the official name.

    `original` is a foreign person's own spelling, where the first mention adds it in brackets.
    """

    forms: Forms
    plural: Forms | None = None
    long: Forms | None = None
    abbreviation: str | None = None
    original: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A place, country, body, person or term as it is called on one date, in both languages.

    `key` is its glossary id, empty for a name that the author typed. `now` is the name that it
    bears on the release date when that differs from the event's day: *Nur-Sultan (now Astana)*.
    """

    key: str
    english: EnglishName
    latvian: LatvianName
    now: Name | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """When something happens: one day, a range, a range with an open end, or a list of days.

    `last` is None for an open end. `listed` holds every day, in order, when they are separate
    ones; `first` and `last` are then the outer two.
    """

    first: date
    last: date | None
    listed: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise ValueError(
                _("ends on {last}, before it starts on {first}", last=self.last, first=self.first)
            )

    @property
    def single(self) -> bool:
        """Whether it is one day."""
        return self.last == self.first


About = Literal["almost", "about", "more-than", "up-to"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in whole units of `currency` (ISO 4217), exact unless `about` says how not."""

    value: Decimal
    currency: str = "EUR"
    about: About | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people or things, exact unless `about` says how not."""

    value: int
    about: About | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """A period in years; `last` is None while it goes on."""

    first: int
    last: int | None


@dataclass(frozen=True, slots=True)
class Tbc:
    """A fact that is still to be confirmed; `fact` is the label key of what is missing."""

    fact: str

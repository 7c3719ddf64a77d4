"""What templates see: the facts of one release, resolved against standing material.

Every name here is one that template authors write; where it differs from the key in the release
file, `FACT_PATHS` tells the key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from pressdraft.language.values import Amount, Count, Days, Name, Tbc
from pressdraft.standing import Programme

LINE = "\u2028"
"""Stands for a line break inside a segment while it is being filled."""
PARAGRAPH = "\u2029"
"""Stands for the break between two paragraphs of one block while it is being filled."""

FACT_PATHS: Mapping[str, str] = {
    "event.days": "event.sessions",
    "event.legs": "event.sessions",
    "event.first_day": "event.sessions",
    "event.place": "event.sessions",
    "event.country": "event.sessions",
    "event.opens": "event.people",
    "event.chairs": "event.people",
    "event.speaks": "event.people",
    "event.programme": "programme.id",
    "publish.instant": "publish.embargo",
    "languages": "languages",
}
"""Where a template's value stands in the release file when its name is another there."""


class Wording(str):
    """The author's text in one language, true when there is any in either language.

    Where this language's is still to be written, it is a placeholder that says so.
    """

    __slots__ = ("written",)

    written: bool

    def __new__(cls, text: str, written: bool) -> Wording:
        """Keep beside the text whether its author wrote any of it."""
        self = super().__new__(cls, text)
        self.written = written
        return self

    def __bool__(self) -> bool:
        return self.written


@dataclass(frozen=True, slots=True)
class Leg:
    """One session of the event; `zone` is what the place's clocks go by."""

    days: Days | Tbc
    place: Name | Tbc
    country: Name | None
    venue: Wording | Tbc | None
    start: time | Tbc | None
    end: time | None


@dataclass(frozen=True, slots=True)
class Participants:
    """Who takes part: how many of what, from where."""

    count: Count | Tbc | None
    noun: Name
    from_: tuple[Name | Tbc, ...]

    @property
    def alone(self) -> bool:
        """Whether exactly one takes part."""
        return self.count == Count(1)


@dataclass(frozen=True, slots=True)
class Event:
    """What happens, when, where and who takes part; `noun` is what it is called in short."""

    name: Name | Tbc
    noun: Name
    programme: Name
    days: Days | Tbc
    legs: tuple[Leg, ...]
    formats: tuple[Name | Tbc, ...]
    hosts: tuple[Name | Tbc, ...]
    partners: tuple[Name | Tbc, ...]
    counterparts: tuple[Name | Tbc, ...]
    experts: tuple[Name | Tbc, ...]
    participants: Participants | None
    opens: tuple[Name | Tbc, ...]
    chairs: tuple[Name | Tbc, ...]
    speaks: tuple[Name | Tbc, ...]
    recipient: Name | Tbc | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as the clocks of a place show it; `place` is None for a bare offset."""

    at: datetime
    place: Name | None


@dataclass(frozen=True, slots=True)
class Publish:
    """When and where the release goes out; `embargo` holds one instant in each zone to print."""

    on: date | Tbc
    place: Name | Tbc
    embargo: tuple[Moment, ...] | Tbc


@dataclass(frozen=True, slots=True)
class Correction:
    """The earlier release that this one corrects or, when `withdraws` is true, withdraws.

    `changed` lists what is stated otherwise; `changes` says it in the author's words.
    """

    withdraws: bool
    published: date
    changed: str
    changes: Wording


@dataclass(frozen=True, slots=True)
class Quote:
    """What a person said; `speaker` has rank, office and body."""

    speaker: Name | Tbc
    text: Wording


@dataclass(frozen=True, slots=True)
class ContactLines:
    """A contact as one language prints it; phones are E.164."""

    name: Wording | Tbc
    role: Wording
    unit: Wording
    phones: tuple[str | Tbc, ...]
    fax: str | Tbc | None
    email: str | Tbc | None
    web: tuple[str, ...]
    social: tuple[str, ...]
    address: Wording


class Figures(dict[str, int]):
    """The figures of a body that hold on one day, by name.

    `need` is asked for any other: KeyError for one that does not exist, NoVersionError for one that
    does not hold.
    """

    def __init__(self, held: Mapping[str, int], need: Callable[[str], int]) -> None:
        super().__init__(held)
        self._need = need

    def __missing__(self, name: str) -> int:
        return self._need(name)


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum that the release states, with what it is for."""

    id: str
    value: Amount | Tbc
    purpose: Wording


@dataclass(frozen=True, slots=True)
class LabelledLink:
    """A web address with its label."""

    label: Wording
    url: str | Tbc


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that goes with the release."""

    file: str
    caption: Wording
    alt: Wording
    credit: str


@dataclass(frozen=True, slots=True)
class Texts:
    """The author's wording, by what it is for: the keys under `text` in the release file."""

    headline: Wording
    subhead: Wording
    topic: Wording
    items: Wording
    background: Wording
    aim: Wording
    discussion: Wording
    results: Wording
    notes: Wording


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that templates see, in one language; its fields are the templates' variables."""

    tense: Callable[[str, str, str], str]
    publish: Publish
    programme: Programme
    event: Event
    text: Texts
    amounts: tuple[Sum, ...]
    quotes: tuple[Quote, ...]
    contacts: tuple[ContactLines, ...]
    delegation: ContactLines | None
    prepared_by: ContactLines | None
    links: tuple[LabelledLink, ...]
    photos: tuple[Picture, ...]
    correction: Correction | None
    eu: Figures
    line: str = LINE
    paragraph: str = PARAGRAPH

    def variables(self) -> dict[str, Any]:
        """Return the variables by name, as Jinja takes them."""
        return {name: getattr(self, name) for name in self.__slots__}

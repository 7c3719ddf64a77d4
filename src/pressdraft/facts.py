"""The model of a release file: what is true in every language, and the author's wording in each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pressdraft.factparts import (
    FactsModel,
    InlineName,
    InlinePerson,
    NameRef,
    Pair,
    PersonRef,
    StatedForms,
)
from pressdraft.fields import (
    Currency,
    Day,
    DaysField,
    Decimals,
    Email,
    EmptyInSchema,
    Moment,
    OrTbc,
    Phone,
    Several,
    Times,
    Url,
    Whole,
    Wording,
    YearsField,
)
from pressdraft.i18n import _
from pressdraft.language.values import About, Amount, Days, Tbc
from pressdraft.release import LanguageCode
from pressdraft.yamlfile.markers import KeyOr
from pressdraft.yamlfile.shapes import key

__all__ = [
    "Facts",
    "FactsModel",
    "InlineName",
    "InlinePerson",
    "NameRef",
    "Pair",
    "PersonRef",
    "StatedForms",
]

Status = Literal["draft", "in-clearance", "cleared", "sent", "corrected", "withdrawn"]
Tense = Literal["announced", "opening", "reported"]


class AmountFact(FactsModel):
    """A sum of money in whole units of its currency."""

    amount: Decimals
    currency: Currency = "EUR"
    about: About | None = None

    def value(self) -> Amount:
        """Return the sum as the languages write it."""
        return Amount(self.amount, self.currency, self.about)


class Publish(FactsModel):
    """When and where the release goes out; `embargo` is a moment with its offset."""

    WHEN_TBC = ("on", "place")

    on: OrTbc[Day] = Tbc("publication-date")
    place: OrTbc[NameRef] | None = None
    embargo: OrTbc[Moment] | None = None


class Figures(FactsModel):
    """What this release states otherwise than the standing figures, and why."""

    phase_budget: AmountFact | None = None
    phase_period: YearsField | None = None
    total: AmountFact | None = None
    total_period: YearsField | None = None
    note: str


class ProgrammeRef(FactsModel):
    """The programme whose standing material the release uses."""

    id: str
    figures: Figures | None = None


class Session(FactsModel):
    """One leg of the event: its days and its place."""

    WHEN_TBC = ("dates", "place")

    dates: OrTbc[DaysField]
    place: OrTbc[NameRef]
    venue: OrTbc[Pair] | None = None
    times: OrTbc[Times] | None = None


class Sender(FactsModel):
    """A body that sends experts."""

    from_: OrTbc[NameRef] = key(written="from")


class Participants(FactsModel):
    """How many take part, what they are (a counted noun of the glossary) and whence they come."""

    WHEN_TBC = ("count",)

    count: OrTbc[Whole] | None = None
    about: About | None = None
    noun: str = "participant"
    from_: Several[OrTbc[NameRef]] = key(written="from", default=())


class Appearance(FactsModel):
    """What a named person does at the event."""

    who: OrTbc[PersonRef]
    does: Literal["opens", "chairs", "speaks"]


class Event(FactsModel):
    """What happens, when, where and who takes part."""

    name: OrTbc[NameRef]
    noun: OrTbc[str] | None = None
    sessions: Several[Session]
    formats: Several[OrTbc[NameRef]] = ()
    hosts: Several[OrTbc[NameRef]] = ()
    partners: Several[OrTbc[NameRef]] = ()
    counterparts: Several[OrTbc[NameRef]] = ()
    experts: Several[OrTbc[Sender]] = ()
    participants: Participants | None = None
    people: tuple[Appearance, ...] = ()
    recipient: OrTbc[NameRef] | None = None

    def _check(self) -> None:
        """Raise ValueError when there is no session."""
        if not self.sessions:
            raise ValueError(
                _("an event has at least one session; write tbc for its days or place")
            )


class NamedAmount(FactsModel):
    """A sum that the release states.

    `purpose` completes *... has been set aside for* and stands in the Latvian dative before
    *atvēlēti*.
    The sum with the id `value` is what a handover is worth.
    """

    id: str
    amount: OrTbc[Decimals]
    currency: Currency = "EUR"
    about: About | None = None
    purpose: Pair | None = None

    def value(self) -> Amount | Tbc:
        """Return the sum as the languages write it."""
        if isinstance(self.amount, Tbc):
            return self.amount
        return Amount(self.amount, self.currency, self.about)


class Text(FactsModel):
    """The author's wording, by what it is for.

    `topic` follows *on* and *par* (accusative, or dative plural); `aim` follows *is to* and
    *mērķis ir*; `items` are what is handed over (English with its article, Latvian in the
    accusative). The others are whole sentences, in as many paragraphs as needed.
    """

    headline: Pair | None = None
    subhead: Pair | None = None
    topic: Pair | None = None
    items: Pair | None = None
    background: Pair | None = None
    aim: Pair | None = None
    discussion: Pair | None = None
    results: Pair | None = None
    notes: Pair | None = None


class Quote(FactsModel):
    """What a person said, in both languages, without quotation marks."""

    WHEN_TBC = ("speaker", "en", "lv")

    speaker: OrTbc[PersonRef]
    en: Wording | None = None
    lv: Wording | None = None


class InlineContact(FactsModel):
    """A person or office to ask, as of this release."""

    WHEN_TBC = ("name",)

    name: OrTbc[Pair | str]
    role: Pair | str | None = None
    unit: Pair | str | None = None
    phones: Several[OrTbc[Phone]] = ()
    fax: OrTbc[Phone] | None = None
    email: OrTbc[Email] | None = None
    web: tuple[Url, ...] = ()
    social: tuple[Url, ...] = ()
    address: Pair | str | None = None


ContactRef = Annotated[str | InlineContact, KeyOr()]
"""A standing contact's id, or a contact written out."""


class Link(FactsModel):
    """A web address with its label."""

    label: Pair
    url: OrTbc[Url]


class Photo(FactsModel):
    """A picture that goes with the release."""

    file: str
    caption: Pair
    alt: Pair | None = None
    credit: str | None = None


class Clearance(FactsModel):
    """Who cleared the text of that hash, and when."""

    by: str
    on: Day
    hash: str


class Correction(FactsModel):
    """The earlier release, of the day when it went out, that this one corrects or withdraws.

    `changes` says in whole sentences what was wrong and what is right. `changed` are the keys
    under which this file states something else; it is told by comparing the two files.
    """

    of: str
    published: Day
    kind: Literal["correction", "withdrawal"] = "correction"
    changes: Pair | None = None
    changed: tuple[str, ...] = ()


class Override(FactsModel):
    """A segment edited by hand, with the hash of the text it replaced."""

    text: Wording
    hash: str


class Waiver(FactsModel):
    """A check switched off at one place, with a reason; with `words` only for those words there."""

    check: str
    segment: str | None = None
    language: LanguageCode | None = None
    words: str | None = None
    hash: str
    reason: str


class SegmentReview(FactsModel):
    """A segment's review state in one language, bound to the hash of both texts."""

    state: Literal["translated", "approved"]
    by: str
    on: Day
    hash: str


GONE_OUT = ("sent", "corrected", "withdrawn")
"""What a status says of a release that others have."""
OWN_WAY = frozenset({"status", "clearance", "waivers", "review"})
"""The keys under which a release file speaks of its own way, not of the event."""


class Facts(FactsModel):
    """A whole release file."""

    kind: str
    languages: tuple[LanguageCode, ...] = ("en", "lv")
    source: LanguageCode = "en"
    status: Status = "draft"
    tense: Tense | None = None
    publish: Publish = Publish()
    programme: ProgrammeRef
    event: Event
    amounts: tuple[NamedAmount, ...] = ()
    text: Text = Text()
    quotes: Several[Quote] = ()
    contacts: Several[OrTbc[ContactRef]] = ()
    prepared_by: InlineContact | None = None
    links: tuple[Link, ...] = ()
    photos: tuple[Photo, ...] = ()
    correction: Correction | None = None
    clearance: tuple[Clearance, ...] = ()
    overrides: Mapping[str, Mapping[LanguageCode, Override]] = MappingProxyType({})
    waivers: tuple[Waiver, ...] = ()
    review: Mapping[str, Annotated[Mapping[LanguageCode, SegmentReview], EmptyInSchema()]] = (
        MappingProxyType({})
    )

    @classmethod
    def _before(cls, value: Any) -> Any:
        """Take the language of a release in one language as its source."""
        if isinstance(value, dict) and "source" not in value:
            match value.get("languages"):
                case [str(only)]:
                    return {**value, "source": only}
        return value

    def _check(self) -> None:
        """Raise ValueError when the languages do not agree."""
        if len(set(self.languages)) != len(self.languages):
            raise ValueError(_("each language stands once in 'languages'"))
        if self.source not in self.languages:
            raise ValueError(
                _("the source language '{source}' is not one of 'languages'", source=self.source)
            )

    def days(self) -> Days | None:
        """Return the days from the first session's start to the last one's end, None when tbc."""
        known = [s.dates for s in self.event.sessions if isinstance(s.dates, Days)]
        if not known:
            return None
        ends = [days.last for days in known]
        last = None if None in ends else max(end for end in ends if end)
        return Days(min(days.first for days in known), last)

    def tense_on(self, day: date) -> Tense:
        """Return the tense of the release as of `day`: before, during or after the event."""
        days = self.days()
        if self.tense or days is None:
            return self.tense or "announced"
        if day < days.first:
            return "announced"
        return "reported" if days.last and day > days.last else "opening"

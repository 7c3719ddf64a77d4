"""Resolves the facts of one release against standing material into what templates see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from zoneinfo import ZoneInfo

from pressdraft.compose.context import (
    PARAGRAPH,
    ContactLines,
    Context,
    Event,
    Figures,
    LabelledLink,
    Leg,
    Moment,
    Participants,
    Picture,
    Publish,
    Quote,
    Sum,
    Wording,
)
from pressdraft.compose.naming import Naming, Speaker
from pressdraft.facts import (
    ContactRef,
    Facts,
    InlineContact,
    Pair,
    Session,
    Tense,
    Text,
)
from pressdraft.facts import Figures as StatedFigures
from pressdraft.fields import TBC
from pressdraft.language import LANGUAGES
from pressdraft.language.values import Count, Name, Tbc
from pressdraft.release import LanguageCode
from pressdraft.standing import Contact, Place, Programme, Standing


@dataclass(frozen=True, slots=True)
class ContextBuilder:
    """Resolves the facts of one release as of one day; `home` is the office's own place, by id."""

    facts: Facts
    standing: Standing
    as_of: date
    home: str
    naming: Naming = field(init=False)

    def __post_init__(self) -> None:
        days = self.facts.days()
        event_day = days.first if days else self.as_of
        object.__setattr__(self, "naming", Naming(self.standing, event_day, self.as_of))

    def build(self, language: LanguageCode) -> Context:
        """Return what the templates of one language see."""
        facts, wording = self.facts, _Words(language)
        legs = tuple(self._leg(session, wording) for session in facts.event.sessions)
        return Context(
            tense=_tense_picker(facts.tense_on(self.as_of)),
            publish=self._publish(),
            programme=self._programme(),
            event=self._event(legs),
            text={key: wording.of(getattr(facts.text, key), key) for key in Text.model_fields},
            amounts=tuple(
                Sum(amount.id, amount.value(), wording.of(amount.purpose, "purpose"))
                for amount in facts.amounts
            ),
            quotes=tuple(
                Quote(
                    _full(self.naming.speaker(quote.speaker)),
                    wording.of(Pair(en=quote.en, lv=quote.lv), "quote"),
                )
                for quote in facts.quotes
            ),
            contacts=tuple(self._contact(ref, wording) for ref in facts.contacts),
            delegation=self._delegation(wording),
            prepared_by=(
                _inline_contact(facts.prepared_by, wording) if facts.prepared_by else None
            ),
            links=tuple(
                LabelledLink(wording.of(link.label, "link"), link.url) for link in facts.links
            ),
            photos=tuple(
                Picture(
                    photo.file,
                    wording.of(photo.caption, "caption"),
                    wording.of(photo.alt, "caption"),
                    photo.credit or "",
                )
                for photo in facts.photos
            ),
            eu=self._figures("eu"),
        )

    def _figures(self, body: str) -> Figures:
        held = self.standing.figures(self.as_of).get(body, {})
        known = self.standing.figures(date.max).get(body, {})
        return Figures(held, body=body, on=self.as_of, known=known.keys())

    def _publish(self) -> Publish:
        publish = self.facts.publish
        where = publish.place or self.facts.event.sessions[0].place
        place = self.naming.release_place(where)
        on = self.as_of if not isinstance(publish.on, Tbc) else publish.on
        return Publish(
            on=on,
            place=place if isinstance(place, Tbc) else place.name,
            embargo=self._embargo(place),
        )

    def _embargo(self, place: Place | Tbc) -> tuple[Moment, ...] | Tbc:
        embargo = self.facts.publish.embargo
        if embargo is None:
            return ()
        if isinstance(embargo, Tbc):
            return embargo
        home = self.standing.place(self.home, self.as_of)
        places = [p for p in (place, home) if isinstance(p, Place) and p.zone]
        moments = {p.zone: Moment(embargo.astimezone(ZoneInfo(p.zone)), p.name) for p in places}
        return tuple(moments.values())

    def _programme(self) -> Programme:
        ref = self.facts.programme
        programme = self.standing.programme(ref.id, self.as_of)
        return _with_figures(programme, ref.figures) if ref.figures else programme

    def _leg(self, session: Session, wording: _Words) -> Leg:
        place, venue, times = self.naming.place(session.place), session.venue, session.times
        return Leg(
            days=session.dates,
            place=place if isinstance(place, Tbc) else place.name,
            country=None if isinstance(place, Tbc) else place.country,
            venue=wording.of(venue, "venue") if isinstance(venue, Pair) else venue,
            start=times[0] if isinstance(times, tuple) else times,
            end=times[1] if isinstance(times, tuple) else None,
        )

    def _event(self, legs: tuple[Leg, ...]) -> Event:
        event, naming = self.facts.event, self.naming
        return Event(
            name=Tbc("event") if isinstance(event.name, Tbc) else naming.name(event.name),
            noun=self.standing.name(event.noun or self.facts.kind, naming.event_day),
            programme=self.standing.name(self.facts.programme.id, naming.event_day),
            days=self.facts.days() or Tbc("dates"),
            legs=legs,
            formats=naming.names(event.formats),
            hosts=naming.names(event.hosts),
            partners=naming.names(event.partners),
            counterparts=naming.names(event.counterparts),
            experts=naming.names(
                tuple(e if isinstance(e, Tbc) else e.from_ for e in event.experts)
            ),
            participants=self._participants(),
            opens=self._people("opens"),
            chairs=self._people("chairs"),
            speaks=self._people("speaks"),
            recipient=naming.name(event.recipient) if event.recipient else None,
        )

    def _participants(self) -> Participants | None:
        fact = self.facts.event.participants
        if not fact:
            return None
        count = Count(fact.count, fact.about) if isinstance(fact.count, int) else fact.count
        noun = self.standing.name(fact.noun, self.naming.event_day)
        return Participants(count, noun, self.naming.names(fact.from_))

    def _people(self, does: str) -> tuple[Name | Tbc, ...]:
        people = self.facts.event.people
        return tuple(_full(self.naming.speaker(p.who)) for p in people if p.does == does)

    def _contact(self, ref: ContactRef | Tbc, wording: _Words) -> ContactLines:
        if isinstance(ref, Tbc):
            ref = InlineContact.model_construct(name=Tbc("contact"))
        if isinstance(ref, InlineContact):
            return _inline_contact(ref, wording)
        return _standing_contact(self.standing.contact(ref, self.as_of), wording)

    def _delegation(self, wording: _Words) -> ContactLines | None:
        place = self.naming.place(self.facts.event.sessions[0].place)
        if isinstance(place, Tbc):
            return None
        contact = self.standing.delegation(place.country_key, self.as_of)
        return _standing_contact(contact, wording) if contact else None


@dataclass(frozen=True, slots=True)
class _Words:
    """Picks the wording of one language."""

    language: LanguageCode

    def of(self, value: Pair | str | None, what: str) -> Wording:
        if value is None:
            return Wording(self.missing(what), False)
        text = value if isinstance(value, str) else value.get(self.language)
        if text == TBC:
            return Wording(self.missing(what), True)
        if text is None:
            return Wording(
                self.missing(what), isinstance(value, Pair) and bool(value.en or value.lv)
            )
        return Wording(text.replace("\n\n", PARAGRAPH), True)

    def by_language(self, texts: Mapping[str, str]) -> Wording:
        text = texts.get(self.language, "")
        return Wording(text, bool(text))

    def missing(self, what: str) -> str:
        return LANGUAGES[self.language].placeholder_missing(what)

    def name(self, name: Name) -> str:
        if self.language == "en":
            return name.english.long or name.english.text
        return str(name.latvian.long or name.latvian.forms)


def _full(person: Speaker | Tbc) -> Name | Tbc:
    return person if isinstance(person, Tbc) else person.full


def _inline_contact(contact: InlineContact, wording: _Words) -> ContactLines:
    return ContactLines(
        name=contact.name if isinstance(contact.name, Tbc) else wording.of(contact.name, "name"),
        role=wording.of(contact.role, "role"),
        unit=wording.of(contact.unit, "unit"),
        phones=contact.phones,
        fax=contact.fax,
        email=contact.email,
        web=contact.web,
        social=contact.social,
        address=wording.of(contact.address, "address"),
    )


def _standing_contact(contact: Contact, wording: _Words) -> ContactLines:
    named = contact.name or contact.organisation
    address = ", ".join(contact.address.get(wording.language, ()))
    return ContactLines(
        name=Wording(wording.name(named) if named else contact.key, True),
        role=wording.by_language(contact.role),
        unit=wording.by_language(contact.unit),
        phones=contact.phones,
        fax=contact.fax,
        email=contact.email,
        web=contact.web,
        social=contact.social,
        address=Wording(address, bool(address)),
    )


def _with_figures(programme: Programme, figures: StatedFigures) -> Programme:
    phase, total = programme.phase, programme.total
    if phase:
        budget = figures.phase_budget.value() if figures.phase_budget else phase.budget
        phase = replace(phase, budget=budget, period=figures.phase_period or phase.period)
    if total:
        amount = figures.total.value() if figures.total else total.amount
        total = replace(total, amount=amount, period=figures.total_period or total.period)
    return replace(programme, phase=phase, total=total)


def _tense_picker(tense: Tense) -> Callable[[str, str, str], str]:
    def pick(announced: str, opening: str, reported: str) -> str:
        return {"announced": announced, "opening": opening, "reported": reported}[tense]

    return pick

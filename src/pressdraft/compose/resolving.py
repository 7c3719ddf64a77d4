"""Resolves the facts of one release against standing material into what templates see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from zoneinfo import ZoneInfo

from pressdraft.compose.context import (
    Context,
    Correction,
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
    Texts,
)
from pressdraft.compose.naming import Naming, Speaker
from pressdraft.compose.wording import Words
from pressdraft.correcting import changed_words
from pressdraft.facts import (
    ContactRef,
    Facts,
    InlineContact,
    Pair,
    Session,
    Tense,
)
from pressdraft.facts import Correction as StatedCorrection
from pressdraft.facts import Figures as StatedFigures
from pressdraft.language.house import House
from pressdraft.language.values import Count, Name, Tbc
from pressdraft.release import LanguageCode
from pressdraft.standing import Contact, Place, Programme, Standing


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the templates of both languages see alike, names being in both; venues come later."""

    tense: Callable[[str, str, str], str]
    publish: Publish
    programme: Programme
    event: Event
    speakers: tuple[Name | Tbc, ...]
    contacts: tuple[Contact | InlineContact, ...]
    delegation: Contact | None
    eu: Figures


@dataclass(frozen=True, slots=True)
class ContextBuilder:
    """Resolves the facts of one release as of one day; `home` is the office's own place, by id."""

    facts: Facts
    standing: Standing
    as_of: date
    home: str
    house: House
    naming: Naming = field(init=False)
    shared: _Shared = field(init=False)

    def __post_init__(self) -> None:
        naming = Naming.of(self.facts, self.standing, self.as_of, self.house)
        object.__setattr__(self, "naming", naming)
        object.__setattr__(self, "shared", self._share())

    def build(self, language: LanguageCode) -> Context:
        """Return what the templates of one language see."""
        facts, shared, wording = self.facts, self.shared, Words(language, self.house)
        return Context(
            tense=shared.tense,
            publish=shared.publish,
            programme=shared.programme,
            event=_with_venues(shared.event, facts.event.sessions, wording),
            text=Texts(*(wording.prose(getattr(facts.text, key), key) for key in Texts.__slots__)),
            amounts=tuple(
                Sum(amount.id, amount.value(), wording.prose(amount.purpose, "purpose"))
                for amount in facts.amounts
            ),
            quotes=tuple(
                Quote(speaker, wording.said(Pair(en=quote.en, lv=quote.lv), "quote"))
                for speaker, quote in zip(shared.speakers, facts.quotes, strict=True)
            ),
            contacts=tuple(wording.contact(contact) for contact in shared.contacts),
            delegation=wording.contact(shared.delegation) if shared.delegation else None,
            prepared_by=wording.contact(facts.prepared_by) if facts.prepared_by else None,
            links=tuple(
                LabelledLink(wording.prose(link.label, "link"), link.url) for link in facts.links
            ),
            photos=tuple(
                Picture(
                    photo.file,
                    wording.prose(photo.caption, "caption"),
                    wording.prose(photo.alt, "caption"),
                    photo.credit or "",
                )
                for photo in facts.photos
            ),
            correction=_correction(facts.correction, wording),
            eu=shared.eu,
        )

    def _share(self) -> _Shared:
        facts = self.facts
        return _Shared(
            tense=_tense_picker(facts.tense_on(self.as_of)),
            publish=self._publish(),
            programme=self._programme(),
            event=self._event(),
            speakers=tuple(_full(self.naming.speaker(quote.speaker)) for quote in facts.quotes),
            contacts=tuple(self._contact(ref) for ref in facts.contacts),
            delegation=self._delegation(),
            eu=self._figures("eu"),
        )

    def _figures(self, body: str) -> Figures:
        held = self.standing.figures(self.as_of).get(body, {})
        return Figures(held, lambda name: self.standing.figure(body, name, self.as_of))

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

    def _leg(self, session: Session) -> Leg:
        place, times = self.naming.place(session.place), session.times
        return Leg(
            days=session.dates,
            place=place if isinstance(place, Tbc) else place.name,
            country=None if isinstance(place, Tbc) else place.country,
            venue=session.venue if isinstance(session.venue, Tbc) else None,
            start=times[0] if isinstance(times, tuple) else times,
            end=times[1] if isinstance(times, tuple) else None,
        )

    def _event(self) -> Event:
        event, naming = self.facts.event, self.naming
        return Event(
            name=Tbc("event") if isinstance(event.name, Tbc) else naming.name(event.name, "event"),
            noun=naming.noun(self.facts),
            programme=self.standing.name(self.facts.programme.id, naming.event_day),
            days=self.facts.days() or Tbc("dates"),
            legs=tuple(self._leg(session) for session in event.sessions),
            formats=naming.names(event.formats, "formats"),
            hosts=naming.names(event.hosts),
            partners=naming.names(event.partners),
            counterparts=naming.names(event.counterparts),
            experts=naming.names(
                tuple(
                    Tbc("experts") if isinstance(e, Tbc) or isinstance(e.from_, Tbc) else e.from_
                    for e in event.experts
                )
            ),
            participants=self._participants(),
            opens=self._people("opens"),
            chairs=self._people("chairs"),
            speaks=self._people("speaks"),
            recipient=naming.name(event.recipient, "recipient") if event.recipient else None,
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

    def _contact(self, ref: ContactRef | Tbc) -> Contact | InlineContact:
        if isinstance(ref, Tbc):
            return InlineContact(name=Tbc("contact"))
        return ref if isinstance(ref, InlineContact) else self.standing.contact(ref, self.as_of)

    def _delegation(self) -> Contact | None:
        place = self.naming.place(self.facts.event.sessions[0].place)
        if isinstance(place, Tbc):
            return None
        return self.standing.delegation(place.country_key, self.as_of)


def _with_venues(event: Event, sessions: tuple[Session, ...], wording: Words) -> Event:
    if not any(isinstance(session.venue, Pair) for session in sessions):
        return event
    legs = tuple(
        replace(leg, venue=wording.prose(session.venue, "venue"))
        if isinstance(session.venue, Pair)
        else leg
        for leg, session in zip(event.legs, sessions, strict=True)
    )
    return replace(event, legs=legs)


def _full(person: Speaker | Tbc) -> Name | Tbc:
    return person if isinstance(person, Tbc) else person.full


def _with_figures(programme: Programme, figures: StatedFigures) -> Programme:
    phase, total = programme.phase, programme.total
    if phase:
        budget = figures.phase_budget.value() if figures.phase_budget else phase.budget
        phase = replace(phase, budget=budget, period=figures.phase_period or phase.period)
    if total:
        amount = figures.total.value() if figures.total else total.amount
        total = replace(total, amount=amount, period=figures.total_period or total.period)
    return replace(programme, phase=phase, total=total)


def _correction(stated: StatedCorrection | None, wording: Words) -> Correction | None:
    if stated is None:
        return None
    return Correction(
        withdraws=stated.kind == "withdrawal",
        published=stated.published,
        changed=changed_words(stated.changed, wording.language),
        changes=wording.prose(stated.changes, "changes"),
    )


def _tense_picker(tense: Tense) -> Callable[[str, str, str], str]:
    def pick(announced: str, opening: str, reported: str) -> str:
        return {"announced": announced, "opening": opening, "reported": reported}[tense]

    return pick

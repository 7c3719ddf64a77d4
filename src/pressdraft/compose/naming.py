"""Turns the names in a release file into names with forms: by glossary id, or as written out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from pressdraft.facts import Facts, InlineName, InlinePerson, NameRef, PersonRef, StatedForms
from pressdraft.fields import TBC
from pressdraft.language.house import House
from pressdraft.language.labels import english_missing, is_placeholder, latvian_missing
from pressdraft.language.latvian.names import person_name
from pressdraft.language.values import (
    Case,
    EnglishName,
    Forms,
    Gender,
    LatvianName,
    Name,
    Number,
    Tbc,
)
from pressdraft.standing import Person, Place, Standing

_BODY = "organisation"
"""What most names are."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person as a draft mentions them: with rank, and with office and body as well."""

    plain: Name
    full: Name
    gender: Gender


@dataclass(frozen=True, slots=True)
class Naming:
    """Looks names up as they are on the event's first day, and knows how they are called now."""

    standing: Standing
    event_day: date
    release_day: date
    house: House
    countries: frozenset[str] = frozenset()
    """Where the event takes place; a body of another country is named with its country."""

    @classmethod
    def of(cls, facts: Facts, standing: Standing, as_of: date, house: House) -> Naming:
        """Return the naming of one release as of a day, which stands in for days that are tbc."""
        days = facts.days()
        event_day = days.first if days else as_of
        anywhere = cls(standing, event_day, as_of, house)
        places = [anywhere.place(session.place) for session in facts.event.sessions]
        countries = frozenset(place.country_key for place in places if isinstance(place, Place))
        return cls(standing, event_day, as_of, house, countries)

    def name(self, ref: NameRef | Tbc, what: str = _BODY) -> Name | Tbc:
        """Return the name as of the event's first day; `what` is it in the placeholder of one."""
        if isinstance(ref, Tbc):
            return ref
        if isinstance(ref, InlineName):
            return inline_name(ref, what) or Tbc(what)
        return self.standing.body_abroad(ref, self.event_day, self.countries)

    def names(self, refs: tuple[NameRef | Tbc, ...], what: str = _BODY) -> tuple[Name | Tbc, ...]:
        """Return the names as of the event's first day."""
        return tuple(self.name(ref, what) for ref in refs)

    def noun(self, facts: Facts) -> Name:
        """Return what the event is called in short: as stated, else as its kind is."""
        stated = facts.event.noun
        return self.standing.name(stated if isinstance(stated, str) else facts.kind, self.event_day)

    def place(self, ref: NameRef | Tbc) -> Place | Tbc:
        """Return the place as of the event's first day; a later name stands in `name.now`."""
        if isinstance(ref, Tbc):
            return ref
        if isinstance(ref, InlineName):
            name = inline_name(ref, "place")
            return Place(name, None, "", "") if name else Tbc("place")
        return self.standing.place(ref, self.event_day, now=self.release_day)

    def release_place(self, ref: NameRef | Tbc) -> Place | Tbc:
        """Return the place as it is called on the release date."""
        if isinstance(ref, str):
            return self.standing.place(ref, self.release_day)
        return self.place(ref)

    def speaker(self, ref: PersonRef | Tbc) -> Speaker | Tbc:
        """Return a person of the glossary as of the event, or as written out."""
        person = self.person(ref)
        return person if isinstance(person, Tbc) else speaker(person)

    def person(self, ref: PersonRef | Tbc) -> Person | Tbc:
        """Return a person as of the event's first day, the name as the house writes it."""
        if isinstance(ref, Tbc):
            return ref
        if isinstance(ref, InlinePerson):
            person = self._inline_person(ref)
        else:
            person = self.standing.person(ref, self.event_day)
            if person.organisation:
                body = self.name(person.organisation.key)
                person = replace(person, organisation=body if isinstance(body, Name) else None)
        if not is_whole(person.name):
            return person
        latvian = person_name(person.name, self.house)
        if latvian is person.name.latvian:
            return person
        return replace(person, name=replace(person.name, latvian=latvian))

    def _inline_person(self, ref: InlinePerson) -> Person:
        latvian = (
            _missing_forms("name")
            if ref.lv == TBC
            else _forms(ref.lv, kind="person", gender=ref.gender)
        )
        english = english_missing("name") if ref.en == TBC else ref.en
        name = Name("", EnglishName(english), LatvianName(latvian))
        if isinstance(ref.role, str):
            role: Name | Tbc | None = self.standing.name(
                ref.role, self.event_day, gender=ref.gender
            )
        else:
            role = self.name(ref.role, "role") if ref.role else None
        body = self.name(ref.organisation) if ref.organisation else None
        return Person(
            name=name,
            gender=ref.gender,
            rank=None,
            role=role if isinstance(role, Name) else None,
            organisation=body if isinstance(body, Name) else None,
            attested=True,
        )


def is_whole(name: Name) -> bool:
    """Tell whether a name is given in both languages, with a placeholder in neither."""
    return not is_placeholder(f"{name.english.text}\n{name.latvian.forms}")


def inline_name(ref: InlineName, what: str) -> Name | None:
    """Return the name as written out, None while it is `tbc` in both languages.

    In the one language that lacks it stands a placeholder that calls it `what`. What is not stated
    of its Latvian forms is proposed.
    """
    if ref.en == ref.lv == TBC:
        return None
    english = EnglishName(ref.en, ref.article == "the")
    if ref.en == TBC:
        english = EnglishName(english_missing(what))
    latvian = (
        _missing_forms(what)
        if ref.lv == TBC
        else _forms(ref.lv, gender=ref.gender, number=ref.number)
    )
    return Name("", english, LatvianName(latvian))


def _missing_forms(what: str) -> Forms:
    """Return the placeholder of a Latvian name, which no case changes."""
    text = latvian_missing(what)
    return Forms(text, text, text, text, text)


def speaker(person: Person) -> Speaker:
    """Return the ways to mention the person, in both languages and all Latvian cases.

    A body that the role names already is not told again.
    """
    plain = _with_rank(person)
    if not person.role:
        return Speaker(plain, plain, person.gender)
    body = person.organisation
    role = person.role.english.text
    english_body = ""
    if body and not _names(role, body.english.text, body.english.abbreviation):
        article = "the " if body.english.article else ""
        english_body = f" of {article}{body.english.text}"
    english = EnglishName(f"{plain.english.text}, {role}{english_body}")
    before = body.latvian.forms.genitive if body else ""
    if body and _names(person.role.latvian.forms.nominative, before, body.latvian.abbreviation):
        before = ""
    forms = _joined(plain.latvian.forms, before, person.role.latvian.forms)
    latvian = LatvianName(forms, original=plain.latvian.original)
    return Speaker(plain, Name(plain.key, english, latvian), person.gender)


def _names(role: str, *names: str | None) -> bool:
    """Tell whether a role holds one of the names of a body, as whole words."""
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", role) for name in names if name)


def _with_rank(person: Person) -> Name:
    if not person.rank:
        return person.name
    english = EnglishName(f"{person.rank.english.text} {person.name.english.text}")
    forms = _joined(person.name.latvian.forms, "", person.rank.latvian.forms)
    latvian = LatvianName(forms, original=person.name.latvian.original)
    return Name(person.name.key, english, latvian)


def _joined(name: Forms, before: str, title: Forms) -> Forms:
    """Return the forms of `before title name`, where title and name stand in the same case."""
    nominative, genitive, dative, accusative, locative = (
        f"{before} {title[case]} {name[case]}".strip() for case in Case
    )
    return Forms(
        nominative,
        genitive,
        dative,
        accusative,
        locative,
        gender=name.gender,
        number=name.number,
        source=name.source,
        certain=name.certain and title.certain,
        reason=name.reason or title.reason,
    )


def _forms(
    latvian: str | StatedForms,
    *,
    kind: Literal["person"] | None = None,
    gender: Gender | None = None,
    number: Number | None = None,
) -> Forms:
    if isinstance(latvian, str):
        from pressdraft.language.declension import forms  # a third of a second's work when unused

        return forms(latvian, kind=kind, gender=gender, number=number)
    return Forms(**latvian.plain(), gender=gender, number=number or "singular")

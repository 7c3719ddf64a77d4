"""The checks on names: Latvian forms that a rule guessed, persons whom no source attests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair
from pressdraft.compose.mentions import guessed_forms, release_names
from pressdraft.language.latvian.names import person_name
from pressdraft.language.recognition import Found, Lexicon
from pressdraft.language.values import Case, Forms, Name
from pressdraft.release import OriginKind, Role, Segment
from pressdraft.standing import Contact, Person, Place

AROUND = 24
"""So many code points of the sentence are shown around a form."""

_BY_HAND = (OriginKind.WORDING, OriginKind.OVERRIDE)


@check("guessed-form", Severity.WARNING, group="names")
def guessed_form(pair: DraftPair) -> Iterator[Finding]:
    """Finds Latvian case forms that a rule proposed without being sure, and nobody confirmed.

    Why:
        A wrong ending in the name of a place, a body or a person is the first thing that its bearer
        sees. Rules know most names; of some they can only say what is likely.

    Example:
        `place: {en: Termez, lv: Termezi}` prints *Termezos*, as if the name were a plural; it may
        as well be one that never changes.

    Instead:
        State the five forms where the name is written out, `lv: {nominative: Termeza, genitive:
        Termezas, ...}`, or confirm those of a glossary entry with `pressdraft glossary confirm ID`.
    """
    draft = pair.drafts.get("lv")
    doubts = _doubts(pair) if draft else ()
    if draft is None or not doubts:
        return
    lexicon = Lexicon.build((str(number), forms) for number, (_, forms) in enumerate(doubts))
    told: set[tuple[str, str]] = set()
    for segment in draft.segments:
        for found in lexicon.find(segment.text):
            name, forms = doubts[int(found.key)]
            form = (forms.nominative, segment.text[found.start : found.end])
            if form not in told and _is_guess(found, forms, segment):
                told.add(form)
                message = _guess_words(found, name, forms, segment.text)
                yield guessed_form.finding(
                    "lv", segment.id, message, start=found.start, end=found.end
                )


def _doubts(pair: DraftPair) -> tuple[tuple[Name, Forms], ...]:
    """Return the guessed forms of the release, each once, with the name that they belong to."""
    found = {
        forms: name
        for name in release_names(pair.naming, pair.facts)
        for forms in guessed_forms(name)
    }
    return tuple((name, forms) for forms, name in found.items())


def _is_guess(found: Found, forms: Forms, segment: Segment) -> bool:
    """Tell whether a rule put this form here: not the author's own words, nor the name as given.

    Contacts print names as given; elsewhere only a name that never changes is a guess even so.
    """
    kinds = [origin.kind for origin in segment.origins(found.start, found.end)]
    if kinds and all(kind in _BY_HAND for kind in kinds):
        return False
    if Case.NOMINATIVE in found.cases:
        return _never_changes(forms) and segment.role is not Role.CONTACT
    return True


def _guess_words(found: Found, name: Name, forms: Forms, text: str) -> str:
    """Return the message: the form in its sentence, its case, the doubt and the way out."""
    shown = excerpt(text, found.start, found.end, found.end - found.start + AROUND).text
    if _never_changes(forms):
        case = "every case"
    else:
        case = " or ".join(each.value for each in Case if each in found.cases)
    if name.key:
        way_out = f"confirm it with `pressdraft glossary confirm {name.key}`"
    else:
        way_out = "state its five forms in the release file"
    return f"‘{shown}’: {case} guessed by rule: {forms.reason}; {way_out}"


def _never_changes(forms: Forms) -> bool:
    return len({forms[case] for case in Case}) == 1


@check("unattested-person", Severity.WARNING, group="names")
def unattested_person(pair: DraftPair) -> Iterator[Finding]:
    """Finds persons of the glossary named on a date for which no source says what they were.

    Why:
        Ranks and offices change hands. Naming somebody in an office that they have left, or do not
        hold yet, embarrasses everybody concerned and needs a correction.

    Example:
        A release of 2021 lets a person open the event whom the glossary knows from 2018 only.

    Instead:
        Find out who held the office that day. When it was the same person, add the day under
        `attested:` in boilerplate/glossary/people.yaml, or the dates of the role.
    """
    told: set[str] = set()
    for key, day in _persons(pair):
        person = pair.naming.standing.person(key, day)
        if not person.attested and key not in told:
            told.add(key)
            name = person.name.english.text
            sources = ", ".join(person.attested_in) or "no date"
            message = f"{name} is named as of {day}, but sources attest: {sources}"
            yield unattested_person.finding("both", _first_mention(pair, person), message)


def _persons(pair: DraftPair) -> Iterator[tuple[str, date]]:
    """Yield the persons of the glossary that the facts name, each with the day that counts."""
    naming, facts = pair.naming, pair.facts
    refs = [appearance.who for appearance in facts.event.people]
    refs += [quote.speaker for quote in facts.quotes]
    yield from ((ref, naming.event_day) for ref in refs if isinstance(ref, str))
    known = naming.standing.keys("person")
    for contact in _contacts(pair):
        if contact.name and contact.name.key in known:
            yield contact.name.key, naming.release_day


def _contacts(pair: DraftPair) -> Iterator[Contact]:
    naming, facts = pair.naming, pair.facts
    for ref in facts.contacts:
        if isinstance(ref, str):
            yield naming.standing.contact(ref, naming.release_day)
    place = naming.place(facts.event.sessions[0].place)
    if isinstance(place, Place):
        delegation = naming.standing.delegation(place.country_key, naming.release_day)
        if delegation:
            yield delegation


def _first_mention(pair: DraftPair, person: Person) -> str | None:
    """Return the id of the first segment that names the person, or None."""
    latvian = person_name(person.name, pair.naming.house)
    lexicon = Lexicon.build([("", person.name.english), ("", latvian)])
    return next((s.id for _, s in pair.segments() if lexicon.find(s.text)), None)

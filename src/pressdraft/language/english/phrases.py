"""English phrases that put several values together: where and when, hours, lists, a contact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time

from pressdraft.language.contact_lines import Contact, ContactLabels, contact_text
from pressdraft.language.english.dates import clock, clock_range, instant, list_texts, when
from pressdraft.language.english.names import a, bare, introduced, the
from pressdraft.language.english.numbers import count, noun_plural
from pressdraft.language.filters import Filter
from pressdraft.language.house import House
from pressdraft.language.labels import english_tbc
from pressdraft.language.legs import Leg, Moment, People, first_day, open_ended
from pressdraft.language.values import Count, Name, Tbc

_CONTACT = ContactLabels("Telephone: ", "Fax: ", "E-mail: ", "Website: ", "Social media: ")


def where_when(value: Sequence[Leg], *, start: bool = False) -> str:
    """English tells the place before the time: in Astana, Kazakhstan, on 16 July 2019.

    A second place in the same country goes without it. `start` tells only on which day it starts.
    """
    texts = []
    told: Name | None = None
    for leg in value:
        country = f", {the(leg.country)}," if leg.country and leg.country != told else ""
        days = first_day(leg.days) if start else leg.days
        texts.append(f"in {introduced(leg.place)}{country} {when(days)}")
        told = leg.country
    return list_texts(texts)


def in_zones(value: Iterable[Moment] | Tbc, *, house: House) -> str:
    """An embargo is one instant, told in the time of each place."""
    if isinstance(value, Tbc):
        return english_tbc(value.fact)
    instants = [instant(moment.at, moment.place, house=house) for moment in value]
    return " / ".join(instants)


def hours(value: time | Tbc, until: time | None, zone: Name | Tbc, *, house: House) -> str:
    """The hours are followed by the place whose time it is: 09.00–17.30 (Riga time)."""
    place = None if isinstance(zone, Tbc) else zone
    if until and isinstance(value, time):
        return clock_range(value, until, place, house=house)
    return clock(value, place, house=house)


def with_a(value: Name | Tbc | Iterable[Name | Tbc]) -> str:
    """Each countable thing has its own "a" or "an"; what is plural or uncountable has none.

    A name that takes "the" keeps it. A term whose plural is the term itself is not counted, nor is
    a name that its author wrote out as a plural.
    """
    items = (value,) if isinstance(value, (Name, Tbc)) else value
    return list_texts([_with_article(item) for item in items])


def _with_article(item: Name | Tbc) -> str:
    if isinstance(item, Tbc):
        return english_tbc(item.fact)
    if item.english.article:
        return the(item)
    return bare(item) if _uncounted(item) else a(item)


def _uncounted(item: Name) -> bool:
    written_out = not item.key
    return item.english.plural == item.english.text or (
        written_out and item.latvian.forms.number == "plural"
    )


def people(value: People, *, house: House) -> str:
    """Those who take part are counted, or stand in the plural: 25 officials from Kazakhstan."""
    if isinstance(value.count, Count):
        text = count(value.count, value.noun, house=house)
    else:
        unknown = f"{english_tbc(value.count.fact)} " if value.count else ""
        text = unknown + noun_plural(value.noun)
    return f"{text} from {the(value.from_)}" if value.from_ else text


def persons(value: Sequence[Name | Tbc]) -> str:
    """Persons with their offices are set apart by more than "and": A, chief of B, and C."""
    texts = [bare(person) for person in value]
    if len(texts) < 2 or not any("," in text for text in texts):
        return list_texts(texts)
    if len(texts) == 2:
        return f"{texts[0]}, and {texts[1]}"
    return f"{'; '.join(texts[:-1])}; and {texts[-1]}"


def stated(value: object) -> str:
    """What the author wrote keeps its words."""
    return english_tbc(value.fact) if isinstance(value, Tbc) else str(value)


def contact_lines(value: Contact) -> str:
    """A contact has one line for each way to reach it, with the same labels everywhere."""
    return contact_text(value, _CONTACT, english_tbc)


PHRASES: tuple[Filter, ...] = (
    where_when,
    in_zones,
    hours,
    with_a,
    people,
    persons,
    stated,
    contact_lines,
    open_ended,
)

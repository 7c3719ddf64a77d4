"""Latvian phrases that put several values together: where and when, hours, lists, a contact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time

from pressdraft.language.contact_lines import Contact, ContactLabels, contact_text
from pressdraft.language.filters import Filter
from pressdraft.language.house import House
from pressdraft.language.labels import latvian_tbc
from pressdraft.language.latvian.cases import inflected, list_texts
from pressdraft.language.latvian.dates import clock, clock_range, instant, when
from pressdraft.language.latvian.names import after, introduced, loc
from pressdraft.language.latvian.numbers import count
from pressdraft.language.legs import Leg, Moment, People, first_day, open_ended
from pressdraft.language.typography import NBSP
from pressdraft.language.values import Case, Count, Days, Name, Tbc

_CONTACT = ContactLabels("Tālr. ", "Fakss: ", "E-pasts: ", "Tīmekļa vietne: ", "Sociālie tīkli: ")

_HOME = "lv"


def where_when(value: Sequence[Leg], *, start: bool = False, house: House) -> str:
    """Latvian opens with the place, then the time, both in the locative, so no figure comes first.

    The country stands between commas, Latvia goes without saying, and a year is named once, as is
    the country of two places in a row. `start` tells only on which day it starts.
    """
    texts = []
    told: set[int] = set()
    country: Name | None = None
    for leg in value:
        days = first_day(leg.days) if start else leg.days
        years = {days.first.year} if isinstance(days, Days) else set()
        moment = when(days, year=not years or not years <= told)
        abroad = _abroad(leg, house) if leg.country != country else ""
        texts.append(f"{introduced(leg.place, 'loc')}{abroad} {moment}")
        told |= years
        country = leg.country
    return list_texts(texts)


def _abroad(leg: Leg, house: House) -> str:
    if leg.country is None or leg.country.key == _HOME:
        return ""
    return f", {loc(leg.country, house=house)},"


def in_zones(value: Iterable[Moment] | Tbc) -> str:
    """An embargo is one instant, told in the time of each place; after "līdz" in the dative."""
    if isinstance(value, Tbc):
        return latvian_tbc(value.fact)
    instants = [instant(moment.at, moment.place, "dat") for moment in value]
    return " / ".join(instants)


def hours(value: time | Tbc, until: time | None, zone: Name | Tbc) -> str:
    """The hours are followed by the place whose time it is: plkst. 09.00 pēc Rīgas laika."""
    place = None if isinstance(zone, Tbc) else zone
    if until and isinstance(value, time):
        return clock_range(value, until, place)
    return clock(value, place)


def people(value: People, case: Case | str = Case.NOMINATIVE, *, house: House) -> str:
    """Those who take part are counted, or stand in the plural: 25 dalībnieki no Kazahstānas."""
    if isinstance(value.count, Count):
        text = count(value.count, value.noun, case, house=house)
    else:
        unknown = f"{latvian_tbc(value.count.fact)} " if value.count else ""
        noun = value.noun.latvian
        text = unknown + inflected((noun.plural or noun.forms,), case)
    return f"{text} no {after(value.from_, 'no', house=house)}" if value.from_ else text


def by_gender(value: Name | Tbc, masculine: str, feminine: str) -> str:
    """A Latvian adjective, participle or pronoun agrees with the gender of its noun."""
    gender = value.latvian.forms.gender if isinstance(value, Name) else None
    return masculine if gender == "masculine" else feminine


def tied(value: str, noun: str) -> str:
    """An ordinal keeps its noun beside it with a no-break space: 9. posmam."""
    return f"{value}{NBSP}{noun}"


def stated(value: object) -> str:
    """What the author wrote keeps its words."""
    return latvian_tbc(value.fact) if isinstance(value, Tbc) else str(value)


def contact_lines(value: Contact) -> str:
    """A contact has one line for each way to reach it, with the same labels everywhere."""
    return contact_text(value, _CONTACT, latvian_tbc)


PHRASES: tuple[Filter, ...] = (
    where_when,
    in_zones,
    hours,
    people,
    by_gender,
    tied,
    stated,
    contact_lines,
    open_ended,
)

"""Latvian phrases that put several values together: when and where, an embargo, hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time

from pressdraft.language.filters import Filter
from pressdraft.language.house import House
from pressdraft.language.labels import LATVIAN, latvian_tbc
from pressdraft.language.latvian_cases import list_texts
from pressdraft.language.latvian_dates import clock, clock_range, instant, when
from pressdraft.language.latvian_names import introduced, loc
from pressdraft.language.legs import Leg, Moment, first_day, open_ended
from pressdraft.language.values import Days, Name, Tbc


def where_when(value: Sequence[Leg], *, start: bool = False, house: House) -> str:
    """Latvian tells the time before the place, both in the locative, the country in commas.

    A year is named once, and the comma after the last country is there for the sentence to go on.
    `start` tells only on which day it starts.
    """
    texts = []
    told: set[int] = set()
    for leg in value:
        days = first_day(leg.days) if start else leg.days
        years = {days.first.year} if isinstance(days, Days) else set()
        country = f", {loc(leg.country, house=house)}," if leg.country else ""
        moment = when(days, year=not years or not years <= told)
        texts.append(f"{moment} {introduced(leg.place, 'loc')}{country}")
        told |= years
    return list_texts(texts).replace(",,", ",")


def embargoed(value: Iterable[Moment] | Tbc) -> str:
    """An embargo is one instant, told in the time of each place; after "līdz" in the dative."""
    if isinstance(value, Tbc):
        return LATVIAN["embargo_until"].format(instant=latvian_tbc(value.fact))
    instants = [instant(moment.at, moment.place, "dat") for moment in value]
    return LATVIAN["embargo_until"].format(instant=" / ".join(instants))


def hours(value: time | Tbc, until: time | None, zone: Name | Tbc) -> str:
    """The hours are followed by the place whose time it is: plkst. 9.00 pēc Rīgas laika."""
    place = None if isinstance(zone, Tbc) else zone
    if until and isinstance(value, time):
        return clock_range(value, until, place)
    return clock(value, place)


def by_gender(value: Name, masculine: str, feminine: str) -> str:
    """A Latvian adjective or participle agrees with the gender of its noun."""
    return masculine if value.latvian.forms.gender == "masculine" else feminine


PHRASES: tuple[Filter, ...] = (where_when, embargoed, hours, by_gender, open_ended)

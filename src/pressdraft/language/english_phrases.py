"""English phrases that put several values together: where and when, an embargo, hours, a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time

from pressdraft.language.english_dates import clock, clock_range, instant, list_texts, when
from pressdraft.language.english_names import a, bare, introduced, the
from pressdraft.language.filters import Filter
from pressdraft.language.house import House
from pressdraft.language.labels import ENGLISH, english_tbc
from pressdraft.language.legs import Leg, Moment, first_day, open_ended
from pressdraft.language.values import Name, Tbc


def where_when(value: Sequence[Leg], *, start: bool = False) -> str:
    """English tells the place before the time: in Astana, Kazakhstan, on 16 July 2019.

    `start` tells only on which day it starts.
    """
    texts = []
    for leg in value:
        country = f", {the(leg.country)}," if leg.country else ""
        days = first_day(leg.days) if start else leg.days
        texts.append(f"in {introduced(leg.place)}{country} {when(days)}")
    return list_texts(texts)


def embargoed(value: Iterable[Moment] | Tbc, *, house: House) -> str:
    """An embargo is one instant, told in the time of each place."""
    if isinstance(value, Tbc):
        return ENGLISH["embargo_until"].format(instant=english_tbc(value.fact))
    instants = [instant(moment.at, moment.place, house=house) for moment in value]
    return ENGLISH["embargo_until"].format(instant=" / ".join(instants))


def hours(value: time | Tbc, until: time | None, zone: Name | Tbc, *, house: House) -> str:
    """The hours are followed by the place whose time it is: 09.00–17.30 (Riga time)."""
    place = None if isinstance(zone, Tbc) else zone
    if until and isinstance(value, time):
        return clock_range(value, until, place, house=house)
    return clock(value, place, house=house)


def with_a(value: Iterable[Name | Tbc]) -> str:
    """Each countable thing in a list has its own "a" or "an"; what is plural has none."""
    return list_texts([bare(item) if _is_plural(item) else a(item) for item in value])


def _is_plural(item: Name | Tbc) -> bool:
    return isinstance(item, Name) and item.english.plural == item.english.text


PHRASES: tuple[Filter, ...] = (where_when, embargoed, hours, with_a, open_ended)

"""How far the clock of a time is ahead of UTC, told by the words beside it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from pressdraft.checks.known_names import KnownName
from pressdraft.checks.pairs import DraftPair
from pressdraft.release import LanguageCode

_ABBREVIATED: Mapping[str, int] = {
    "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "MSK": 3,
}  # fmt: skip
_NAMED: Mapping[str, str] = {
    "Central European": "Europe/Berlin", "Viduseiropas": "Europe/Berlin",
    "Centrāleiropas": "Europe/Berlin",
    "Eastern European": "Europe/Riga", "Austrumeiropas": "Europe/Riga",
    "Western European": "Europe/Lisbon", "Rietumeiropas": "Europe/Lisbon",
    "Greenwich Mean": "UTC", "Greenwich": "UTC", "Griničas": "UTC", "pasaules": "UTC",
    "Coordinated Universal": "UTC", "Central European Summer": "Etc/GMT-2",
    "Viduseiropas vasaras": "Etc/GMT-2", "Centrāleiropas vasaras": "Etc/GMT-2",
    "Eastern European Summer": "Etc/GMT-3",
    "Austrumeiropas vasaras": "Etc/GMT-3", "Central European Standard": "Etc/GMT-1",
    "Viduseiropas ziemas": "Etc/GMT-1", "Austrumeiropas ziemas": "Etc/GMT-2",
}  # fmt: skip
"""Zones that are called after no place, by the words before *time* and *laiks*."""
_OFFSET = re.compile(r"(?:UTC|GMT)([+\-−])(\d{1,2})(?::(\d\d))?")
_ANY_DAY = dt.date(2024, 7, 1)
"""The day whose clocks count where a text has no date."""


def clock_offset(pair: DraftPair, language: LanguageCode, words: str) -> int | None:
    """Return the minutes ahead of UTC that the words beside a time tell; None for none."""
    if match := _OFFSET.fullmatch(words):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        return minutes if match[1] == "+" else -minutes
    if words in _ABBREVIATED:
        return _ABBREVIATED[words] * 60
    day = pair.day or _ANY_DAY
    zones = _zones(pair, language, words, day) if words else frozenset[str]()
    noons = (dt.datetime.combine(day, dt.time(12), ZoneInfo(zone)) for zone in zones)
    offsets = {offset for noon in noons if (offset := noon.utcoffset()) is not None}
    return round(offsets.pop().total_seconds() / 60) if len(offsets) == 1 else None


def _zones(pair: DraftPair, language: LanguageCode, words: str, day: dt.date) -> frozenset[str]:
    """Return the IANA zones of the place, or of the glossary's places in a country, that is named.

    A zone may be called after either: Riga time, Latvian time.
    """
    if words in _NAMED:
        return frozenset({_NAMED[words]})
    for found in pair.known.lexicon(language).find(words):
        known = pair.known.names[found.key]
        if known.kind in ("place", "country"):
            return frozenset(
                pair.standing.place(place.key, _day_of_name(place, day)).zone
                for place in pair.known.names.values()
                if place.kind == "place"
                and known.key in (place.key, pair.known.countries.get((place.kind, place.key)))
            )
    return frozenset()


def _day_of_name(known: KnownName, day: dt.date) -> dt.date:
    """Return a day on which a place bears a name, the one asked for if it does."""
    return day if known.holds(day) else (known.first or known.last or day)

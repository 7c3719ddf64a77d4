"""How far the clock of a time is ahead of UTC, told by the words beside it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from pressdraft.checks.pairs import DraftPair
from pressdraft.release import LanguageCode

_ABBREVIATED: Mapping[str, int] = {
    "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "MSK": 3,
}  # fmt: skip
_OFFSET = re.compile(r"(?:UTC|GMT)([+\-−])(\d{1,2})(?::(\d\d))?")
_CAPITALS: Mapping[str, str] = {
    "lv": "Europe/Riga", "lt": "Europe/Vilnius", "ee": "Europe/Tallinn", "be": "Europe/Brussels",
    "kz": "Asia/Almaty", "kg": "Asia/Bishkek", "tj": "Asia/Dushanbe", "tm": "Asia/Ashgabat",
    "uz": "Asia/Tashkent", "pl": "Europe/Warsaw", "at": "Europe/Vienna", "hu": "Europe/Budapest",
}  # fmt: skip
"""The clocks of a country that a zone is called after: Latvian time."""

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
    zone = _zone(pair, language, words, day) if words else None
    noon = dt.datetime.combine(day, dt.time(12), ZoneInfo(zone)) if zone else None
    offset = noon.utcoffset() if noon else None
    return round(offset.total_seconds() / 60) if offset is not None else None


def _zone(pair: DraftPair, language: LanguageCode, words: str, day: dt.date) -> str | None:
    """Return the IANA zone of the place or the country that a zone is called after."""
    for found in pair.known.lexicon(language).find(words):
        known = pair.known.names[found.key]
        if known.kind == "place":
            named_on = day if known.holds(day) else (known.first or known.last or day)
            return pair.standing.place(known.key, named_on).zone
        if known.kind == "country":
            return _CAPITALS.get(known.key)
    return None

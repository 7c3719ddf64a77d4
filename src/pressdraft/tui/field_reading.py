"""Reads what people type into a field as they would write it anywhere: days, times, sums."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import NamedTuple

from pressdraft.fields import days_text, parse_days
from pressdraft.language.english import dates as english
from pressdraft.language.latvian import dates as latvian
from pressdraft.language.values import Amount, Count, Days
from pressdraft.reading import Hours, Value, read
from pressdraft.release import LanguageCode
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.yamlfile import Plain

_LIKE_A_FILE = re.compile(r"\d{4}-")
_OFFSET = re.compile(
    r"(?<![\d-])\s*(?:UTC|GMT)?\s*([+-])(0?\d|1[0-4])(?::?([0-5]\d))?$", re.IGNORECASE
)
_DOTTED_TIME = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
_AROUND = {",", ".", "at", "on", "until", "plkst.", "plkst", "līdz", "no"}
"""Words that may stand around a day and a time."""
_CODES: tuple[LanguageCode, ...] = ("en", "lv")


_CLOCK = r"(\d{1,2})(?:[.:]([0-5]\d))?\s*(?:([ap])\.?\s?m\b\.?)?"
_HOURS = re.compile(
    rf"(?:no|from|plkst\.?|at)?\s*(?:plkst\.?)?\s*{_CLOCK}"
    rf"(?:\s*(?:[-–—]|to|till|until|līdz)\s*(?:plkst\.?)?\s*{_CLOCK})?",
    re.IGNORECASE,
)
"""A time, or two, of which the minutes may go without saying."""
_NOON = 12


class Meaning(NamedTuple):
    """How the program understands a text: in both languages, and in each where room is scarce."""

    both: str
    en: str
    lv: str

    def short(self, language: str) -> str:
        """Return it in one language."""
        return self.lv if language == "lv" else self.en


NO_MEANING = Meaning("", "", "")


def meaning(english: str, latvian: str | None = None, between: str = " / ") -> Meaning:
    """Return a meaning of two texts, or of the one when they are the same."""
    latvian = english if latvian is None else latvian
    both = english if english == latvian else f"{english}{between}{latvian}"
    return Meaning(both, english, latvian)


def normal(shape: Shape, text: str, zone: dt.tzinfo | None = None) -> Plain | None:
    """Return a typed text as the file writes the value, None when it cannot be read.

    `zone` is that of a moment whose text names none.
    """
    match shape:
        case Shape.DAY | Shape.DAYS:
            days = read_days(text)
            if days is None or (shape is Shape.DAY and not days.single):
                return None
            written = days_text(days)
            return written if isinstance(written, str) else list[Plain](written)
        case Shape.TIMES:
            return _times(text)
        case Shape.MOMENT:
            moment = read_moment(text, zone)
            return moment.isoformat(timespec="minutes") if moment else None
        case Shape.WHOLE | Shape.SUM:
            number = _number(text)
            whole = number is not None and number == number.to_integral_value()
            return f"{number:f}" if number is not None and (whole or shape is Shape.SUM) else None
    return None


def read_days(text: str) -> Days | None:
    """Return the days that a text states in either language or as a file does.

    A text that begins as in a file is read as such only: half of 2022-07-26 is not the 2nd.
    """
    items = [item.strip() for item in text.split(",")]
    try:
        return parse_days(items if len(items) > 1 else text.strip())
    except ValueError:
        value = None if _LIKE_A_FILE.match(text.strip()) else _whole_reading(text)
    if isinstance(value, dt.date):
        return Days(value, value)
    return value if isinstance(value, Days) else None


def read_moment(text: str, zone: dt.tzinfo | None) -> dt.datetime | None:
    """Return the day and the time that a text states in either language, in either order.

    Without a zone it is None; the zone is the text's own (`UTC+6`, `+06:00`) or else the one given.
    """
    text = text.strip()
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        pass
    else:
        if ":" not in text:
            return None
        zone = moment.tzinfo or zone
        return moment.replace(tzinfo=zone) if zone else None
    if offset := _OFFSET.search(text):
        sign, hours, minutes = offset.groups()
        distance = dt.timedelta(hours=int(hours), minutes=int(minutes or 0))
        zone = dt.timezone(distance if sign == "+" else -distance)
        text = text[: offset.start()].rstrip(" ,")
    read_as = [found for code in _CODES if (found := _day_and_time(text, code))]
    return dt.datetime.combine(*read_as[0], tzinfo=zone) if read_as and zone else None


def _day_and_time(text: str, language: LanguageCode) -> tuple[dt.date, dt.time] | None:
    found = read(text, language)
    values = [_clock_time(text[each.start : each.end]) or each.value for each in found]
    rest = text
    for each in reversed(found):
        rest = rest[: each.start] + " " + rest[each.end :]
    if set(rest.lower().split()) <= _AROUND:
        match values:
            case [dt.date() as day, dt.time() as hour] | [dt.time() as hour, dt.date() as day]:
                return day, hour
    return None


def _clock_time(text: str) -> dt.time | None:
    """Return what `10.00` means beside a day."""
    match = _DOTTED_TIME.fullmatch(text)
    return dt.time(int(match[1]), int(match[2])) if match else None


def reading_words(spec: FieldSpec, text: str) -> Meaning:
    """Return how the program understands what is typed, empty where that goes without saying."""
    if spec.shape in (Shape.DAY, Shape.DAYS) and (days := read_days(text)):
        if days.single:
            day = days.first
            return meaning(english.weekday_date(day), latvian.weekday_date(day), " · ")
        return meaning(english.days(days), latvian.days(days), " · ")
    if spec.shape is Shape.MOMENT and (moment := read_moment(text, None)):
        told = meaning(english.weekday_date(moment), latvian.weekday_date(moment), " · ")
        time = f"{moment:%H:%M} {moment.tzname()}"
        return Meaning(*(f"{time} · {words}" for words in told))
    if spec.shape in (Shape.SUM, Shape.WHOLE) and (number := _number(text)) is not None:
        grouped = f"{number:,f}".replace(",", "\u00a0")
        return meaning(grouped if grouped != text.strip() and number >= 1000 else "")
    return NO_MEANING


def _times(text: str) -> str | None:
    """Return a time, or two, as the file writes them; those that are no times are none."""
    if match := _HOURS.fullmatch(text.strip()):
        first, last = match.groups()[:3], match.groups()[3:]
        half = first[2] or _same_half(first[0], last)
        times = [_clock(first[0], first[1], half)] + (
            [_clock(last[0], last[1], last[2])] if last[0] else []
        )
        return "-".join(f"{time:%H:%M}" for time in times if time) if all(times) else None
    match _whole_reading(text):
        case dt.time() as start:
            return f"{start:%H:%M}"
        case Hours(start, end):
            return f"{start:%H:%M}-{end:%H:%M}"
    return None


def _same_half(hour: str, last: tuple[str | None, ...]) -> str | None:
    """Return the half of the day of `2` in `2–4 p.m.`, none where that would end earlier."""
    return last[2] if last[0] and last[2] and int(hour) % _NOON < int(last[0]) % _NOON else None


def _clock(hour: str | None, minutes: str | None, half: str | None) -> dt.time | None:
    hours = int(hour or 0)
    if half and not 1 <= hours <= _NOON:
        return None
    if half:
        hours = hours % _NOON + (_NOON if half in "pP" else 0)
    return dt.time(hours, int(minutes or 0)) if hours < 24 else None


def _number(text: str) -> Decimal | None:
    match _whole_reading(text):
        case Amount(value=value, about=None) | Count(value=value, about=None):
            return Decimal(value)
        case Decimal() | int() as value:
            return Decimal(value)
    return None


def _whole_reading(text: str) -> Value | None:
    """Return the one value that the whole text states in English or else in Latvian."""
    text = text.strip()
    for language in _CODES:
        found = read(text, language)
        if len(found) == 1 and found[0].start == 0 and found[0].end >= len(text.rstrip(". ")):
            return found[0].value
    return None

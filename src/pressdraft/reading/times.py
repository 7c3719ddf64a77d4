"""Times of day: 10.00, 9 a.m., "plkst. 16.30", with the zone that is named behind them."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from pressdraft.reading.numbers import is_currency
from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.values import Hours, Kind, Reading
from pressdraft.reading.vocabulary import ZONES

_HALVES = {"am": 0, "pm": 12}
_NOON = ("noon", "midday", "pusdienlaiks", "pusdienlaikam", "pusdienlaika", "pusdienlaikā")
_MIDNIGHT = ("midnight", "pusnakts", "pusnaktij", "pusnaktī")
NAMED_HOURS = {**dict.fromkeys(_NOON, 12), **dict.fromkeys(_MIDNIGHT, 0)}
"""Hours that have a name in either language."""


class _Clock(NamedTuple):
    """A time as it is written; `sure` when its own shape shows that it is no decimal."""

    time: dt.time
    next: int
    form: frozenset[str]
    sure: bool
    minutes: bool


class _Zone(NamedTuple):
    name: str
    next: int


def read_time(prose: Prose, index: int) -> Found | None:
    """Return the time or the hours at `index`; a bare 10.00 needs a word or a zone beside it."""
    first = _clock(prose, index)
    if first is None or _is_quantity(prose, first.next):
        return None
    asked = _is_asked(prose, index, first)
    second = _second(prose, index, first, asked=asked)
    end = second.next if second else first.next
    zone = _zone(prose, end)
    told = first.minutes or (second is not None and second.minutes)
    shown = first.sure or bool(second and (second.sure or told)) or bool(zone and told)
    if not asked and not shown:
        return None
    form = first.form | (second.form if second else frozenset())
    value = first.time if second is None else Hours(_morning(first, second), second.time)
    start, text_end = prose.tokens[index].start, prose.tokens[end - 1].end
    name = zone.name if zone else ""
    reading = Reading(Kind.TIME, value, start, text_end, form, name)
    return Found((reading,), zone.next if zone else end)


def _morning(first: _Clock, second: _Clock) -> dt.time:
    """Return the first time of `2–4 p.m.`, which leaves out what the second says."""
    afternoon = "pm" in second.form and not first.form & {"am", "pm"}
    if afternoon and first.time.hour + 12 <= second.time.hour:
        return first.time.replace(hour=first.time.hour + 12)
    return first.time


def _is_quantity(prose: Prose, index: int) -> bool:
    word = prose.low[index]
    known = word in prose.words.magnitudes or word in prose.words.percent
    return known or word in ("%", "per") or is_currency(prose, index)


def _is_asked(prose: Prose, index: int, clock: _Clock) -> bool:
    """Tell whether the words before a figure ask for a time."""
    before = prose.word_before(index)
    if prose.language == "lv":
        return (before in prose.words.clock_words and before != "laiks") or (
            clock.minutes and before == "laiks"
        )
    if not clock.minutes:
        return False
    said = before in prose.words.from_words | prose.words.to_words | prose.words.between_words
    return said or (before in prose.words.clock_words and prose.low[index - 1] in (before, ":"))


def _second(prose: Prose, index: int, first: _Clock, *, asked: bool) -> _Clock | None:
    """Return the time that a dash or "to" leads to."""
    place = first.next
    dashed = prose.is_dash(place)
    joined = prose.low[place] in prose.words.to_words | prose.words.and_words
    if not dashed and not joined:
        return None
    place += 1
    while prose.low[place] in ("plkst", ".", "pulksten"):
        place += 1
    second = _clock(prose, place)
    if second is None or _is_quantity(prose, second.next):
        return None
    both = first.minutes and second.minutes
    halves = bool(second.form & {"am", "pm"})
    if prose.low[first.next] in prose.words.and_words:
        between = prose.words.between_words
        return second if both and prose.word_before(index) in between else None
    return second if both or halves or (asked and prose.language == "lv") else None


def _clock(prose: Prose, index: int) -> _Clock | None:
    hour = prose.tokens[index]
    if hour.low in NAMED_HOURS:
        named = dt.time(NAMED_HOURS[hour.low])
        how = frozenset({"word"} if named.hour else {"word", "twenty-four"})
        return _Clock(named, index + 1, how, sure=False, minutes=True)
    if not hour.digits or len(hour.text) > 2 or int(hour.text) > 24:
        return None
    minutes, end, colon = _minutes(prose, index)
    if minutes is None:
        return None
    half, end = _half(prose, end)
    if prose.low[end] == "h" and prose.same_line[end]:
        end, half = end + 1, half or "h"
    if prose.low[end] == "o" and prose.low[end + 2] == "clock":
        end, half = end + 3, half or "h"
    hours = int(hour.text)
    if half in _HALVES:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + _HALVES[half]
    form = {half} if half in _HALVES else set()
    if hours == 24:
        form.add("twenty-four")
    if colon:
        form.add("colon")
    sure = colon or bool(half) or (minutes != "" and len(hour.text) == 2 and hour.text[0] == "0")
    time = dt.time(hours % 24, int(minutes or 0))
    return _Clock(time, end, frozenset(form), sure, minutes != "" or bool(half))


def _minutes(prose: Prose, index: int) -> tuple[str | None, int, bool]:
    """Return the minutes, what follows, and whether a colon stands before them."""
    mark, minutes = prose.low[index + 1], prose.tokens[index + 2]
    tied = prose.tied[index + 1] and prose.tied[index + 2]
    if mark not in (".", ":", "h") or not tied or not minutes.digits:
        return "", index + 1, False
    more = prose.low[index + 3] in (".", ":", ",", "/") and prose.tied[index + 4]
    more = more and prose.tied[index + 3] and prose.tokens[index + 4].digits
    if len(minutes.text) != 2 or int(minutes.text) > 59 or more:
        return None, index, False
    return minutes.text, index + 3, mark != "."


def _half(prose: Prose, index: int) -> tuple[str, int]:
    """Return "am" or "pm" in any of its spellings, and the token behind it."""
    if prose.language != "en" or not prose.same_line[index]:
        return "", index
    if prose.low[index] in _HALVES:
        return prose.low[index], index + 1
    letters = prose.low[index] + prose.low[index + 2]
    if letters in _HALVES and prose.low[index + 1] == "." and prose.tied[index + 2]:
        point = prose.low[index + 3] == "." and prose.tied[index + 3]
        return letters, index + 4 if point else index + 3
    return "", index


def _zone(prose: Prose, index: int) -> _Zone | None:
    """Return the zone named at `index`, in brackets or not, and the token behind it."""
    bracket = prose.low[index] == "("
    place = index + 1 if bracket else index
    zone = _zone_code(prose, place) or _zone_words(prose, place)
    if zone is None:
        return None
    end = _over_letters(prose, zone.next, bracket=bracket)
    closed = bracket and prose.low[end] == ")"
    if bracket and not closed:
        return None
    return _Zone(zone.name, end + closed)


def _over_letters(prose: Prose, index: int, *, bracket: bool) -> int:
    """Return the place behind letters that repeat a zone: *(Riga time, EEST)*, *time (EEST)*."""
    if prose.low[index] != ("," if bracket else "("):
        return index
    letters = _zone_code(prose, index + 1)
    if letters is None:
        return index
    closed = prose.low[letters.next] == ")"
    return letters.next + (closed and not bracket) if closed else index


def _zone_code(prose: Prose, index: int) -> _Zone | None:
    token = prose.tokens[index]
    if token.text not in ZONES or not prose.same_line[index]:
        return None
    end = index + 1
    if prose.low[end] in ("+", "-", "−") and prose.tied[end] and prose.tokens[end + 1].digits:
        end += 2
        if prose.low[end] == ":" and prose.tied[end] and prose.tokens[end + 1].digits:
            end += 2
    return _Zone(prose.text[token.start : prose.tokens[end - 1].end], end)


def _zone_words(prose: Prose, index: int) -> _Zone | None:
    """Return `Riga time`, `pēc Rīgas laika`: at most four words round a name."""
    latvian = prose.language == "lv"
    if latvian and prose.low[index] != "pēc":
        return None
    for place in range(index, index + 5):
        word = prose.tokens[place]
        if place > index and (word.low == "laika" if latvian else word.low == "time"):
            start = prose.tokens[index + latvian].start
            named = latvian or prose.tokens[index].text[0].isupper() or prose.low[index] == "local"
            name = prose.text[start : prose.tokens[place - 1].end]
            return _Zone(name, place + 1) if named and name else None
        if not prose.same_line[place] or not (word.word or word.text in ("-", "–")):
            return None
    return None

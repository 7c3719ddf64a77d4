"""Dates in figures alone: 26.07.2022., 26/7/2022, 2022-07-26."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from pressdraft.language.values import Days
from pressdraft.reading.days import day_number, is_year
from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.values import Kind, Reading


class _Numeric(NamedTuple):
    day: dt.date
    next: int
    form: frozenset[str]


def read_numeric_date(prose: Prose, index: int) -> Found | None:
    """Return the date or range in figures at `index`."""
    first = _date(prose, index)
    if first is None:
        return _short_range(prose, index)
    end = first.next
    dash = _dash_after(prose, end)
    second = _date(prose, dash + 1) if dash else None
    if second is None or second.day < first.day:
        return _found(prose, index, Kind.DATE, first.day, end, first.form)
    form = first.form | second.form | _hyphen(prose, dash)
    return _found(prose, index, Kind.DAYS, Days(first.day, second.day), second.next, form)


def _found(
    prose: Prose, index: int, kind: Kind, value: dt.date | Days, end: int, form: frozenset[str]
) -> Found:
    start, text_end = prose.tokens[index].start, prose.tokens[end - 1].end
    return Found((Reading(kind, value, start, text_end, form | {"numeric"}),), end)


def _dash_after(prose: Prose, index: int) -> int:
    """Return where a dash stands, over a point, or 0."""
    place = index + 1 if prose.low[index] == "." else index
    return place if prose.is_dash(place) else 0


def _hyphen(prose: Prose, dash: int) -> frozenset[str]:
    return frozenset({"hyphen-range"} if prose.low[dash] == "-" else ())


def _short_range(prose: Prose, index: int) -> Found | None:
    """Return `26.–28.07.2022` or `26.07.–28.07.2022`, whose first day has no year."""
    day = day_number(prose, index)
    dash = _dash_after(prose, index + 1)
    month = 0
    if not dash and prose.low[index + 1] == "." and prose.tied[index + 2]:
        month = day_number(prose, index + 2) or 0
        dash = _dash_after(prose, index + 3)
    last = _date(prose, dash + 1) if day and dash else None
    if day is None or last is None or month > 12:
        return None
    try:
        first = last.day.replace(day=day, month=month or last.day.month)
    except ValueError:
        return None
    if first >= last.day:
        return None
    days = Days(first, last.day)
    return _found(prose, index, Kind.DAYS, days, last.next, last.form | _hyphen(prose, dash))


def _date(prose: Prose, index: int) -> _Numeric | None:
    parts, mark, spaced = _parts(prose, index)
    if parts is None:
        return None
    first, second, third = parts
    form = set() if not spaced else {"spaced"}
    if mark == "-" and is_year(first):
        year, month, day = first, second, third
        form.add("iso")
    elif mark == "/" and int(second) > 12 >= int(first):
        month, day, year = parts
        form.add("us-order")
    else:
        day, month, year = parts
    if len(year) == 2:
        if len(month) != 2 or mark == "-":
            return None
        year = f"20{year}"
        form.add("short-year")
    if not is_year(year) or len(day) > 2 or len(month) > 2:
        return None
    try:
        value = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return _Numeric(value, index + 5, frozenset(form))


def _parts(prose: Prose, index: int) -> tuple[tuple[str, str, str] | None, str, bool]:
    """Return three figures that one mark joins, the mark, and whether spaces follow it."""
    tokens = prose.tokens[index : index + 5]
    if len(tokens) < 5 or any(token.digits is bool(at % 2) for at, token in enumerate(tokens)):
        return None, "", False
    mark = tokens[1].text
    spaces = {tokens[2].gap, tokens[4].gap}
    if mark not in (".", "/", "-") or tokens[3].text != mark or tokens[1].gap or tokens[3].gap:
        return None, "", False
    if spaces != {""} and (mark != "." or prose.language != "lv" or not spaces <= {" ", "\u00a0"}):
        return None, "", False
    if any(len(token.text) > 4 for token in tokens):
        return None, "", False
    return (tokens[0].text, tokens[2].text, tokens[4].text), mark, spaces != {""}

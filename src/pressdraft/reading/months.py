"""Months: `July 16, 2019` in US order, July 2022, "2022. gada jūlijā", "jūlijā" alone."""

from __future__ import annotations

from pressdraft.reading.dates import settled, written
from pressdraft.reading.days import (
    Stop,
    day_number,
    is_year,
    latvian_year,
    month_at,
    named_month,
    read_joint,
)
from pressdraft.reading.numbers import chain_end
from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.values import Kind, Month, Reading


def read_month_first(prose: Prose, index: int) -> Found | None:
    """Return `July 16, 2019` in US order, or a month with or without its year."""
    return _us_date(prose, index) or _month(prose, index)


def _us_date(prose: Prose, index: int) -> Found | None:
    if prose.language != "en":
        return None
    stops: list[Stop] = []
    joint, place, month = "", index, None
    while len(stops) < 31:
        named = month_at(prose, place) if stops else named_month(prose, place)
        day_place = named[1] if named else place
        day = day_number(prose, day_place) if named or stops else None
        if day is None or (not named and day <= stops[-1].day):
            break
        if month_at(prose, day_place + 1) and not named:
            break
        month = named[0] if named else month
        end = day_place + 1
        if chain_end(prose, day_place) > end:
            break
        end += prose.low[end] in ("st", "nd", "rd", "th") and prose.tied[end]
        year, end = _us_year(prose, end)
        form = {"us-order"} | (
            {"leading-zero"} if prose.tokens[day_place].text[0] == "0" else set()
        )
        stops.append(Stop(day, month, year, joint, place, end, frozenset(form)))
        joint, place = read_joint(prose, end)
        if not joint:
            break
    return written(prose, index, settled(stops, us_order=True, latvian=False)) if stops else None


def _us_year(prose: Prose, index: int) -> tuple[int | None, int]:
    place = index + 1 if prose.low[index] == "," else index
    token = prose.tokens[place]
    if token.digits and is_year(token.text) and prose.same_line[place]:
        return int(token.text), place + 1
    return None, index


def _month(prose: Prose, index: int) -> Found | None:
    named = named_month(prose, index)
    if named is None:
        return None
    month, end = named
    token = prose.tokens[index]
    year, after = _us_year(prose, end) if prose.language == "en" else (None, end)
    if year is None and not _means_month(prose, index):
        return None
    start = prose.tokens[index]
    text_end = prose.tokens[(after if year else end) - 1].end
    if year is None and token.low not in prose.words.months:
        return None
    reading = Reading(Kind.MONTH, Month(month, year), start.start, text_end)
    return Found((reading,), after if year else end)


def _means_month(prose: Prose, index: int) -> bool:
    """Tell a month from a name or a verb: May, March, Maija, Marta, Augusts."""
    token = prose.tokens[index]
    capital = token.text[0].isupper()
    if prose.language == "lv":
        return not capital or token.low.endswith(("ā", "ī"))
    if not capital:
        return False
    said = prose.low[index - 1] in prose.words.year_words | {"this", "every", "each"}
    return said or token.low not in prose.words.unsure_months


def read_latvian_month(prose: Prose, index: int) -> Found | None:
    """Return `2022. gada jūlijā`, whose year stands first."""
    start = latvian_year(prose, index)
    if start is None:
        return None
    named = month_at(prose, start.next)
    if named is None:
        return None
    place, end = prose.tokens[index].start, prose.tokens[named[1] - 1].end
    reading = Reading(Kind.MONTH, Month(named[0], start.year), place, end, start.form)
    return Found((reading,), named[1])

"""Calendar days as they are written one after the other, before months and years are shared out."""

from __future__ import annotations

from typing import NamedTuple

from pressdraft.reading.prose import Prose

_MOST = 16
_THIS_YEAR = frozenset({"šī", "šā"})
_YEAR_OF = frozenset({"gada", "gadā", "gads", "gadam", "gadu", "g"})


class Stop(NamedTuple):
    """One day as it is written: what it leaves out is None. `joint` is what stands before it."""

    day: int
    month: int | None
    year: int | None
    joint: str
    first: int
    next: int
    form: frozenset[str] = frozenset()


class YearStart(NamedTuple):
    """A Latvian `2022. gada`; `year` is None when "this year" was said of an unknown one."""

    year: int | None
    next: int
    form: frozenset[str]


def is_year(text: str) -> bool:
    """Tell whether the digits can be a year of our time."""
    return len(text) == 4 and text[:2] in ("19", "20")


def latvian_year(prose: Prose, index: int) -> YearStart | None:
    """Return the year that `2022. gada`, `2022. g.`, `š. g.` or `šī gada` names."""
    word = prose.tokens[index]
    if word.low == "šogad":
        return YearStart(prose.year, index + 1, frozenset({"this-year"}))
    if word.low in _THIS_YEAR and prose.low[index + 1] in _YEAR_OF:
        return YearStart(prose.year, index + 2, frozenset({"this-year"}))
    if word.low == "š" and prose.low[index + 1] == ".":
        return _short_this_year(prose, index + 2)
    if not word.digits or not is_year(word.text):
        return None
    form = set()
    end = index + 1
    if prose.low[end] == "." and prose.same_line[end]:
        form |= {"missing-space"} if prose.tied[end + 1] else set()
        end += 1
    else:
        form.add("missing-point")
    if prose.low[end] not in _YEAR_OF or not prose.same_line[end]:
        return None
    return YearStart(int(word.text), _over_point(prose, end), frozenset(form))


def _short_this_year(prose: Prose, index: int) -> YearStart | None:
    if prose.low[index] not in ("g", "gada"):
        return None
    return YearStart(prose.year, _over_point(prose, index), frozenset({"this-year"}))


def _over_point(prose: Prose, index: int) -> int:
    """Return the place behind the word at `index`, and behind the point of `g.`."""
    short = prose.low[index] == "g" and prose.low[index + 1] == "."
    return index + 2 if short else index + 1


def day_number(prose: Prose, index: int) -> int | None:
    """Return the day of the month in figures at `index`."""
    token = prose.tokens[index]
    if not token.digits or len(token.text) > 2:
        return None
    number = int(token.text)
    return number if 1 <= number <= 31 else None


def read_stops(prose: Prose, index: int) -> tuple[Stop, ...]:
    """Return the days written from `index` on, up to the last one that has its month."""
    stops: list[Stop] = []
    named = 0
    joint, place = "", index
    while len(stops) < _MOST:
        stop = _stop(prose, place, joint)
        if stop is None or not _continues(stops, stop):
            break
        stops.append(stop)
        if stop.month:
            named = len(stops)
        joint, place = read_joint(prose, stop.next)
        if not joint:
            break
    return tuple(stops[:named])


def _continues(stops: list[Stop], stop: Stop) -> bool:
    """Tell whether `stop` may follow: days of one month rise."""
    return not stops or stops[-1].month is not None or stops[-1].day < stop.day


def read_joint(prose: Prose, index: int) -> tuple[str, int]:
    """Return `range`, `list` or an empty text for what joins two days, and the token behind."""
    if prose.is_dash(index):
        return "range", index + 1
    word = prose.low[index]
    if word in prose.words.to_words or (word == "uz" and _is_night(prose, index)):
        return "to", index + 1
    if word == "," and prose.low[index + 1] in prose.words.and_words:
        return "list", index + 2
    if word == "," or word in prose.words.and_words:
        return "list", index + 1
    return "", index


def _is_night(prose: Prose, index: int) -> bool:
    """Tell whether `uz` joins two days, as in "naktī no 3. uz 4. februāri"."""
    day = day_number(prose, index + 1)
    before = prose.low[index - 1] == "." and prose.tokens[index - 2].digits
    return prose.language == "lv" and before and day is not None and prose.low[index + 2] == "."


def _stop(prose: Prose, index: int, joint: str) -> Stop | None:
    reader = _latvian_stop if prose.language == "lv" else _english_stop
    return reader(prose, index, joint) if index == 0 or prose.low[index] else None


def _english_stop(prose: Prose, index: int, joint: str) -> Stop | None:
    place = index + 1 if prose.low[index] in ("the", "on", "from") and joint else index
    day = day_number(prose, place)
    if day is None:
        return None
    form = set()
    if prose.tokens[place].text.startswith("0"):
        form.add("leading-zero")
    end = place + 1
    if prose.low[end] in ("st", "nd", "rd", "th"):
        form.add("ordinal-day")
        end += 1
    if prose.low[end] == "of" and month_at(prose, end + 1):
        end += 1
    month = month_at(prose, end)
    if month is None:
        return Stop(day, None, None, joint, place, end, frozenset(form))
    end = month[1]
    year, after = _english_year(prose, end)
    if year and prose.low[end] == ",":
        form.add("comma-year")
    return Stop(day, month[0], year, joint, place, after, frozenset(form))


def month_at(prose: Prose, index: int) -> tuple[int, int] | None:
    """Return the month named at `index`, and the token behind it and its point."""
    return named_month(prose, index) if prose.same_line[index] else None


def named_month(prose: Prose, index: int) -> tuple[int, int] | None:
    """Return the same for a month that may open a line."""
    token = prose.tokens[index]
    words = prose.words
    month = words.months.get(token.low)
    if month is None:
        month = words.month_abbreviations.get(token.low)
        if month is None:
            return None
        point = prose.low[index + 1] == "." and prose.tied[index + 1]
        return month, index + 2 if point else index + 1
    if prose.language == "en" and token.low in ("may", "march") and token.text[0].islower():
        return None
    return month, index + 1


def _english_year(prose: Prose, index: int) -> tuple[int | None, int]:
    """Return the year behind a month, over a comma, and the token behind it."""
    place = index + 1 if prose.low[index] == "," else index
    token = prose.tokens[place]
    if not (token.digits and is_year(token.text) and prose.same_line[place]):
        return None, index
    if place > index and prose.lower_word(place + 1) in prose.words.plain_words:
        return None, index
    joined = prose.low[place + 1] in (".", ",", ":") and prose.tied[place + 2]
    if joined and prose.tokens[place + 2].digits:
        return None, index
    return int(token.text), place + 1


def _latvian_stop(prose: Prose, index: int, joint: str) -> Stop | None:
    start = latvian_year(prose, index)
    place = start.next if start else index
    form = set(start.form if start else ())
    day = day_number(prose, place)
    if day is None:
        return None
    if prose.tokens[place].text.startswith("0"):
        form.add("leading-zero")
    end = place + 1
    point = prose.low[end] == "." and prose.same_line[end]
    end = end + 1 if point else end
    month = month_at(prose, end)
    missing = not point and (month or prose.is_dash(end) or prose.low[end] in ("līdz", "un", ","))
    if missing:
        form.add("missing-point")
    year = start.year if start else None
    if month is None:
        return Stop(day, None, year, joint, index, end, frozenset(form))
    if prose.tied[end]:
        form.add("missing-space")
    end = month[1]
    if start is None:
        year, end, form = _year_behind(prose, end, form)
    return Stop(day, month[0], year, joint, index, end, frozenset(form))


def _year_behind(prose: Prose, index: int, form: set[str]) -> tuple[int | None, int, set[str]]:
    """Return the year of a Latvian date that says it last, as English does."""
    place = index + 1 if prose.low[index] == "," else index
    start = latvian_year(prose, place) if prose.tokens[place].digits else None
    if start and start.year and "missing-point" not in start.form:
        follows = day_number(prose, start.next) if prose.low[start.next + 1] == "." else None
        return (
            (start.year, start.next, form | {"year-last"}) if not follows else (None, index, form)
        )
    token = prose.tokens[index]
    bare = token.digits and is_year(token.text) and prose.same_line[index]
    if bare and prose.low[index + 1] != "." and not prose.lower_word(index + 1):
        return int(token.text), index + 1, form | {"year-last"}
    return None, index, form

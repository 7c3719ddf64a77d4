"""Years and periods of years: in 2022, 2015–2019, "2015.–2019. gadā", "kopš 2003. gada"."""

from __future__ import annotations

from pressdraft.language.values import Years
from pressdraft.reading.days import is_year, latvian_year
from pressdraft.reading.numbers import chain_end, is_currency
from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.values import Kind, Reading

_BRACKETS = {"(": ")", "[": "]"}
_MOST = 8


def read_years(prose: Prose, index: int) -> Found | None:
    """Return the year or the period at `index`, whose first token is a year in figures."""
    if prose.language == "lv" and not prose.tokens[index].digits:
        return _this_year(prose, index)
    if not is_year(prose.tokens[index].text):
        return None
    return _period(prose, index) or _year(prose, index)


def _this_year(prose: Prose, index: int) -> Found | None:
    start = latvian_year(prose, index)
    if start is None or start.year is None:
        return None
    return _found(prose, Kind.YEAR, start.year, index, start.next, start.form)


def _found(
    prose: Prose, kind: Kind, value: int | Years, index: int, end: int, form: frozenset[str]
) -> Found:
    start, text_end = prose.tokens[index].start, prose.tokens[end - 1].end
    return Found((Reading(kind, value, start, text_end, form),), end)


def _after_point(prose: Prose, index: int) -> int:
    """Return the token behind a year and its Latvian point, not one that ends the sentence."""
    point = prose.language == "lv" and prose.low[index] == "." and prose.same_line[index]
    return index + 1 if point else index


def _period(prose: Prose, index: int) -> Found | None:
    """Return `2015–2019`, `2015. līdz 2019. gadam` or `from 2015 to 2019`."""
    first = int(prose.tokens[index].text)
    joint = _year_end(prose, index)
    said_from = prose.word_before(index) in prose.words.from_words
    if (stroke := _stroke(prose, index)) is not None:
        return _school_year(prose, index, first, stroke + 1)
    if prose.is_dash(joint):
        return _dashed(prose, index, first, joint, said_from=said_from)
    joined = prose.low[joint] in prose.words.to_words
    if prose.word_before(index) in prose.words.between_words:
        joined = joined or prose.low[joint] in prose.words.and_words
    last = prose.tokens[joint + 1]
    if not joined or not last.digits or not is_year(last.text) or int(last.text) <= first:
        return None
    if not (said_from or prose.language == "lv" or _ends_plainly(prose, joint + 2)):
        return None
    end = _year_end(prose, joint + 1)
    return _found(prose, Kind.YEARS, Years(first, int(last.text)), index, end, frozenset())


def _stroke(prose: Prose, index: int) -> int | None:
    """Return the stroke behind a year, "2020/21" or "2020./2021.", and a figure tied to it."""
    place = index + 1
    if prose.language == "lv" and prose.low[place] == "." and prose.tied[place]:
        place += 1
    tied = prose.tied[place] and prose.tied[place + 1] and prose.tokens[place + 1].digits
    return place if prose.low[place] == "/" and tied else None


def _school_year(prose: Prose, index: int, first: int, place: int) -> Found | None:
    text = prose.tokens[place].text
    last = first + 1
    if text not in (str(last), str(last)[2:]):
        return None
    end = _year_end(prose, place)
    if prose.language == "lv" and prose.low[end] == "." and _stroke(prose, index) != index + 1:
        end += 1
    return _found(prose, Kind.YEARS, Years(first, last), index, end, frozenset({"slash"}))


def _ends_plainly(prose: Prose, index: int) -> bool:
    return not prose.lower_word(index).endswith("s") and not is_currency(prose, index)


def _year_end(prose: Prose, index: int) -> int:
    """Return the token behind a year with its point and "gads", where they follow."""
    start = latvian_year(prose, index) if prose.language == "lv" else None
    if start:
        return start.next
    point = _after_point(prose, index + 1)
    return point if _goes_on(prose, point) else index + 1


def _goes_on(prose: Prose, index: int) -> bool:
    """Tell whether a point behind a year is an ordinal's, since a joint follows it."""
    words = prose.words
    return prose.is_dash(index) or prose.low[index] in words.to_words | words.and_words | {","}


def _dashed(prose: Prose, index: int, first: int, dash: int, *, said_from: bool) -> Found | None:
    last = prose.tokens[dash + 1]
    form = {"hyphen-range"} if prose.low[dash] == "-" else set()
    if not prose.tied[dash] or not prose.tied[dash + 1]:
        form.add("spaced-range")
    if said_from:
        form.add("from-dash")
    if not last.digits or not prose.same_line[dash + 1]:
        return None
    value = int(last.text) if is_year(last.text) else 0
    if len(last.text) == 2 and len(form - {"hyphen-range", "from-dash"}) == 0:
        value = first // 100 * 100 + int(last.text)
        form.add("short-year")
    if value <= first or _is_sum(prose, dash + 2):
        return None
    end = dash + 2 if "short-year" in form else _year_end(prose, dash + 1)
    return _found(prose, Kind.YEARS, Years(first, value), index, end, frozenset(form))


def _is_sum(prose: Prose, index: int) -> bool:
    """Tell whether what stood before `index` was an amount: 1990–2035 EUR."""
    return is_currency(prose, index) or prose.low[index] == "%"


def _year(prose: Prose, index: int) -> Found | None:
    if prose.low[index + 1] == "%" or is_currency(prose, index + 1):
        return None
    if chain_end(prose, index) > index + 1:
        return None
    year = int(prose.tokens[index].text)
    end, form = _stated_year(prose, index)
    if not end:
        return None
    before = prose.tokens[index - 1]
    opens = before.low in prose.words.since_words or before.low in prose.words.from_words
    if opens and prose.same_line[index]:
        value = Years(year, None)
        return _found(prose, Kind.YEARS, value, index - 1, end, form | {"open"})
    return _found(prose, Kind.YEAR, year, index, end, form)


def _stated_year(prose: Prose, index: int) -> tuple[int, frozenset[str]]:
    """Return the token behind the year, or 0 where the figure is not one."""
    bracketed = _BRACKETS.get(prose.low[index - 1]) == prose.low[index + 1]
    if bracketed and prose.low[index - 1]:
        return index + 1, frozenset()
    if prose.language == "lv":
        return _latvian(prose, index)
    return _english(prose, index)


def _latvian(prose: Prose, index: int) -> tuple[int, frozenset[str]]:
    start = latvian_year(prose, index)
    if start:
        return start.next, start.form
    if prose.low[index + 1] in (".", ",") and _listed_year(prose, index):
        return index + 2 if prose.low[index + 1] == "." else index + 1, frozenset()
    if _is_bare(prose, index) and not prose.lower_word(index + 1):
        return index + 1, frozenset({"bare-year"})
    return 0, frozenset()


def _listed_year(prose: Prose, index: int) -> bool:
    """Tell whether `2015., 2016. un 2017. gadā` goes on from here to its "gadā"."""
    place = index
    for _ in range(_MOST):
        if not is_year(prose.tokens[place].text) or prose.low[place + 1] != ".":
            return False
        if latvian_year(prose, place):
            return True
        if not _goes_on(prose, place + 2):
            return False
        place += 3
    return False


def _is_bare(prose: Prose, index: int) -> bool:
    year = int(prose.tokens[index].text)
    before = prose.tokens[index - 1]
    return (
        1990 <= year < 2060
        and before.text not in ("-", "–")
        and before.low not in prose.words.labels
        and prose.word_before(index) not in prose.words.number_signs
    )


def _english(prose: Prose, index: int) -> tuple[int, frozenset[str]]:
    if prose.plural_noun(index + 1) or prose.low[index + 1] in prose.words.magnitudes:
        return 0, frozenset()
    before = prose.tokens[index - 1]
    if before.low in prose.words.labels or before.low in prose.words.number_signs:
        return 0, frozenset()
    if before.low in prose.words.year_words:
        return index + 1, frozenset()
    hyphen = before.text in ("-", "‑") and prose.tied[index - 1]
    if hyphen or _is_bare(prose, index):
        return index + 1, frozenset() if hyphen else frozenset({"bare-year"})
    return 0, frozenset()

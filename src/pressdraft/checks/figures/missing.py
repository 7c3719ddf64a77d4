"""Values that stand in one language only."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.comparing.atoms import Atom, states
from pressdraft.checks.comparing.items import Item
from pressdraft.checks.comparing.matching import other_language
from pressdraft.checks.figures.wording import one_text_only
from pressdraft.checks.pairs import DraftPair
from pressdraft.language.values import Count, Days
from pressdraft.reading import Hours, MonthDays
from pressdraft.release import LanguageCode

_MILLION = 10**6
_CLOCK = re.compile(r"(?<![\d.,])([01]?\d|2[0-4])[.:]([0-5]\d)(?![\d.,]*\d)")
_DOZEN = 13
_LARGE = 60
"""From here on a number is seldom said in another way, and a length of time."""
_ENDS = 2
_LONG = 6
"""So many digits are no coincidence."""


@pair_check("missing-figure", Severity.WARNING, group="figures")
def missing_figure(pair: DraftPair) -> Iterator[Finding]:
    """Finds numbers, sums, dates, times and addresses that only one language states.

    Why:
        Readers of one language learn less, or learn what the other text took back.

    Example:
        *125 officers took part* beside *piedalījās virsnieki*. A value said once in one text and
        twice in the other is no finding, nor is a small number in words that became a pronoun; a
        larger one in words alone, which may be said otherwise, is a suggestion.

    Instead:
        State the value in both texts, or in neither.
    """
    for items in _passages(_in_one_text_only(pair.comparison.missing)):
        first = items[0]
        other = other_language(first.language)
        yield missing_figure.finding(
            first.language,
            first.stated.segment.id,
            one_text_only(items, other),
            start=first.reading.start,
            end=items[-1].reading.end,
            severity=None if any(_is_sure(pair, one) for one in items) else Severity.SUGGESTION,
        )


def _is_sure(pair: DraftPair, item: Item) -> bool:
    """Tell whether the other text can hardly say a value by itself in words.

    It may for a year, an hour, an age and small numbers: *last year*, *half past nine*, *teenage*.
    Where its paragraph has another time in figures, nothing is said in words.
    """
    if _is_in_words(item):
        return False
    value, form = item.reading.value, item.reading.form
    if item.family == "number":
        worded = "hyphenated" in form or item.hours() is not None
        worded = worded or not item.reading.words
        return isinstance(value, Count) and value.value >= (_LARGE if worded else _DOZEN)
    if item.family == "date":
        one_day = isinstance(value, dt.date) and "year-from-text" not in form
        return one_day or _has_wrong_end(pair, item)
    if item.family in ("year", "percent", "vague"):
        return False
    if item.family != "time" or item.row < 0:
        return True
    row = pair.rows[item.row]
    here, there = (
        {
            (int(hour), int(minute))
            for s in row.side(code)
            for hour, minute in _CLOCK.findall(s.text)
        }
        for code in (item.language, other_language(item.language))
    )
    told = {
        (each.hour, each.minute)
        for segment in row.side(item.language)
        for one in pair.stated_in(item.language, segment)
        for each in _times(one.reading.value)
    }
    return bool(
        there - here - told
        or there.intersection((each.hour, each.minute) for each in _times(item.reading.value))
    )


def _has_wrong_end(pair: DraftPair, item: Item) -> bool:
    """Tell whether the other text has one end of some days, and the other end nowhere."""
    if not isinstance(item.reading.value, (Days, MonthDays)):
        return False
    stated = pair.once(_atoms, other_language(item.language))
    return any(len(each) == _ENDS and len(each & stated) == 1 for each in item.needs)


def _atoms(pair: DraftPair, language: LanguageCode) -> frozenset[Atom]:
    return frozenset().union(*(states(one.reading) for one in pair.stated[language]))


def _times(value: object) -> tuple[dt.time, ...]:
    if isinstance(value, Hours):
        return value.first, value.last
    return (value,) if isinstance(value, dt.time) else ()


def _in_one_text_only(missing: Sequence[Item]) -> list[Item]:
    """Leave out long numbers whose digits both texts have: one is called a telephone, one not."""
    by_digits: dict[str, set[str]] = {}
    for item in missing:
        by_digits.setdefault(_digits(item), set()).add(item.language)
    shared = {digits for digits, languages in by_digits.items() if len(languages) > 1}
    return [one for one in missing if len(_digits(one)) < _LONG or _digits(one) not in shared]


def _digits(item: Item) -> str:
    words = item.stated.segment.text[item.reading.start : item.reading.end]
    return "".join(filter(str.isdigit, words))


def _passages(missing: Sequence[Item]) -> Iterator[list[Item]]:
    """Yield the values that stand in one sentence each: one dropped sentence is one finding."""
    passage: list[Item] = []
    for item in missing:
        if passage and not _goes_on(passage[-1], item):
            yield passage
            passage = []
        passage.append(item)
    if passage:
        yield passage


def _is_in_words(item: Item) -> bool:
    """Tell whether a value is a number in words below a million, which may be said otherwise."""
    worded = item.family in ("number", "vague") and "word" in item.reading.form
    value = item.reading.value
    return worded and not (isinstance(value, Count) and value.value >= _MILLION)


def _goes_on(before: Item, item: Item) -> bool:
    if (before.language, before.stated.segment.id) != (item.language, item.stated.segment.id):
        return False
    between = item.stated.segment.text[before.reading.end : item.reading.start]
    return ". " not in between and "\n" not in between

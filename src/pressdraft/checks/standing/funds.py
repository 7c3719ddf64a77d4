"""What a text says of the programmes and funds of the Union: their years and their money.

They are told a hundred times otherwise, in prices of other years and with other parts: so a sum is
only judged where it is a known one but for its magnitude or a digit, or that of another period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pressdraft.checks.pairs import DraftPair, Stated
from pressdraft.language.values import Amount, Years
from pressdraft.release import LanguageCode, Segment
from pressdraft.standing import Lists
from pressdraft.standing.lists import Fund

_BILLION = 10**9
_NEAR = Decimal("0.06")
"""Sums of which one is another by so small a share are one, in other prices."""
_LEAST = Decimal(500_000_000)
_FRAMEWORKS = frozenset({(2000, 2006), (2007, 2013), (2014, 2020), (2021, 2027)})
"""The years of the Union's budgets."""
_OF_A_PROJECT = re.compile(
    r"\b(?:calls?|annual|this year|projects? worth|konkurs\w*|šogad|gada budžet\w*)\b", re.I
)
_BEFORE = 90


class WrongPeriod(NamedTuple):
    """Years that a fund did not have, and those that it had."""

    stated: Stated
    fund: str
    right: tuple[Years, ...]


class WrongSum(NamedTuple):
    """A sum that a fund has not had, and the one that it had."""

    stated: Stated
    fund: str
    right: Decimal


def wrong_periods(pair: DraftPair) -> Iterator[tuple[LanguageCode, WrongPeriod]]:
    """Yield the years of another budget of the Union right behind the name of a fund."""
    for language, segment, name, fund in _named(pair):
        known = tuple(period.years for period in fund.periods)
        for one in _right_behind(pair, language, segment, name):
            value = one.reading.value
            if isinstance(value, Years) and (value.first, value.last) in _FRAMEWORKS:
                if value not in known:
                    yield language, WrongPeriod(one, name[0], known)
                break


def wrong_sums(pair: DraftPair) -> Iterator[tuple[LanguageCode, WrongSum]]:
    """Yield the sums in the paragraphs on one fund that are known ones but for a slip."""
    for language, segment, name, fund in _named(pair):
        if _OF_A_PROJECT.search(segment.text):
            continue
        here = pair.stated_in(language, segment)
        years = {one.reading.value for one in here if isinstance(one.reading.value, Years)}
        periods = [period for period in fund.periods if period.years in years] or fund.periods
        known = [value * _BILLION for period in periods for value in period.billions]
        others = [
            value * _BILLION
            for period in fund.periods
            if period not in periods
            for value in period.billions
        ]
        for one in here:
            value = one.reading.value
            if not isinstance(value, Amount) or value.value < _LEAST or value.currency != "EUR":
                continue
            if any(_is_near(value.value, each) for each in known):
                continue
            right = max((each for each in known if _is_slip(value.value, each)), default=None)
            if right is None and any(_is_near(value.value, each) for each in others):
                right = next(iter(known), None)
            if right is not None:
                yield language, WrongSum(one, name[0], right)


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _NEAR * other


def _is_slip(value: Decimal, known: Decimal) -> bool:
    """Tell whether a sum is a known one ten times or a tenth, or with two figures exchanged."""
    if any(_is_near(value * ten, known) for ten in (Decimal(10), Decimal("0.1"))):
        return True
    one, other = (str(int(each)).rstrip("0") for each in (value, known))
    return len(str(int(value))) == len(str(int(known))) and sorted(one) == sorted(other)


def _right_behind(
    pair: DraftPair, language: LanguageCode, segment: Segment, name: re.Match[str]
) -> Iterator[Stated]:
    """Yield what is stated within a clause behind a name."""
    for one in pair.stated_in(language, segment):
        between = one.reading.start - name.end()
        if 0 <= between <= _BEFORE and "." not in segment.text[name.end() : one.reading.start]:
            yield one


def _named(pair: DraftPair) -> Iterator[tuple[LanguageCode, Segment, re.Match[str], Fund]]:
    """Yield the paragraphs that name one fund, and no other, with the place of its first name."""
    for language, draft in pair.drafts.items():
        pattern, funds = _pattern(pair.lists, language)
        for segment in draft.segments:
            matches = list(pattern.finditer(segment.text))
            if len({match.lastgroup for match in matches}) == 1:
                yield language, segment, matches[0], funds[matches[0].lastgroup or ""]


@lru_cache(maxsize=8)
def _pattern(lists: Lists, language: LanguageCode) -> tuple[re.Pattern[str], Mapping[str, Fund]]:
    """Return what finds the name of any fund, in a group that stands for it."""
    groups, funds = [], {}
    for number, fund in enumerate(lists.programmes.values()):
        names = sorted(fund.en if language == "en" else fund.lv, key=len, reverse=True)
        written = "|".join(re.escape(name).replace(r"\*", r"\w*") for name in names)
        groups.append((max(map(len, names)), f"(?P<f{number}>{written})"))
        funds[f"f{number}"] = fund
    ordered = "|".join(group for _, group in sorted(groups, reverse=True))
    return re.compile(rf"(?<!\w)(?:{ordered})(?![\w-])"), funds

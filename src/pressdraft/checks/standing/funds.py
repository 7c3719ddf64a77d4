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
from pressdraft.checks.wording.phrases import phrases
from pressdraft.language.values import Amount, Years
from pressdraft.release import LanguageCode, Segment
from pressdraft.standing import Lists
from pressdraft.standing.lists import Fund, Wording

_BILLION = 10**9
_NEAR = Decimal("0.06")
"""Sums of which one is another by so small a share are one, in other prices."""
_LEAST = Decimal(500_000_000)
_FRAMEWORKS = frozenset({(2000, 2006), (2007, 2013), (2014, 2020), (2021, 2027)})
"""The years of the Union's budgets."""
_OF_A_PROJECT = re.compile(
    r"\b(?:calls?|annual|this year|projects? worth|konkurs\w*|šogad|gada budžet\w*)\b", re.I
)
_BEHIND = 90


class Named(NamedTuple):
    """A paragraph with the place of the first name of its fund."""

    language: LanguageCode
    segment: Segment
    start: int
    end: int
    fund: Fund

    @property
    def name(self) -> str:
        """The name as it stands in the text."""
        return self.segment.text[self.start : self.end]


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
    for named in pair.once(_named):
        known = tuple(period.years for period in named.fund.periods)
        for one in _right_behind(pair, named):
            value = one.reading.value
            if isinstance(value, Years) and (value.first, value.last) in _FRAMEWORKS:
                if value not in known:
                    yield named.language, WrongPeriod(one, named.name, known)
                break


def wrong_sums(pair: DraftPair) -> Iterator[tuple[LanguageCode, WrongSum]]:
    """Yield the sums in the paragraphs on one fund that are known ones but for a slip."""
    for named in pair.once(_named):
        fund = named.fund
        if _OF_A_PROJECT.search(named.segment.text):
            continue
        here = pair.stated_in(named.language, named.segment)
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
                yield named.language, WrongSum(one, named.name, right)


def _is_near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _NEAR * other


def _is_slip(value: Decimal, known: Decimal) -> bool:
    """Tell whether a sum is a known one ten times or a tenth, or with two figures exchanged."""
    if any(_is_near(value * ten, known) for ten in (Decimal(10), Decimal("0.1"))):
        return True
    one, other = (str(int(each)).rstrip("0") for each in (value, known))
    return len(str(int(value))) == len(str(int(known))) and sorted(one) == sorted(other)


def _right_behind(pair: DraftPair, named: Named) -> Iterator[Stated]:
    """Yield what is stated within a clause behind a name."""
    for one in pair.stated_in(named.language, named.segment):
        between = named.segment.text[named.end : one.reading.start]
        if named.end <= one.reading.start and len(between) <= _BEHIND and "." not in between:
            yield one


def _named(pair: DraftPair) -> list[Named]:
    """Return the paragraphs that name one fund, and no other."""
    found = []
    for language in pair.drafts:
        listed = phrases(pair.lists, _wordings, language)
        for written in pair.words[language]:
            hits = list(listed.find(written))
            if len({hit.phrase.key for hit in hits}) == 1:
                first = hits[0]
                fund = pair.lists.programmes[first.phrase.key]
                found.append(Named(language, written.segment, first.start, first.end, fund))
    return found


@lru_cache(maxsize=8)
def _wordings(lists: Lists) -> Mapping[str, Wording]:
    """Return the names of all funds as phrases to look for."""
    return {key: Wording(en=fund.en, lv=fund.lv) for key, fund in lists.programmes.items()}

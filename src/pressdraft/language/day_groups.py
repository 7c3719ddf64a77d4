"""Separate days gathered by month and year, as both languages name each month and year once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple


class MonthDays(NamedTuple):
    """The days named in one month, and whether it is the first or last month named of its year."""

    days: tuple[date, ...]
    opens_year: bool
    closes_year: bool


def month_groups(days: tuple[date, ...]) -> Iterator[MonthDays]:
    """Yield the days of each month, in the order given."""
    for _, of_year in groupby(days, key=lambda day: day.year):
        months = [tuple(of_month) for _, of_month in groupby(of_year, key=lambda day: day.month)]
        for number, month in enumerate(months):
            yield MonthDays(month, number == 0, number == len(months) - 1)

"""Reads the values that English and Latvian prose states: the way back from text to facts.

A text is cut into tokens once; at each figure, number word, month, currency or run of capitals,
small grammar functions try what can begin there. What one has read is never read again.

    values          what is found: Kind, Reading and the values that facts do not have
    vocabulary      the shape of a language's tables; english, latvian fill it
    tokens, prose   words, figures and marks, and how to look round in them
    numbers, spelt  numbers in figures and in words
    days, dates     days, ranges and lists; months, numeric_dates, years, times; dated: years added
    money, counts   sums, shares, ranks and numbers; names: figures that only name
    contacts        telephone numbers and addresses; abbreviations; quotations
"""

from __future__ import annotations

from pressdraft.reading.dated import dated
from pressdraft.reading.quotations import read_quotations
from pressdraft.reading.scan import readings
from pressdraft.reading.values import (
    Hours,
    Kind,
    Month,
    MonthDay,
    MonthDays,
    Reading,
    Span,
    Vague,
    Value,
)
from pressdraft.reading.vocabulary import LanguageCode

__all__ = [
    "Hours",
    "Kind",
    "Month",
    "MonthDay",
    "MonthDays",
    "Reading",
    "Span",
    "Vague",
    "Value",
    "dated",
    "read",
    "read_quotations",
]


def read(
    text: str, language: LanguageCode, *, year: int | None = None, region: str | None = None
) -> tuple[Reading, ...]:
    """Return every value that `text` states, in order, none overlapping another.

    A range is one reading and so is a sum. `year` is the one that "this year" means, `region`
    (ISO 3166) the country of telephone numbers written without +.
    """
    return readings(text, language, year=year, region=region)

"""What reading finds: each value with its place in the text and notes on how it was written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pressdraft.language.values import Amount, Count, Days, Years


class Kind(StrEnum):
    """What a stretch of text states."""

    DATE = "date"
    DAYS = "days"
    MONTH = "month"
    YEAR = "year"
    YEARS = "years"
    WEEKDAY = "weekday"
    TIME = "time"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "percentage-points"
    NUMBER = "number"
    ORDINAL = "ordinal"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    CODE = "code"
    ABBREVIATION = "abbreviation"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day whose year the text leaves out."""

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class MonthDays:
    """Days whose year the text leaves out; the fields are those of `Days`."""

    first: MonthDay
    last: MonthDay | None
    listed: tuple[MonthDay, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """A month; `year` is None where the text leaves it out."""

    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """From one time of day to another."""

    first: dt.time
    last: dt.time


@dataclass(frozen=True, slots=True)
class Span:
    """From one number to another; `currency` is empty unless they are sums."""

    first: Decimal
    last: Decimal
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Vague:
    """Tens, hundreds, thousands: a size without a number."""

    size: int
    currency: str = ""


Value = (
    dt.date
    | dt.time
    | Days
    | MonthDay
    | MonthDays
    | Month
    | Years
    | Hours
    | Amount
    | Count
    | Span
    | Vague
    | Decimal
    | int
    | str
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One value that the text states at `start` to `end` (code points, half-open).

    The value is the same in every language. `words` is what goes with it as it stands in the text:
    the noun that is counted, the time zone, what an abbreviation stands for, who is quoted.
    """

    kind: Kind
    value: Value
    start: int
    end: int
    form: frozenset[str] = frozenset()
    words: str = ""

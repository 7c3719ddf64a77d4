"""The values of a text that are compared: each with its row, what it says, and how sure it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from pressdraft.checks.comparing.atoms import NAMED_HOURS, Atom, Atoms, needs, number, states
from pressdraft.checks.stated import Stated
from pressdraft.language.values import Amount, Count
from pressdraft.reading import Kind, Month, Reading, Vague
from pressdraft.release import LanguageCode, Role

Family = Literal[
    "address",
    "code",
    "date",
    "number",
    "percent",
    "phone",
    "sum",
    "time",
    "vague",
    "weekday",
    "year",
]
"""Values that may be mistaken for one another; a page is never written for a sum."""

_FAMILIES: Mapping[Kind, Family] = {
    Kind.DATE: "date",
    Kind.DAYS: "date",
    Kind.MONTH: "date",
    Kind.WEEKDAY: "weekday",
    Kind.TIME: "time",
    Kind.MONEY: "sum",
    Kind.PERCENT: "percent",
    Kind.POINTS: "percent",
    Kind.NUMBER: "number",
    Kind.ORDINAL: "number",
    Kind.YEAR: "year",
    Kind.YEARS: "year",
    Kind.PHONE: "phone",
    Kind.EMAIL: "address",
    Kind.URL: "address",
    Kind.CODE: "code",
}
_SMALL = 10
"""Numbers in words up to this one may become a pronoun or an ending in the other language."""

_JOINT = 8
"""So many letters at most stand between two numbers that share one sign."""

_DECADE = re.compile(r"(?:\d{1,2}\.[ \u00a0]?gadsimta[ \u00a0])?[1-9]0\.\s?gad(?:i|os|us|iem|u)\b")
_NOON = 12

_O_CLOCK = re.compile(r"[ \u00a0]o[’']clock\b")
_OPENS_HOURS = re.compile(r"(?: and | to |[–-])[\w-]{1,20}[ \u00a0]o[’']clock\b")
"""What follows the first of two hours in words: *between ten and two o'clock*."""

_FIGURELESS = frozenset({Role.LABEL, Role.END})
_HOURS = {
    "minute": "1/60", "minūt": "1/60", "hour": "1", "stund": "1", "day": "24", "dien": "24",
    "week": "168", "nedēļ": "168", "month": "730", "mēne": "730", "centur": "876000",
    "gadsimt": "876000", "decade": "87600", "desmitgad": "87600", "year": "8760", "gad": "8760",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A value in its row; `soft` ones may be absent from the other text without a mistake."""

    stated: Stated
    language: LanguageCode
    family: Family
    row: int
    soft: bool
    needs: tuple[Atoms, ...] = field(repr=False)
    states: Atoms = field(repr=False)

    @property
    def reading(self) -> Reading:
        """What was read."""
        return self.stated.reading

    @property
    def text(self) -> str:
        """The value as it stands in the text."""
        return self.stated.text

    @property
    def place(self) -> tuple[int, int]:
        """Where the value stands among those of its language: by row, then by place."""
        return self.row, self.reading.start

    def is_in(self, atoms: Collection[Atom]) -> bool:
        """Tell whether what states these atoms states the value."""
        return any(all(atom in atoms for atom in each) for each in self.needs)

    def hours(self) -> Decimal | None:
        """Return how long a counted time is, so that 18 months are a year and a half."""
        if self.reading.kind is not Kind.NUMBER or isinstance(self.reading.value, Vague):
            return None
        if not isinstance(self.reading.value, (Count, Decimal)):
            return None
        noun = self.reading.words.lower()
        unit = next((each for start, each in _HOURS.items() if noun.startswith(start)), None)
        if unit is None:
            return None
        top, _, bottom = unit.partition("/")
        return number(self.reading) * Decimal(top) / Decimal(bottom or 1)


def items(
    stated: Iterable[Stated], language: LanguageCode, rows: Mapping[str, int]
) -> Iterator[Item]:
    """Yield what is compared of one text; `rows` tells the row of each segment by its id."""
    for one, after in pairwise((*stated, None)):
        assert one
        reading = one.reading
        told = _is_clock(one)
        family = "time" if told else _family(reading)
        if family is None or one.segment.role in _FIGURELESS:
            continue
        row = rows.get(one.segment.id, -1)
        soft = (_soft(reading) and not told) or (
            language == "lv" and (_numbers_line(one) or _is_decade(one))
        )
        hours = _named_hours(one)
        said = states(reading) | _shared_sign(one, after) | hours
        needed = (*needs(reading), *(frozenset({hour}) for hour in hours))
        yield Item(one, language, family, row, soft, needed, said)


def _named_hours(one: Stated) -> Atoms:
    """Return the times that an hour in words may be: "at eleven", "vienpadsmitos"."""
    reading, text = one.reading, one.segment.text
    if "word" not in reading.form or reading.kind not in (Kind.NUMBER, Kind.ORDINAL):
        return frozenset()
    asked = (
        _is_clock(one)
        or text[max(0, reading.start - 3) : reading.start].lower() == "at "
        or _OPENS_HOURS.match(text, reading.end) is not None
    )
    hour = number(reading) if isinstance(reading.value, (int, Count)) else 0
    if not (asked or one.text.endswith("os")) or not 0 < hour <= _NOON:
        return frozenset()
    return frozenset(("time", dt.time(int(each) % 24)) for each in (hour, hour + _NOON))


def _is_clock(one: Stated) -> bool:
    """Tell whether a number is an hour: "one o'clock"."""
    if one.reading.kind is not Kind.NUMBER or not isinstance(one.reading.value, Count):
        return False
    return _O_CLOCK.match(one.segment.text, one.reading.end) is not None


def _shared_sign(one: Stated, after: Stated | None) -> Atoms:
    """Return the sum or share that a bare number is whose sign follows the next: 80 to 35 euros."""
    bare = one.reading
    if after is None or bare.kind is not Kind.NUMBER or after.segment is not one.segment:
        return frozenset()
    signed = after.reading
    if not isinstance(bare.value, (Count, Decimal)) or signed.start - bare.end > _JOINT:
        return frozenset()
    if isinstance(signed.value, Amount):
        return frozenset({("sum", number(bare), signed.value.currency)})
    return frozenset({("percent", number(bare), "")} if signed.kind is Kind.PERCENT else ())


def _family(reading: Reading) -> Family | None:
    """Return what a reading is compared with; None for "one" and what states no value."""
    if "word-one" in reading.form:
        return None
    if isinstance(reading.value, Vague):
        return "vague"
    return _FAMILIES.get(reading.kind)


def _is_decade(one: Stated) -> bool:
    """Tell whether a figure names a decade, as in "90. gados"; English writes the whole year."""
    return bool(_DECADE.match(one.segment.text, one.reading.start))


def _numbers_line(one: Stated) -> bool:
    """Tell whether a Latvian rank at the start of a line may be the number of a list."""
    reading, text = one.reading, one.segment.text
    opens = reading.start == 0 or text[reading.start - 1] == "\n"
    return reading.kind is Kind.ORDINAL and opens


def _soft(reading: Reading) -> bool:
    if reading.kind is Kind.WEEKDAY or isinstance(reading.value, Vague):
        return True
    if isinstance(reading.value, Month):
        return reading.value.year is None or "year-from-text" in reading.form
    if reading.kind is Kind.YEAR:
        return "this-year" in reading.form
    if reading.kind is Kind.TIME:
        return reading.value in NAMED_HOURS
    if reading.kind not in (Kind.NUMBER, Kind.ORDINAL):
        return False
    value = reading.value
    if not isinstance(value, (int, Count, Decimal)):
        return "word" in reading.form
    return number(reading) <= (_SMALL if "word" in reading.form else 1)

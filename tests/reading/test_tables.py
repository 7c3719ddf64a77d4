"""Sentences and what they state: each row of the tables beside this file is one example.

A value is shown as its kind, the value, and with + how it was written: `date 2022-07-26`,
`days 2022-07-26/2022-07-28`, `money almost 5000000 EUR`, `number 10..15`, `number ~100`.
"""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
import yaml

from pressdraft.language.values import Amount, Count, Days, Years
from pressdraft.reading import (
    Hours,
    Month,
    MonthDay,
    MonthDays,
    Reading,
    Span,
    Vague,
    Value,
    read,
)
from pressdraft.reading.vocabulary import LanguageCode

TABLES = ("dates", "years_and_times", "figures", "contacts")


def load(name: str) -> dict[str, dict[str, str]]:
    path = Path(__file__).with_name(f"{name}.yaml")
    table: dict[str, dict[str, str]] = yaml.load(
        path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    return table


ROWS = [
    pytest.param(language, text, expected, id=f"{language}: {text}")
    for name in TABLES
    for language, rows in load(name).items()
    for text, expected in rows.items()
]
PAIRS = [pytest.param(en, lv, id=en) for en, lv in load("pairs").items()]


def shown(value: Value) -> str:
    """Return a value as the tables write it."""
    match value:
        case dt.date():
            return value.isoformat()
        case dt.time():
            return f"{value:%H:%M}"
        case MonthDay():
            return f"--{value.month:02}-{value.day:02}"
        case Month():
            return f"{value.year or '-'}-{value.month:02}"
        case Hours():
            return f"{value.first:%H:%M}/{value.last:%H:%M}"
        case Years():
            return f"{value.first}/{value.last or ''}"
        case Days() | MonthDays():
            return shown_days(value)
        case _:
            return shown_number(value)


def shown_days(value: Days | MonthDays) -> str:
    if value.listed:
        return ", ".join(shown(day) for day in value.listed)
    return f"{shown(value.first)}/{shown(value.last) if value.last else ''}"


def shown_number(value: Value) -> str:
    match value:
        case Amount():
            return f"{value.about or ''} {value.value:f} {value.currency}".strip()
        case Count():
            return f"{value.about or ''} {value.value}".strip()
        case Span():
            return f"{value.first:f}..{value.last:f} {value.currency}".strip()
        case Vague():
            return f"~{value.size} {value.currency}".strip()
        case _:
            return str(value)


def described(reading: Reading) -> str:
    notes = "".join(f" +{note}" for note in sorted(reading.form))
    return f"{reading.kind} {shown(reading.value)}{notes}"


def plain(shown_value: str) -> str:
    """Return what a table says without the zeros that a million leaves behind: 40100000.0."""
    return "; ".join(part for part in shown_value.split("; ") if part)


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_what_a_sentence_states(language: LanguageCode, text: str, expected: str) -> None:
    found = read(text, language, year=2024, region="LV")
    assert "; ".join(described(reading) for reading in found) == expected
    for reading in found:
        assert text[reading.start : reading.end] == text[reading.start : reading.end].strip()


@pytest.mark.parametrize(("english", "latvian"), PAIRS)
def test_a_correct_pair_states_the_same(english: str, latvian: str) -> None:
    both = [
        Counter(
            (reading.kind, reading.value) for reading in found if reading.kind != "abbreviation"
        )
        for found in (read(english, "en"), read(latvian, "lv"))
    ]
    assert both[0]
    assert both[0] == both[1]

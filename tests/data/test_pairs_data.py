"""The corpus of pairs is what it says: errors stand in one place, dates and phones are right."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import phonenumbers
import pytest
import yaml

from bench.pairs import PARTS
from bench.planting import Pair, load_pairs

CORPUS = Path(__file__).parent / "pairs"
CORPORA = {part: load_pairs(CORPUS / part) for part in PARTS}
PAIRS = [pair for pairs in CORPORA.values() for pair in pairs]
FUNDED = [*CORPORA["dev"], *CORPORA["held_out"]]
"""All pairs of these parts tell of what the Union pays; in the other parts others may pay."""
FREE = [
    *CORPORA["fresh_e"],
    *CORPORA["fresh_f"],
    *CORPORA["fresh_g"],
    *CORPORA["fresh_h"],
    *CORPORA["right_a"],
    *CORPORA["right_b"],
    *CORPORA["right_c"],
]
"""Pairs whose translators wrote as freely as translators do."""
KINDS = yaml.safe_load((CORPUS / "kinds.yaml").read_text(encoding="utf-8"))

MONTHS_EN = "january february march april may june july august september october november december"
MONTHS_LV = "janvār februār mart aprī maij jūnij jūlij august septembr oktobr novembr decembr"
WEEKDAYS_EN = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS_LV = "pirmdien otrdien trešdien ceturtdien piektdien sestdien svētdien"

FUNDS_EN = re.compile(r"\b(?:co-)?(?:fund|financ|paid|grant)", re.IGNORECASE)
FUNDS_LV = re.compile(r"\b(?:līdz)?(?:finans|apmaks|samaks|sedz|piešķ)", re.IGNORECASE)

LOCAL = re.compile(r"\b[26]\d{7}\b|\(\+371\) ")
"""Telephone numbers that the country's own readers dial."""

LOCAL_DIGITS = re.compile(r"(?<![\d+])(?<!\+371 )\b[26]\d{7}\b")

each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)


def plain(text: str) -> str:
    return text.lower().replace("\u00a0", " ")


def alternatives(words: str) -> str:
    return "|".join(words.split())


def numbered(words: str) -> dict[str, int]:
    return {word: place for place, word in enumerate(words.split())}


def year_of(pair: Pair) -> int:
    """The year of the date file, else that of the name, else the first of the English dates."""
    if pair.date:
        return date.fromisoformat(pair.date).year
    if named := re.search(r"-(\d{4})$", pair.name):
        return int(named[1])
    found = re.search(rf"(?:{alternatives(MONTHS_EN)}),? (\d{{4}})", plain(pair.texts["en"]))
    assert found, pair.name
    return int(found[1])


def dates_en(text: str, year: int) -> list[tuple[str, date]]:
    pattern = (
        rf"(?:({alternatives(WEEKDAYS_EN)}),? )?(\d\d?) ({alternatives(MONTHS_EN)})(?: (\d{{4}}))?"
    )
    months = numbered(MONTHS_EN)
    return [
        (m[1] or "", date(int(m[4] or year), months[m[3]] + 1, int(m[2])))
        for m in re.finditer(pattern, plain(text))
    ]


def dates_lv(text: str, year: int) -> list[tuple[str, date]]:
    pattern = (
        rf"(?:({alternatives(WEEKDAYS_LV)})\w*, )?(?:(\d{{4}})\. gada )?"
        rf"(\d\d?)\. ({alternatives(MONTHS_LV)})\w+"
    )
    months = numbered(MONTHS_LV)
    return [
        (m[1] or "", date(int(m[2] or year), months[m[4]] + 1, int(m[3])))
        for m in re.finditer(pattern, plain(text))
    ]


def bare(text: str) -> str:
    """The text without tags, since each tag may hold a telephone number or address again."""
    return re.sub(r"<[^>]*>", "", text).replace("&nbsp;", "\u00a0")


def phones(text: str) -> Counter[str]:
    return Counter(
        phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.E164)
        for number in re.findall(r"\+\d[\d \u00a0]{8,}\d", bare(text))
    )


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=\D[.!?]) +|\n", text)


def addresses(text: str) -> Counter[str]:
    return Counter(re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]*\w|https?://\S+\w|www\.\S+\w", bare(text)))


@each_pair
def test_each_planted_error_changes_the_text_in_one_place(pair: Pair) -> None:
    assert len({error.id for error in pair.errors}) == len(pair.errors)
    for error in pair.errors:
        assert error.files or error.edits, error.id
        assert len(error.edits) == (2 if error.language == "both" else 1) or error.files, error.id
        assert error.texts(pair.texts) != pair.texts, error.id


@each_pair
def test_each_planted_error_is_of_a_known_kind(pair: Pair) -> None:
    for error in pair.errors:
        assert set(error.expect) == set(KINDS[error.kind]["expect"]), error.id
        assert error.severity in ("suggestion", "warning", "error"), error.id


@each_pair
def test_weekdays_and_dates_are_right_and_the_same_in_both_texts(pair: Pair) -> None:
    english = dates_en(pair.texts["en"], year_of(pair))
    latvian = dates_lv(pair.texts["lv"], year_of(pair))
    for weekday, day in english:
        assert not weekday or numbered(WEEKDAYS_EN)[weekday] == day.weekday(), (weekday, day)
    for weekday, day in latvian:
        assert not weekday or numbered(WEEKDAYS_LV)[weekday] == day.weekday(), (weekday, day)
    assert {day for _, day in english} == {day for _, day in latvian} or pair in FREE


@each_pair
def test_phones_are_valid_and_the_same_in_both_texts(pair: Pair) -> None:
    english, latvian = (phones(pair.texts[language]) for language in ("en", "lv"))
    at_home = Counter(f"+371{number}" for number in LOCAL_DIGITS.findall(bare(pair.texts["lv"])))
    assert english - latvian - at_home == Counter() == latvian - english
    for number in phones(pair.texts["en"]):
        assert phonenumbers.is_valid_number(phonenumbers.parse(number)), number


@each_pair
def test_a_contact_can_be_reached_and_the_union_funds_in_both_texts_or_none(pair: Pair) -> None:
    reached = phones(pair.texts["en"]) or addresses(pair.texts["en"])
    assert reached or LOCAL.search(pair.texts["en"])
    assert addresses(pair.texts["en"]) == addresses(pair.texts["lv"])
    english, latvian = pair.texts["en"], pair.texts["lv"]
    said = any("European Union" in s and FUNDS_EN.search(s) for s in sentences(english))
    both = said == any("Eiropas Savienīb" in s and FUNDS_LV.search(s) for s in sentences(latvian))
    assert both or pair in FREE
    assert said or pair not in FUNDED


def test_the_city_bears_the_name_of_its_time() -> None:
    for pair in PAIRS:
        for day in (day for _, day in dates_en(pair.texts["en"], year_of(pair))[:1]):
            renamed = date(2019, 3, 23) <= day < date(2022, 9, 17)
            wrong = ("Astana", "Astan") if renamed else ("Nur-Sultan", "Nursultan")
            assert wrong[0] not in pair.texts["en"] or "former" in pair.texts["en"], pair.name
            assert wrong[1] not in pair.texts["lv"] or "agrāk" in pair.texts["lv"], pair.name


def test_the_corpus_is_as_large_as_it_should_be() -> None:
    names = [pair.name for pair in PAIRS]
    assert len(set(names)) == len(names)
    planted = Counter(error.kind for pair in PAIRS for error in pair.errors)
    assert set(planted) == set(KINDS)
    assert planted.total() >= 450


def test_each_kind_stands_often_enough_in_the_parts_of_a_stranger_to_be_counted() -> None:
    planted = Counter(
        e.kind for part in ("fresh_a", "fresh_b") for p in CORPORA[part] for e in p.errors
    )
    assert {kind: planted[kind] for kind in KINDS if planted[kind] < 8} == {}

"""What a reading tells beside its value: where it stands and what goes with it."""

import datetime as dt

import pytest

from pressdraft.language.values import Days
from pressdraft.reading import Kind, Month, MonthDay, dated, read
from pressdraft.reading.vocabulary import LanguageCode

PLACES: list[tuple[LanguageCode, str, tuple[str, ...]]] = [
    (
        "en",
        "On 26–28 July 2022, almost EUR 5 million was paid.",
        ("26–28 July 2022", "almost EUR 5 million"),
    ),
    ("en", "It lasts from 26 to 28 July 2022.", ("26 to 28 July 2022",)),
    ("en", "It lasts from 26 July 2022.", ("from 26 July 2022",)),
    ("en", "It has run since 2003.", ("since 2003",)),
    ("en", "It opens at 9 a.m. (Riga time).", ("9 a.m.",)),
    ("en", "Call + 7 7172 97 10 40, 97-11-48.", ("+ 7 7172 97 10 40", "97-11-48")),
    ("en", "The share is 13 per cent.", ("13 per cent",)),
    ("en", "It cost half a million euros.", ("half a million euros",)),
    ("lv", "Piešķirti gandrīz 5\u00a0miljoni eiro.", ("gandrīz 5\u00a0miljoni eiro",)),
    ("lv", "2022.gada 26.-28.jūlijā tikās.", ("2022.gada 26.-28.jūlijā",)),
    ("lv", "Sākums plkst.\u00a010.00 pēc Rīgas laika.", ("10.00",)),
    ("lv", "Tas notika no 2015. līdz 2019. gadam.", ("2015. līdz 2019. gadam",)),
    ("lv", "Tas ir 26.07.2022., otrdiena.", ("26.07.2022", "otrdiena")),
    ("lv", "Sākās 9.\u00a0posms.", ("9.",)),
]


@pytest.mark.parametrize(("language", "text", "stretches"), PLACES)
def test_a_reading_covers_what_states_the_value(
    language: LanguageCode, text: str, stretches: tuple[str, ...]
) -> None:
    found = read(text, language)
    assert tuple(text[one.start : one.end] for one in found) == stretches


WORDS: list[tuple[LanguageCode, str, Kind, str]] = [
    ("en", "There were 25 border officials.", Kind.NUMBER, "border officials"),
    ("en", "It was a three-year programme.", Kind.NUMBER, "year"),
    ("en", "It is the 9th phase.", Kind.ORDINAL, "phase"),
    ("en", "It opens at 10.00 (Riga time).", Kind.TIME, "Riga"),
    ("en", "It opens at 10.00 (UTC+5:30).", Kind.TIME, "UTC+5:30"),
    ("en", "It opens at 10.00 EEST.", Kind.TIME, "EEST"),
    ("en", "It opens at 10.00 local time.", Kind.TIME, "local"),
    (
        "en",
        "The Border Management Programme in Asia (BOMCA) works.",
        Kind.ABBREVIATION,
        "Border Management Programme in Asia",
    ),
    (
        "en",
        "The IOM (International Organization for Migration) works.",
        Kind.ABBREVIATION,
        "International Organization for Migration",
    ),
    ("lv", "Ieradās 25 robežsargi.", Kind.NUMBER, "robežsargi"),
    ("lv", "Notika divdienu seminārs.", Kind.NUMBER, "dienu"),
    ("lv", "Sākums plkst. 10.00 pēc Rīgas laika.", Kind.TIME, "Rīgas"),
    (
        "lv",
        "Darbojas Valsts ieņēmumu dienests (VID).",
        Kind.ABBREVIATION,
        "Valsts ieņēmumu dienests",
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "words"), WORDS)
def test_a_reading_keeps_the_words_that_go_with_it(
    language: LanguageCode, text: str, kind: Kind, words: str
) -> None:
    (found,) = [one for one in read(text, language) if one.kind == kind]
    assert found.words == words


def test_this_year_and_local_phones_need_to_be_told_where_they_are() -> None:
    text = "Šogad zvaniet: tālr. 67913535."
    assert [one.value for one in read(text, "lv")] == ["67913535"]
    told = read(text, "lv", year=2024, region="LV")
    assert [one.value for one in told] == [2024, "+37167913535"]


def test_a_phone_that_does_not_fit_its_region_keeps_its_digits() -> None:
    (phone,) = read("tālr. 97-11-48", "lv", region="LV")
    assert phone.value == "971148"


def test_a_day_without_a_year_is_in_the_year_named_last() -> None:
    text = "Oša, 2015. gada 20.–23. oktobrī un Rīgā 26.–27. oktobrī; arī 2. maijā un jūlijā."
    days, *undated = dated(read(text, "lv"))
    assert days.form == frozenset()
    assert [one.value for one in undated] == [
        Days(dt.date(2015, 10, 26), dt.date(2015, 10, 27)),
        dt.date(2015, 5, 2),
        Month(7, 2015),
    ]
    assert all("year-from-text" in one.form for one in undated)


def test_a_day_with_no_year_to_take_needs_one_to_be_told() -> None:
    found = read("On 29 February they met.", "en")
    assert dated(found) == found
    assert [one.value for one in dated(found, 2023)] == [MonthDay(2, 29)]
    assert [one.value for one in dated(found, 2024)] == [dt.date(2024, 2, 29)]


def test_undated_days_may_end_in_the_next_year() -> None:
    (found,) = dated(read("On 30 December – 2 January they met.", "en"), 2022)
    assert found.value == Days(dt.date(2022, 12, 30), dt.date(2023, 1, 2))

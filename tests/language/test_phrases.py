"""Phrases that put several values together, as both languages write them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

import pytest

from pressdraft.language import LANGUAGES
from pressdraft.language.house import House
from pressdraft.language.values import (
    Count,
    Days,
    EnglishName,
    Forms,
    LatvianName,
    Name,
    Tbc,
)

NB = "\u00a0"


def name(
    english: str,
    latvian: str = "",
    *,
    key: str = "",
    article: bool = False,
    plural: str | None = None,
    many: str = "",
    latvian_plural: bool = False,
) -> Name:
    """Return a feminine name in -a, which declines as Astana does, with its plural in -as."""
    return Name(
        key,
        EnglishName(english, article, plural),
        LatvianName(
            feminine(latvian) if not latvian_plural else plural_of(latvian),
            plural_of(many) if many else None,
        ),
    )


def feminine(nominative: str) -> Forms:
    stem = nominative.removesuffix("a")
    return Forms(f"{stem}a", f"{stem}as", f"{stem}ai", f"{stem}u", f"{stem}ā", "feminine")


def plural_of(nominative: str) -> Forms:
    stem = nominative.removesuffix("as")
    return Forms(
        f"{stem}as", f"{stem}u", f"{stem}ām", f"{stem}as", f"{stem}ās", "feminine", "plural"
    )


ASTANA = name("Astana", "Astana", key="astana")
RIGA = name("Riga", "Rīga", key="riga")
ALMATY = Name(
    "almaty",
    EnglishName("Almaty"),
    LatvianName(Forms("Almati", "Almati", "Almati", "Almati", "Almati", "feminine")),
)
KAZAKHSTAN = name("Kazakhstan", "Kazahstāna", key="kz")
LATVIA = name("Latvia", "Latvija", key="lv")
OFFICIAL = name("official", "amatpersona", plural="officials", many="amatpersonas")


@dataclass(frozen=True)
class Leg:
    days: Days | Tbc
    place: Name | Tbc
    country: Name | None = None


@dataclass(frozen=True)
class People:
    count: Count | Tbc | None = None
    noun: Name = OFFICIAL
    from_: tuple[Name | Tbc, ...] = ()


@dataclass(frozen=True)
class Contact:
    name: object = "Jane Doe"
    role: object = ""
    unit: object = ""
    address: object = ""
    phones: tuple[str | Tbc, ...] = ()
    fax: str | None = None
    email: str | Tbc | None = None
    web: tuple[str, ...] = ()
    social: tuple[str, ...] = ()


def written(language: str, phrase: str, value: object, *args: Any, **options: Any) -> str:
    text = LANGUAGES[language].filters(House())[phrase](value, *args, **options)
    return text.replace(NB, " ")


JUNE = Days(date(2016, 6, 6), date(2016, 6, 8))
JULY = Days(date(2016, 7, 1), date(2016, 7, 1))
OPEN = Days(date(2016, 6, 6), None)


@pytest.mark.parametrize(
    ("legs", "english", "latvian"),
    [
        (
            [Leg(JUNE, ASTANA, KAZAKHSTAN)],
            "in Astana, Kazakhstan, from 6 to 8 June 2016",
            "Astanā, Kazahstānā, 2016. gada 6.–8. jūnijā",
        ),
        (
            [Leg(JUNE, ASTANA, KAZAKHSTAN), Leg(JULY, RIGA, LATVIA)],
            "in Astana, Kazakhstan, from 6 to 8 June 2016 and in Riga, Latvia, on 1 July 2016",
            "Astanā, Kazahstānā, 2016. gada 6.–8. jūnijā un Rīgā 1. jūlijā",
        ),
        (
            [Leg(JUNE, ASTANA, KAZAKHSTAN), Leg(JULY, ALMATY, KAZAKHSTAN)],
            "in Astana, Kazakhstan, from 6 to 8 June 2016 and in Almaty on 1 July 2016",
            "Astanā, Kazahstānā, 2016. gada 6.–8. jūnijā un Almati 1. jūlijā",
        ),
        (
            [Leg(Tbc("dates"), Tbc("place"))],
            "in [to be confirmed: place] [to be confirmed: dates]",
            "[precizējams: vieta] [precizējams: datums]",
        ),
    ],
)
def test_where_and_when(legs: list[Leg], english: str, latvian: str) -> None:
    assert written("en", "where_when", legs) == english
    assert written("lv", "where_when", legs) == latvian


def test_a_start_tells_the_first_day_only() -> None:
    legs = [Leg(OPEN, ASTANA, KAZAKHSTAN)]
    assert written("en", "where_when", legs, start=True) == "in Astana, Kazakhstan, on 6 June 2016"
    text = written("lv", "where_when", legs, start=True)
    assert text == "Astanā, Kazahstānā, 2016. gada 6. jūnijā"


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        (name("seminar", plural="seminars", key="seminar"), "a seminar"),
        (name("assessment mission", key="mission"), "an assessment mission"),
        (name("training", plural="training", key="training"), "training"),
        (name("consultations", "konsultācijas", latvian_plural=True), "consultations"),
        (
            name("joint exercise", "mācības", key="exercise", latvian_plural=True),
            "a joint exercise",
        ),
        (name("first meeting", article=True), "the first meeting"),
        (Tbc("formats"), "[to be confirmed: formats]"),
        ([name("workshop"), name("exercise")], "a workshop and an exercise"),
    ],
)
def test_english_articles(thing: object, text: str) -> None:
    assert written("en", "with_a", thing) == text


@pytest.mark.parametrize(
    ("people", "english", "latvian"),
    [
        (People(Count(25)), "25 officials", "25 amatpersonas"),
        (People(Count(21)), "21 officials", "21 amatpersonu"),
        (People(Count(1), from_=(KAZAKHSTAN,)), "one official from Kazakhstan", None),
        (
            People(Count(20), from_=(KAZAKHSTAN, LATVIA)),
            "20 officials from Kazakhstan and Latvia",
            "20 amatpersonu no Kazahstānas un Latvijas",
        ),
        (
            People(Count(100, "more-than")),
            "more than 100 officials",
            "vairāk nekā 100 amatpersonu",
        ),
        (
            People(from_=(KAZAKHSTAN,)),
            "officials from Kazakhstan",
            "amatpersonas no Kazahstānas",
        ),
        (
            People(Tbc("count"), from_=(KAZAKHSTAN,)),
            "[to be confirmed: number] officials from Kazakhstan",
            "[precizējams: skaits] amatpersonas no Kazahstānas",
        ),
    ],
)
def test_those_who_take_part(people: People, english: str, latvian: str | None) -> None:
    assert written("en", "people", people) == english
    if latvian:
        assert written("lv", "people", people, "acc") == latvian


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["Jane Doe, chief of the service"], "Jane Doe, chief of the service"),
        (["Jane Doe", "John Roe"], "Jane Doe and John Roe"),
        (["Jane Doe, chief", "John Roe"], "Jane Doe, chief, and John Roe"),
        (["Jane Doe, chief", "John Roe", "Jo Poe"], "Jane Doe, chief; John Roe; and Jo Poe"),
    ],
)
def test_persons_with_offices_stay_apart(names: list[str], text: str) -> None:
    assert written("en", "persons", [name(each) for each in names]) == text


FULL = Contact(
    role="coordinator",
    unit="Press Office",
    address="Riga",
    phones=("+77015320264", "+37167913535"),
    fax="+77172979563",
    email="jane@doe.org",
    web=("https://doe.org",),
    social=("https://doe.social",),
)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            """
            Jane Doe, coordinator
            Press Office
            Riga
            Telephone: +7 7015320264 / +371 67913535
            Fax: +7 7172979563
            E-mail: jane@doe.org
            Website: https://doe.org
            Social media: https://doe.social
            """,
        ),
        (
            "lv",
            """
            Jane Doe, coordinator
            Press Office
            Riga
            Tālr. +7 7015320264 / +371 67913535
            Fakss: +7 7172979563
            E-pasts: jane@doe.org
            Tīmekļa vietne: https://doe.org
            Sociālie tīkli: https://doe.social
            """,
        ),
    ],
)
def test_a_contact_has_a_line_for_each_way(language: str, lines: str) -> None:
    wanted = [line.strip() for line in lines.strip().splitlines()]
    assert written(language, "contact_lines", FULL).splitlines() == wanted


def test_a_contact_prints_what_is_known_only() -> None:
    assert written("en", "contact_lines", Contact()) == "Jane Doe"
    unknown = Contact(name=Tbc("name"), phones=(Tbc("phone"),), email=Tbc("email"))
    assert written("lv", "contact_lines", unknown).splitlines() == [
        "[precizējams: vārds un uzvārds]",
        "Tālr. [precizējams: tālrunis]",
        "E-pasts: [precizējams: e-pasta adrese]",
    ]


@pytest.mark.parametrize(
    ("language", "until", "text"),
    [
        ("en", time(17, 30), "09.00–17.30 (Riga time)"),
        ("en", None, "09.00 (Riga time)"),
        ("lv", time(17, 30), "plkst. 09.00–17.30 pēc Rīgas laika"),
        ("lv", None, "plkst. 09.00 pēc Rīgas laika"),
    ],
)
def test_hours_say_whose_time_it_is(language: str, until: time | None, text: str) -> None:
    assert written(language, "hours", time(9), until, RIGA) == text


def test_what_is_to_be_confirmed_stays_a_placeholder() -> None:
    assert written("en", "stated", Tbc("venue")) == "[to be confirmed: venue]"
    assert written("lv", "stated", Tbc("venue")) == "[precizējams: norises vieta]"
    assert written("lv", "stated", "Neatkarības pils") == "Neatkarības pils"
    assert written("en", "hours", Tbc("times"), None, RIGA).startswith("[to be confirmed: time")


def test_latvian_words_agree_and_stay_together() -> None:
    assert written("lv", "by_gender", ASTANA, "finansētais", "finansētā") == "finansētā"
    assert LANGUAGES["lv"].filters(House())["tied"]("9.", "posmam") == f"9.{NB}posmam"

"""Which date picks: the event's first day for its names, the release date for all else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pressdraft.language.typography import NBSP
from pressdraft.release import LanguageCode, Release
from pressdraft.workspace import Workspace

Compose = Callable[..., Release]

RELEASE = """\
kind: seminar
publish: {on: %s, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: %s, place: astana}]
contacts: [bomca-kz]
"""


def text(release: Release, language: LanguageCode, segment: str) -> str:
    found = release.drafts[language].segment(segment)
    assert found, segment
    return found.text.replace(NBSP, " ")


CITIES = [
    # released, event, dateline, in the lead in English, in Latvian
    ("2018-05-02", "2018-05-01", "Astana", "in Astana,", "Astanā,"),
    ("2019-03-23", "2019-03-23", "Nur-Sultan", "in Nur-Sultan,", "Nursultanā,"),
    ("2019-03-23", "2019-03-22", "Nur-Sultan", "in Astana (now Nur-Sultan),",
     "Astanā (tagad Nursultana),"),
    ("2022-09-16", "2022-07-26", "Nur-Sultan", "in Nur-Sultan,", "Nursultanā,"),
    ("2022-09-17", "2022-07-26", "Astana", "in Nur-Sultan (now Astana),",
     "Nursultanā (tagad Astana),"),
]  # fmt: skip


@pytest.mark.parametrize(("released", "event", "city", "english", "latvian"), CITIES)
def test_the_city_is_called_as_on_the_day_that_matters(
    compose: Compose, released: str, event: str, city: str, english: str, latvian: str
) -> None:
    release = compose(RELEASE % (released, event))
    assert text(release, "en", "dateline").startswith(f"{city}, ")
    assert english in text(release, "en", "lead")
    assert latvian in text(release, "lv", "lead")


MEMBER_STATES = [("2013-06-30", 27), ("2013-07-01", 28), ("2020-01-31", 28), ("2020-02-01", 27)]


@pytest.mark.parametrize(("released", "count"), MEMBER_STATES)
def test_the_number_of_member_states_is_that_of_the_release_date(
    compose: Compose, released: str, count: int
) -> None:
    release = compose(RELEASE % ("2015-05-05", "2015-05-04"), released)
    for language in ("en", "lv"):
        assert f" {count} " in text(release, language, "eu_description")


def test_one_run_tells_each_release_the_figures_of_its_own_day(
    folder: Path, write: Callable[[str, str], Path]
) -> None:
    write("releases/r.yaml", RELEASE % ("2015-05-05", "2015-05-04"))
    workspace = Workspace(folder)
    loaded = workspace.load("r")
    for released, count in [*MEMBER_STATES, *MEMBER_STATES]:
        release = workspace.compose(loaded, date.fromisoformat(released))
        assert f" {count} " in text(release, "en", "eu_description")


def test_one_run_tells_each_release_what_it_says_of_the_programme(
    folder: Path, write: Callable[[str, str], Path]
) -> None:
    write(
        "boilerplate/blocks/disclaimer.yaml",
        "versions: [{source: x, en: 'Worth {{ programme.total.amount | money }}.', lv: x}]",
    )
    workspace = Workspace(folder)
    for amount in ("40100000", "50200000"):
        stated = f"{{id: bomca, figures: {{total: {{amount: {amount}}}, note: x}}}}"
        write(
            "releases/r.yaml",
            (RELEASE % ("2015-05-05", "2015-05-04")).replace("{id: bomca}", stated),
        )
        release = workspace.compose(workspace.load("r"))
        figure = f"{int(amount) / 1_000_000:.1f}"
        assert text(release, "en", "disclaimer") == f"Worth EUR {figure} million."


def test_as_of_takes_the_place_of_the_release_date(compose: Compose) -> None:
    release = compose(RELEASE % ("2022-07-29", "2022-07-26"), "2022-10-01")
    assert text(release, "en", "dateline") == "Astana, 1 October 2022"
    assert "(now Astana)" in text(release, "en", "lead")
    assert release.as_of.isoformat() == "2022-10-01"


def test_a_contact_is_printed_as_on_the_release_date(compose: Compose) -> None:
    before = compose(RELEASE % ("2019-03-22", "2019-01-01"))
    after = compose(RELEASE % ("2019-03-23", "2019-01-01"))
    assert "010000 Astana" in text(before, "en", "delegation")
    assert "010000 Nur-Sultan" in text(after, "en", "delegation")


def test_the_tense_is_that_of_the_day(compose: Compose) -> None:
    dates = "2022-07-26/2022-07-28"
    for released, words in (
        ("2022-07-25", "will take place"),
        ("2022-07-26", "is taking place"),
        ("2022-07-29", "took place"),
    ):
        assert words in text(compose(RELEASE % (released, dates)), "en", "lead")


def test_an_embargo_is_told_in_the_time_of_the_place_and_of_the_office(compose: Compose) -> None:
    text_of = RELEASE % ("2022-07-29", "2022-07-26")
    release = compose(text_of.replace("astana}", "astana, embargo: 2022-07-29T10:00+06:00}", 1))
    line = text(release, "en", "release_line")
    assert "10.00" in line
    assert "07.00" in line


def test_days_and_legs_of_every_shape_are_written(compose: Compose) -> None:
    for dates in ("2022-07-26/..", "[2022-07-26, 2022-07-28]", "2022-12-30/2023-01-02", "tbc"):
        release = compose(RELEASE % ("2022-07-29", dates))
        assert text(release, "en", "lead")
        assert text(release, "lv", "lead")
    legs = "2022-07-26, place: osh, times: 09:00-17:00}, {dates: 2022-07-28"
    release = compose(RELEASE % ("2022-07-29", legs))
    assert "Osh" in text(release, "en", "lead")
    assert "09.00–17.00" in text(release, "en", "details")

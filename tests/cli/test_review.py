"""The review of a release from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pressdraft.folders import shipped_root
from tests.cli.conftest import Run

SEMINAR = "2022-07-26-nur-sultan-seminar"
Write = Callable[[str, str], Path]


@pytest.fixture
def office(folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a sample, written in Latvian first, in which the command runs."""
    copied = (shipped_root() / "releases" / f"{SEMINAR}.yaml").read_text(encoding="utf-8")
    write("releases/july.yaml", copied)
    monkeypatch.chdir(folder)
    return folder


def change(office: Path, old: str, new: str) -> None:
    path = office / "releases" / "july.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def test_the_states_of_all_segments_are_printed_with_their_counts(run: Run, office: Path) -> None:
    change(office, "    en: Kazakhstan takes up", "    # Kazakhstan takes up")
    ran = run("review", "july")
    assert ran.code == 0
    assert ran.out.splitlines()[:3] == [
        "label                  translated",
        "release_line           translated",
        "headline               untranslated",
    ]
    assert ran.err == "English: 1 untranslated, 19 translated\n"


def test_what_was_approved_and_what_changed_since_is_printed(run: Run, office: Path) -> None:
    run("review", "july", "--approve", "headline", "--approve", "dateline", "--by", "Ann Lee")
    change(office, "    en: Kazakhstan takes up", "    en: Kazakhstan adopts")
    lines = run("review", "july").out.splitlines()
    assert lines[2:5] == [
        "headline               stale         approved by Ann Lee on 2023-03-01",
        "                       en: Kazakhstan [-takes up-]{+adopts+} international standards for "
        "the return of irregular migrants",
        "dateline               approved      by Ann Lee on 2023-03-01",
    ]


def test_the_review_is_printed_for_programs(run: Run, office: Path) -> None:
    run("review", "july", "--approve", "headline", "--by", "Ann Lee")
    change(office, "    en: Kazakhstan takes up", "    en: Kazakhstan adopts")
    found = json.loads(run("review", "july", "--format", "json").out)
    assert {key: found[key] for key in ("id", "source", "target")} == {
        "id": "july",
        "source": "lv",
        "target": "en",
    }
    assert found["counts"]["en"] == {
        "untranslated": 0,
        "stale": 1,
        "translated": 19,
        "approved": 0,
    }
    (headline,) = (row for row in found["segments"] if row["id"] == "headline")
    side = headline["languages"]["en"]
    assert (side["state"], side["by"], side["on"]) == ("stale", "Ann Lee", "2023-03-01")
    assert "[-takes up-]{+adopts+}" in side["changes"]["en"]
    assert headline["languages"]["lv"]["text"].startswith("Kazahstāna apgūst")


def test_texts_that_are_not_kept_are_said_to_be_none(run: Run, office: Path) -> None:
    run("review", "july", "--approve", "headline", "--by", "Ann Lee")
    for path in (office / "releases" / "reviewed").iterdir():
        path.unlink()
    change(office, "    en: Kazakhstan takes up", "    en: Kazakhstan adopts")
    assert "its text has changed; how it was is not kept here" in run("review", "july").out


def test_an_approval_is_taken_back(run: Run, office: Path) -> None:
    run("review", "july", "--approve", "all", "--by", "Ann Lee")
    ran = run("review", "july", "--reopen", "lead")
    assert ran.err == "English: 1 translated, 19 approved\n"
    assert run("review", "july", "--reopen", "all").err == "English: 20 translated\n"


def test_what_cannot_be_done_is_told(run: Run, office: Path) -> None:
    assert "say who approves the text" in run("review", "july", "--approve", "lead").err
    ran = run("review", "july", "--approve", "leed", "--by", "Ann")
    assert (ran.code, "did you mean 'lead'" in ran.err) == (2, True)
    ran = run("review", "july", "--translate")
    assert (ran.code, "july has both languages already" in ran.err) == (2, True)


def test_a_release_in_one_language_is_given_the_other(run: Run, office: Path) -> None:
    change(office, "languages: [en, lv]", "languages: [lv]")
    assert "july is in Latvian only" in run("review", "july").err
    ran = run("review", "july", "--translate")
    assert "English:" in ran.err
    text = (office / "releases" / "july.yaml").read_text(encoding="utf-8")
    assert "languages: [en, lv]\nsource: lv\n" in text

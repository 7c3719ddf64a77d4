from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressdraft.checks.registry import GROUPS

Run = Callable[..., Any]
Write = Callable[[str, str], Path]

GOOD = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
text:
  headline: {en: Guards meet, lv: Robežsargi tiekas}
"""
DOUBTFUL = GOOD + "overrides: {label: {lv: {text: ZIŅA, hash: '0'}}}\n"
BAD = DOUBTFUL.replace("Robežsargi tiekas", "Tiekas XX robežsargi").replace(
    "  sessions:",
    "  partners: [{en: Alika Works, lv: apaļā Alika biedrība}]\n  sessions:",
)


@pytest.fixture
def office(folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a good, a doubtful and a bad release, in which the command runs."""
    for name, text in (("bad", BAD), ("doubtful", DOUBTFUL), ("good", GOOD)):
        write(f"releases/{name}.yaml", text)
    monkeypatch.chdir(folder)
    return folder


# exit codes and streams


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["good"], 0, id="nothing found"),
        pytest.param(["doubtful"], 0, id="warnings"),
        pytest.param(["bad"], 1, id="an error"),
        pytest.param(["good", "bad"], 1, id="an error in one of several"),
        pytest.param([], 1, id="every release"),
        pytest.param(["bad", "--only", "names"], 0, id="an error in a group not asked for"),
        pytest.param(["bad", "--skip", "structure"], 0, id="an error in a group left out"),
        pytest.param(["nowhere"], 2, id="no such release"),
        pytest.param(["bad", "--only", "nowhere"], 2, id="no such group"),
        pytest.param(["bad", "--format", "nowhere"], 2, id="no such format"),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_exit_code(run: Run, office: Path, arguments: list[str], code: int, form: str) -> None:
    ran = run("check", "--format", form, *arguments)
    assert ran.code == code
    assert bool(ran.err) == (code == 2)


def test_a_release_that_cannot_be_read_does_not_keep_the_others_from_it(
    run: Run, office: Path, write: Write
) -> None:
    write("releases/broken.yaml", "kind: [")
    write("releases/faulty.yaml", GOOD.replace("astana}]", "astan}]"))
    ran = run("check", "broken", "bad", "faulty", "nowhere", "--format", "json")
    assert ran.code == 2
    assert [result["name"] for result in json.loads(ran.out)["results"]] == ["bad"]
    broken, faulty, nowhere = ran.err.splitlines()
    assert broken.startswith("releases/broken.yaml:2:1: ")
    assert faulty.startswith("releases/faulty.yaml:6:")
    assert "did you mean 'astana'?" in faulty
    assert nowhere.startswith("releases/nowhere.yaml: there is no release 'nowhere'")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["check", "--only", "structur"],
            "there is no group of checks 'structur' (did you mean 'structure'?)",
            id="only",
        ),
        pytest.param(
            ["check", "--skip", "name"],
            "there is no group of checks 'name' (did you mean 'names'?)",
            id="skip",
        ),
        pytest.param(
            ["checks", "place-holder"],
            "there is no check 'place-holder' (did you mean 'placeholder'?)",
            id="check",
        ),
    ],
)
def test_what_does_not_exist_is_named_with_the_nearest(
    run: Run, office: Path, arguments: list[str], said: str
) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


# json


def test_json_has_the_shape_that_is_documented(run: Run, office: Path) -> None:
    out = run("check", "bad", "good", "--format", "json").out
    found = json.loads(out)
    assert list(found) == ["results"]
    bad, good = found["results"]
    assert good == {
        "name": "good",
        "findings": [],
        "counts": {"error": 0, "warning": 0, "suggestion": 0},
    }
    assert list(bad) == ["name", "findings", "counts"]
    assert bad["counts"] == {"error": 1, "warning": 2, "suggestion": 0}
    guess, placeholder, stale = bad["findings"]
    assert placeholder == {
        "check": "placeholder",
        "group": "structure",
        "severity": "error",
        "language": "lv",
        "segment": "headline",
        "message": "‘XX’ looks like a leftover",
        "start": 7,
        "end": 9,
        "suggestion": None,
    }
    assert (guess["check"], guess["severity"]) == ("guessed-form", "warning")
    assert (stale["check"], stale["start"], stale["end"]) == ("stale-edit", None, None)
    assert "‘XX’" in out


def test_places_count_within_the_segment_that_render_prints(run: Run, office: Path) -> None:
    (result,) = json.loads(run("check", "bad", "--format", "json").out)["results"]
    rendered = json.loads(run("render", "bad", "--format", "json").out)
    guess = result["findings"][0]
    segments = rendered["languages"][guess["language"]]["segments"]
    (text,) = [one["text"] for one in segments if one["id"] == guess["segment"]]
    assert text[guess["start"] : guess["end"]] == "apaļo Alika biedrību"


def test_every_release_is_checked_once_in_its_order(run: Run, office: Path) -> None:
    def names(*arguments: str) -> list[str]:
        found = json.loads(run("check", *arguments, "--format", "json").out)
        return [result["name"] for result in found["results"]]

    assert names() == ["bad", "doubtful", "good"]
    assert names("good", "bad", "good") == ["good", "bad"]


@pytest.mark.parametrize(
    ("arguments", "groups"),
    [
        ([], ["names", "structure"]),
        (["--only", "names"], ["names"]),
        (["--skip", "names"], ["structure"]),
        (["--only", "names", "--only", "structure"], ["names", "structure"]),
        (["--only", "names", "--skip", "names"], []),
    ],
)
def test_groups_are_chosen(run: Run, office: Path, arguments: list[str], groups: list[str]) -> None:
    (result,) = json.loads(run("check", "bad", "--format", "json", *arguments).out)["results"]
    assert sorted({finding["group"] for finding in result["findings"]}) == groups


# text


def test_text_stands_by_release_and_severity_with_the_place_marked(run: Run, office: Path) -> None:
    lines = run("check", "bad", "doubtful", "good").out.splitlines()
    assert lines[:6] == [
        "bad",
        "  error",
        "    placeholder, headline, Latvian",
        "      ‘XX’ looks like a leftover",
        "        Tiekas XX robežsargi",
        "               ^^",
    ]
    assert lines[6:8] == ["  warning", "    guessed-form, lead, Latvian"]
    assert lines[9].index("apaļo Alika biedrību") == lines[10].index("^" * 20)
    assert lines[11] == "    stale-edit, label, Latvian"
    assert lines[13:16] == ["", "doubtful", "  warning"]
    assert lines[-2:] == ["", "3 releases, 1 error, 3 warnings, 0 suggestions"]


def test_text_says_so_when_nothing_is_found(run: Run, office: Path) -> None:
    assert run("check", "good").out == "1 release, 0 errors, 0 warnings, 0 suggestions\n"


# the list of checks


def test_the_list_of_checks_stands_by_group(run: Run) -> None:
    ran = run("checks")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line for line in lines if line.endswith(":")] == [f"{group}:" for group in GROUPS]
    (line,) = [line for line in lines if line.startswith("  placeholder ")]
    assert line.split(maxsplit=2)[1:] == [
        "error",
        "Finds what is still to be confirmed or written, and leftovers such as XX or {{.",
    ]


def test_the_page_of_a_check_tells_why_and_what_instead(run: Run) -> None:
    ran = run("checks", "stale-edit")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("stale-edit (structure, warning)\n\nFinds texts edited by hand ")
    for section in ("\n\nWhy:\n    ", "\n\nExample:\n    ", "\n\nInstead:\n    "):
        assert ran.out.count(section) == 1

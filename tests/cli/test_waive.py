from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str], Path]

RELEASE = """\
kind: seminar   # what it is
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
text:
  headline: {en: XX guards, lv: XX sargi}
  aim: {en: see XX places, lv: redzēt vietas}
"""


@pytest.fixture
def path(folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A release with three leftovers, in a workspace in which the command runs."""
    monkeypatch.chdir(folder)
    return write("releases/july.yaml", RELEASE)


def found(run: Run) -> list[tuple[str, str]]:
    out = run("check", "july", "--only", "structure", "--format", "json").out
    return [(f["segment"], f["language"]) for f in json.loads(out)["results"][0]["findings"]]


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        ([], []),
        (["--segment", "headline"], [("aim", "en")]),
        (["--segment", "headline", "--lang", "lv"], [("headline", "en"), ("aim", "en")]),
        (["--lang", "en"], [("headline", "lv")]),
    ],
)
def test_what_is_waived_is_not_found_until_the_text_changes(
    run: Run, path: Path, arguments: list[str], left: list[tuple[str, str]]
) -> None:
    before = found(run)
    ran = run("waive", "july", "placeholder", *arguments, "--reason", "a code name")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("waived placeholder in ")
    assert found(run) == left
    text = path.read_text("utf-8")
    assert text.startswith("kind: seminar   # what it is\n")
    assert "a code name" in text
    path.write_text(text.replace("XX", "XXX"), "utf-8")
    assert found(run) == before


def test_a_second_waiver_stands_beside_the_first(run: Run, path: Path) -> None:
    run("waive", "july", "placeholder", "--segment", "aim", "--reason", "one")
    run("waive", "july", "placeholder", "--lang", "lv", "--reason", "two")
    assert found(run) == [("headline", "en")]
    assert path.read_text("utf-8").count("check: placeholder") == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["july", "placehold", "--reason", "r"], "there is no check 'placehold' (did you mean"),
        (["juli", "placeholder", "--reason", "r"], "there is no release 'juli'"),
        (["july", "placeholder", "--reason", " "], "a waiver needs a reason"),
        (["july", "placeholder"], "--reason"),
        (
            ["july", "placeholder", "--segment", "lead", "--reason", "r"],
            "'placeholder' finds nothing there in july (it finds something in: headline (en), ",
        ),
        (["july", "stale-edit", "--reason", "r"], "'stale-edit' finds nothing there in july"),
    ],
)
def test_what_cannot_be_waived_changes_nothing(
    run: Run, path: Path, arguments: list[str], said: str
) -> None:
    ran = run("waive", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert path.read_text("utf-8") == RELEASE

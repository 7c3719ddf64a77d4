from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressdraft.cli import commands
from pressdraft.folders import shipped_root

SEMINAR = "2022-07-26-nur-sultan-seminar"
SAMPLES = shipped_root()

Run = Callable[..., Any]
Write = Callable[[str, str], Path]

RELEASE = """\
kind: seminar
source: lv
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
text: {headline: {en: "One & “two”", lv: Viens}}
"""


@pytest.fixture
def office(folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one release, in which the command runs."""
    write("releases/july.yaml", RELEASE)
    monkeypatch.chdir(folder)
    return folder


# render


def test_render_prints_both_languages_the_source_first(run: Run, office: Path) -> None:
    ran = run("render", "july")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.index("PAZIŅOJUMS PRESEI") < ran.out.index("PRESS RELEASE")
    assert ran.out.endswith("###\n")
    assert not ran.out.endswith("\n\n")


def test_render_prints_one_language(run: Run, office: Path) -> None:
    ran = run("render", "july", "--lang", "en")
    assert ran.out.startswith("PRESS RELEASE\n\nFor release on 29 July 2022\n\nOne & “two”\n")
    assert "PAZIŅOJUMS" not in ran.out


def test_render_prints_markdown(run: Run, office: Path) -> None:
    assert "\n# One & “two”\n" in run("render", "july", "--format", "md").out


def test_render_json_has_the_shape_and_order_that_is_documented(run: Run, office: Path) -> None:
    ran = run("render", "july", "--format", "json")
    found = json.loads(ran.out)
    assert list(found) == ["id", "languages"]
    assert list(found["languages"]) == ["en", "lv"]
    segments = found["languages"]["en"]["segments"]
    assert all(list(segment) == ["id", "role", "text"] for segment in segments)
    assert segments[2] == {"id": "headline", "role": "headline", "text": "One & “two”"}
    assert "“two”" in ran.out
    assert ran.out.endswith("}\n")


def test_render_prints_the_short_layout(run: Run, office: Path) -> None:
    ran = run("render", "july", "--layout", "web-news", "--format", "json", "--lang", "lv")
    ids = [segment["id"] for segment in json.loads(ran.out)["languages"]["lv"]["segments"]]
    assert ids[:2] == ["headline", "lead"]
    assert "label" not in ids


def test_render_as_of_another_day_takes_what_held_then(run: Run, office: Path) -> None:
    ran = run("render", "july", "--as-of", "2023-01-10", "--lang", "en")
    assert "Astana, 10 January 2023" in ran.out
    assert "in Nur-Sultan (now Astana), Kazakhstan, on 26 July 2022" in ran.out


def test_a_language_that_the_release_lacks_is_told(run: Run, office: Path, write: Write) -> None:
    write("releases/july.yaml", RELEASE + "languages: [lv]\n")
    ran = run("render", "july", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "pressdraft: july has no English text\n"


# list


def test_list_tells_the_releases_in_lines(run: Run, office: Path) -> None:
    assert run("list").out == "july  2022-07-29  draft         One & “two”\n"


def test_list_json_has_the_shape_that_is_documented(run: Run, office: Path, write: Write) -> None:
    write("releases/august.yaml", RELEASE.replace("on: 2022-07-29", "on: tbc").replace("text", "x"))
    write("releases/august.yaml", RELEASE[: RELEASE.index("text")].replace("2022-07-29", "tbc"))
    listed = json.loads(run("list", "--format", "json").out)
    assert listed == [
        {
            "id": "august",
            "kind": "seminar",
            "date": None,
            "status": "draft",
            "headline": {"en": "", "lv": ""},
        },
        {
            "id": "july",
            "kind": "seminar",
            "date": "2022-07-29",
            "status": "draft",
            "headline": {"en": "One & “two”", "lv": "Viens"},
        },
    ]
    assert [list(row) for row in listed] == [["id", "kind", "date", "status", "headline"]] * 2


def test_list_tells_a_broken_release_and_goes_on(run: Run, office: Path, write: Write) -> None:
    write("releases/broken.yaml", "kind: [")
    ran = run("list", "--format", "json")
    assert ran.code == 2
    assert [row["id"] for row in json.loads(ran.out)] == ["july"]
    assert ran.err.startswith("releases/broken.yaml:")


def test_an_empty_workspace_says_how_to_start(run: Run, folder: Path) -> None:
    ran = run("--workspace", folder, "list")
    assert (ran.code, ran.out) == (0, "")
    assert "`pressdraft new ID --kind seminar`" in ran.err
    assert run("--workspace", folder, "list", "--format", "json").out == "[]\n"


# validate


def test_validate_of_a_sound_workspace_is_silent_on_stdout(run: Run, office: Path) -> None:
    ran = run("validate")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 release, no problems\n")


def test_validate_tells_every_problem_and_exits_1(run: Run, office: Path, write: Write) -> None:
    write("releases/july.yaml", RELEASE.replace("seminar\n", "semnar\n", 1) + "statuss: draft\n")
    ran = run("validate", "july")
    assert ran.code == 1
    assert ran.out == (
        "releases/july.yaml:1:7: there is no template kind 'semnar' (did you mean 'seminar'?)\n"
        "releases/july.yaml:9:1: unknown key 'statuss' (did you mean 'status'?)\n"
    )
    assert ran.err == "1 release, 2 problems\n"


@pytest.mark.parametrize("name", ["nope", "No Name"])
def test_validate_of_a_release_that_is_not_there_exits_2(run: Run, office: Path, name: str) -> None:
    ran = run("validate", "july", name)
    assert ran.code == 2
    assert name in ran.out


def test_validate_of_an_unreadable_file_exits_2(run: Run, office: Path) -> None:
    (office / "releases" / "latin.yaml").write_bytes(b"kind: s\xe7minar\n")
    (office / "releases" / "folder.yaml").mkdir()
    ran = run("validate", "latin", "folder")
    assert ran.code == 2
    assert "releases/latin.yaml:1:8: is not UTF-8" in ran.out
    assert "releases/folder.yaml: is a folder or a device, not a file" in ran.out


def test_validate_mentions_what_is_still_open_and_exits_0(
    run: Run, office: Path, write: Write
) -> None:
    write("releases/july.yaml", RELEASE.replace(", lv: Viens", ""))
    ran = run("validate", "july")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "july: 1 place still to be written or confirmed; `pressdraft check july` shows them\n"
        "1 release, no problems\n"
    )


@pytest.mark.parametrize(
    "command",
    [
        ("validate", "july"),
        ("explain", "july", "programme"),
        ("render", "july"),
        ("export", "july", "--to", "out"),
    ],
)
def test_a_phase_that_has_ended_is_told(
    run: Run, office: Path, write: Write, command: tuple[str, ...]
) -> None:
    write("releases/july.yaml", RELEASE.replace("on: 2022-07-29", "on: 2025-11-01"))
    ran = run(*command)
    assert ran.code == 0
    lapse = "on 2025-11-01; the last one ended on 2025-09-30, so the drafts name none"
    assert f"july: no phase of bomca holds {lapse}\n" in ran.err
    assert f"july: no consortium of bomca holds {lapse}\n" in ran.err


def test_validate_tells_faults_of_templates_and_boilerplate(
    run: Run, office: Path, write: Write
) -> None:
    write("templates/en/seminar.j2", '{% extends "release.j2" %}{% block laed %}{% endblock %}')
    write("boilerplate/blocks/disclaimer.yaml", "versions: []\n")
    ran = run("validate")
    assert ran.code == 1
    assert "templates/en/seminar.j2:1:1: release.j2 has no block 'laed' (did you mean 'lead'?)" in (
        ran.out
    )
    assert "disclaimer.yaml:1:11: expected at least one version" in ran.out


# new, init


def test_new_writes_a_release_and_prints_where(run: Run, office: Path) -> None:
    ran = run("new", "august", "--kind", "mission")
    assert (ran.code, ran.err) == (0, "")
    assert Path(ran.out.rstrip("\n")) == office / "releases" / "august.yaml"
    assert run("validate", "august").code == 0
    assert "[EN: headline to be written]" in run("render", "august").out


def test_new_from_another_tells_what_to_look_at(run: Run, office: Path) -> None:
    ran = run("new", "august", "--from", "july")
    assert ran.code == 0
    assert "give it its dates (publish.on, event.sessions)" in ran.err
    assert "Look at what it kept: text.headline." in ran.err


def test_new_outside_a_workspace_says_what_to_do(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("new", "august", "--kind", "mission")
    assert ran.code == 2
    assert "`pressdraft init DIR` makes one" in ran.err
    assert not (SAMPLES / "releases" / "august.yaml").exists()


def test_without_a_workspace_the_shipped_one_is_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert SEMINAR in run("list").out


def test_init_makes_a_workspace_and_prints_where(run: Run, tmp_path: Path) -> None:
    ran = run("init", tmp_path / "office")
    assert ran.code == 0
    assert Path(ran.out.rstrip("\n")) == (tmp_path / "office").resolve()
    assert run("--workspace", tmp_path / "office", "validate", SEMINAR).code == 0


# standing


def test_standing_tells_what_holds_on_a_day(run: Run) -> None:
    assert " 28" in figure(run("standing", "--on", "2020-01-31").out)
    assert " 27" in figure(run("standing", "--on", "2020-02-01").out)
    assert " 27" in figure(run("standing").out)


def figure(text: str) -> str:
    (line,) = [line for line in text.splitlines() if line.startswith("  eu.member_states")]
    return line


# the rest


def test_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    for name in commands.commands:
        assert f"\n  {name} " in ran.out


def test_without_a_terminal_help_is_printed_and_the_exit_code_is_2(run: Run) -> None:
    ran = run()
    assert ran.code == 2
    assert ran.out.startswith("Usage: pressdraft")
    assert ran.err == ""


@pytest.mark.parametrize("name", commands.commands)
def test_every_command_has_help(run: Run, name: str) -> None:
    assert run(name, "--help").code == 0


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.startswith("pressdraft, version ")


def test_a_release_date_outside_every_version_is_told_at_its_place(
    run: Run, office: Path, write: Write
) -> None:
    write("releases/july.yaml", RELEASE.replace("on: 2022-07-29", "on: 1994-07-29"))
    words = (
        "releases/july.yaml:3:15: the figure 'eu.member_states' has no version for 1994-07-29 "
        "(the next one begins on 1995-01-01)\n"
    )
    ran = run("validate", "july")
    assert (ran.code, ran.out) == (1, words)
    for command in (("render", "july"), ("export", "july", "--to", "out"), ("explain", "july")):
        ran = run(*command)
        assert (ran.code, ran.err) == (2, f"pressdraft: {words}")


@pytest.mark.parametrize("command", [("list",), ("validate",), ("check",)])
def test_a_folder_of_releases_that_cannot_be_read_is_not_taken_for_an_empty_one(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(folder)
    releases = folder / "releases"
    if releases.exists():
        releases.rmdir()
    releases.write_text("", encoding="utf-8")
    ran = run(*command)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"pressdraft: {releases} is a file, not a folder\n"


def test_one_fault_of_standing_material_is_told_once(run: Run, office: Path, write: Write) -> None:
    write("boilerplate/glossary/terms.yaml", "seminar: [")
    write("releases/other.yaml", RELEASE)
    ran = run("validate")
    assert ran.out.count("terms.yaml:2:1: a value is expected here") == 1
    assert (ran.code, ran.err) == (1, "2 releases, 1 problem\n")

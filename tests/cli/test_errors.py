"""Whatever goes wrong is told in words, on stderr, with exit code 2; a traceback never is."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressdraft.cli import releases
from pressdraft.workspace import Workspace

Run = Callable[..., Any]
Write = Callable[[str, str], Path]

RELEASE = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26/2022-07-28, place: astana}]
"""


@pytest.fixture
def office(folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    write("releases/july.yaml", RELEASE)
    write("file", "")
    monkeypatch.chdir(folder)
    return folder


WRONG: list[tuple[list[str], str]] = [
    (["--workspace", "nowhere", "list"], "nowhere does not exist (`pressdraft init DIR`"),
    (["--workspace", "file", "list"], "file is a file, not a folder"),
    (["--workspace", "releases", "list"], "releases is not a workspace"),
    (["render", "jly"], "there is no release 'jly' (did you mean 'july'?)"),
    (["render", "../july"], "'../july' cannot be a release's id"),
    (["render", "july", "--as-of", "2022-02-30"], "there is no day 2022-02-30"),
    (["render", "july", "--as-of", "tomorrow"], "'tomorrow' is not a date; write it as 2022-07-26"),
    (["render", "july", "--as-of", "1990-01-01"], "has no version for 1990-01-01"),
    (["render", "july", "--lang", "fr"], "'fr' is not one of 'en', 'lv', 'both'"),
    (["render"], "Missing argument 'ID'"),
    (["rendr", "july"], "there is no command 'rendr' (did you mean 'render'?)"),
    (["explain", "july", "laed"], "there is no segment 'laed' (did you mean 'lead'?)"),
    (["new", "x"], "say --kind K, or --from ID"),
    (["new", "x", "--kind", "semnar"], "no template kind 'semnar' (did you mean 'seminar'?)"),
    (["new", "x", "--from", "jly"], "there is no release 'jly' (did you mean 'july'?)"),
    (["new", "X Y", "--kind", "seminar"], "'X Y' cannot be a release's id (use small letters"),
    (["new", "july", "--kind", "seminar"], "there is a release 'july' already"),
    (["init", "."], "is there already and is not an empty folder"),
    (["init", "file/x"], "a file is in the way"),
    (["export", "july", "--to", "file"], "a file is in the way"),
    (["export", "july", "--to", "o", "--format", "txtt"], "no export format 'txtt' (did you mean"),
    (["export", "july", "--to", "o", "--format", "xls"], "no export format 'xls' (one of txt, md"),
    (["render", "zzz"], "there is no release 'zzz' (one of july)"),
    (["export", "july"], "Missing option '--to'"),
    (["schema", "relese"], "there is no schema 'relese' (did you mean 'release'?)"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_wrong_use_is_told(run: Run, office: Path, arguments: list[str], words: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert words in ran.err
    assert ran.out == ""


BROKEN = [
    ("kind: seminar", "kind: [seminar]", "releases/july.yaml:1:7: expected text, found a list"),
    ("kind: seminar", "kind: semnar", "releases/july.yaml:1:7: there is no template kind 'semnar'"),
    ("on: 2022-07-29", "on: 2022-02-30", "releases/july.yaml:2:15: there is no day 2022-02-30"),
    ("/2022-07-28", "/2022-07-25", "6:22: ends on 2022-07-25, before it starts on 2022-07-26"),
    ("on: 2022-07-29", "on: 1990-07-29", "has no version for 1990-07-29"),
    ("bomca", "[bomca", "releases/july.yaml:"),
]


@pytest.mark.parametrize(("old", "new", "words"), BROKEN)
def test_a_broken_release_is_told(
    run: Run, office: Path, write: Write, old: str, new: str, words: str
) -> None:
    write("releases/july.yaml", RELEASE.replace(old, new, 1))
    for command in ("render", "explain"):
        ran = run(command, "july")
        assert ran.code == 2
        assert words in ran.err
        assert ran.out == ""


def test_a_release_before_every_version_is_no_fault_of_a_template(run: Run, office: Path) -> None:
    ran = run("render", "july", "--as-of", "1990-01-01")
    assert ".j2" not in ran.err
    assert ran.err.count("\n") == 1


def test_a_folder_in_the_place_of_a_release_is_told(run: Run, office: Path) -> None:
    (office / "releases" / "x.yaml").mkdir()
    ran = run("render", "x")
    assert (ran.code, ran.out) == (2, "")
    assert "releases/x.yaml: is a folder or a device, not a file" in ran.err


def test_a_missing_permission_is_told(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "open", refuse)
    ran = run("render", "july")
    assert ran.code == 2
    assert "releases/july.yaml: cannot be read: no permission" in ran.err


def test_a_full_disk_is_told_and_loses_nothing(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = {path: path.read_bytes() for path in office.rglob("*") if path.is_file()}
    monkeypatch.setattr(os, "fsync", full)
    for arguments in (
        ["new", "x", "--kind", "seminar"],
        ["new", "x", "--from", "july"],
    ):
        ran = run(*arguments)
        assert (ran.code, ran.out) == (2, "")
        assert "the disk is full" in ran.err
    assert {path: path.read_bytes() for path in office.rglob("*") if path.is_file()} == before


def test_an_output_that_cannot_be_written_is_told(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(releases, "_print_json", full)
    ran = run("list", "--format", "json")
    assert ran.code == 2
    assert ran.err == "pressdraft: the output cannot be used: No space left on device\n"


def test_an_interruption_is_told_and_exits_130(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Workspace, "load", interrupt)
    ran = run("render", "july")
    assert (ran.code, ran.out) == (130, "")
    assert "interrupted" in ran.err

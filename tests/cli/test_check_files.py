"""`check` on finished texts: --en, --lv, --dir, --date, --fragment."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

Run = Callable[..., Any]

EN = """\
PRESS RELEASE

BOMCA trains border guards in Osh

Osh, 15 May 2025

A training course on document security took place in Osh on 12 May 2025. XX guards took part.

Funded by the European Union

For more information: press@example.org
"""
LV = """\
PAZIŅOJUMS PRESEI

BOMCA Ošā māca robežsargus

Oša, 2025. gada 15. maijs

Ošā 2025. gada 12. maijā notika mācības par dokumentu drošību. Tajās piedalījās XX robežsargi.

Finansē Eiropas Savienība

Plašāka informācija: press@example.org
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is no workspace, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def leftovers(found: Any) -> list[dict[str, Any]]:
    return [one for one in found["findings"] if one["check"] == "placeholder"]


def test_a_pair_is_one_object_whose_places_are_in_the_files(run: Run, here: Path) -> None:
    (here / "en.txt").write_text(EN, encoding="utf-8")
    (here / "lv.txt").write_text("\ufeff" + LV, encoding="utf-8", newline="\r\n")
    ran = run("check", "--en", "en.txt", "--lv", "lv.txt", "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    found = json.loads(ran.out)
    assert list(found) == ["findings", "counts"]
    texts = {"en": EN, "lv": LV.replace("\n", "\r\n")}
    assert [one["language"] for one in leftovers(found)] == ["en", "lv"]
    for one in leftovers(found):
        assert texts[one["language"]][one["start"] : one["end"]] == "XX"
        assert one["segment"] is None
    assert found["counts"]["error"] >= 2


def test_text_names_file_line_and_column(run: Run, here: Path) -> None:
    (here / "lv.md").write_text(LV, encoding="utf-8")
    ran = run("check", "--lv", "lv.md")
    assert "placeholder, lv.md:7:81, Latvian" in ran.out
    assert ran.out.splitlines()[-1].startswith("1 text, ")


def test_one_language_alone_is_checked(run: Run, here: Path) -> None:
    (here / "a.txt").write_text(EN, encoding="utf-8")
    found = json.loads(run("check", "--en", "a.txt", "--format", "json").out)
    assert {one["language"] for one in leftovers(found)} == {"en"}


def test_a_word_file_is_read_with_its_tables(run: Run, here: Path) -> None:
    word = Document()
    word.add_paragraph("BOMCA trains border guards in Osh")
    word.add_table(1, 1).cell(0, 0).text = "Fax: XX"
    word.save(str(here / "en.docx"))
    found = json.loads(run("check", "--en", "en.docx", "--fragment", "--format", "json").out)
    assert [one["message"] for one in leftovers(found)] == ["‘XX’ looks like a leftover"]


@pytest.fixture
def pairs(here: Path) -> Path:
    """Two good pairs, one with a date; and two that cannot be read."""
    folder = here / "pairs"
    files = {
        "a/en.txt": EN,
        "a/lv.txt": LV,
        "b/b.en.md": EN.replace("XX", "Ten"),
        "b/b.lv.md": LV.replace("XX", "10"),
        "b/date.txt": "2025-05-15\n",
        "c/en.txt": EN,
        "c/lv.txt": "",
        "d/en.txt": EN,
        "d/lv.txt": LV,
        "d/date.txt": "15 of May",
        "e/notes.csv": "no text",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_folder_of_pairs_goes_on_where_one_cannot_be_read(run: Run, pairs: Path) -> None:
    ran = run("check", "--dir", pairs, "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    results = json.loads(ran.out)["results"]
    assert [result["name"] for result in results] == ["a", "b", "c", "d"]
    assert [len(leftovers(result)) for result in results] == [2, 0, 0, 0]
    for result, said in zip(results[2:], ("is empty", "is not a date"), strict=True):
        (finding,) = result["findings"]
        assert (finding["check"], finding["severity"]) == ("unreadable", "error")
        assert said in finding["message"]


def test_the_first_format_of_several_is_taken(run: Run, here: Path) -> None:
    folder = here / "pairs" / "a"
    folder.mkdir(parents=True)
    for suffix in ("html", "md", "txt"):
        (folder / f"en.{suffix}").write_text(f"In {suffix} XX met.", encoding="utf-8")
    (result,) = json.loads(run("check", "--dir", "pairs", "--fragment", "--format", "json").out)[
        "results"
    ]
    assert [(one["start"], one["end"]) for one in leftovers(result)] == [(7, 9)]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--en", "nowhere.txt"], "nowhere.txt: does not exist"),
        (["--en", "."], ".: is a folder, not a file"),
        (["--dir", "nowhere"], "nowhere cannot be read"),
        (["--dir", "."], ". holds no pair of texts (expected NAME/en.txt and NAME/lv.txt"),
        (["--en", "a.txt", "some-id"], "give IDs of releases, or --en and --lv, or --dir"),
        (["--en", "a.txt", "--dir", "."], "give IDs of releases, or --en and --lv, or --dir"),
        (["--date", "2022-07-26"], "are for finished texts"),
        (["--en", "a.txt", "--date", "2022-13-01"], "2022-13-01"),
    ],
)
def test_what_cannot_be_checked_is_said(
    run: Run, here: Path, arguments: list[str], said: str
) -> None:
    ran = run("check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"\x00\x01\x02\xff" * 40, "is not", id="binary"),
        pytest.param("Robežsargi tikās Rīgā, šķirs".encode("cp1257"), "Windows-1257", id="cp1257"),
        pytest.param(b"a" * (50 << 20), "is larger than 10 MiB", id="50 MB"),
    ],
)
def test_a_file_that_is_no_text_is_refused(run: Run, here: Path, data: bytes, said: str) -> None:
    (here / "lv.txt").write_bytes(data)
    ran = run("check", "--lv", "lv.txt")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err

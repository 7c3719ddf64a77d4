"""`check --fix`: the diff first, then only what is safe, file by file, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document

Run = Callable[..., Any]
Write = Callable[[str, str], Path]

EN = "Guards meet in Riga\r\n\r\nThe guards  met , all of them, in the labor center.\r\n"
FIXED = "Guards meet in Riga\r\n\r\nThe guards met, all of them, in the labor center.\r\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is no workspace, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["en.txt", "en.md"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_a_file_keeps_its_line_ends_its_mark_and_what_is_not_safe(
    run: Run, here: Path, name: str, mark: bytes
) -> None:
    (here / name).write_bytes(mark + EN.encode())
    ran = run("check", "--en", name, "--fragment", "--fix")
    assert (here / name).read_bytes() == mark + FIXED.encode()
    assert "-The guards  met , all of them" in ran.err
    assert "+The guards met, all of them" in ran.err
    assert "american-spelling" in ran.out
    assert "double-space" not in ran.out
    assert [path.name for path in here.iterdir()] == [name]


def test_a_page_keeps_its_markup(run: Run, here: Path) -> None:
    page = here / "en.html"
    page.write_text(
        "<h1>Guards meet</h1>\n<p>The <b>guards</b> met today , all &amp; sundry.</p>\n"
    )
    run("check", "--en", page.name, "--fragment", "--fix")
    assert page.read_text() == (
        "<h1>Guards meet</h1>\n<p>The <b>guards</b> met today, all &amp; sundry.</p>\n"
    )


def test_a_second_time_there_is_nothing_to_fix(run: Run, here: Path) -> None:
    (here / "en.txt").write_text(FIXED, encoding="utf-8", newline="")
    ran = run("check", "--en", "en.txt", "--fragment", "--fix")
    assert ran.err == "nothing to fix\n"
    assert (here / "en.txt").read_bytes() == FIXED.encode()


@pytest.mark.parametrize(("answer", "changed"), [("j\n", True), ("yes\n", True), ("\n", False)])
def test_somebody_at_a_terminal_is_asked_first(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, answer: str, changed: bool
) -> None:
    class Keyboard(StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Keyboard(answer))
    (here / "en.txt").write_bytes(EN.encode())
    ran = run("--ui-lang", "lv", "check", "--en", "en.txt", "--fragment", "--fix")
    assert "Mainīt? j vai n:" in ran.err
    assert ((here / "en.txt").read_bytes() == FIXED.encode()) is changed


def test_a_word_file_is_left_to_a_hand(run: Run, here: Path) -> None:
    document = Document()
    document.add_paragraph("Guards meet in Riga")
    document.add_paragraph("The guards  met , all of them.")
    document.save(str(here / "en.docx"))
    before = (here / "en.docx").read_bytes()
    ran = run("check", "--en", "en.docx", "--fragment", "--fix")
    assert ran.err == (
        "en.docx: 2 suggestions to be made by hand; Word files and mails are not changed\n"
        "nothing to fix\n"
    )
    assert (here / "en.docx").read_bytes() == before
    assert "double-space" in ran.out


def test_every_pair_of_a_folder_is_fixed(run: Run, here: Path) -> None:
    for name in ("a", "b"):
        (here / "all" / name).mkdir(parents=True)
        (here / "all" / name / "en.txt").write_bytes(EN.encode())
    run("check", "--dir", "all", "--fragment", "--fix")
    assert [(here / "all" / name / "en.txt").read_bytes() for name in ("a", "b")] == [
        FIXED.encode()
    ] * 2


RELEASE = """\
kind: seminar  # ours
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
text:
  headline: {en: Guards meet, lv: Robežsargi tiekas}
  results:
    en: They spoke of the border , at length.
    lv: Viņi runāja par robežu , un ilgi.
"""


def test_a_release_has_its_own_wording_fixed_and_nothing_else(
    run: Run, folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("releases/fixed.yaml", RELEASE)
    monkeypatch.chdir(folder)
    ran = run("check", "fixed", "--fix")
    assert path.read_text(encoding="utf-8") == RELEASE.replace("border ,", "border,").replace(
        "robežu ,", "robežu,"
    )
    assert "+    en: They spoke of the border, at length." in ran.err
    assert "space-before-punctuation" not in ran.out


def test_a_waiver_of_the_same_paragraph_outlives_a_fix(
    run: Run, folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("releases/fixed.yaml", RELEASE.replace("They spoke", "Yesterday they spoke"))
    monkeypatch.chdir(folder)
    assert "relative-time, results" in run("check", "fixed").out
    run("waive", "fixed", "relative-time", "--segment", "results", "--reason", "a quotation")
    assert "relative-time, results" not in run("check", "fixed").out
    ran = run("check", "fixed", "--fix")
    assert "the border, at length" in path.read_text(encoding="utf-8")
    assert "relative-time, results" not in ran.out
    assert "relative-time, results" not in run("check", "fixed").out

"""What the programs of those who get the files make of texts that look like something else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from pressdraft.exporters.html import html_page
from pressdraft.exporters.sheet import Sheet
from pressdraft.exporters.typeset import pdf
from pressdraft.exporters.word import word
from tests.exporters.conftest import AWKWARD, MakeSheet

pytestmark = [pytest.mark.full, pytest.mark.needs("pdftotext")]

TEXTS = [text for text in AWKWARD if not text.startswith(("emoji", "right \u200f"))]
"""Without those that a PDF prints by other fonts or in another order."""


@pytest.fixture
def sheet(make_sheet: MakeSheet) -> Sheet:
    return make_sheet(*TEXTS, headline=TEXTS[0])


def run(*command: object) -> str:
    parts = [str(part) for part in command]
    ran = subprocess.run(parts, check=True, capture_output=True, encoding="utf-8", timeout=180)
    return ran.stdout


def letters(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-]+", "", re.sub(r"(?m)^\f?\d+ ?/ ?\d+$", "", text))


def assert_shown(printed: Path, programs: dict[str, str]) -> None:
    shown = letters(run(programs["pdftotext"], printed, "-"))
    for text in TEXTS:
        for line in text.split("\n"):
            assert letters(line) in shown


@pytest.mark.needs("soffice")
def test_libreoffice_prints_what_was_written(
    sheet: Sheet, programs: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "own.docx").write_bytes(word(sheet))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ("--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path)
    run(programs["soffice"], *convert, tmp_path / "own.docx")
    assert_shown(tmp_path / "own.pdf", programs)


@pytest.mark.needs("chromium")
def test_chromium_prints_what_was_written_and_runs_nothing(
    sheet: Sheet, programs: dict[str, str], tmp_path: Path
) -> None:
    page, printed = tmp_path / "own.html", tmp_path / "own.pdf"
    page.write_bytes(html_page(sheet))
    flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'user'}")
    output = (f"--print-to-pdf={printed}", "--no-pdf-header-footer")
    run(programs["chromium"], *flags, *output, page.as_uri())
    assert_shown(printed, programs)
    tree = run(programs["chromium"], *flags, "--dump-dom", page.as_uri())
    scripts = re.findall(r"<script[^>]*>", tree)
    assert scripts == ['<script type="application/ld+json">']


def test_poppler_reads_what_was_written(
    sheet: Sheet, programs: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "own.pdf").write_bytes(pdf(sheet))
    assert_shown(tmp_path / "own.pdf", programs)

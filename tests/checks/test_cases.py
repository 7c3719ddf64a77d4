"""Runs each check on the cases of `<check>.yaml`: what it finds, and what it lets pass.

A case is one of two. Either it changes the release below (`release`: key path to value; null
deletes) and may write `files` into the workspace. Or it is finished text: `en`, `lv` or both, with
the release `date`; a fragment, unless it is `whole: true`, of which furniture is expected; with
`split: true` its letters with marks are in two pieces each.
`finds` lists all that the check says, place by place: `marked` is the stretch between start and
end, and absent where the finding marks none; `says` is a part of the message; `suggestion` what
should stand there instead; `severity` where it is milder than the check's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal
from unicodedata import normalize

import pytest

from pressdraft.checking import Checker
from pressdraft.checks.base import Finding
from pressdraft.checks.registry import CHECKS
from pressdraft.documents import read_text
from pressdraft.folders import shipped_root
from pressdraft.release import CODES
from pressdraft.reports import Result
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import edit, load_yaml, parse_yaml

Write = Callable[[str, str], Path]
Case = dict[str, Any]

HERE = Path(__file__).parent
SHIPPED = Checker(Workspace(shipped_root()))

RELEASE = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26/2022-07-28, place: astana}]
text:
  headline: {en: Guards meet, lv: Robežsargi tiekas}
"""


def cases(outcome: str) -> list[Any]:
    found = []
    for check_id in CHECKS:
        path = HERE / f"{check_id}.yaml"
        content: Any = load_yaml(path).plain()
        found += [
            pytest.param(check_id, case, id=f"{check_id}: {case['about']}")
            for case in content[outcome]
        ]
    return found


def checked(check_id: str, case: Case, folder: Path, write: Write) -> Result:
    """Return what one check finds in a case."""
    for name, text in case.get("files", {}).items():
        write(name, text)
    checker = Checker(Workspace(folder)) if "files" in case else SHIPPED
    form: Literal["NFC", "NFD"] = "NFD" if case.get("split") == "true" else "NFC"
    texts = {code: normalize(form, case[code]) for code in CODES if code in case}
    if texts:
        documents = {
            code: read_text(text.encode(), f"{code}.txt", "txt") for code, text in texts.items()
        }
        day = date.fromisoformat(case["date"]) if "date" in case else None
        fragment = case.get("whole") != "true"
        result = checker.texts("case", documents, day=day, fragment=fragment)
    else:
        result = of_release(case, checker, write)
    return replace(result, findings=tuple(f for f in result.findings if f.check == check_id))


def of_release(case: Case, checker: Checker, write: Write) -> Result:
    text = RELEASE
    for path, value in case.get("release", {}).items():
        keys = tuple(int(key) if key.isdigit() else key for key in path.split("."))
        text = edit(parse_yaml(text, "july.yaml"), {keys: value})
    path = write("releases/july.yaml", text)
    loaded = Workspace(path.parents[1]).load("july")
    return checker.release(loaded, checker.workspace.compose(loaded))


def told(result: Result, finding: Finding, row: dict[str, str]) -> dict[str, str]:
    """Return a finding as cases write it, with as much of its message as the row cites."""
    found: dict[str, str] = {"language": finding.language}
    if finding.segment is not None and not result.files:
        found["segment"] = finding.segment
    if finding.start is not None:
        segment = result.segment(finding)
        assert segment
        stretch = segment.text[finding.start : finding.end]
        found["marked"] = normalize("NFC", stretch)
    if finding.suggestion is not None:
        found["suggestion"] = finding.suggestion
    if finding.severity is not CHECKS[finding.check].severity:
        found["severity"] = finding.severity.label
    if "says" in row:
        cited = row["says"] in finding.message
        found["says"] = row["says"] if cited else finding.message
    return found


@pytest.mark.parametrize(("check_id", "case"), cases("pass"))
def test_what_passes(check_id: str, case: Case, folder: Path, write: Write) -> None:
    assert [one.message for one in checked(check_id, case, folder, write).findings] == []


@pytest.mark.parametrize(("check_id", "case"), cases("fail"))
def test_what_is_found(check_id: str, case: Case, folder: Path, write: Write) -> None:
    result = checked(check_id, case, folder, write)
    rows = [*case["finds"], *({} for _ in result.findings)]
    found = [told(result, one, row) for one, row in zip(result.findings, rows, strict=False)]
    assert found == case["finds"]
    assert {one.group for one in result.findings} == {CHECKS[check_id].group}


def test_every_file_of_cases_belongs_to_a_check() -> None:
    assert {path.stem for path in HERE.glob("*.yaml")} == set(CHECKS)

"""Runs each check on the cases of `<check>.yaml`: what it finds, and what it lets pass.

A case changes the release below (`release`: key path to value; null deletes) and may write `files`
into the workspace. `finds` lists all that the check says, place by place: `marked` is the stretch
between start and end, and absent where the finding marks none.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressdraft.checks.base import Finding
from pressdraft.checks.registry import CHECKS
from pressdraft.release import Release
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import edit, load_yaml, parse_yaml

Write = Callable[[str, str], Path]
Case = dict[str, Any]

HERE = Path(__file__).parent

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


def checked(check_id: str, case: Case, folder: Path, write: Write) -> tuple[Release, list[Finding]]:
    for name, text in case.get("files", {}).items():
        write(name, text)
    text = RELEASE
    for path, value in case.get("release", {}).items():
        keys = tuple(int(key) if key.isdigit() else key for key in path.split("."))
        text = edit(parse_yaml(text, "july.yaml"), {keys: value})
    write("releases/july.yaml", text)
    workspace = Workspace(folder)
    loaded = workspace.load("july")
    release = workspace.compose(loaded)
    found = [one for one in workspace.check(loaded, release) if one.check == check_id]
    return release, found


def told(release: Release, finding: Finding) -> dict[str, str]:
    """Return a finding as cases write it, without its message."""
    row: dict[str, str] = {"language": finding.language}
    if finding.segment is not None:
        row["segment"] = finding.segment
    if finding.start is not None:
        assert finding.language != "both"
        segment = release.drafts[finding.language].segment(finding.segment or "")
        assert segment
        row["marked"] = segment.text[finding.start : finding.end]
    return row


@pytest.mark.parametrize(("check_id", "case"), cases("pass"))
def test_what_passes(check_id: str, case: Case, folder: Path, write: Write) -> None:
    assert checked(check_id, case, folder, write)[1] == []


@pytest.mark.parametrize(("check_id", "case"), cases("fail"))
def test_what_is_found(check_id: str, case: Case, folder: Path, write: Write) -> None:
    release, found = checked(check_id, case, folder, write)
    expected = [{k: v for k, v in row.items() if k != "says"} for row in case["finds"]]
    assert [told(release, finding) for finding in found] == expected
    for finding, row in zip(found, case["finds"], strict=True):
        assert row.get("says", "") in finding.message
        assert (finding.group, finding.severity) == (
            CHECKS[check_id].group,
            CHECKS[check_id].severity,
        )


def test_every_file_of_cases_belongs_to_a_check() -> None:
    assert {path.stem for path in HERE.glob("*.yaml")} == set(CHECKS)

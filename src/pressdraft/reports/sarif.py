"""The report as SARIF 2.1.0, which code scanners and editors read.

Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from pressdraft import __version__
from pressdraft.checks.base import Check, Finding, Severity
from pressdraft.checks.registry import CHECKS
from pressdraft.i18n import _
from pressdraft.reports.results import BY_CHARACTER, Checked, Result

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}


def sarif_report(checked: Checked) -> str:
    """Return the results as one SARIF log of one run."""
    found = [(finding, result) for result in checked.results for finding in result.findings]
    used = list(dict.fromkeys(finding.check for finding, _ in found))
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "pressdraft",
                        "version": __version__,
                        "rules": [_rule(check_id) for check_id in used],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(finding, result, used.index(finding.check)) for finding, result in found
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(check_id: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": check_id}
    check: Check | None = CHECKS.get(check_id)
    if check:
        rule["shortDescription"] = {"text": _(check.summary)}
        rule["help"] = {"text": check.shown_page}
        rule["defaultConfiguration"] = {"level": _LEVELS[check.severity]}
        rule["properties"] = {"tags": [check.group]}
    return rule


def _result(finding: Finding, result: Result, rule: int) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding, result)],
    }
    fix = _fix(finding, result)
    if fix:
        shown["fixes"] = [fix]
    return shown


def _location(finding: Finding, result: Result) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(result.path(finding))}}
    region = _region(finding, result)
    if region:
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if not result.files and finding.segment:
        name = f"{result.name}/{finding.language}/{finding.segment}"
        location["logicalLocations"] = [{"fullyQualifiedName": name}]
    return location


def _region(finding: Finding, result: Result) -> dict[str, Any] | None:
    """Return the place in a file whose characters can be counted; others have none."""
    file, place = result.file_of(finding), result.place(finding)
    if file is None or place is None or file.document.format not in BY_CHARACTER:
        return None
    line = result.line(finding)
    assert line
    start, end = place
    return {
        "startLine": line[0],
        "startColumn": line[1],
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": file.document.text[start:end]},
    }


def _fix(finding: Finding, result: Result) -> dict[str, Any] | None:
    place = result.place(finding)
    if finding.suggestion is None or place is None or not _region(finding, result):
        return None
    start, end = place
    replacement = {
        "deletedRegion": {"charOffset": start, "charLength": end - start},
        "insertedContent": {"text": finding.suggestion},
    }
    change = {
        "artifactLocation": {"uri": _uri(result.path(finding))},
        "replacements": [replacement],
    }
    return {"description": {"text": finding.message}, "artifactChanges": [change]}


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())

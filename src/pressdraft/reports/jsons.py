"""The report for other programs; its shape is part of the command line's contract."""

from __future__ import annotations

import json
from typing import Any

from pressdraft.checks.base import Finding
from pressdraft.reports.results import Checked, Result, counts


def json_report(checked: Checked) -> str:
    """Return the results as one JSON object; of a single pair, without the list around it."""
    results = [_of_result(result) for result in checked.results]
    if checked.is_pair:
        plain = {key: value for key, value in results[0].items() if key != "name"}
    else:
        plain = {"results": results}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _of_result(result: Result) -> dict[str, Any]:
    return {
        "name": result.name,
        "findings": [_plain(finding, result) for finding in result.findings],
        "counts": counts(result.findings),
    }


def _plain(finding: Finding, result: Result) -> dict[str, str | int | None]:
    start, end = result.place(finding) or (None, None)
    return {
        "check": finding.check,
        "group": finding.group,
        "severity": finding.severity.label,
        "language": finding.language,
        "segment": None if result.files else finding.segment,
        "message": finding.message,
        "start": start,
        "end": end,
        "suggestion": finding.suggestion,
    }

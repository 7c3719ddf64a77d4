"""The report for other programs; its shape is part of the command line's contract."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pressdraft.checks.base import Finding
from pressdraft.reports.results import Result, counts


def json_report(results: Sequence[Result]) -> str:
    """Return the results as one JSON object."""
    plain = {
        "results": [
            {
                "name": result.name,
                "findings": [_plain(finding) for finding in result.findings],
                "counts": counts(result.findings),
            }
            for result in results
        ]
    }
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _plain(finding: Finding) -> dict[str, str | int | None]:
    return {
        "check": finding.check,
        "group": finding.group,
        "severity": finding.severity.label,
        "language": finding.language,
        "segment": finding.segment,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "suggestion": finding.suggestion,
    }

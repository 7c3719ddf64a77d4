"""The report for GitHub's runners: a workflow command a finding, which annotates the file."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity
from pressdraft.reports.results import BY_CHARACTER, Checked, Result, total_words

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def github_report(checked: Checked) -> str:
    """Return the findings as workflow commands, and how many there are as a last line."""
    lines = [_command(finding, result) for result in checked.results for finding in result.findings]
    return "\n".join([*lines, total_words(checked)]) + "\n"


def _command(finding: Finding, result: Result) -> str:
    properties = ",".join(
        f"{key}={_property(value)}" for key, value in _properties(finding, result)
    )
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(_message(finding, result))}"


def _properties(finding: Finding, result: Result) -> Iterator[tuple[str, str]]:
    yield "file", result.path(finding).replace("\\", "/")
    file = result.file_of(finding)
    line = result.line(finding)
    if line and file and file.document.format in BY_CHARACTER:
        yield "line", str(line[0])
        yield "col", str(line[1])
    yield "title", finding.check


def _message(finding: Finding, result: Result) -> str:
    """Return the message, with the segment where a release's file shows no place."""
    if result.files or finding.segment is None:
        return finding.message
    return f"{finding.segment} ({finding.language}): {finding.message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

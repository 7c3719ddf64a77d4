"""The report for people: by release, the severest first, with the place marked in its line."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding
from pressdraft.checks.excerpts import excerpt
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.reports.results import SEVEREST_FIRST, Checked, Result, total_words

WIDTH = 72
"""So many code points of a line are shown."""


def text_report(checked: Checked) -> str:
    """Return what was found, release by release, and how much of it at the end."""
    found = (result for result in checked.results if result.findings)
    lines = [line for result in found for line in _of_result(result)]
    return "\n".join([*lines, total_words(checked)]) + "\n"


def _of_result(result: Result) -> Iterator[str]:
    yield result.name
    for severity in SEVEREST_FIRST:
        found = [finding for finding in result.findings if finding.severity is severity]
        if found:
            yield f"  {_(severity.label)}"
        for finding in found:
            yield f"    {_where(finding, result)}"
            yield f"      {finding.message}"
            yield from (f"        {line}" for line in _marked(finding, result))
    yield ""


def _where(finding: Finding, result: Result) -> str:
    language = _("both languages")
    if finding.language != "both":
        language = _(LANGUAGES[finding.language].name)
    place = finding.segment
    if result.files:
        line = result.line(finding)
        place = f"{result.path(finding)}:{line[0]}:{line[1]}" if line else None
    return ", ".join(part for part in (finding.check, place, language) if part)


def _marked(finding: Finding, result: Result) -> tuple[str, ...]:
    """Return the line that the finding points into, and carets below the place."""
    segment = result.segment(finding)
    if segment is None or finding.start is None or finding.end is None:
        return ()
    line = excerpt(segment.text, finding.start, finding.end, WIDTH)
    return line.text, " " * line.start + "^" * max(1, line.end - line.start)

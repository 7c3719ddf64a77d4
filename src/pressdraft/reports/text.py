"""The report for people: by release, the severest first, with the place marked in its line."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding
from pressdraft.checks.excerpts import excerpt
from pressdraft.language import LANGUAGES
from pressdraft.reports.results import SEVEREST_FIRST, Checked, Result, counts

WIDTH = 72
"""So many code points of a line are shown."""


def text_report(checked: Checked) -> str:
    """Return what was found, release by release, and how much of it at the end."""
    found = (result for result in checked.results if result.findings)
    lines = [line for result in found for line in _of_release(result)]
    return "\n".join([*lines, _total(checked)]) + "\n"


def _of_release(result: Result) -> Iterator[str]:
    yield result.name
    for severity in SEVEREST_FIRST:
        found = [finding for finding in result.findings if finding.severity is severity]
        if found:
            yield f"  {severity.label}"
        for finding in found:
            yield f"    {_where(finding, result)}"
            yield f"      {finding.message}"
            yield from (f"        {line}" for line in _marked(finding, result))
    yield ""


def _where(finding: Finding, result: Result) -> str:
    language = "both languages"
    if finding.language != "both":
        language = LANGUAGES[finding.language].name
    place = finding.segment
    if result.files:
        file = result.file_of(finding)
        place = None
        if file and finding.segment:
            line, column = file.line(finding.segment, finding.start or 0)
            place = f"{file.document.file}:{line}:{column}"
    return ", ".join(part for part in (finding.check, place, language) if part)


def _marked(finding: Finding, result: Result) -> tuple[str, ...]:
    """Return the line that the finding points into, and carets below the place."""
    if finding.language == "both" or finding.start is None or finding.end is None:
        return ()
    segment = result.drafts[finding.language].segment(finding.segment or "")
    if segment is None:
        return ()
    line = excerpt(segment.text, finding.start, finding.end, WIDTH)
    return line.text, " " * line.start + "^" * max(1, line.end - line.start)


def _total(checked: Checked) -> str:
    found = counts(finding for result in checked.results for finding in result.findings)
    what = "pair" if checked.is_pair or any(r.files for r in checked.results) else "release"
    parts = ((what, len(checked.results)), *found.items())
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for word, count in parts)

"""The report for people: by release, the severest first, with the place marked in its line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressdraft.checks.base import Finding
from pressdraft.checks.excerpts import excerpt
from pressdraft.language import LANGUAGES
from pressdraft.reports.results import SEVEREST_FIRST, Result, counts

WIDTH = 72
"""So many code points of a line are shown."""


def text_report(results: Sequence[Result]) -> str:
    """Return what was found, release by release, and how much of it at the end."""
    lines = [line for result in results if result.findings for line in _of_release(result)]
    return "\n".join([*lines, _total(results)]) + "\n"


def _of_release(result: Result) -> Iterator[str]:
    yield result.name
    for severity in SEVEREST_FIRST:
        found = [finding for finding in result.findings if finding.severity is severity]
        if found:
            yield f"  {severity.label}"
        for finding in found:
            yield f"    {_where(finding)}"
            yield f"      {finding.message}"
            yield from (f"        {line}" for line in _marked(finding, result))
    yield ""


def _where(finding: Finding) -> str:
    language = "both languages"
    if finding.language != "both":
        language = LANGUAGES[finding.language].name
    return ", ".join(part for part in (finding.check, finding.segment, language) if part)


def _marked(finding: Finding, result: Result) -> tuple[str, ...]:
    """Return the line that the finding points into, and carets below the place."""
    if finding.language == "both" or finding.start is None or finding.end is None:
        return ()
    segment = result.drafts[finding.language].segment(finding.segment or "")
    if segment is None:
        return ()
    line = excerpt(segment.text, finding.start, finding.end, WIDTH)
    return line.text, " " * line.start + "^" * max(1, line.end - line.start)


def _total(results: Sequence[Result]) -> str:
    found = counts(finding for result in results for finding in result.findings)
    parts = (("release", len(results)), *found.items())
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for word, count in parts)

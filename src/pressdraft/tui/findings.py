"""What stands in the list below the drafts: problems of the facts and findings of the checks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pressdraft.checking import waiver_of
from pressdraft.checks.base import Finding, Severity
from pressdraft.checks.registry import CHECKS, group_name
from pressdraft.fixing import fix_in_release, fixable_in_release
from pressdraft.i18n import _
from pressdraft.reports import Result
from pressdraft.reports.results import SEVEREST_FIRST
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.open_release import Changes, OpenRelease
from pressdraft.tui.places import Place
from pressdraft.tui.problems import FieldProblem
from pressdraft.tui.terms import count_name, segment_name, value_name
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import KeyPath

SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.SUGGESTION: "?"}
"""How each severity is marked, so that colour need not tell it."""


MOST_LABELS = 2
"""So many fields of one fact are named."""
_KEY = re.compile(r"`([a-z_]+(?:\.\w+)+)`")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One line of the list: a problem with its field, or a finding with its place."""

    line: str
    field: FieldSpec | None = None
    finding: Finding | None = None

    @property
    def place(self) -> Place | None:
        """The stretch of a draft that it is about, the whole segment where it names no stretch."""
        found = self.finding
        if found is None or found.segment is None:
            return None
        language = "en" if found.language == "both" else found.language
        return Place(language, found.segment, found.start or 0, found.end or 0)


def troubles(
    problems: Iterable[FieldProblem], findings: Iterable[Finding], fields: Sequence[FieldSpec]
) -> tuple[Trouble, ...]:
    """Return the lines of the list: problems, then findings, the severest first.

    What a message calls by its key in the file is called as the form calls it.
    """
    ranked = sorted(findings, key=lambda finding: -finding.severity)
    return (
        *(Trouble(f"✗ {problem.line}", problem.field) for problem in problems),
        *(Trouble(_as_labelled(_line(finding), fields), finding=finding) for finding in ranked),
    )


def count_words(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each severity: `1 error, 2 warnings`."""
    return ", ".join(
        f"{SIGNS[severity]} {count_name(severity.label, count)}"
        for severity, count in _counted(findings)
    )


def count_signs(findings: Iterable[Finding]) -> str:
    """Return the same without words: `✗ 1, ! 2`."""
    return ", ".join(f"{SIGNS[severity]} {count}" for severity, count in _counted(findings))


def page_of(finding: Finding) -> tuple[str, str]:
    """Return title and text of the page of the check that found something."""
    check = CHECKS.get(finding.check)
    told = check.shown_page if check else ""
    title = f"{finding.check} ({group_name(finding.group)}, {value_name(finding.severity.label)})"
    found = _("Found here: {message}", message=finding.message)
    return title, f"{found}\n\n{told}".rstrip()


def waiver_changes(result: Result, opened: OpenRelease, finding: Finding, reason: str) -> Changes:
    """Return the changes of the file that leave this finding out, with the reason."""
    count = len(opened.loaded.facts.waivers) if opened.loaded else 0
    return {("waivers", count): {**waiver_of(result, finding), "reason": reason}}


def fixed_text(
    workspace: Workspace, opened: OpenRelease, result: Result, finding: Finding
) -> str | None:
    """Return the file with a finding's safe suggestion applied, None where that needs a hand."""
    if opened.loaded is None or not opened.current:
        return None
    fix = fix_in_release(workspace, opened.loaded, replace(result, findings=(finding,)))
    return fix.after if fix and fix.after != fix.before else None


def is_fixable(opened: OpenRelease, result: Result, finding: Finding) -> bool:
    """Tell whether a finding has a safe suggestion that can be taken now."""
    return bool(
        opened.loaded and opened.current and fixable_in_release(opened.loaded, result, finding)
    )


def _counted(findings: Iterable[Finding]) -> list[tuple[Severity, int]]:
    severities = [finding.severity for finding in findings]
    counts = ((severity, severities.count(severity)) for severity in SEVEREST_FIRST)
    return [(severity, count) for severity, count in counts if count]


def _as_labelled(line: str, fields: Sequence[FieldSpec]) -> str:
    def label(match: re.Match[str]) -> str:
        keys = tuple(match[1].split("."))
        named = [
            spec.label
            for spec in fields
            if keys in _ways_to(spec.path, len(keys)) and spec.shape is not Shape.ADD
        ]
        return _("“{label}”", label=", ".join(named[:MOST_LABELS])) if named else match[0]

    return _KEY.sub(label, line)


def _ways_to(path: KeyPath, length: int) -> tuple[tuple[str, ...], ...]:
    """Return the first keys to a field, with the places in lists and without them."""
    whole = tuple(map(str, path))[:length]
    return whole, tuple(step for step in path if isinstance(step, str))[:length]


def _line(finding: Finding) -> str:
    where = "" if finding.language == "both" else finding.language.upper()
    place = " ".join(part for part in (where, segment_name(finding.segment or "")) if part)
    return f"{SIGNS[finding.severity]} {place + ': ' if place else ''}{finding.message}"

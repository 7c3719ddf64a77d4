"""What stands in the list below the drafts: problems of the facts and findings of the checks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pressdraft.checking import waiver_of
from pressdraft.checks.base import Finding, Severity
from pressdraft.checks.registry import CHECKS, group_name
from pressdraft.fixing import fix_in_release, fixable_in_release
from pressdraft.i18n import N_, _
from pressdraft.release import CODES
from pressdraft.reports import Result
from pressdraft.reports.results import SEVEREST_FIRST
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.open_release import Changes, OpenRelease
from pressdraft.tui.places import WORDINGS, Place, fact_of_key, stands_in
from pressdraft.tui.problems import FieldProblem
from pressdraft.tui.terms import count_name, segment_name, value_name
from pressdraft.workspace import Workspace

SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.SUGGESTION: "?"}
"""How each severity is marked, so that colour need not tell it."""


MOST_LABELS = 2
"""So many fields of one fact are named."""
_KEY = re.compile(r"`([a-z_]+(?:\.\w+)*)`")

IN_FILE = N_("state its five forms in the release file")
ON_SCREEN = N_("“+ own forms” under the name lets you write them")
"""What a finding advises for a guessed form, and what the form has for that."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One line of the list: a problem with its field, or a finding with its place, or a field."""

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
        *(_found(finding, fields) for finding in ranked),
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


def _found(finding: Finding, fields: Sequence[FieldSpec]) -> Trouble:
    """Return the line of a finding; one that has no place leads to the first field it names."""
    named: list[FieldSpec] = []

    def label(match: re.Match[str]) -> str:
        specs = _fields_at(match[1], finding, fields)
        named.extend(specs)
        return _("“{label}”", label=_label_of(specs)) if specs else match[0]

    line = _line(finding).replace(_(IN_FILE), _(ON_SCREEN))
    line = _KEY.sub(label, line)
    field = named[0] if named and finding.segment is None else None
    return Trouble(line, field, finding)


def _fields_at(key: str, finding: Finding, fields: Sequence[FieldSpec]) -> list[FieldSpec]:
    """Return the fields of a key of the file, or else the lines that add what it holds.

    Of a finding in one language they are those that this language has.
    """
    fact = fact_of_key(key)
    language = finding.language if finding.language != "both" else None
    found = [spec for spec in fields if stands_in(fact, spec.path, language, finding.segment or "")]
    if key in WORDINGS:
        found = [spec for spec in found if spec.path[-1] in CODES]
    depth = sum(not step.isdigit() for step in fact.split("."))
    exact = [spec for spec in found if _depth(spec) >= depth]
    filled = [spec for spec in exact or found if spec.shape is not Shape.ADD]
    return filled or exact or found


def _depth(spec: FieldSpec) -> int:
    """Return how many keys lead to a field, its language left out."""
    return sum(isinstance(step, str) and step not in CODES for step in spec.path)


def _label_of(specs: Sequence[FieldSpec]) -> str:
    """Return what some fields are called; of many, what they are parts of."""
    labels = [spec.label for spec in specs]
    if len(labels) > MOST_LABELS:
        labels = list(dict.fromkeys(label.partition(":")[0] for label in labels))
    return ", ".join(labels[:MOST_LABELS])


def _line(finding: Finding) -> str:
    where = "" if finding.language == "both" else finding.language.upper()
    place = " ".join(part for part in (where, segment_name(finding.segment or "")) if part)
    return f"{SIGNS[finding.severity]} {place + ': ' if place else ''}{finding.message}"

"""What a report is about: the findings of each release or pair of files, beside their texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pressdraft.checks.base import Finding, Severity
from pressdraft.checks.finished import FinishedText
from pressdraft.release import Draft, LanguageCode

SEVEREST_FIRST: tuple[Severity, ...] = tuple(sorted(Severity, reverse=True))


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in one release or pair; `drafts` hold the texts that findings point into.

    `files` are the finished files that the drafts were read from; a release has none.
    """

    name: str
    drafts: Mapping[LanguageCode, Draft]
    findings: tuple[Finding, ...]
    files: Mapping[LanguageCode, FinishedText] = field(default_factory=dict)

    def file_of(self, finding: Finding) -> FinishedText | None:
        """Return the file that a finding points into, None for one that points into no file."""
        if finding.language == "both" or finding.segment is None:
            return None
        return self.files.get(finding.language)

    def place(self, finding: Finding) -> tuple[int, int] | None:
        """Return start and end of a finding: in the decoded file, or in a release's segment."""
        if finding.start is None or finding.end is None:
            return None
        file = self.file_of(finding)
        if file and finding.segment:
            return file.span(finding.segment, finding.start, finding.end)
        return finding.start, finding.end


@dataclass(frozen=True, slots=True)
class Checked:
    """All that one run of `check` has to tell; `is_pair` is true for the two files of one pair."""

    results: tuple[Result, ...]
    is_pair: bool = False


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity, by its label, the severest first."""
    severities = [finding.severity for finding in findings]
    return {severity.label: severities.count(severity) for severity in SEVEREST_FIRST}

"""What a report is about: the findings of each release or pair of files, beside their texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pressdraft.checks.alignment import Row
from pressdraft.checks.base import Finding, Severity
from pressdraft.checks.finished import FinishedText
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import N_, NN_, ngettext
from pressdraft.release import LanguageCode, Segment

SEVEREST_FIRST: tuple[Severity, ...] = tuple(sorted(Severity, reverse=True))
SEVERITIES = (N_("error"), N_("warning"), N_("suggestion"))
"""The labels of severities as messages."""
_COUNTED = {
    "error": NN_("{n} error", "{n} errors"),
    "warning": NN_("{n} warning", "{n} warnings"),
    "suggestion": NN_("{n} suggestion", "{n} suggestions"),
}
_CHECKED = {
    "text": NN_("{n} text", "{n} texts"),
    "pair": NN_("{n} pair", "{n} pairs"),
    "release": NN_("{n} release", "{n} releases"),
}
BY_CHARACTER = ("txt", "md", "html")
"""The formats whose decoded file is what offsets count in; of others they count in the text."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in one release or pair; `pair` is None for texts that cannot be read.

    `files` are the finished files that the texts were read from; a release has none.
    """

    name: str
    pair: DraftPair | None
    findings: tuple[Finding, ...]
    files: Mapping[LanguageCode, FinishedText] = field(default_factory=dict)

    def segment(self, finding: Finding) -> Segment | None:
        """Return the segment that a finding points into, None for one that points into no text."""
        if self.pair is None or finding.language == "both" or finding.segment is None:
            return None
        return self.pair.drafts[finding.language].segment(finding.segment)

    def file_of(self, finding: Finding) -> FinishedText | None:
        """Return the file that a finding is about, None for one about both or about a release."""
        return None if finding.language == "both" else self.files.get(finding.language)

    def place(self, finding: Finding) -> tuple[int, int] | None:
        """Return start and end of a finding: in the decoded file, or in a release's segment."""
        if finding.start is None or finding.end is None or finding.segment is None:
            return None
        file = self.file_of(finding)
        if file:
            return file.span(finding.segment, finding.start, finding.end)
        return finding.start, finding.end

    def line(self, finding: Finding) -> tuple[int, int] | None:
        """Return line and column, from 1, of a finding in its file; None where it has no place."""
        file = self.file_of(finding)
        if file is None or finding.segment is None:
            return None
        return file.line(finding.segment, finding.start or 0)

    def path(self, finding: Finding) -> str:
        """Return the file that a finding is about: of two, the first; of a release, its own."""
        file = self.file_of(finding) or next(iter(self.files.values()), None)
        return file.document.file if file else f"releases/{self.name}.yaml"

    def rows(self) -> tuple[Row, ...]:
        """Return the segments side by side, those of a single text in rows of their own."""
        if self.pair is None or self.pair.is_both:
            return self.pair.rows if self.pair else ()
        rows = []
        for language, segment in self.pair.segments():
            alone = (segment,)
            rows.append(Row(alone, ()) if language == "en" else Row((), alone))
        return tuple(rows)


@dataclass(frozen=True, slots=True)
class Checked:
    """All that one run of `check` has to tell; `is_pair` is true for the two files of one pair."""

    results: tuple[Result, ...]
    is_pair: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the order of the results."""
        return tuple(finding for result in self.results for finding in result.findings)


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity, by its label, the severest first."""
    severities = [finding.severity for finding in findings]
    return {severity.label: severities.count(severity) for severity in SEVEREST_FIRST}


def total_words(checked: Checked) -> str:
    """Return how much was checked and found: `2 releases, 1 error, 0 warnings, 3 suggestions`."""
    of_files = checked.is_pair or any(result.files for result in checked.results)
    what = "text" if of_files and _single(checked) else "pair" if of_files else "release"
    return f"{ngettext(*_CHECKED[what], len(checked.results))}, {count_words(checked.findings)}"


def count_words(findings: Iterable[Finding]) -> str:
    """Return how many findings there are of each severity: `1 error, 0 warnings, 3 suggestions`."""
    found = counts(findings)
    return ", ".join(ngettext(*_COUNTED[label], count) for label, count in found.items())


def _single(checked: Checked) -> bool:
    return all(len(result.files) == 1 for result in checked.results)

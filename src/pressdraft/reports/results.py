"""What a report is about: the findings of each release, beside its drafts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pressdraft.checks.base import Finding, Severity
from pressdraft.release import Draft, LanguageCode

SEVEREST_FIRST: tuple[Severity, ...] = tuple(sorted(Severity, reverse=True))


@dataclass(frozen=True, slots=True)
class Result:
    """What was found in one release; `drafts` hold the texts that findings point into."""

    name: str
    drafts: Mapping[LanguageCode, Draft]
    findings: tuple[Finding, ...]


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity, by its label, the severest first."""
    severities = [finding.severity for finding in findings]
    return {severity.label: severities.count(severity) for severity in SEVEREST_FIRST}

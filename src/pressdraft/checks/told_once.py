"""Leaves out what a wider finding at the same place tells already: one mistake, one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pressdraft.checks.base import Finding

_LACKING = frozenset({"missing-paragraph", "missing-segment", "missing-sentence"})
_TOLD_BY: Mapping[str, frozenset[str]] = {
    "missing-diacritics": frozenset({"misspelt-name"}),
    "missing-figure": _LACKING,
    "missing-name": _LACKING,
    "missing-quotation": _LACKING,
    "two-terms": frozenset({"misspelt-name"}),
    "undefined-abbreviation": frozenset({"unwanted-word"}),
    "unknown-word": frozenset({"missing-diacritics", "misspelt-name"}),
    "unmatched-body": _LACKING | {"missing-name"},
    "unmatched-name": _LACKING | {"misspelt-name"},
}
"""The checks whose finding says what is wrong where another one finds something too."""
_TELLING = frozenset[str]().union(*_TOLD_BY.values())


def told_once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings that no other one, as severe, covers and tells already."""
    telling: defaultdict[tuple[str, str | None], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.check in _TELLING:
            telling[finding.language, finding.segment].append(finding)
    for finding in findings:
        others = telling[finding.language, finding.segment] if finding.check in _TOLD_BY else ()
        if not any(_tells(other, finding) for other in others):
            yield finding


def _tells(other: Finding, finding: Finding) -> bool:
    if other.check not in _TOLD_BY[finding.check] or other.severity < finding.severity:
        return False
    if other.start is None or other.end is None:
        return True
    if finding.start is None or finding.end is None:
        return False
    return other.start <= finding.start and finding.end <= other.end

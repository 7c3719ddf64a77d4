"""Leaves out the findings that the author of a release has waived, with a reason, in its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pressdraft.checks.base import Finding, FoundIn
from pressdraft.checks.pairs import DraftPair
from pressdraft.facts import Waiver
from pressdraft.release import text_hash


def unwaived(findings: Iterable[Finding], pair: DraftPair) -> Iterator[Finding]:
    """Yield the findings that no waiver covers.

    A waiver holds for one text: when that changes, its hash no longer fits and the finding is back.
    """
    waivers = pair.composed.facts.waivers if pair.composed else ()
    for finding in findings:
        if not any(_covers(waiver, finding, pair) for waiver in waivers):
            yield finding


def waived_text(finding: Finding, pair: DraftPair) -> str:
    """Return the text that a waiver of this finding remembers by its hash.

    It is the finding's segment, or all segments where it names none, in its language; of a finding
    in both languages, the texts of the source first.
    """
    return _text_at(pair, finding.language, finding.segment)


def renewed(pair: DraftPair, after: DraftPair) -> Mapping[int, str]:
    """Return the hashes that waivers need, by their places, to hold for the texts of `after` too.

    So where a fix of the program changes how a text is set, and not what it says.
    """
    found = {}
    for place, waiver in enumerate(pair.composed.facts.waivers if pair.composed else ()):
        language = waiver.language or "both"
        old, new = (_text_at(each, language, waiver.segment) for each in (pair, after))
        if waiver.hash == text_hash(old) and old != new:
            found[place] = text_hash(new)
    return found


def _text_at(pair: DraftPair, language: FoundIn, segment_id: str | None) -> str:
    texts = (
        segment.text
        for code, segment in pair.segments()
        if language in (code, "both") and segment_id in (segment.id, None)
    )
    return "\n".join(texts)


def found_words(finding: Finding, pair: DraftPair) -> str | None:
    """Return the words that a finding marks, None where it marks none."""
    if finding.start is None or finding.end is None:
        return None
    for language, segment in pair.segments():
        if (finding.language, finding.segment) == (language, segment.id):
            return segment.text[finding.start : finding.end]
    return None


def _covers(waiver: Waiver, finding: Finding, pair: DraftPair) -> bool:
    same_place = (waiver.check, waiver.segment, waiver.language or "both") == (
        finding.check,
        finding.segment,
        finding.language,
    )
    if waiver.words is not None and waiver.words != found_words(finding, pair):
        return False
    return same_place and waiver.hash == text_hash(waived_text(finding, pair))

"""What the two sides of a segment state differently, marked on both; what agrees is quiet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pressdraft.checks.base import Finding
from pressdraft.checks.comparing.items import Item
from pressdraft.checks.names.presence import OTHER, exchanges
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.release import CODES, LanguageCode, OriginKind
from pressdraft.reports import Result

_NAMES = ("missing-name", "different-person", "unmatched-name", "different-title")
"""The checks that find a name which the other text lacks or names otherwise."""


class Mark(NamedTuple):
    """A stretch of a segment, code points `start` to `end` half-open, and what differs there."""

    language: LanguageCode
    start: int
    end: int
    words: str


def marks_of(result: Result) -> Mapping[str, tuple[Mark, ...]]:
    """Return the marks of each segment of a checked release, in the order of its texts.

    What is not written in both languages has none: it differs altogether.
    """
    pair = result.pair
    if pair is None or not pair.is_both:
        return {}
    found: dict[str, set[Mark]] = {}
    for segment_id, mark in (*_values(pair), *_names(pair), *_found(result)):
        found.setdefault(segment_id, set()).add(mark)
    whole = {
        row.english[0].id
        for row in pair.rows
        if row.english and row.latvian and not _is_waiting(pair, row.english[0].id)
    }
    return {
        segment_id: tuple(sorted(marks))
        for segment_id, marks in found.items()
        if segment_id in whole
    }


def unmarked(
    findings: Iterable[Finding], segment_id: str, marks: Iterable[Mark]
) -> Iterator[Finding]:
    """Yield what the checks find in a segment and no mark of it tells already."""
    places = {(mark.language, mark.start) for mark in marks}
    for finding in findings:
        if finding.segment == segment_id and (finding.language, finding.start) not in places:
            yield finding


def _values(pair: DraftPair) -> Iterator[tuple[str, Mark]]:
    comparison = pair.comparison
    for each in comparison.different:
        words = _("EN says {en}; LV says {lv}", en=each.english.text, lv=each.latvian.text)
        for item in (each.english, each.latvian):
            yield _marked(item, words)
    for item in comparison.missing:
        yield _marked(
            item,
            _("{other} does not say {text}", other=OTHER[item.language].upper(), text=item.text),
        )


def _marked(item: Item, words: str) -> tuple[str, Mark]:
    reading = item.reading
    return item.stated.segment.id, Mark(item.language, reading.start, reading.end, words)


def _names(pair: DraftPair) -> Iterator[tuple[str, Mark]]:
    for each in exchanges(pair):
        words = _("EN says {en}; LV says {lv}", en=each.english.text, lv=each.latvian.text)
        for code, named in zip(CODES, each.sides, strict=True):
            yield named.segment.id, Mark(code, named.start, named.end, words)


def _found(result: Result) -> Iterator[tuple[str, Mark]]:
    for one in result.findings:
        placed = one.segment and one.start is not None and one.end is not None
        if placed and one.language != "both" and one.check in _NAMES:
            assert one.segment and one.start is not None and one.end is not None
            yield one.segment, Mark(one.language, one.start, one.end, one.message)


def _is_waiting(pair: DraftPair, segment_id: str) -> bool:
    segments = (draft.segment(segment_id) for draft in pair.drafts.values())
    return any(
        span.origin.kind is OriginKind.MISSING
        for segment in segments
        if segment
        for span in segment.spans
    )

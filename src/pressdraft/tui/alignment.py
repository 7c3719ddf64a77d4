"""The two drafts beside each other: their rows in one order, and what differs between states."""

from __future__ import annotations

from pressdraft.release import CODES, LanguageCode, Release


def changed_segments(before: Release, after: Release) -> tuple[tuple[LanguageCode, str], ...]:
    """Return the segments that read differently, each by its language and id, in order."""
    old, new = _texts(before), _texts(after)
    return tuple(key for key, text in new.items() if old.get(key) != text)


def _texts(release: Release) -> dict[tuple[LanguageCode, str], str]:
    return {
        (code, segment.id): segment.text
        for code, draft in release.drafts.items()
        for segment in draft.segments
    }


def rows_of(release: Release) -> tuple[str, ...]:
    """Return the ids of both drafts in one order: those that only one has after what precedes."""
    merged: list[str] = []
    for code in CODES:
        at = 0
        for segment_id in release.drafts[code].ids() if code in release.drafts else ():
            if segment_id in merged:
                at = merged.index(segment_id) + 1
            else:
                merged.insert(at, segment_id)
                at += 1
    return tuple(merged)

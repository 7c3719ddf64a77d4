"""The nouns: a release is one draft a language, a draft is a row of segments."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple

LanguageCode = Literal["en", "lv"]
CODES: tuple[LanguageCode, ...] = ("en", "lv")


class Role(StrEnum):
    """What a segment does in the release."""

    STAMP = "stamp"
    LABEL = "label"
    RELEASE_LINE = "release-line"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    DATELINE = "dateline"
    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    HEADING = "heading"
    BOILERPLATE = "boilerplate"
    CONTACT = "contact"
    NOTE = "note"
    END = "end"


ROLES: Mapping[str, Role] = {
    "label": Role.LABEL,
    "release_line": Role.RELEASE_LINE,
    "correction": Role.NOTE,
    "headline": Role.HEADLINE,
    "subhead": Role.SUBHEAD,
    "dateline": Role.DATELINE,
    "lead": Role.LEAD,
    "quotes": Role.QUOTE,
    "about_heading": Role.HEADING,
    "programme_description": Role.BOILERPLATE,
    "programme": Role.BOILERPLATE,
    "consortium": Role.BOILERPLATE,
    "funding": Role.BOILERPLATE,
    "disclaimer": Role.BOILERPLATE,
    "eu_description": Role.BOILERPLATE,
    "contact_heading": Role.HEADING,
    "contacts": Role.CONTACT,
    "delegation": Role.CONTACT,
    "prepared_by": Role.CONTACT,
    "notes_heading": Role.HEADING,
    "notes": Role.NOTE,
    "end": Role.END,
}
"""The roles of the blocks that templates declare; any other block is body text."""


class OriginKind(StrEnum):
    """Who wrote a stretch of text."""

    TEMPLATE = "template"
    FACT = "fact"
    WORDING = "wording"
    STANDING = "standing"
    OVERRIDE = "override"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stretch of text came from.

    `source` is `file:line` of the template or block. `facts` are dotted key paths into the release
    file (`event.participants`), or into standing material for figures (`eu.member_states`).
    `rules` are the names of the locale filters applied, in order. `block` names the standing block
    around it, as `key from..until`.
    """

    kind: OriginKind
    source: str
    facts: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    block: str = ""


class Span(NamedTuple):
    """A stretch of a segment's text, code points `start` to `end` half-open, and its origin."""

    start: int
    end: int
    origin: Origin


class Segment(NamedTuple):
    """One aligned piece of a draft; its text may hold line breaks, never an empty line.

    `replaced` holds what the composer wrote where the author's own edit now stands, and `stale`
    says that the composer would write something else today than what that edit replaced.
    """

    id: str
    role: Role
    text: str
    spans: tuple[Span, ...] = ()
    replaced: str | None = None
    stale: bool = False

    def origins(self, start: int, end: int) -> tuple[Origin, ...]:
        """Return the origins of what stands between two code points, in its order."""
        return tuple(s.origin for s in self.spans if s.start < end and start < s.end)


@dataclass(frozen=True, slots=True)
class Draft:
    """The release in one language."""

    language: LanguageCode
    segments: tuple[Segment, ...]

    def segment(self, segment_id: str) -> Segment | None:
        """Return the segment of that id, or None."""
        return next((segment for segment in self.segments if segment.id == segment_id), None)

    def open_places(self) -> int:
        """Return how many places are still to be written or confirmed."""
        return sum(
            span.origin.kind is OriginKind.MISSING
            for segment in self.segments
            for span in segment.spans
        )

    def ids(self) -> tuple[str, ...]:
        """Return the segments' ids in order."""
        return tuple(segment.id for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Release:
    """One set of facts as composed on one date: its drafts by language code, source first."""

    id: str
    kind: str
    as_of: date
    drafts: Mapping[LanguageCode, Draft]

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all segments in order; what the source lacks after its neighbour."""
        first, *others = (list(draft.ids()) for draft in self.drafts.values())
        for other in others:
            at = 0
            for segment_id in other:
                if segment_id in first:
                    at = first.index(segment_id) + 1
                else:
                    first.insert(at, segment_id)
                    at += 1
        return tuple(first)


LAYOUTS: Mapping[str, frozenset[str] | None] = {
    "press": None,
    "web-news": frozenset(
        (
            *("correction", "headline", "subhead", "lead", "background", "participants"),
            *("people", "aim", "formats", "discussion", "results", "quotes", "amounts"),
            *("photos", "links", "funding", "prepared_by"),
        )
    ),
}
"""Which segments a layout keeps, by the id before its number; None keeps all."""


def laid_out(draft: Draft, layout: str) -> Draft:
    """Return the draft with only the segments of `layout`; KeyError for a layout that is none."""
    kept = LAYOUTS[layout]
    if kept is None:
        return draft
    return Draft(draft.language, tuple(s for s in draft.segments if s.id.partition(".")[0] in kept))


def text_hash(text: str) -> str:
    """Return the short SHA-256 by which an edit, a waiver or an approval remembers a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]

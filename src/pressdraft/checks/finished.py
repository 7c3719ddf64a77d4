"""Finished files as drafts: their paragraphs are the segments, their furniture told by its look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pressdraft.documents import DocumentText, Paragraph
from pressdraft.language.sentences import is_item
from pressdraft.language.values import Days
from pressdraft.reading import Kind, Reading, read
from pressdraft.release import Draft, LanguageCode, Role, Segment

_LABELS = frozenset(
    (
        *("press release", "news release", "media release", "press information", "press statement"),
        *("news", "media advisory", "paziņojums presei", "preses relīze", "preses paziņojums"),
        *("informācija plašsaziņas līdzekļiem", "informācija presei", "informācija medijiem"),
    )
)
_RELEASE_LINE = re.compile(
    r"(?:for immediate release|for release|embargo|not for (?:release|publication)|publicēšanai)\b",
    re.IGNORECASE,
)
_END = re.compile(r"(?:#{3,}|\*{3,}|-?\s*ends?\s*-?|[–—-]{3,})\.?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[^\W\d]{3}[.!?] +[^\W\d_a-z]")
_ABBREVIATED = re.compile(r"\b\w\.|\d\.")
_SHORT = 90
"""A line of so many characters may be a dateline or a heading."""
_HEADLINE = 220
_PLACE = 16
"""A line with more beside its day than a place may be a headline."""
_CLOSING = '”“»"’)'
_STOPPED = 130
"""A first paragraph of so many characters is a headline even with a full stop."""
_WRAPPED = (45, 100)
"""Lines between these lengths, the last one aside, are one paragraph that an editor has wrapped."""
_RAGGED = 12
"""So much shorter may a wrapped line be than it had to be."""
_TOP = 6
"""Among so many paragraphs at the top stands the dateline."""


@dataclass(frozen=True, slots=True)
class _Place:
    paragraph: Paragraph
    start: int


@dataclass(frozen=True, slots=True)
class FinishedText:
    """A file's text as a draft; `places` tell where each segment stands, by its id."""

    document: DocumentText
    draft: Draft
    places: Mapping[str, _Place]

    def span(self, segment_id: str, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of a segment stands in the decoded file."""
        place = self.places[segment_id]
        return place.paragraph.span(place.start + start, place.start + end)

    def line(self, segment_id: str, start: int) -> tuple[int, int]:
        """Return line and column, from 1, of a place in a segment."""
        at, _ = self.span(segment_id, start, start)
        before = self.document.text[:at]
        return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1


def finished_text(document: DocumentText, language: LanguageCode) -> FinishedText:
    """Return a document as a draft of segments `p1`, `p2` and so on."""
    pieces = [piece for paragraph in document.paragraphs for piece in _pieces(paragraph)]
    segments, places = [], {}
    seen: set[Role] = set()
    for number, (text, place) in enumerate(pieces, start=1):
        following = pieces[number][0] if number < len(pieces) else ""
        role = _role(text, place.paragraph, language, seen, number, following)
        seen.add(role)
        segment_id = f"p{number}"
        segments.append(Segment(segment_id, role, text))
        places[segment_id] = place
    return FinishedText(document, Draft(language, tuple(segments)), places)


def _pieces(paragraph: Paragraph) -> Iterator[tuple[str, _Place]]:
    """Yield the lines of a paragraph that are paragraphs of their own, or all of it."""
    lines = paragraph.text.split("\n")
    if len(lines) == 1 or _are_wrapped(lines):
        yield paragraph.text, _Place(paragraph, 0)
        return
    at = 0
    for line in lines:
        text = line.strip()
        if text:
            yield text, _Place(paragraph, at + line.index(text))
        at += len(line) + 1


def _are_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether lines break where the next word had no room, as an editor breaks them."""
    low, high = _WRAPPED
    width = max(map(len, lines)) - _RAGGED
    return not any(map(is_item, lines[1:])) and all(
        low <= len(line) <= high and len(line) + len(after.partition(" ")[0]) >= width
        for line, after in pairwise(lines)
    )


def _role(
    text: str,
    paragraph: Paragraph,
    language: LanguageCode,
    seen: set[Role],
    number: int,
    following: str,
) -> Role:
    """Return what a paragraph seems to do, told by its words, its place and what came before."""
    low = text.strip(" .:*#_").lower()
    if low in _LABELS:
        return Role.LABEL
    if _END.fullmatch(text):
        return Role.END
    if number <= _TOP and _RELEASE_LINE.match(text) and len(text) <= 2 * _SHORT:
        return Role.RELEASE_LINE
    if _looks_like_contact(text, language):
        return Role.CONTACT
    if Role.LEAD in seen:
        is_heading = paragraph.role in ("title", "heading")
        return Role.HEADING if is_heading else Role.BODY
    if _is_dateline(text, language):
        is_title = number == 1 and _beside_days(text, language) > _PLACE
        if not (is_title and _is_dateline(following, language)):
            return Role.DATELINE
    stopped = Role.HEADLINE not in seen and (
        _is_stopped_title(text, following) or _is_unstopped(text)
    )
    if not _is_title(text) and not stopped:
        return Role.LEAD
    return Role.SUBHEAD if Role.HEADLINE in seen else Role.HEADLINE


def _is_title(text: str) -> bool:
    """Tell whether a paragraph is short and no sentence."""
    if len(text) > _HEADLINE or text.rstrip(_CLOSING).endswith((".", ":", ";", ",")):
        return False
    return _SENTENCE_END.search(text) is None


def _is_stopped_title(text: str, following: str) -> bool:
    """Tell whether a paragraph reads like a headline that somebody has put a full stop after.

    Then what follows is longer.
    """
    short = len(text) <= min(_STOPPED, len(following))
    return short and text.endswith(".") and _is_title(text[:-1])


def _is_unstopped(text: str) -> bool:
    """Tell whether a short line has no stop at its end, whatever it has before: *Why? We ask*."""
    return len(text) <= _HEADLINE and not text.rstrip(_CLOSING).endswith((".", ":", ";", ","))


def _looks_like_contact(text: str, language: LanguageCode) -> bool:
    """Tell whether a short paragraph is mostly an address, a number or a mailbox."""
    if len(text) > 2 * _SHORT:
        return False
    kinds = {reading.kind for reading in read(text, language)}
    return bool(kinds & {Kind.PHONE, Kind.EMAIL})


def _is_dateline(text: str, language: LanguageCode) -> bool:
    """Tell whether a short line states a day and little else."""
    return len(text) <= _SHORT and 0 <= _beside_days(text, language) <= len(text) // 2 + 8


def _beside_days(text: str, language: LanguageCode) -> int:
    """Return how many characters a line has beside the days that it states, -1 for no day."""
    found = [r for r in read(text, language) if r.kind in (Kind.DATE, Kind.DAYS)]
    return len(text) - sum(r.end - r.start for r in found) if found else -1


def stated_day(text: FinishedText) -> date | None:
    """Return the release date that a text tells: its dateline's, else the first day it states."""
    top = text.draft.segments[:_TOP]
    order = [s for s in top if s.role in (Role.DATELINE, Role.RELEASE_LINE)]
    for segment in (*order, *text.draft.segments):
        for reading in read(segment.text, text.draft.language):
            if day := _day(reading):
                return day
    return None


def _day(reading: Reading) -> date | None:
    if isinstance(reading.value, Days):
        return reading.value.last or reading.value.first
    return reading.value if isinstance(reading.value, date) else None

"""How far each segment of a release is in each of its languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pressdraft.facts import Facts, SegmentReview
from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode, OriginKind, Release, Role, Segment, text_hash


class State(StrEnum):
    """How far one side of a segment is; only `approved` is done."""

    UNTRANSLATED = N_("untranslated")
    STALE = N_("stale")
    TRANSLATED = N_("translated")
    APPROVED = N_("approved")


@dataclass(frozen=True, slots=True)
class Side:
    """A segment in one language; `segment` is None where that draft has none of its id.

    `record` is what somebody noted about it, which may be about texts that have changed since.
    `open_places` counts what is still to be written or confirmed in it.
    """

    language: LanguageCode
    segment: Segment | None
    state: State
    record: SegmentReview | None
    open_places: int


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A segment in the languages of its release, the source first.

    `hash` is that of its texts as they are now. `written_here` tells whether it holds any wording
    of this release; templates, facts and standing material write the others.
    """

    id: str
    role: Role
    hash: str
    sides: Mapping[LanguageCode, Side]
    written_here: bool

    @property
    def texts(self) -> dict[LanguageCode, str]:
        """The texts that there are, by language."""
        return {code: side.segment.text for code, side in self.sides.items() if side.segment}


@dataclass(frozen=True, slots=True)
class Review:
    """Every segment of a release in its order; `target` is None for a release in one language."""

    release_id: str
    source: LanguageCode
    target: LanguageCode | None
    rows: tuple[ReviewRow, ...]

    @property
    def reviewed(self) -> LanguageCode:
        """The language that is reviewed: the target, else the only one there is."""
        return self.target or self.source

    def row(self, segment_id: str) -> ReviewRow | None:
        """Return the row of a segment, None where there is none of that id."""
        return next((row for row in self.rows if row.id == segment_id), None)

    def open_rows(self) -> tuple[ReviewRow, ...]:
        """Return the rows that nobody has approved as they are now."""
        code = self.reviewed
        return tuple(row for row in self.rows if row.sides[code].state is not State.APPROVED)

    def counts(self, language: LanguageCode | None = None) -> dict[State, int]:
        """Return how many segments are in each state, in the language reviewed unless named."""
        states = [row.sides[language or self.reviewed].state for row in self.rows]
        return {state: states.count(state) for state in State}


def review_of(facts: Facts, release: Release) -> Review:
    """Return how far each segment of a release is, as its file and its drafts tell."""
    codes = tuple(release.drafts)
    drafted = {
        code: {segment.id: segment for segment in draft.segments}
        for code, draft in release.drafts.items()
    }
    hashes = {
        id_: hash_of({code: by_id[id_].text for code, by_id in drafted.items() if id_ in by_id})
        for id_ in release.ids()
    }
    records = {code: _records(facts, hashes, code) for code in codes}
    rows = []
    for id_, now in hashes.items():
        segments = {code: drafted[code].get(id_) for code in codes}
        sides = {
            code: _side(code, segment, records[code].get(id_), now)
            for code, segment in segments.items()
        }
        found = [segment for segment in segments.values() if segment]
        rows.append(ReviewRow(id_, found[0].role, now, sides, any(map(_is_worded, found))))
    return Review(release.id, codes[0], codes[1] if len(codes) > 1 else None, tuple(rows))


def hash_of(texts: Mapping[LanguageCode, str]) -> str:
    """Return the hash of the texts of a segment by language, by which an approval remembers it."""
    return text_hash("\0".join(f"{code}\0{texts[code]}" for code in sorted(texts)))


def not_approved(
    facts: Facts, release: Release, languages: tuple[LanguageCode, ...]
) -> Iterator[str]:
    """Yield each language and segment that nobody approved as it is now.

    The source is the author's own; what is approved are the segments of the other language.
    """
    review = review_of(facts, release)
    for code in languages:
        if code != review.source:
            for row in review.rows:
                if row.sides[code].segment and row.sides[code].state is not State.APPROVED:
                    yield f"{code} {row.id}"


def block_of(segment_id: str) -> str:
    """Return the block that a segment is a paragraph of: of `results.2`, `results`."""
    return segment_id.partition(".")[0]


def _records(
    facts: Facts, hashes: Mapping[str, str], language: LanguageCode
) -> dict[str, SegmentReview]:
    """Return the record of each segment: of its block's, the one of its texts, else its own.

    Paragraphs move up and down as others are written before them, and what was approved stays so.
    """
    noted = {
        id_: by_language[language]
        for id_, by_language in facts.review.items()
        if language in by_language
    }
    by_text = {(block_of(id_), record.hash): record for id_, record in noted.items()}
    now = {(block_of(id_), hash_) for id_, hash_ in hashes.items()}
    found = {}
    for id_, hash_ in hashes.items():
        record = by_text.get((block_of(id_), hash_))
        own = noted.get(id_)
        if record is None and own and (block_of(id_), own.hash) not in now:
            record = own
        if record:
            found[id_] = record
    return found


def _side(
    language: LanguageCode, segment: Segment | None, record: SegmentReview | None, now: str
) -> Side:
    missing = _missing(segment) if segment else []
    return Side(
        language, segment, _state(language, segment, record, now, missing), record, len(missing)
    )


def _state(
    language: LanguageCode,
    segment: Segment | None,
    record: SegmentReview | None,
    now: str,
    missing: list[str],
) -> State:
    if segment is None or any(text.startswith(f"[{language.upper()}: ") for text in missing):
        return State.UNTRANSLATED
    if record and record.hash == now:
        return State(record.state)
    return State.STALE if record or segment.stale else State.TRANSLATED


def _missing(segment: Segment) -> list[str]:
    return [
        segment.text[span.start : span.end]
        for span in segment.spans
        if span.origin.kind is OriginKind.MISSING
    ]


def _is_worded(segment: Segment) -> bool:
    """Tell whether a segment holds wording of this release, or waits for some."""
    kinds = (OriginKind.WORDING, OriginKind.OVERRIDE, OriginKind.MISSING)
    return any(span.origin.kind in kinds for span in segment.spans)


def count_words(review: Review) -> str:
    """Return how many segments are in each state: `3 translated, 1 approved`."""
    counts = review.counts().items()
    return ", ".join(
        _("{count} {state}", count=count, state=_(state)) for state, count in counts if count
    )

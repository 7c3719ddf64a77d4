"""What the translator's room does to an open release: approve, write, take over, note who."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pressdraft.release import LanguageCode
from pressdraft.reviewing.memory import Memory, Remembered
from pressdraft.reviewing.pieces import WordingPiece, pieces_of, wording_changes
from pressdraft.reviewing.records import approvals, reopenings, translations, with_records
from pressdraft.reviewing.states import Review, ReviewRow, State, review_of
from pressdraft.tui.open_release import Changes, OpenRelease, rewritten
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import KeyPath, Plain, edit

MOST = 9
"""So many earlier wordings can be taken over by a number."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A wording of an earlier release, and the piece of this one that it may be written into."""

    piece: WordingPiece
    remembered: Remembered


@dataclass(frozen=True, slots=True)
class Here:
    """The segment under the cursor, and how earlier releases worded what it says."""

    review: Review
    row: ReviewRow
    pieces: tuple[WordingPiece, ...] = ()
    earlier: tuple[Earlier, ...] = ()


def review_now(opened: OpenRelease | None) -> Review | None:
    """Return how far each segment is, None while no draft can be composed."""
    if opened is None or opened.release is None or opened.loaded is None:
        return None
    return review_of(opened.loaded.facts, opened.release)


def here_in(
    opened: OpenRelease, review: Review, segment_id: str, memory: Memory | None
) -> Here | None:
    """Return what stands at a segment; without `memory`, no earlier wordings."""
    row = review.row(segment_id)
    if row is None:
        return None
    pieces = pieces_of(opened.document, row)
    found: dict[tuple[object, str], Earlier] = {}
    for piece in pieces if memory and review.target else ():
        assert memory
        for one in _like(memory, piece, review, opened.id):
            text = one.get(review.reviewed)
            if text != piece.texts.get(review.reviewed):
                found.setdefault((piece.path, text), Earlier(piece, one))
    return Here(review, row, pieces, tuple(found.values())[:MOST])


def next_open(review: Review, after: str) -> str:
    """Return the next segment that is not approved, from the top again; empty when all are."""
    ids = [row.id for row in review.rows]
    waiting = {row.id for row in review.open_rows()}
    at = ids.index(after) + 1 if after in ids else 0
    return next((id_ for id_ in (*ids[at:], *ids[:at]) if id_ in waiting), "")


def first_to_do(review: Review) -> str:
    """Return the first segment to translate, else the first to approve, else the first."""
    states = [(row.sides[review.reviewed].state, row.id) for row in review.rows]
    for wanted in (State.UNTRANSLATED, State.STALE, State.TRANSLATED):
        for state, id_ in states:
            if state is wanted:
                return id_
    return next((id_ for _, id_ in states), "")


def composed_rows(review: Review, differing: Iterable[str]) -> tuple[str, ...]:
    """Return the open segments that hold no wording of this release and in which nothing differs.

    Templates, facts and standing texts wrote them in both languages.
    """
    apart = set(differing)
    return tuple(
        row.id
        for row in review.open_rows()
        if not row.written_here
        and row.sides[review.reviewed].state is State.TRANSLATED
        and row.id not in apart
    )


def approved_text(workspace: Workspace, opened: OpenRelease, ids: Iterable[str], by: str) -> str:
    """Return the text of the file in which segments are approved; WorkspaceError where not ready.

    UnknownKeyError for a segment that there is not.
    """
    assert opened.loaded
    assert opened.release
    records = approvals(workspace, opened.loaded, opened.release, ids, by=by)
    return with_records(opened.document, opened.release, records)


def reopened_text(opened: OpenRelease, segment_id: str) -> str:
    """Return the text of the file in which an approval is taken back; WorkspaceError if none."""
    assert opened.loaded
    assert opened.release
    records = reopenings(opened.loaded, opened.release, [segment_id])
    return with_records(opened.document, opened.release, records)


def translated_text(
    workspace: Workspace, opened: OpenRelease, segment_id: str, changes: Changes, by: str
) -> str:
    """Return the text of the file with wording in it, noted as translated once all is written."""
    now = rewritten(workspace, opened, changes)
    if not now.current or now.loaded is None or now.release is None:
        return now.document.text
    if now.release.drafts and segment_id not in now.release.ids():
        return now.document.text
    records = translations(workspace, now.loaded, now.release, [segment_id], by=by)
    return with_records(now.document, now.release, records)


def written(
    opened: OpenRelease, language: LanguageCode, texts: Iterable[tuple[WordingPiece, str]]
) -> Changes:
    """Return the changes of the file that write pieces; WorkspaceError where one cannot be yet."""
    changes: dict[KeyPath, Plain | None] = {}
    for piece, text in texts:
        changes.update(wording_changes(opened.document, piece, language, text))
    return changes


def with_other_source(opened: OpenRelease, review: Review) -> str:
    """Return the text of the file in which the other language is the source."""
    return edit(opened.document, {("source",): review.target or review.source})


def _like(
    memory: Memory, piece: WordingPiece, review: Review, release_id: str
) -> Iterable[Remembered]:
    text = piece.texts.get(review.source, "")
    yield from (match.remembered for match in memory.near(text, review.source, besides=release_id))
    key = next(str(step) for step in reversed(piece.path) if isinstance(step, str))
    yield from memory.same_block(key, besides=release_id)

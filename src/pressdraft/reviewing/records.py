"""Who translated or approved what, noted in the release's file on one line each.

Under `review:` stands the id of every segment, also of those that nobody has looked at: between
the lines of two people there is always a line that neither has changed, and git merges them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from pressdraft import clock
from pressdraft.errors import UnknownKeyError, WorkspaceError
from pressdraft.facts import SegmentReview
from pressdraft.i18n import _
from pressdraft.release import LanguageCode, Release
from pressdraft.reviewing.kept import keep_texts
from pressdraft.reviewing.states import Review, ReviewRow, State, review_of
from pressdraft.starting import with_segments_listed
from pressdraft.workspace import LoadedRelease, Workspace, read_facts
from pressdraft.yamlfile import Document, KeyPath, OneLine, Plain, edit, parse_yaml

Records = Mapping[tuple[str, LanguageCode], SegmentReview]
"""What is noted, by segment and language."""


def approve(
    workspace: Workspace,
    loaded: LoadedRelease,
    release: Release,
    segment_ids: Iterable[str],
    *,
    by: str,
    languages: Sequence[LanguageCode] = (),
) -> LoadedRelease:
    """Note that somebody approves segments as they are now, and return the release as saved.

    Without `languages` it is the target, or the only language. Raises UnknownKeyError for a segment
    that the release does not have, WorkspaceError for one that is not written yet.
    """
    records = approvals(workspace, loaded, release, segment_ids, by=by, languages=languages)
    return saved(workspace, loaded, release, records)


def approvals(
    workspace: Workspace,
    loaded: LoadedRelease,
    release: Release,
    segment_ids: Iterable[str],
    *,
    by: str,
    languages: Sequence[LanguageCode] = (),
) -> Records:
    """Return what an approval notes, its texts kept; errors are those of `approve`."""
    review = review_of(loaded.facts, release)
    found: dict[tuple[str, LanguageCode], SegmentReview] = {}
    for row in _rows(review, segment_ids):
        for code in languages or (review.reviewed,):
            _need_written(row, code)
            found[row.id, code] = _record("approved", by, keep_texts(workspace, row.texts))
    return found


def translations(
    workspace: Workspace,
    loaded: LoadedRelease,
    release: Release,
    segment_ids: Iterable[str],
    *,
    by: str,
) -> Records:
    """Return what is noted when somebody has translated segments, their texts kept.

    It makes them stale when a text changes later. What is not written yet is left out.
    """
    review = review_of(loaded.facts, release)
    code = review.reviewed
    return {
        (row.id, code): _record("translated", by, keep_texts(workspace, row.texts))
        for row in _rows(review, segment_ids)
        if row.sides[code].state is not State.UNTRANSLATED and not row.sides[code].open_places
    }


def reopen(
    workspace: Workspace,
    loaded: LoadedRelease,
    release: Release,
    segment_ids: Iterable[str],
    *,
    languages: Sequence[LanguageCode] = (),
) -> LoadedRelease:
    """Take back the approval of segments, and return the release as saved.

    WorkspaceError for a segment that nobody has approved.
    """
    records = reopenings(loaded, release, segment_ids, languages=languages)
    return saved(workspace, loaded, release, records)


def reopenings(
    loaded: LoadedRelease,
    release: Release,
    segment_ids: Iterable[str],
    *,
    languages: Sequence[LanguageCode] = (),
) -> Records:
    """Return what is noted when approvals are taken back; errors are those of `reopen`."""
    review = review_of(loaded.facts, release)
    found: dict[tuple[str, LanguageCode], SegmentReview] = {}
    for row in _rows(review, segment_ids):
        for code in languages or (review.reviewed,):
            record = row.sides[code].record
            if record is None or record.state != "approved":
                raise WorkspaceError(
                    _(
                        "nobody has approved the {code} text of '{id}'",
                        code=code.upper(),
                        id=row.id,
                    ),
                    _("`pressdraft review {id}` shows which are approved", id=release.id),
                )
            found[row.id, code] = SegmentReview(**{**record.plain(), "state": "translated"})
    return found


def saved(
    workspace: Workspace, loaded: LoadedRelease, release: Release, records: Records
) -> LoadedRelease:
    """Write records into the file of a release and return it as read back."""
    text = with_records(loaded.document, release, records)
    document = parse_yaml(text, loaded.document.file)
    facts = read_facts(document)
    workspace.write(loaded.id, text, over=loaded.document.text)
    return LoadedRelease(loaded.id, loaded.path, document, facts)


def with_records(document: Document, release: Release, records: Records) -> str:
    """Return the text of a release's file with records in it, and its segments listed."""
    listed = parse_yaml(with_segments_listed(document, release.ids()), document.file)
    changes: dict[KeyPath, Plain | None] = {
        ("review", segment_id, code): OneLine(
            state=record.state, by=record.by, on=record.on.isoformat(), hash=record.hash
        )
        for (segment_id, code), record in records.items()
    }
    return edit(listed, changes)


def _rows(review: Review, segment_ids: Iterable[str]) -> list[ReviewRow]:
    rows = {row.id: row for row in review.rows}
    wanted = list(dict.fromkeys(segment_ids))
    for id_ in wanted:
        if id_ not in rows:
            raise UnknownKeyError(id_, _("segment"), list(rows))
    return [rows[id_] for id_ in wanted]


def _need_written(row: ReviewRow, language: LanguageCode) -> None:
    """Raise WorkspaceError where a segment cannot be approved, since something is missing."""
    if language not in row.sides:
        raise WorkspaceError(_("the release has no {language} text", language=language.upper()))
    side = row.sides[language]
    if side.segment is None:
        raise WorkspaceError(
            _("'{id}' has no {language} text yet", id=row.id, language=language.upper()),
            _("write it first"),
        )
    if any(side.open_places for side in row.sides.values()):
        text = next(s.segment.text for s in row.sides.values() if s.segment and s.open_places)
        raise WorkspaceError(
            _(
                "'{id}' cannot be approved: something is still to be written or confirmed",
                id=row.id,
            ),
            text,
        )


def _record(state: Literal["translated", "approved"], by: str, hash_: str) -> SegmentReview:
    name = " ".join(by.split())
    if not name:
        raise WorkspaceError(_("say who approves the text"), "--by 'Name Surname'")
    return SegmentReview(state=state, by=name, on=clock.today(), hash=hash_)

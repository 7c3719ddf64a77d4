"""Who cleared which text and approved which segments: both hold until the text changes."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft import clock
from pressdraft.errors import WorkspaceError
from pressdraft.facts import Facts
from pressdraft.release import LanguageCode, Release, text_hash
from pressdraft.workspace import LoadedRelease, Workspace
from pressdraft.yamlfile import KeyPath, Plain

_BEFORE_SENDING = ("draft", "in-clearance")
"""The states that a clearance ends; one that was sent or withdrawn stays what it is."""


def cleared_hash(release: Release) -> str:
    """Return the hash of everything that a release says, in all its languages."""
    drafts = sorted(release.drafts.values(), key=lambda draft: draft.language)
    parts = [
        f"{draft.language}\0{segment.id}\0{segment.text}"
        for draft in drafts
        for segment in draft.segments
    ]
    return text_hash("\0\0".join(parts))


def segment_hash(release: Release, segment_id: str) -> str:
    """Return the hash of a segment in all languages, by which an approval remembers it."""
    drafts = sorted(release.drafts.values(), key=lambda draft: draft.language)
    found = [(draft.language, draft.segment(segment_id)) for draft in drafts]
    return text_hash("\0".join(f"{code}\0{one.text}" for code, one in found if one))


def clear(workspace: Workspace, loaded: LoadedRelease, release: Release, by: str) -> LoadedRelease:
    """Note that somebody cleared the text as it is now, and return the release as saved.

    WorkspaceError while places are still to be written or confirmed.
    """
    name = " ".join(by.split())
    if not name:
        raise WorkspaceError("say who clears the text", "--by 'Name Surname'")
    if left := sum(draft.open_places() for draft in release.drafts.values()):
        raise WorkspaceError(
            f"{loaded.id} cannot be cleared: {left} place{'s' if left != 1 else ''} still to be "
            "written or confirmed",
            f"`pressdraft check {loaded.id}` shows them",
        )
    entry: dict[str, Plain] = {
        "by": name,
        "on": clock.today().isoformat(),
        "hash": cleared_hash(release),
    }
    kept: list[Plain] = [
        {"by": one.by, "on": one.on.isoformat(), "hash": one.hash} for one in loaded.facts.clearance
    ]
    changes: dict[KeyPath, Plain | None] = {("clearance",): [*kept, entry]}
    if loaded.facts.status in _BEFORE_SENDING:
        changes[("status",)] = "cleared"
    return workspace.save(loaded, changes)


def not_cleared(facts: Facts, release: Release) -> str:
    """Say why the text does not count as cleared, or return an empty text when it does."""
    if not facts.clearance:
        return "nobody has cleared it"
    now = cleared_hash(release)
    if any(one.hash == now for one in facts.clearance):
        return ""
    last = facts.clearance[-1]
    return f"it has changed since {last.by} cleared it on {last.on.isoformat()}"


def not_approved(
    facts: Facts, release: Release, languages: tuple[LanguageCode, ...]
) -> Iterator[str]:
    """Yield each language and segment that nobody approved as it is now.

    The source is the author's own; what is approved are the segments of the other language.
    """
    for code in languages:
        if code == facts.source:
            continue
        for segment in release.drafts[code].segments:
            review = facts.review.get(segment.id, {}).get(code)
            now = segment_hash(release, segment.id)
            if review is None or review.state != "approved" or review.hash != now:
                yield f"{code} {segment.id}"

"""Who cleared which text, which holds until the text changes."""

from __future__ import annotations

from pressdraft import clock
from pressdraft.errors import WorkspaceError
from pressdraft.facts import Facts
from pressdraft.i18n import _, ngettext
from pressdraft.release import Release, text_hash
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


def clear(workspace: Workspace, loaded: LoadedRelease, release: Release, by: str) -> LoadedRelease:
    """Note that somebody cleared the text as it is now, and return the release as saved.

    Errors are those of `clearance_changes`, and of saving.
    """
    changes = clearance_changes(loaded, release, by)
    return workspace.save(loaded, changes) if changes else loaded


def clearance_changes(
    loaded: LoadedRelease, release: Release, by: str
) -> dict[KeyPath, Plain | None]:
    """Return what notes in the file that somebody cleared the text; nothing if they have already.

    WorkspaceError while places are still to be written or confirmed.
    """
    name = " ".join(by.split())
    if not name:
        raise WorkspaceError(_("say who clears the text"), "--by 'Name Surname'")
    if left := sum(draft.open_places() for draft in release.drafts.values()):
        raise WorkspaceError(
            ngettext(
                "{id} cannot be cleared: {n} place still to be written or confirmed",
                "{id} cannot be cleared: {n} places still to be written or confirmed",
                left,
                id=loaded.id,
            ),
            _("`pressdraft check {id}` shows them", id=loaded.id),
        )
    now = cleared_hash(release)
    if any((one.by, one.hash) == (name, now) for one in loaded.facts.clearance):
        return {}
    kept: list[Plain] = [
        {"by": one.by, "on": one.on.isoformat(), "hash": one.hash} for one in loaded.facts.clearance
    ]
    entry: Plain = {"by": name, "on": clock.today().isoformat(), "hash": now}
    changes: dict[KeyPath, Plain | None] = {("clearance",): [*kept, entry]}
    if loaded.facts.status in _BEFORE_SENDING:
        changes[("status",)] = "cleared"
    return changes


def not_cleared(facts: Facts, release: Release) -> str:
    """Say why the text does not count as cleared, or return an empty text when it does."""
    if not facts.clearance:
        return _("nobody has cleared it")
    now = cleared_hash(release)
    if any(one.hash == now for one in facts.clearance):
        return ""
    last = facts.clearance[-1]
    return _("it has changed since {by} cleared it on {on}", by=last.by, on=last.on.isoformat())

"""Which releases of a workspace use an entry of the standing material."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pressdraft.errors import PressdraftError
from pressdraft.release import OriginKind, Release
from pressdraft.workspace import LoadedRelease, Workspace

Usage = Mapping[str, tuple[str, ...]]
"""The ids of releases by the key of what they use, newest id last."""


def usage_of(workspace: Workspace) -> Usage:
    """Return what each release of a workspace uses; those that cannot be composed are left out.

    A key is used when a draft prints what it stands for: a block or figure, or the facts that name
    it. A release that only its file names, since nothing of it is printed, does not count.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for release_id in workspace.release_ids():
        try:
            loaded = workspace.load(release_id)
            release = workspace.compose(loaded)
        except PressdraftError:
            continue
        for key in sorted(set(_keys(loaded, release))):
            found[key].append(release_id)
    return {key: tuple(ids) for key, ids in found.items()}


def _keys(loaded: LoadedRelease, release: Release) -> Iterator[str]:
    for draft in release.drafts.values():
        for segment in draft.segments:
            for span in segment.spans:
                if span.origin.block:
                    yield span.origin.block.split()[0]
                if span.origin.kind is OriginKind.STANDING:
                    yield from span.origin.facts
    yield from _named(loaded.document.plain())


def _named(value: object) -> Iterator[str]:
    """Yield every text of a release's file that may be a key."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _named(item)
    elif isinstance(value, list):
        for item in value:
            yield from _named(item)

"""What commands say beside their result: what a release leaves open without being wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click

from pressdraft.i18n import ngettext
from pressdraft.release import LanguageCode, Release
from pressdraft.workspace import LoadedRelease, Workspace


def narrate(notes: Iterable[str]) -> None:
    """Print notes to stderr, a line each."""
    for note in notes:
        click.echo(note, err=True)


def lapsed(workspace: Workspace, loaded: LoadedRelease, release: Release) -> Iterator[str]:
    """Yield a note for the phase and the consortium that the drafts leave out, as none holds."""
    for words in workspace.lapses(loaded, release.as_of):
        yield f"{release.id}: {words}"


def open_places(release: Release, languages: Sequence[LanguageCode]) -> Iterator[str]:
    """Yield a note on the places of the drafts that are still to be written or confirmed."""
    left = sum(release.drafts[code].open_places() for code in languages)
    if left:
        yield places_left(release.id, left)


def places_left(release_id: str, left: int) -> str:
    """Return the note on places that are still to be written or confirmed."""
    return ngettext(
        "{id}: {n} place still to be written or confirmed; `pressdraft check {id}` shows them",
        "{id}: {n} places still to be written or confirmed; `pressdraft check {id}` shows them",
        left,
        id=release_id,
    )

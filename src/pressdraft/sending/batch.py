"""Exports any number of releases: all that are ready are moved in place together, or none is.

Several are made at the same time, each process opening the workspace for itself; what travels
between processes is ids and a few lines, so that memory does not grow with their number.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pressdraft.checking import Checker
from pressdraft.errors import PressdraftError
from pressdraft.i18n import speak, spoken
from pressdraft.sending.making import Made, make
from pressdraft.sending.order import Order
from pressdraft.sending.packs import MANIFEST, move_in_place, need_free, staging
from pressdraft.workspace import LoadedRelease, Workspace

Progress = Callable[[int, int], None]
"""Is told how many releases of how many are done."""

WORTH_A_PROCESS = 24
"""So many releases take longer than starting another process."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an export: the files that were written, and what is to be said of releases.

    `replaced` are lines on files of earlier packs that are gone, or kept under another name.
    """

    paths: tuple[Path, ...]
    made: tuple[Made, ...]
    replaced: tuple[str, ...] = ()

    @property
    def refused(self) -> tuple[Made, ...]:
        """The releases that may not be sent; when there are any, nothing was written."""
        return tuple(one for one in self.made if one.errors)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which releases: those named, else all, of these only those dated since a day."""

    ids: tuple[str, ...] = ()
    since: date | None = None


def export(
    workspace: Workspace,
    choice: Choice,
    folder: Path,
    order: Order,
    *,
    force: bool = False,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Write the packs of the releases chosen into `folder`.

    Raises what composing a release
    raises, and WorkspaceError when the folder cannot be written; then nothing was written.
    """
    ids = choice.ids or workspace.release_ids()
    if choice.ids or not (choice.since or order.languages):
        need_free(folder, ids, force=force)
    with staging(folder) as place:
        found: list[Made] = []
        for one in _all_made(workspace, ids, choice, order, place, workers):
            found.append(one)
            if progress:
                progress(len(found), len(ids))
        made = tuple(one for one in found if one.files or one.errors)
        return _placed(made, folder, place, force=force)


def export_one(
    workspace: Workspace,
    loaded: LoadedRelease,
    folder: Path,
    order: Order,
    *,
    force: bool = False,
) -> Outcome:
    """Write the pack of a release whose facts are at hand; errors are those of `export`."""
    with staging(folder) as place:
        made = make(Checker(workspace), loaded, workspace.compose(loaded), order, place)
        return _placed((made,), folder, place, force=force)


def _placed(made: tuple[Made, ...], folder: Path, place: Path, *, force: bool) -> Outcome:
    if any(one.errors for one in made):
        return Outcome((), made)
    ids = [one.release_id for one in made]
    need_free(folder, ids, force=force)
    replaced = move_in_place(place, folder, ids)
    paths = (folder / one.release_id / name for one in made for name in (*one.files, MANIFEST))
    return Outcome(tuple(paths), made, tuple(replaced))


def _all_made(
    workspace: Workspace,
    ids: Sequence[str],
    choice: Choice,
    order: Order,
    place: Path,
    workers: int | None,
) -> Iterator[Made]:
    """Yield what came of each release, in their order."""
    count = workers or min(cores(), max(1, len(ids) // WORTH_A_PROCESS))
    root = None if workspace.is_shipped else workspace.root
    if count == 1:
        checker = Checker(workspace)
        yield from (_made(checker, one, choice, order, place) for one in ids)
        return
    jobs = [(root, one, choice, order, place) for one in ids]
    chunk = max(1, min(16, len(ids) // (4 * count)))
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(
        count, mp_context=context, initializer=_as_in_parent, initargs=(spoken(),)
    )
    try:
        for one in pool.map(_made_elsewhere, jobs, chunksize=chunk):
            if isinstance(one, Failure):
                raise PressdraftError(one.message, one.hint)
            yield one
    finally:
        pool.shutdown(cancel_futures=True)


def cores() -> int:
    """Return how many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Failure:
    """What kept a release from being made, as it travels between processes."""

    message: str
    hint: str


Job = tuple[Path | None, str, Choice, Order, Path]


def _as_in_parent(language: str) -> None:
    """Speak as the parent does, and leave interrupts to it."""
    speak(language)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _made_elsewhere(job: Job) -> Made | Failure:
    root, release_id, choice, order, place = job
    try:
        return _made(_checker(root), release_id, choice, order, place)
    except PressdraftError as error:
        return Failure(error.message, error.hint)


@cache
def _checker(root: Path | None) -> Checker:
    return Checker(Workspace(root))


def _made(checker: Checker, release_id: str, choice: Choice, order: Order, place: Path) -> Made:
    """Return what came of one release; of all, those that were not asked for are passed over."""
    workspace = checker.workspace
    loaded = workspace.load(release_id)
    if choice.since and workspace.as_of(loaded.facts) < choice.since:
        return Made(release_id)
    wanted = order.languages
    if not choice.ids and wanted and not set(wanted) & set(loaded.facts.languages):
        return Made(release_id)
    return make(checker, loaded, workspace.compose(loaded), order, place)

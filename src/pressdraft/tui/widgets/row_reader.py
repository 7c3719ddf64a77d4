"""Reads the releases behind the list: those in sight first, and not while somebody types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from time import monotonic

from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from pressdraft.tui.collecting import set_aside
from pressdraft.tui.keys_in_turn import OutdatedError, wait_for_quiet
from pressdraft.tui.release_rows import NO_STAMP, ReleaseRow, read_row, row_path, stamp_of
from pressdraft.tui.row_search import Lexicon
from pressdraft.workspace import Workspace

QUIET = 0.5
"""Seconds after a key during which nothing is read, so that letters show at once."""
TOGETHER = 0.2
"""Seconds after which rows that were read are handed over."""


class RowReader(Widget):
    """Shows nothing; posts the rows as they are read, and again once they are reviewed."""

    @dataclass
    class Read(Message):
        """These rows are new, or say more than before."""

        rows: tuple[ReleaseRow, ...]
        archived: bool

    @dataclass
    class Named(Message):
        """The names of the glossary are known."""

        lexicon: Lexicon

    def __init__(self, workspace: Workspace, in_sight: Callable[[], tuple[str, ...]]) -> None:
        super().__init__()
        self.display = False
        self._in_sight = in_sight
        self._workspace = workspace

    def start(self, rows: Iterable[ReleaseRow], *, archived: bool) -> None:
        """Read and review the rows anew, as far as their files have changed."""
        known = tuple(rows)
        self.run_worker(
            lambda: self._work(known, archived), thread=True, exclusive=True, group="rows"
        )

    def stop(self) -> None:
        """Leave off; what is missing is done when it is started again."""
        self.workers.cancel_group(self, "rows")

    def _work(self, rows: tuple[ReleaseRow, ...], archived: bool) -> None:
        """Read all rows, and only then import what composes and checks them."""
        post = partial(self._post, archived)
        fresh = self._each(rows, partial(self._current, archived), post)
        if get_current_worker().is_cancelled:
            return
        from pressdraft.checking import Checker
        from pressdraft.tui.row_review import lexicon, reviewed, with_place

        self.post_message(self.Named(lexicon(self._workspace)))
        set_aside("names")
        named = self._each(fresh, partial(with_place, self._workspace.standing), post)
        if not archived:
            checker = Checker(self._workspace)
            with suppress(OutdatedError):
                self._each(named, partial(reviewed, checker, self._give_way), post)

    def _give_way(self) -> None:
        """Let letters go first, and leave off where the work is called off."""
        wait_for_quiet(self.app, QUIET)
        if get_current_worker().is_cancelled:
            raise OutdatedError

    def _current(self, archived: bool, row: ReleaseRow) -> ReleaseRow:
        """Return a row as its file is now; one whose file has not changed stays as it is."""
        if row.stamp != NO_STAMP:
            path = row_path(self._workspace, row.id, archived=archived)
            if stamp_of(path) == row.stamp:
                return row
        return read_row(self._workspace, row.id, archived=archived)

    def _post(self, archived: bool, rows: list[ReleaseRow]) -> None:
        wait_for_quiet(self.app, QUIET)
        if rows and not get_current_worker().is_cancelled:
            self.post_message(self.Read(tuple(rows), archived))

    def _each(
        self,
        rows: Iterable[ReleaseRow],
        change: Callable[[ReleaseRow], ReleaseRow],
        post: Callable[[list[ReleaseRow]], None],
    ) -> list[ReleaseRow]:
        """Return the rows changed one by one; what is new is posted a handful at a time."""
        done: list[ReleaseRow] = []
        new: list[ReleaseRow] = []
        posted = monotonic()
        for row in self._in_turn({row.id: row for row in rows}):
            changed = change(row)
            done.append(changed)
            if changed is not row:
                new.append(changed)
            if monotonic() - posted > TOGETHER:
                post(new)
                new, posted = [], monotonic()
        post(new)
        return done

    def _in_turn(self, waiting: dict[str, ReleaseRow]) -> Iterator[ReleaseRow]:
        """Yield each row once, those in sight first, until the work is called off."""
        while waiting:
            wait_for_quiet(self.app, QUIET)
            if get_current_worker().is_cancelled:
                return
            first = next((key for key in self._in_sight() if key in waiting), None)
            yield waiting.pop(first or next(iter(waiting)))

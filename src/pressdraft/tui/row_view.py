"""Which rows of the list of releases are shown, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pressdraft.release import LanguageCode
from pressdraft.tui.release_rows import NO_DATE, STATUSES, ReleaseRow
from pressdraft.tui.row_search import Lexicon, terms

Sort = Literal["date", "status", "id"]
SORTS: tuple[Sort, ...] = ("date", "status", "id")
_LATEST = "9999"


@dataclass(frozen=True, slots=True)
class View:
    """What the user chose to see; an empty `status` or `kind` is any."""

    typed: str = ""
    sort: Sort = "date"
    status: str = ""
    kind: str = ""
    language: LanguageCode = "en"

    @property
    def narrowed(self) -> bool:
        """Whether it may leave out releases."""
        return bool(self.typed.strip() or self.status or self.kind)


def shown_rows(rows: Iterable[ReleaseRow], view: View, lexicon: Lexicon) -> tuple[ReleaseRow, ...]:
    """Return the rows that the view lets pass, in its order.

    While days are still being read, rows stay where they are instead of leaping about.
    """
    passed = [
        row
        for row in rows
        if (not view.status or view.status == row.status)
        and (not view.kind or view.kind == row.kind)
    ]
    for term in terms(view.typed, lexicon):
        passed = [row for row in passed if term.occurs(row.words)]
    if view.sort == "date" and not all(row.read for row in passed):
        return tuple(passed)
    return sorted_rows(passed, view.sort)


def sorted_rows(rows: Iterable[ReleaseRow], sort: Sort) -> tuple[ReleaseRow, ...]:
    """Return rows by id, or the newest first: before them what has no day, and what is faulty."""
    by_id = sorted(rows, key=lambda row: row.id)
    if sort == "id":
        return tuple(by_id)
    newest = sorted(by_id, key=_day, reverse=True)
    if sort == "status":
        newest.sort(key=lambda row: STATUSES.index(row.status) if row.status in STATUSES else -1)
    return tuple(newest)


def next_of(choices: Iterable[str], chosen: str) -> str:
    """Return the choice after the one chosen; after the last one comes none, an empty text."""
    found = sorted(set(choices) - {""}, key=lambda one: (_rank(one), one))
    later = found[found.index(chosen) + 1 :] if chosen in found else found
    return later[0] if later else ""


def _rank(choice: str) -> int:
    return STATUSES.index(choice) if choice in STATUSES else len(STATUSES)


def _day(row: ReleaseRow) -> str:
    return _LATEST if row.date in ("", NO_DATE) else row.date

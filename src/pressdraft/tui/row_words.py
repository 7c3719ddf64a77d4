"""The words around the list of releases: what is chosen, and the release at the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from textual.content import Content

from pressdraft.i18n import N_, _, ngettext
from pressdraft.release import CODES, LanguageCode
from pressdraft.tui.release_rows import ReleaseRow, Review
from pressdraft.tui.row_view import Sort, View
from pressdraft.tui.terms import capital, count_name, grouped, language_name, value_name

_ORDERS: Mapping[Sort, str] = {
    "date": N_("newest first"),
    "status": N_("by status"),
    "id": N_("by id"),
}
MEND = N_("Mend the file in a text editor; the desk reads it again.")
_GAP = "  "


def choice_words(view: View, counted: str) -> Content:
    """Return the line of choices, each with its key; a click on one is that key."""
    other: LanguageCode = "lv" if view.language == "en" else "en"
    key = "F4" if other == "lv" else "F3"
    parts = (
        ("choose('sort')", "F5", _(_ORDERS[view.sort])),
        ("choose('status')", "F6", value_name(view.status) or _("any status")),
        ("choose('kind')", "F7", value_name(view.kind) or _("any kind")),
        (f"in_language('{other}')", key, language_name(other)),
    )
    return Content(_GAP).join((Content(counted), *(_chip(*part) for part in parts)))


@lru_cache(maxsize=64)
def _chip(action: str, key: str, words: str) -> Content:
    return Content.from_markup(f"[@click=screen.{action}]{key} $words[/]", words=words)


def count_words(rows: Sequence[ReleaseRow], shown: int) -> str:
    """Return how many releases there are, or how far they are read, or checked."""
    total = len(rows)
    read = sum(row.read for row in rows)
    if read < total:
        return _("read {n} of {total}", n=grouped(read), total=grouped(total))
    if shown != total:
        return _("{n} of {total}", n=grouped(shown), total=grouped(total))
    checked = sum(bool(row.review or row.problem) for row in rows)
    if 0 < checked < total:
        return _("checked {n} of {total}", n=grouped(checked), total=grouped(total))
    return ngettext("{count} release", "{count} releases", total, count=grouped(total))


def row_words(row: ReleaseRow, language: LanguageCode) -> str:
    """Return the release at the cursor in words: the other headline, and what its drafts lack."""
    if row.problem:
        return f"{row.problem}\n{_(MEND)}"
    other: LanguageCode = "lv" if language == "en" else "en"
    headline = row.headlines.get(other) if row.headlines.get(language) else None
    return f"{row.id}{' · ' + headline if headline else ''}\n{_state_words(row)}"


def _state_words(row: ReleaseRow) -> str:
    review = row.review
    if review is None:
        return _("The checks have not read it yet.")
    if review.problem:
        return _("Problems in the facts: {problem}", problem=review.problem)
    return " · ".join((_found_words(review), "; ".join(_left_words(review)), _approved(review)))


def _found_words(review: Review) -> str:
    numbers = {
        "error": review.errors,
        "warning": review.warnings,
        "suggestion": review.suggestions,
    }
    found = [count_name(severity, count) for severity, count in numbers.items() if count]
    return ", ".join(found) or _("The checks find nothing")


def _approved(review: Review) -> str:
    counts = {"approved": review.approved, "stale": review.stale, "open": review.open}
    told = ", ".join(count_name(state, count) for state, count in counts.items() if count)
    return _("Segments: {counts}", counts=told)


def _left_words(review: Review) -> Iterator[str]:
    for code in (code for code in CODES if code in review.left):
        count = review.left[code]
        places = ngettext("{n} place to fill in", "{n} places to fill in", count)
        told = places if count else _("all filled in")
        yield f"{capital(language_name(code))}: {told}"

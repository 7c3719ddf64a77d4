"""The words around the list of releases: what is chosen, and the release at the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual.content import Content

from pressdraft.release import CODES, LanguageCode
from pressdraft.tui.release_rows import ReleaseRow, Review
from pressdraft.tui.row_view import Sort, View

LANGUAGES: Mapping[LanguageCode, str] = {"en": "English", "lv": "Latvian"}
_ORDERS: Mapping[Sort, str] = {"date": "newest first", "status": "by status", "id": "by id"}
_GAP = "  "


def choice_words(view: View, counted: str) -> Content:
    """Return the line of choices, each with its key; a click on one is that key."""
    other: LanguageCode = "lv" if view.language == "en" else "en"
    key = "F4" if other == "lv" else "F3"
    parts = (
        ("sort", "F5", _ORDERS[view.sort]),
        ("status", "F6", view.status or "any status"),
        ("kind", "F7", view.kind or "any kind"),
    )
    chips = [
        Content.from_markup(f"[@click=screen.choose('{action}')]{key} $words[/]", words=words)
        for action, key, words in parts
    ]
    chips.append(
        Content.from_markup(
            f"[@click=screen.in_language('{other}')]{key} $words[/]", words=LANGUAGES[other]
        )
    )
    return Content(_GAP).join((Content(counted), *chips))


def count_words(rows: Sequence[ReleaseRow], shown: int) -> str:
    """Return how many releases there are, or how far they are read, or checked."""
    total = len(rows)
    read = sum(row.read for row in rows)
    if read < total:
        return f"read {read:,} of {total:,}"
    if shown != total:
        return f"{shown:,} of {total:,}"
    checked = sum(bool(row.review or row.problem) for row in rows)
    if 0 < checked < total:
        return f"checked {checked:,} of {total:,}"
    return f"{total:,} release{'' if total == 1 else 's'}"


def row_words(row: ReleaseRow, language: LanguageCode) -> str:
    """Return the release at the cursor in words: the other headline, and what its drafts lack."""
    if row.problem:
        return f"{row.problem}\nMend the file in a text editor; the desk reads it again."
    other: LanguageCode = "lv" if language == "en" else "en"
    headline = row.headlines.get(other) if row.headlines.get(language) else None
    return f"{row.id}{' · ' + headline if headline else ''}\n{_state_words(row)}"


def _state_words(row: ReleaseRow) -> str:
    review = row.review
    if review is None:
        return "The checks have not read it yet."
    if review.problem:
        return f"Problems in the facts: {review.problem}"
    return " · ".join((_found_words(review), "; ".join(_left_words(review)), _approved(review)))


def _found_words(review: Review) -> str:
    numbers = (
        (review.errors, "error"),
        (review.warnings, "warning"),
        (review.suggestions, "suggestion"),
    )
    found = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in numbers if count]
    return ", ".join(found) or "The checks find nothing"


def _approved(review: Review) -> str:
    counts = ((review.approved, "approved"), (review.stale, "stale"), (review.open, "open"))
    return f"Segments: {', '.join(f'{count} {word}' for count, word in counts if count)}"


def _left_words(review: Review) -> Iterator[str]:
    for code in (code for code in CODES if code in review.left):
        count = review.left[code]
        places = f"{count} place{'' if count == 1 else 's'} to fill in"
        yield f"{LANGUAGES[code]}: {places if count else 'all filled in'}"

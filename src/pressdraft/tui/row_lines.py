"""How a release looks in the list: two lines of it, or one with columns where there is room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len, set_cell_size

from pressdraft.i18n import N_, _
from pressdraft.release import CODES, LanguageCode
from pressdraft.tui.release_rows import ReleaseRow, Review
from pressdraft.tui.terms import value_name

WIDE = 134
"""Columns from which a release is one line of the list."""
DATE, PLACE, KIND, FILLED, FOUND, REVIEW, STATUS = 12, 16, 15, 6, 14, 14, 13
"""Widths of the columns, the blank after each among them; the headline has the rest."""
BRIEF = 11
"""Width of the findings where a release has two lines."""
UNREADABLE = N_("✗ cannot be read")
WAITING = "…"
NOTHING_FOUND = "✓"

Tone = Literal["plain", "strong", "faint", "wrong"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, of a fixed width in cells."""

    text: str
    tone: Tone = "plain"


Line = tuple[Piece, ...]


def lines_in(width: int) -> int:
    """Return how many lines a release has in a list of this width."""
    return 1 if width >= WIDE else 2


def lines_of(row: ReleaseRow, language: LanguageCode, width: int) -> tuple[Line, ...]:
    """Return the lines of a release, each as wide as the list."""
    if lines_in(width) == 1:
        return (tuple(_columns(row, language, width)),)
    return (tuple(_first(row, language, width)), tuple(_second(row, language, width)))


def head(width: int) -> str:
    """Return the names of the columns, nothing where a release has two lines."""
    if lines_in(width) > 1:
        return ""
    facts = (_("date"), _("place"), _("kind"), _("headline"))
    names = (*facts, "  EN", "  LV", _("findings"), _("segments"), _("status"))
    sizes = (DATE, PLACE, KIND, _rest(width), FILLED, FILLED, FOUND, REVIEW, STATUS)
    return "".join(set_cell_size(*cell) for cell in zip(names, sizes, strict=True))


def _rest(width: int) -> int:
    return width - (DATE + PLACE + KIND + 2 * FILLED + FOUND + REVIEW + STATUS)


def filled_words(row: ReleaseRow) -> Iterator[str]:
    """Yield how much each language has of what it asks for, in four cells."""
    for code in CODES:
        if row.problem:
            yield "    "
        elif row.review is None:
            yield f"{WAITING:>4}"
        else:
            share = row.review.filled.get(code)
            yield "   –" if share is None else f"{share:>3}%"


def found_words(row: ReleaseRow) -> str:
    """Return how many findings there are by severity, each with its sign."""
    review = row.review
    if row.problem:
        return _(UNREADABLE)
    if review is None:
        return WAITING
    if review.problem:
        return _("✗{n} in facts", n=review.errors)
    return counted(review) or NOTHING_FOUND


def review_words(row: ReleaseRow) -> str:
    """Return how many segments are approved, stale and open, each with its sign."""
    review = row.review
    if review is None or review.problem:
        return ""
    signs = zip("✓↻○", (review.approved, review.stale, review.open), strict=True)
    return " ".join(f"{sign}{count}" for sign, count in signs if count)


def counted(review: Review) -> str:
    """Return the numbers of findings with their signs, empty when there are none."""
    signs = zip("✗!?", (review.errors, review.warnings, review.suggestions), strict=True)
    return " ".join(f"{sign}{count}" for sign, count in signs if count)


def _tone(row: ReleaseRow) -> Tone:
    review = row.review
    return "wrong" if row.problem or (review and (review.problem or review.errors)) else "plain"


def _first(row: ReleaseRow, language: LanguageCode, width: int) -> Iterator[Piece]:
    yield Piece(set_cell_size(row.date, DATE))
    words = f"{_(UNREADABLE)}  {row.id}" if row.problem else row.headline(language)
    yield Piece(_cut(words, width - DATE), "strong")


def _second(row: ReleaseRow, language: LanguageCode, width: int) -> Iterator[Piece]:
    yield Piece(" " * DATE)
    if row.problem:
        yield Piece(_cut(row.problem, width - DATE), "faint")
        return
    english, latvian = filled_words(row)
    shares = f" EN {english} LV {latvian}  "
    facts = " · ".join(filter(None, (row.place_name(language), *_named(row))))
    yield Piece(_cut(facts, width - DATE - len(shares) - BRIEF) + shares, "faint")
    yield Piece(_cut(found_words(row), BRIEF), _tone(row))


def _columns(row: ReleaseRow, language: LanguageCode, width: int) -> Iterator[Piece]:
    yield Piece(set_cell_size(row.date, DATE))
    if row.problem:
        yield Piece(_cut(f"{_(UNREADABLE)}  {row.id}: {row.problem}", width - DATE), "strong")
        return
    kind, status = _named(row)
    yield Piece(_cell(row.place_name(language), PLACE) + _cell(kind, KIND))
    yield Piece(_cell(row.headline(language), _rest(width)), "strong")
    yield Piece("".join(_cell(words, FILLED) for words in filled_words(row)))
    yield Piece(_cell(found_words(row), FOUND), _tone(row))
    yield Piece(_cell(review_words(row), REVIEW))
    yield Piece(_cut(status, STATUS))


def _named(row: ReleaseRow) -> tuple[str, str]:
    return value_name(row.kind), value_name(row.status)


def _cell(text: str, width: int) -> str:
    return _cut(text, width - 2) + "  "


def _cut(text: str, width: int) -> str:
    """Return a text in exactly so many cells, with an ellipsis where something is cut off."""
    if width < 1:
        return ""
    if cell_len(text) > width:
        text = set_cell_size(text, width - 1).rstrip() + "…"
    return set_cell_size(text, width)

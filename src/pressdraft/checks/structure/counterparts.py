"""Paragraphs, sentences and quotations that one of two texts leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pressdraft.checks.alignment import Row
from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import RUNNING, DraftPair
from pressdraft.checks.sentence_rows import Piece, SentenceRow, length_ratio
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.language.values import Amount
from pressdraft.reading import Kind, Span
from pressdraft.reading.quotations import read_quotations
from pressdraft.release import CODES, LanguageCode, Role, Segment

_SHOWN = 50
_SURE = 60
"""A paragraph of so many characters that the other text lacks is no heading or label."""
_SHORT_BY = 0.55
"""A paragraph lacks a sentence when it is shorter by this share of it, or more."""
_SHORT_BY_FAR = 0.72
"""The share for a sentence that states no figure and names nobody."""
_LEAST = 22
"""A sentence shorter than this is easily part of its neighbour in the other language."""
_MOST = 2
"""Of more sentences in one row it is not certain which one says what."""
_SAID = 25
"""A quotation of so many characters is what somebody said, and no name."""
_MUCH = 0.4
"""Who leaves out a quotation writes less by this share of it, or more."""
_SINGLE = re.compile(r"‘[^‘“”\n]{25,}?[.,!?…]’(?!\w)")
_MOST_LINES = 4
"""So many lines of a contact or a date stand as paragraphs of their own."""
_MARKS = '“”„«»"‘'


@pair_check("missing-paragraph", Severity.ERROR, group="structure")
def missing_paragraph(pair: DraftPair) -> Iterator[Finding]:
    """Finds paragraphs of finished texts that the other language does not have.

    Why:
        Readers of one language would miss what the others are told.

    Example:
        The English text has a paragraph on the next meeting or a contact, the Latvian one none.
        A heading or a short line that only one text has is a suggestion.

    Instead:
        Translate the paragraph, or take it out of both texts.
    """
    if pair.composed:
        return
    for place, row in enumerate(pair.rows):
        if row.english and row.latvian:
            continue
        language: LanguageCode = "en" if row.english else "lv"
        if _is_line_beside(pair.rows, place, _other(language)):
            continue
        for segment in row.side(language):
            severity = _how_sure(segment)
            if severity is Severity.SUGGESTION and _is_only_contact(pair, language, segment):
                severity = Severity.WARNING
            if severity:
                first = excerpt(segment.text, 0, 0, _SHOWN).text
                message = _(
                    "the {name} text lacks this paragraph: ‘{first}’",
                    name=_(LANGUAGES[_other(language)].name),
                    first=first,
                )
                yield missing_paragraph.finding(language, segment.id, message, severity=severity)


def _is_line_beside(rows: Sequence[Row], place: int, other: LanguageCode) -> bool:
    """Tell whether a paragraph may be a line of the paragraph beside it in the other text."""
    for step in (1, -1):
        at, alone = place, 0
        while 0 <= at < len(rows) and not rows[at].side(other) and alone <= _MOST_LINES:
            at, alone = at + step, alone + 1
        if 0 <= at < len(rows) and rows[at].side(other):
            lines = sum(segment.text.count("\n") for segment in rows[at].side(other))
            if lines >= alone and not any("\n" in s.text for s in rows[at].side(_other(other))):
                return True
    return False


def _is_only_contact(pair: DraftPair, language: LanguageCode, segment: Segment) -> bool:
    """Tell whether one text has a contact with a number or an address, and the other has none."""
    return _reaches(pair, language, segment) and not any(
        _reaches(pair, _other(language), other) for other in pair.drafts[_other(language)].segments
    )


def _reaches(pair: DraftPair, language: LanguageCode, segment: Segment) -> bool:
    return segment.role is Role.CONTACT and any(
        one.reading.kind in (Kind.PHONE, Kind.EMAIL) for one in pair.stated_in(language, segment)
    )


def _how_sure(segment: Segment) -> Severity | None:
    """Return how sure it is that a paragraph without a counterpart has none."""
    if segment.role in (Role.END, Role.LABEL):
        return None
    running = segment.role in RUNNING and len(segment.text) >= _SURE
    if segment.text[1:2] == ")" or segment.role is Role.SUBHEAD:
        return Severity.SUGGESTION
    if not running:
        is_sentence = segment.role in RUNNING and segment.text.endswith((".", ";"))
        return Severity.WARNING if is_sentence else Severity.SUGGESTION
    return (
        Severity.ERROR
        if segment.text.endswith((".", "!", "?", "”", "“", '"', "’"))
        else Severity.WARNING
    )


@pair_check("missing-sentence", Severity.WARNING, group="structure")
def missing_sentence(pair: DraftPair) -> Iterator[Finding]:
    """Finds sentences that the other language leaves out of the same paragraph.

    Why:
        A sentence is lost when a text is shortened or corrected in one language only.

    Example:
        *Travel is paid. Parents do not pay anything.* beside *Ceļu apmaksā.* Two sentences that the
        other text joins in one are no finding: it is as long as both.

    Instead:
        Translate the sentence, or take it out of both texts.
    """
    for paragraph in pair.once(paragraphs):
        for language, piece in paragraph.left_out:
            first = excerpt(piece.text, 0, 0, _SHOWN).text
            message = _(
                "the {name} text lacks this sentence: ‘{first}’",
                name=_(LANGUAGES[_other(language)].name),
                first=first,
            )
            yield missing_sentence.finding(
                language, piece.segment.id, message, start=piece.start, end=piece.end
            )


class Paragraph(NamedTuple):
    """The sentence rows of one row of paragraphs, and the sentences that one side lacks."""

    rows: list[SentenceRow]
    left_out: tuple[tuple[LanguageCode, Piece], ...]


def paragraphs(pair: DraftPair) -> tuple[Paragraph, ...]:
    """Return the rows of paragraphs that have running text on both sides, in order."""
    ratio = length_ratio(pair.rows)
    return tuple(Paragraph(rows, tuple(_left_out(rows, ratio))) for rows in _by_paragraph(pair))


def comparable(pair: DraftPair) -> tuple[SentenceRow, ...]:
    """Return the rows that say one thing, of paragraphs that have as much in both languages."""
    return tuple(
        row
        for rows, left_out in pair.once(paragraphs)
        if not left_out and all(row.english and row.latvian for row in rows)
        for row in rows
        if all(map(_is_plain, (row.english, row.latvian)))
    )


def _is_plain(side: Sequence[Piece]) -> bool:
    """Tell whether there are sentences of one segment, so few that they say one thing."""
    return 0 < len(side) <= _MOST and len({piece.segment.id for piece in side}) == 1


def _by_paragraph(pair: DraftPair) -> Iterator[list[SentenceRow]]:
    found: list[SentenceRow] = []
    row: Row | None = None
    for one in pair.sentence_rows:
        if found and one.row is not row:
            yield found
            found = []
        found.append(one)
        row = one.row
    if found:
        yield found


def _left_out(rows: list[SentenceRow], ratio: float) -> Iterator[tuple[LanguageCode, Piece]]:
    """Yield the sentences of a paragraph that are in one language only."""
    for code in CODES:
        alone = [piece for row in rows if not row.side(_other(code)) for piece in row.side(code)]
        here = _length(rows, code, ratio)
        there = _length(rows, _other(code), ratio)
        lacking = sum(_scaled(piece, code, ratio) for piece in alone)
        if alone and here - there >= _SHORT_BY * lacking:
            stated = _values(piece for row in rows for piece in row.side(_other(code)))
            for piece in alone:
                if piece.length >= _LEAST and not _values([piece]) & stated:
                    yield code, piece
            return
    for row in rows:
        yield from _hidden(row, ratio)


def _hidden(row: SentenceRow, ratio: float) -> Iterator[tuple[LanguageCode, Piece]]:
    """Yield the sentence that stands beside others and that they leave no room for."""
    for code in CODES:
        pieces, others = row.side(code), row.side(_other(code))
        if len(pieces) < 2 or not others:
            continue
        room = sum(_scaled(piece, _other(code), ratio) for piece in others)
        lacking = sum(_scaled(piece, code, ratio) for piece in pieces) - room
        stated = frozenset[object]().union(*(other.anchors for other in others))
        figures = _values(others)
        candidates = [
            (abs(lacking - length), piece)
            for piece in pieces
            for length in [_scaled(piece, code, ratio)]
            if piece.length >= _LEAST
            and not (piece.anchors & stated or _values([piece]) & figures)
            and lacking >= (_SHORT_BY if piece.anchors else _SHORT_BY_FAR) * length
        ]
        if candidates:
            yield code, min(candidates, key=lambda found: found[0])[1]


@pair_check("missing-quotation", Severity.WARNING, group="structure")
def missing_quotation(pair: DraftPair) -> Iterator[Finding]:
    """Finds what somebody is quoted for in one language only.

    Why:
        Whoever is quoted expects to be quoted in both texts, and papers look for the quotation.

    Example:
        *“We start today,” said the minister.* beside *Ministrs runāja par darba sākumu.* Where the
        other text is as long and gives the same in its own words, this is a suggestion.

    Instead:
        Translate the quotation.
    """
    ratio = length_ratio(pair.rows)
    for paragraph in pair.once(paragraphs):
        for row in () if paragraph.left_out else paragraph.rows:
            yield from _unquoted(row, paragraph.rows, ratio)


def _unquoted(row: SentenceRow, rows: list[SentenceRow], ratio: float) -> Iterator[Finding]:
    for code in CODES:
        other = _other(code)
        quotes = [found for piece in row.side(code) for found in _quotations(piece, code)]
        if not quotes or any(_has_marks(piece) for each in rows for piece in each.side(other)):
            continue
        piece, start, end = quotes[0]
        lacking = _length([row], code, ratio) - _length([row], other, ratio)
        is_shorter = lacking >= _MUCH * (end - start)
        first = excerpt(piece.segment.text[start:end], 0, 0, _SHOWN).text
        message = _(
            "the {name} text does not quote: {first}", name=_(LANGUAGES[other].name), first=first
        )
        yield missing_quotation.finding(
            code,
            piece.segment.id,
            message,
            start=start,
            end=end,
            severity=Severity.WARNING if is_shorter else Severity.SUGGESTION,
        )


def _quotations(piece: Piece, language: LanguageCode) -> Iterator[tuple[Piece, int, int]]:
    """Yield where somebody's words stand in a sentence, as places in its segment."""
    found = [
        (each.start, each.end)
        for each in read_quotations(piece.text, language)
        if "title" not in each.form
    ]
    found = found or [match.span() for match in _SINGLE.finditer(piece.text)]
    for start, end in found:
        if end - start >= _SAID:
            yield piece, piece.start + start, piece.start + end


def _has_marks(piece: Piece) -> bool:
    return any(mark in piece.text for mark in _MARKS)


def _values(pieces: Iterable[Piece]) -> frozenset[object]:
    """Return the figures and dates that sentences state, without the names in them."""
    return frozenset(
        value
        for piece in pieces
        for anchor in piece.anchors
        if isinstance(anchor, tuple)
        for value in _plain(anchor[1])
    )


def _plain(value: object) -> tuple[object, ...]:
    """Return the numbers of a sum or of a range, and other values as they are."""
    if isinstance(value, Amount):
        return (value.value,)
    return (value.first, value.last) if isinstance(value, Span) else (value,)


def _length(rows: list[SentenceRow], language: LanguageCode, ratio: float) -> float:
    return sum(_scaled(piece, language, ratio) for row in rows for piece in row.side(language))


def _scaled(piece: Piece, language: LanguageCode, ratio: float) -> float:
    """Return the length of a sentence as if it were Latvian."""
    return piece.length * (ratio if language == "en" else 1.0)


def _other(language: LanguageCode) -> LanguageCode:
    return "lv" if language == "en" else "en"

"""Paragraphs, sentences and quotations that one language lacks, and sentences turned round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressdraft.checks.base import Check, Finding, Severity, pair_check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import RUNNING, DraftPair
from pressdraft.checks.sentence_rows import Piece, SentenceRow, length_ratio
from pressdraft.language.polarity import ALLOWING, OBLIGING, may_negate, negation
from pressdraft.language.sentences import is_item
from pressdraft.reading import Reading, read_quotations
from pressdraft.release import CODES, LanguageCode, Segment

SHOWN = 60
"""So many code points of a text are shown in a message."""
_PARAGRAPH = 60
_SENTENCE = 28
_QUOTATION = 25
"""Shorter ones are not missed: a heading, an interjection, a title in quotation marks."""


def _other(language: LanguageCode) -> LanguageCode:
    return "lv" if language == "en" else "en"


def _shown(text: str) -> str:
    return excerpt(text, 0, 0, SHOWN).text


@pair_check("missing-paragraph", Severity.ERROR, group="structure")
def missing_paragraph(pair: DraftPair) -> Iterator[Finding]:
    """Finds paragraphs of finished texts that have no counterpart in the other language.

    Why:
        Readers of one language miss a whole paragraph, and nobody notices who reads only that one.

    Example:
        The English text has a paragraph on the budget, the Latvian one goes on without it.

    Instead:
        Translate the paragraph, or take it out of both texts.
    """
    if pair.composed:
        return
    counts = {code: _count(pair, code) for code in CODES}
    for row in pair.rows:
        for language in CODES:
            if row.side(_other(language)):
                continue
            for segment in row.side(language):
                if segment.role not in RUNNING or len(segment.text) < _PARAGRAPH:
                    continue
                sure = counts[language] > counts[_other(language)]
                message = (
                    f"{language.upper()} has a paragraph that {_other(language).upper()} lacks: "
                    f"‘{_shown(segment.text)}’"
                )
                yield missing_paragraph.finding(
                    language,
                    segment.id,
                    message,
                    start=0,
                    end=len(segment.text),
                    severity=Severity.ERROR if sure else Severity.WARNING,
                )


def _count(pair: DraftPair, language: LanguageCode) -> int:
    segments = pair.drafts[language].segments
    return sum(s.role in RUNNING and len(s.text) >= _PARAGRAPH for s in segments)


@pair_check("missing-sentence", Severity.WARNING, group="structure")
def missing_sentence(pair: DraftPair) -> Iterator[Finding]:
    """Finds sentences that the other language leaves out of the paragraph.

    Why:
        One sentence is lost easily when a text is changed after it was translated.

    Example:
        *The sets may not be used for any other purpose.* at the end of an English paragraph, and a
        Latvian one that ends a sentence earlier.

    Instead:
        Translate the sentence, or take it out of both texts.
    """
    ratio = length_ratio(pair.rows)
    for row in pair.sentence_rows:
        for language in CODES:
            pieces = row.side(language)
            if row.side(_other(language)) or not pieces or is_item(pieces[0].text):
                continue
            length = sum(piece.length for piece in pieces)
            if length >= _SENTENCE and _is_shorter(row, language, length, ratio):
                message = (
                    f"{language.upper()} has a sentence that {_other(language).upper()} lacks: "
                    f"‘{_shown(pieces[0].text)}’"
                )
                yield _at(missing_sentence, language, pieces, message)


def _is_shorter(row: SentenceRow, language: LanguageCode, lost: int, ratio: float) -> bool:
    """Tell whether the other paragraph is as much shorter as a lost sentence makes it."""
    one = sum(len(segment.text) for segment in row.row.side(language))
    other = sum(len(segment.text) for segment in row.row.side(_other(language)))
    factor = ratio if language == "en" else 1 / ratio
    return other < (one - 0.4 * lost) * factor


@pair_check("missing-quotation", Severity.WARNING, group="structure")
def missing_quotation(pair: DraftPair) -> Iterator[Finding]:
    """Finds what somebody says in one language only.

    Why:
        A quotation is what journalists take first, and its speaker has agreed to it in both.

    Example:
        *“We have learnt a lot,” said the ambassador.* beside *Vēstnieks norādīja uz panākto.*

    Instead:
        Quote in both languages, or in none.
    """
    for row in pair.rows:
        if not (row.english and row.latvian):
            continue
        found = {code: _quotations(row.side(code), code) for code in CODES}
        for language in CODES:
            theirs = row.side(_other(language))
            if found[language] and not found[_other(language)] and not _marks(theirs):
                segment, reading = found[language][0]
                message = (
                    f"{language.upper()} quotes ‘{_shown(str(reading.value))}’; "
                    f"{_other(language).upper()} quotes nobody here"
                )
                yield missing_quotation.finding(
                    language, segment.id, message, start=reading.start, end=reading.end
                )


def _quotations(
    segments: tuple[Segment, ...], language: LanguageCode
) -> list[tuple[Segment, Reading]]:
    return [
        (segment, reading)
        for segment in segments
        for reading in read_quotations(segment.text, language)
        if "title" not in reading.form and len(str(reading.value)) >= _QUOTATION
    ]


def _marks(segments: tuple[Segment, ...]) -> bool:
    """Tell whether any quotation mark stands in the segments."""
    return any(mark in segment.text for segment in segments for mark in '“”„«"‘')


@pair_check("lost-negation", Severity.WARNING, group="structure")
def lost_negation(pair: DraftPair) -> Iterator[Finding]:
    """Finds sentences that are negated in one language only.

    Why:
        A lost *not* turns a promise or a prohibition into its opposite.

    Example:
        *The sets may not be used for any other purpose.* beside *Komplektus drīkst izmantot arī
        citiem mērķiem.*

    Instead:
        Negate both or none.
    """
    for row in pair.sentence_rows:
        for language in CODES:
            other = " ".join(piece.text for piece in row.side(_other(language)))
            if not other or may_negate(other, _other(language)):
                continue
            for piece in row.side(language):
                match = negation(piece.text, language)
                if match:
                    message = (
                        f"{language.upper()} says ‘{match[0]}’; "
                        f"{_other(language).upper()} negates nothing: ‘{_shown(other)}’"
                    )
                    yield lost_negation.finding(
                        language,
                        piece.segment.id,
                        message,
                        start=piece.start + match.start(),
                        end=piece.start + match.end(),
                    )
                    break


@pair_check("changed-modality", Severity.WARNING, group="structure")
def changed_modality(pair: DraftPair) -> Iterator[Finding]:
    """Finds sentences that allow something in one language and demand it in the other.

    Why:
        *May* and *must* are the difference between an offer and a duty.

    Example:
        *which the service may publish* beside *kas dienestam jāpublicē*

    Instead:
        *may*, *can*: *var*, *drīkst*. *must*, *has to*: *jā-*, *vajag*.
    """
    for row in pair.sentence_rows:
        texts = {code: " ".join(piece.text for piece in row.side(code)) for code in CODES}
        allows = {code: ALLOWING[code].search(texts[code]) for code in CODES}
        obliges = {code: OBLIGING[code].search(texts[code]) for code in CODES}
        for language in CODES:
            other = _other(language)
            one, theirs = allows[language], obliges[other]
            if one and theirs and not obliges[language] and not allows[other]:
                message = (
                    f"{language.upper()} says ‘{one[0]}’; {other.upper()} says ‘{theirs[0]}’: "
                    f"one allows what the other demands"
                )
                yield _at(changed_modality, language, row.side(language), message)


def _at(check: Check, language: LanguageCode, pieces: Sequence[Piece], message: str) -> Finding:
    first = pieces[0]
    return check.finding(language, first.segment.id, message, start=first.start, end=first.end)

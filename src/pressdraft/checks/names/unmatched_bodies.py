"""Bodies that no glossary knows, told by the words that their names are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pressdraft.checks.alignment import Row
from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.names.body_words import Body, vocabulary
from pressdraft.checks.names.presence import OTHER
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.reading import Kind
from pressdraft.release import CODES, LanguageCode, Segment

_IN_BRACKETS = re.compile(r" \((\w+)\)")
_CAPITALS = re.compile(r"\b[^\W\d_a-zāčēģīķļņšūž]{2,}\b")
_CLOSING = '”“»"’)'
_ENDS = (".", "!", "?", "…")
_ENOUGH = 2
"""So many words of a name without a counterpart are no matter of translation."""


@pair_check("unmatched-body", Severity.WARNING, group="names")
def unmatched_body(pair: DraftPair) -> Iterator[Finding]:
    """Finds ministries, museums, agencies and other bodies that only one of the texts names.

    Why:
        A partner that one text leaves out, or calls by another body's name, will write a letter.

    Example:
        *the State Labour Inspectorate* beside *Nodarbinātības valsts aģentūra*; a paragraph that
        thanks *the Ministry of Health* beside one without *ministrija* or *veselība*. The words
        that names of bodies are made of are listed in boilerplate/checks/bodies.yaml.

    Instead:
        Name the same bodies in both languages.
    """
    whole = {code: _answers(pair, code, pair.drafts[code].segments) for code in CODES}
    told: set[tuple[LanguageCode, str]] = set()
    for row in pair.rows:
        if not (row.english and row.latvian):
            continue
        lacking = {code: _lacking(pair, row, code) for code in CODES}
        english, latvian = (lacking[code] for code in CODES)
        if english and latvian:
            ours, theirs = english[0].body, latvian[0].body
            message = _(
                "EN says ‘{english}’; LV says ‘{latvian}’", english=ours.text, latvian=theirs.text
            )
            yield unmatched_body.finding(
                "lv", theirs.segment.id, message, start=theirs.start, end=theirs.end
            )
            continue
        for code in CODES:
            for one in lacking[code]:
                body = one.body
                if not _is_sure(one, whole[OTHER[code]]) or (code, body.text) in told:
                    continue
                told.add((code, body.text))
                message = _(
                    "{language} names ‘{text}’, {other} has no such body in this paragraph",
                    language=code.upper(),
                    text=body.text,
                    other=OTHER[code].upper(),
                )
                yield unmatched_body.finding(
                    code, body.segment.id, message, start=body.start, end=body.end
                )


class _Lacking(NamedTuple):
    """A body, and the words of it that the other side of its row lacks."""

    body: Body
    parts: tuple[frozenset[str], ...]


def _lacking(pair: DraftPair, row: Row, language: LanguageCode) -> list[_Lacking]:
    """Return the bodies of a side of a row of which the other side lacks a word.

    A line that is no sentence may be joined with another one in the other text, and letters that
    stand there only may be short for any name.
    """
    other = OTHER[language]
    bodies = [b for s in row.side(language) for b in pair.once(_bodies, language).get(s.id, ())]
    if not bodies or _letters(pair, other, row) - _letters(pair, language, row):
        return []
    sentences = all(s.text.rstrip(_CLOSING).endswith(_ENDS) for s in (*row.english, *row.latvian))
    segments = row.side(other) if sentences else pair.drafts[other].segments
    there = _answers(pair, other, segments)
    found = []
    for body in bodies:
        parts = tuple(part for part in body.parts if not part & there)
        if parts and not _is_shortened(body, row, other):
            found.append(_Lacking(body, parts))
    return found


def _is_shortened(body: Body, row: Row, other: LanguageCode) -> bool:
    """Tell whether the other side has only the abbreviation that stands in brackets here."""
    letters = _IN_BRACKETS.match(body.segment.text, body.end)
    return letters is not None and any(
        match[0] == letters[1] and not segment.text.startswith("(", max(0, match.start() - 1))
        for segment in row.side(other)
        for match in _CAPITALS.finditer(segment.text)
    )


def _letters(pair: DraftPair, language: LanguageCode, row: Row) -> set[str]:
    """Return the abbreviations of a side of a row, those of one list entry as one."""
    found = set()
    for segment in row.side(language):
        for one in pair.stated_in(language, segment):
            if one.reading.kind is Kind.ABBREVIATION:
                letters = str(one.reading.value)
                found.add(pair.once(_entry_of_letters, language).get(letters, letters))
    return found


def _entry_of_letters(pair: DraftPair, language: LanguageCode) -> Mapping[str, str]:
    """Return the key of each listed abbreviation of a language."""
    return {
        letters: key
        for key, entry in pair.lists.abbreviations.items()
        for letters in (entry.en if language == "en" else entry.lv)
    }


def _is_sure(one: _Lacking, whole: frozenset[str]) -> bool:
    """Tell whether a name has no counterpart, rather than a freer translation.

    Two words of it lack one, or what it is does; that alone has to lack in the whole text.
    """
    if len(one.parts) >= _ENOUGH:
        return True
    lone = len(one.body.parts) < _ENOUGH
    return one.parts[0] in one.body.heads and (
        not lone or (one.body.size >= _ENOUGH and not one.parts[0] & whole)
    )


def _bodies(pair: DraftPair, language: LanguageCode) -> Mapping[str, tuple[Body, ...]]:
    """Return the bodies of each segment of a text."""
    words = vocabulary(pair.lists, language)
    return {
        written.segment.id: tuple(words.bodies(written.segment, written.words))
        for written in pair.words[language]
    }


def _answers(
    pair: DraftPair, language: LanguageCode, segments: Sequence[Segment]
) -> frozenset[str]:
    """Return the entries that the words of some segments may stand for."""
    found = pair.once(_answers_by_segment, language)
    return frozenset().union(*(found[segment.id] for segment in segments))


def _answers_by_segment(pair: DraftPair, language: LanguageCode) -> Mapping[str, frozenset[str]]:
    words = vocabulary(pair.lists, language)
    return {
        written.segment.id: words.answers(word.low for word in written.words)
        for written in pair.words[language]
    }

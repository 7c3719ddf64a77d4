"""Bodies that no glossary knows, told by the words that their names are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pressdraft.checks.alignment import Row
from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.names.answers import answers
from pressdraft.checks.names.body_words import Body, vocabulary
from pressdraft.checks.names.counted_bodies import has_more, is_one_too_many
from pressdraft.checks.names.entry_words import low_words
from pressdraft.checks.names.presence import OTHER
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.sentence_rows import Piece, SentenceRow
from pressdraft.i18n import _
from pressdraft.reading import Kind
from pressdraft.release import CODES, LanguageCode, Segment

_IN_BRACKETS = re.compile(r" \((\w+)\)")
_BETWEEN = re.compile(r",? (?:(?:and|un|as well as|kā arī) )?(?:the )?")
"""What stands between the members of a list."""
_OPENING = frozenset('“„"«')
_CLOSING = '”“»"’)'
_ENDS = (".", "!", "?", "…")
_OURS = "lv"
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
        Name the same bodies in both languages. It is a suggestion, since bodies have many names,
        but where two have nothing in common, where the other text has the rest of a row, or this
        one has the name otherwise as well.
    """
    told: set[tuple[LanguageCode, str]] = set()
    for row in pair.rows:
        if not (row.english and row.latvian):
            continue
        lacking = {code: _lacking(pair, row, code) for code in CODES}
        english, latvian = (lacking[code] for code in CODES)
        if english and latvian:
            told |= {(code, one.body.text) for code in CODES for one in lacking[code]}
            yield _exchanged(english[0], latvian[0])
            continue
        for code in CODES:
            for body, _parts, is_sure, is_certain in lacking[code]:
                if is_sure and (code, body.text) not in told:
                    told.add((code, body.text))
                    yield _alone(body, code, is_certain=is_certain)
    for code in CODES:
        for body in _alone_in_sentence(pair, code):
            if (code, body.text) not in told:
                told.add((code, body.text))
                yield _alone(body, code)


def _exchanged(one: _Lacking, other: _Lacking) -> Finding:
    """Return what tells of two bodies in each other's place, surely two if no word is the same."""
    ours, theirs = one.body, other.body
    place = (theirs.start, theirs.end)
    are_two = one.is_strange and other.is_strange
    severity = None if are_two else Severity.SUGGESTION
    return unmatched_body.exchanged(ours.text, theirs.text, theirs.segment.id, place, severity)


def _alone(body: Body, language: LanguageCode, *, is_certain: bool = False) -> Finding:
    message = _(
        "{language} names ‘{text}’, {other} has no such body in this paragraph",
        language=language.upper(),
        text=body.text,
        other=OTHER[language].upper(),
    )
    return unmatched_body.finding(
        language,
        body.segment.id,
        message,
        start=body.start,
        end=body.end,
        severity=None if is_certain else Severity.SUGGESTION,
    )


class _Lacking(NamedTuple):
    """A body of which the other side of its row lacks some `parts`, and how sure that is.

    It is certain where the other texts have the rest of a row of them, or this text has the name
    with another word in it.
    """

    body: Body
    parts: tuple[frozenset[str], ...]
    is_sure: bool
    is_certain: bool

    @property
    def is_strange(self) -> bool:
        """Whether the other side has no word of what the body is for."""
        content = set(self.body.parts) - set(self.body.heads)
        return bool(content) and content <= set(self.parts)


def _lacking(pair: DraftPair, row: Row, language: LanguageCode) -> list[_Lacking]:
    """Return the bodies of a side of a row of which the other side lacks a word.

    A line that is no sentence may be joined with another one in the other text, and letters that
    stand there only may be short for any name.
    """
    other = OTHER[language]
    bodies = [b for s in row.side(language) for b in pair.once(_bodies, language).get(s.id, ())]
    if not bodies:
        return []
    are_sentences = all(_is_sentence(segment) for segment in (*row.english, *row.latvian))
    there = _answers(pair, other, row.side(other)) if are_sentences else _whole(pair, other)
    found = []
    for place, body in enumerate(bodies):
        parts = tuple(part for part in body.parts if part.isdisjoint(there))
        if _is_shortened(body, row, other):
            continue
        if parts:
            certain = len(parts) == 1 < len(body.parts) and _has_double(
                pair, body, parts[0], language
            )
            lacking = _Lacking(body, parts, _is_sure(pair, body, parts, language), certain)
            if lacking.is_sure and (
                (lacking.is_strange and _is_listed(bodies, place, there))
                or _is_of_another_country(pair, row, lacking, language)
            ):
                lacking = lacking._replace(is_certain=True)
            elif (
                not set(body.heads).issuperset(parts)
                and not _is_quoted(body)
                and _is_listed(bodies, place, there)
                and has_more(pair, row, body, bodies, language)
            ):
                lacking = lacking._replace(is_sure=True, is_certain=True)
            found.append(lacking)
        elif (
            are_sentences
            and not _is_quoted(body)
            and is_one_too_many(pair, row, body, bodies, language)
        ):
            found.append(_Lacking(body, (), is_sure=True, is_certain=True))
    return [] if found and _has_more_letters(pair, row, other) else found


def _is_listed(bodies: Sequence[Body], place: int, there: frozenset[str]) -> bool:
    """Tell whether a body stands in a list beside another one, which the other side has."""
    body, text = bodies[place], bodies[place].segment.text
    return any(
        not any(part.isdisjoint(there) for part in other.parts)
        for other in (*bodies[max(0, place - 1) : place], *bodies[place + 1 : place + 2])
        if other.segment is body.segment
        and (
            _BETWEEN.fullmatch(text, other.end, body.start)
            or _BETWEEN.fullmatch(text, body.end, other.start)
        )
    )


def _is_of_another_country(
    pair: DraftPair, row: Row, lacking: _Lacking, language: LanguageCode
) -> bool:
    """Tell whether a body is of a country that the other side does not speak of at all.

    That must lack what the body is as well: the country may be told further on.
    """
    body = lacking.body
    keys = {
        (alias.kind, alias.key)
        for one in pair.named[language][body.segment.id]
        if body.start <= one.start and one.end <= body.end
        for alias in one.aliases
        if alias.kind == "country" and alias.key != _OURS
    }
    if not keys or set(body.heads).isdisjoint(lacking.parts):
        return False
    other = OTHER[language]
    there = answers(pair, other, row.side(other))
    return keys.isdisjoint(there.named | there.hinted)


def _is_quoted(body: Body) -> bool:
    """Tell whether a name is quoted, with a word for what it is before it: *fonds „… fonds”*."""
    return body.segment.text[max(0, body.start - 1) : body.start] in _OPENING


def _is_sentence(segment: Segment) -> bool:
    return segment.text.rstrip(_CLOSING).endswith(_ENDS)


def _is_shortened(body: Body, row: Row, other: LanguageCode) -> bool:
    """Tell whether the other side has only the abbreviation that stands in brackets here."""
    letters = _IN_BRACKETS.match(body.segment.text, body.end)
    return letters is not None and any(
        re.search(rf"\b{letters[1]}\b", segment.text) and letters[0] not in segment.text
        for segment in row.side(other)
    )


def _is_sure(
    pair: DraftPair, body: Body, parts: tuple[frozenset[str], ...], language: LanguageCode
) -> bool:
    """Tell whether a name has no counterpart, rather than a freer translation.

    Two words of it lack one, or what it is does; that alone has to lack in the whole text. Of a
    name that differs in one word from another of the same text any word will do.
    """
    if len(parts) >= _ENOUGH:
        return True
    if len(body.parts) >= _ENOUGH:
        return parts[0] in body.heads or _has_double(pair, body, parts[0], language)
    whole = _whole(pair, OTHER[language])
    return parts[0] in body.heads and body.size >= _ENOUGH and not parts[0] & whole


def _has_double(pair: DraftPair, body: Body, part: frozenset[str], language: LanguageCode) -> bool:
    """Tell whether the text has the name with another word in the place of one."""
    place = body.parts.index(part)
    rest = (place, body.parts[:place] + body.parts[place + 1 :])
    return bool(pair.once(_by_rest, language).get(rest, frozenset()) - {part})


def _by_rest(
    pair: DraftPair, language: LanguageCode
) -> Mapping[tuple[int, tuple[frozenset[str], ...]], frozenset[frozenset[str]]]:
    """Return what stands at a place in names of which the other words are the same."""
    found: dict[tuple[int, tuple[frozenset[str], ...]], set[frozenset[str]]] = {}
    for bodies in pair.once(_bodies, language).values():
        for parts in {one.parts for one in bodies}:
            for at, part in enumerate(parts):
                found.setdefault((at, parts[:at] + parts[at + 1 :]), set()).add(part)
    return {rest: frozenset(parts) for rest, parts in found.items()}


def _alone_in_sentence(pair: DraftPair, language: LanguageCode) -> Iterator[Body]:
    """Yield the bodies of which a sentence, beside that of the other text, names two words alone.

    So in a long paragraph, whose other sentences hold them.
    """
    other = OTHER[language]
    bodies, words = pair.once(_bodies, language), vocabulary(pair.lists, other)
    for row in pair.sentence_rows:
        if not (row.english and row.latvian) or _is_whole(row, other):
            continue
        here = [
            body
            for piece in row.side(language)
            for body in bodies.get(piece.segment.id, ())
            if piece.start <= body.start < piece.end and len(body.parts) >= _ENOUGH
        ]
        if not here:
            continue
        there = words.answers(low for p in row.side(other) for low in _low_of(pair, other, p))
        for body in here:
            lacking = sum(part.isdisjoint(there) for part in body.parts)
            if lacking < _ENOUGH or not all(map(_is_sentence, row.row.side(other))):
                continue
            if not (_is_shortened(body, row.row, other) or _has_more_letters(pair, row.row, other)):
                yield body


def _low_of(pair: DraftPair, language: LanguageCode, piece: Piece) -> Iterator[str]:
    """Yield the words of a sentence in lower case."""
    written = pair.words_in(language, piece.segment.id)
    for word in written.words[written.place(piece.start) : written.place(piece.end)]:
        yield word.low


def _is_whole(row: SentenceRow, language: LanguageCode) -> bool:
    """Tell whether the sentences of a side are all that its paragraphs say."""
    return len(row.side(language)) == len(row.row.side(language)) == 1 and (
        row.side(language)[0].length == len(row.row.side(language)[0].text)
    )


def _has_more_letters(pair: DraftPair, row: Row, language: LanguageCode) -> bool:
    """Tell whether a side of a row has an abbreviation for which the other has none."""
    ours, theirs = _letters(pair, language, row), _letters(pair, OTHER[language], row)
    return len(ours - theirs) > len(theirs - ours)


def _letters(pair: DraftPair, language: LanguageCode, row: Row) -> set[str]:
    """Return the abbreviations of a side of a row by their entries, without what all know."""
    listed = pair.once(_entry_of_letters, language)
    letters = {
        str(one.reading.value)
        for segment in row.side(language)
        for one in pair.stated_in(language, segment)
        if one.reading.kind is Kind.ABBREVIATION
    }
    found = {listed.get(each, each) for each in letters}
    entries = pair.lists.abbreviations
    return {key for key in found if key not in entries or not entries[key].known}


def _entry_of_letters(pair: DraftPair, language: LanguageCode) -> Mapping[str, str]:
    """Return the key of each listed abbreviation of a language, the first that has it."""
    found: dict[str, str] = {}
    for key, entry in pair.lists.abbreviations.items():
        for letters in entry.en if language == "en" else entry.lv:
            found.setdefault(letters, key)
    return found


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
    return frozenset().union(*(pair.once(_answers_in, language, s.id) for s in segments))


def _whole(pair: DraftPair, language: LanguageCode) -> frozenset[str]:
    return pair.once(_answers_of_text, language)


def _answers_of_text(pair: DraftPair, language: LanguageCode) -> frozenset[str]:
    return _answers(pair, language, pair.drafts[language].segments)


def _answers_in(pair: DraftPair, language: LanguageCode, segment_id: str) -> frozenset[str]:
    low = pair.once(low_words, language)[segment_id]
    return vocabulary(pair.lists, language).answers(low)

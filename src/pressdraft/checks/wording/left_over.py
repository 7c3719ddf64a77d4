"""Words, phrases and paragraphs that nobody has translated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressdraft.checks.base import Finding, Severity, check, pair_check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import Quoted, Stretches, links, names
from pressdraft.checks.words import SegmentWords, Word, words_of
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.language.telltales import (
    ENGLISH_LABELS,
    ENGLISH_MAYBE,
    ENGLISH_SURE,
    LATVIAN_LABELS,
    LATVIAN_MAYBE,
    LATVIAN_SURE,
)
from pressdraft.reading.vocabulary import STREETS
from pressdraft.release import LanguageCode, Role, Segment

_SURE = {"en": ENGLISH_SURE, "lv": LATVIAN_SURE}
_MAYBE = {"en": ENGLISH_MAYBE, "lv": LATVIAN_MAYBE}
_LABELS = {"en": ENGLISH_LABELS, "lv": LATVIAN_LABELS}
_LABEL = re.compile(
    r"^[ \t*_]*([^\W\d_][^\W\d_ \u00a0-]*+(?:[ \u00a0-][^\W\d_]++){0,3})(?=[.:])", re.M
)
_ORIGINAL_NAME = re.compile(r"\([^\W\d_a-zà-ž][^()\n]{2,160}\)")
"""A name in brackets, as it is in its own language."""
_LATVIAN_LETTER = re.compile(r"[āčēģīķļņšūž]")
_LATVIAN_ONLY = frozenset(
    ("un", "kas", "vai", "bet", "jau", "arī", "kā", "nav", "būs", "viņš", "viņa")
)
_ENGLISH_ONLY = frozenset(
    ("more", "most", "with", "from", "have", "been", "which", "their", "they", "this", "that")
)
_ENGLISH_LOOK = re.compile(
    r"[a-z]{3,}(?:ful|fully|ers|ing|ings|ness|ment|ments|tion|tions|ships?|ould|ight|ough|ways?|wards?)"
)
"""English words that no Latvian one looks like."""
_SAME_WORDS = 5
"""Shorter paragraphs may be the same in both languages."""
_SHOWN = 60
_SURELY = 2
_LONG = 7
_OF_ADDRESSES = frozenset(f"{STREETS} līnija līnijā tilts stacija".split())
_GAP = 2
"""So many words of neither language may stand between two of a left-over."""


_NAME = 80
_NAME_BEFORE = re.compile(r"[A-ZĀČĒĢĪĶĻŅŠŪŽ]\w+[ \u00a0][A-ZĀČĒĢĪĶĻŅŠŪŽ]\w+[ \u00a0]$")


@check("left-over-language", Severity.WARNING, group="wording")
def left_over_language(pair: DraftPair) -> Iterator[Finding]:
    """Finds English phrases and labels in the Latvian text, and Latvian ones in the English text.

    Why:
        A phrase that was copied to be translated later is seen by every reader but its translator.

    Example:
        *On Tuesday viesi izsekoja kravu*, *Kontaktpersona:* above an English contact, a single
        *grateful* that stands in the English text too. Titles and what somebody said, names and
        addresses pass.

    Instead:
        Translate the phrase.
    """
    same = _same_texts(pair)
    for language in pair.drafts:
        other: LanguageCode = "lv" if language == "en" else "en"
        for written in pair.words[language]:
            segment = written.segment
            if segment.text in same:
                continue
            for start, end in _left_over(pair, written, language, other):
                shown = excerpt(segment.text, start, end, _SHOWN)
                found = segment.text[start:end] if end - start <= _SHOWN else shown.text
                yield left_over_language.finding(
                    language,
                    segment.id,
                    _(
                        "‘{found}’ is {language} in the {name} text",
                        found=found,
                        language=_(LANGUAGES[other].name),
                        name=_(LANGUAGES[language].name),
                    ),
                    start=start,
                    end=end,
                )


@pair_check("untranslated-paragraph", Severity.WARNING, group="wording")
def untranslated_paragraph(pair: DraftPair) -> Iterator[Finding]:
    """Finds a paragraph of five words or more that is the same in both texts.

    Why:
        It was copied, and one of the two languages is missing.

    Example:
        The English funding statement in the Latvian text. Addresses and what is all names pass.

    Instead:
        Translate the paragraph.
    """
    same = _same_texts(pair)
    for language in pair.drafts:
        for segment in pair.drafts[language].segments:
            if segment.text in same and _speaks(segment, language) is False:
                shown = excerpt(segment.text, 0, 0, _SHOWN).text
                yield untranslated_paragraph.finding(
                    language,
                    segment.id,
                    _("this paragraph is the same in both texts: ‘{shown}’", shown=shown),
                    start=0,
                    end=len(segment.text),
                )


def _same_texts(pair: DraftPair) -> frozenset[str]:
    """Return the running text that both drafts hold, letter for letter."""
    if not pair.is_both:
        return frozenset()
    english, latvian = (
        {s.text for s in draft.segments if s.role is not Role.CONTACT}
        for draft in pair.drafts.values()
    )
    return frozenset(
        text
        for text in english & latvian
        if sum(word.text.islower() for word in words_of(text)) >= _SAME_WORDS - 1
    )


def _speaks(segment: Segment, language: LanguageCode) -> bool | None:
    """Tell whether a text is in the language of its draft; None where its words do not tell."""
    words = [word.low for word in words_of(segment.text)]
    english = sum(word in ENGLISH_SURE for word in words)
    latvian = sum(word in LATVIAN_SURE or bool(_LATVIAN_LETTER.search(word)) for word in words)
    if english == latvian:
        return None
    return (english > latvian) == (language == "en")


def _left_over(
    pair: DraftPair, written: SegmentWords, language: LanguageCode, other: LanguageCode
) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a segment that are in the other language."""
    segment, words = written.segment, written.words
    labels = [
        match.span(1)
        for match in _LABEL.finditer(segment.text)
        if match[1].lower() in _LABELS[other] or _is_label(match[1], other)
    ]
    yield from labels
    lone = _lone(pair, written, other)
    if not lone and not any(_strength(word, other) == _SURELY for word in words):
        return
    originals = Stretches.of(match.span() for match in _ORIGINAL_NAME.finditer(segment.text))
    exempt = [Stretches.of(labels), originals]
    exempt += [
        each[segment.id]
        for each in (pair.once(names, language), pair.once(links, language))
        if segment.id in each
    ]
    quoted = Quoted(language)
    running = [
        word
        for word in words
        if not any(stretches.cover(word.start) for stretches in exempt)
        and not quoted.cover(segment, word.start)
    ]
    found = [
        run
        for run in _runs(running, other)
        if _is_left_over(run, other) and not _ends_a_name(segment.text, run)
    ]
    yield from ((run[0].start, run[-1].end) for run in found)
    taken = Stretches.of((run[0].start, run[-1].end) for run in found)
    yield from (
        (word.start, word.end) for word in running if word in lone and not taken.cover(word.start)
    )


def _ends_a_name(text: str, run: Sequence[Word]) -> bool:
    """Tell whether a lone word stands behind two with capitals: *Eiropas Dzelzceļa līnijas*."""
    before = text[max(0, run[0].start - _NAME) : run[0].start]
    return len(run) == 1 and bool(_NAME_BEFORE.search(before))


def _lone(pair: DraftPair, written: SegmentWords, other: LanguageCode) -> frozenset[Word]:
    """Return single words that stand in the other text too, and are of its language by their look.

    On both sides of them are words in small letters of no name.
    """
    if not pair.is_both:
        return frozenset()
    there = pair.once(_small_words, other)
    words = written.words
    return frozenset(
        word
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
        if word.low in there
        and _looks(word, other)
        and all(each.text.islower() for each in (before, word, after))
    )


def _small_words(pair: DraftPair, language: LanguageCode) -> frozenset[str]:
    return frozenset(
        word.text
        for written in pair.words[language]
        for word in written.words
        if word.text.islower()
    )


def _looks(word: Word, language: LanguageCode) -> bool:
    """Tell whether a word can be of one language only: *grateful*, *foresters*, *un*."""
    if language == "lv":
        return word.low in _LATVIAN_ONLY
    return word.low in _ENGLISH_ONLY or bool(_ENGLISH_LOOK.fullmatch(word.low))


def _is_label(text: str, other: LanguageCode) -> bool:
    """Tell whether a Latvian label goes on with a place: *Kontaktpersona Rīgā*."""
    first = text.split()[0].lower()
    return other == "lv" and len(first) > _LONG and first in _LABELS[other]


def _runs(words: Sequence[Word], other: LanguageCode) -> Iterator[list[Word]]:
    """Yield words of the other language that stand near each other, within a sentence."""
    run: list[Word] = []
    waiting: list[Word] = []
    for word in words:
        ends = any(mark in word.gap for mark in '.;:!?()“”„«»"')
        if run and (ends or len(waiting) > _GAP):
            yield run
            run, waiting = [], []
        if _strength(word, other):
            run += [*waiting, word] if run else [word]
            waiting = []
        elif run and _could_be(word, other):
            waiting.append(word)
        elif run:
            yield run
            run, waiting = [], []
    if run:
        yield run


def _strength(word: Word, other: LanguageCode) -> int:
    """Return `_SURELY` for a word that only the other language has, 1 for one it may have."""
    if word.low in _SURE[other]:
        return _SURELY
    if other == "lv" and not word.text.isascii() and _is_latvian(word):
        return _SURELY
    return 1 if word.low in _MAYBE[other] else 0


def _is_latvian(word: Word) -> bool:
    return word.text.islower() and bool(_LATVIAN_LETTER.search(word.text))


def _could_be(word: Word, other: LanguageCode) -> bool:
    """Tell whether a word does not belong to the text's own language for sure."""
    own = "lv" if other == "en" else "en"
    return word.low not in _SURE[own] and not (own == "lv" and _LATVIAN_LETTER.search(word.low))


def _is_left_over(run: Sequence[Word], other: LanguageCode) -> bool:
    """Tell whether a run is more than a name: two words of the other language, one small."""
    if other == "lv" and any(_is_latvian(word) and word.low not in _OF_ADDRESSES for word in run):
        return True
    strengths = [_strength(word, other) for word in run]
    if len([s for s in strengths if s]) < 2 or sum(strengths) < 3:
        return False
    content = [word for word, strength in zip(run, strengths, strict=True) if strength < _SURELY]
    return not content or any(word.text.islower() or word.low in _MAYBE[other] for word in content)

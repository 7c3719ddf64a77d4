"""Words, phrases and paragraphs that nobody has translated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pressdraft.checks.base import Finding, Severity, check, pair_check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.copied_words import is_copied
from pressdraft.checks.wording.passages import Quoted, Stretches, links, names
from pressdraft.checks.words import SegmentWords, Word, words_of
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.language.telltales import (
    BOTH,
    ENGLISH_ALONE,
    ENGLISH_LABELS,
    ENGLISH_LOOK,
    ENGLISH_MAYBE,
    ENGLISH_SURE,
    LATVIAN_ALONE,
    LATVIAN_LABELS,
    LATVIAN_LOOK,
    LATVIAN_MAYBE,
    LATVIAN_SURE,
)
from pressdraft.reading.vocabulary import STREETS
from pressdraft.release import LanguageCode, Role, Segment

_SURE = {"en": ENGLISH_SURE, "lv": LATVIAN_SURE}
_MAYBE = {"en": ENGLISH_MAYBE, "lv": LATVIAN_MAYBE}
_LABELS = {"en": ENGLISH_LABELS, "lv": LATVIAN_LABELS}
_ALONE = {"en": ENGLISH_ALONE, "lv": LATVIAN_ALONE}
_LOOKS = {"en": ENGLISH_LOOK, "lv": LATVIAN_LOOK}
_LABEL = re.compile(
    r"^[ \t*_]*([^\W\d_][^\W\d_ \u00a0-]*+(?:[ \u00a0-][^\W\d_]++){0,3})(?=[.:])", re.M
)
_ORIGINAL_NAME = re.compile(r"\([^\W\d_a-zà-ž][^()\n]{2,160}\)")
"""A name in brackets, as it is in its own language."""
_LATVIAN_LETTER = re.compile(r"[āčēģīķļņšūž]")
_SAME_WORDS = 5
"""Shorter paragraphs may be the same in both languages."""
_SHORT = 3
_NEAR = 3
"""So many words on each side tell what language a single word stands among."""
_ENDS = re.compile(r'[.;:!?()“”„«»"]')
_ENDING = 2
"""So many letters of a Latvian name may change with its case."""
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
        *un*, a single *grateful* that stands in the English text too. Titles and what somebody
        said, names and addresses pass.

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
            for start, end, is_certain in _left_over(pair, written, language, other):
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
                    severity=None if is_certain else Severity.SUGGESTION,
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
) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches of a segment that are in the other language, and whether that is certain.

    A single word that both texts have may be one of both languages: *suzani*, *diploma*. It is
    certain where it was surely copied from the paragraph beside it.
    """
    segment, words = written.segment, written.words
    labels = [
        match.span(1)
        for match in _LABEL.finditer(segment.text)
        if match[1].lower() in _LABELS[other] or _is_label(match[1], other)
    ]
    yield from ((start, end, True) for start, end in labels)
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
    bare = [word for word in words if not any(each.cover(word.start) for each in exempt)]
    running = [word for word in bare if not quoted.cover(segment, word.start)]
    found = [
        run
        for run in _runs(running, other)
        if _is_left_over(run, other)
        and not _is_name(pair, written, run, other)
        and not _ends_a_name(segment.text, run)
    ]
    yield from ((run[0].start, run[-1].end, True) for run in found)
    taken = Stretches.of((run[0].start, run[-1].end) for run in found)
    yield from (
        (
            word.start,
            word.end,
            word.low in _ALONE[other] or is_copied(pair, written, word, language),
        )
        for word in bare
        if word in lone and not taken.cover(word.start)
    )


def _is_name(
    pair: DraftPair, written: SegmentWords, run: Sequence[Word], other: LanguageCode
) -> bool:
    """Tell whether words end a name that the other text has too: *Eiropas dzelzceļa līnijas*."""
    words, place = written.words, written.place(run[0].start)
    before = _near(words, range(place, max(0, place - _NEAR), -1), -1)
    capital = next((word for word in before if word.text[0].isupper()), None)
    if not capital or not pair.is_both or capital is words[0] or "." in capital.gap:
        return False
    name = written.segment.text[capital.start : run[-1].end - _ENDING]
    return any(name in segment.text for segment in pair.drafts[other].segments)


def _ends_a_name(text: str, run: Sequence[Word]) -> bool:
    """Tell whether a lone word stands behind two with capitals: *Eiropas Dzelzceļa līnijas*."""
    before = text[max(0, run[0].start - _NAME) : run[0].start]
    return len(run) == 1 and bool(_NAME_BEFORE.search(before))


def _lone(pair: DraftPair, written: SegmentWords, other: LanguageCode) -> frozenset[Word]:
    """Return single words that are of the other language by themselves, among words of this one.

    They stand in the other text too and look like its words, or are little words that this language
    does not have.
    """
    there = pair.once(_small_words, other) if pair.is_both else frozenset()
    own: LanguageCode = "lv" if other == "en" else "en"
    words = written.words
    return frozenset(
        word
        for place, word in enumerate(words)
        if (word.low in _ALONE[other] or (word.low in there and _looks(word, other)))
        and _is_among_own(words, place, own)
        and not _is_name(pair, written, [word], other)
    )


def _is_among_own(words: Sequence[Word], place: int, own: LanguageCode) -> bool:
    """Tell whether the words near one, in its clause, are of the text's own language, no name."""
    word = words[place]
    before = _near(words, range(place, max(0, place - _NEAR), -1), -1)
    after = _near(words, range(place + 1, min(len(words), place + 1 + _NEAR)), 0)
    if word.text[0].isupper() and (before or not after or not after[0].text.islower()):
        return False
    near = [each for each in (*before, *after) if each.text.islower()]
    mine = sum(_is_of(each.low, own) for each in near)
    strange = sum(_is_of(each.low, "lv" if own == "en" else "en") for each in near)
    in_name = before and not word.gap and not before[0].text.islower()
    return mine > strange + bool(in_name)


def _near(words: Sequence[Word], places: range, step: int) -> list[Word]:
    """Return the words at the places, up to the end of the clause; `step` leads to each one."""
    found = []
    for place in places:
        if _ENDS.search(words[place].gap):
            break
        found.append(words[place + step])
    return found


@lru_cache(maxsize=8192)
def _is_of(low: str, language: LanguageCode) -> bool:
    """Tell whether a word in lower case is surely of a language."""
    other: LanguageCode = "lv" if language == "en" else "en"
    if low in _SURE[language] or low in _SURE[other]:
        return low in _SURE[language]
    return bool(_LOOKS[language].fullmatch(low)) and not _LOOKS[other].fullmatch(low)


def _small_words(pair: DraftPair, language: LanguageCode) -> frozenset[str]:
    """Return the words in small letters that stand in no address."""
    exempt = pair.once(links, language)
    return frozenset(
        word.text
        for written in pair.words[language]
        for word in written.words
        if word.text.islower()
        and not (written.segment.id in exempt and exempt[written.segment.id].cover(word.start))
    )


def _looks(word: Word, language: LanguageCode) -> bool:
    """Tell whether a word of both texts can be of one language only: *grateful*, *nauda*."""
    if word.low in BOTH or word.low in _OF_ADDRESSES or len(word.low) < _SHORT:
        return False
    return _is_of(word.low, language)


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

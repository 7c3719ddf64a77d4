"""Words that no dictionary of the language holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.dictionaries import Dictionary, dictionary
from pressdraft.checks.wording.passages import Quoted, Stretches, links, names
from pressdraft.i18n import _
from pressdraft.language.english.spelling import british_spelling
from pressdraft.language.latvian.diacritics import right_form
from pressdraft.language.telltales import (
    BOTH,
    ENGLISH_MAYBE,
    ENGLISH_SURE,
    LATVIAN_MAYBE,
    LATVIAN_SURE,
)
from pressdraft.release import LanguageCode, Role, Segment

_WORD = re.compile(r"(?<![\w.@/’'-])[^\W\d_]{4,40}(?![\w@/-]|\.\w)")
_FOREIGN: Mapping[LanguageCode, frozenset[str]] = {
    "en": LATVIAN_SURE | LATVIAN_MAYBE,
    "lv": ENGLISH_SURE | ENGLISH_MAYBE,
}
_VOWEL = re.compile(r"[aeiouyāēīū]")
_PROPOSED = 5
"""For so many words of a text is another proposed: that takes long."""
_TOO_MANY = 0.3
"""Where so large a share of words is unknown, the dictionary does not fit the text."""
_FEW = 20
_LONG = dict(zip("aeiu", "āēīū", strict=True))
_ABBREVIATED = 5
"""A word of so many letters at most before a full stop may be cut short: *biol.*."""
_LATVIAN_ENDS = tuple("aeiousm")
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+ \Z")
"""A word behind this may be the rest of a name: *Bactrocera dorsalis*."""
_NAME = 40
_LEAST = 6
"""Shorter words are too near to others."""


@check("unknown-word", Severity.WARNING, group="wording")
def unknown_word(pair: DraftPair) -> Iterator[Finding]:
    """Finds words that are in no dictionary of British English or Latvian.

    Why:
        Most of them are slips of the keyboard; others are new words, so that most are suggestions.

    Example:
        *intitution*, *robežapsradzība*; *videji*, which only lacks the length of a vowel, and an
        English word in Latvian, *ceremony*, are warnings. Names, abbreviations, addresses, words
        with a capital and the words of the glossary and the lists pass. It needs the extra `spell`
        and hunspell's dictionaries en_GB and lv_LV: those of the system (packages
        *hunspell-en-gb*, *hunspell-lv*), of LibreOffice, or in
        `boilerplate/checks/dictionaries/`. Without them it finds nothing.

    Instead:
        Write the word right. A word that is right goes with itself into
        `boilerplate/checks/spelling.yaml` (`geofence: geofence`).
    """
    for language in pair.drafts:
        if known := dictionary(language, pair.lists.folders):
            yield from _in_draft(pair, language, known)


def _in_draft(pair: DraftPair, language: LanguageCode, known: Dictionary) -> Iterator[Finding]:
    places = _places(pair, language)
    passes = _vouched(pair, language)
    unknown = [word for word in places if not passes(word) and not known.spell(word)]
    if len(places) > _FEW and len(unknown) > _TOO_MANY * len(places):
        return
    english = dictionary("en", pair.lists.folders) if language == "lv" else None
    for number, word in enumerate(unknown):
        segment, start = places[word]
        in_name = _NAME_BEFORE.search(segment.text[max(0, start - _NAME) : start]) is not None
        is_cut = len(word) <= _ABBREVIATED and segment.text.startswith(".", start + len(word))
        if english and not (in_name or is_cut) and _is_english(word, english):
            yield unknown_word.finding(
                language,
                segment.id,
                _("‘{word}’ is English, and in no Latvian dictionary", word=word),
                start=start,
                end=start + len(word),
            )
            continue
        longer = _lengthened(word, known) if language == "lv" and not in_name else ()
        proposed = longer or (known.suggest(word)[:1] if number < _PROPOSED else ())
        meant = f"; ‘{proposed[0]}’?" if proposed else ""
        yield unknown_word.finding(
            language,
            segment.id,
            _("‘{word}’ is in no dictionary{meant}", word=word, meant=meant),
            start=start,
            end=start + len(word),
            suggestion=proposed[0] if proposed else None,
            severity=None if longer else Severity.SUGGESTION,
        )


def _is_english(word: str, english: Dictionary) -> bool:
    """Tell whether a word that Latvian does not have is English.

    What ends as Latvian words do may be a new one of them.
    """
    return word not in BOTH and not word.endswith(_LATVIAN_ENDS) and english.spell(word)


def _lengthened(word: str, known: Dictionary) -> tuple[str, ...]:
    """Return the one word that a Latvian word is but for the length of a vowel: *videji*."""
    if len(word) < _LEAST or word.endswith("its"):  # *samits*: *-īts* is an ending of participles
        return ()
    tried = (
        word[:place] + _LONG[letter] + word[place + 1 :]
        for place, letter in enumerate(word)
        if letter in _LONG
    )
    found = tuple(each for each in tried if known.spell(each))
    return found if len(found) == 1 else ()


def _places(pair: DraftPair, language: LanguageCode) -> dict[str, tuple[Segment, int]]:
    """Return each word in lower case with the first place where it stands as running text."""
    linked, named = pair.once(links, language), pair.once(names, language)
    titles = Quoted(language, titles=True)
    found: dict[str, tuple[Segment, int]] = {}
    for segment in pair.drafts[language].segments:
        if segment.role is Role.CONTACT:
            continue
        exempt = [each.get(segment.id, Stretches()) for each in (linked, named)]
        for match in _WORD.finditer(segment.text):
            is_word = match[0].islower() and _VOWEL.search(match[0])
            start = match.start()
            if not is_word or any(each.cover(start) for each in exempt):
                continue
            if not titles.cover(segment, start):
                found.setdefault(match[0], (segment, start))
    return found


def _vouched(pair: DraftPair, language: LanguageCode) -> Callable[[str], bool]:
    """Return what tells whether a word is known here, or is told of by another check."""
    spelling, listed = pair.lists.spelling, pair.lists.diacritics
    known_stems = pair.lists.latvian_stems
    beginnings = tuple(known_stems.values())
    right = frozenset(spelling.values()) | frozenset(listed.values())
    glossary = pair.known.latvian_words if language == "lv" else {}
    glossary_words = frozenset(word.lower() for words in glossary.values() for word in words)

    def passes(word: str) -> bool:
        if word in right or word in glossary_words or word in _FOREIGN[language]:
            return True
        if language == "en":
            return bool(british_spelling(word, spelling)) or spelling.get(word) == word
        return word.startswith(beginnings) or bool(right_form(word, listed, known_stems))

    return passes

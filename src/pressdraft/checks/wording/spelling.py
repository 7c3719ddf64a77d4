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
from pressdraft.language.telltales import ENGLISH_MAYBE, ENGLISH_SURE, LATVIAN_MAYBE, LATVIAN_SURE
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


@check("unknown-word", Severity.SUGGESTION, group="wording")
def unknown_word(pair: DraftPair) -> Iterator[Finding]:
    """Finds words that are in no dictionary of British English or Latvian.

    Why:
        Most of them are slips of the keyboard.

    Example:
        *intitution*, *robežapsradzība*. Names, abbreviations, addresses, words with a capital and
        the words of the glossary and the lists pass. It needs the extra `spell` and hunspell's
        dictionaries en_GB and lv_LV: those of the system (packages *hunspell-en-gb*,
        *hunspell-lv*), of LibreOffice, or in `boilerplate/checks/dictionaries/`. Without them it
        finds nothing.

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
    for number, word in enumerate(unknown):
        segment, start = places[word]
        proposed = known.suggest(word)[:1] if number < _PROPOSED else ()
        meant = f"; ‘{proposed[0]}’?" if proposed else ""
        yield unknown_word.finding(
            language,
            segment.id,
            _("‘{word}’ is in no dictionary{meant}", word=word, meant=meant),
            start=start,
            end=start + len(word),
            suggestion=proposed[0] if proposed else None,
        )


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

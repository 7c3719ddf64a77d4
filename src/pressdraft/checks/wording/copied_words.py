"""Whether a single word was copied from the other language, or may be one of both: *suzani*."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.dictionaries import Dictionary, dictionary
from pressdraft.checks.words import SegmentWords, Word
from pressdraft.release import CODES, LanguageCode

_NEVER_LATVIAN = re.compile(r"[qwxy]|oo|ee|th|ck|sh|ph|gh|ou")
"""Letters that no Latvian word has side by side."""


def is_copied(pair: DraftPair, written: SegmentWords, word: Word, language: LanguageCode) -> bool:
    """Tell whether a word of a text in `language` is surely one of the other language.

    It stands in the same paragraph there. An English one has letters that no Latvian word has; a
    Latvian one may be a thing that English calls so, *kokle*, unless another stands beside it.
    """
    if word.low not in pair.once(_opposite, language).get(written.segment.id, ()):
        return False
    own = dictionary(language, pair.lists.folders)
    if language == "lv":
        return bool(_NEVER_LATVIAN.search(word.low)) and not (own and own.spell(word.low))
    other = dictionary("lv", pair.lists.folders)
    if own is None or other is None:
        return False
    beside = _neighbours(written.words, written.place(word.start))
    return _is_only(word, other, own) and any(_is_only(each, other, own) for each in beside)


def _opposite(pair: DraftPair, language: LanguageCode) -> Mapping[str, frozenset[str]]:
    """Return by segment the words in small letters that stand beside it in the other language."""
    (other,) = (code for code in CODES if code != language)
    small = {
        written.segment.id: [word.text for word in written.words if word.text.islower()]
        for written in pair.words[other]
    }
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in pair.rows:
        words = [word for segment in row.side(other) for word in small.get(segment.id, ())]
        for segment in row.side(language):
            found[segment.id].update(words)
    return {segment: frozenset(words) for segment, words in found.items()}


def _neighbours(words: Sequence[Word], place: int) -> list[Word]:
    """Return the words in small letters that a blank alone parts from one."""
    before = words[max(0, place - 1) : place] if not words[place].gap else ()
    behind = [word for word in words[place + 1 : place + 2] if not word.gap]
    return [word for word in (*before, *behind) if word.text.islower()]


def _is_only(word: Word, has: Dictionary, has_not: Dictionary) -> bool:
    """Tell whether only one of two dictionaries has a word."""
    return has.spell(word.low) and not has_not.spell(word.low)

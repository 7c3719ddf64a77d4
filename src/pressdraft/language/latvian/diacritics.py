"""Latvian words that have lost the diacritics of their stem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_NOUNS = "s š a ā e ē i ī u ū is us as ās es ēs am ām em ēm im īm um ai ei ij iem os o"
_ADJECTIVES = "ais ie ajam ajā ajai ajos ajās ajām ajiem aja ajas"
ENDINGS = frozenset((*_NOUNS.split(), *_ADJECTIVES.split()))
"""The endings of nouns and adjectives, also as they look without diacritics."""

_PLAIN = str.maketrans("āčēģīķļņšūžōŗ", "acegiklnsuzor")

_LONGEST_ENDING = max(map(len, ENDINGS))
LEAST_STEM = 4
"""Shorter stems belong to too many words."""
_VERB_ENDINGS = frozenset({"a", "ā", "u", "i", "am", "ām", "at", "āt", "ās"})
_SOFTENED = {"ņ": "n", "ļ": "l"}
_SUFFIXES = (
    (re.compile(r"(\w{3,})inat(i?)"), "ināt"),
    (re.compile(r"(\w{4,}(?<!gr))ib(as|ai|u|ā|ām|ās)"), "īb"),
    (re.compile(r"(\w{4,}[aāiītņ])san(as|ai|u|ā)"), "šan"),
    (re.compile(r"(\w{3,}[aāiīo])taj(s|us)"), "tāj"),
)
"""Suffixes of verbs and nouns that always have a mark, before some of their endings."""
ENDING = 2
"""A diacritic among so many last letters tells cases apart, as in *gada* and *gadā*."""


def folded(word: str) -> str:
    """Return a word in lower case without the diacritics of Latvian."""
    low = word.lower()
    return low if low.isascii() else low.translate(_PLAIN)


def stems(words: Mapping[str, str]) -> dict[str, str]:
    """Return the folded stems of words with the right ones, where a diacritic is in the stem."""
    found = {}
    for right in words.values():
        for length in range(LEAST_STEM, len(right)):
            stem = right[:length].lower()
            if right[length:].lower() in ENDINGS and folded(stem) != stem:
                found[folded(stem)] = stem
                break
    return found


def right_form(word: str, words: Mapping[str, str], known_stems: Mapping[str, str]) -> str | None:
    """Return a word with the diacritics of its stem, in its own capitals, or None if it has them.

    `words` holds folded words with the right ones, `known_stems` is what `stems` returns of them.
    The ending stays as it is written.
    """
    low = word.lower()
    plain = folded(word)
    if plain in words:
        return restored(word, words[plain].lower())
    for length in range(len(plain), max(LEAST_STEM, len(plain) - _LONGEST_ENDING) - 1, -1):
        stem = known_stems.get(plain[:length])
        if stem and low[length:] in ENDINGS:
            return restored(word, stem + low[length:])
    return None


def long_suffix(word: str) -> str | None:
    """Return a word with the marks that its suffix always has: *samazinat*, *apmacibas*."""
    if not word.islower():
        return None
    for wrong, right in _SUFFIXES:
        match = wrong.fullmatch(word)
        if match:
            return match[1] + right + match[2]
    return None


def _may_be_verb(low: str, right: str) -> bool:
    """Tell whether a word differs from a noun as its verb does: *apmainās*, *apmaiņās*."""
    apart = [place for place, letter in enumerate(low) if letter != right[place]]
    place = apart[0] if apart else 0
    return _SOFTENED.get(right[place]) == low[place] and low[place + 1 :] in _VERB_ENDINGS


def restored(word: str, right: str) -> str | None:
    """Return `word` with each diacritic of the stem of `right` that it lacks, or None.

    Both have the same letters but for diacritics; a word with other diacritics is another word.
    """
    low = word.lower()
    letters = list(low)
    for place, (letter, wanted) in enumerate(zip(low, right, strict=True)):
        in_ending = place >= len(low) - ENDING
        if letter == wanted or (in_ending and folded(letter) in "aeiu"):
            continue
        if letter != folded(wanted):
            return None
        if not in_ending:
            letters[place] = wanted
    changed = "".join(letters)
    return None if changed == low or _may_be_verb(low, changed) else _in_capitals(changed, word)


def lost(word: str, candidates: Iterable[str]) -> str | None:
    """Return the one of `candidates` that `word` is without diacritics of its stem, or None.

    The one form that it is without any diacritics goes first: *Centrālajā* for *Centralaja*.
    """
    low, right_words = word.lower(), {one.lower() for one in candidates}
    forms = {one for one in right_words if folded(one) == low and _is_without_marks(low, one)}
    if len(forms) == 1:
        return _in_capitals(forms.pop(), word)
    found = {right for one in right_words if (right := restored(word, one))}
    return found.pop() if len(found) == 1 else None


def _is_without_marks(low: str, right: str) -> bool:
    """Tell whether a word lacks a mark that does not merely tell one case from another."""
    stem = len(low) - ENDING
    lacking = [place for place, letter in enumerate(low) if letter != right[place]]
    return any(place < stem or low[place] not in "aeiu" for place in lacking) and not (
        _may_be_verb(low, right)
    )


def _in_capitals(right: str, word: str) -> str:
    if word.isupper() and len(word) > 1:
        return right.upper()
    return right[0].upper() + right[1:] if word[0].isupper() else right

"""American spellings of English words, with the British one of each."""

from __future__ import annotations

import re
from collections.abc import Mapping

_VERBAL = re.compile(
    r"(?P<stem>[a-z-]{2,}[iy])z"
    r"(?P<ending>es?|ed|ers?|ing|ings|ations?|ational|ationally|able|ability|ement)"
)
_OWN_Z = re.compile(
    r"(?:re|down|over|under|out|up|mid-|cap|super|right-)?siz|s?eiz|(?:ap)?priz|[a-z]{0,3}aiz|assiz"
)
"""What comes before the ending of words that have their z from elsewhere."""
_ENDINGS = ("s", "ed", "ing", "er", "ers", "ly", "ally", "able", "ite", "ites", "hoods", "d", "r")
_IS_VERB = re.compile(r"[a-z-]+[iy]z(?:es?|ed|ing)")


def british_spelling(word: str, spellings: Mapping[str, str]) -> str | None:
    """Return the British spelling of an American one, in the capitals of `word`, or None.

    `spellings` holds American words with British ones; a word that it names with itself is right.
    The rule for -ize and -yze is known here.
    """
    low = word.lower()
    british = _listed(low, spellings) or _by_rule(low)
    if british is None or british == low:
        return None
    if word.isupper():
        return british.upper()
    return british[0].upper() + british[1:] if word[0].isupper() else british


def is_verb(word: str) -> bool:
    """Tell whether a word is a form of a verb in -ize or -yze, which no name consists of."""
    return bool(_IS_VERB.fullmatch(word.lower()))


def _listed(low: str, spellings: Mapping[str, str]) -> str | None:
    """Return what a list says of a word, or of the word that it is an inflection of."""
    if low in spellings:
        return spellings[low]
    for ending in _ENDINGS:
        stem = low.removesuffix(ending)
        if stem != low and stem in spellings:
            british = spellings[stem]
            if british == stem:
                return low
            if stem.endswith("ll") and british.endswith("l"):
                continue  # enrol, but enrolled
            drops = british.endswith("e") and ending[0] in "aei"
            return (british[:-1] if drops else british) + ending
    return None


def _by_rule(low: str) -> str | None:
    match = _VERBAL.fullmatch(low)
    if match is None or _OWN_Z.fullmatch(match["stem"] + "z"):
        return None
    return f"{match['stem']}s{match['ending']}"

"""Where a Latvian word may be broken at the end of a line.

A word is broken between syllables, but a prefix and the parts of a compound stay whole. Only places
that are right by every reading are taken, so that three consonants in a row are never parted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile("[aāeēiīouūy]")
_CONSONANT = re.compile("d[zž]|.")
_LEAST = 3
"""So many letters stand before and after a break."""
_FIRST = ("ne", "jā")
"""What may stand before a prefix."""
_PREFIXES = re.compile(
    "aiz|caur|ie|pār|pie(?!kt)|priekš|ap|at|bez|iz|no|pa|sa|uz|starp(?![aāeēiīouū])"
)
_ROOT = 4
"""What is left of a word without its prefix has at least so many letters."""
_SECOND_PARTS = (
    *("austrum", "aizsar", "amerik", "apgab", "apsar", "ārst", "atkar", "attīst", "āfrik", "āzij"),
    *("eirop", "iekš", "ieroč", "izglīt", "īpašn", "uzņem", "uzņēm", "uzraudz"),
)
"""How second parts of compounds begin with a vowel: the consonant before belongs to the first."""


SOFT_HYPHEN = "\u00ad"


def hyphenated(text: str, takes: Callable[[str, int], bool]) -> str:
    """Return a text with a soft hyphen at each break of its words that `takes(word, place)`."""

    def parted(found: re.Match[str]) -> str:
        word = found[0]
        places = (0, *(at for at in word_breaks(word) if takes(word, at)), len(word))
        return SOFT_HYPHEN.join(word[one:other] for one, other in pairwise(places))

    return _WORD.sub(parted, text)


def word_breaks(word: str) -> tuple[int, ...]:
    """Return the places in a word before which a line may end, in letters from its start."""
    if not word[1:].islower():
        return ()
    small = word.lower()
    seams = {*_prefix_ends(small), *_compound_seams(small)}
    vowels = [found.start() for found in _VOWEL.finditer(small)]
    places = {_break(small, one + 1, other, seams) for one, other in pairwise(vowels)}
    right = (at for at in places if at - 1 not in seams and _LEAST <= at <= len(word) - _LEAST)
    return tuple(sorted(right))


def _break(word: str, start: int, end: int, seams: set[int]) -> int:
    """Return where the consonants from `start` to `end` are parted, 0 where they stay together."""
    for seam in seams:
        if start <= seam <= end:
            return seam
    consonants = list(_CONSONANT.finditer(word, start, end))
    if len(consonants) not in (1, 2):
        return 0
    return consonants[-1].start()


def _prefix_ends(word: str) -> Iterator[int]:
    at = 0
    if word.startswith(_FIRST) and len(word) >= 2 + _ROOT:
        at = 2
        yield at
    if (found := _PREFIXES.match(word, at)) and len(word) >= found.end() + _ROOT:
        yield found.end()


def _compound_seams(word: str) -> Iterator[int]:
    for part in _SECOND_PARTS:
        if (at := word.find(part, _LEAST)) > 0:
            yield at

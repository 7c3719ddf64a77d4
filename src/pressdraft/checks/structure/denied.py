"""Words that one text denies and the other one says: *was not affected* beside *ietekmēja*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from pressdraft.checks.entry_index import EntryIndex
from pressdraft.checks.words import Word, words_of
from pressdraft.release import LanguageCode
from pressdraft.standing import Lists

_REACH = 5
"""So many words behind *not* belong to it, in Latvian as many before and behind *nav*."""
_ENGLISH = frozenset(
    {"not", "never", "cannot", "no", "nobody", "none", "nothing", "neither", "nor"}
)
_LATVIAN = """
    ne nav nebija nebūs nebūtu neesam neesmu nedrīkst nedrīkstēja nedrīkstēs nevar nevarēja nevarēs
    nevajag nevajadzēs netiek netika netiks nekad neviens neviena nevienam nevienu nevienai nekas
    neko nekādu nekādi nekādas
"""
_LATVIAN_WORDS = frozenset(_LATVIAN.split())
_NE = "ne"
_MUST = "jā"


class _Said(NamedTuple):
    """The entries that a text denies, and those that it has without a denial."""

    denied: frozenset[str]
    affirmed: frozenset[str]


def is_denied_in_one(
    lists: Lists, denying: str, language: LanguageCode, other: str, other_language: LanguageCode
) -> bool:
    """Tell whether a text denies a word that the other has, in its language, without a denial."""
    ours, theirs = _said(lists, denying, language), _said(lists, other, other_language)
    return bool((ours.denied & theirs.affirmed) - theirs.denied)


@lru_cache(maxsize=4)
def _index(lists: Lists, language: LanguageCode) -> EntryIndex:
    found = EntryIndex()
    for key, entry in lists.denied.items():
        found.add(key, entry.en if language == "en" else entry.lv)
    return found


def _said(lists: Lists, text: str, language: LanguageCode) -> _Said:
    index, words = _index(lists, language), words_of(text)
    taken = _denied_places(words, language)
    own: set[str] = set()
    if language == "lv":
        for word in words:
            if word.low.startswith(_NE):
                own |= index[word.low.removeprefix(_NE)]
    entries = [index[_stem(word.low, language)] for word in words]
    denied = own.union(*(entries[place] for place in taken))
    affirmed = [found for place, found in enumerate(entries) if place not in taken]
    return _Said(frozenset(denied), frozenset().union(*affirmed))


def _stem(low: str, language: LanguageCode) -> str:
    """Return a word without what makes it a duty: *jāmaksā*."""
    return low.removeprefix(_MUST) if language == "lv" else low


def _denied_places(words: Sequence[Word], language: LanguageCode) -> set[int]:
    """Return the places of the words that belong to a word which denies, within its clause."""
    clauses = list(accumulate(bool(word.gap) for word in words))
    taken = set()
    for place, word in enumerate(words):
        if not _denies(word.low, language):
            continue
        first = place - (_REACH if language == "lv" else word.low == "no")
        reach = range(max(0, first), min(len(words), place + _REACH + 1))
        taken |= {near for near in reach if clauses[near] == clauses[place]}
    return taken


def _denies(low: str, language: LanguageCode) -> bool:
    if language == "lv":
        return low in _LATVIAN_WORDS
    return low in _ENGLISH or low.endswith(("n't", "n’t"))

"""Places that Latvian does not call by the sound of their English name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from pressdraft.language.transcription import stems
from pressdraft.release import LanguageCode
from pressdraft.standing import Lists


def all_stems(words: Iterable[str], language: LanguageCode) -> frozenset[str]:
    """Return words in lower case; of Latvian ones also what endings leave."""
    if language == "en":
        return frozenset(words)
    return frozenset(stem for word in words for stem in stems(word))


def has_exonym(lists: Lists, text: str, language: LanguageCode, there: frozenset[str]) -> bool:
    """Tell whether the other text, by its stems, has a place by a name that sounds otherwise."""
    if language == "en":
        latvian = lists.exonyms.get(text)
        return latvian is not None and not there.isdisjoint(stems(latvian))
    here = set(stems(text))
    return any(english.lower() in there for s in here for english in _english_of(lists).get(s, ()))


@lru_cache(maxsize=8)
def _english_of(lists: Lists) -> Mapping[str, tuple[str, ...]]:
    """Return the English names of the places that sound otherwise, by Latvian stem."""
    found: dict[str, tuple[str, ...]] = {}
    for english, latvian in lists.exonyms.items():
        for stem in stems(latvian):
            found[stem] = (*found.get(stem, ()), english)
    return found

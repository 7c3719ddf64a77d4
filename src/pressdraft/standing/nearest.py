"""Finds the key that somebody meant who wrote a name, an old name or a slip instead."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator

from pressdraft.standing.models import NameVersion

CUTOFF = 0.7
"""How alike two spellings are at least, from 0 to 1, of which one may be meant by the other."""


def nearest_key(text: str, keys: Iterable[tuple[str, Iterable[NameVersion]]]) -> str | None:
    """Return the key whose own spelling, or one of whose names in any year, is nearest to `text`.

    Case, diacritics and punctuation do not count: *Nur-Sultan*, *nursultana* and *astna* all lead
    to the key of the city that has been called Astana.
    """
    words: dict[str, str] = {}
    for key, versions in keys:
        words[_plain(key)] = key
        for version in versions:
            for name in _names(version):
                words.setdefault(_plain(name), key)
    near = difflib.get_close_matches(_plain(text), words, n=1, cutoff=CUTOFF)
    return words[near[0]] if near else None


def _names(version: NameVersion) -> Iterator[str]:
    yield version.en.name
    if version.en.abbreviation:
        yield version.en.abbreviation
    if version.lv.forms:
        yield version.lv.forms.nominative
    if version.lv.abbreviation:
        yield version.lv.abbreviation


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[\W_]+", "-", "".join(c for c in letters if not unicodedata.combining(c)))

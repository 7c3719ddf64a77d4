"""Whether an English and a Latvian spelling can be one name: *Sharsheev*, *Šaršejevam*.

Latvian writes foreign names by sound and declines them. Consonants survive that, vowels mostly; so
`outlines` are the consonants of a name, by which it is looked up, and `distance` weighs each letter
that sounds differently.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

Language = Literal["en", "lv"]

SAME = 0.5
"""Up to this distance two spellings are one name, written with care."""

_COMMON = {
    **dict(zip("āēīūģķļņŗšžč", "aeiugklnrSZC", strict=True)),
    **dict(zip("üöøäæå", "ieeeeo", strict=True)),
    "ß": "s",
    "ř": "rZ",
    "y": "i",
    "w": "v",
    "x": "ks",
    "q": "k",
}
_DIGRAPHS = """
    shch=SC tzh=tZ tsh=tS sch=S tch=C dzh=D sh=S ch=C zh=Z kh=h gh=g ph=f th=t ts=c tz=c ck=k dj=D
    ce=se ci=si cy=si c=k dt=t dž=D qu=kv
"""
_ENGLISH: Mapping[str, str] = {**_COMMON, **dict(row.split("=") for row in _DIGRAPHS.split())}
_LATVIAN: Mapping[str, str] = {**_COMMON, "dž": "D"}
_TABLES: Mapping[Language, Mapping[str, str]] = {"en": _ENGLISH, "lv": _LATVIAN}
_UNITS = {
    code: re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r"|[a-z]")
    for code, table in _TABLES.items()
}
_DOUBLED = re.compile(r"([^aeiou])\1+")

_VOWELS = frozenset("aeiou")
_FREE = 0.15
_ALIKE: dict[frozenset[str], float] = {
    **dict.fromkeys(map(frozenset, ("ij", "jZ", "jD", "ZD", "ej", "vu")), 0.15),
    **dict.fromkeys(map(frozenset, ("sz", "sS", "zZ", "SC", "SZ", "Cc", "sc", "CD")), 0.3),
    **dict.fromkeys(map(frozenset, ("hk", "hg", "kc", "kC", "fv", "gD", "gZ", "sZ")), 0.35),
    **dict.fromkeys(map(frozenset, ("ao", "ei", "ou", "dt", "tS", "dZ", "iu", "nm")), 0.4),
    **dict.fromkeys(map(frozenset, ("kg", "bp")), 0.5),
}
_VOWEL_CHANGED = 0.6

_ENDINGS = """
    ajam ajā iem ais am im um em as ai ij os ām ās ēm ēs is us es ei s š a u ā i ī ū e ē o
"""
_LONGEST_FIRST = tuple(_ENDINGS.split())
_SHORTEST = 2
_CLASSES = {
    **dict.fromkeys("szScCZD", "S"),
    **dict.fromkeys("kg", "k"),
    **dict.fromkeys("bp", "p"),
    **dict.fromkeys("dt", "t"),
    **dict.fromkeys("fv", "v"),
    **{letter: letter for letter in "lmnr"},
}


@lru_cache(maxsize=4096)
def sounds(word: str, language: Language) -> str:
    """Return how a name sounds, a letter for a sound; doubled letters count once."""
    low = "".join(_plain(letter) for letter in unicodedata.normalize("NFC", word).lower())
    table = _TABLES[language]
    found = "".join(table.get(unit, unit) for unit in _UNITS[language].findall(low))
    return _DOUBLED.sub(r"\1", found)


def _plain(letter: str) -> str:
    """Return a letter as the tables know it, else without its marks."""
    if letter in _COMMON or letter.isascii():
        return letter
    return unicodedata.normalize("NFD", letter)[0]


@lru_cache(maxsize=4096)
def outlines(word: str, language: Language) -> frozenset[str]:
    """Return the consonants of a name in classes, as they may be without its ending.

    Spellings of one name in two languages have an outline in common; other names seldom do.
    """
    found = sounds(word, language)
    readings = {found}
    if language == "en":
        readings |= {found.replace("j", "Z"), sounds(word, "lv")}
    keys = set()
    for reading in readings:
        key = "".join(_CLASSES.get(sound, "") for sound in reading)
        keys.add(key)
        if reading.endswith(("s", "S")):
            keys.add(key.removesuffix("S"))
        if language == "lv" and reading.endswith("m"):
            keys.add(key.removesuffix("m"))
    return frozenset(key for key in keys if key)


def stems(word: str) -> tuple[str, ...]:
    """Return what a Latvian form may be without its ending, itself among them."""
    low = word.lower()
    found = [low]
    found += [
        low.removesuffix(e) for e in _LONGEST_FIRST if low.endswith(e) and len(low) > len(e) + 1
    ]
    return tuple(found)


@lru_cache(maxsize=4096)
def distance(english: str, latvian: str) -> float:
    """Return how differently two spellings sound, whatever case the Latvian one stands in."""
    ours = {sounds(s, code) for s in _english_stems(english) for code in _TABLES}
    theirs = {sounds(stem, "lv") for stem in stems(latvian)}
    return min((_edits(a, b) for a in ours for b in theirs if a and b), default=9.0)


def form_distance(one: str, other: str) -> float:
    """Return how differently two Latvian forms sound without their endings."""
    return min(
        _edits(sounds(a, "lv"), sounds(b, "lv"))
        for a in stems(one)
        for b in stems(other)
        if len(a) >= _SHORTEST and len(b) >= _SHORTEST
    )


def _english_stems(word: str) -> tuple[str, ...]:
    low = word.lower().removesuffix("’s").removesuffix("'s")
    shorter = [low.removesuffix(e) for e in ("s", "š", "is", "us", "a", "e", "i", "o", "ė")]
    return (low, *(stem for stem in shorter if stem != low and len(stem) >= _SHORTEST))


def _edits(one: str, other: str) -> float:
    """Return the least weight of the changes that turn one row of sounds into the other."""
    row = [0.0]
    for sound in other:
        row.append(row[-1] + _dropped(sound))
    for ours in one:
        above = row
        row = [above[0] + _dropped(ours)]
        for place, theirs in enumerate(other):
            row.append(
                min(
                    above[place] + _changed(ours, theirs),
                    above[place + 1] + _dropped(ours),
                    row[place] + _dropped(theirs),
                )
            )
    return row[-1]


def _dropped(sound: str) -> float:
    if sound in "jh":
        return _FREE
    return 0.45 if sound in _VOWELS else 1.0


def _changed(one: str, other: str) -> float:
    if one == other:
        return 0.0
    vowels = one in _VOWELS and other in _VOWELS
    return _ALIKE.get(frozenset((one, other)), _VOWEL_CHANGED if vowels else 1.0)

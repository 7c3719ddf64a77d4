"""Tells English from Latvian by the little words that no text does without."""

from __future__ import annotations

import re
from typing import Literal

ENOUGH = 200
"""So many letters must a text have to be judged."""

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = """
    the of and to in a is was were for on with as by at from that this are be will it its an
    has have which their between also or not they
"""
_LATVIAN = """
    un ir par no ar kas lai arī tika tiek kā uz pie gada gadā bija būs šo tā ka vai to tās
    starp laikā jomā kuru savu pēc ne līdz tai tiks
"""
_LITTLE = {"en": frozenset(_ENGLISH.split()), "lv": frozenset(_LATVIAN.split())}
_LEAST_SHARE = 0.06
_CLEARLY = 3


def language_of(text: str) -> Literal["en", "lv"] | None:
    """Return the language of a text, or None for one that is short, mixed or in another one."""
    words = [word.lower() for word in _WORD.findall(text)]
    if sum(map(len, words)) < ENOUGH:
        return None
    english = sum(word in _LITTLE["en"] for word in words)
    latvian = sum(word in _LITTLE["lv"] for word in words)
    if max(english, latvian) < _LEAST_SHARE * len(words):
        return None
    if english > _CLEARLY * latvian:
        return "en"
    return "lv" if latvian > _CLEARLY * english else None

"""What is wrong with the letters of a person's name, put beside the other text's spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from pressdraft.checks.capitals import Run, Word
from pressdraft.language.latvian.diacritics import folded
from pressdraft.language.transcription import SAME, distance, stems

_LATVIAN = frozenset("āēīūģķļņ")
"""Letters that only Latvian has, or nearly: in English they stand in names of Latvians."""
_FOREIGN = re.compile(r"[qwxyäöüåøæéèíóúáßñç]|[tpskzg]h|ck|sch|dt|tz")
"""What a transcribed name has no more."""
_ELSEWHERE = re.compile("[^\\W\\d_a-zA-ZāčēģīķļņōŗšūžĀČĒĢĪĶĻŅŠŪŽ]|xh")
"""Letters of languages whose sounds are written otherwise again: *Lõhmus*, *Hoxha*."""
_ENDS = re.compile(r"(?:[aeiouāēīūsšmy]|ij)$")
_DOUBLED = re.compile(r"([bcdfghjklmnprtvz])\1(?=\w)")
_LATVIAN_MAN = re.compile(r"[bdgkmnprtvzž]s$")
_SOFT = re.compile(r"[ķģ][aou]")
_UNLIKE = frozenset(map(frozenset, ("nm", "lr", "nl", "bd", "bg", "pt", "pk", "tk", "rn")))
"""Consonants that no transcription takes for each other."""
_SLAVIC = re.compile(r"(?:ov|ev|ova|eva)$")
_YO = re.compile(r"(?:([ļņ])|j)o")
"""What Latvian has for the letter that English writes as *e*: *Petr*, *Pjotrs*."""
_PLAIN = re.compile(r"(?:[abdefgiklmnoprstuvz](?<!a[eiu])(?<!e[aeu])(?<!o[aou])(?<!ie))+(?<!e)")
"""A first name that is spelt as it sounds."""

_BETWEEN_CONSONANTS = re.compile(r"(?<=[bdgklmnprstvz])[aiu](?=[bdgklmnprstvz][aiou])")

Pairs = Sequence[tuple[Word, Word]]


class Wrong(Enum):
    """What is wrong: another name, a Latvian spelling in English, a foreign one in Latvian."""

    NAME = auto()
    LATVIAN = auto()
    FOREIGN = auto()


def wrong_letters(other: Run, pairs: Pairs) -> Wrong | None:
    """Return what is wrong with a Latvian name, or its English one; `pairs` are their words."""
    if other.segment.text.startswith("(", other.start - 1):
        return None
    if any("-" in word.text or _ELSEWHERE.search(word.text) for pair in pairs for word in pair):
        return None
    for place, (ours, theirs) in enumerate(pairs):
        beside = [pair for at, pair in enumerate(pairs) if at != place]
        if _is_kept(ours.text, theirs.text, beside):
            return Wrong.FOREIGN
        if _is_latvian(ours.text, theirs.text, beside):
            return Wrong.LATVIAN
        if _differs(ours.text, theirs.text, beside):
            return Wrong.NAME
    return None


def is_foreign(text: str) -> bool:
    """Tell whether a word has letters that Latvian writes otherwise."""
    return _FOREIGN.search(text.lower()) is not None


def _is_kept(ours: str, theirs: str, beside: Pairs) -> bool:
    """Tell whether Latvian keeps the letters of a name of which another word is transcribed."""
    if not any(distance(a.text, b.text) <= SAME for a, b in beside):
        return False
    low = theirs.lower()
    foreign = is_foreign(theirs)
    if ours == theirs:
        kept = foreign or not _ENDS.search(low)
        return kept and any(a.text != b.text for a, b in beside)
    return foreign and ours.lower() in stems(theirs)


def _is_latvian(ours: str, theirs: str, beside: Pairs) -> bool:
    """Tell whether English has the Latvian ending of a man's name, and of its other word not."""
    return (
        ours != theirs
        and bool(_LATVIAN_MAN.search(ours))
        and ours[-2:] == theirs[-2:]
        and any(b.text in (f"{a.text}s", f"{a.text}š") for a, b in beside)
    )


def _differs(ours: str, theirs: str, beside: Pairs) -> bool:
    """Tell whether a name has letters that no transcription of the other one has."""
    one, other = ours.lower(), theirs.lower()
    if one == other:
        return False
    if len(one) == len(other) and folded(one) == folded(other):
        return any(a in _LATVIAN and b not in _LATVIAN for a, b in zip(one, other, strict=True))
    if (one.startswith("zh") and other.startswith("dž")) or _is_softened(one, other):
        return True
    apart = sounds_apart(ours, theirs)
    doubled = _DOUBLED.search(other)
    if doubled and apart <= SAME and doubled[0] not in one and doubled[1] in one:
        return True
    if apart > SAME and _SLAVIC.search(beside[-1][0].text) and _PLAIN.fullmatch(one):
        return True
    if not any(a.text == b.text for a, b in beside):
        return False
    if _lacks_a_vowel(one, other) or _lacks_a_vowel(other, one):
        return True
    if apart > SAME:
        return one[-1] == other[-1] and one[0] == other[0]
    changed = [{a, b} for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(changed) == 1 and frozenset(changed[0]) in _UNLIKE


def _lacks_a_vowel(longer: str, shorter: str) -> bool:
    """Tell whether a name is another one but for a vowel between consonants: *Sanita*, *Santa*."""
    return len(longer) == len(shorter) + 1 and any(
        longer[: match.start()] + longer[match.end() :] == shorter
        for match in _BETWEEN_CONSONANTS.finditer(longer)
    )


def sounds_apart(english: str, latvian: str) -> float:
    """Return how differently two spellings sound, whichever way Latvian writes a Russian *yo*."""
    apart = distance(english, latvian)
    plain = _YO.sub(_as_e, latvian) if apart > SAME else latvian
    return apart if plain == latvian else min(apart, distance(english, plain))


def _as_e(yo: re.Match[str]) -> str:
    return f"{folded(yo[1])}e" if yo[1] else "e"


def _is_softened(one: str, other: str) -> bool:
    """Tell whether Latvian has a soft consonant before a vowel that cannot have softened it."""
    soft = _SOFT.search(other)
    return soft is not None and soft[0] not in one and folded(soft[0]) in one

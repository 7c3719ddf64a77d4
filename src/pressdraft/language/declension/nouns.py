"""One Latvian noun: which declension it has, from its ending and the exception lists."""

from __future__ import annotations

import re
from dataclasses import replace

from pressdraft.i18n import N_, _
from pressdraft.language.declension import paradigms as p
from pressdraft.language.declension.paradigms import Paradigm, Reading, double
from pressdraft.language.declension.wordlists import word_list
from pressdraft.language.values import Gender, Number

CONTRACTING = ("ēj", "āj")
"""Stems of definite adjectives that drop the -aj- of the long endings: ārējais, ārējam."""
INDECLINABLE_ENDINGS = ("o", "ō", "ē", "ī", "ū", "u", "i", "ā")
UNTRANSCRIBED = N_("'{word}' has no Latvian ending, so it stays as it is")
HYPHEN = re.compile("[-–]")
VOWELS = re.compile("[aāeēiīoōuū]+")


def read_noun(
    word: str,
    *,
    gender: Gender | None = None,
    number: Number | None = None,
    place: bool = False,
    told: bool = True,
) -> Reading:
    """Return how `word`, a common noun or a place in the nominative, declines.

    Hints narrow the choice: a feminine in -s is declension 6, a plural in -i is no *Tbilisi*.
    `told` is false where the number is itself a guess by the ending.
    """
    if is_acronym(word):
        return Reading(word, p.INDECLINABLE)
    if len(word) < 3:
        return Reading(word, p.INDECLINABLE, doubt=_("'{word}' is too short for a name", word=word))
    if "/" in word:
        return Reading(word, p.INDECLINABLE, doubt=_("'{word}' is more than one word", word=word))
    if HYPHEN.search(word.strip("-–")):
        return _read_hyphened(word, gender, number, place=place)
    low = word.lower()
    if number == "plural" or (number is None and looks_plural(low, gender)):
        return _read_plural(word, low, given=told and number is not None, place=place)
    return _read_singular(word, low, gender, place=place)


def _read_hyphened(
    word: str, gender: Gender | None, number: Number | None, *, place: bool
) -> Reading:
    """Decline the last part (*e-pasts*); the parts before it only where they look like nouns."""
    *firsts, last = HYPHEN.split(word)
    mark = word[-len(last) - 1]
    reading = read_noun(last, gender=gender, number=number, place=place)
    halves: list[Reading | str] = list(firsts)
    if all(
        (len(first) > 4 or mark == "–") and first.lower().endswith(("a", "e", "s"))
        for first in firsts
    ):
        halves = [read_noun(first, number=number, place=place) for first in firsts]
    found = double(halves, reading, mark)
    if found.doubt or mark == "–" or all(len(first) < 4 or is_acronym(first) for first in firsts):
        return found
    return replace(found, doubt=_("the first part of '{word}' may or may not decline", word=word))


def is_acronym(word: str) -> bool:
    """Tell whether `word` is written as initials (*NATO*, *IeM*, *5G*), which never decline."""
    letters = [letter for letter in word if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    if len(word) == 1:
        return upper == 1
    return upper >= 2 and (upper == len(letters) or (len(word) <= 6 and letters[-1].isupper()))


def looks_plural(low: str, gender: Gender | None = None) -> bool:
    """Tell whether the lower-case `low` is a plural nominative when nobody says so."""
    if low.endswith("is"):
        return (
            gender == "feminine"
            or low in word_list("exceptions", "sixth-plural")
            or low.endswith("ļaudis")
        )
    if low.endswith("i"):
        unchanging = word_list("exceptions", "indeclinable-place")
        return low not in unchanging and low not in word_list("exceptions", "indeclinable")
    return low.endswith(("as", "es", "ie")) and len(low) > 3


def is_sixth(low: str) -> bool:
    """Tell whether the lower-case `low`, in -s, is of declension 6."""
    lookalike = word_list("exceptions", "sixth-lookalike")
    return low in word_list("exceptions", "sixth") and low not in lookalike


def definite(stem: str, gender: Gender) -> Paradigm:
    """Return the definite paradigm for `stem`: galven- in full, ārēj- contracted."""
    short = stem.lower().endswith(CONTRACTING)
    if gender == "masculine":
        return p.CONTRACTED_M if short else p.DEFINITE_M
    return p.CONTRACTED_F if short else p.DEFINITE_F


def syllables(word: str) -> int:
    """Count the syllables of `word` by its vowel groups."""
    return len(VOWELS.findall(word.lower()))


def _read_singular(word: str, low: str, gender: Gender | None, *, place: bool) -> Reading:
    if low.endswith("šanās"):
        return Reading(
            word[:-2],
            p.REFLEXIVE,
            doubt=_("'{word}' is reflexive: it has no dative or locative", word=word),
        )
    if low.endswith("ais") and len(low) > 4:
        return Reading(word[:-3], definite(word[:-3], "masculine"))
    if low.endswith("is"):
        softens = low not in word_list("exceptions", "unsoftened-second")
        return Reading(word[:-2], p.SECOND, softens=softens)
    if low.endswith("us"):
        known = word[0].isupper() or low in word_list("exceptions", "third")
        doubt = "" if known else _("'{word}' is taken as a nominative in -us", word=word)
        return Reading(word[:-2], p.THIRD, doubt=doubt)
    if low.endswith("š"):
        return Reading(word[:-1], p.FIRST_SOFT)
    if low.endswith("s"):
        return _read_s(word, low, gender)
    if low.endswith("a"):
        man = gender == "masculine" or low in word_list("exceptions", "man")
        return Reading(word[:-1], p.FOURTH_MAN if man else p.FOURTH)
    if low.endswith("e"):
        return _read_e(word, low, gender)
    return _read_other(word, low, place=place)


def _read_s(word: str, low: str, gender: Gender | None) -> Reading:
    if low.endswith("suns"):
        return Reading(word[:-1], p.SUNS)
    if low in word_list("exceptions", "ns"):
        return Reading(word[:-1], p.SECOND_S)
    listed = is_sixth(low)
    if gender == "feminine" or (listed and gender is None):
        softens = low not in word_list("exceptions", "sixth-unsoftened")
        doubt = "" if listed else _("'{word}' is taken as a feminine in -s", word=word)
        return Reading(word[:-1], p.SIXTH, softens=softens, doubt=doubt)
    return Reading(word[:-1], p.FIRST)


def _read_e(word: str, low: str, gender: Gender | None) -> Reading:
    man = gender == "masculine" or low in word_list("exceptions", "man")
    softens = low not in word_list("exceptions", "unsoftened-fifth")
    return Reading(word[:-1], p.FIFTH_MAN if man else p.FIFTH, softens=softens)


def _read_other(word: str, low: str, *, place: bool) -> Reading:
    if low.endswith("ā") and not (place and word[0].isupper()) and len(low) > 3:
        return Reading(word[:-1], definite(word[:-1], "feminine"))
    if low.endswith(INDECLINABLE_ENDINGS):
        listed = low.endswith(("o", "ē", "ī", "ū")) or (low.endswith("u") and word[0].isupper())
        listed = listed or low in word_list("exceptions", "indeclinable-place")
        listed = listed or low in word_list("exceptions", "indeclinable")
        doubt = (
            "" if listed else _("'{word}' may be a plural or a name that never changes", word=word)
        )
        return Reading(word, p.INDECLINABLE, doubt=doubt)
    doubt = _(UNTRANSCRIBED, word=word) if place or word[0].islower() else ""
    return Reading(word, p.INDECLINABLE, doubt=doubt)


def _read_plural(word: str, low: str, *, given: bool, place: bool) -> Reading:
    if low.endswith("ļaudis"):
        return Reading(word[:-2], p.SIXTH_MEN, "plural")
    if low.endswith("šanās"):
        return Reading(
            word[:-2], p.REFLEXIVE, "plural", doubt=_("a reflexive noun lacks most forms")
        )
    if low.endswith("ie"):
        return Reading(word[:-2], definite(word[:-2], "masculine"), "plural")
    if low.endswith("ās"):
        return Reading(word[:-2], definite(word[:-2], "feminine"), "plural")
    if low.endswith("i"):
        known = given or not place or low in word_list("exceptions", "plural-place")
        doubt = (
            "" if known else _("'{word}' may be a plural or a name that never changes", word=word)
        )
        return Reading(word[:-1], p.FIRST, "plural", doubt=doubt)
    if low.endswith("as"):
        return Reading(word[:-2], p.FOURTH, "plural")
    if low.endswith("es"):
        softens = low[:-1] not in word_list("exceptions", "unsoftened-fifth")
        return Reading(word[:-2], p.FIFTH, "plural", softens, plural_doubt(low[:-1]))
    if low.endswith("is"):
        softens = low[:-2] + "s" not in word_list("exceptions", "sixth-unsoftened")
        return Reading(word[:-2], p.SIXTH, "plural", softens, plural_doubt(low[:-2] + "s"))
    doubt = _("'{word}' has no ending of a plural", word=word) if low.endswith("s") else ""
    return Reading(word, p.INDECLINABLE, "plural", doubt=doubt)


def plural_doubt(low: str) -> str:
    """Return why the genitive plural of the lower-case singular `low` is a guess, if it is."""
    if low in word_list("exceptions", "doubtful-plural"):
        return _("two genitive plurals of '{low}' are in use", low=low)
    return ""

"""Latvian adjectives, ordinals and participles: which forms agree with a noun."""

from __future__ import annotations

from pressdraft.i18n import _
from pressdraft.language.declension import paradigms as p
from pressdraft.language.declension.nouns import definite
from pressdraft.language.declension.paradigms import Paradigm, Reading
from pressdraft.language.declension.wordlists import word_list
from pressdraft.language.values import Gender, Number

REFLEXIVE_ENDINGS = ("ušies", "usies", "ušās", "ies")
PAST_ENDINGS = ("ušas", "uši", "usi", "is")
DEFINITE_ENDINGS = ("ais", "ie", "ās", "ā")
INDEFINITE_ENDINGS = ("as", "š", "s", "a", "i")


def read_adjective(word: str, gender: Gender, number: Number) -> Reading:
    """Return how `word`, an adjective or participle in any nominative, agrees with a noun.

    *galvenais*, *starptautiska*, *atvēlēti* and *piedalījušies* all serve as `word`.
    """
    low = word.lower()
    man = gender == "masculine"
    if low.endswith(REFLEXIVE_ENDINGS) and not low.endswith("šanās"):
        stem = _past_stem(word, low, REFLEXIVE_ENDINGS)
        paradigm = p.PAST_SELF_M if man else p.PAST_SELF_F
        doubt = _("'{word}' is reflexive: it has no genitive, dative or locative", word=word)
        return Reading(stem, paradigm, number, doubt=doubt)
    if low.endswith(DEFINITE_ENDINGS):
        stem = _without(word, low, DEFINITE_ENDINGS)
        return Reading(stem, definite(stem, gender), number)
    if low.endswith(PAST_ENDINGS):
        return Reading(_past_stem(word, low, PAST_ENDINGS), p.PAST_M if man else p.PAST_F, number)
    if low.endswith(INDEFINITE_ENDINGS):
        stem = _without(word, low, INDEFINITE_ENDINGS)
        return Reading(stem, _indefinite(stem, low, gender), number)
    return Reading(
        word, p.INDECLINABLE, number, doubt=_("'{word}' has no ending of an adjective", word=word)
    )


def is_feminine_adjective(low: str) -> bool:
    """Tell whether the lower-case `low`, in -a, is an adjective or participle, not a noun."""
    if low in word_list("words", "adjectives"):
        return True
    return low in word_list("words", "adjective-endings") and low not in word_list(
        "words", "not-adjectives"
    )


def _indefinite(stem: str, low: str, gender: Gender) -> Paradigm:
    if gender == "feminine":
        return p.FOURTH
    soft = low.endswith("š") or (
        not low.endswith("s")
        and (stem.endswith(("ļ", "ņ")) or (stem.endswith("j") and stem[-2:-1] not in "aāeēiīouū"))
    )
    return p.FIRST_SOFT if soft else p.FIRST


def _without(word: str, low: str, endings: tuple[str, ...]) -> str:
    ending = next(ending for ending in endings if low.endswith(ending))
    return word[: -len(ending)]


def _past_stem(word: str, low: str, endings: tuple[str, ...]) -> str:
    """Return the stem as before -is: *veikusi* gives veic-, *augusi* audz-."""
    stem = _without(word, low, endings)
    if low.endswith(("is", "ies")) and not low.endswith(("usies", "ušies")):
        return stem
    if stem.endswith("k"):
        return stem[:-1] + "c"
    return stem[:-1] + "dz" if stem.endswith("g") else stem

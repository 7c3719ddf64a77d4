"""Case forms by rule: nouns, adjectives, names of bodies and places."""

from __future__ import annotations

import pytest

from pressdraft.language.declension import agreeing, forms, plural_of
from pressdraft.language.values import Forms


def cases(found: Forms) -> str:
    return " ".join(
        [found.nominative, found.genitive, found.dative, found.accusative, found.locative]
    )


@pytest.mark.parametrize(
    "expected",
    [
        "dienests dienesta dienestam dienestu dienestā",
        "ceļš ceļa ceļam ceļu ceļā",
        "pulkvedis pulkveža pulkvedim pulkvedi pulkvedī",
        "līmenis līmeņa līmenim līmeni līmenī",
        "ūdens ūdens ūdenim ūdeni ūdenī",
        "tirgus tirgus tirgum tirgu tirgū",
        "drošība drošības drošībai drošību drošībā",
        "robežsardze robežsardzes robežsardzei robežsardzi robežsardzē",
        "valsts valsts valstij valsti valstī",
        "galvenais galvenā galvenajam galveno galvenajā",
        "ārējais ārējā ārējam ārējo ārējā",
    ],
)
def test_singular_nouns(expected: str) -> None:
    assert cases(forms(expected.split()[0])) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "Karpati Karpatu Karpatiem Karpatus Karpatos",
        "Cēsis Cēsu Cēsīm Cēsis Cēsīs",
        "Filipīnas Filipīnu Filipīnām Filipīnas Filipīnās",
    ],
)
def test_plural_places(expected: str) -> None:
    assert cases(forms(expected.split()[0], kind="place", number="plural")) == expected


@pytest.mark.parametrize(
    "expected",
    [
        "brieži briežu briežiem briežus briežos",
        "skapji skapju skapjiem skapjus skapjos",
    ],
)
def test_plurals_soften(expected: str) -> None:
    singular = {"brieži": "briedis", "skapji": "skapis"}[expected.split()[0]]
    assert cases(plural_of(singular)) == expected


def test_participle_agrees_in_number() -> None:
    assert agreeing("piedalījies", "masculine", "plural").nominative == "piedalījušies"
    assert agreeing("atvēlēts", "masculine", "plural").nominative == "atvēlēti"

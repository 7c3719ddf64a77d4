"""Which word of a Latvian noun phrase is its head: the last noun before what follows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressdraft.language.nouns import looks_plural
from pressdraft.language.tokens import Shape, Token, masculine_genitive
from pressdraft.language.values import Gender, Number

SINGULAR = frozenset({Shape.NOUN, Shape.SAME, Shape.A, Shape.DEFINITE_M})
PLURAL = frozenset(
    {Shape.PLURAL, Shape.DEFINITE_PLURAL, Shape.PLURAL_OR_GENITIVE, Shape.DEFINITE_AS}
)
RELATIVE = ("k", "la")
"""How relative words begin; what they introduce always follows the head."""
BEYOND = frozenset({Shape.OBLIQUE, Shape.DEFINITE_F, Shape.DEFINITE_AS})
"""Shapes of a last word that belongs to a modifier after the head: *bēgļu jautājumos*."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head's place in the phrase, its number, and why the choice is a guess, if it is."""

    index: int
    number: Number
    doubt: str = ""


def find_head(words: Sequence[Token], gender: Gender | None, number: Number | None) -> Head:
    """Return the head of `words`; the last word when none of them looks like a nominative."""
    end = _without_clause(words)
    end = _without_marks(words, end)
    last = end - 1
    if end == 1 or words[last].shape in SINGULAR | PLURAL - {Shape.DEFINITE_AS}:
        return Head(last, _number(words, last, gender, number))
    if number == "plural" and words[last].shape is Shape.DEFINITE_AS:
        return Head(last, "plural")
    if words[last].shape in BEYOND:
        found = _before_modifier(words, last, number)
        if found is not None:
            place, doubt = found
            return Head(place, _number(words, place, gender, number), doubt)
    if words[last].shape is Shape.DEFINITE_AS:
        return Head(last, "plural", f"'{words[last].text}' is taken as a plural")
    lost = end > 1 and words[last].shape in BEYOND
    doubt = f"no word of the phrase but '{words[last].text}' may be its head" if lost else ""
    return Head(last, number or "singular", doubt)


def named_head(
    words: Sequence[Token], head: str, gender: Gender | None, number: Number | None
) -> Head | None:
    """Return the last of `words` that is `head`, in whatever case of letters; None without one."""
    for place in range(len(words) - 1, -1, -1):
        if words[place].low == head.lower():
            return Head(place, _number(words, place, gender, number))
    return None


def _without_clause(words: Sequence[Token]) -> int:
    """Return where the modifier begins that a preposition or a relative word introduces."""
    for place in range(1, len(words)):
        if words[place].shape is not Shape.PREPOSITION:
            continue
        before = place - 1
        while before > 0 and words[before].shape in (Shape.COMMA, Shape.FIXED):
            before -= 1
        if not _ends_with_noun(words, place):
            return before + 1
    return len(words)


def _ends_with_noun(words: Sequence[Token], preposition: int) -> bool:
    """Tell whether the phrase ends in a noun that the preposition cannot govern.

    *Attiecību ar sabiedrību nodaļa* has its head after the modifier.
    """
    if words[preposition].low.startswith(RELATIVE) and words[preposition].low != "kopš":
        return False
    last = words[-1]
    before = words[preposition - 1]
    if before.shape in SINGULAR - {Shape.SAME} and masculine_genitive(before.low) is not True:
        return False
    if last.shape is Shape.A:
        return masculine_genitive(last.low) is False
    return last.shape is Shape.NOUN


def _without_marks(words: Sequence[Token], end: int) -> int:
    """Return `end` moved before a bracket, a quoted name or an acronym that follows the head."""
    while end > 1:
        last, before = words[end - 1], words[end - 2]
        stays = last.shape in (Shape.FIXED, Shape.COMMA)
        named = last.shape is Shape.FOREIGN and _heads_acronym(before)
        if not stays and not named:
            break
        end -= 1
    return end


def _heads_acronym(before: Token) -> bool:
    """Tell whether `before` is a common noun that an acronym names: *programma BOMCA*."""
    if before.shape is Shape.A:
        return masculine_genitive(before.low) is False
    return before.shape is Shape.NOUN and not before.capital


def _before_modifier(
    words: Sequence[Token], last: int, number: Number | None
) -> tuple[int, str] | None:
    """Return the head before a modifier that ends at `last`, and the doubt about it."""
    unsure: int | None = None
    for place in range(last - 1, -1, -1):
        word = words[place]
        if word.shape is Shape.A and number != "plural":
            genitive = masculine_genitive(word.low)
            if genitive is False:
                return place, ""
            if genitive is None and unsure is None:
                unsure = place
        elif word.shape in (Shape.NOUN, Shape.PLURAL):
            doubt = "" if unsure is None else f"'{words[unsure].text}' may be the head"
            return place, doubt
    if unsure is not None:
        return unsure, f"'{words[unsure].text}' may be a genitive"
    for place in range(last - 1, -1, -1):
        if words[place].shape in (Shape.PLURAL_OR_GENITIVE, Shape.DEFINITE_PLURAL, Shape.SAME):
            return place, f"'{words[place].text}' may be a genitive"
    return None


def _number(
    words: Sequence[Token], place: int, gender: Gender | None, number: Number | None
) -> Number:
    """Return the number of the head at `place`: as told, else by its ending."""
    if number is not None:
        return number
    word = words[place]
    if word.low.endswith("is"):
        before = words[place - 1] if place else None
        agreeing = before is not None and before.shape is Shape.DEFINITE_AS
        return "plural" if agreeing or looks_plural(word.low, gender) else "singular"
    if word.shape is Shape.DEFINITE_F:
        return "singular"
    plural = word.shape in PLURAL and looks_plural(word.low, gender)
    return "plural" if plural or word.shape is Shape.DEFINITE_AS else "singular"

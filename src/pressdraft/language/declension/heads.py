"""Which word of a Latvian noun phrase is its head: the last noun before what follows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressdraft.i18n import _
from pressdraft.language.declension.nouns import looks_plural
from pressdraft.language.declension.tokens import COMMAS, Shape, Token, masculine_genitive
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
    clause = _without_clause(words)
    end = _without_marks(words, clause)
    last = end - 1
    if end > 1 and words[last].shape is Shape.FOREIGN and _may_head_acronym(words[last - 1]):
        doubt = _("'{text}' may be the head", text=words[last].text)
        return Head(last - 1, _number(words, last - 1, gender, number), doubt)
    if end == 1 or words[last].shape in SINGULAR | PLURAL - {Shape.DEFINITE_AS}:
        doubt = _second_head(words, clause)
        return Head(last, _number(words, last, gender, number), doubt)
    if number == "plural" and words[last].shape is Shape.DEFINITE_AS:
        return Head(last, "plural")
    if words[last].shape in BEYOND:
        found = _before_modifier(words, last, number)
        if found is not None:
            place, doubt = found
            return Head(place, _number(words, place, gender, number), doubt)
    if words[last].shape is Shape.DEFINITE_AS:
        return Head(last, "plural", _("'{text}' is taken as a plural", text=words[last].text))
    lost = end > 1 and words[last].shape in BEYOND
    doubt = (
        _("no word of the phrase but '{text}' may be its head", text=words[last].text)
        if lost
        else ""
    )
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


def _second_head(words: Sequence[Token], clause: int) -> str:
    """Return the doubt about a noun after *un* in the clause: *seminārs par X un konference*."""
    after = words[clause:]
    joined = any(word.shape in (Shape.CONJUNCTION, Shape.COMMA) for word in after)
    relative = any(word.low.startswith(RELATIVE) for word in after[:2])
    if not joined or relative or words[-1].shape is not Shape.NOUN:
        return ""
    return _("'{text}' may be a second head", text=words[-1].text)


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
        unchanging = last.shape is Shape.FOREIGN or (last.shape is Shape.GENITIVE and last.capital)
        named = unchanging and (_heads_acronym(before) or before.text in COMMAS[1:])
        if not stays and not named:
            break
        end -= 1
    return end


def _heads_acronym(before: Token) -> bool:
    """Tell whether `before` is a common noun that an acronym names: *programma BOMCA*."""
    if before.shape is Shape.A:
        return masculine_genitive(before.low) is False
    return before.shape is Shape.NOUN and not before.capital


def _may_head_acronym(before: Token) -> bool:
    """Tell whether `before`, in -a, is perhaps a common noun: *vīza C*."""
    unknown = before.shape is Shape.A and masculine_genitive(before.low) is None
    return unknown and not before.capital


def _before_modifier(
    words: Sequence[Token], last: int, number: Number | None
) -> tuple[int, str] | None:
    """Return the head before a modifier that ends at `last`, and the doubt about it."""
    nouns = [at for at in range(last) if words[at].shape is Shape.NOUN]
    plurals = [at for at in range(last) if words[at].shape is Shape.PLURAL]
    open_a = [at for at in range(last) if words[at].shape is Shape.A]
    feminine = [at for at in open_a if masculine_genitive(words[at].low) is False]
    unknown = [at for at in open_a if masculine_genitive(words[at].low) is None]
    if number == "plural" or not (nouns or open_a):
        return _plural_before_modifier(words, last, plurals, number)
    sure = max([*nouns, *feminine], default=None)
    if sure is not None:
        doubtful = next((at for at in reversed(unknown) if at > sure), None)
        doubtful = plurals[-1] if plurals and plurals[-1] > sure else doubtful
        return sure, "" if doubtful is None else _(
            "'{text}' may be the head", text=words[doubtful].text
        )
    if plurals:
        return _plural_before_modifier(words, last, plurals, number)
    if unknown:
        return unknown[-1], _("'{text}' may be a genitive", text=words[unknown[-1]].text)
    return _plural_before_modifier(words, last, plurals, number)


def _plural_before_modifier(
    words: Sequence[Token], last: int, plurals: Sequence[int], number: Number | None
) -> tuple[int, str] | None:
    """Return the plural head before a modifier: *eksperti* in -i, or *mācības*, like a genitive."""
    if plurals:
        return plurals[-1], ""
    shapes = (Shape.PLURAL_OR_GENITIVE, Shape.DEFINITE_PLURAL, Shape.SAME)
    found = [at for at in range(last) if words[at].shape in shapes]
    if not found:
        return None
    starts = (at for at in found if words[at + 1].capital or words[at + 1].shape is Shape.OBLIQUE)
    place = next(starts, found[-1])
    told = number == "plural" and len(found) == 1
    return place, "" if told else _("'{text}' may be a genitive", text=words[place].text)


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

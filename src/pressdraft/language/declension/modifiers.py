"""What stands before the head of a noun phrase: agreeing adjectives, and genitives that stay."""

from __future__ import annotations

from collections.abc import Sequence

from pressdraft.i18n import _
from pressdraft.language.declension.adjectives import is_feminine_adjective, read_adjective
from pressdraft.language.declension.heads import Head
from pressdraft.language.declension.nouns import definite, read_noun
from pressdraft.language.declension.paradigms import Reading
from pressdraft.language.declension.tokens import Shape, Token, masculine_genitive
from pressdraft.language.declension.wordlists import word_list
from pressdraft.language.values import Gender, Number

SKIPPED = (Shape.CONJUNCTION, Shape.COMMA)
STAYS = (
    Shape.SAME,
    Shape.GENITIVE,
    Shape.OBLIQUE,
    Shape.FOREIGN,
    Shape.FIXED,
    Shape.PREPOSITION,
    *SKIPPED,
)
REFLEXIVE = ("ušies", "usies", "jies")
PARTICIPLES = ("ti", "oši", "ami", "āmi")


def read(
    words: Sequence[Token], start: int, head: Head, gender: Gender | None
) -> tuple[dict[int, Reading], str]:
    """Return the readings of the words from `start` that agree with `head`, and the doubt.

    The words are judged from the head leftwards, because what an adjective belongs to shows in
    what follows it: *Starptautiskā migrācijas organizācija*, but *augstā komisāra birojs*.
    """
    readings: dict[int, Reading] = {}
    doubts: list[str] = []
    for place in range(head.index - 1, start - 1, -1):
        word = words[place]
        if word.low == "trīs":
            doubts.append(_("'trīs' has several forms"))
        if word.shape in STAYS:
            continue
        agrees, doubt = _agrees(words, place, head, gender, readings)
        doubts.append(doubt)
        if agrees:
            readings[place] = _reading(word, gender, head.number)
            doubts.append(readings[place].doubt)
    return readings, next((doubt for doubt in doubts if doubt), "")


def is_adjective(word: Token) -> bool:
    """Tell whether `word` may be a feminine adjective in the nominative."""
    return word.shape is Shape.DEFINITE_F or (
        word.shape is Shape.A and is_feminine_adjective(word.low)
    )


def _reading(word: Token, gender: Gender | None, number: Number) -> Reading:
    """Return how an agreeing word declines; one in -is or -e is a noun beside the head."""
    participle = word.low.endswith("jis") and not word.capital
    if word.low.endswith("ušās"):
        doubt = _("'{text}' may be reflexive, with no genitive", text=word.text)
        return Reading(word.text[:-2], definite(word.text[:-2], "feminine"), number, doubt=doubt)
    if word.shape is Shape.NOUN and word.low.endswith(("is", "e", "us")) and not participle:
        return read_noun(word.text, number=number)
    return read_adjective(word.text, gender or "masculine", number)


def _agrees(
    words: Sequence[Token],
    place: int,
    head: Head,
    gender: Gender | None,
    readings: dict[int, Reading],
) -> tuple[bool, str]:
    """Tell whether the word at `place` agrees with the head, and why that is a guess."""
    word = words[place]
    guess = _(
        "'{text}' may or may not agree with '{text2}'", text=word.text, text2=words[head.index].text
    )
    if gender is None:
        return _agrees_with_unknown(word, guess)
    if word.low.endswith(REFLEXIVE):
        return True, ""
    if head.number == "plural":
        return _agrees_plural(words, place, head.index, gender, readings)
    if gender == "masculine":
        return _agrees_masculine(words, place, head.index)
    match word.shape:
        case Shape.DEFINITE_F:
            return agrees_definite(words, place, head.index, readings)
        case Shape.A:
            return _agrees_a(words, place, head.index)
        case Shape.PLURAL:
            return word.low.endswith("usi"), ""
        case Shape.PLURAL_OR_GENITIVE | Shape.DEFINITE_AS:
            return False, ""
        case _:
            return False, guess


def _agrees_with_unknown(word: Token, guess: str) -> tuple[bool, str]:
    """Judge a modifier of an indeclinable head, whose gender nobody told."""
    if word.shape in (Shape.DEFINITE_F, Shape.A):
        return is_adjective(word), guess if word.shape is Shape.DEFINITE_F else ""
    return word.shape in (Shape.DEFINITE_M, Shape.NOUN), ""


def _agrees_masculine(words: Sequence[Token], place: int, head: int) -> tuple[bool, str]:
    word = words[place]
    guess = _(
        "'{text}' may or may not agree with '{text2}'", text=word.text, text2=words[head].text
    )
    match word.shape:
        case Shape.DEFINITE_M:
            return True, ""
        case Shape.NOUN if word.low.endswith("e"):
            return False, guess
        case Shape.NOUN:
            beside = word.low.endswith(("is", "us")) and not word.low.endswith("jis")
            return True, guess if beside or (word.capital and place > 0) else ""
        case Shape.A | Shape.PLURAL | Shape.PLURAL_OR_GENITIVE | Shape.DEFINITE_AS:
            return False, ""
        case Shape.DEFINITE_F:
            return False, "" if _masculine_after(words, place, head) else guess
        case _:
            return False, guess


def agrees_definite(
    words: Sequence[Token], place: int, head: int, readings: dict[int, Reading]
) -> tuple[bool, str]:
    """Judge -ā before a feminine head: a masculine genitive after it may own it."""
    word = words[place]
    follower = _follower(words, place, head)
    if words[follower].shape is Shape.DEFINITE_F and follower != head:
        return _agrees_before_definite(words, place, follower, head, readings)
    if _is_pair(word, words[follower]):
        return False, ""
    owner = _masculine_after(words, place, head)
    if owner is None:
        return True, ""
    joins = owner.low in word_list("words", "joins-head")
    if joins and not words[head].low.endswith(("šana", "ība")):
        return True, ""
    guess = _(
        "'{text}' may belong to '{text2}' or to '{text3}'",
        text=word.text,
        text2=owner.text,
        text3=words[head].text,
    )
    if owner.low in word_list("words", "carries-adjective"):
        return False, guess
    beside = owner is words[place + 1] and not owner.capital
    return joins or not beside, guess


def _agrees_before_definite(
    words: Sequence[Token], place: int, follower: int, head: int, readings: dict[int, Reading]
) -> tuple[bool, str]:
    """Judge the first of two in -ā: *Starptautiskā Sarkanā Krusta komiteja* parts them."""
    if follower in readings:
        return True, ""
    apart = _is_pair(words[follower], words[_follower(words, follower, head)])
    return apart, _(
        "'{text}' may belong to '{text2}' or not", text=words[place].text, text2=words[head].text
    )


def _is_pair(adjective: Token, noun: Token) -> bool:
    """Tell whether the two are a genitive of their own: *apaļā galda*."""
    return f"{adjective.low}_{noun.low}" in word_list("words", "genitive-pairs")


def _agrees_a(words: Sequence[Token], place: int, head: int) -> tuple[bool, str]:
    """Judge -a before a feminine head: an adjective, or a masculine genitive."""
    word = words[place]
    if not is_feminine_adjective(word.low):
        known = masculine_genitive(word.low) is True or word.capital
        known = known or word.low.endswith(("tāja", "ēja"))
        return False, "" if known else _("'{text}' may be an adjective", text=word.text)
    follower = _follower(words, place, head)
    if _is_pair(word, words[follower]):
        return False, ""
    if word.low in word_list("words", "either"):
        owned = words[follower].shape is Shape.SAME
        return not owned, _("'{text}' may be an adjective or a genitive", text=word.text)
    owner = _masculine_after(words, place, head)
    if owner is None or owner.low in word_list("words", "joins-head"):
        return True, ""
    carries = owner is words[place + 1] and owner.low in word_list("words", "carries-adjective")
    return not carries, _(
        "'{text}' may belong to '{text2}' or to '{text3}'",
        text=word.text,
        text2=owner.text,
        text3=words[head].text,
    )


def _agrees_plural(
    words: Sequence[Token], place: int, head: int, gender: Gender, readings: dict[int, Reading]
) -> tuple[bool, str]:
    word = words[place]
    follower = _follower(words, place, head)
    direct = follower == head or follower in readings
    guess = _(
        "'{text}' may or may not agree with '{text2}'", text=word.text, text2=words[head].text
    )
    match word.shape:
        case Shape.DEFINITE_PLURAL:
            return gender == "masculine", "" if gender == "masculine" else guess
        case Shape.DEFINITE_AS if gender == "feminine":
            if words[follower].shape is Shape.GENITIVE and words[follower].low.endswith("u"):
                return True, ""
            return direct, "" if direct or words[follower].capital else guess
        case Shape.PLURAL if gender == "masculine":
            adverb = word.low.endswith(("ski", "īgi")) and words[follower].low.endswith(PARTICIPLES)
            return not adverb and not word.capital, guess if adverb else ""
        case Shape.PLURAL_OR_GENITIVE if gender == "feminine":
            return is_feminine_adjective(word.low[:-1]) and word.low.endswith("as"), ""
        case Shape.A | Shape.PLURAL_OR_GENITIVE | Shape.DEFINITE_AS | Shape.DEFINITE_F:
            return False, ""
        case Shape.PLURAL if word.capital:
            return False, ""
        case _:
            return False, guess


def _follower(words: Sequence[Token], place: int, head: int) -> int:
    """Return the place of the next word that is no figure, conjunction or comma."""
    for after in range(place + 1, head):
        if words[after].shape not in (*SKIPPED, Shape.FIXED):
            return after
    return head


def _masculine_after(words: Sequence[Token], place: int, head: int) -> Token | None:
    """Return the masculine genitive between `place` and the head that may own an adjective."""
    for after in range(place + 1, head):
        word = words[after]
        third = word.shape is Shape.SAME and word.low.endswith(("us", "ns", "ss"))
        if third or (word.shape is Shape.A and not is_feminine_adjective(word.low)):
            return word
    return None

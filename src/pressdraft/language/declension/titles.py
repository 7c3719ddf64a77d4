"""The titles before a person's name: *galvenā inspektore*, *direktora vietnieks pulkvedis*."""

from __future__ import annotations

from collections.abc import Sequence

from pressdraft.i18n import _
from pressdraft.language.declension.adjectives import read_adjective
from pressdraft.language.declension.modifiers import agrees_definite, is_adjective
from pressdraft.language.declension.nouns import read_noun
from pressdraft.language.declension.paradigms import Reading
from pressdraft.language.declension.tokens import Shape, Token, masculine_genitive
from pressdraft.language.declension.wordlists import word_list
from pressdraft.language.values import Gender

ENDS = (Shape.COMMA, Shape.FIXED, Shape.CONJUNCTION, Shape.PREPOSITION)
"""What may follow a title before the name: *vadītāja un eksperte*, *vadītāja A. Alika*."""


def is_title(low: str) -> bool:
    """Tell whether the lower-case `low` is a rank or an office."""
    return low in word_list("words", "titles")


def read_titles(
    words: Sequence[Token], names: Sequence[int], gender: Gender | None
) -> tuple[dict[int, Reading], str]:
    """Return the readings of the title words, which decline when they are nominatives."""
    readings: dict[int, Reading] = {}
    doubts: list[str] = []
    own = [
        at
        for at, word in enumerate(words)
        if at not in names and word.low not in word_list("names", "particles")
    ]
    inside = _inside_clauses(words)
    for place in reversed(own):
        word = words[place]
        if place in inside:
            continue
        follower = words[place + 1] if place + 1 < len(words) else None
        named = follower is None or place + 1 in names
        if word.shape is Shape.DEFINITE_F:
            reading, doubt = _read_title_definite(words, place, gender, readings)
        else:
            after = readings.get(place + 1)
            reading, doubt = _read_title(word, follower, gender, after, named=named)
        if reading is not None:
            readings[place] = reading
        if doubt:
            doubts.append(doubt)
    return readings, doubts[0] if doubts else ""


def _inside_clauses(words: Sequence[Token]) -> frozenset[int]:
    """Return the places inside a prepositional modifier of a title, up to the next nominative."""
    inside = set()
    open_ = False
    for place, word in enumerate(words):
        named = is_title(word.low) or (word.capital and word.shape is Shape.NOUN)
        if word.shape is Shape.PREPOSITION:
            open_ = True
        elif word.shape is Shape.COMMA or named:
            open_ = False
        if open_:
            inside.add(place)
    return frozenset(inside)


def _read_title(
    word: Token,
    follower: Token | None,
    gender: Gender | None,
    after: Reading | None,
    *,
    named: bool,
) -> tuple[Reading | None, str]:
    match word.shape:
        case Shape.DEFINITE_M:
            return read_adjective(word.text, "masculine", "singular"), ""
        case Shape.NOUN:
            return read_noun(word.text, number="singular"), ""
        case Shape.A if gender == "masculine":
            return None, ""
        case Shape.A:
            return _read_title_a(word, follower, after, named=named)
        case _:
            return None, ""


def _read_title_definite(
    words: Sequence[Token], place: int, gender: Gender | None, readings: dict[int, Reading]
) -> tuple[Reading | None, str]:
    """Judge -ā in a title: *galvenā inspektore*, but *Juridiskā departamenta direktore*."""
    heads = [at for at in sorted(readings) if at > place and not is_adjective(words[at])]
    if gender == "masculine" or not heads or readings[heads[0]].gender != "feminine":
        return None, ""
    agrees, doubt = agrees_definite(words, place, heads[0], readings)
    return (read_adjective(words[place].text, "feminine", "singular") if agrees else None), doubt


def _read_title_a(
    word: Token, follower: Token | None, after: Reading | None, *, named: bool
) -> tuple[Reading | None, str]:
    """Judge a woman's title in -a: *vadītāja* declines, *projekta* and *direktora* stay."""
    agent = word.low.endswith(("tāja", "ēja"))
    ends = follower is None or follower.shape in ENDS
    if named or (agent and ends):
        return read_noun(word.text, number="singular"), ""
    if after is not None and is_adjective(word):
        return read_adjective(word.text, "feminine", "singular"), ""
    if not agent or follower is None:
        return None, ""
    if follower.low in word_list("words", "ahead"):
        return None, ""
    if after is not None and is_title(follower.low):
        return read_noun(word.text, number="singular"), ""
    genitive = masculine_genitive(word.low)
    return None, "" if genitive else _("'{text}' may be a title or a genitive", text=word.text)

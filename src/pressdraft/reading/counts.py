"""What a figure states when it is neither date nor time: a sum, a share, a rank, a number."""

from __future__ import annotations

from decimal import Decimal

from pressdraft.language.values import Count
from pressdraft.reading.money import (
    Quantity,
    about_before,
    read_money_last,
    read_percent,
    read_quantities,
)
from pressdraft.reading.names import names_a_thing
from pressdraft.reading.numbers import chain_end
from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.values import Kind, Reading, Span, Value

_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_LONG = 7
_HALF = Decimal("0.5")
"""What follows the noun in *two years and a half*."""
_AFTER_PRONOUN = """
    of another hand side and or who that which has is was must can could should would may might
    will to by in on with for from more no otru otram otra otras otrā otrai un vai puses laikā no
"""
_BEFORE_PRONOUN = """
    the no any some every each this that which another
"""
_NOT_AFTER_ONE = frozenset(_AFTER_PRONOUN.split())
_NOT_BEFORE_ONE = frozenset(_BEFORE_PRONOUN.split())


def read_number(prose: Prose, index: int, floor: int) -> Found | None:
    """Return what the number at `index` states, in figures or words."""
    token = prose.tokens[index]
    if token.digits:
        found = names_a_thing(prose, index) or read_ordinal(prose, index)
        if found:
            return found
    quantity = read_quantities(prose, index)
    if quantity is None:
        return Found((), chain_end(prose, index)) if token.digits else None
    found = read_money_last(prose, quantity, floor) or read_percent(prose, quantity, floor)
    return found or _plain(prose, quantity, floor)


def _plain(prose: Prose, quantity: Quantity, floor: int) -> Found | None:
    first, last = quantity.first, quantity.last
    if "word-one" in first.form and not _counts_one(prose, first.first, quantity.next):
        return None
    about, start = about_before(prose, first.first, floor)
    end = quantity.next
    noun, form = _noun(prose, end)
    form |= quantity.form - {"three-decimals"}
    place, text_end = prose.tokens[start].start, prose.tokens[end - 1].end
    if _is_long(prose, quantity):
        reading = Reading(Kind.CODE, first.plain, prose.tokens[first.first].start, text_end)
        return Found((reading,), end)
    if prose.follows(end + 4, ("and", "a", "half")) and noun and not last:
        first = first._replace(value=first.value + _HALF, whole=False)
    value: Value = first.value
    if last:
        value = Span(first.value, last.value)
    elif first.value == int(first.value) and (first.whole or first.scale > 1):
        value = Count(int(first.value), about)
    elif about:
        form |= {about}
    return Found((Reading(Kind.NUMBER, value, place, text_end, form, noun),), end)


def _is_long(prose: Prose, quantity: Quantity) -> bool:
    """Tell whether a run of digits is a register number: nobody writes a quantity so."""
    plain = quantity.first.plain
    return len(plain) >= _LONG and not quantity.last and not prose.lower_word(quantity.next)


def _noun(prose: Prose, index: int) -> tuple[str, frozenset[str]]:
    """Return the words counted, and whether a hyphen ties them on as in "two-day"."""
    if prose.low[index] in ("-", "‑") and prose.tied[index] and prose.tied[index + 1]:
        word = prose.tokens[index + 1]
        return (word.text, frozenset({"hyphenated"})) if word.word else ("", frozenset())
    return prose.noun_after(index), frozenset()


def _counts_one(prose: Prose, index: int, end: int) -> bool:
    """Tell "one participant" from the pronoun and from "on the one hand"."""
    if prose.low[end] == "-" and prose.tied[end]:
        return prose.low[end + 1] not in ("off", "on", "stop", "sided", "time")
    noun = prose.lower_word(end)
    return bool(noun) and noun not in _NOT_AFTER_ONE and prose.low[index - 1] not in _NOT_BEFORE_ONE


def read_ordinal(prose: Prose, index: int) -> Found | None:
    """Return the rank that figures state: 9th, "9. posms"."""
    token = prose.tokens[index]
    if len(token.text) > 4 or token.text.startswith("0"):
        return None
    end = index + 1
    form: frozenset[str] = frozenset()
    if prose.language == "en":
        if prose.low[end] not in _ENDINGS or not prose.same_line[end]:
            return None
        end += 1
    elif not _latvian_ordinal(prose, end):
        return None
    else:
        tied = prose.tied[end + 1] and prose.tokens[end + 1].word
        form = frozenset({"missing-space"} if tied else ())
        end += 1
    noun_place = end + 3 if _is_joined_rank(prose, end) else end
    if prose.low[noun_place] in prose.words.label_nouns:
        return Found((), noun_place + 1)
    listed = prose.low[end] in prose.words.and_words
    noun = "" if listed else prose.noun_after(end, 1)
    return _ordinal(prose, int(token.text), (index, end), form, noun)


def _is_joined_rank(prose: Prose, index: int) -> bool:
    """Tell whether a dash or "un" at `index` leads to a second Latvian rank: 5.–8. pants."""
    joined = prose.is_dash(index) or prose.low[index] in prose.words.and_words
    second = prose.tokens[index + 1]
    return joined and second.digits and prose.low[index + 2] == "." and prose.language == "lv"


def _latvian_ordinal(prose: Prose, index: int) -> bool:
    """Tell whether the point at `index` makes an ordinal: a word in lower case goes on."""
    if prose.low[index] != "." or not prose.same_line[index]:
        return False
    if prose.lower_word(index + 1):
        return True
    joined = prose.low[index + 1] == "," or prose.is_dash(index + 1)
    return joined and prose.tokens[index + 2].digits and prose.low[index + 3] == "."


def _ordinal(
    prose: Prose, rank: int, places: tuple[int, int], form: frozenset[str], noun: str
) -> Found:
    start, end = places
    reading = Reading(
        Kind.ORDINAL, rank, prose.tokens[start].start, prose.tokens[end - 1].end, form, noun
    )
    return Found((reading,), end)


def read_ordinal_word(prose: Prose, index: int, floor: int) -> Found | None:
    """Return the rank that a word states; the first two are often said without counting."""
    rank = prose.words.ordinals.get(prose.low[index])
    before = prose.low[index - 1]
    if (
        rank is None
        or index < floor
        or before in ("a", "one", "at")
        or prose.low[index + 1] in prose.words.label_nouns
        or (prose.low[index + 1] == "of" and not _is_count(prose, index + 2))
    ):
        return None
    form = frozenset({"word", "word-one"} if rank < 3 else {"word"})
    return _ordinal(prose, rank, (index, index + 1), form, prose.noun_after(index + 1, 1))


def _is_count(prose: Prose, index: int) -> bool:
    """Tell whether a number follows, as in "the seventh of eleven schools"."""
    token = prose.tokens[index]
    words = prose.words
    return token.digits or any(token.low in each for each in (words.units, words.teens, words.tens))


def read_compound(prose: Prose, index: int, floor: int) -> Found | None:
    """Return the number in a Latvian compound: "divdienu" is two and "dienu"."""
    compound = prose.words.compounds.get(prose.low[index])
    if compound is None or index < floor:
        return None
    number, noun = compound
    token = prose.tokens[index]
    form = frozenset({"word", "hyphenated"})
    reading = Reading(Kind.NUMBER, Count(number), token.start, token.end, form, noun)
    return Found((reading,), index + 1)

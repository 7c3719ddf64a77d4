"""Numbers in words: "twenty-five", "half a million", "divi simti", "hundreds of thousands"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from pressdraft.reading.prose import Prose
from pressdraft.reading.values import Vague

_THOUSAND = 1000
_AND_HALF = (("and", "a", "half"), ("ar", "pusi"))
"""What makes *four and a half* of *four*, *četri ar pusi* of *četri*."""


class Figure(NamedTuple):
    """A number between tokens `first` and `next`; `whole` for one without decimals.

    `scale` is the magnitude in its value, `plain` the figure when it is just a run of digits.
    """

    value: Decimal
    first: int
    next: int
    form: frozenset[str] = frozenset()
    whole: bool = True
    scale: int = 1
    plain: str = ""


def read_words(prose: Prose, index: int) -> Figure | None:
    """Return the number spelt out at `index`; None when no number word stands there."""
    if prose.low[index] in prose.words.halves:
        return _half(prose, index)
    if _is_indefinite(prose, index):
        return None
    article = 0
    if prose.language == "en" and _multiplier(prose, index):
        article = _articles(prose, index)
        if not article:
            return None
    if article == 2:
        return _scaled(prose, index, Decimal("0.5"), 2)
    return _spelt(prose, index, article)


def _multiplier(prose: Prose, index: int) -> bool:
    word = prose.low[index]
    return word in prose.words.hundreds or word in prose.words.magnitudes


def _is_indefinite(prose: Prose, index: int) -> bool:
    """Tell whether "several" or "pāris" makes the magnitude at `index` vague."""
    return prose.low[index - 1] in prose.words.indefinite and _multiplier(prose, index)


def _articles(prose: Prose, index: int) -> int:
    """Return how many words before a bare "million" make it a number: "a", "half a"."""
    if prose.low[index - 1] not in ("a", "an"):
        return 0
    return 2 if prose.low[index - 2] == "half" else 1


def _half(prose: Prose, index: int) -> Figure:
    return _scaled(prose, index + 1, Decimal(prose.words.halves[prose.low[index]]), 1)


def tidy(value: Decimal) -> Decimal:
    """Return a whole value without the zeros behind its point that a magnitude leaves."""
    whole = value.to_integral_value()
    return whole if value == whole else value


def _scaled(prose: Prose, index: int, value: Decimal, before: int) -> Figure:
    """Return `value` times the magnitude at `index`; `before` tokens before it say the value."""
    scale = prose.words.magnitudes.get(prose.low[index], 0)
    value = tidy(value * (scale or 1))
    end = index + 1 if scale else index
    whole = value == value.to_integral_value()
    return Figure(value, index - before, end, frozenset({"word"}), whole=whole)


def _spelt(prose: Prose, index: int, article: int) -> Figure | None:
    total, part, least, end = 0, article, 10**15, index
    while True:
        place = _over_joint(prose, end, part) if end > index else end
        word = prose.low[place]
        if not prose.tokens[place].word or (place > index and not prose.same_line[place]):
            break
        scale = _scale(prose, word, part, begun=end > index)
        if scale and scale < least:
            total, part, least = total + max(part, 1) * scale, 0, scale
        elif (grown := _grown(prose, word, part)) is not None:
            part = grown
        else:
            break
        end = place + 1
    if end == index:
        return None
    value = total + part
    for words in _AND_HALF:
        behind = end + len(words)
        if prose.low[end:behind] == words:
            return _scaled(prose, behind, value + Decimal("0.5"), behind - index + article)
    form = frozenset({"word", "word-one"} if value == 1 else {"word"})
    return Figure(Decimal(value), index - article, end, form)


def _over_joint(prose: Prose, index: int, part: int) -> int:
    """Return the place behind the hyphen of "twenty-five" or the "and" of "a hundred and five"."""
    mark = prose.low[index]
    if mark == "-" and prose.tied[index] and part % 100 >= 20 and part % 10 == 0:
        return index + 1
    if mark == "and" and prose.language == "en" and part % 100 == 0:
        words = prose.words
        after = prose.low[index + 2]
        counted = after in words.hundreds or after in words.magnitudes
        grows = part >= 100 or prose.low[index - 1] in words.magnitudes
        return index + 1 if grows and not counted else index
    return index


def _scale(prose: Prose, word: str, part: int, *, begun: bool) -> int:
    """Return 1000 and more for a magnitude that may follow; a bare plural is vague instead."""
    scale = prose.words.magnitudes.get(word, 0)
    if scale < _THOUSAND:
        return 0
    bare = prose.language == "lv" and not begun and word not in prose.words.vague
    return scale if part or (bare and len(word) > len("tūkst")) else 0


def _grown(prose: Prose, word: str, part: int) -> int | None:
    """Return `part` with the word added, as speakers do: hundreds, then tens, then units."""
    words = prose.words
    if word in words.units:
        after_ten = part % 10 == 0 and part % 100 >= 20
        return part + words.units[word] if part % 100 == 0 or after_ten else None
    small = words.teens.get(word) or words.tens.get(word)
    if small:
        return part + small if part % 100 == 0 else None
    return _hundreds(prose, word, part)


def _hundreds(prose: Prose, word: str, part: int) -> int | None:
    value = prose.words.hundreds.get(word, 0)
    if value > 100:
        return value if part == 0 else None
    counted = value or prose.words.magnitudes.get(word, 0)
    if 0 < part < 10 and counted in (12, 100):
        return part * counted
    return value if value and part == 0 else None


def read_vague(prose: Prose, index: int) -> tuple[Vague, int] | None:
    """Return the size that "hundreds of thousands" or "simtiem" names, and the token behind."""
    size = prose.words.vague.get(prose.low[index])
    if _is_indefinite(prose, index):
        size = prose.words.magnitudes.get(prose.low[index])
    if size is None or (prose.low[index + 1] in prose.words.magnitudes and size < 10):
        return None
    end = index + 1
    more = end + 1 if prose.low[end] == "of" else end
    scale = prose.words.vague.get(prose.low[more]) or prose.words.magnitudes.get(prose.low[more], 0)
    if scale > size and scale >= _THOUSAND:
        return Vague(size * scale), more + 1
    return Vague(size), end

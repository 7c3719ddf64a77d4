"""Numbers in figures: 12 500, 40.1 million, 40,1 milj."""

from __future__ import annotations

from decimal import Decimal

from pressdraft.reading.prose import Prose
from pressdraft.reading.spelt import Figure, read_words, tidy
from pressdraft.reading.vocabulary import CODES, SIGNS

_SPACES = frozenset(" \u00a0\u2009\u202f")
_PREFIXES = frozenset({"mid", "pre", "post", "end", "early", "late"})
_LONGEST = 30
_ENGLISH_TAILS = ("st", "nd", "rd", "th", "am", "pm", "h")
_LATVIAN_TAILS = ("h",)


def glued(prose: Prose, index: int) -> bool:
    """Tell whether the digits at `index` belong to a name such as G7, COVID-19, LV-1012 or 5G."""
    if prose.tied[index]:
        before = prose.tokens[index - 1]
        if before.text in ("_", "#", "@", "§"):
            return True
        if before.text == "+" and prose.tied[index - 1] and prose.tokens[index - 2].word:
            return True
        if before.word and before.text.upper() not in CODES and before.low != "meur":
            return True
        if before.text in ("-", "‑") and prose.tied[index - 1]:
            word = prose.tokens[index - 2]
            return word.word and word.low not in _PREFIXES
    after = prose.tokens[index + 1]
    if not after.word or not prose.tied[index + 1]:
        return False
    return not _may_follow_tied(prose, after.low)


def _may_follow_tied(prose: Prose, word: str) -> bool:
    words = prose.words
    return (
        word in words.magnitudes
        or word in words.short_magnitudes
        or word in words.currencies
        or word.upper() in CODES
        or words.month(word) is not None
        or word in (_ENGLISH_TAILS if words.language == "en" else _LATVIAN_TAILS)
        or word in words.year_words
    )


def chain_end(prose: Prose, index: int) -> int:
    """Return the token behind digits that points, colons or strokes join without spaces."""
    end = index + 1
    while prose.low[end] in (".", ":", "/", ",") and prose.tied[end]:
        if not (prose.tied[end + 1] and prose.tokens[end + 1].digits):
            break
        end += 2
    return end


def read_figure(prose: Prose, index: int) -> Figure | None:
    """Return the figure at `index`: groups of three and decimals, each as the language has it."""
    first = prose.tokens[index]
    if not first.digits or len(first.text) > _LONGEST:
        return None
    end = chain_end(prose, index)
    if end - index > 1:
        return _joined(prose, index, end)
    digits, end = _spaced_groups(prose, index)
    if digits != first.text and prose.low[end] in (".", ",") and prose.tied[end]:
        decimals = prose.tokens[end + 1]
        if decimals.digits and prose.tied[end + 1]:
            form = _decimal_form(prose, prose.low[end])
            return Figure(Decimal(f"{digits}.{decimals.text}"), index, end + 2, form, whole=False)
    plain = first.text if end == index + 1 else ""
    return Figure(Decimal(digits), index, end, plain=plain)


def _spaced_groups(prose: Prose, index: int) -> tuple[str, int]:
    """Return the digits of `12 500`, and the token behind them."""
    digits = prose.tokens[index].text
    end = index + 1
    if len(digits) > 3 or digits.startswith("0"):
        return digits, end
    while (group := prose.tokens[end]).digits and len(group.text) == 3 and group.gap in _SPACES:
        if len(digits) >= _LONGEST or glued(prose, end):
            break
        digits += group.text
        end += 1
        if prose.low[end] == "-" and prose.tied[end]:
            break
    return digits, end


def _joined(prose: Prose, index: int, end: int) -> Figure | None:
    """Return the figure of digits joined by points or commas; None for a version or a ratio."""
    parts = [prose.tokens[place].text for place in range(index, min(end, index + 12), 2)]
    marks = [prose.low[place] for place in range(index + 1, min(end, index + 12), 2)]
    if len(parts) > 6 or any(mark in ":/" for mark in marks):
        return None
    *groups, last = parts
    grouped = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    if len(marks) == 1:
        return _one_mark(prose, index, parts, marks[0])
    if not grouped or len(set(marks[:-1])) > 1:
        return None
    if marks[-1] != marks[0]:
        form = _decimal_form(prose, marks[-1])
        return Figure(Decimal("".join(groups) + "." + last), index, end, form, whole=False)
    if len(last) != 3:
        return None
    form = frozenset({"point-groups"} if marks[0] == "." else ())
    return Figure(Decimal("".join(parts)), index, end, form)


def _one_mark(prose: Prose, index: int, parts: list[str], mark: str) -> Figure:
    whole, rest = parts
    looks_grouped = len(rest) == 3 and len(whole) <= 3 and whole != "0"
    if looks_grouped and mark != prose.words.point:
        form = frozenset({"point-groups"} if mark == "." else {"comma-groups"})
        if prose.language == "en":
            form = frozenset()
        return Figure(Decimal(whole + rest), index, index + 3, form)
    value = Decimal(f"{whole}.{rest}")
    form = _decimal_form(prose, mark)
    if looks_grouped:
        form |= {"three-decimals"}
    return Figure(value, index, index + 3, form, whole=False)


def _decimal_form(prose: Prose, mark: str) -> frozenset[str]:
    if mark == prose.words.point:
        return frozenset()
    return frozenset({"decimal-comma" if mark == "," else "decimal-point"})


def read_quantity(prose: Prose, index: int, *, currency: bool = False) -> Figure | None:
    """Return a number in figures or words with the magnitude behind it: 40.1 million.

    `currency` tells that a currency stands before it, so that "m" means million.
    """
    figure = _split_decimal(prose, index, currency) or read_figure(prose, index)
    if figure is None:
        return read_words(prose, index)
    magnitude = _magnitude(prose, figure.next, currency)
    if magnitude is None:
        return figure
    scale, end = magnitude
    return figure._replace(value=tidy(figure.value * scale), next=end, scale=scale, plain="")


def _magnitude(prose: Prose, index: int, currency: bool) -> tuple[int, int] | None:
    index += prose.is_hyphen(index)
    word = prose.low[index]
    if not prose.tokens[index].word or not prose.same_line[index]:
        return None
    scale = prose.words.magnitudes.get(word)
    if scale is None and word in prose.words.short_magnitudes:
        beside = currency or is_currency(prose, index + 1)
        scale = prose.words.short_magnitudes[word] if beside else None
    if scale is None:
        return None
    end = index + 1
    again = prose.words.magnitudes.get(prose.low[end], 0)
    if again > scale:
        scale, end = scale * again, end + 1
    if prose.low[end] == "." and prose.tied[end] and _is_shortened(word):
        end += 1
    return scale, end


def _is_shortened(word: str) -> bool:
    return word in ("milj", "mlj", "mljrd", "mlrd", "miljrd", "tūkst", "mln", "mio", "bn", "bln")


def is_currency(prose: Prose, index: int) -> bool:
    """Tell whether a currency stands at `index`: its sign, code or name."""
    token = prose.tokens[index]
    if not prose.same_line[index]:
        return False
    return token.text in SIGNS or token.text in CODES or token.low in prose.words.currencies


def _split_decimal(prose: Prose, index: int, currency: bool) -> Figure | None:
    """Return `40, 1 million` or `12. 5%` as 40.1 and 12.5: nothing else can be meant there."""
    whole, decimals = prose.tokens[index], prose.tokens[index + 2]
    mark = prose.low[index + 1]
    if mark not in (",", ".") or not (whole.digits and decimals.digits):
        return None
    spaces = (prose.tokens[index + 1].gap, decimals.gap)
    if len(decimals.text) > 2 or (spaces[0] == "") is (spaces[1] == ""):
        return None
    if not _SPACES.issuperset(spaces[0] + spaces[1]) or not _is_one_quantity(
        prose, index, mark, currency
    ):
        return None
    form = _decimal_form(prose, mark) | {"decimal-space"}
    value = Decimal(f"{whole.text}.{decimals.text}")
    return Figure(value, index, index + 3, form, whole=False)


def _is_one_quantity(prose: Prose, index: int, mark: str, currency: bool) -> bool:
    """Tell whether what follows `40, 1` makes it one sum, share or large number."""
    end = index + 3
    magnitude = _magnitude(prose, end, currency)
    if magnitude and (currency or is_currency(prose, magnitude[1])):
        return True
    listed = prose.low[index - 1] in (",", ".") or prose.tokens[index - 1].digits
    if mark != prose.words.point or listed or len(prose.tokens[index].text) > 3:
        return False
    shared = prose.low[end] == "%" or prose.low[end] in prose.words.percent
    return bool(magnitude) or shared or is_currency(prose, end)

"""Sums of money and shares: EUR 40.1 million, "40,1 miljons eiro", 13%."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from pressdraft.language.values import About, Amount
from pressdraft.reading.numbers import is_currency, read_quantity
from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.spelt import Figure, read_vague, tidy
from pressdraft.reading.values import Kind, Reading, Span, Vague, Value
from pressdraft.reading.vocabulary import CODES, SIGNS

_CLAUSE = 12
_COUNTRIES = frozenset({"us", "asv"})
_CROWNS = {
    "danish": "DKK", "dānijas": "DKK", "swedish": "SEK", "zviedrijas": "SEK",
    "norwegian": "NOK", "norvēģijas": "NOK", "czech": "CZK", "čehijas": "CZK",
    "estonian": "EEK", "igaunijas": "EEK", "icelandic": "ISK", "islandes": "ISK",
}  # fmt: skip
"""Whose crowns are meant, told by the word before."""
_CROWN = ("kron", "crown", "korun", "kroon")
_MILLIONS = {"meur": "EUR", "musd": "USD"}


class Currency(NamedTuple):
    """A currency, the token behind it, and 10**6 where it says million as MEUR does."""

    code: str
    next: int
    scale: int = 1


class Quantity(NamedTuple):
    """One number, or two that a dash or "to" joins, up to token `next`."""

    first: Figure
    last: Figure | None
    next: int

    @property
    def form(self) -> frozenset[str]:
        """How both are written."""
        return self.first.form | self.last.form if self.last else self.first.form


def about_before(prose: Prose, index: int, floor: int) -> tuple[About | None, int]:
    """Return the word that says how exact the number at `index` is, and where it starts."""
    for phrase, about in prose.words.about:
        start = index - len(phrase)
        if start >= floor and prose.follows(index, phrase) and prose.same_line[index]:
            return (None, index) if _arrives(prose, start) else (about, start)
    return None, index


def _arrives(prose: Prose, index: int) -> bool:
    """Tell whether "līdz" at `index` says where something arrived: pieauga līdz 25."""
    if prose.low[index] not in prose.words.to_words:
        return False
    for place in range(index - 1, index - _CLAUSE, -1):
        if prose.low[place].startswith(prose.words.changes):
            return True
        if prose.low[place] in ("", ".", ",", ";") and not prose.tokens[place - 1].digits:
            return False
    return False


def currency_at(prose: Prose, index: int) -> Currency | None:
    """Return the currency at `index`: a sign, a code or a name, "US" before it or not."""
    if prose.low[index] in _COUNTRIES and is_currency(prose, index + 1):
        index += 1
    crowns = _CROWNS.get(prose.low[index])
    if crowns and prose.low[index + 1].startswith(_CROWN):
        return Currency(crowns, index + 2)
    if not is_currency(prose, index) and prose.tokens[index].text not in SIGNS:
        return None
    token = prose.tokens[index]
    name = prose.words.currencies.get(token.low, "")
    code = token.text if token.text in CODES else SIGNS.get(token.text, name)
    return Currency(code, index + 1)


def read_quantities(prose: Prose, index: int, *, currency: bool = False) -> Quantity | None:
    """Return the number at `index` with the end of its range: 5–6 million, "no 10 līdz 15"."""
    first = read_quantity(prose, index, currency=currency)
    if first is None:
        return None
    place = _joined(prose, first)
    if currency and place and prose.tokens[place].text in CODES | SIGNS.keys():
        place += 1
    if place and _is_rank(prose, place):
        place = 0
    last = read_quantity(prose, place, currency=currency) if place else None
    if last and currency_at(prose, first.next) and not currency_at(prose, last.next):
        last = None
    if last is None or (last.scale == first.scale and last.value <= first.value):
        return Quantity(first, None, first.next)
    if last.value <= first.value and first.scale > 1:
        return Quantity(first, None, first.next)
    if first.scale == 1 and last.scale > 1:
        first = first._replace(value=tidy(first.value * last.scale), scale=last.scale)
    return Quantity(first, last, last.next)


def _joined(prose: Prose, first: Figure) -> int:
    """Return where the number stands that ends a range, or 0."""
    currency = currency_at(prose, first.next)
    end = currency.next if currency else first.next
    if prose.is_dash(end) and prose.tied[end] == prose.tied[end + 1]:
        return end + 1 if prose.tokens[end + 1].digits or prose.tokens[end + 1].text in SIGNS else 0
    words = prose.words
    between = prose.word_before(first.first) in words.between_words
    joints = words.and_words if between else words.to_words & {"to", "līdz"}
    return end + 1 if prose.low[end] in joints and prose.same_line[end + 1] else 0


def _is_rank(prose: Prose, index: int) -> bool:
    """Tell whether the digits at `index` are a Latvian day, year or rank: "līdz 2030. gadam"."""
    point = prose.low[index + 1] == "." and prose.tied[index + 1]
    ranked = prose.language == "lv" and prose.tokens[index].digits and point
    return ranked and bool(prose.lower_word(index + 2))


def read_money_first(prose: Prose, index: int, floor: int) -> Found | None:
    """Return the sum whose currency stands first, at `index`."""
    token = prose.tokens[index]
    if token.low in _MILLIONS:
        currency = Currency(_MILLIONS[token.low], index + 1, 10**6)
    elif token.text in CODES or token.text in SIGNS:
        currency = Currency(SIGNS.get(token.text, token.text), index + 1)
    else:
        return None
    quantity = read_quantities(prose, currency.next, currency=True)
    if quantity is None or not prose.same_line[currency.next]:
        return None
    start = index
    if prose.low[index - 1] == "us" and prose.tied[index] and index > floor:
        start -= 1
    form = frozenset() if prose.language == "en" else frozenset({"currency-first"})
    return _sum(prose, (floor, start), quantity, currency, form)


def _sum(
    prose: Prose,
    places: tuple[int, int],
    quantity: Quantity,
    currency: Currency,
    form: frozenset[str],
) -> Found:
    about, start = about_before(prose, places[1], places[0])
    first, last = _exact(quantity.first), _exact(quantity.last) if quantity.last else None
    form |= first.form | (last.form if last else frozenset())
    value: Value = Amount(tidy(first.value * currency.scale), currency.code, about)
    if last:
        scale = currency.scale
        value = Span(first.value * scale, last.value * scale, currency.code)
    end = max(quantity.next, currency.next)
    reading = Reading(Kind.MONEY, value, prose.tokens[start].start, prose.tokens[end - 1].end, form)
    return Found((reading,), end)


def _exact(figure: Figure) -> Figure:
    """Return a sum with three decimals as the thousands that its writer grouped another way."""
    if "three-decimals" not in figure.form or figure.scale > 1:
        return figure._replace(form=figure.form - {"three-decimals"})
    odd = figure.form & {"decimal-comma", "decimal-point", "three-decimals"}
    form = figure.form - odd | {"foreign-groups"}
    return figure._replace(value=Decimal(int(figure.value * 1000)), form=form)


def read_money_last(prose: Prose, quantity: Quantity, floor: int) -> Found | None:
    """Return the sum whose currency follows the number."""
    currency = currency_at(prose, quantity.next + prose.is_hyphen(quantity.next))
    if currency is None:
        return None
    form = frozenset(
        {"currency-last"} if prose.language == "en" and _is_code(prose, currency) else ()
    )
    return _sum(prose, (floor, quantity.first.first), quantity, currency, form)


def _is_code(prose: Prose, currency: Currency) -> bool:
    token = prose.tokens[currency.next - 1]
    return token.text in CODES or token.text in SIGNS


def read_percent(prose: Prose, quantity: Quantity, floor: int) -> Found | None:
    """Return the share, in percentage points: 13 is 13%."""
    kind, end = _percent_sign(prose, quantity.next)
    if kind is None:
        return None
    about, start = about_before(prose, quantity.first.first, floor)
    first, last = quantity.first, quantity.last
    form = quantity.form - {"three-decimals"} | ({about} if about else set())
    value: Value = Span(first.value, last.value) if last else _signed(prose, first)
    reading = Reading(kind, value, prose.tokens[start].start, prose.tokens[end - 1].end, form)
    return Found((reading,), end)


def _signed(prose: Prose, figure: Figure) -> Decimal:
    sign = figure.first - 1
    minus = prose.low[sign] in ("-", "−") and prose.tied[sign + 1] and not prose.tied[sign]
    return -figure.value if minus and not prose.tokens[sign - 1].digits else figure.value


def _percent_sign(prose: Prose, index: int) -> tuple[Kind | None, int]:
    word = prose.low[index]
    if not prose.same_line[index]:
        return None, index
    if word == "%":
        return Kind.PERCENT, index + 1
    if word in prose.words.points or (word == "percentage" and prose.low[index + 1] == "points"):
        return Kind.POINTS, index + (2 if word == "percentage" else 1)
    if word in prose.words.percent:
        return Kind.PERCENT, index + 1
    if word == "per" and prose.low[index + 1] == "cent":
        return Kind.PERCENT, index + 2
    return None, index


def read_vague_size(prose: Prose, index: int, floor: int) -> Found | None:
    """Return "hundreds of officials", "miljoniem eiro": a size that nobody counted."""
    found = read_vague(prose, index)
    if found is None:
        return None
    size, end = found
    over_of = end + 1 if prose.low[end] == "of" else end
    currency = currency_at(prose, over_of)
    start = prose.tokens[index].start
    form = frozenset({"vague", "word"})
    if currency:
        text_end = prose.tokens[currency.next - 1].end
        value = Vague(size.size, currency.code)
        return Found((Reading(Kind.MONEY, value, start, text_end, form),), currency.next)
    if (size.size < 10 and over_of == end and prose.language == "en") or index < floor:
        return None
    noun = prose.noun_after(over_of)
    return Found((Reading(Kind.NUMBER, size, start, prose.tokens[end - 1].end, form, noun),), end)

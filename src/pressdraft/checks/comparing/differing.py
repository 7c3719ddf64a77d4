"""Tells which values took the place of another, and which stand in one text only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from pressdraft.checks.alignment import Row
from pressdraft.checks.comparing.addresses import is_alike, is_same_site, is_translated_page
from pressdraft.checks.comparing.atoms import number
from pressdraft.checks.comparing.items import Family, Item
from pressdraft.checks.comparing.matching import MOST, Left, Texts, Unequal, matched
from pressdraft.checks.stated import Stated
from pressdraft.language.values import Amount, Count
from pressdraft.reading import Kind, Span
from pressdraft.release import CODES, LanguageCode

_BOTH = 2
_NEAR = 1
"""So many rows apart may stand what took the place of another."""

_LONGER = 1.3
"""So many times as long is one of two paragraphs at most that say the same."""
_NEARBY = 0.1
"""Less than this part of a paragraph two values stand apart that are in one place."""

_MOST_UNSTATED = 100
"""Of so many values of one family that the other text lacks, no more are paired across rows."""

_NET: frozenset[Family] = frozenset({"address", "code", "phone"})
_MIXED: tuple[tuple[Family, Family], ...] = (("percent", "number"), ("sum", "number"))
"""Families of which one becomes the other when its sign is lost."""


@dataclass(frozen=True, slots=True)
class Different:
    """Two values that should be one; `certain` is false where both stand elsewhere as well."""

    english: Item
    latvian: Item
    marked: LanguageCode
    certain: bool = True

    @property
    def family(self) -> Family:
        """What kind of value differs; that of a sum beside a bare number is a sum."""
        families = (self.english.family, self.latvian.family)
        return next((each for each in families if each != "number"), "number")

    @property
    def item(self) -> Item:
        """The value that is more likely to be the wrong one."""
        return self.english if self.marked == "en" else self.latvian


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing two texts by value; `missing` is stated in one of them only."""

    matched: tuple[tuple[Item, Item], ...]
    different: tuple[Different, ...]
    missing: tuple[Item, ...]


def compared(
    rows: Sequence[Row], stated: Mapping[LanguageCode, Iterable[Stated]], target: LanguageCode
) -> Comparison:
    """Compare two texts side by side; of two values in doubt the one in `target` is marked."""
    texts = Texts.of(rows, stated)
    matches, left = matched(texts)
    pairs = [pair for unequal in left.values() for pair in _taken_in_row(unequal, texts)]
    pairs += _sign_lost(left, texts)
    swapped = list(_swapped(left, texts))
    rest = {code: _unstated(left, texts, code) for code in CODES}
    pairs += _taken_nearby(rest)
    counts = Counter(item.needs[0] for code in CODES for item in texts.items[code])

    def marked(one: Item, other: Item) -> LanguageCode:
        """Return the language of the value that stands less often; one is stated elsewhere."""
        more = counts[one.needs[0]] - counts[other.needs[0]]
        return target if not more else ("lv" if more > 0 else "en")

    different = [Different(one, other, marked(one, other)) for one, other in pairs]
    different += [Different(one, other, target, certain=False) for one, other in swapped]
    missing = [item for code in CODES for item in rest[code] if _is_missing(item, texts)]
    return Comparison(
        tuple(matches),
        tuple(sorted(different, key=lambda each: each.english.place)),
        tuple(missing),
    )


def _taken_in_row(unequal: Unequal, texts: Texts) -> Iterator[tuple[Item, Item]]:
    """Yield what the other text does not state, with what stands in its place there.

    Both leave `unequal`; so do two addresses that may be one page in two languages.
    """
    same_number = len(unequal.english) == len(unequal.latvian)
    candidates = sorted(
        (
            (_unlikeness(one, other, texts), one, other)
            for one, other in product(unequal.english[:MOST], unequal.latvian[:MOST])
            if _may_be_taken(one, other, texts, same_number=same_number)
        ),
        key=lambda each: (each[0], each[1].place, each[2].place),
    )
    taken: set[int] = set()
    for _, one, other in candidates:
        if not taken & {id(one), id(other)}:
            taken |= {id(one), id(other)}
            if not _may_be_translated(one, other):
                yield one, other
    _take_out(unequal.english, taken)
    _take_out(unequal.latvian, taken)


def _take_out(items: list[Item], taken: set[int]) -> None:
    items[:] = [item for item in items if id(item) not in taken]


def _may_be_taken(one: Item, other: Item, texts: Texts, *, same_number: bool) -> bool:
    """Tell whether one value may stand in the place of another in its row."""
    unstated = [item for item in (one, other) if not texts.is_stated(item)]
    if not unstated or one.row < 0 or not _is_comparable(one, other):
        return False
    if len(unstated) == 2:
        return True
    (alone,) = unstated
    stated = other if alone is one else one
    return same_number or not (alone.soft or texts.is_in_row(stated))


def _is_comparable(one: Item, other: Item) -> bool:
    """Tell whether two values are of one sort, and addresses the same but for a slip."""
    kinds = (one.reading.kind, other.reading.kind)
    if one.family == "number":
        return kinds[0] is kinds[1] or not (one.soft or other.soft)
    if one.family == "address":
        return kinds[0] is kinds[1] and is_same_site(*_values(one, other))
    if one.family in ("phone", "code"):
        return is_alike(*_values(one, other))
    return True


def _may_be_translated(one: Item, other: Item) -> bool:
    return one.reading.kind is Kind.URL and is_translated_page(*_values(one, other))


def _values(one: Item, other: Item) -> tuple[str, str]:
    return str(one.reading.value), str(other.reading.value)


def _unlikeness(one: Item, other: Item, texts: Texts) -> float:
    """Return how unlikely it is that one value became the other: by place, kind and amount."""
    unlike = abs(_position(one) - _position(other))
    unlike += 0.5 * (one.reading.kind is not other.reading.kind)
    unlike += 1.0 * (texts.is_stated(one) or texts.is_stated(other))
    unlike += 0.3 * (one.soft is not other.soft)
    first, second = one.reading.value, other.reading.value
    if isinstance(first, Amount) and isinstance(second, Amount) and first.value == second.value:
        unlike -= 1
    return unlike


def _position(item: Item) -> float:
    return item.reading.start / max(1, len(item.stated.segment.text))


def _sign_lost(left: Left, texts: Texts) -> Iterator[tuple[Item, Item]]:
    """Yield sums and shares beside a bare number of the same value: 13% and 13.

    What stands behind a bare number may be the name of a currency that reading does not know.
    """
    for row in {row for row, _ in left if row >= 0}:
        for (family, bare), code in product(_MIXED, CODES):
            signed = left.get((row, family))
            plain = left.get((row, bare))
            if not signed or not plain:
                continue
            yield from _of_one_value(signed, plain, texts, code)


def _of_one_value(
    signed: Unequal, plain: Unequal, texts: Texts, code: LanguageCode
) -> Iterator[tuple[Item, Item]]:
    other: LanguageCode = "lv" if code == "en" else "en"
    for one in [item for item in signed.side(code)[:MOST] if not texts.is_stated(item)]:
        equal = next((o for o in plain.side(other)[:MOST] if _amount(o) == _amount(one)), None)
        if equal:
            signed.side(code).remove(one)
            plain.side(other).remove(equal)
            if one.family == "percent" or not (
                equal.reading.words or _is_carried(equal, one, texts)
            ):
                yield (one, equal) if code == "en" else (equal, one)


def _is_carried(bare: Item, signed: Item, texts: Texts) -> bool:
    """Tell whether another sum of the row has the currency: *EUR 9,000, of which 4,000*."""
    currency = getattr(signed.reading.value, "currency", None)
    return any(
        item.row == bare.row and getattr(item.reading.value, "currency", "") == currency
        for item in texts.items[bare.language]
    )


def _amount(item: Item) -> object:
    value = item.reading.value
    if isinstance(value, Span):
        return value.first, value.last
    return value.value if isinstance(value, (Amount, Count)) else value


def _swapped(left: Left, texts: Texts) -> Iterator[tuple[Item, Item]]:
    """Yield the one value each that a row states differently, though both stand elsewhere.

    Only where all else in the row has its equal, so that the row is certain.
    """
    open_families = Counter(row for row, _ in left)
    for (row, family), unequal in left.items():
        if row < 0 or open_families[row] > 1 or family in _NET:
            continue
        if len(unequal.english) == len(unequal.latvian) == 1:
            one, other = unequal.english[0], unequal.latvian[0]
            explained = texts.is_in_row(one) or texts.is_in_row(other)
            sure = not (one.soft or other.soft or explained) or _are_words(one, other)
            if sure and one.reading.kind is other.reading.kind and _is_firm(one, other, texts):
                unequal.english.clear()
                unequal.latvian.clear()
                yield one, other


def _are_words(one: Item, other: Item) -> bool:
    """Tell whether two numbers or ranks in words stand in one place: *third* beside *otrā*.

    *One* and *first* are often no numbers; *otrs* may be the other one.
    """
    if not (one.soft and other.soft) or one.family != "number":
        return False
    kinds = {one.reading.kind, other.reading.kind}
    values = [number(item.reading) for item in (one, other) if _is_counted(item)]
    return len(kinds) == 1 and len(values) == _BOTH and min(values) > 1


def _is_counted(item: Item) -> bool:
    return isinstance(item.reading.value, (int, Count, Decimal))


def _is_firm(one: Item, other: Item, texts: Texts) -> bool:
    """Tell whether a row holds one segment each, with something in common, or in like places."""
    sides = texts.rows[one.row]
    if len(sides.english) != 1 or len(sides.latvian) != 1:
        return False
    english, latvian = sides.english[0], sides.latvian[0]
    if english.id == latvian.id and english.spans:
        return True
    if texts.row_atoms["en"].get(one.row, set()) & texts.row_atoms["lv"].get(one.row, set()):
        return True
    shorter, longer = sorted((len(english.text), len(latvian.text)))
    return longer <= _LONGER * shorter and abs(_position(one) - _position(other)) < _NEARBY


def _unstated(left: Left, texts: Texts, language: LanguageCode) -> list[Item]:
    found = [
        item
        for unequal in left.values()
        for item in unequal.side(language)
        if not texts.is_stated(item)
    ]
    return sorted(found, key=lambda item: item.place)


def _taken_nearby(rest: Mapping[LanguageCode, list[Item]]) -> Iterator[tuple[Item, Item]]:
    """Yield what neither text states of the other, in rows side by side; alike ones anywhere."""
    taken: set[int] = set()
    for family in {item.family for item in rest["en"]}:
        left, right = (
            [item for item in rest[code] if item.family == family][:_MOST_UNSTATED]
            for code in CODES
        )
        for one in left:
            fits = [other for other in right if id(other) not in taken and _fits(one, other)]
            if fits:
                nearest = min(fits, key=lambda other: (abs(one.row - other.row), other.place))
                taken |= {id(one), id(nearest)}
                if not _may_be_translated(one, nearest):
                    yield one, nearest
    for code in CODES:
        _take_out(rest[code], taken)


def _fits(one: Item, other: Item) -> bool:
    if one.family != other.family or not _is_comparable(one, other) or one.soft or other.soft:
        return False
    if one.family in _NET:
        return True
    near = one.row >= 0 and other.row >= 0 and abs(one.row - other.row) <= _NEAR
    return near and one.reading.kind is other.reading.kind


def _is_missing(item: Item, texts: Texts) -> bool:
    """Tell whether its absence is a finding: not where the whole paragraph has no counterpart."""
    return not item.soft and (item.family in _NET or not texts.is_alone(item))

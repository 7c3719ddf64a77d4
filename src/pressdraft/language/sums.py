"""Which figure a number or sum prints, the same in both languages, before words are put to it.

The noun and the verb agree with the figure that is printed, not with the value behind it, so the
figure is settled first.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from pressdraft.language.values import Amount, Count

Magnitude = Literal["million", "billion"]

_MAGNITUDES: tuple[tuple[Magnitude, int], ...] = (("billion", 9), ("million", 6))
_CENT = Decimal("0.01")


class Sum(NamedTuple):
    """A sum as it is printed: a figure with comma groups and a point, and its magnitude word."""

    figure: str
    magnitude: Magnitude | None


def printed_figure(value: Decimal | int) -> str:
    """Return `40,100.10`: every decimal of the value, trailing zeros too."""
    return f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"


def printed_sum(value: Decimal) -> Sum:
    """Return 40.1 million for 40100000, and 1,234,567 where the word would hide digits.

    A magnitude word is used when at most three decimals of it state the value exactly; nothing is
    ever rounded. Cents print as two digits or not at all.
    """
    for word, exponent in _MAGNITUDES:
        if abs(value) < 10**exponent:
            continue
        scaled = value.scaleb(-exponent).normalize()
        digits = scaled.as_tuple().exponent
        if isinstance(digits, int) and digits >= -3:
            return Sum(printed_figure(scaled), word)
    if value == value.to_integral_value():
        return Sum(printed_figure(value.to_integral_value()), None)
    places = value.as_tuple().exponent
    cents = value.quantize(_CENT) if places == -1 else value
    return Sum(printed_figure(cents), None)


def plain_number(value: Count | Amount | Decimal | int) -> Decimal:
    """Return the number that is printed, with its printed decimals: 40.1 for 40.1 million."""
    if isinstance(value, Count):
        return Decimal(value.value)
    if isinstance(value, Amount):
        return Decimal(printed_sum(value.value).figure.replace(",", ""))
    return Decimal(value)

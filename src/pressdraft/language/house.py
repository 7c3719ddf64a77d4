"""The house choices that the style guides leave open, each with its default."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True)
class EnglishHouse:
    """How this office writes English."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    currency: Literal["code", "sign"] = "code"
    """`code` writes EUR 40.1 million, `sign` €40.1 million (allowed in press releases only)."""
    thousands: Literal["space", "comma"] = "space"
    """`space` writes 12 500 with a no-break space, `comma` 12,500."""
    quotes: Literal["double", "single"] = "double"
    """Outer quotation marks; the other kind stands inside."""
    time: Literal["point", "colon"] = "point"
    """`point` writes 09.00, `colon` 09:00."""


@dataclass(frozen=True, slots=True)
class LatvianHouse:
    """How this office writes Latvian."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    currency: Literal["eiro", "euro", "EUR", "sign"] = "eiro"
    """What follows a sum: 225 000 eiro, euro, EUR or €."""
    quotes: Literal["high", "low", "guillemets"] = "high"
    """`high` writes “…”, `low` „…”, `guillemets` «…»."""
    four_digits: Literal["plain", "grouped"] = "plain"
    """`plain` writes 1400, `grouped` 1 400."""
    names: Literal["transcribed", "original"] = "transcribed"
    """Foreign persons' names: transcribed and declined, or in their own spelling."""
    original_in_brackets: bool = False
    """Whether the first mention of a transcribed name adds the original in brackets."""


@dataclass(frozen=True, slots=True)
class House:
    """All house choices."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    english: EnglishHouse = field(default_factory=EnglishHouse)
    latvian: LatvianHouse = field(default_factory=LatvianHouse)

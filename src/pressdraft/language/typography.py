"""Spaces that do not break, dashes and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType
from typing import NamedTuple

NBSP = "\u00a0"
DASH = "–"
RANGE = DASH
"""Ranges of figures close the dash up: 26–28; it is spaced where the items contain spaces."""
SPACED_DASH = f" {DASH} "


class Marks(NamedTuple):
    """The outer and inner quotation marks of a house."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


MARKS = MappingProxyType(
    {
        "double": Marks("“", "”", "‘", "’"),
        "single": Marks("‘", "’", "“", "”"),
        "high": Marks("“", "”", "‘", "’"),
        "low": Marks("„", "”", "‘", "’"),
        "guillemets": Marks("«", "»", "“", "”"),
    }
)
"""The quotation marks of each house choice; an inner pair always differs from the outer one."""

_DOUBLE = re.compile(r"(?:[“„«]|(?<!\w)\")([^“”„«»\"]*)[”“»\"]")
_DOUBLE_MARKS = re.compile(r"[“”„«»\"]")
_SINGLE = re.compile(r"(?<!\w)‘([^‘]*?)’(?!\w)")
_FULL_STOPS = (".", "!", "?", "…")


def quoted(text: str, marks: Marks) -> str:
    """Return `text` within the outer marks, with every pair of marks inside it made inner ones.

    Marks that the author already put round the whole text are not doubled.
    """
    inner = rf"{marks.inner_opening}\1{marks.inner_closing}"
    inside = _DOUBLE.sub(inner, _unquoted(text))
    if marks.inner_opening != "‘":
        inside = _SINGLE.sub(inner, inside)
    return f"{marks.opening}{inside}{marks.closing}"


def _unquoted(text: str) -> str:
    """Return `text` without marks that stand round the whole of it."""
    bare = text.strip()
    if single := _SINGLE.fullmatch(bare):
        return single[1]
    inside = bare[1:-1]
    around = bare[:1] in ("“", "„", "«", '"') and bare[-1:] in ("”", "“", "»", '"')
    paired = not _DOUBLE_MARKS.search(_DOUBLE.sub("", inside))
    return inside.strip() if around and paired and inside else bare


def quoted_at_end(text: str, marks: Marks) -> str:
    """Return the quotation with its full stop: inside after a sentence, outside after a part."""
    whole = _unquoted(text).endswith(_FULL_STOPS)
    return quoted(text, marks) + ("" if whole else ".")


def quoted_before_attribution(text: str, marks: Marks) -> str:
    """Return the quotation as it stands before who said it: the full stop gives way to a comma."""
    said = _unquoted(text)
    if said.endswith(("!", "?", "…", ",")):
        return quoted(said, marks)
    return quoted(f"{said.removesuffix('.')},", marks)


def list_texts(texts: Sequence[str], conjunction: str) -> str:
    """Return `A, B and C`: the conjunction before the last, without a serial comma."""
    if len(texts) < 2:
        return texts[0] if texts else ""
    return f"{', '.join(texts[:-1])} {conjunction} {texts[-1]}"


def capital_first(text: str) -> str:
    """A sentence begins with a capital letter; the rest of the text stays as it is."""
    return text[:1].upper() + text[1:]


def initials(full_name: str) -> str:
    """Return the given names' initials and the surname: `A. Alika`, with no-break spaces."""
    *given, surname = full_name.split()
    return "".join(f"{name[0]}.{NBSP}" for name in given) + surname


def grouped(figure: str, separator: str, point: str) -> str:
    """Return a figure such as `40,100.10` with its own separators for thousands and decimals."""
    whole, dot, decimals = figure.partition(".")
    return whole.replace(",", separator) + (point + decimals if dot else "")

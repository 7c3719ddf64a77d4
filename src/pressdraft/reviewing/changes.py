"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")

Kind = Literal["same", "removed", "added"]


class Piece(NamedTuple):
    """A stretch of text that stands in both texts, in the old one only or in the new one only."""

    kind: Kind
    text: str


def word_changes(old: str, new: str) -> tuple[Piece, ...]:
    """Return both texts as pieces in their order, what was removed before what came in its place.

    Two changes with nothing but white space between them are one.
    """
    one, other = _TOKEN.findall(old), _TOKEN.findall(new)
    found: list[Piece] = []
    removed = added = ""
    for same, left, right in _blocks(one, other):
        if not same or (not left.strip() and (removed or added)):
            removed, added = removed + left, added + right
            continue
        found += _changed(removed, added)
        removed = added = ""
        found.append(Piece("same", left))
    found += _changed(removed, added)
    return tuple(found)


def _blocks(one: list[str], other: list[str]) -> Iterator[tuple[bool, str, str]]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield tag == "equal", "".join(one[a:b]), "".join(other[c:d])


def _changed(removed: str, added: str) -> Iterator[Piece]:
    """Yield what was removed and added; white space that both end with changes nothing."""
    end = 0
    while end < min(len(removed), len(added)) and removed[-1 - end] == added[-1 - end] == " ":
        end += 1
    space = removed[len(removed) - end :] if end else ""
    removed, added = removed[: len(removed) - end], added[: len(added) - end]
    if removed:
        yield Piece("removed", removed)
    if added:
        yield Piece("added", added)
    if space:
        yield Piece("same", space)


def marked(pieces: tuple[Piece, ...]) -> str:
    """Return pieces as one text: what was removed as [-…-], what was added as {+…+}."""
    signs = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    return "".join(f"{signs[p.kind][0]}{p.text}{signs[p.kind][1]}" for p in pieces)

"""What a segment's text is made of: links, and the lines of contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r"[^ \t\n]+")
_MAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+")
_PHONE = re.compile(r"\+[\d\u00a0]{7,20}")
AROUND = "(<[\"'“„«"
_BEHIND = ".,;:!?)>]\"'”“»"
_WEB = ("http://", "https://")


class Piece(NamedTuple):
    """A stretch of text, and where it leads to, if anywhere."""

    text: str
    href: str | None = None


class ContactGroup(NamedTuple):
    """One contact: the lines that tell who it is, and those that tell how to reach it."""

    who: tuple[str, ...]
    ways: tuple[str, ...]


def pieces(text: str) -> Iterator[Piece]:
    """Yield a text in pieces, its web and mail addresses and telephone numbers as links."""
    done = 0
    for token in _TOKEN.finditer(text):
        bare = token[0].lstrip(AROUND)
        start = token.end() - len(bare)
        bare = bare.rstrip(_BEHIND)
        if href := _href(bare):
            if start > done:
                yield Piece(text[done:start])
            yield Piece(bare, href)
            done = start + len(bare)
    if done < len(text):
        yield Piece(text[done:])


def _href(token: str) -> str | None:
    if token.startswith(_WEB):
        return token if "." in token else None
    if "@" in token:
        return f"mailto:{token}" if _MAIL.fullmatch(token) else None
    if token.startswith("+") and _PHONE.fullmatch(token):
        return "tel:" + token.replace("\u00a0", "")
    return None


def contact_groups(text: str) -> list[ContactGroup]:
    """Return the contacts of a segment, each line in its order."""
    groups: list[ContactGroup] = []
    who: list[str] = []
    ways: list[str] = []
    for line in text.split("\n"):
        is_way = any(piece.href for piece in pieces(line))
        if ways and not is_way:
            groups.append(ContactGroup(tuple(who), tuple(ways)))
            who, ways = [], []
        (ways if is_way else who).append(line)
    return [*groups, ContactGroup(tuple(who), tuple(ways))]

"""Cuts HTML into tags and text, with places.

Python's own `html.parser` takes time that grows with the square of the file's size where tags or
comments are left open (minutes for 120 kB of `<a `), so that a broken file would hang a check; its
places are lines and columns. This one follows the tokenizer of the HTML standard as far as text
needs, and reads every character a bounded number of times.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

ENTITY = re.compile(
    r"&(?:#\d{1,7}(?!\d)|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)
"""A character reference; longer numbers are no characters, and Python refuses to read them."""

_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>]*+))?""")
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_RAW_TEXT = frozenset({"title", "textarea"})
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW | _RAW_TEXT}


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute and its place, without the quotation marks."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; names are lower case."""

    name: str
    is_end: bool
    is_empty: bool
    start: int
    end: int
    attributes: dict[str, Attribute]

    def value(self, name: str) -> str:
        """Return an attribute's value, or an empty text."""
        return self.attributes[name].value if name in self.attributes else ""


@dataclass(frozen=True, slots=True)
class Characters:
    """A stretch of text, its character references not yet resolved."""

    start: int
    end: int


def unescape(text: str) -> str:
    """Return `text` with its character references resolved."""
    return ENTITY.sub(lambda match: html.unescape(match[0]), text)


def tokens(source: str, start: int, end: int) -> Iterator[Tag | Characters]:
    """Yield tags and text of `source[start:end]`; comments and scripts are left out."""
    at = start
    while at < end:
        found = _MARKUP.search(source, at, end)
        opening = found.start() if found else end
        if opening > at:
            yield Characters(at, opening)
        at = opening
        if name := _NAME.match(source, at + (2 if source.startswith("</", at) else 1), end):
            tag = _tag(source, at, name, end)
            yield tag
            at = tag.end
            if tag.name in _RAW_ENDS and not tag.is_end:
                at = _raw_end(source, tag, end)
                if tag.name in _RAW_TEXT:
                    yield Characters(tag.end, at)
        elif found:
            at = _after_comment(source, at, end)


def _tag(source: str, start: int, name: re.Match[str], end: int) -> Tag:
    attributes: dict[str, Attribute] = {}
    at = name.end()
    while match := _ATTRIBUTE.match(source, at, end):
        value = match[2] or ""
        quote = 1 if value[:1] in ("'", '"') and value[-1] == value[0] and len(value) > 1 else 0
        first, last = (
            (match.start(2) + quote, match.end(2) - quote) if value else (match.end(),) * 2
        )
        attribute = Attribute(unescape(source[first:last]), first, last)
        attributes.setdefault(match[1].lower(), attribute)
        at = match.end()
    closing = source.find(">", at, end)
    stop = end if closing < 0 else closing + 1
    is_empty = source.startswith("/>", stop - 2)
    return Tag(name[0].lower(), source[start + 1] == "/", is_empty, start, stop, attributes)


def _raw_end(source: str, tag: Tag, end: int) -> int:
    found = _RAW_ENDS[tag.name].search(source, tag.end, end)
    return found.start() if found else end


def _after_comment(source: str, start: int, end: int) -> int:
    closing = "-->" if source.startswith("<!--", start) else ">"
    found = source.find(closing, start + 2, end)
    return end if found < 0 else found + len(closing)

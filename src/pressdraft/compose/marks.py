"""Turns what one block wrote into paragraphs with spans that tell their origin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import accumulate
from types import MappingProxyType
from typing import TypeAlias

from pressdraft.compose.context import LINE, PARAGRAPH
from pressdraft.compose.tracing import CLOSE, NUMBERED, OPEN, Numbers, Piece, folded
from pressdraft.release import Origin, Span

_PARTS = re.compile(rf"(\[[^\[\]]*\]|{PARAGRAPH})")
"""What may be a placeholder, whose origin is told apart from the text around it; paragraphs."""
_BREAK = re.compile(f"[ \n]*{LINE}[ \n{LINE}]*")
_NO_SPACE_BEFORE = frozenset(".,;:!?)\n")

_NONE: Mapping[Numbers, Origin] = MappingProxyType({})

OriginOf: TypeAlias = Callable[[Numbers, str], Origin]
"""Tells the origin of a stretch from the numbers around it and its text; equal origins are one
object."""

Paragraph: TypeAlias = tuple[str, tuple[Span, ...]]
"""A paragraph's text, its lines parted by line feeds, with its spans."""

_Stretch: TypeAlias = tuple[str, Origin | None]
"""A text with its one origin; a paragraph ends where there is none."""


def paragraphs(
    pieces: Iterable[Piece],
    template: Origin,
    origin_of: OriginOf,
    known: Mapping[Numbers, Origin] = _NONE,
) -> list[Paragraph]:
    """Return the paragraphs of a block's output, without those that are empty.

    White space of templates is dropped at the ends of lines and before punctuation, and one space
    stays of several, so that an optional fact may drop out without leaving a hole. `known` holds
    what `origin_of` told before of texts that are no placeholders.
    """
    done: list[Paragraph] = []
    texts: list[str] = []
    origins: list[Origin] = []
    last = "\n"
    for piece in pieces:
        if piece == " " and last in " \n":
            continue
        for text, origin in _stretches(piece, template, origin_of, known):
            if last in " \n":
                text = text.lstrip(" " if last == " " else " \n")
                if last == " " and text[:1] in _NO_SPACE_BEFORE:
                    _trim(texts, origins, " ")
            if origin is None:
                done += _paragraph(texts, origins)
                texts, origins, last = [], [], "\n"
                continue
            if not text:
                continue
            last = text[-1]
            if origins and origins[-1] is origin:
                texts[-1] += text
            else:
                texts.append(text)
                origins.append(origin)
    return done + _paragraph(texts, origins)


def _stretches(
    piece: Piece, template: Origin, origin_of: OriginOf, known: Mapping[Numbers, Origin]
) -> Iterable[_Stretch]:
    """Return what stands in a piece, which nearly always has one origin."""
    if isinstance(piece, str):
        if OPEN not in piece:
            return ((piece, template),)
        return _inner_stretches((), piece, template, origin_of)
    numbers, text = piece
    origin = known.get(numbers)
    if origin and not (OPEN in text or "[" in text or LINE in text or PARAGRAPH in text):
        return ((text, origin),)
    return _inner_stretches(numbers, text, template, origin_of)


def _inner_stretches(
    numbers: Numbers, text: str, template: Origin, origin_of: OriginOf
) -> Iterator[_Stretch]:
    """Yield the stretches of a text with marks, placeholders or breaks inside."""
    for inner, part in _apart(numbers, text):
        if not inner:
            yield folded(part), template
            continue
        if LINE in part:
            part = _BREAK.sub("\n", part)
        for stretch in _PARTS.split(part) if "[" in part or PARAGRAPH in part else (part,):
            if stretch == PARAGRAPH:
                yield "", None
            elif stretch:
                yield stretch, origin_of(inner, stretch)


def _apart(numbers: Numbers, text: str) -> Iterator[tuple[Numbers, str]]:
    """Yield the parts of a text between its marks, with the numbers around each."""
    before, *opened = text.split(OPEN)
    yield numbers, before
    for part in opened:
        number, _, rest = part.partition(NUMBERED)
        numbers = (*numbers, int(number))
        inside, *closed = rest.split(CLOSE)
        yield numbers, inside
        for after in closed:
            numbers = numbers[:-1]
            yield numbers, after


def _trim(texts: list[str], origins: list[Origin], ends: str) -> None:
    """Drop white space at the end of what is written."""
    while texts:
        if kept := texts[-1].rstrip(ends):
            texts[-1] = kept
            return
        texts.pop()
        origins.pop()


def _paragraph(texts: list[str], origins: list[Origin]) -> list[Paragraph]:
    """Return what is written as a paragraph, when there is anything."""
    _trim(texts, origins, " \n")
    if not texts:
        return []
    ends = (0, *accumulate(map(len, texts)))
    return [("".join(texts), tuple(map(_span, zip(ends, ends[1:], origins, strict=False))))]


_span: Callable[[tuple[int, int, Origin]], Span] = partial(tuple.__new__, Span)
"""Makes a span of its parts, in a third of the time that its own constructor takes."""

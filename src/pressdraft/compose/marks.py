"""Turns the marked text of one block into paragraphs with spans that tell their origin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from itertools import accumulate
from types import MappingProxyType
from typing import NamedTuple

from pressdraft.compose.context import LINE, PARAGRAPH
from pressdraft.compose.tracing import CLOSE, NUMBERED, OPEN
from pressdraft.release import Origin, Span

_PARTS = re.compile(f"({OPEN}[0-9]+{NUMBERED}|{CLOSE})")
_SPACE = re.compile(r"[\t\r\n][ \t\r\n]*| [ \t\r\n]+")
"""White space that is not one space already."""
_SPACE_BEFORE_STOP = re.compile(r"[ \t\r\n]+(?=[.,;:!?)])")
_BRACKETED = re.compile(r"(\[[^\[\]]*\])")
"""What may be a placeholder; its origin is told apart from the text around it."""
_NO_SPACE_BEFORE = frozenset(".,;:!?)")

_NONE: Mapping[str, Origin] = MappingProxyType({})

OriginOf = Callable[[tuple[int, ...], str], Origin]
"""Tells the origin of a stretch from the numbers of the marks around it, outermost first, and its
text; equal origins are one object."""


class Paragraph(NamedTuple):
    """A paragraph's text, its lines parted by line feeds, with its spans."""

    text: str
    spans: tuple[Span, ...]


def paragraphs(
    pieces: Iterable[str],
    template: Origin,
    origin_of: OriginOf,
    known: Mapping[str, Origin] = _NONE,
) -> list[Paragraph]:
    """Return the paragraphs of a block's output, without those that are empty.

    White space written in templates is folded to one space, and dropped at the ends of lines and
    before punctuation, so that an optional fact may drop out without leaving a hole. `known` holds
    the origins that were told before, by the marks around a text as `opening` writes them.
    """
    writer = _Writer()
    write = writer.write
    for piece in pieces:
        if piece[:1] == OPEN:
            opened, _, text = piece.rpartition(NUMBERED)
            origin, text = known.get(opened), text.rstrip(CLOSE)
            if origin and "[" not in text and CLOSE not in text:
                write(text, origin)
                continue
        elif OPEN not in piece:
            write(_folded_once(piece), template)
            continue
        _write_nested(writer, piece, template, origin_of)
    return writer.finish()


def _write_nested(writer: _Writer, piece: str, template: Origin, origin_of: OriginOf) -> None:
    """Write a piece with marks inside marks, or with what may be a placeholder."""
    stack: list[int] = []
    for part in _PARTS.split(piece):
        if not part:
            continue
        if part[0] == OPEN:
            stack.append(int(part[1:-1]))
        elif part == CLOSE:
            stack.pop()
        elif not stack:
            writer.write(_folded_once(part), template)
        else:
            for stretch in _BRACKETED.split(part) if "[" in part else (part,):
                writer.write(stretch, origin_of(tuple(stack), stretch))


def opening(numbers: Iterable[int]) -> str:
    """Return how a text begins that stands right inside the marks of these numbers."""
    return NUMBERED.join([f"{OPEN}{number}" for number in numbers])


def folded(text: str) -> str:
    """Fold white space to one space, and to none before punctuation."""
    return _SPACE.sub(" ", _SPACE_BEFORE_STOP.sub("", text))


_folded_once = lru_cache(maxsize=2048)(folded)
"""For what templates write themselves, which comes again with every release."""


class _Writer:
    """Collects stretches into paragraphs and folds the white space between them."""

    __slots__ = ("_done", "_last", "_origins", "_texts")

    def __init__(self) -> None:
        self._done: list[Paragraph] = []
        self._texts: list[str] = []
        self._origins: list[Origin] = []
        self._last = "\n"

    def write(self, text: str, origin: Origin) -> None:
        if LINE in text or PARAGRAPH in text:
            self._write_lines(text, origin)
            return
        last = self._last
        if last == " " or last == "\n":
            text = text.lstrip(" ")
        if not text:
            return
        if last == " " and text[0] in _NO_SPACE_BEFORE:
            self._trim()
        self._last = text[-1]
        if self._origins and self._origins[-1] is origin:
            self._texts[-1] += text
        else:
            self._texts.append(text)
            self._origins.append(origin)

    def finish(self) -> list[Paragraph]:
        if self._texts:
            self._end_paragraph()
        return self._done

    def _write_lines(self, text: str, origin: Origin) -> None:
        for index, paragraph in enumerate(text.split(PARAGRAPH)):
            if index:
                self._end_paragraph()
            for number, line in enumerate(paragraph.split(LINE)):
                if number:
                    self._break_line(origin)
                self.write(line, origin)

    def _break_line(self, origin: Origin) -> None:
        self._trim()
        if self._texts and self._last != "\n":
            self._texts.append("\n")
            self._origins.append(origin)
        self._last = "\n"

    def _trim(self, ends: str = " ") -> None:
        """Drop the spaces at the end of what is written."""
        texts = self._texts
        while texts:
            if kept := texts[-1].rstrip(ends):
                texts[-1] = kept
                return
            texts.pop()
            self._origins.pop()

    def _end_paragraph(self) -> None:
        if self._last == " " or self._last == "\n":
            self._trim(" \n")
        if self._texts:
            self._done.append(_paragraph(self._texts, self._origins))
        self._texts, self._origins, self._last = [], [], "\n"


def _paragraph(texts: list[str], origins: list[Origin]) -> Paragraph:
    ends = list(accumulate(map(len, texts)))
    stretches = zip([0, *ends[:-1]], ends, origins, strict=True)
    return Paragraph("".join(texts), tuple(map(_span, stretches)))


_span: Callable[[tuple[int, int, Origin]], Span] = partial(tuple.__new__, Span)
"""Makes a span of its parts, in a third of the time that its own constructor takes."""

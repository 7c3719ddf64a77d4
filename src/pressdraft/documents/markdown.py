"""Markdown (CommonMark with tables): the text without its markup, with places in the source.

The parser knows the lines of a block, not the place of a letter; `placing` adds the places inside
a block, and this module those of a block's lines in the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pressdraft.decoding import LINE_BREAK
from pressdraft.documents.charsets import decode
from pressdraft.documents.html import HtmlReader
from pressdraft.documents.paragraphs import (
    DocumentText,
    Paragraph,
    Pen,
    Role,
)
from pressdraft.documents.placing import Inline, placed_tokens

if TYPE_CHECKING:
    from markdown_it.token import Token

_BEFORE_CELL = re.compile(r"(?:[\s>]|[-+*]\s|\d{1,9}[.)]\s)*+\|?\s*")
_BETWEEN_CELLS = re.compile(r"[\s|]*")
_ROLES: dict[str, Role] = {"heading": "heading", "td": "table-cell", "th": "table-cell"}


class _Lines:
    """The lines of a source by number from 0, without their ends, and where each starts."""

    def __init__(self, source: str) -> None:
        self._source = source
        ends = [*LINE_BREAK.finditer(source)]
        self._starts = [0, *(end.end() for end in ends), len(source)]
        self._ends = [*(end.start() for end in ends), len(source), len(source)]

    def span(self, number: int) -> tuple[int, int]:
        """Return start and end of a line; one after the last is empty and stands at the end."""
        at = min(number, len(self._starts) - 1)
        return self._starts[at], self._ends[at]


class _Reader:
    """Reads the blocks of one document."""

    def __init__(self, source: str) -> None:
        self.paragraphs: list[Paragraph] = []
        self.links: list[tuple[str, str]] = []
        self._source = source
        self._lines = _Lines(source)
        self._roles: list[tuple[Role, int | None]] = [("paragraph", None)]
        self._depth_of_lists = 0
        self._cell = (-1, 0)
        self._ordinal = ""

    def read(self, blocks: Sequence[Token]) -> None:
        """Add the paragraphs of the blocks."""
        worded = _worded_items(blocks)
        for number, block in enumerate(blocks):
            if number in worded:
                self._ordinal = f"{block.info}{block.markup} "
                self._roles.append(("paragraph", None))
                continue
            name = block.type.removesuffix("_open").removesuffix("_close")
            if name in ("bullet_list", "ordered_list"):
                self._depth_of_lists += block.nesting
            elif block.type == "inline":
                self._read_inline(block)
            elif block.type in ("fence", "code_block", "html_block"):
                self._read_literal(block)
            elif name in _ROLES or name == "list_item":
                self._change_role(block, name)

    def _change_role(self, block: Token, name: str) -> None:
        if block.nesting < 0:
            self._roles.pop()
        elif name == "list_item":
            self._roles.append(("list-item", self._depth_of_lists))
        else:
            level = int(block.tag[1]) if name == "heading" else None
            self._roles.append((_ROLES[name], level))

    def _read_inline(self, block: Token) -> None:
        role, level = self._roles[-1]
        places = self._cell_places(block) if role == "table-cell" else self._places(block)
        inline = Inline(self._source, block.content, places)
        if self._ordinal:
            start = max(self._source.rfind(self._ordinal.strip(), 0, places[0]), 0)
            inline.pen.write(self._ordinal, start, places[0])
            self._ordinal = ""
        for child in block.children or []:
            inline.take(child)
        if paragraph := inline.pen.lift(role, level):
            self.paragraphs.append(paragraph)
        self.paragraphs += inline.captions
        self.links += inline.links

    def _places(self, block: Token) -> list[int]:
        """Return the place in the source of each character of a block, and of its end.

        The parser has cut prefixes such as `> ` and `## ` off the lines, so that each line of the
        block is the end of one in the source; the closing `##` of a heading may follow it.
        """
        places: list[int] = []
        for number, line in enumerate(block.content.split("\n"), (block.map or [0])[0]):
            start, end = self._lines.span(number)
            indent = len(line) - len(line.lstrip())
            at = start + max(self._source[start:end].rfind(line.strip()), 0)
            places += [max(start, at - back) for back in range(indent, 0, -1)]
            places += range(at, at + len(line) - indent)
            places.append(end)
        return places

    def _cell_places(self, block: Token) -> list[int]:
        """Return the place of each character of a cell, in which a backslash precedes a bar."""
        number = block.map[0] if block.map else 0
        start, end = self._lines.span(number)
        if self._cell[0] == number:
            skipped = _BETWEEN_CELLS.match(self._source, self._cell[1], end)
        else:
            skipped = _BEFORE_CELL.match(self._source, start, end)
        at = skipped.end() if skipped else start
        places = []
        for character in block.content:
            at += character == "|" and self._source.startswith("\\|", at)
            places.append(at)
            at += 1
        self._cell = (number, at)
        return [*places, at]

    def _read_literal(self, block: Token) -> None:
        """Add code as it is written, and HTML without its tags."""
        first, stop = block.map or (0, 0)
        if block.type == "html_block":
            reader = HtmlReader(self._source)
            reader.read(self._lines.span(first)[0], self._lines.span(stop - 1)[1])
            self.paragraphs += reader.paragraphs
            self.links += reader.links
            return
        lines = block.content.split("\n")[:-1]
        pen = Pen()
        for number, line in enumerate(lines, first + (block.type == "fence")):
            start, end = self._lines.span(number)
            at = max(start, end - len(line))
            pen.write(line, at, end)
            pen.write("\n", end, self._lines.span(number + 1)[0])
        if paragraph := pen.lift("code", None):
            self.paragraphs.append(paragraph)


def _worded_items(blocks: Sequence[Token]) -> frozenset[int]:
    """Return which list items are paragraphs that open with a Latvian year, day or rank.

    "2017. gadā" looks like a list to the parser. Lists of an author start at 1 and have two items.
    """
    open_lists: list[list[int]] = []
    worded: set[int] = set()
    for number, block in enumerate(blocks):
        if block.type in ("ordered_list_open", "bullet_list_open"):
            open_lists.append([])
        elif block.type == "list_item_open" and open_lists:
            open_lists[-1].append(number)
        elif block.type in ("ordered_list_close", "bullet_list_close"):
            numbers = open_lists.pop()
            starts_at_one = bool(numbers) and int(blocks[numbers[0]].info or 1) == 1
            is_list = starts_at_one and len(numbers) > 1
            if block.type == "ordered_list_close" and not (is_list or open_lists):
                worded.update(numbers)
    return frozenset(worded)


def read_markdown(data: bytes, file: str) -> DocumentText:
    """Return a Markdown file; its offsets are those of the decoded source, markup and all."""
    source = decode(data, file)
    reader = _Reader(source)
    reader.read(placed_tokens(source))
    return DocumentText(file, "md", source, tuple(reader.paragraphs), links=tuple(reader.links))

"""What a finished document becomes: paragraphs, each knowing where its characters stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "title",
    "heading",
    "paragraph",
    "list-item",
    "table-cell",
    "header",
    "footer",
    "footnote",
    "text-box",
    "caption",
    "code",
]

BLANK = " \t\r\n\f\v"
"""What is trimmed off a paragraph; a no-break space is a character of the text and stays."""

_EMPTY_LINES = re.compile(r"(?>\r\n|\r|\n)(?:[^\S\r\n]*(?>\r\n|\r|\n))+")
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Run:
    """`length` characters of a paragraph from `at` on, written as `start` to `end` in the document.

    Where the lengths are equal they stand character by character; otherwise the whole run stands
    for the whole stretch, as a no-break space does for `&nbsp;`.
    """

    at: int
    length: int
    start: int
    end: int

    @property
    def is_verbatim(self) -> bool:
        """Tell whether each character of the run has a place of its own."""
        return self.end - self.start == self.length


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One piece of running text without markup; `start` counts code points in the document's text.

    `level` is 1 to 9 for headings, the depth from 1 for list items, else None.
    """

    text: str
    start: int
    role: Role
    level: int | None
    runs: tuple[Run, ...]

    def offset(self, index: int) -> int:
        """Return the place in the document's text of the character `index`, 0 to `len(text)`."""
        if not 0 <= index <= len(self.text):
            raise IndexError(f"{index} is not in a paragraph of {len(self.text)} characters")
        if index == len(self.text):
            return self.runs[-1].end
        run = self._run_at(index)
        return run.start + index - run.at if run.is_verbatim else run.start

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest stretch of the document's text that holds `text[start:end]`."""
        first = self.offset(start)
        if end <= start:
            return first, first
        run = self._run_at(end - 1)
        return first, run.start + end - run.at if run.is_verbatim else run.end

    def _run_at(self, index: int) -> Run:
        return self.runs[bisect_right(self.runs, index, key=lambda run: run.at) - 1]


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A finished file as text; all offsets are code points in `text`, a byte order mark left out.

    For txt, md and html `text` is the decoded file; for docx and eml it is the text in reading
    order with an empty line between paragraphs. `language` is what the file states (`lv-LV`),
    which in Word's files is often the program's own; `links` are pairs of text and address.
    """

    file: str
    format: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    language: str | None = None
    links: tuple[tuple[str, str], ...] = ()
    attachments: tuple[str, ...] = ()

    def offset(self, paragraph_index: int, index: int) -> int:
        """Return the place in `text` of one character of one paragraph."""
        return self.paragraphs[paragraph_index].offset(index)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with its role, before it has a place in a document."""

    text: str
    role: Role = "paragraph"
    level: int | None = None


class Pen:
    """Collects stretches of text with their places until they make a paragraph."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, int, int]] = []

    @property
    def last(self) -> str:
        """The last character written, or an empty text."""
        return self._pieces[-1][0][-1] if self._pieces else ""

    def write(self, text: str, start: int, end: int) -> None:
        """Add `text`, which is written as `start` to `end` in the document."""
        if text:
            self._pieces.append((text, start, end))

    def lift(self, role: Role, level: int | None) -> Paragraph | None:
        """Return the trimmed paragraph, or None when nothing was written, and begin anew."""
        pieces, self._pieces = self._pieces, []
        while pieces and not pieces[-1][0].strip(BLANK):
            pieces.pop()
        first = next((at for at, (text, _, _) in enumerate(pieces) if text.strip(BLANK)), 0)
        del pieces[:first]
        if not any(text.strip() for text, _, _ in pieces):
            return None
        pieces[-1] = _cut(pieces[-1], 0, len(pieces[-1][0].rstrip(BLANK)))
        text = pieces[0][0]
        pieces[0] = _cut(pieces[0], len(text) - len(text.lstrip(BLANK)), len(text))
        whole = "".join(text for text, _, _ in pieces)
        return Paragraph(whole, pieces[0][1], role, level, _runs(pieces))


def _cut(piece: tuple[str, int, int], start: int, end: int) -> tuple[str, int, int]:
    """Return a part of a piece; one that is not written verbatim keeps its whole place."""
    text, first, last = piece
    if last - first != len(text):
        return text[start:end], first, last
    return text[start:end], first + start, first + end


def _runs(pieces: Iterable[tuple[str, int, int]]) -> tuple[Run, ...]:
    runs: list[Run] = []
    at = 0
    for text, start, end in pieces:
        before = runs[-1] if runs else None
        run = Run(at, len(text), start, end)
        if before and before.end == start and before.is_verbatim and run.is_verbatim:
            runs[-1] = Run(before.at, before.length + run.length, before.start, end)
        else:
            runs.append(run)
        at += len(text)
    return tuple(runs)


def split_paragraphs(
    text: str, start: int, end: int, role: Role = "paragraph", level: int | None = None
) -> list[Paragraph]:
    """Return the paragraphs of `text[start:end]`, which empty lines part.

    A line end inside a paragraph is one line feed in its text, however the file writes it.
    """
    pen, found = Pen(), []
    while start < end:
        gap = _EMPTY_LINES.search(text, start, end)
        stop = gap.start() if gap else end
        for line_end in _LINE_END.finditer(text, start, stop):
            pen.write(text[start : line_end.start()], start, line_end.start())
            pen.write("\n", *line_end.span())
            start = line_end.end()
        pen.write(text[start:stop], start, stop)
        if paragraph := pen.lift(role, level):
            found.append(paragraph)
        start = gap.end() if gap else end
    return found


def assemble(blocks: Iterable[Block]) -> tuple[str, tuple[Paragraph, ...]]:
    """Return the blocks as one text with empty lines between them, and as its paragraphs."""
    kept = [block for block in blocks if block.text.strip()]
    text = "\n\n".join(block.text for block in kept)
    paragraphs: list[Paragraph] = []
    start = 0
    for block in kept:
        end = start + len(block.text)
        paragraphs += split_paragraphs(text, start, end, block.role, block.level)
        start = end + 2
    return text, tuple(paragraphs)

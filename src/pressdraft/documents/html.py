"""HTML: the text that a reader sees, each character with its place in the source."""

from __future__ import annotations

import html
import re
from collections import defaultdict

from pressdraft.documents.charsets import decode
from pressdraft.documents.elements import BLOCKS, CLOSES, PICTURES, VOID, Inside, inside
from pressdraft.documents.paragraphs import DocumentText, Paragraph, Pen
from pressdraft.documents.tags import ENTITY, Attribute, Characters, Tag, tokens

_STATED_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([a-z0-9_:.-]+)"
)
_WORD = rf"(?:[^ \t\r\n\f&]++|&(?!{ENTITY.pattern[1:]}))++"
_WORDS = re.compile(rf"(?P<entity>{ENTITY.pattern})|(?P<blank>[ \t\r\n\f]+)|{_WORD}(?: {_WORD})*")
_LINES = re.compile(
    rf"(?P<entity>{ENTITY.pattern})|(?P<blank>\r\n?|\n)|(?:[^\r\n&]++|&(?!{ENTITY.pattern[1:]}))++"
)
_MAX_DEPTH = 256
"""Elements nested deeper than this are text of the one around them, as in browsers."""


class HtmlReader:
    """Reads stretches of one HTML source into paragraphs and links."""

    def __init__(self, source: str) -> None:
        self.paragraphs: list[Paragraph] = []
        self.links: list[tuple[str, str]] = []
        self.language: str | None = None
        self._source = source
        self._open = [("", Inside())]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._pen = Pen()
        self._blank: tuple[int, int] | None = None
        self._captions: list[Paragraph] = []
        self._anchor: tuple[str, list[str]] | None = None

    def read(self, start: int, end: int) -> None:
        """Read `source[start:end]`; whatever is left open ends there."""
        for token in tokens(self._source, start, end):
            if isinstance(token, Characters):
                self._write_stretch(token.start, token.end)
            elif token.is_end:
                self._end(token)
            else:
                self._start(token)
        self._break_paragraph()
        self._end_anchor()

    def _start(self, tag: Tag) -> None:
        if tag.name in BLOCKS and not self._inside.is_hidden:
            self._break_paragraph()
        self._close_implied(CLOSES.get(tag.name, frozenset()))
        if tag.name == "br":
            self._break_line(tag.start, tag.end)
        elif tag.name == "img" and "alt" in tag.attributes:
            self._add_caption(tag.attributes["alt"])
        elif tag.name == "a":
            self._end_anchor()
            if href := tag.value("href").strip():
                self._anchor = (href, [])
        elif tag.name in ("html", "body") and not self.language:
            self.language = tag.value("lang").strip() or tag.value("xml:lang").strip() or None
        if tag.name not in VOID:
            self._push(tag)

    @property
    def _inside(self) -> Inside:
        return self._open[-1][1]

    def _push(self, tag: Tag) -> None:
        depth = len(self._open)
        in_picture = tag.name in PICTURES or any(self._places[name] for name in PICTURES)
        if depth < _MAX_DEPTH and not (tag.is_empty and in_picture):
            self._open.append((tag.name, inside(tag, self._inside, depth)))
            self._places[tag.name].append(depth)

    def _end(self, tag: Tag) -> None:
        if tag.name in BLOCKS and not self._inside.is_hidden:
            self._break_paragraph()
        if tag.name == "br":
            self._break_line(tag.start, tag.end)
        elif tag.name == "a":
            self._end_anchor()
        if places := self._places[tag.name]:
            self._close_from(places[-1])

    def _close_implied(self, names: frozenset[str]) -> None:
        """Close the elements of these names that are open in the innermost list or table."""
        scope = self._inside.scope
        for name in names:
            while (places := self._places[name]) and places[-1] > scope:
                self._close_from(places[-1])

    def _close_from(self, depth: int) -> None:
        for name, _ in self._open[depth:]:
            self._places[name].pop()
        del self._open[depth:]

    def _write_stretch(self, start: int, end: int) -> None:
        now = self._inside
        if now.is_hidden:
            return
        for match in (_LINES if now.is_preformatted else _WORDS).finditer(self._source, start, end):
            text = html.unescape(match[0]) if match["entity"] else match[0]
            if match["blank"] and now.is_preformatted:
                self._break_line(*match.span())
            elif text.strip(" \t\r\n\f") or (text and now.is_preformatted):
                self._write(text, *match.span())
            else:
                self._blank = self._blank or match.span()

    def _write(self, text: str, start: int, end: int) -> None:
        if self._blank and self._pen.last not in ("", "\n"):
            self._pen.write(" ", *self._blank)
            self._keep_for_anchor(" ")
        self._blank = None
        self._pen.write(text, start, end)
        self._keep_for_anchor(text)

    def _keep_for_anchor(self, text: str) -> None:
        if self._anchor:
            self._anchor[1].append(text)

    def _break_line(self, start: int, end: int) -> None:
        """Write a line end; a second one in a row leaves an empty line, which parts paragraphs."""
        if self._inside.is_hidden:
            return
        self._blank = None
        if self._pen.last == "\n":
            self._break_paragraph()
        else:
            self._write("\n", start, end)

    def _break_paragraph(self) -> None:
        now = self._inside
        self._blank = None
        self._keep_for_anchor(" ")
        if paragraph := self._pen.lift(now.role, now.level):
            self.paragraphs.append(paragraph)
        self.paragraphs += self._captions
        self._captions.clear()

    def _add_caption(self, alt: Attribute) -> None:
        """Keep a picture's alternative text as a paragraph after the one it stands in."""
        if self._inside.is_hidden:
            return
        reader = HtmlReader(self._source)
        reader._write_stretch(alt.start, alt.end)
        if caption := reader._pen.lift("caption", None):
            self._captions.append(caption)
            self._keep_for_anchor(caption.text)

    def _end_anchor(self) -> None:
        if self._anchor:
            address, parts = self._anchor
            self.links.append((" ".join("".join(parts).split()), address))
        self._anchor = None


def stated_charset(data: bytes) -> str | None:
    """Return the encoding that the first kilobyte of a page states."""
    found = _STATED_CHARSET.search(data[:1024].lower())
    return found[1].decode("ascii") if found else None


def read_html(data: bytes, file: str) -> DocumentText:
    """Return an HTML file; its offsets are those of the decoded source."""
    source = decode(data, file, stated_charset(data))
    reader = HtmlReader(source)
    reader.read(0, len(source))
    return DocumentText(
        file, "html", source, tuple(reader.paragraphs), reader.language, tuple(reader.links)
    )

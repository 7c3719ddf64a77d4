"""Adds to the tokens of markdown-it the places that it does not keep."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from pressdraft.documents.paragraphs import Paragraph, Pen

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_LINE_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)


def placed_tokens(source: str) -> list[Token]:
    """Return the blocks of a Markdown source; `at` and `end` in a token's `meta` are its place.

    Places count characters of the content of a block. Text is left in pieces, since joined pieces
    would no longer be what is written.
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.disable(["text_join", "fragments_join"])
    rules = parser.inline.ruler
    for name, rule in zip(rules.get_active_rules(), rules.getRules(""), strict=True):
        rules.at(name, _placing(rule))
    return parser.parse(source)


def _placing(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """Return an inline rule that notes where the tokens that it adds begin and end.

    The first of them may be plain text that was waiting: it ends where the rule begins.
    """

    def apply(state: StateInline, silent: bool) -> bool:
        start, waiting, before = state.pos, state.pending, len(state.tokens)
        if not rule(state, silent):
            return False
        added = state.tokens[before:]
        if waiting and added and added[0].type == "text" and waiting.startswith(added[0].content):
            added[0].meta["at"] = start - len(waiting)
            added[0].meta["end"] = start
            del added[0]
        if added:
            if added[0].info == "auto":
                added[1].meta.update(at=start + 1, end=state.pos - 1)
            added[0].meta.setdefault("at", start)
            added[-1].meta["end"] = state.pos
        return True

    return apply


class Inline:
    """Writes the text of one block, whose characters stand at `places` in the source."""

    def __init__(self, source: str, content: str, places: list[int]) -> None:
        self.pen = Pen()
        self.captions: list[Paragraph] = []
        self.links: list[tuple[str, str]] = []
        self._source = source
        self._content = content
        self._places = places
        self._next = 0
        self._link: tuple[str, list[str]] | None = None

    def take(self, token: Token) -> None:
        """Write the text of one token; markup is left out."""
        start = token.meta.get("at", self._next)
        length = len(token.content) if token.type == "text" else len(token.markup)
        if token.type in ("link_open", "image"):
            length = 1
        end = token.meta.get("end", start + length)
        self._next = end
        if token.type in ("text", "code_inline"):
            self._write_verbatim(token.content, start, end)
        elif token.type == "text_special":
            self._write(token.content, start, end)
        elif token.type == "softbreak":
            self._write(" ", start, end)
        elif token.type == "hardbreak" or (
            token.type == "html_inline" and _LINE_BREAK_TAG.match(token.content)
        ):
            self._write("\n", start, end)
        elif token.type == "image":
            self._add_caption(token.content, start)
        else:
            self._follow_link(token)

    def _write(self, text: str, start: int, end: int) -> None:
        last = len(self._places) - 1
        start, end = min(start, last), min(end, last)
        stop = self._places[end - 1] + 1 if end > start else self._places[start]
        self.pen.write(text, self._places[start], max(stop, self._places[start]))
        if self._link:
            self._link[1].append(text)

    def _write_verbatim(self, text: str, start: int, end: int) -> None:
        """Write text that stands in the block as it is, each unbroken stretch by itself."""
        at = self._content.find(text, start, max(end, start + len(text)))
        if at < 0:
            self._write(text, start, end)
            return
        first = at
        for index in range(at + 1, at + len(text) + 1):
            is_end = index == at + len(text)
            if is_end or self._places[index] != self._places[index - 1] + 1:
                self._write(self._content[first:index], first, index)
                first = index

    def _add_caption(self, text: str, start: int) -> None:
        """Keep a picture's alternative text, which follows `![`, as a paragraph of its own."""
        outer, self.pen = self.pen, Pen()
        self._write_verbatim(text, start + 2, start + 2 + len(text))
        if caption := self.pen.lift("caption", None):
            self.captions.append(caption)
        self.pen = outer

    def _follow_link(self, token: Token) -> None:
        if token.type == "link_open":
            self._link = (str(token.attrGet("href") or ""), [])
        elif token.type == "link_close" and self._link:
            address, parts = self._link
            self.links.append(("".join(parts), address))
            self._link = None

"""Reads YAML files as text with places: the one loader, with the traps of YAML taken out.

Every scalar is the text that was written (`NO`, `010000`, `12:30` and `40.10` stay); the model
gives it a type. Tags, anchors, aliases, merge keys, duplicate keys and second documents are
refused.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import yaml

from pressdraft.decoding import LINE_BREAK, unreadable
from pressdraft.errors import Problem, ProblemsError, os_words
from pressdraft.i18n import _
from pressdraft.yamlfile.characters import character_problems, decode_text, forbidden_characters
from pressdraft.yamlfile.nodes import (
    Document,
    Mapping,
    Mark,
    Node,
    Scalar,
    Sequence,
    is_empty,
)
from pressdraft.yamlfile.syntax import syntax_problem

_COLON = re.compile(r"\s*:")
_EMPTY_LINES = re.compile(r"\n+(?=[^\n])")
"""In a folded block: an empty line parts paragraphs, as it does in a literal one."""

MAX_DEPTH = 32
MAX_BYTES = 1 << 20


def load_yaml(path: Path, *, shown_as: str | None = None) -> Document:
    """Read and parse the file at `path`, which messages call `shown_as`.

    Raises ProblemsError; `readable` is false when the bytes cannot be had or are no UTF-8 text.
    """
    shown = shown_as or str(path)
    try:
        if path.exists() and not path.is_file():
            raise unreadable(shown, _("is a folder or a device, not a file"))
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise unreadable(shown, _os_words(error)) from error
    if len(data) > MAX_BYTES:
        raise unreadable(
            shown, _("is larger than 1 MiB"), _("a file of this kind holds a few pages")
        )
    return parse_yaml(decode_text(data, shown), shown)


def parse_yaml(text: str, file: str) -> Document:
    """Return the tree of `text`, in NFC; raises ProblemsError with every problem found."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
    if len(text) > MAX_BYTES:
        raise unreadable(file, _("is larger than 1 MiB"))
    if problems := list(character_problems(text, file)):
        raise ProblemsError(problems)
    builder = _Builder(file, text)
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
            builder.take(event)
    except yaml.YAMLError as error:
        builder.problems.append(syntax_problem(error, text, file))
    if builder.problems:
        raise ProblemsError(builder.problems)
    return Document(file, text, builder.root)


def _os_words(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("does not exist")
    return _("cannot be read: {why}", why=os_words(error))


class _ParserMark(Protocol):
    """The place that either parser of PyYAML gives, counted from 0."""

    line: int
    column: int
    index: int


@dataclass(slots=True)
class _Frame:
    """A collection whose end has not come yet."""

    start: Mark
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    key: Scalar | None = None
    lines: dict[str, int] = field(default_factory=dict)


class _Builder:
    """Builds the tree from parser events, without recursion, and collects what is refused."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._frames: list[_Frame] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Add one event; raises ProblemsError at what makes reading on pointless."""
        mark = _mark_of(event.start_mark)
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    hint = _(
                        "remove the line `---` and what follows it, or make it a file of its own"
                    )
                    self._stop(mark, _("a second document starts here; a file holds one"), hint)
            case yaml.AliasEvent():
                hint = _("an alias can make a small file unfold without end; write the value out")
                self._refuse(
                    mark, _("the alias '*{anchor}' is not allowed", anchor=event.anchor), hint
                )
                self._add(Scalar(mark, mark, "", plain=False))
            case yaml.ScalarEvent():
                self._check_properties(event, mark)
                self._add(self._scalar(event, mark))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._check_properties(event, mark)
                if len(self._frames) == MAX_DEPTH:
                    self._stop(
                        mark,
                        _("more than {depth} levels stand inside one another", depth=MAX_DEPTH),
                    )
                self._frames.append(_Frame(mark, isinstance(event, yaml.MappingStartEvent)))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._close(_mark_of(event.end_mark))

    def _refuse(self, mark: Mark, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.file, mark.line, mark.column, message, hint))

    def _stop(self, mark: Mark, message: str, hint: str = "") -> None:
        self._refuse(mark, message, hint)
        raise ProblemsError(self.problems)

    def _check_properties(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, mark: Mark
    ) -> None:
        if event.anchor is not None:
            hint = _("write the value out where it is needed, or quote a text that starts with '&'")
            self._refuse(
                mark, _("the anchor '&{anchor}' is not allowed", anchor=event.anchor), hint
            )
        if event.tag is not None:
            hint = _(
                "values are text, and the key decides their type; quote a text that starts with '!'"
            )
            self._refuse(mark, _("the tag '{tag}' is not allowed", tag=event.tag), hint)

    def _scalar(self, event: yaml.ScalarEvent, start: Mark) -> Scalar:
        end = _mark_of(event.end_mark)
        style = event.style or ""
        if style and style in "|>":
            end = _block_scalar_end(self.text, start, end)
        value = str(event.value)
        if style == ">":
            value = _EMPTY_LINES.sub(r"\g<0>\n", value)
        if style == '"':
            for name in forbidden_characters(value)[:1]:
                self._refuse(start, _("the text holds a {name}, which is not allowed", name=name))
            value = unicodedata.normalize("NFC", value)
        return Scalar(start, end, value, plain=not style)

    def _add(self, node: Node) -> None:
        if not self._frames:
            self.root = None if is_empty(node) else node
            return
        frame = self._frames[-1]
        if not frame.is_mapping:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = self._key(node, frame)
        else:
            self._check_colon(frame.key, node)
            frame.entries.append((frame.key, node))
            frame.key = None

    def _check_colon(self, key: Scalar, value: Node) -> None:
        """Refuse `{en:text}` and `{en text}`, which YAML takes for a long key without a value."""
        if key.text and is_empty(value) and not _COLON.match(self.text, key.end.index):
            hint = _("write a colon and a space after the key; put a text with commas in quotes")
            self._refuse(key.start, _("'{text}' is not 'key: value'", text=key.text), hint)

    def _key(self, node: Node, frame: _Frame) -> Scalar:
        if not isinstance(node, Scalar):
            hint = _("put a text with braces or brackets in quotes")
            inside = (node.start.line, node.start.column)
            self.problems = [p for p in self.problems if (p.line, p.column) < inside]
            self._refuse(node.start, _("a key must be text, not a list or a mapping"), hint)
            return Scalar(node.start, node.end, "", plain=False)
        if node.plain and node.text == "<<":
            self._refuse(
                node.start, _("the merge key '<<' is not allowed"), _("write the keys out")
            )
        elif node.text in frame.lines:
            hint = _("it stands first in line {lines}", lines=frame.lines[node.text])
            self._refuse(node.start, _("the key '{text}' stands twice", text=node.text), hint)
        frame.lines.setdefault(node.text, node.start.line)
        return node

    def _close(self, end: Mark) -> None:
        frame = self._frames.pop()
        children = [value for _, value in frame.entries] if frame.is_mapping else frame.items
        if children and self.text[frame.start.index] not in "[{":
            end = children[-1].end
        if frame.is_mapping:
            self._add(Mapping(frame.start, end, tuple(frame.entries)))
        else:
            self._add(Sequence(frame.start, end, tuple(frame.items)))


def _mark_of(mark: _ParserMark | None) -> Mark:
    return Mark(mark.line + 1, mark.column + 1, mark.index) if mark else Mark(1, 1, 0)


def _block_scalar_end(text: str, start: Mark, end: Mark) -> Mark:
    """Return the end of the last line with text, where the parser's is that of the blank lines."""
    written = text[start.index : end.index]
    header = LINE_BREAK.split(written, maxsplit=1)[0].partition("#")[0]
    kept = written if "+" in header else written.rstrip(" \t\r\n")
    kept = re.sub("(\r\n|\r|\n)$", "", kept)
    lines = LINE_BREAK.split(kept)
    column = len(lines[-1]) + (start.column if len(lines) == 1 else 1)
    return Mark(start.line + len(lines) - 1, column, start.index + len(kept))

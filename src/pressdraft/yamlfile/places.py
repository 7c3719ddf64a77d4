"""Places in the text of a YAML file: lines, dashes and colons, where entries start."""

from __future__ import annotations

import re

from pressdraft.decoding import LINE_BREAK
from pressdraft.yamlfile.nodes import Document, Mapping, Node, Scalar, Sequence

COLON = re.compile("[ \t]*:")


def newline_of(text: str) -> str:
    """Return the line break that `text` uses."""
    found = LINE_BREAK.search(text)
    return found[0] if found else "\n"


def line_start(text: str, index: int) -> int:
    """Return the index at which the line of `index` starts."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def line_end(text: str, index: int) -> int:
    """Return the index of the line break at or after `index`, or the length of the text."""
    found = LINE_BREAK.search(text, index)
    return found.start() if found else len(text)


def next_line(text: str, index: int) -> int:
    """Return the index after the line break at or after `index`, or the length of the text."""
    found = LINE_BREAK.search(text, index)
    return found.end() if found else len(text)


def starts_its_line(text: str, index: int) -> bool:
    """Tell whether only spaces stand before `index` on its line."""
    return not text[line_start(text, index) : index].strip(" ")


def is_flow(document: Document, node: Node) -> bool:
    """Tell whether a collection stands between braces or brackets."""
    return not isinstance(node, Scalar) and document.text[node.start.index] in "[{"


def children_of(node: Mapping | Sequence) -> tuple[Node, ...]:
    """Return the values of a collection in the order of the file."""
    if isinstance(node, Sequence):
        return node.items
    return tuple(value for _, value in node.items)


def number_of(parent: Mapping | Sequence, step: str | int) -> int:
    """Return which child of `parent`, from 0, the key or index `step` is."""
    if isinstance(parent, Mapping):
        return [key.text for key, _ in parent.items].index(str(step))
    return int(step)


def entry_start(document: Document, parent: Mapping | Sequence, number: int) -> int:
    """Return the index at which a child's key or dash, or in brackets the child, starts."""
    if isinstance(parent, Mapping):
        return parent.items[number][0].start.index
    if is_flow(document, parent):
        return parent.items[number].start.index
    return _dash(document, parent, parent.items[number])


def value_anchor(document: Document, parent: Mapping | Sequence, number: int) -> int | None:
    """Return the index after the colon or dash before a child of a block collection."""
    if isinstance(parent, Sequence):
        return entry_start(document, parent, number) + 1
    found = COLON.match(document.text, parent.items[number][0].end.index)
    return found.end() if found else None


def _dash(document: Document, parent: Sequence, item: Node) -> int:
    """Return the index of an item's dash, which stands at the column where the list starts."""
    text, column = document.text, parent.start.column - 1
    start = line_start(text, item.start.index)
    while start > parent.start.index:
        if text[start + column] == "-" and not text[start : start + column].strip(" "):
            return start + column
        start = line_start(text, start - 1)
    return parent.start.index

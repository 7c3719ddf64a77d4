"""Puts a value into the text of a YAML file, where one stands or after those that stand.

Nothing here is sure to read back as it should: each function yields texts, the least intrusive
first, and whoever calls reads them and takes the first that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressdraft.decoding import LINE_BREAK
from pressdraft.yamlfile.nodes import (
    Document,
    KeyPath,
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    nodes_on,
)
from pressdraft.yamlfile.places import (
    children_of,
    is_flow,
    line_end,
    line_start,
    newline_of,
    number_of,
    starts_its_line,
    value_anchor,
)
from pressdraft.yamlfile.writing import (
    STEP,
    Written,
    block_lines,
    double_quoted,
    entry_lines,
    flow_entry,
    flow_text,
    is_plain,
    item_lines,
    key_text,
    quoted,
    single_quoted,
    write_folded,
    write_item,
    write_literal,
    write_value,
)

BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")
LAST_BREAK = re.compile("(\r\n|\r|\n)$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its node, the collection around it, and its key or index there."""

    node: Node
    parent: Mapping | Sequence | None
    step: str | int


def replacements(document: Document, path: KeyPath, value: Plain) -> Iterator[str]:
    """Yield texts in which the existing value at `path` is `value`."""
    trail = nodes_on(document, path)
    node = trail[-1]
    if any(is_flow(document, around) for around in trail[:-1]):
        yield _put_inline(document, node, Written(_flow_like(document, node, value)))
        return
    parent = trail[-2] if path else None
    if isinstance(parent, Scalar):
        return
    place = Place(node, parent, path[-1] if path else "")
    for written in _ways(document, place, value):
        if isinstance(node, Scalar):
            yield _put_inline(document, node, written)
        elif parent is None:
            yield _put_root(document, node, written)
        elif not is_flow(document, node) and starts_its_line(document.text, node.start.index):
            yield from _put_below(document, place, written)
        else:
            yield _put_inline(document, node, written)


def additions(document: Document, path: KeyPath, step: str | int, value: Plain) -> Iterator[str]:
    """Yield texts in which the collection at `path` ends with the new key or item."""
    parent = nodes_on(document, path)[-1]
    if isinstance(parent, Scalar):
        return
    children = children_of(parent)
    if not children:
        yield from replacements(document, path, {step: value} if isinstance(step, str) else [value])
    elif is_flow(document, parent):
        inner = flow_entry(step, value) if isinstance(step, str) else flow_text(value)
        at = children[-1].end.index
        yield f"{document.text[:at]}, {inner}{document.text[at:]}"
    else:
        at = line_end(document.text, parent.end.index)
        for lines in _entry_ways(step, value, parent.start.column - 1):
            yield document.text[:at] + _joined(document, ["", *lines]) + document.text[at:]


def beginnings(document: Document, value: Plain) -> Iterator[str]:
    """Yield texts in which a file that holds no value yet, perhaps comments, holds `value`."""
    if isinstance(value, str):
        lines = [quoted(value)]
    else:
        lines = block_lines(value, 0) if value else [flow_text(value)]
    text = document.text
    if text and not text.endswith(("\n", "\r")):
        text += newline_of(document.text)
    yield text + _joined(document, [*lines, ""])


def _ways(document: Document, place: Place, value: Plain) -> Iterator[Written]:
    indent = _indent_below(place)
    if isinstance(value, str):
        yield from _text_ways(document, place.node, value, indent)
    elif place.parent is None:
        yield Written("", tuple(block_lines(value, indent))) if value else Written(flow_text(value))
    elif isinstance(place.parent, Sequence):
        yield write_item(value, indent)
    else:
        yield write_value(value, indent)
    yield Written(flow_text(value))


def _text_ways(document: Document, node: Node, text: str, indent: int) -> Iterator[Written]:
    """Yield the ways to write a text, those in the style of the old one first."""
    sign = document.text[node.start.index : node.start.index + 1]
    ways: list[Written | None] = []
    if isinstance(node, Scalar) and not node.plain and sign in "|>":
        inner = _body_indent(document, node) or indent
        in_style = [write_literal(text, inner), write_folded(text, inner)]
        ways += in_style if sign == "|" else reversed(in_style)
    elif isinstance(node, Scalar) and not node.plain:
        ways.append(_quoted_like(sign, text))
    elif isinstance(node, Scalar) and node.text and is_plain(text):
        ways.append(Written(text))
    ways.append(write_value(text, indent))
    yield from (way for way in ways if way)


def _quoted_like(sign: str, text: str) -> Written | None:
    if sign == '"':
        return Written(double_quoted(text))
    return None if "\n" in text or "\t" in text else Written(single_quoted(text))


def _flow_like(document: Document, node: Node, value: Plain) -> str:
    """Return `value` for a place between braces, with the quotes of the old one."""
    sign = document.text[node.start.index]
    if isinstance(value, str) and isinstance(node, Scalar) and not node.plain:
        same = _quoted_like(sign, value)
        return same.head if same else quoted(value)
    return flow_text(value)


def _entry_ways(step: str | int, value: Plain, indent: int) -> Iterator[list[str]]:
    space = " " * indent
    if isinstance(step, str):
        yield entry_lines(step, value, indent)
        yield [f"{space}{key_text(step)}: {flow_text(value)}"]
    else:
        yield item_lines(value, indent)
        yield [f"{space}- {flow_text(value)}"]


def _indent_below(place: Place) -> int:
    """Return the column, from 0, at which the lines below a key or dash stand."""
    if place.parent is None:
        return 0 if isinstance(place.node, Scalar) else place.node.start.column - 1
    return place.parent.start.column - 1 + STEP


def _body_indent(document: Document, node: Scalar) -> int:
    """Return the indentation of a block scalar's lines, or 0 when none tells it."""
    lines = LINE_BREAK.split(document.text[node.start.index : node.end.index])
    if any(sign.isdigit() for sign in lines[0].partition("#")[0]):
        return 0
    return next((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")), 0)


def _joined(document: Document, lines: list[str]) -> str:
    return newline_of(document.text).join(lines)


def _put_inline(document: Document, node: Node, written: Written) -> str:
    """Put a value where one stands on the line of its key; a comment at the line's end stays."""
    text, start, end = document.text, node.start.index, node.end.index
    after = line_end(text, end)
    if isinstance(node, Scalar) and (header := _block_header(document, node)):
        end = start + len(header)
        tail = text[end : line_end(text, end)]
    else:
        tail = text[end:after]
    before = text[:start]
    if written.head and before[-1:] in (":", "-"):
        before += " "
    elif not written.head:
        before = before.rstrip(" ")
        tail = tail if tail.strip() else ""
    return before + _joined(document, [written.head + tail, *written.body]) + text[after:]


def _block_header(document: Document, node: Scalar) -> str:
    if node.plain:
        return ""
    found = BLOCK_HEADER.match(document.text, node.start.index)
    return found[0] if found else ""


def _put_root(document: Document, node: Node, written: Written) -> str:
    text = document.text
    start, end = line_start(text, node.start.index), line_end(text, node.end.index)
    lines = [*([written.head] if written.head else []), *written.body]
    return text[:start] + _joined(document, lines) + text[end:]


def _put_below(document: Document, place: Place, written: Written) -> Iterator[str]:
    """Put a value in place of a block collection below its key; comments between them stay."""
    if place.parent is None:
        return
    anchor = value_anchor(document, place.parent, number_of(place.parent, place.step))
    if anchor is None:
        return
    text = document.text
    gap = text[anchor : line_start(text, place.node.start.index)]
    rest = text[line_end(text, place.node.end.index) :]
    head = f" {written.head}" if written.head else ""
    if not written.body:
        gap = LAST_BREAK.sub("", gap)
    yield text[:anchor] + head + gap + _joined(document, list(written.body)) + rest

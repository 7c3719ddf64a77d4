"""Takes a value and its key out of the text of a YAML file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.yamlfile.nodes import Document, KeyPath, Mapping, Node, Plain, Scalar, nodes_on
from pressdraft.yamlfile.places import (
    children_of,
    entry_start,
    is_flow,
    line_end,
    line_start,
    next_line,
    number_of,
    starts_its_line,
)
from pressdraft.yamlfile.putting import replacements

SPACE_AND_COMMENTS = re.compile(r"(?:\s|(?<=\s)#[^\r\n]*)*")
REST_OF_LINE = re.compile(r"[ \t]*(?:(?<=\s)#[^\r\n]*)?(?=[\r\n])")
ORPHANS = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*")


def deletions(document: Document, path: KeyPath) -> Iterator[str]:
    """Yield texts without the existing value at `path` and its key, the least intrusive first.

    A comment on the line of the value goes with it; comments on lines of their own stay.
    """
    *_, node = trail = nodes_on(document, path)
    if not path:
        yield _without_lines(document.text, node.start.index, node.end.index)
        return
    parent = trail[-2]
    if isinstance(parent, Scalar):
        return
    if len(parent.items) == 1:
        yield from _emptied(document, path[:-1], parent, node)
    elif is_flow(document, parent):
        yield _cut_from_flow(document, parent, number_of(parent, path[-1]))
    else:
        yield from _cut_from_block(document, parent, number_of(parent, path[-1]))


def _emptied(document: Document, path: KeyPath, parent: Node, only_child: Node) -> Iterator[str]:
    """Yield texts in which a collection has lost its only child; a file may become empty."""
    if not path and isinstance(parent, Mapping) and not is_flow(document, parent):
        yield _without_lines(document.text, parent.start.index, only_child.end.index)
    empty: Plain = {} if isinstance(parent, Mapping) else []
    yield from replacements(document, path, empty)


def _without_lines(text: str, start: int, end: int) -> str:
    first, after = line_start(text, start), next_line(text, end)
    if after == line_end(text, end):
        return text[:first].removesuffix("\n").removesuffix("\r")
    return text[:first] + text[after:]


def _cut_from_block(document: Document, parent: Node, number: int) -> Iterator[str]:
    if isinstance(parent, Scalar):
        return
    text = document.text
    start = entry_start(document, parent, number)
    end = line_end(text, children_of(parent)[number].end.index)
    if starts_its_line(text, start):
        yield _without_lines(text, start, end)
        yield _with_orphans_aligned(text, start, end)
        return
    if number + 1 < len(parent.items):
        following = entry_start(document, parent, number + 1)
        if not text[end:following].strip():
            yield text[:start] + text[following:]
    yield text[:start].rstrip(" ") + text[end:]


def _with_orphans_aligned(text: str, start: int, end: int) -> str:
    """Align the comments that followed the lines cut out, or a text above would take them in."""
    first, after = line_start(text, start), next_line(text, end)
    found = ORPHANS.match(text, after)
    orphans = found[0] if found else ""
    aligned = re.sub("(?m)^[ \t]*#", " " * (start - first) + "#", orphans)
    return text[:first] + aligned + text[after + len(orphans) :]


def _cut_from_flow(document: Document, parent: Node, number: int) -> str:
    if isinstance(parent, Scalar):
        return document.text
    text, children = document.text, children_of(parent)
    start, end = entry_start(document, parent, number), children[number].end.index
    found = SPACE_AND_COMMENTS.match(text, end)
    comma = found.end() if found else end
    after = comma + 1 if text[comma] == "," else end
    rest = REST_OF_LINE.match(text, after)
    if starts_its_line(text, start) and rest:
        return text[: line_start(text, start)] + text[next_line(text, rest.end()) :]
    if number + 1 < len(children):
        return text[:start] + text[after:].lstrip(" ")
    before = children[number - 1].end.index
    return text[: start if "#" in text[before:start] else before] + text[end:]

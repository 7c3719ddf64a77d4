"""A YAML file as a tree that knows where each piece of it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
KeyPath: TypeAlias = tuple[str | int, ...]


class OneLine(dict[str, Plain]):
    """A mapping that is written on one line, and replaced as a whole, as `{by: ..., on: ...}`."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place: line and column from 1, index in code points from 0 in `Document.text`."""

    line: int
    column: int
    index: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `plain` tells that it stands without quotes and is no block scalar."""

    start: Mark
    end: Mark
    text: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    start: Mark
    end: Mark
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    start: Mark
    end: Mark
    items: tuple[tuple[Scalar, Node], ...]


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its text in NFC without BOM, newlines as read, and its tree.

    `file` is the name that messages show; `root` is None when the file holds nothing.
    """

    file: str
    text: str
    root: Node | None

    def plain(self) -> Plain:
        """Return the values alone, as `plain_value` does; an empty file is an empty mapping."""
        return {} if self.root is None else plain_value(self.root)

    def node(self, path: KeyPath) -> Node | None:
        """Return the node at `path`, or None when there is none."""
        trail = nodes_on(self, path)
        return trail[-1] if len(trail) == len(path) + 1 else None

    def mark(self, path: KeyPath, *, key: bool = False) -> Mark:
        """Return the place of the node at `path` (or its key), or of its deepest ancestor."""
        trail = nodes_on(self, path)
        if not trail:
            return Mark(1, 1, 0)
        if key and len(trail) > 1:
            found = find_key(trail[-2], path[len(trail) - 2])
            return found.start if found else trail[-1].start
        return trail[-1].start


def is_empty(node: Node) -> bool:
    """Tell whether nothing is written where the value should be, as after `key:`."""
    return isinstance(node, Scalar) and node.plain and not node.text


def plain_value(node: Node) -> Plain:
    """Return `node` as text, lists and dicts; an entry without a value (`key:`) is left out."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain_value(item) for item in node.items]
    return {key.text: plain_value(value) for key, value in node.items if not is_empty(value)}


def find_key(node: Node | None, step: str | int) -> Scalar | None:
    """Return the key `step` of a mapping, or None where there is none."""
    if not isinstance(node, Mapping):
        return None
    return next((key for key, _ in node.items if key.text == step), None)


def find_child(node: Node | None, step: str | int) -> Node | None:
    """Return the value under a key or at an index, or None where there is none."""
    if isinstance(node, Mapping):
        return next((value for key, value in node.items if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def nodes_on(document: Document, path: KeyPath) -> list[Node]:
    """Return the nodes from the root along `path`, as far as they exist."""
    if document.root is None:
        return []
    trail = [document.root]
    for step in path:
        child = find_child(trail[-1], step)
        if child is None:
            break
        trail.append(child)
    return trail

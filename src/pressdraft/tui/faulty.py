"""Facts that have problems, left out so that the rest can be composed meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressdraft.errors import PressdraftError, Problem
from pressdraft.yamlfile import Document, KeyPath, Mapping, Node, Scalar, edited


def without_faulty(document: Document, problems: Iterable[Problem]) -> Document | None:
    """Return a document without the values that have problems, None where one is no value."""
    if document.root is None:
        return None
    found: dict[KeyPath, None] = {}
    for problem in problems:
        path = next(_holding(document.root, (), (problem.line, problem.column)), None)
        if path is None:
            return None
        found[path] = None
    try:
        for path in sorted(found, key=_place_in_lists, reverse=True):
            document = edited(document, {path: None})
    except PressdraftError:
        return None
    return document


def _place_in_lists(path: KeyPath) -> tuple[int, ...]:
    """Return what sorts items of lists: one that is taken out moves those behind it."""
    return tuple(step for step in path if isinstance(step, int))


def _holding(node: Node, path: KeyPath, place: tuple[int, int]) -> Iterator[KeyPath]:
    """Yield the path of the value that holds a place."""
    start, end = (node.start.line, node.start.column), (node.end.line, node.end.column)
    if isinstance(node, Scalar):
        if start <= place < end or start == place:
            yield path
    elif isinstance(node, Mapping):
        for key, value in node.items:
            yield from _holding(value, (*path, key.text), place)
    else:
        for number, item in enumerate(node.items):
            yield from _holding(item, (*path, number), place)

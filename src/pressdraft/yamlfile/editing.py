"""Changes values of a YAML file and leaves every other byte of it alone.

A change is tried in the least intrusive way first; each try is read back, and the first one that
reads as it should is taken. When none does, the smallest collection around it is written anew.
"""

from __future__ import annotations

import collections.abc
from collections.abc import Iterator

from pressdraft.errors import PressdraftError, ProblemsError
from pressdraft.i18n import _
from pressdraft.yamlfile.cutting import deletions
from pressdraft.yamlfile.loading import parse_yaml
from pressdraft.yamlfile.nodes import (
    Document,
    KeyPath,
    Mapping,
    Node,
    OneLine,
    Plain,
    Sequence,
    find_child,
    is_empty,
    plain_value,
)
from pressdraft.yamlfile.putting import additions, beginnings, replacements
from pressdraft.yamlfile.writing import cleaned


def edit(document: Document, changes: collections.abc.Mapping[KeyPath, Plain | None]) -> str:
    """Return the text of the document as `edited` changes it."""
    return edited(document, changes).text


def edited(document: Document, changes: collections.abc.Mapping[KeyPath, Plain | None]) -> Document:
    """Return the document with the value at each path changed; None deletes.

    A path that does not exist is made, an index equal to a list's length appends, deleting what
    is not there changes nothing. Paths are those of the document as it is: deletions come last,
    from the end of each list. Raises PressdraftError when a path leads into a text or past the end
    of a list, or when no way of writing the value reads back as it should.
    """
    wanted = {path: None if value is None else cleaned(value) for path, value in changes.items()}
    sets = [(path, value) for path, value in wanted.items() if value is not None]
    for path, value in sorted(sets, key=lambda change: _indexes(change[0])):
        for inner_path, inner_value in _single_changes(document.node(path), path, value):
            document = _change(document, inner_path, inner_value)
    gone = [path for path, value in wanted.items() if value is None]
    for path in sorted(gone, key=_indexes, reverse=True):
        document = _change(document, path, None)
    return document


def _indexes(path: KeyPath) -> tuple[int, ...]:
    """Order the items of one list by index, and what is inside after what is around it."""
    return tuple(step if isinstance(step, int) else -1 for step in path)


def _single_changes(
    node: Node | None, path: KeyPath, value: Plain
) -> Iterator[tuple[KeyPath, Plain | None]]:
    """Yield the changes inside a collection that make it `value`, so that its comments stay."""
    match node, value:
        case _, OneLine():
            yield path, value
        case Mapping(), dict() if value:
            for key, item in value.items():
                yield from _single_changes(find_child(node, key), (*path, key), item)
            for key_node, child in node.items:
                if key_node.text not in value and not is_empty(child):
                    yield (*path, key_node.text), None
        case Sequence(), list() if value and node.items:
            yield from _list_changes(node, path, value)
        case _:
            yield path, value


def _list_changes(
    node: Sequence, path: KeyPath, value: list[Plain]
) -> Iterator[tuple[KeyPath, Plain | None]]:
    """Yield changes of the items that differ: those after a removed one are kept, not rewritten."""
    old = [plain_value(item) for item in node.items]
    surplus = len(old) - len(value)
    same_at_end = 0
    while (
        surplus > 0
        and same_at_end < len(value)
        and old[-1 - same_at_end] == value[-1 - same_at_end]
    ):
        same_at_end += 1
    for index, item in enumerate(value[: len(value) - same_at_end]):
        yield from _single_changes(find_child(node, index), (*path, index), item)
    first_kept = len(old) - same_at_end
    for index in reversed(range(len(value) - same_at_end, first_kept)):
        yield (*path, index), None


def _change(document: Document, path: KeyPath, value: Plain | None) -> Document:
    """Make one change, and check that the text reads back with that change and no other."""
    node = document.node(path)
    before = document.plain()
    start = None if document.root is None else before
    expected = _changed(start, path, value, document.file)
    if expected is None:
        expected = {}
    if expected == before and (node is None or value is not None) and document.root is not None:
        return document
    for text in _candidates(document, path, value, expected):
        try:
            result = parse_yaml(text, document.file)
        except ProblemsError:
            continue
        if result.plain() == expected:
            return result
    where = ".".join(str(step) for step in path)
    raise PressdraftError(
        _("{file}: '{where}' cannot be written", file=document.file, where=where),
        _("change it by hand"),
    )


def _changed(before: Plain | None, path: KeyPath, value: Plain | None, file: str) -> Plain | None:
    """Return the values with the change made; None stands for nothing."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if before is None or before == "":
        if value is None:
            return before
        before = {} if isinstance(step, str) else []
    if isinstance(before, dict) and isinstance(step, str):
        inner = _changed(before.get(step), rest, value, file)
        kept = {key: item for key, item in before.items() if key != step}
        return kept if inner is None else {**before, step: inner}
    if isinstance(before, list) and isinstance(step, int) and 0 <= step <= len(before):
        old = before[step] if step < len(before) else None
        inner = _changed(old, rest, value, file)
        return [*before[:step], *([] if inner is None else [inner]), *before[step + 1 :]]
    if value is None:
        return before
    raise PressdraftError(
        _("{file}: there is no place for '{step}'", file=file, step=step),
        _("the file has another shape there"),
    )


def _candidates(
    document: Document, path: KeyPath, value: Plain | None, expected: Plain
) -> Iterator[str]:
    """Yield texts that may hold the change, the least intrusive first."""
    if value is None:
        yield from deletions(document, path)
    else:
        yield from _settings(document, path, value)
    for length in reversed(range(len(path))):
        ancestor = document.node(path[:length])
        if isinstance(ancestor, Mapping | Sequence):
            yield from replacements(document, path[:length], _value_at(expected, path[:length]))


def _settings(document: Document, path: KeyPath, value: Plain) -> Iterator[str]:
    """Yield texts with the value replaced, or added with those of its parents that are missing."""
    existing = len(path)
    while existing >= 0 and document.node(path[:existing]) is None:
        existing -= 1
    if existing < 0:
        yield from beginnings(document, _wrapped(value, path))
        return
    node = document.node(path[:existing])
    if existing == len(path) or not isinstance(node, Mapping | Sequence):
        yield from replacements(document, path[:existing], _wrapped(value, path[existing:]))
        return
    step = path[existing]
    yield from additions(document, path[:existing], step, _wrapped(value, path[existing + 1 :]))


def _wrapped(value: Plain, path: KeyPath) -> Plain:
    """Return `value` inside the collections that `path` leads through."""
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else [value]
    return value


def _value_at(value: Plain, path: KeyPath) -> Plain:
    for step in path:
        match value, step:
            case dict(), str():
                value = value[step]
            case list(), int():
                value = value[step]
    return value

"""Two people's changes of one release: fact by fact, which of the two stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pressdraft.yamlfile import Document, KeyPath, OneLine, Plain, edit, parse_yaml

NOTHING = "–"
_SHOWN = 160
_RECORD = 3
"""So long is the path of a record: `review.lead.lv`."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that the two files state differently; None is one that a file does not state.

    `both` tells that both have changed it since `base`; else `by_us` tells who has.
    """

    path: KeyPath
    ours: Plain | None
    theirs: Plain | None
    both: bool
    by_us: bool

    @property
    def label(self) -> str:
        """The fact as the file calls it: `event.participants.count`."""
        return ".".join(str(step) for step in self.path)


def differences(base: str, ours: Document, theirs: Document) -> tuple[Difference, ...]:
    """Return every fact in which the file on the disk differs from what was typed.

    `base` is what the file held when it was opened.
    """
    old = _facts(parse_yaml(base, theirs.file).plain())
    mine, other = _facts(ours.plain()), _facts(theirs.plain())
    found = []
    for path in dict.fromkeys((*mine, *other)):
        if mine.get(path) == other.get(path):
            continue
        by_us = mine.get(path) != old.get(path)
        by_them = other.get(path) != old.get(path)
        found.append(Difference(path, mine.get(path), other.get(path), by_us and by_them, by_us))
    return tuple(found)


def merged(theirs: Document, found: Collection[Difference], kept: Collection[KeyPath]) -> str:
    """Return the text of their file with our version of the facts at the paths `kept`."""
    ours = {one.path: one.ours for one in found if one.path in kept}
    return edit(theirs, ours)


def shown(value: Plain | None) -> str:
    """Return a value in one line."""
    match value:
        case None:
            return NOTHING
        case str():
            text = " ".join(value.split())
        case list():
            text = "; ".join(shown(item) for item in value)
        case dict():
            text = ", ".join(f"{key}: {shown(item)}" for key, item in value.items())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _facts(value: Plain) -> dict[KeyPath, Plain]:
    return dict(_leaves(value, ()))


def _leaves(value: Plain, path: KeyPath) -> Iterator[tuple[KeyPath, Plain]]:
    """Yield what stands at each path; a list counts as one fact, and so does who approved what."""
    if isinstance(value, dict) and path[:1] == ("review",) and len(path) == _RECORD:
        yield path, OneLine(value)
    elif isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _leaves(item, (*path, key))
    elif path:
        yield path, value

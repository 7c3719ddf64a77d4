"""Undo and redo over the whole draft: what was typed, field after field, burst after burst."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pressdraft.yamlfile import Document, KeyPath, Plain

BURST = 1.0
"""Seconds of silence after which what is typed into the same field is a step of its own."""
MOST = 1000
"""So many steps can be taken back."""


@dataclass(frozen=True, slots=True)
class Step:
    """A state of the release: the changes that it makes in a document."""

    base: Document
    changes: Mapping[KeyPath, Plain | None]


@dataclass(frozen=True, slots=True)
class History:
    """The states before the present one, the latest last, and those taken back, the next one last.

    `path` and `time` (in seconds) are of the last change, to which more of the same burst belongs.
    """

    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    path: KeyPath | None = None
    time: float = float("-inf")

    def noted(self, before: Step, path: KeyPath | None, time: float) -> History:
        """Return the history after a change of the field at `path`; None for one of the form."""
        same_burst = path is not None and path == self.path and time - self.time <= BURST
        past = self.past if same_burst else (*self.past, before)[-MOST:]
        return History(past, (), path, time)

    def undone(self, present: Step) -> tuple[Step, History] | None:
        """Return the state before the present one and the history there; None at the beginning."""
        if not self.past:
            return None
        return self.past[-1], replace(
            self, past=self.past[:-1], future=(*self.future, present), path=None
        )

    def redone(self, present: Step) -> tuple[Step, History] | None:
        """Return the state that was taken back last and the history there; None without one."""
        if not self.future:
            return None
        return self.future[-1], replace(
            self, past=(*self.past, present), future=self.future[:-1], path=None
        )


def first_change(before: Plain, after: Plain) -> KeyPath | None:
    """Return where two files first differ, as far inside as they can; None when they do not."""
    return next(_changes(before, after, ()), None)


def _changes(one: Plain | None, other: Plain | None, path: KeyPath) -> Iterator[KeyPath]:
    """Yield the places in which two values differ; None is what the file does not hold."""
    if one == other:
        return
    parts, others = _parts(one), _parts(other)
    if parts is None or others is None or not (parts or others):
        yield path
        return
    for step in dict.fromkeys((*others, *parts)):
        yield from _changes(parts.get(step), others.get(step), (*path, step))


def _parts(value: Plain | None) -> Mapping[str | int, Plain] | None:
    """Return what a value consists of, None for one in a single piece."""
    match value:
        case None:
            return {}
        case dict():
            return dict[str | int, Plain](value.items())
        case list():
            return dict(enumerate(value))
    return None

"""What can go wrong, in words for the person who can mend it.

PressdraftError          every error that a user may meet
 ├─ ProblemsError        one or more places in files, each `file:line:column: message`
 ├─ UnknownKeyError      a key that no file defines, with the nearest one that exists
 ├─ NoVersionError       standing material that has no version for a date
 ├─ WorkspaceError       a workspace, folder or file that cannot be used
 │   └─ ChangedOnDiskError   a file that is no longer as it was read
 └─ TemplateError        a template that cannot be read or filled
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pressdraft.i18n import _

A_FEW = 12
"""So many keys can be read in one hint."""


class PressdraftError(Exception):
    """An error that is shown to the user as a message and a hint, never as a traceback."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong at one place of a file; line and column count from 1, in code points.

    A problem of the whole file, one that cannot even be opened, has line 0 and column 0.
    """

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{where}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class ProblemsError(PressdraftError):
    """All problems of a file at once; `readable` is false for one that cannot be decoded."""

    def __init__(self, problems: Iterable[Problem], *, readable: bool = True) -> None:
        self.problems = tuple(sorted(problems))
        self.readable = readable
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnknownKeyError(PressdraftError):
    """A key that no file defines; the hint is the nearest that exists, or all of a few."""

    def __init__(self, key: str, what: str, known: Iterable[str]) -> None:
        keys = list(known)
        few = 0 < len(keys) <= A_FEW
        all_of_them = _("one of {choices}", choices=", ".join(keys)) if few else ""
        message = _("there is no {what} '{key}'", what=what, key=key)
        super().__init__(message, did_you_mean(key, keys) or all_of_them)
        self.key = key


class NoVersionError(PressdraftError):
    """Standing material that exists, but has no version for the date asked for."""

    def __init__(self, what: str, on: date, hint: str = "") -> None:
        super().__init__(_("{what} has no version for {day}", what=what, day=on), hint)


class WorkspaceError(PressdraftError):
    """A workspace, folder or file that cannot be used."""


class ChangedOnDiskError(WorkspaceError):
    """A file that another program changed or removed since it was read; nothing was written."""


class TemplateError(PressdraftError):
    """A template that cannot be read or filled; the message names its file and line."""


def os_words(error: OSError) -> str:
    """Return what hinders the work with a file or folder, in a few words."""
    if isinstance(error, PermissionError):
        return _("no permission")
    return error.strerror or str(error)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean 'nearest'?`, or an empty text when nothing known is near `word`."""
    keys = list(known)
    near = difflib.get_close_matches(word, keys, n=1, cutoff=0.6)
    holding = [key for key in keys if word in key]
    if not near and len(holding) == 1:
        near = holding
    return _("did you mean '{word}'?", word=near[0]) if near else ""

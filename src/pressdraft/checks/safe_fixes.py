"""Which suggestions may be applied unseen: those on spaces, dashes and quotation marks only.

Letters, digits and all other signs stay as they are, so that no fix can change what a text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from pressdraft.checks.base import Finding

_INVISIBLE = re.compile("[\\s\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad]+")
_DASHES = re.compile("[-\u2010-\u2015\u2212]+")
_QUOTES = re.compile("[\"'\u00ab\u00bb\u2018-\u201f\u2039\u203a`\u00b4]")


class Change(NamedTuple):
    """`text` is to stand where `start` to `end` is."""

    start: int
    end: int
    text: str


def is_safe(finding: Finding, stands: str) -> bool:
    """Tell whether the suggestion differs from what stands there only in how it is set."""
    if finding.suggestion is None or finding.suggestion == stands:
        return False
    return _skeleton(finding.suggestion) == _skeleton(stands)


def changed(text: str, changes: Iterable[Change]) -> str:
    """Return the text with the changes made; of two that overlap, the first one in the text."""
    pieces = []
    reached = 0
    for change in sorted(set(changes)):
        if change.start >= reached:
            pieces += [text[reached : change.start], change.text]
            reached = change.end
    return "".join(pieces) + text[reached:]


def _skeleton(text: str) -> str:
    return _QUOTES.sub('"', _DASHES.sub("-", _INVISIBLE.sub("", text)))

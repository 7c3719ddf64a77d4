"""What a check is and what it finds.

A check is a plain function from a pair of drafts to findings. Its docstring is its page: a first
sentence that says what it does, then the sections `Why:`, `Example:` and `Instead:`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Literal, TypeAlias

from pressdraft.checks.pairs import DraftPair
from pressdraft.release import LanguageCode

FoundIn: TypeAlias = LanguageCode | Literal["both"]
"""The draft that a finding is about; `both` for what stands between the two."""


class Severity(IntEnum):
    """How much a finding matters; only an error keeps a release from being sent."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The severity as one lower-case word."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check reports.

    `start` and `end` are code points within the segment's text, half-open, around the smallest
    stretch that is wrong; both are None when the place is no stretch of text.
    """

    check: str
    group: str
    severity: Severity
    language: FoundIn
    segment: str | None
    message: str
    start: int | None = None
    end: int | None = None
    suggestion: str | None = None


Rule: TypeAlias = Callable[[DraftPair], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule under the id that people know it by, with its page."""

    id: str
    severity: Severity
    group: str
    page: str
    run: Rule

    @property
    def summary(self) -> str:
        """The first sentence of the page: what the check does."""
        return self.page.partition("\n\n")[0].replace("\n", " ")

    def finding(
        self,
        language: FoundIn,
        segment: str | None,
        message: str,
        *,
        start: int | None = None,
        end: int | None = None,
    ) -> Finding:
        """Return a finding of this check."""
        return Finding(self.id, self.group, self.severity, language, segment, message, start, end)


def check(check_id: str, severity: Severity, *, group: str) -> Callable[[Rule], Check]:
    """Return a decorator that makes a check of a rule, whose docstring becomes the page."""

    def decorate(rule: Rule) -> Check:
        return Check(check_id, severity, group, inspect.getdoc(rule) or "", rule)

    return decorate


def by_id(*checks: Check) -> Mapping[str, Check]:
    """Return the checks by id, in the order given; ValueError for an id that stands twice."""
    found: dict[str, Check] = {}
    for one in checks:
        if one.id in found:
            raise ValueError(f"two checks are called '{one.id}'")
        found[one.id] = one
    return MappingProxyType(found)

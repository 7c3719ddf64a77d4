"""What a check is and what it finds.

A check is a plain function from a pair of drafts to findings. Its docstring is its page: a first
sentence that says what it does, then the sections `Why:`, `Example:` and `Instead:`.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Literal, TypeAlias

from pressdraft.checks.pairs import Composed, DraftPair, Stated
from pressdraft.i18n import _, page, spoken
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


_EMPHASIS = re.compile(r"\*([^*\n]+(?:\n[^*\n]+)?)\*")
"""An example in a docstring, which may go on in the next line."""

Rule: TypeAlias = Callable[[DraftPair], Iterator[Finding]]
ReleaseRule: TypeAlias = Callable[[DraftPair, Composed], Iterator[Finding]]
Scope = Literal["text", "pair", "release"]
"""What a check is about: any text, two texts of one release, or a release of the workspace."""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule under the id that people know it by, with its page."""

    id: str
    severity: Severity
    group: str
    scope: Scope
    page: str
    run: Rule

    @property
    def summary(self) -> str:
        """The first sentence of the page: what the check does."""
        return self.page.partition("\n\n")[0].replace("\n", " ")

    @property
    def shown_page(self) -> str:
        """The page in the language that is spoken, with examples in its quotation marks."""
        quotes = r"„\1”" if spoken() == "lv" else r"“\1”"
        return _EMPHASIS.sub(quotes, page(self.page))

    def finding(
        self,
        language: FoundIn,
        segment: str | None,
        message: str,
        *,
        start: int | None = None,
        end: int | None = None,
        suggestion: str | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding of this check; `suggestion` is what should stand at its place instead.

        `severity` may only be milder than the check's own, where a rule is less sure than usual.
        """
        level = min(severity or self.severity, self.severity)
        return Finding(
            self.id, self.group, level, language, segment, message, start, end, suggestion
        )

    def at(
        self,
        language: FoundIn,
        stated: Stated,
        message: str,
        *,
        suggestion: str | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding at the place of a value that a segment states."""
        return self.finding(
            language,
            stated.segment.id,
            message,
            start=stated.reading.start,
            end=stated.reading.end,
            suggestion=suggestion,
            severity=severity,
        )

    def exchanged(
        self,
        english: str,
        latvian: str,
        segment: str,
        place: tuple[int, int],
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding at the Latvian one of two stretches that should say the same."""
        message = both_say(english, latvian)
        return self.finding("lv", segment, message, start=place[0], end=place[1], severity=severity)


def both_say(english: str, latvian: str) -> str:
    """Return in words that two stretches differ."""
    return _("EN says ‘{english}’; LV says ‘{latvian}’", english=english, latvian=latvian)


def check(check_id: str, severity: Severity, *, group: str) -> Callable[[Rule], Check]:
    """Return a decorator that makes a check of a rule, whose docstring becomes the page.

    The rule is asked about every text, also when there is one language only.
    """

    def decorate(rule: Rule) -> Check:
        return Check(check_id, severity, group, "text", inspect.getdoc(rule) or "", rule)

    return decorate


def pair_check(check_id: str, severity: Severity, *, group: str) -> Callable[[Rule], Check]:
    """Return a decorator like `check` for a rule that compares the two languages.

    The rule is only asked when there are both texts and they are of one release.
    """

    def decorate(rule: Rule) -> Check:
        return Check(check_id, severity, group, "pair", inspect.getdoc(rule) or "", rule)

    return decorate


def release_check(
    check_id: str, severity: Severity, *, group: str
) -> Callable[[ReleaseRule], Check]:
    """Return a decorator like `check` for a rule on releases of the workspace and their facts."""

    def decorate(rule: ReleaseRule) -> Check:
        def run(pair: DraftPair) -> Iterator[Finding]:
            return rule(pair, pair.composed) if pair.composed else iter(())

        return Check(check_id, severity, group, "release", inspect.getdoc(rule) or "", run)

    return decorate


def by_id(*checks: Check) -> Mapping[str, Check]:
    """Return the checks by id, in the order given; ValueError for an id that stands twice."""
    found: dict[str, Check] = {}
    for one in checks:
        if one.id in found:
            raise ValueError(f"two checks are called '{one.id}'")
        found[one.id] = one
    return MappingProxyType(found)

"""Figures on the European Union that change with time: its member states, its years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair, Stated
from pressdraft.i18n import _
from pressdraft.language.values import Count
from pressdraft.reading import Kind

FIRST_ENLARGEMENT = 1973

_MEMBERS = re.compile(
    r"(?:(?:EU|European Union|ES|Eiropas Savienības|demokrātisk\w+|democratic) )?"
    r"(?:member states?|member countries|dalībvalst\w*)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"made up of|consists? of|compris|brings? together|union of|unites|composed of|all (?:the )?$"
    r"|its $|the (?:EU|Union|European Union)(?:’s|'s)? $"
    r"|sastāv no|apvieno|veido|vieno|visas? $|visu $|visām $|savienība: ",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s*")
_BEFORE = 60
_NEAR = frozenset(range(24, 31)) | {15}
"""Counts that the Union has had, or that look like a slip of one: never a part of it by chance."""
_ENLARGEMENT = re.compile(r"enlargement|paplašinā", re.IGNORECASE)
_YEARS = re.compile(r"years?\b|gad\w*", re.IGNORECASE)
_PERIOD = 70


@check("wrong-member-states", Severity.ERROR, group="standing")
def wrong_member_states(pair: DraftPair) -> Iterator[Finding]:
    """Finds a number of EU member states that does not hold on the date of the release.

    Why:
        The paragraph on the Union is copied from release to release, and the number in it stays
        when the Union has grown or shrunk. Both languages then say the same wrong thing.

    Example:
        *The European Union is made up of 28 Member States* in a release of July 2022.

    Instead:
        27 since 1 February 2020, 28 from 1 July 2013, 27 from 2007, 25 from May 2004. In a
        release of the workspace, a block writes `{{ eu.member_states }}`.
    """
    if pair.day is None:
        return
    expected = pair.standing.figures(pair.day).get("eu", {}).get("member_states")
    if expected is None:
        return
    for language in pair.drafts:
        for one in pair.stated[language]:
            count = _member_states(one)
            if count is not None and count != expected:
                message = _(
                    "‘{text}’ member states; on {day} the European Union has {expected}",
                    text=one.text,
                    day=pair.day.isoformat(),
                    expected=expected,
                )
                yield wrong_member_states.at(
                    language, one, message, suggestion=str(expected) if one.text.isdigit() else None
                )


def _member_states(one: Stated) -> int | None:
    """Return how many member states a figure says that the whole Union has, or None."""
    reading, text = one.reading, one.segment.text
    if reading.kind is not Kind.NUMBER or not isinstance(reading.value, Count):
        return None
    if not _MEMBERS.match(text, _after(one)):
        return None
    before = text[max(0, reading.start - _BEFORE) : reading.start]
    if reading.value.value in _NEAR or _WHOLE.search(before):
        return reading.value.value
    return None


def _after(one: Stated) -> int:
    """Return where the word after a figure begins."""
    blanks = _BLANKS.match(one.segment.text, one.reading.end)
    return blanks.end() if blanks else one.reading.end


@check("years-of-enlargement", Severity.WARNING, group="standing")
def years_of_enlargement(pair: DraftPair) -> Iterator[Finding]:
    """Finds a number of years of enlargement, which is wrong a year after it was written.

    Why:
        The old paragraph on the Union speaks of *a period of enlargement of 60 years*, and has
        done so since 2008. The first enlargement was in 1973.

    Example:
        *Together, during a period of enlargement of 60 years, they have built a zone of stability.*

    Instead:
        Leave the number out, or take the wording that holds today.
    """
    for language in pair.drafts:
        for one in pair.stated[language]:
            reading, text = one.reading, one.segment.text
            if reading.kind is not Kind.NUMBER or not _YEARS.match(text, _after(one)):
                continue
            before = text[max(0, reading.start - _PERIOD) : reading.start].rpartition(".")[2]
            after = text[reading.end : reading.end + _PERIOD].partition(".")[0]
            if _ENLARGEMENT.search(before + after):
                since = (
                    _(", {n} years before", n=pair.day.year - FIRST_ENLARGEMENT) if pair.day else ""
                )
                message = _(
                    "‘{text}’ years of enlargement: the first one was in {year}{since}",
                    text=one.text,
                    year=FIRST_ENLARGEMENT,
                    since=since,
                )
                yield years_of_enlargement.finding(
                    language, one.segment.id, message, start=reading.start, end=reading.end
                )

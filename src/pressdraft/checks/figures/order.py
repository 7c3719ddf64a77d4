"""Dates that stand in an order in which nothing can happen."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from pressdraft.checks.base import Finding, FoundIn, Severity, check
from pressdraft.checks.figures.zones import clock_offset
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.checks.stated import Stated
from pressdraft.i18n import _
from pressdraft.language.values import Count, Days, Tbc
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Role

_JOINT = re.compile(r"\.?\s?(?:–|-|to|līdz)\s?")
_LATEST = 31
_MINUTES = 24 * 60


@check("backward-range", Severity.WARNING, group="figures")
def backward_range(pair: DraftPair) -> Iterator[Finding]:
    """Finds ranges of days or years that end before they begin.

    Why:
        Nobody can tell which of the two ends is right.

    Example:
        *from 29 to 20 June*, *2022. gada 28.–26. jūlijā*, *2019–2015*.

    Instead:
        Write the earlier end first.
    """
    for language in pair.drafts:
        for one, other in pairwise(pair.stated[language]):
            if one.segment is other.segment and _runs_backward(one, other):
                start, end = one.reading.start, other.reading.end
                said = " ".join(one.segment.text[start:end].split())
                message = _("‘{said}’ ends before it begins", said=said)
                yield backward_range.finding(
                    language, one.segment.id, message, start=start, end=end
                )


def _runs_backward(one: Stated, other: Stated) -> bool:
    text = one.segment.text
    if not _JOINT.fullmatch(text, one.reading.end, other.reading.start):
        return False
    first, last = _bare(one), other.reading.value
    if other.reading.kind is Kind.DATE:
        day = getattr(last, "day", 0)
        return one.reading.kind is not Kind.YEAR and day < first <= _LATEST
    if one.reading.kind is not Kind.YEAR or " " in text[one.reading.end : other.reading.start]:
        return False
    return 1900 < _bare(other) < first


def _bare(one: Stated) -> int:
    """Return the number of a year, a rank or a count that stands in figures, or 0."""
    value = one.reading.value
    if isinstance(value, Count) and one.text.isdigit():
        return value.value
    return value if isinstance(value, int) and "word" not in one.reading.form else 0


@check("wrong-order", Severity.ERROR, group="figures")
def wrong_order(pair: DraftPair) -> Iterator[Finding]:
    """Finds release dates, embargoes and event dates that cannot all be true.

    Why:
        An embargo that is over before the release goes out protects nothing, and an event that
        is told as past before its first day makes the office look absent-minded.

    Example:
        A release of 7 June 2016 under *Embargo until 6 June 2016*; *tense: reported* on the day
        before the event; one embargo at 10.00 by one clock and another moment by the second.

    Instead:
        Correct the date that is wrong. An embargo is one moment: 10.00 in Bishkek is 7.00 in Riga
        in summer.
    """
    if pair.composed:
        yield from _in_facts(pair.composed)
        return
    for language in pair.drafts:
        yield from _on_top(pair, language)


def _in_facts(composed: Composed) -> Iterator[Finding]:
    """Yield what cannot be true of the facts of a release."""
    facts = composed.facts
    published, embargo, days = facts.publish.on, facts.publish.embargo, facts.days()
    if isinstance(published, Tbc):
        return
    if isinstance(embargo, dt.datetime) and embargo.date() < published:
        message = _(
            "the embargo ends on {date}, before the release date, {published}",
            date=embargo.date(),
            published=published,
        )
        yield _finding("both", "release_line", message)
    if days and facts.tense == "reported" and published < days.first:
        message = _(
            "the event is told as past on {published}, but it begins on {first}",
            published=published,
            first=days.first,
        )
        yield _finding("both", None, message)
    if days and days.last and facts.tense == "announced" and published > days.last:
        message = _(
            "the event is announced on {published}, but it ended on {last}",
            published=published,
            last=days.last,
        )
        yield _finding("both", None, message)
    dates = [s.dates for s in facts.event.sessions if isinstance(s.dates, Days)]
    for before, after in pairwise(dates):
        if after.first < before.first:
            message = _(
                "a session of {later} stands behind one of {earlier}",
                later=after.first,
                earlier=before.first,
            )
            yield _finding("both", None, message, severity=Severity.WARNING)


def _on_top(pair: DraftPair, language: LanguageCode) -> Iterator[Finding]:
    """Yield what cannot be true of the first lines of a finished text."""
    top = [one for one in pair.stated[language] if one.segment.role is Role.RELEASE_LINE]
    dated = [one for one in pair.stated[language] if one.segment.role is Role.DATELINE]
    days = [one.reading.value for one in dated if isinstance(one.reading.value, dt.date)]
    for one in top:
        value = one.reading.value
        if days and isinstance(value, dt.date) and value < days[0]:
            message = _(
                "‘{text}’ is before the date of the release, {day}",
                text=one.text,
                day=days[0].isoformat(),
            )
            yield _at(language, one, message)
    yield from _two_clocks(pair, language, [one for one in top if one.reading.kind is Kind.TIME])


def _two_clocks(pair: DraftPair, language: LanguageCode, times: list[Stated]) -> Iterator[Finding]:
    """Yield the second of two times of one line that are not one moment."""
    moments = []
    for one in times:
        offset = clock_offset(pair, language, one.reading.words)
        if offset is not None and isinstance(one.reading.value, dt.time):
            at = one.reading.value.hour * 60 + one.reading.value.minute
            moments.append((one, (at - offset) % _MINUTES))
    for (one, first), (other, second) in pairwise(moments):
        if one.segment is other.segment and first != second:
            message = _(
                "‘{one}’ and ‘{other}’ are not the same moment", one=one.text, other=other.text
            )
            yield _at(language, other, message)


def _at(language: LanguageCode, one: Stated, message: str) -> Finding:
    return wrong_order.finding(
        language, one.segment.id, message, start=one.reading.start, end=one.reading.end
    )


def _finding(
    language: FoundIn, segment: str | None, message: str, *, severity: Severity | None = None
) -> Finding:
    return wrong_order.finding(language, segment, message, severity=severity)

"""Times of day that differ between the languages, or are told by clocks of different zones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.comparing.differing import Different
from pressdraft.checks.comparing.items import Item
from pressdraft.checks.figures.differences import difference, of_marks
from pressdraft.checks.figures.marks import OFFSET
from pressdraft.checks.figures.zones import clock_offset
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _


@pair_check("different-time", Severity.ERROR, group="figures")
def different_time(pair: DraftPair) -> Iterator[Finding]:
    """Finds times of day that differ between the languages, and equal ones told of two zones.

    Why:
        Journalists would call an hour early, or break an embargo in good faith.

    Example:
        *10.00 (Bishkek time)* beside *plkst. 10.00 pēc Latvijas laika*. The same moment by two
        clocks is no finding: *10.00 Bishkek time* is *plkst. 7.00 pēc Latvijas laika*.

    Instead:
        Give the time once, by the clocks of the place, with the zone's name; or in both zones.
    """
    for each in pair.comparison.different:
        if each.family == "time" and not _is_one_moment(pair, each):
            yield difference(different_time, each)
    yield from of_marks(different_time, pair, OFFSET)
    target = tuple(pair.drafts)[-1]
    for english, latvian in pair.comparison.matched:
        if english.family != "time":
            continue
        offsets = (_offset(pair, english), _offset(pair, latvian))
        if None not in offsets and offsets[0] != offsets[1]:
            found = difference(different_time, Different(english, latvian, target))
            clocks = f"‘{english.reading.words}’ and ‘{latvian.reading.words}’"
            yield replace(
                found,
                message=_(
                    "{message}, by the clocks of {clocks}", message=found.message, clocks=clocks
                ),
            )


def _is_one_moment(pair: DraftPair, each: Different) -> bool:
    """Tell whether two times by two clocks are the same moment."""
    times = [item.reading.value for item in (each.english, each.latvian)]
    offsets = [_offset(pair, item) for item in (each.english, each.latvian)]
    moments = [
        time.hour * 60 + time.minute - offset
        for time, offset in zip(times, offsets, strict=True)
        if isinstance(time, dt.time) and offset is not None
    ]
    return len(moments) == 2 and (moments[0] - moments[1]) % (24 * 60) == 0


def _offset(pair: DraftPair, item: Item) -> int | None:
    return clock_offset(pair, item.language, item.reading.words)

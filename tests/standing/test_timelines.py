"""Overlaps and gaps, checked against counting every day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pressdraft.standing.dated import gaps, overlaps, version_on

DAYS = [date(2020, 1, 1) + timedelta(days=day) for day in range(24)]


@dataclass(frozen=True)
class Span:
    first: date | None
    last: date | None


def spans() -> st.SearchStrategy[Span]:
    bounded = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(sorted)
    both = bounded.map(lambda days: Span(days[0], days[1]))
    since = st.sampled_from(DAYS).map(lambda day: Span(day, None))
    until = st.sampled_from(DAYS).map(lambda day: Span(None, day))
    return st.one_of(both, since, until)


def holding(versions: list[Span], on: date) -> list[Span]:
    return [v for v in versions if (v.first or on) <= on <= (v.last or on)]


@given(st.lists(spans(), min_size=1, max_size=5))
def test_versions_overlap_when_some_day_has_two(versions: list[Span]) -> None:
    twice = any(len(holding(versions, day)) > 1 for day in DAYS)
    assert bool(list(overlaps(versions))) is twice


@given(st.lists(spans(), min_size=1, max_size=5))
def test_gaps_are_the_days_that_no_version_holds(versions: list[Span]) -> None:
    if list(overlaps(versions)):
        return
    missing = {
        day for _, first, last in gaps(versions) for day in DAYS if first <= day <= (last or day)
    }
    begun = min(version.first or date.min for version in versions)
    uncovered = {day for day in DAYS if day >= begun and not holding(versions, day)}
    assert missing == uncovered


@given(st.lists(spans(), min_size=1, max_size=5), st.sampled_from(DAYS))
def test_the_version_of_a_day_holds_on_it(versions: list[Span], on: date) -> None:
    found = version_on(versions, on)
    assert (found in holding(versions, on)) if found else not holding(versions, on)

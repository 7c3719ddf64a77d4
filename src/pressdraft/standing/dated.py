"""Versions over time: which one holds on a day, and where they overlap or leave a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Protocol, TypeVar

from pressdraft.errors import NoVersionError
from pressdraft.i18n import _


class Dated(Protocol):
    """Anything with a first and a last day, both included; None is an open end."""

    @property
    def first(self) -> date | None:
        """The first day."""

    @property
    def last(self) -> date | None:
        """The last day."""


V = TypeVar("V", bound=Dated)


def version_on(versions: Sequence[V], on: date) -> V | None:
    """Return the version that holds on a day, or None."""
    for version in versions:
        if (version.first or on) <= on <= (version.last or on):
            return version
    return None


def need_version(versions: Sequence[V], on: date, what: str, **values: str) -> V:
    """Return the version that holds on a day.

    NoVersionError calls it `what`, a message that is marked by `N_` and has these values.
    """
    if (found := version_on(versions, on)) is None:
        raise NoVersionError(_(what, **values), on, _nearest(versions, on))
    return found


def latest(versions: Sequence[V]) -> V:
    """Return the version that begins last."""
    return max(versions, key=lambda version: version.first or date.min)


def overlaps(versions: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """Yield the indices of each two neighbours in time that share a day, the earlier first."""
    order = sorted(range(len(versions)), key=lambda index: versions[index].first or date.min)
    for one, other in pairwise(order):
        if (versions[one].last or date.max) >= (versions[other].first or date.min):
            yield one, other


def gaps(versions: Sequence[Dated]) -> Iterator[tuple[int, date, date | None]]:
    """Yield each version after which days are missing, with the first and last missing day.

    The last missing day is None behind the latest version when that one is not open.
    """
    order = sorted(range(len(versions)), key=lambda index: versions[index].first or date.min)
    for place, index in enumerate(order):
        last = versions[index].last
        if last is None:
            continue
        missing = last + timedelta(days=1)
        if place + 1 == len(order):
            yield index, missing, None
            continue
        following = versions[order[place + 1]].first or date.min
        if missing < following:
            yield index, missing, following - timedelta(days=1)


def _nearest(versions: Sequence[Dated], on: date) -> str:
    later = sorted(version.first for version in versions if version.first and version.first > on)
    if later:
        return _("the next one begins on {day}", day=later[0])
    earlier = sorted(version.last for version in versions if version.last)
    return _("the last one ended on {day}", day=earlier[-1]) if earlier else ""


def around(versions: Sequence[Dated], on: date) -> str:
    """Say when the last version before a day ended and when the next one after it begins."""
    ended = max((v.last for v in versions if v.last and v.last < on), default=None)
    begins = min((v.first for v in versions if v.first and v.first > on), default=None)
    said = [_("the last one ended on {day}", day=ended)] if ended else []
    said += [_("the next one begins on {day}", day=begins)] if begins else []
    return ", ".join(said)

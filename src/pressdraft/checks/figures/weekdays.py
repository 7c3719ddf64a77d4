"""Days of the week that stand beside a date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.stated import Stated
from pressdraft.i18n import N_, _
from pressdraft.language.values import Days
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode

_BEFORE = re.compile(r"[\s,(]*(?:the |on )?")
_AFTER = re.compile(r"[\s,(]{1,3}")
_WEEK = dt.timedelta(days=7)
_JOINT = 10
"""So many letters at most join two weekdays: "to", "un", "līdz"."""

_OTHER_YEAR = {12: -1, 1: 1, 2: 1}
"""In these months a day without its year may be of the year before or after."""
_NAMES = (
    *(N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday")),
    *(N_("Friday"), N_("Saturday"), N_("Sunday")),
)


class NamedDay(NamedTuple):
    """A day or a range, and the weekdays that stand beside it."""

    weekdays: tuple[Stated, ...]
    day: Stated

    @property
    def is_sure(self) -> bool:
        """Whether the text itself says the year."""
        return "year-from-text" not in self.day.reading.form

    def faults(self, years: frozenset[int]) -> Iterator[tuple[Stated, dt.date]]:
        """Yield each weekday that is not that of the date, with the date.

        A day without its year may be one of several `years`.
        """
        value = self.day.reading.value
        match value:
            case dt.date():
                days: tuple[dt.date, ...] = (value,)
            case Days(first, last, listed):
                days = listed or tuple(day for day in (first, last) if day)
            case _:
                return
        if len(self.weekdays) > 1 and max(days) - min(days) > _WEEK:
            return  # from one day to the other, open from Monday to Friday
        if len(self.weekdays) == len(days):
            facing = zip(self.weekdays, days, strict=True)
            yield from ((w, day) for w, day in facing if not self._fits(w, (day,), years))
        elif len(self.weekdays) == 1 and not self._fits(self.weekdays[0], days, years):
            yield self.weekdays[0], days[0]

    def _fits(self, weekday: Stated, days: Sequence[dt.date], years: frozenset[int]) -> bool:
        """Tell whether one of the days is that weekday."""
        said = weekday.reading.value
        if any(day.weekday() == said for day in days):
            return True
        if self.is_sure:
            return False
        return any(other.weekday() == said for day in days for other in _other_years(day, years))


def _other_years(day: dt.date, years: frozenset[int]) -> Iterator[dt.date]:
    """Yield a day in the other years that may be meant when the text leaves them out."""
    if (day.month, day.day) == (2, 29):
        return
    turn = _OTHER_YEAR.get(day.month, 0)
    for year in {each + more for each in {day.year, *years} for more in (0, turn)}:
        yield day.replace(year=year)


def _years(stated: Sequence[Stated], released: dt.date | None) -> frozenset[int]:
    """Return the years of the release and of the dates that a text states with their year."""
    found = {released.year} if released else set()
    for one in stated:
        value = one.reading.value
        if "year-from-text" not in one.reading.form and isinstance(value, (dt.date, Days)):
            day = value.first if isinstance(value, Days) else value
            found.add(day.year)
    return frozenset(found)


def named_days(stated: Sequence[Stated]) -> Iterator[NamedDay]:
    """Yield every date of a text that weekdays stand beside, before it or behind."""
    place = 0
    while place < len(stated):
        end = _weekdays_end(stated, place)
        if end > place:
            day = _day_beside(stated, place, end)
            if day:
                yield NamedDay(tuple(stated[place:end]), day)
        place = max(end, place + 1)


def wrong_weekdays(stated: Sequence[Stated], released: dt.date | None) -> Iterator[Stated]:
    """Yield the weekdays of a text that are not those of the dates beside them."""
    years = _years(stated, released)
    for named in named_days(stated):
        yield from (weekday for weekday, _ in named.faults(years))


def _weekdays_end(stated: Sequence[Stated], place: int) -> int:
    end = place
    while end < len(stated) and stated[end].reading.kind is Kind.WEEKDAY:
        if end > place and not _between(stated[end - 1], stated[end], _JOINT):
            break
        end += 1
    return end


def _day_beside(stated: Sequence[Stated], place: int, end: int) -> Stated | None:
    """Return the date behind the weekdays, or the one before them."""
    if end < len(stated) and _is_day(stated[end]):
        gap = _between(stated[end - 1], stated[end], _JOINT)
        if gap is not None and _BEFORE.fullmatch(gap):
            return stated[end]
    if place and _is_day(stated[place - 1]):
        gap = _between(stated[place - 1], stated[place], _JOINT)
        if gap is not None and _AFTER.fullmatch(gap):
            return stated[place - 1]
    return None


def _between(one: Stated, other: Stated, most: int) -> str | None:
    """Return what stands between two values of one segment; None for more than `most` letters."""
    start, end = one.reading.end, other.reading.start
    near = one.segment is other.segment and end - start <= most
    return one.segment.text[start:end] if near else None


def _is_day(one: Stated) -> bool:
    return one.reading.kind in (Kind.DATE, Kind.DAYS)


@check("wrong-weekday", Severity.ERROR, group="figures")
def wrong_weekday(pair: DraftPair) -> Iterator[Finding]:
    """Finds days of the week that are not those of the dates beside them.

    Why:
        Who reads *Tuesday, 27 July* of a year in which that is a Wednesday cannot know when to
        come. Often the date was moved and the weekday stayed.

    Example:
        *Wednesday, 26 July 2022* and *trešdien, 2022. gada 26. jūlijā*: it was a Tuesday. Without
        a year in the text, that of the release counts.

    Instead:
        Look the day up, and correct whichever of the two is wrong.
    """
    for language in pair.drafts:
        years = _years(pair.stated[language], pair.day)
        for named in named_days(pair.stated[language]):
            if _is_told(pair, language, named):
                continue
            for weekday, day in named.faults(years):
                message = _(
                    "‘{text}’: {day} is a {weekday}",
                    text=weekday.text,
                    day=day.isoformat(),
                    weekday=_(_NAMES[day.weekday()]),
                )
                if not named.is_sure:
                    message += _("; the year is that of the text")
                yield wrong_weekday.at(
                    language, weekday, message, severity=None if named.is_sure else Severity.WARNING
                )


def _is_told(pair: DraftPair, language: LanguageCode, named: NamedDay) -> bool:
    """Tell whether the date is known to differ from that of the other text."""
    if not pair.is_both:
        return False
    return any(
        (each.english if language == "en" else each.latvian).stated is named.day
        for each in pair.comparison.different
    )

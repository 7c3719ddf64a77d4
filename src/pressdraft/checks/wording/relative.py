"""Words for a time that is only right on the day of reading."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from pressdraft.checks.alignment import Row
from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import Quoted, Stretches
from pressdraft.checks.wording.relative_words import RelativeHit, relative_hits, says_loosely
from pressdraft.i18n import _
from pressdraft.language.sentences import sentences
from pressdraft.reading import Kind
from pressdraft.release import CODES, LanguageCode, Role, Segment

_NEAR = 40
"""A date that stands so near, in the same sentence, explains the word: *today, on 16 July 2019*."""


_DAYS = frozenset({Kind.DATE, Kind.DAYS})
_YEARS = frozenset({Kind.YEAR, Kind.YEARS})
_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
"""Words for a day, and how many days after that of the release it is."""
_YEAR = {"last-year": -1, "this-year": 0, "next-year": 1}
"""Words for a year, and how many years after that of the release it is."""
_TIMES = frozenset({Kind.MONTH, Kind.WEEKDAY, *_DAYS, *_YEARS})
_APPOSED = re.compile(r",? (?:on )?\(?(?:[^\W\d]+, )?")
"""What stands between a word for a day and its date in apposition: *today, Monday, 5 May*."""

Place = tuple[LanguageCode, str, int]
Hits = dict[str, tuple[Segment, tuple[RelativeHit, ...]]]
_PASSED_OVER = frozenset({Role.LABEL, Role.CONTACT, Role.END})


@check("relative-time", Severity.WARNING, group="wording")
def relative_time(pair: DraftPair) -> Iterator[Finding]:
    """Finds words for a time that are only right on one day or in one year.

    Why:
        A release is read again for years, on web pages that do not show its date beside it.

    Example:
        *yesterday*, *this year*, *last week*, *in the last nine years*; *vakar*, *šogad*,
        *šī gada 26. jūlijā*. What somebody said may hold them, which is a suggestion only. In two
        texts from elsewhere so is every word but one in whose place the other text has a date.
        *Today* passes beside its date, *the last year of the programme* always. A count of months,
        weeks or days, and *today* beside a year, where it means *nowadays*, are suggestions.
        *Today* in one language beside *rīt* in the other, or beside a date that is not the
        release's, is wrong whoever wrote it. The words are in `boilerplate/checks/relative.yaml`.

    Instead:
        Give the date or the year.
    """
    known = {language: _hits(pair, language) for language in pair.drafts}
    places: set[Place] = set()
    for finding, told in _told_apart(pair, known):
        yield finding
        places |= told
    sure = _left_undated(pair, known)
    for language, found in known.items():
        days = _stated(pair, language, _DAYS)
        years = _stated(pair, language, _YEARS)
        for segment, hits in found.values():
            beside = (days.get(segment.id, []), years.get(segment.id, []))
            rest = [h for h in hits if h.level and (language, segment.id, h.start) not in places]
            if sure is not None:
                rest = [
                    hit._replace(
                        level=Severity.WARNING
                        if (language, segment.id, hit.start) in sure
                        else Severity.SUGGESTION
                    )
                    for hit in rest
                ]
            yield from _findings(language, segment, rest, *beside)
            yield from _of_another_day(pair, language, segment, hits)


def _hits(pair: DraftPair, language: LanguageCode) -> Hits:
    """Return the words for a time of every segment that has some, by its id."""
    return {
        written.segment.id: (written.segment, hits)
        for written in pair.words[language]
        if written.segment.role not in _PASSED_OVER
        for hits in [relative_hits(pair.lists, written, language)]
        if hits
    }


def _rows(
    pair: DraftPair, known: Mapping[LanguageCode, Hits]
) -> Iterator[tuple[Row, dict[LanguageCode, list[tuple[Segment, RelativeHit]]]]]:
    """Yield the rows with words for a time, and these by language."""
    for row in pair.rows if any(known.values()) else ():
        found = {
            code: [
                (segment, hit)
                for segment in row.side(code)
                if segment.id in known[code]
                for hit in known[code][segment.id][1]
            ]
            for code in CODES
        }
        if any(found.values()):
            yield row, found


def _told_apart(
    pair: DraftPair, known: Mapping[LanguageCode, Hits]
) -> Iterator[tuple[Finding, set[Place]]]:
    """Yield what stands for one time in one language and for another in the other."""
    for _row, found in _rows(pair, known):
        en, lv = ([each for each in found[code] if not each[1].vague] for code in CODES)
        sorts = [{hit.key: hit for _segment, hit in side}.values() for side in (en, lv)]
        if en and lv and not any(a.is_like(b) for a, b in product(*sorts)):
            (first, one), (segment, other) = en[0], lv[0]
            texts = first.text[one.start : one.end], segment.text[other.start : other.end]
            finding = relative_time.exchanged(*texts, segment.id, (other.start, other.end))
            yield finding, {("en", first.id, one.start), ("lv", segment.id, other.start)}


def _left_undated(pair: DraftPair, known: Mapping[LanguageCode, Hits]) -> frozenset[Place] | None:
    """Return the places of words in whose stead the other text from elsewhere has a date.

    None where every such word counts: in a release of our own, and in a text that stands alone.
    """
    if pair.composed or not pair.is_both:
        return None
    found = set()
    for row, hits in _rows(pair, known):
        for code, other in zip(CODES, reversed(CODES), strict=True):
            there = _times(pair, row, other) - _times(pair, row, code)
            exact = any(isinstance(value, date) for value in there)
            there |= _alone(hits[other], hits[code])
            text = "\n".join(segment.text for segment in row.side(other))
            found |= {
                (code, segment.id, hit.start)
                for segment, hit in hits[code]
                if (exact and hit.vague) or (there and hit.key in _alone(hits[code], hits[other]))
                if not says_loosely(hit, text, other)
                if not any(_is_meant(hit.key, value, pair.day) for value in there)
            }
    return frozenset(found)


def _alone(
    here: Iterable[tuple[Segment, RelativeHit]], there: Iterable[tuple[Segment, RelativeHit]]
) -> frozenset[object]:
    """Return the keys of words for a time that the other side has no like of."""
    others = [hit for _segment, hit in there]
    return frozenset(
        hit.key for _segment, hit in here if not (hit.vague or any(map(hit.is_like, others)))
    )


def _times(pair: DraftPair, row: Row, language: LanguageCode) -> frozenset[object]:
    """Return the days and years that a side of a row states."""
    return frozenset(
        one.reading.value
        for segment in row.side(language)
        for one in pair.stated_in(language, segment)
        if one.reading.kind in _TIMES
    )


def _is_meant(key: str, value: object, day: date | None) -> bool:
    """Tell whether a word is the year that the other text states: *last year* for 2023 in 2024."""
    return key in _YEAR and day is not None and value == day.year + _YEAR[key]


def _of_another_day(
    pair: DraftPair, language: LanguageCode, segment: Segment, hits: Sequence[RelativeHit]
) -> Iterator[Finding]:
    """Yield *today* and its like beside the date of another day than the dateline's."""
    near = [hit for hit in hits if hit.key in _TODAY]
    if not near or not pair.day or not _has_dateline(pair, language):
        return
    dates = [
        one.reading for one in pair.stated_in(language, segment) if type(one.reading.value) is date
    ]
    starts = [reading.start for reading in dates]
    for hit in near:
        place = bisect_left(starts, hit.end)
        if place == len(starts) or not _APPOSED.fullmatch(segment.text, hit.end, starts[place]):
            continue
        end, value = dates[place].end, dates[place].value
        if isinstance(value, date) and not _fits(segment.text, hit, value, pair.day):
            message = _(
                "‘{text}’ in a text of {day}; expected another word or day",
                text=segment.text[hit.start : end],
                day=pair.day.isoformat(),
            )
            yield relative_time.finding(language, segment.id, message, start=hit.start, end=end)


def _fits(text: str, hit: RelativeHit, value: date, day: date) -> bool:
    words = text[hit.start : hit.end].lower()
    if words.startswith(("the day", "aizvakar", "parīt")):
        return True
    return (value - day).days == _TODAY[hit.key]


def _has_dateline(pair: DraftPair, language: LanguageCode) -> bool:
    roles = {segment.role for segment in pair.drafts[language].segments}
    return bool(roles & {Role.DATELINE, Role.RELEASE_LINE})


def _findings(
    language: LanguageCode,
    segment: Segment,
    found: Sequence[RelativeHit],
    days: Sequence[int],
    years: Sequence[int],
) -> Iterator[Finding]:
    """Yield a finding of each phrase that no date explains, milder for what somebody said."""
    said = Quoted(language)
    explained = _beside(language, segment, days, _NEAR) if found else Stretches()
    contrasted = _beside(language, segment, years, len(segment.text)) if found else Stretches()
    dates = sorted((*days, *years))
    for hit in found:
        if hit.key in _TODAY and explained.cover(hit.start):
            continue
        place = bisect_left(dates, hit.end)
        if place < len(dates) and _APPOSED.fullmatch(segment.text, hit.end, dates[place]):
            continue
        mild = said.cover(segment, hit.start) or (
            hit.key == "today" and contrasted.cover(hit.start)
        )
        yield relative_time.finding(
            language,
            segment.id,
            _(
                "‘{text}’ is only right for readers of these days; give the date or year",
                text=segment.text[hit.start : hit.end],
            ),
            start=hit.start,
            end=hit.end,
            severity=Severity.SUGGESTION if mild else hit.level,
        )


def _stated(
    pair: DraftPair, language: LanguageCode, kinds: Collection[Kind]
) -> Mapping[str, list[int]]:
    """Return by segment where values of some kinds are stated."""
    found: dict[str, list[int]] = {}
    for one in pair.stated[language]:
        if one.reading.kind in kinds:
            found.setdefault(one.segment.id, []).append(one.reading.start)
    return found


def _beside(
    language: LanguageCode, segment: Segment, places: Sequence[int], near: int
) -> Stretches:
    """Return what stands near one of some places, in the same sentence."""
    if not places:
        return Stretches()
    ends = [0, *(sentence.end for sentence in sentences(segment.text, language))]
    spans = []
    for place in places:
        at = bisect_right(ends, place)
        last = ends[at] if at < len(ends) else len(segment.text)
        spans.append((max(ends[at - 1], place - near), min(last, place + near)))
    return Stretches.of(spans)

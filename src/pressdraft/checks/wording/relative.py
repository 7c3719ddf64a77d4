"""Words for a time that is only right on the day of reading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import Quoted, Stretches
from pressdraft.checks.wording.phrases import Hit, phrases
from pressdraft.language.sentences import sentences
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Role, Segment
from pressdraft.standing import Lists
from pressdraft.standing.lists import Wording

_COUNTED: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ww]ithin) the (?:last|past|next|coming)"
        r"(?: (?:few|couple of|[\w-]+))? (?:(?P<years>years)|days|weeks|months|decades?)\b"
    ),
    "lv": re.compile(
        r"\b(?:[Pp]ēdējo|[Nn]ākamo|[Tt]urpmāko|[Tt]uvāko|[Ii]epriekšējo)(?: [\w-]+)? "
        r"(?:(?P<years>gadu)|dienu|nedēļu|mēnešu|desmitgažu) laikā\b"
        r"|\b(?:[Pp]ēdējos|[Nn]ākamajos|[Tt]urpmākos|[Tt]uvākajos)(?: [\w-]+)? "
        r"(?:mēnešos|(?P<in_years>gados))\b"
    ),
}
_DEFINITE = re.compile(r"\s+(?:of|before|after|since|until|till|to|from)\b", re.I)
"""What follows *last year* where it is the last one of something: *the last year of the phase*."""
_HABIT = re.compile(r"['’]s?\b|\s+(?:world|society)\b", re.I)
_NEAR = 40
"""A date that stands so near, in the same sentence, explains the word: *today, on 16 July 2019*."""


class _Found(NamedTuple):
    """A phrase of a segment, the key of its entry, and how much it matters."""

    start: int
    end: int
    key: str
    level: Severity


_DAYS = frozenset({Kind.DATE, Kind.DAYS})
_YEARS = frozenset({Kind.YEAR, Kind.YEARS})
_TODAY = frozenset({"today", "yesterday", "tomorrow"})
_PASSED_OVER = frozenset({Role.LABEL, Role.CONTACT, Role.END})


@check("relative-time", Severity.WARNING, group="wording")
def relative_time(pair: DraftPair) -> Iterator[Finding]:
    """Finds words for a time that are only right on one day or in one year.

    Why:
        A release is read again for years, on web pages that do not show its date beside it.

    Example:
        *yesterday*, *this year*, *last week*, *in the last nine years*; *vakar*, *šogad*,
        *šī gada 26. jūlijā*. What somebody said may hold them, which is a suggestion only; *today*
        passes beside the date, *the last year of the programme* always. A count of months, weeks
        or days, and *today* beside a year, where it means *nowadays*, are suggestions. The words
        are in `boilerplate/checks/relative.yaml`.

    Instead:
        Give the date or the year.
    """
    for language in pair.drafts:
        listed = phrases(pair.lists, _entries, language)
        days = _stated(pair, language, _DAYS)
        years = _stated(pair, language, _YEARS)
        for written in pair.words[language]:
            segment = written.segment
            if segment.role not in _PASSED_OVER:
                found = [*_listed(listed.find(written), segment.text), *_counted(segment, language)]
                beside = (days.get(segment.id, []), years.get(segment.id, []))
                yield from _findings(language, segment, found, *beside)


def _entries(lists: Lists) -> Mapping[str, Wording]:
    return lists.relative


def _listed(hits: Iterator[Hit], text: str) -> Iterator[_Found]:
    for hit in hits:
        if not _is_other(text, hit.start, hit.end):
            level = Severity[hit.phrase.entry.level.upper()]
            yield _Found(hit.start, hit.end, hit.phrase.key, level)


def _counted(segment: Segment, language: LanguageCode) -> Iterator[_Found]:
    for match in _COUNTED[language].finditer(segment.text):
        in_years = any(match.groupdict().values())
        level = Severity.WARNING if in_years else Severity.SUGGESTION
        yield _Found(match.start(), match.end(), "", level)


def _findings(
    language: LanguageCode,
    segment: Segment,
    found: Sequence[_Found],
    days: Sequence[int],
    years: Sequence[int],
) -> Iterator[Finding]:
    """Yield a finding of each phrase that no date explains, milder for what somebody said."""
    said = Quoted(language)
    explained = _beside(language, segment, days, _NEAR) if found else Stretches()
    contrasted = _beside(language, segment, years, len(segment.text)) if found else Stretches()
    for start, end, key, level in found:
        if key in _TODAY and explained.cover(start):
            continue
        yield relative_time.finding(
            language,
            segment.id,
            f"‘{segment.text[start:end]}’ is only right for readers of these days; "
            "give the date or year",
            start=start,
            end=end,
            severity=Severity.SUGGESTION
            if said.cover(segment, start) or (key == "today" and contrasted.cover(start))
            else level,
        )


def _is_other(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase means something else: the last year of a phase, today's world."""
    if _HABIT.match(text, end):
        return True
    before = text[max(0, start - len("the ")) : start].lower()
    return before == "the " and bool(_DEFINITE.match(text, end))


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

"""Words for a time that is only right on the day of reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import SegmentSentence, Stretches, quoted, sentences_of
from pressdraft.checks.wording.phrases import Phrases
from pressdraft.language.values import Days
from pressdraft.reading import Kind, MonthDay, MonthDays
from pressdraft.release import LanguageCode, Role

_COUNTED: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:in|over|during|for|within) the (?:last|past|next|coming)"
        r"(?: (?:few|couple of|[\w-]+))? (?:days|weeks|months|years|decades?)\b",
        re.I,
    ),
    "lv": re.compile(
        r"\b(?:pēdējo|nākamo|turpmāko|tuvāko|iepriekšējo)(?: [\w-]+)? "
        r"(?:dienu|nedēļu|mēnešu|gadu|desmitgažu) laikā\b"
        r"|\b(?:pēdējos|nākamajos|turpmākos|tuvākajos)(?: [\w-]+)? (?:mēnešos|gados)\b",
        re.I,
    ),
}
_DEFINITE = re.compile(r"(?:of|before|after|since|until|till|to|from)\b", re.I)
"""What follows *last year* where it is the last one of something: *the last year of the phase*."""
_ARTICLE = re.compile(r"\bthe \Z", re.I)
_HABIT = re.compile(r"['’]s?\b|\s+(?:world|society)\b", re.I)
_NEAR = 40
"""A date that stands so near, in the same sentence, explains the word: *today, on 16 July 2019*."""
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
        passes beside the date, *the last year of the programme* always. The words are in
        `boilerplate/checks/relative.yaml`.

    Instead:
        Give the date or the year.
    """
    for language in pair.drafts:
        phrases = Phrases(pair.lists.relative, language)
        dated = _dates(pair, language)
        for place in sentences_of(pair, language):
            if place.segment.role not in _PASSED_OVER:
                yield from _in_sentence(place, phrases, language, dated)


def _in_sentence(
    place: SegmentSentence,
    phrases: Phrases,
    language: LanguageCode,
    dated: Mapping[str, list[tuple[int, int]]],
) -> Iterator[Finding]:
    text = place.text
    found = [
        (hit.start, hit.end, hit.phrase.key, Severity[hit.phrase.entry.level.upper()])
        for hit in phrases.find(text)
        if not _is_other(text, hit.start, hit.end)
    ]
    counted = [m.span() for m in _COUNTED[language].finditer(text)]
    found += [(start, end, "", Severity.WARNING) for start, end in counted]
    said = quoted(place.segment, language) if found else Stretches()
    for start, end, key, level in found:
        first, last = place.start + start, place.start + end
        near = [
            a for a, b in dated.get(place.segment.id, []) if place.start <= a and b <= place.end
        ]
        if key in _TODAY and any(abs(a - first) < _NEAR for a in near):
            continue
        yield relative_time.finding(
            language,
            place.segment.id,
            f"‘{text[start:end]}’ is only right for readers of these days; give the date or year",
            start=first,
            end=last,
            severity=Severity.SUGGESTION if said.cover(first) else level,
        )


def _is_other(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase means something else: the last year of a phase, today's world."""
    if _HABIT.match(text, end):
        return True
    return bool(_ARTICLE.search(text[:start])) and bool(_DEFINITE.match(text[end:].lstrip()))


def _dates(pair: DraftPair, language: LanguageCode) -> Mapping[str, list[tuple[int, int]]]:
    """Return by segment where days are stated."""
    found: dict[str, list[tuple[int, int]]] = {}
    for one in pair.stated[language]:
        is_day = one.reading.kind in (Kind.DATE, Kind.DAYS)
        if is_day or isinstance(one.reading.value, (Days, MonthDay, MonthDays)):
            place = (one.reading.start, one.reading.end)
            found.setdefault(one.segment.id, []).append(place)
    return found

"""Two values for one thing in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.comparing.atoms import number
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.stated import Stated
from pressdraft.i18n import _
from pressdraft.language.values import Count, Years
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Role

_TOP = (Role.HEADLINE, Role.SUBHEAD)
_PERIOD = re.compile(r"[^.;:]{0,14}\(|,?\s")
_PHASE = re.compile(r"\s*(?:phase|posm\w*|fāz\w*)\b", re.IGNORECASE)
_PHASE_BEFORE = re.compile(r"\b(?:phase|posm\w*|fāz\w*)\s*\Z", re.IGNORECASE)
_TIME = re.compile(r"(?:year|month|week|day|hour|minute|gad|mēneš|nedēļ|dien|stund|minū)", re.I)
_YEAR: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"(?<=\b(?:in|of|by) )(?:1\d|20)\d\d\b"),
    "lv": re.compile(r"\b(?:1\d|20)\d\d(?=\.[ \u00a0]gad)"),
}
_LIKE = 0.8
_STEM = 5
"""So many letters of a Latvian noun are the same in all its cases."""


@check("contradictory-figure", Severity.WARNING, group="figures")
def contradictory_figure(pair: DraftPair) -> Iterator[Finding]:
    """Finds two values for one thing in one text: in headline and body, or the years of one phase.

    Why:
        The headline is written first and the count comes last. Both texts then agree with each
        other, and each of them disagrees with itself.

    Example:
        *25 border guards learn to search lorries* over a lead that says *24 border guards*; *9th
        phase (2015–2018)* and later *9th phase (2015–2019)*. Counts of a text from elsewhere that
        are far apart or stand further down are a suggestion, since they may be of two things.

    Instead:
        Find out which value is right, and write it everywhere.
    """
    for language in pair.drafts:
        stated = pair.stated[language]
        counts, years = list(_headline_counts(pair, language)), list(_phase_years(stated))
        for one, other in (*counts, *years):
            message = _(
                "{here} here, {there} in ‘{around}’",
                here=_told(other),
                there=_told(one),
                around=_around(one),
            )
            yield contradictory_figure.at(
                language,
                other,
                message,
                severity=None
                if pair.composed or (one, other) in years or _is_near(one, other)
                else Severity.SUGGESTION,
            )


def _is_of_another_year(pair: DraftPair, language: LanguageCode, one: Stated) -> bool:
    """Tell whether a count stands in a sentence with another year: *1,003 singers in 1873*."""
    spans = pair.sentences_in(language, one.segment)
    start, end = next(((a, b) for a, b in spans if a <= one.reading.start < b), (0, 0))
    years = {int(match[0]) for match in _YEAR[language].finditer(one.segment.text, start, end)}
    return bool(years) and pair.day is not None and pair.day.year not in years


def _headline_counts(pair: DraftPair, language: LanguageCode) -> Iterator[tuple[Stated, Stated]]:
    """Yield a count of the body with that of the headline which the body never states."""
    counts = [one for one in pair.stated[language] if _noun(one, language)]
    body = [one for one in counts if one.segment.role not in _TOP]
    values = {_value(one) for one in body}
    for top in (one for one in counts if one.segment.role in _TOP and _value(one) not in values):
        same = [one for one in body if _noun(one, language) == _noun(top, language)]
        same = [one for one in same if not _is_of_another_year(pair, language, one)]
        if len({_value(one) for one in same}) == 1:
            yield top, same[0]


def _is_near(one: Stated, other: Stated) -> bool:
    """Tell whether a count of the lead is nearly that of the headline."""
    low, high = sorted((number(one.reading), number(other.reading)))
    return other.segment.role is Role.LEAD and low >= _LIKE * float(high)


def _noun(one: Stated, language: LanguageCode) -> str:
    """Return what is counted exactly, in a form that its cases share; "" for anything else."""
    reading = one.reading
    value = reading.value
    exact = isinstance(value, Count) and not value.about and reading.kind is Kind.NUMBER
    if not exact or reading.form & {"word-one", "hyphenated"} or _TIME.match(reading.words):
        return ""
    words = reading.words.lower().split()
    if language == "en":
        return " ".join(words[:2])
    return words[0][:_STEM] if words else ""


def _value(one: Stated) -> object:
    return one.reading.value


def _phase_years(stated: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Yield the years that follow a phase, with others that follow it earlier."""
    first: dict[object, Stated] = {}
    for one, years in pairwise(stated):
        if not _is_phase(one) or one.segment is not years.segment:
            continue
        value = years.reading.value
        between = one.segment.text[one.reading.end : years.reading.start]
        if not isinstance(value, Years) or "(" not in between or not _PERIOD.fullmatch(between):
            continue
        known = first.setdefault(one.reading.value, years)
        if known.reading.value != value:
            yield known, years


def _is_phase(one: Stated) -> bool:
    if one.reading.kind is not Kind.ORDINAL:
        return False
    text, reading = one.segment.text, one.reading
    before = text[max(0, reading.start - _STEM * 2) : reading.start]
    return bool(_PHASE.match(text, reading.end) or _PHASE_BEFORE.search(before))


def _told(one: Stated) -> str:
    return " ".join(one.text.split())


def _around(one: Stated) -> str:
    """Return the value with the few words around it."""
    text = one.segment.text
    start = text.rfind(" ", 0, max(0, one.reading.start - 2)) + 1
    end = text.find(" ", min(len(text), one.reading.end + 12))
    return " ".join(text[start : end if end > 0 else len(text)].split())

"""When a text says that a programme or one of its phases began or runs, told by its verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pressdraft.checks.pairs import DraftPair
from pressdraft.language.values import Days
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Segment
from pressdraft.standing import Phase

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BEGAN: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:began|started|launched|been running|been at work|existed|in operation)"
        rf" (?:in|on|since) (?:\d{{1,2}} )?(?:(?:{_MONTHS}) )?{_YEAR}\b"
    ),
    "lv": re.compile(
        rf"\b(?:sākās|sākta|uzsākta|darbojas|pastāv)(?: kopš)?[ \u00a0]{_YEAR}\.[ \u00a0]?gad"
    ),
}
_PHASE: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"\bphase\b(?P<between>[^.;]{0,80})\Z", re.I),
    "lv": re.compile(r"\bposms\b(?P<between>[^.;]{0,80})\Z", re.I),
}
_ITSELF: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"(?:It|The programme|Operations)(?: was| has)? "),
    "lv": re.compile(r"(?:Tā|Programma)(?: ir)? "),
}
_HELPER = re.compile(r"\)?(?: was| has| ir)? ")
"""What may stand between the programme's name and the verb."""
_ARTICLE = 4
_NUMBERED = re.compile(r"\b[A-Z]{4,} (\d{1,2})\b")
_LONG = 300
"""A stretch of so many days is that of a phase and of no event."""


class Told(NamedTuple):
    """A year that a text states, where it stands, and those that it may be."""

    segment: Segment
    start: int
    end: int
    year: int
    right: tuple[int, ...]


def beginnings(
    pair: DraftPair,
    language: LanguageCode,
    segment: Segment,
    started: int,
    phases: Mapping[int, Phase],
) -> Iterator[Told]:
    """Yield the years in which the programme or a phase is said to have begun."""
    text = segment.text
    for match in _BEGAN[language].finditer(text):
        sentence = max(
            (s for s, end in pair.sentences_in(language, segment) if s <= match.start()), default=0
        )
        before = text[sentence : match.start()]
        numbers = _numbers(pair, language, segment, match.end())
        here = [number for number, place in numbers if place >= sentence]
        if _PHASE[language].search(before):
            right = _first_years(here or sorted(phases)[-1:], phases)
        elif _ITSELF[language].fullmatch(before) or _names_it(
            pair, language, segment, (sentence, match.start())
        ):
            right = (started, *_first_years([number for number, _place in numbers], phases))
        else:
            continue
        if right:
            yield Told(segment, *match.span("year"), int(match["year"]), right)


def _names_it(
    pair: DraftPair, language: LanguageCode, segment: Segment, place: tuple[int, int]
) -> bool:
    """Tell whether all that stands between two code points is the name of a programme."""
    start, end = place
    inside = [m for m in pair.mentions_in(language, segment) if start <= m.found.start < end]
    if not inside or inside[0].found.start - start > _ARTICLE:
        return False
    keys = inside[0].found.keys
    return _HELPER.fullmatch(segment.text, inside[-1].found.end, end) is not None and any(
        pair.known.names[key].kind == "programme" for key in keys
    )


def runs(
    pair: DraftPair, language: LanguageCode, segment: Segment, phases: Mapping[int, Phase]
) -> Iterator[Told]:
    """Yield the years in which "the phase" is said to run *from 1 April 2021 to* another day."""
    if not phases:
        return
    for one in pair.stated_in(language, segment):
        days = one.reading.value
        before = segment.text[: one.reading.start]
        if not isinstance(days, Days) or not days.last or (days.last - days.first).days < _LONG:
            continue
        if not _PHASE[language].search(before[-80:]):
            continue
        numbers = [number for number, _place in _numbers(pair, language, segment, one.reading.end)]
        phase = phases.get(numbers[-1] if numbers else max(phases))
        if phase and phase.period.last:
            place = (segment, one.reading.start, one.reading.end)
            yield Told(*place, days.first.year, (phase.period.first,))
            yield Told(*place, days.last.year, (phase.period.last,))


def _numbers(
    pair: DraftPair, language: LanguageCode, segment: Segment, end: int
) -> list[tuple[int, int]]:
    """Return the numbers of phases that a segment names before `end`, and where."""
    found = [
        (one.reading.value, one.reading.start)
        for one in pair.stated_in(language, segment)
        if one.reading.kind is Kind.ORDINAL
        and isinstance(one.reading.value, int)
        and one.reading.start < end
    ]
    found += [(int(m[1]), m.start()) for m in _NUMBERED.finditer(segment.text, 0, end)]
    return sorted(found, key=lambda each: each[1])


def _first_years(numbers: list[int], phases: Mapping[int, Phase]) -> tuple[int, ...]:
    return tuple(phases[number].period.first for number in numbers if number in phases)

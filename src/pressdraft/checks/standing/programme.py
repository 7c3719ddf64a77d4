"""What a text says of a programme: its sums, its phases and their years, its consortium."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair, Mention, Stated
from pressdraft.checks.standing.beginnings import beginnings, runs
from pressdraft.checks.standing.funds import wrong_periods, wrong_sums
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.language.typography import NBSP
from pressdraft.language.values import Amount, Years
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Segment
from pressdraft.standing import Phase, Programme

_PHASE = re.compile(r"phase|posm|fāz|kārt", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?] +[^\W\d_a-z]")
_FIGURES = 3
"""Sums of fewer figures are near each other by accident."""
_CLOSE = 40
"""So many characters at most stand between a phase and its years, or its noun."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A programme as known on the date of the release, with all phases up to then."""

    programme: Programme
    phases: dict[int, Phase]
    day: date


@check("wrong-programme-period", Severity.ERROR, group="standing")
def wrong_programme_period(pair: DraftPair) -> Iterator[Finding]:
    """Finds years of a programme's phase or total that were not known so on the release date.

    Why:
        The end of a phase moves when a programme is extended. A paragraph copied from an older
        release still has the old years, in both languages.

    Example:
        *its 9th phase (2015–2018)* in a release of July 2019, after the extension to 2019; *BOMCA
        began in 2013*.

    Instead:
        Take the years that `pressdraft standing --on DATE` shows for the day. Those of the Union's
        other programmes and funds are in `boilerplate/checks/programmes.yaml`.
    """
    yield from _beginnings(pair)
    for language, wrong in wrong_periods(pair):
        message = _(
            "‘{text}’; the period of {fund} is {expected}",
            text=wrong.stated.text,
            fund=wrong.fund,
            expected=", ".join(map(_years_words, wrong.right)),
        )
        yield wrong_programme_period.at(language, wrong.stated, message, severity=Severity.WARNING)
    for language, segment, known in _paragraphs(pair):
        here = pair.stated_in(language, segment)
        for years, expected, what in _periods(here, known):
            if years.reading.value != expected:
                message = _(
                    "‘{text}’; on {day} {what} is {expected}",
                    text=years.text,
                    day=known.day.isoformat(),
                    what=what,
                    expected=_years_words(expected),
                )
                yield wrong_programme_period.at(language, years, message)


def _beginnings(pair: DraftPair) -> Iterator[Finding]:
    """Yield the years in which the programme or a phase did not begin or end."""
    known = _programme_of(pair)
    if known is None:
        return
    for language, draft in pair.drafts.items():
        for segment in draft.segments:
            told = (
                *beginnings(pair, language, segment, known.programme.started, known.phases),
                *runs(pair, language, segment, known.phases),
            )
            for one in told:
                if one.year not in one.right:
                    message = _(
                        "‘{year}’; as known on {day} it is {right}",
                        year=one.year,
                        day=known.day.isoformat(),
                        right=", ".join(map(str, one.right)),
                    )
                    yield wrong_programme_period.finding(
                        language, segment.id, message, start=one.start, end=one.end
                    )


@check("wrong-programme-sum", Severity.ERROR, group="standing")
def wrong_programme_sum(pair: DraftPair) -> Iterator[Finding]:
    """Finds sums given to a programme or its phase that differ from those known on the date.

    Why:
        Real releases let a total shrink with time: 40.8 million one year, 40.1 million two years
        later. Each paragraph was right in its own file.

    Example:
        *EUR 40.8 million for 2003–2019, of which EUR 6.6 million for its 9th phase*.

    Instead:
        Take the sums that `pressdraft standing --on DATE` shows for the day. Those of the Union's
        other programmes and funds are in `boilerplate/checks/programmes.yaml`.
    """
    for language, wrong in wrong_sums(pair):
        expected = _money(pair, language, wrong.right)
        message = _(
            "‘{text}’; a known sum of {fund} is {expected}",
            text=wrong.stated.text,
            fund=wrong.fund,
            expected=expected,
        )
        yield wrong_programme_sum.at(language, wrong.stated, message, severity=Severity.WARNING)
    given = list(_sums(pair))
    yield from given
    places = {(one.language, one.segment, one.start) for one in given}
    for one in _slips(pair):
        if (one.language, one.segment, one.start) not in places:
            yield one


def _money(pair: DraftPair, language: LanguageCode, value: Decimal) -> str:
    """Return a sum of euros as the house writes it, with plain blanks."""
    return LANGUAGES[language].filters(pair.house)["money"](Amount(value)).replace(NBSP, " ")


def _sums(pair: DraftPair) -> Iterator[Finding]:
    """Yield sums that differ from the one which the years or the phase beside them ask for."""
    for language, segment, known in _paragraphs(pair):
        anywhere = {_value(one) for one in pair.stated[language]}
        for here in _sentences(pair.stated_in(language, segment)):
            expected = _expected_sums(here, known)
            sums = [one for one in here if isinstance(one.reading.value, Amount)]
            missing = [(v, what) for v, what in expected.items() if v not in anywhere]
            others = [one for one in sums if _value(one) not in expected]
            if len(sums) > len(expected):
                continue
            for one, (value, what) in zip(others, missing, strict=False):
                message = _(
                    "‘{text}’; on {day} {what} is {expected}",
                    text=one.text,
                    day=known.day.isoformat(),
                    what=what,
                    expected=_money(pair, language, value),
                )
                yield wrong_programme_sum.at(language, one, message)


def _slips(pair: DraftPair) -> Iterator[Finding]:
    """Yield sums beside the programme or its phase that are a known one but for a digit or two."""
    known = _programme_of(pair)
    if known is None:
        return
    sums = {phase.budget.value for phase in known.phases.values() if phase.budget}
    if known.programme.total:
        sums.add(known.programme.total.amount.value)
    for language, draft in pair.drafts.items():
        named = {one.segment.id for one in pair.mentions[language] if _is_programme(pair, one)}
        for segment in draft.segments:
            if segment.id not in named and not _PHASE.search(segment.text):
                continue
            for one in pair.stated_in(language, segment):
                value = _value(one)
                right = next((s for s in sums if value and _is_slip(value, s)), None)
                if right is None or value in sums:
                    continue
                message = _(
                    "‘{text}’; a sum known on {day} is {expected}",
                    text=one.text,
                    day=known.day.isoformat(),
                    expected=_money(pair, language, right),
                )
                yield wrong_programme_sum.at(language, one, message, severity=Severity.WARNING)


def _is_programme(pair: DraftPair, mention: Mention) -> bool:
    return any(pair.known.names[key].kind == "programme" for key in mention.found.keys)


def _is_slip(value: Decimal, known: Decimal) -> bool:
    """Tell whether a sum of three figures or more is another but for one, or in another order."""
    one, other = (str(int(each)).rstrip("0") for each in (value, known))
    if value == known or len(str(int(value))) != len(str(int(known))):
        return False
    if max(len(one), len(other)) < _FIGURES:
        return False
    one, other = (each.ljust(max(len(one), len(other)), "0") for each in (one, other))
    apart = sum(a != b for a, b in zip(one, other, strict=True))
    return apart == 1 or sorted(one) == sorted(other)


def _sentences(here: Sequence[Stated]) -> list[list[Stated]]:
    """Return what a segment states, sentence by sentence."""
    found: list[list[Stated]] = []
    for one in here:
        last = found[-1][-1] if found else None
        between = one.segment.text[last.reading.end : one.reading.start] if last else ""
        if last is None or _SENTENCE_END.search(between):
            found.append([])
        found[-1].append(one)
    return found


def _value(one: Stated) -> Decimal | None:
    return one.reading.value.value if isinstance(one.reading.value, Amount) else None


def _paragraphs(pair: DraftPair) -> Iterator[tuple[LanguageCode, Segment, _Known]]:
    """Yield the paragraphs that speak of the money or the phases of one programme."""
    known = _programme_of(pair)
    if known is None:
        return
    for language, draft in pair.drafts.items():
        for segment in draft.segments:
            kinds = {one.reading.kind for one in pair.stated_in(language, segment)}
            if Kind.YEARS in kinds or (Kind.MONEY in kinds and Kind.ORDINAL in kinds):
                yield language, segment, known


def _programme_of(pair: DraftPair) -> _Known | None:
    """Return the one programme of the glossary that the texts name, None for none or several."""
    if pair.day is None or len(pair.programmes) != 1:
        return None
    (key,) = pair.programmes
    day = pair.day
    return _Known(pair.standing.programme(key, day), pair.standing.phases(key, day), day)


def _periods(here: Sequence[Stated], known: _Known) -> Iterator[tuple[Stated, Years, str]]:
    """Yield each period that a phase or the total has in the text, with the one expected."""
    periods = [one for one in here if isinstance(one.reading.value, Years)]
    taken: set[int] = set()
    for phase, one in _phases(here, known):
        after = (p for p in periods if 0 <= p.reading.start - one.reading.end <= _CLOSE)
        years = next(after, None)
        if years:
            taken.add(years.reading.start)
            yield years, phase.period, _("the period of phase {number}", number=phase.number)
    total = known.programme.total
    of_phases = {phase.period for phase in known.phases.values()}
    for one in periods:
        value = one.reading.value
        if not total or one.reading.start in taken or value in of_phases:
            continue
        if isinstance(value, Years) and value.last and _shares_an_end(value, total.period):
            yield one, total.period, _("the period of the total")


def _shares_an_end(one: Years, other: Years) -> bool:
    return one.first == other.first or one.last == other.last


def _phases(here: Sequence[Stated], known: _Known) -> Iterator[tuple[Phase, Stated]]:
    """Yield the phases of the programme that a paragraph numbers."""
    for one in here:
        value = one.reading.value
        if one.reading.kind is not Kind.ORDINAL or not isinstance(value, int):
            continue
        around = one.segment.text[max(0, one.reading.start - 10) : one.reading.end + _CLOSE]
        if value in known.phases and _PHASE.search(around):
            yield known.phases[value], one


def _expected_sums(here: Sequence[Stated], known: _Known) -> dict[Decimal, str]:
    """Return the sums that the paragraph should state, each with what it is."""
    expected: dict[Decimal, str] = {}
    total = known.programme.total
    periods = [
        one.reading.value
        for one in here
        if isinstance(one.reading.value, Years) and one.reading.value.last
    ]
    if total and any(period.first == total.period.first for period in periods):
        expected[total.amount.value] = _("the total for {years}", years=_years_words(total.period))
    for phase, _place in _phases(here, known):
        if phase.budget:
            expected[phase.budget.value] = _("the budget of phase {number}", number=phase.number)
    return expected


def _years_words(years: Years) -> str:
    return f"{years.first}–{years.last}" if years.last else _("{year} on", year=years.first)

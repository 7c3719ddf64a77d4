"""Verbs whose tense does not go with the date beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pressdraft.checks.base import Finding, Severity, check, pair_check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair, Stated
from pressdraft.checks.structure.counterparts import comparable
from pressdraft.checks.wording.passages import Quoted
from pressdraft.i18n import N_, _
from pressdraft.language.tenses import SURE_FUTURE, SURE_PAST, Tense, apart
from pressdraft.language.values import Days
from pressdraft.reading import Month
from pressdraft.release import LanguageCode, Role

_ENGLISH_PAST = (
    r"took place|(?:was|were) (?!planned|scheduled|expected|foreseen|due)"
    r"(?:\w+ed|held|built|sent|told|shown|given|taken)|started|began"
    r"|ended|met|gathered|visited|showed|arrived|attended|took part|travelled|happened"
)
_ENGLISH_FUTURE = r"(?:will|(?:is|are) going to) (?!have\b)\w+"
_CLAUSE = r"[,;:!?()–—“”„\"]|\.\s"
_ENGLISH_LINKS = "and|but|that|which|who|as|because|to|until|since|before|after|by"
_LATVIAN_LINKS = "un|bet|ka|kas|kurš|kura|kuru|jo|lai|līdz|kopš|pirms|pēc|par|no"


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives})\b", re.I)


@dataclass(frozen=True, slots=True)
class _Tenses:
    """How a language tells past from future, what parts a date from a verb or joins them.

    Beside a `participle` a date belongs to that: *equipment delivered in March 2021*.
    """

    past: re.Pattern[str]
    future: re.Pattern[str]
    boundary: re.Pattern[str]
    joint: re.Pattern[str]
    participle: re.Pattern[str]


_TENSES: Mapping[LanguageCode, _Tenses] = {
    "en": _Tenses(
        _words(_ENGLISH_PAST),
        _words(_ENGLISH_FUTURE),
        re.compile(rf"{_CLAUSE}|\b(?:{_ENGLISH_LINKS})\b"),
        re.compile(r"(?:\b(?:on|in|from|at|between)|\A)\s*(?:(?:\w+day),?\s*)?\Z", re.I),
        re.compile(r"\s\w+(?:ed|en|ing|ilt)\b(?=.*\S)"),
    ),
    "lv": _Tenses(
        _words(SURE_PAST["lv"]),
        _words(SURE_FUTURE["lv"]),
        re.compile(rf"{_CLAUSE}|\b(?:{_LATVIAN_LINKS})\b"),
        re.compile(r"(?<!\blīdz)(?<!\bkopš)(?<!\bpirms)(?<!\bpēc)(?<!\bpar)(?<!\bno)\s?\Z"),
        re.compile(r"\w(?:t|uš|oš|am|ām)(?:ais|ie|ās|ā|o|os|iem|ajiem|ajām|ajā|am|ai|as|s|i|a)\b"),
    ),
}
_TIMES: Mapping[Tense, str] = {
    "past": N_("past"),
    "present": N_("present"),
    "future": N_("future"),
}
_SHOWN = 50
_YEAR = re.compile(r"\d{4}")
"""A day without its year may be in the next one."""
_WORD = 20
"""So many code points behind a date may hold the participle that it belongs to."""
_REACH = 90
"""So many code points may stand between a verb and its date."""
_PASSED_OVER = frozenset({Role.LABEL, Role.RELEASE_LINE, Role.DATELINE, Role.CONTACT, Role.END})


@check("wrong-tense", Severity.WARNING, group="wording")
def wrong_tense(pair: DraftPair) -> Iterator[Finding]:
    """Finds what is told in the past though its day comes after the release, or in the future.

    Why:
        The text was written before the event and sent after it, or one of two dates is wrong.

    Example:
        *The seminar will take place on 26 July 2022* in a release of 29 July 2022; *notika 2023.
        gada martā* in one of 2022. Only a verb beside its date, with no comma or conjunction
        between them, is judged.

    Instead:
        Put the verb into the other tense, or mend the date.
    """
    if pair.day is None:
        return
    for language in pair.drafts:
        quoted = Quoted(language)
        for stated in pair.stated[language]:
            if stated.segment.role not in _PASSED_OVER and (when := _when(stated, pair.day)):
                yield from _about(stated, when, language, pair.day, quoted)


@pair_check("different-tense", Severity.WARNING, group="wording")
def different_tense(pair: DraftPair) -> Iterator[Finding]:
    """Finds sentences that tell of the future in one language and of the past in the other.

    Why:
        An announcement was turned into a report, or the other way round, in one text only.

    Example:
        *The bridge will be opened by the mayor.* beside *Tiltu atklāja pilsētas mērs.* Where the
        English sentence is in the present, or one of the two has both tenses, it is a suggestion,
        and so it is beside what may be a participle, *a ship built in Riga*.

    Instead:
        The same tense in both texts.
    """
    for row in pair.once(comparable):
        told = apart(row.text("en"), row.text("lv"))
        if told:
            piece = row.latvian[0]
            message = _(
                "EN tells of the {english}, LV of the {latvian}: ‘{first}’",
                english=_(_TIMES[told.english]),
                latvian=_(_TIMES[told.latvian]),
                first=excerpt(row.english[0].text, 0, 0, _SHOWN).text,
            )
            yield different_tense.finding(
                "lv",
                piece.segment.id,
                message,
                start=piece.start,
                end=row.latvian[-1].end,
                severity=Severity.WARNING if told.sure else Severity.SUGGESTION,
            )


def _when(stated: Stated, day: date) -> str:
    """Return whether a stated time is surely `past` or `future` on the release day, or nothing."""
    value = stated.reading.value
    if not _YEAR.search(stated.text):
        return ""
    if isinstance(value, Days):
        first, last = value.first, value.last
    elif isinstance(value, date):
        first = last = value
    elif isinstance(value, Month) and value.year:
        month, now = (value.year, value.month), (day.year, day.month)
        return "future" if month > now else "past" if month < now else ""
    else:
        return ""
    if first > day:
        return "future"
    return "past" if last and last < day else ""


def _about(
    stated: Stated, when: str, language: LanguageCode, day: date, quoted: Quoted
) -> Iterator[Finding]:
    """Yield the verb beside a date where it is of the other tense."""
    segment, tenses = stated.segment, _TENSES[language]
    verbs = tenses.past if when == "future" else tenses.future
    found = _verb_beside(stated, verbs, tenses)
    if found is None or quoted.cover(segment, found.start()):
        return
    told = (
        N_("‘{found}’ tells in the past what is after the release of {day}: ‘{text}’")
        if when == "future"
        else N_("‘{found}’ tells in the future what is before the release of {day}: ‘{text}’")
    )
    yield wrong_tense.finding(
        language,
        segment.id,
        _(told, found=found[0], day=day, text=stated.text),
        start=found.start(),
        end=found.end(),
    )


def _verb_beside(stated: Stated, verbs: re.Pattern[str], tenses: _Tenses) -> re.Match[str] | None:
    """Return the nearest verb before a date in its clause, else the first one behind it."""
    text, start, end = stated.segment.text, stated.reading.start, stated.reading.end
    offset = max(0, start - _REACH)
    if not tenses.joint.search(text[offset:start]):
        return None
    edge = max((m.end() for m in tenses.boundary.finditer(text, offset, start)), default=offset)
    after = end + (text[end : end + 1] == ",")
    stop = tenses.boundary.search(text, after, after + _REACH)
    last = stop.start() if stop else after + _REACH
    if before := list(verbs.finditer(text, edge, start)):
        found, between = before[-1], text[before[-1].end() : start]
        if after == end:
            between += text[end:last].lstrip()[:_WORD]
    elif tenses.joint.fullmatch(text[edge:start].strip()) and (
        behind := verbs.search(text, after, last)
    ):
        found, between = behind, text[end : behind.start()]
    else:
        return None
    return None if tenses.participle.search(between) else found

"""Whether a text says that the European Union pays, where it has to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import Stretches
from pressdraft.checks.wording.phrases import Hit, phrases
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Segment
from pressdraft.standing import Lists
from pressdraft.standing.lists import Wording

_LINE = 140
"""A paragraph of at most so many characters is a line of its own, as beside an emblem."""
_UNION: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:European Union|EU)\b"),
    "lv": re.compile(r"\b(?:Eiropas Savienīb\w+|ES)\b"),
}
_FUNDED: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"\bfund|\bfinanc", re.IGNORECASE),
    "lv": re.compile("finans", re.IGNORECASE),
}
_IN_PASSING: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:EU|European Union)[- ](?:co-?)?(?:fund|financ)ed\b"),
    "lv": re.compile(r"\b(?:ES|Eiropas Savienības) (?:līdz)?finansēt(?!s,)\w+"),
}
"""What calls for a statement and is none: *the EU-funded programme*."""
_OTHER_THAN_PAYER: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:Delegation|Council|Court|Agency|Mission|Presidency|Member States|countries) of the "
        r"European Union\b"
        r"|\b(?:EU|European Union)(?:['’]s)? (?:Delegation|Council|Court|Agency|[Mm]ission"
        r"|Presidency|[Mm]ember [Ss]tates?|countr(?:y|ies)|citizens?|[Ll]aw|[Ss]tandards?"
        r"|[Rr]ules?)\b"
    ),
    "lv": re.compile(
        r"\b(?:ES|Eiropas Savienības) (?:delegācij|padom|ties|aģentūr|misij|prezidentūr|dalībvalst"
        r"|valst|pilso[nņ]|noteikum|standart|prasīb)\w*",
        re.IGNORECASE,
    ),
}
"""What bears the Union's name and gives or receives for itself: its delegations, its countries."""
_EXPECTED = {"en": "Funded by the European Union", "lv": "Finansē Eiropas Savienība"}


@check("missing-funding-statement", Severity.ERROR, group="standing")
def missing_funding_statement(pair: DraftPair) -> Iterator[Finding]:
    """Finds whole releases on the Union's money that do not say that the Union pays.

    Why:
        Whoever receives the Union's money has to say so in every text for the public, and in every
        language of it. A coordinator answers for it with the grant.

    Example:
        *the EU-funded programme* in passing, and no *Funded by the European Union* beside the
        emblem; a Latvian text without *Finansē Eiropas Savienība* beside an English one that has
        the statement. A text that names no programme of the Union and nothing that it pays for
        needs none. It is a suggestion where a text names the Union, or a programme of it that no
        glossary knows, and where both texts from elsewhere say in passing that the Union pays. The
        words are in `boilerplate/checks/funding.yaml`.

    Instead:
        Add the statement of the grant agreement: *Funded by the European Union*, *Co-funded by the
        European Union*; *Finansē Eiropas Savienība*, *Līdzfinansē Eiropas Savienība*. For a part
        of a release say `--fragment`.
    """
    if pair.fragment:
        return
    told = {language: _told(pair, language) for language in pair.drafts}
    strict = bool(pair.composed or pair.programmes)
    called = strict or any(one.calls for one in told.values())
    if not called and not any(one.payers for one in told.values()):
        return
    for language, one in told.items():
        if one.funded or (one.given and not strict):
            continue
        stated = any(other.funded for other in told.values())
        said = any(other.funded or other.given for other in told.values())
        only_named = not (strict or said or one.passing)
        in_passing = bool(one.given or one.passing) and (stated or _is_said_in_both(told))
        mild = only_named or (in_passing and not pair.composed)
        sure = called and not mild and not _in_other_words(pair, language, told, strict=strict)
        message = _(
            "the {name} text has no EU funding statement; expected a line such as ‘{expected}’",
            name=_(LANGUAGES[language].name),
            expected=_EXPECTED[language],
        )
        severity = None if sure else Severity.SUGGESTION
        yield missing_funding_statement.finding(language, None, message, severity=severity)


def _is_said_in_both(told: Mapping[LanguageCode, _Told]) -> bool:
    """Tell whether two texts say in the same way that the Union pays: *EU-funded*, *gave*."""
    return len(told) > 1 and all(one.passing or one.given for one in told.values())


@dataclass(slots=True)
class _Told:
    """What one text tells of the Union's money: the segments of each statement and payer."""

    funded: list[str] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    payers: list[str] = field(default_factory=list)
    lines: int = 0
    calls: bool = False
    passing: bool = False


def _entries(lists: Lists) -> Mapping[str, Wording]:
    return lists.funding


def _told(pair: DraftPair, language: LanguageCode) -> _Told:
    found = _Told()
    listed = phrases(pair.lists, _entries, language)
    for written in pair.words[language]:
        segment = written.segment
        hits = list(listed.find(written))
        keys = {hit.phrase.key for hit in hits}
        passing = bool(_IN_PASSING[language].search(segment.text))
        if keys & {"payer", "programme"}:
            _add(found, pair, language, segment, hits)
        if _is_line(segment.text, language):
            found.funded.append(segment.id)
            found.lines += 1
        found.calls |= passing or "programme" in keys
        found.passing |= passing
    found.calls |= bool(found.funded or found.given)
    return found


def _add(
    found: _Told, pair: DraftPair, language: LanguageCode, segment: Segment, hits: list[Hit]
) -> None:
    """Add what the sentences of a segment tell of payers."""
    ends = [sentence.end for sentence in pair.sentences_in(language, segment)]
    passing = Stretches.of(match.span() for match in _IN_PASSING[language].finditer(segment.text))
    others = Stretches.of(
        match.span() for match in _OTHER_THAN_PAYER[language].finditer(segment.text)
    )
    by_sentence: dict[int, set[str]] = {}
    for hit in hits:
        if not passing.cover(hit.start):
            place = bisect_left(ends, hit.end)
            is_other = hit.phrase.key == "payer" and others.cover(hit.start)
            by_sentence.setdefault(place, set()).add("other" if is_other else hit.phrase.key)
            if hit.phrase.key == "payer":
                found.payers.append(segment.id)
    has_sum = any(one.reading.kind is Kind.MONEY for one in pair.stated_in(language, segment))
    for keys in by_sentence.values():
        if "pays" in keys and keys & {"payer", "programme", "other"}:
            found.funded.append(segment.id)
        elif {"payer", "gives"} <= keys or ({"programme", "gives"} <= keys and has_sum):
            found.given.append(segment.id)


def _is_line(text: str, language: LanguageCode) -> bool:
    """Tell whether a short paragraph is the line of an older kind: *An EU-funded project*."""
    return (
        len(text) <= _LINE
        and _FUNDED[language].search(text) is not None
        and _UNION[language].search(text) is not None
    )


def _in_other_words(
    pair: DraftPair, language: LanguageCode, told: Mapping[LanguageCode, _Told], *, strict: bool
) -> bool:
    """Tell whether a text names the payer where the other one has its statement.

    A line of its own, as beside an emblem, is wanted in both.
    """
    here = told[language]
    if not here.lines and any(one.lines for one in told.values()):
        return False
    named = Counter(here.payers)
    named_there = Counter(place for one in told.values() if one is not here for place in one.payers)
    stated = {
        place
        for one in told.values()
        if one is not here
        for place in (*one.funded, *(() if strict else one.given))
    }
    for row in pair.rows if stated and named else ():
        count = sum(named[segment.id] for segment in row.side(language))
        if not count:
            continue
        other = [s.id for code in told if code != language for s in row.side(code)]
        if not stated.isdisjoint(other) and count >= sum(named_there[place] for place in other):
            return True
    return False

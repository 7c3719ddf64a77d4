"""Abbreviations in brackets that are not those of the name before them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.names.abbreviations import (
    abbreviations_in,
    is_kept,
    is_quoted,
    letters_of,
)
from pressdraft.checks.pairs import DraftPair, Named, Stated
from pressdraft.i18n import _
from pressdraft.release import CODES, LanguageCode

_BRACKET = re.compile(r"[ \u00a0]\((?P<short>[A-ZĀČĒĢĪĶĻŅŠŪŽ][A-ZĀČĒĢĪĶĻŅŠŪŽ \u00a0]{1,9})[),;]")
_OF_A_LONGER_NAME = re.compile(r"(?:^|\W)(?:of|for|to|in|on|from)(?: the)? $")
_NEAR = 30
_SHORT_IN_BRACKETS = re.compile(r"[ \u00a0]\((?P<short>[A-ZĀČĒĢĪĶĻŅŠŪŽ]{3,8})\)")
_LETTERS_ONLY = re.compile(r"[^\W\d_]+")
_BEFORE_BRACKETS = 120
_BREAKS = re.compile(r'[;:(„“"«]')
"""Where a name begins: *said “Augstsprieguma tīkls” (AST)*."""
_SMALL = 3
"""Words of so many letters at most do not count among initials: *of*, *the*, *and*, *un*."""
_LEAST_LETTERS = 3
_FEW = 9
_OTHER: Mapping[LanguageCode, LanguageCode] = {"en": "lv", "lv": "en"}
_ACTS = {"EU": "ES", "EC": "EK", "EEC": "EEK"}
"""What stands in brackets before the number of an act of the Union, and its equivalent."""
_ACT = re.compile(
    r"\((?P<letters>EU|EC|EEC|ES|EK|EEK)\)[ \u00a0](?:(?:No|Nr)\.?[ \u00a0])?"
    r"(?P<number>\d{2,4}/\d{1,4})\b"
)
_CAPITALS_BEFORE = re.compile(r"\b[A-ZĀČĒĢĪĶĻŅŠŪŽ]{2,} $")
_CAPITALS_AFTER = re.compile(r" [A-ZĀČĒĢĪĶĻŅŠŪŽ]{2,}\b")
_OF_ELSEWHERE = frozenset({"ISO", "UTC"})


@check("wrong-abbreviation", Severity.ERROR, group="names")
def wrong_abbreviation(pair: DraftPair) -> Iterator[Finding]:
    """Finds abbreviations in brackets that are not those of the name, or of the other language.

    Why:
        The OSCE is EDSO in Latvian; with another body's abbreviation the text names two bodies.

    Example:
        *Pasaules Muitas organizācija (PTO)*; *Eiropas Drošības un sadarbības organizācija (OSCE)*;
        *Connecting Europe Facility (CFE)*; *ESDO* in a text that has *EDSO* elsewhere.

    Instead:
        Use the abbreviation of the glossary, or of boilerplate/checks/abbreviations.yaml.
    """
    for language in pair.drafts:
        told: set[tuple[str, int]] = set()
        for named in (one for found in pair.named[language].values() for one in found):
            match = _BRACKET.match(named.segment.text, named.end)
            if match is None or not named.exact or _ends_longer_name(named):
                continue
            right = _right(pair, named.aliases[0].kind, named.aliases[0].key, language)
            if not right or match["short"] in right:
                continue
            told.add((named.segment.id, match.start("short")))
            expected = ", ".join(right)
            message = _(
                "‘{name}’ is not ‘{short}’; expected: {expected}",
                name=named.text,
                short=match["short"],
                expected=expected,
            )
            yield wrong_abbreviation.finding(
                language,
                named.segment.id,
                message,
                start=match.start("short"),
                end=match.end("short"),
                suggestion=right[0] if len(right) == 1 else None,
            )
        yield from _foreign(pair, language, told)
        yield from _out_of_order(pair, language)
    if pair.is_both:
        yield from _of_acts(pair)
        yield from _exchanged_letters(pair)


def _exchanged_letters(pair: DraftPair) -> Iterator[Finding]:
    """Yield abbreviations that one text has once, and both texts in another order: *ESDO*."""
    here = {code: Counter(map(letters_of, abbreviations_in(pair, code))) for code in CODES}
    everywhere = here["en"] + here["lv"]
    anagrams: defaultdict[str, list[str]] = defaultdict(list)
    for letters in everywhere:
        anagrams["".join(sorted(letters))].append(letters)
    for language in CODES:
        for one in abbreviations_in(pair, language):
            letters = letters_of(one)
            if everywhere[letters] > 1 or len(letters) < _LEAST_LETTERS or is_quoted(one):
                continue
            alike = anagrams["".join(sorted(letters))][:_FEW]
            right = max(
                (each for each in alike if each != letters),
                key=lambda each: everywhere[each],
                default="",
            )
            if everywhere[right] > 1 or here[_OTHER[language]][right]:
                message = _(
                    "‘{letters}’ has the letters of ‘{right}’ in another order",
                    letters=letters,
                    right=right,
                )
                yield wrong_abbreviation.at(language, one, message, severity=Severity.WARNING)


def _of_acts(pair: DraftPair) -> Iterator[Finding]:
    """Yield the letters before the number of an act that are not those of the other language."""
    english = {
        match["number"]: match["letters"]
        for segment in pair.drafts["en"].segments
        for match in _ACT.finditer(segment.text)
    }
    for segment in pair.drafts["lv"].segments if english else ():
        for match in _ACT.finditer(segment.text):
            expected = _ACTS.get(english.get(match["number"], ""), match["letters"])
            if match["letters"] != expected:
                yield wrong_abbreviation.finding(
                    "lv",
                    segment.id,
                    _(
                        "‘{name}’ is not ‘{short}’; expected: {expected}",
                        name=match["number"],
                        short=match["letters"],
                        expected=expected,
                    ),
                    start=match.start("letters"),
                    end=match.end("letters"),
                    suggestion=expected,
                )


def _out_of_order(pair: DraftPair, language: LanguageCode) -> Iterator[Finding]:
    """Yield abbreviations in brackets that have the initials of the words before in wrong order.

    *Connecting Europe Facility (CFE)*; those that are listed come from another language: *ISO*.
    """
    known = {each for one in pair.lists.abbreviations.values() for each in (*one.en, *one.lv)}
    known |= _OF_ELSEWHERE
    for segment in pair.drafts[language].segments:
        for match in _SHORT_IN_BRACKETS.finditer(segment.text):
            short = match["short"]
            start = max(0, match.start() - _BEFORE_BRACKETS)
            for mark in _BREAKS.finditer(segment.text, start, match.start() - 1):
                start = mark.end()
            words = _LETTERS_ONLY.findall(segment.text, start, match.start())
            initials = [
                word[0].upper() for word in words if len(word) > _SMALL or word[0].isupper()
            ][-len(short) :]
            if sorted(initials) != sorted(short) or "".join(initials) == short or short in known:
                continue
            if len(set(short)) < len(short):
                continue
            message = _(
                "‘{short}’ has the first letters of the words before it in another order; "
                "expected: {expected}",
                short=short,
                expected="".join(initials),
            )
            yield wrong_abbreviation.finding(
                language,
                segment.id,
                message,
                start=match.start("short"),
                end=match.end("short"),
                severity=Severity.WARNING,
            )


def _ends_longer_name(named: Named) -> bool:
    """Tell whether a name only ends another one: *Food … Organization of the United Nations*."""
    before = named.segment.text[max(0, named.start - _NEAR) : named.start]
    return bool(_OF_A_LONGER_NAME.search(before))


def _foreign(
    pair: DraftPair, language: LanguageCode, told: set[tuple[str, int]]
) -> Iterator[Finding]:
    """Yield the abbreviations that are only right in the other language."""
    foreign = _only_other(pair, language)
    for one in abbreviations_in(pair, language):
        letters = letters_of(one)
        place = (one.segment.id, one.reading.start)
        if letters in foreign and place not in told and not is_quoted(one):
            if is_kept(pair, language, one) or _is_in_row(one):
                continue
            message = _(
                "‘{letters}’ is of the other language; expected: {foreign}",
                letters=letters,
                foreign=foreign[letters],
            )
            yield wrong_abbreviation.at(
                language, one, message, suggestion=foreign[letters], severity=Severity.WARNING
            )


def _is_in_row(one: Stated) -> bool:
    """Tell whether an abbreviation stands among others: *VRS GP SSP*, units of one body."""
    text, start, end = one.segment.text, one.reading.start, one.reading.end
    return bool(_CAPITALS_BEFORE.search(text[max(0, start - _NEAR) : start])) and bool(
        _CAPITALS_AFTER.match(text, end)
    )


def _only_other(pair: DraftPair, language: LanguageCode) -> Mapping[str, str]:
    """Return the abbreviations of the other language with those of this one."""
    found: dict[str, str] = {}
    ours: set[str] = set()
    for entry in pair.lists.abbreviations.values():
        mine, other = (entry.en, entry.lv) if language == "en" else (entry.lv, entry.en)
        ours |= set(mine)
        if mine:
            found |= dict.fromkeys(other, mine[0])
    return {text: right for text, right in found.items() if text not in ours}


def _right(pair: DraftPair, kind: str, key: str, language: LanguageCode) -> tuple[str, ...]:
    """Return the abbreviations of an entry in a language, the glossary's first."""
    found: dict[str, None] = {}
    for known in pair.known.names.values():
        if (known.kind, known.key) == (kind, key):
            english, latvian = known.name.english.abbreviation, known.name.latvian.abbreviation
            own = english if language == "en" else latvian
            if own and own.isupper():
                found[own] = None
            if english:
                listed = _listed(pair, english, language)
                found |= dict.fromkeys(listed)
    return tuple(found)


def _listed(pair: DraftPair, english: str, language: LanguageCode) -> tuple[str, ...]:
    for entry in pair.lists.abbreviations.values():
        if english in entry.en:
            return entry.en if language == "en" else entry.lv
    return ()

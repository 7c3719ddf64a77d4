"""What is still to be confirmed or written, and what was left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.language.labels import is_placeholder
from pressdraft.release import LanguageCode, OriginKind, Role, Segment

_SUSPECT = re.compile(
    r"\[[^\[\]\n]*\]"
    r"|\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|\{\{|\}\}|\{%|%\}"
    r"|(?<![\w/])(?:tbc|TBC|tbd|TBD|tba|TBA|TODO)(?![\w/])|_{3,}|\?{4,}|(?i:lorem ipsum)"
    r"|<[^\W\d_][\w '-]{1,30}>"
    r"|(?<![\w/])(?:X{2,}(?: X{2,})*|x{2,}(?: x{2,})*)(?![\w/])(?!\.?\s(?:gs\b|gadsimt|centur))"
)
"""Brackets, template marks, tbc, blanks to fill in and XX; the number of a century stays."""

_PICTURE = re.compile(
    r"\b(?:emblem|logo|flag|photo|picture|image|emblēma|logotip|karog|foto|attēl)", re.IGNORECASE
)
_FILLED = re.compile(r"[_\s]+")

_CAPITALS = re.compile(r"\[[A-ZĀČĒĢĪĶĻŅŠŪŽ]{3,}[A-ZĀČĒĢĪĶĻŅŠŪŽ :_-]*\]")
"""What nobody says in brackets within a quotation: *[QUOTE]*, *[VĀRDS]*."""

_OFFICIAL = (OriginKind.TEMPLATE, OriginKind.STANDING)
"""Who may write brackets, as around the name of a logo."""

_REFERENCE = re.compile(
    r"\[\d+\]|\[(?:EU|European Union) emblem\]|\[(?:ES|Eiropas Savienības) emblēma\]", re.IGNORECASE
)
"""A note's number, and the place of the emblem in a text without pictures."""


@check("placeholder", Severity.ERROR, group="structure")
def placeholder(pair: DraftPair) -> Iterator[Finding]:
    """Finds what is still to be confirmed or written, and leftovers such as XX or {{.

    Why:
        A release must not go out with a hole in it. A draft may have as many as it needs.

    Example:
        *[to be confirmed: dates]*, *[LV: jāuzraksta: tēma]*, *XX participants*, *tbc*, *[…]*,
        *<name>*, *____*. Brackets within a quotation stay: there they mark what is left out or
        explained; so do *[1]* and *[EU emblem]*.

    Instead:
        Give the fact or write the wording that the message names.
    """
    for language, segment in pair.segments():
        for match in _SUSPECT.finditer(segment.text):
            message = _placeholder_words(match, language, segment)
            if message:
                yield placeholder.finding(
                    language, segment.id, message, start=match.start(), end=match.end()
                )


def _placeholder_words(match: re.Match[str], language: LanguageCode, segment: Segment) -> str:
    """Return what is wrong with a stretch, or nothing where it belongs to the text."""
    text = match[0]
    if text[0] == "_" and _FILLED.fullmatch(segment.text):
        return ""
    if is_placeholder(text):
        facts = ", ".join(f"`{path}`" for path in _missing_facts(segment, match.start()))
        what = facts or _("something")
        return _("‘{text}’: {what} is still to be given", text=text, what=what)
    if text[0] == "[" and _may_stay(match, language, segment):
        return ""
    return _("‘{text}’ looks like a leftover", text=text)


def _missing_facts(segment: Segment, place: int) -> tuple[str, ...]:
    """Return the paths of the facts whose placeholder stands at a place of the segment."""
    for origin in segment.origins(place, place + 1):
        if origin.kind is OriginKind.MISSING:
            return origin.facts
    return ()


def _may_stay(match: re.Match[str], language: LanguageCode, segment: Segment) -> bool:
    """Tell whether brackets are a reference, a picture, an office's own or part of a quotation."""
    if _REFERENCE.fullmatch(match[0]) or _PICTURE.search(match[0]):
        return True
    kinds = [origin.kind for origin in segment.origins(match.start(), match.end())]
    official = bool(kinds) and all(kind in _OFFICIAL for kind in kinds)
    return official or (not _CAPITALS.match(match[0]) and _is_quoted(match, language, segment))


def _is_quoted(match: re.Match[str], language: LanguageCode, segment: Segment) -> bool:
    """Tell whether brackets stand in what somebody said."""
    if segment.role is Role.QUOTE:
        return True
    quotations = _quotations(segment.text, language)
    return any(start < match.start() and match.end() < end for start, end in quotations)


@lru_cache(maxsize=1)
def _quotations(text: str, language: LanguageCode) -> tuple[tuple[int, int], ...]:
    """Return where quotations stand in a text, once for all its brackets."""
    from pressdraft.reading.quotations import read_quotations  # only brackets need what reads prose

    return tuple((found.start, found.end) for found in read_quotations(text, language))

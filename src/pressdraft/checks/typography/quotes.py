"""Quotation marks and brackets: pairs that do not close, and marks of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.release import LanguageCode, Segment

_BRACKETS = {")": "(", "]": "["}
_ITEM = re.compile(r"(?:^|[\s;:(])(?:[a-z]|[ivx]{1,4}|\d{1,2})\)", re.MULTILINE)
_CLOSED_BY = {"“": "”", "„": "“”", "«": "»"}
_OPENS = re.compile(r"[“„«]")
_STRAIGHT = re.compile(r'(?<!\d)"')
_SPEECH_BEFORE = re.compile(r"(?:\A|[,.:;!?–—-]|\b(?:that|ka))\s*\Z")
"""What stands before a mark that opens what somebody says, rather than a name."""
_MARK = re.compile(r"[“”„«»\"]")
_SINGLE = re.compile(r"(?<!\w)‘[^‘’“„«\n]{12,}’(?!\w)")
_OTHERS: Mapping[LanguageCode, tuple[str, str]] = {"en": ("„«»", "“…”"), "lv": ("", "")}


@check("unbalanced-brackets", Severity.WARNING, group="typography")
def unbalanced_brackets(pair: DraftPair) -> Iterator[Finding]:
    """Finds a bracket without its partner in the paragraph.

    Why:
        What is in brackets has no end, or what ends has no beginning.

    Example:
        *the International Organization for Migration (IOM took part*

    Instead:
        Add the other bracket, or take this one out. `a)` before an item of a list is right.
    """
    for language, segment in pair.segments():
        if not any(sign in segment.text for sign in "()[]"):
            continue
        items = {match.end() - 1 for match in _ITEM.finditer(segment.text)}
        open_ones: list[int] = []
        lonely: list[int] = []
        for place, letter in enumerate(segment.text):
            if letter in "([":
                open_ones.append(place)
            elif letter in ")]":
                if open_ones and segment.text[open_ones[-1]] == _BRACKETS[letter]:
                    open_ones.pop()
                elif place not in items:
                    lonely.append(place)
        for place in sorted((*open_ones, *lonely)):
            message = _("‘{text}’ has no partner in this paragraph", text=segment.text[place])
            yield unbalanced_brackets.finding(
                language, segment.id, message, start=place, end=place + 1
            )


@check("unbalanced-quotes", Severity.WARNING, group="typography")
def unbalanced_quotes(pair: DraftPair) -> Iterator[Finding]:
    """Finds a quotation mark without its partner in the paragraph.

    Why:
        Nobody knows where the quotation ends, and a journalist quotes too much or too little.

    Example:
        *“We have learnt a lot, said the head of the school.*

    Instead:
        Close the quotation. What somebody says may stay open where it goes on in the next
        paragraph, a title may not.
    """
    for language, draft in pair.drafts.items():
        for place, segment in enumerate(draft.segments):
            following = draft.segments[place + 1] if place + 1 < len(draft.segments) else None
            for start in _lonely(segment.text, following):
                message = _("‘{text}’ has no partner in this paragraph", text=segment.text[start])
                yield unbalanced_quotes.finding(
                    language, segment.id, message, start=start, end=start + 1
                )


def _lonely(text: str, following: Segment | None) -> Iterator[int]:
    """Yield the places of marks that nothing opens or closes."""
    straight = [match.start() for match in _STRAIGHT.finditer(text)] if text.count('"') % 2 else []
    curly = _OPENS.search(text) is not None or "”" in text or "»" in text
    if len(straight) % 2 and not curly:
        yield straight[-1]
    opened: list[int] = []
    for match in _MARK.finditer(text):
        mark, place = match[0], match.start()
        if opened and (mark in _CLOSED_BY[text[opened[-1]]] or mark == '"'):
            opened.pop()
        elif mark in _CLOSED_BY:
            opened.append(place)
        elif mark in "”»":
            yield place
    for place in opened:
        goes_on = following is not None and following.text[:1] in _CLOSED_BY
        if not (goes_on and place == opened[-1] and _SPEECH_BEFORE.search(text[:place])):
            yield place


@check("mixed-quotes", Severity.WARNING, group="typography")
def mixed_quotes(pair: DraftPair) -> Iterator[Finding]:
    """Finds a quotation that opens with one kind of mark and closes with another.

    Why:
        It is half corrected by a program, and looks like a mistake in print.

    Example:
        *„Apmācību vizīte"*

    Instead:
        “…” or „…” throughout.
    """
    for language, segment in pair.segments():
        opened: int | None = None
        for match in _MARK.finditer(segment.text):
            mark, place = match[0], match.start()
            if opened is None:
                opened = place if mark in _CLOSED_BY else None
                continue
            opening = segment.text[opened]
            if mark in _CLOSED_BY[opening]:
                opened = None
            elif mark in '"”»':
                expected = _CLOSED_BY[opening][-1]
                message = _(
                    "opened with ‘{opening}’ and closed with ‘{mark}’; expected ‘{expected}’",
                    opening=opening,
                    mark=mark,
                    expected=expected,
                )
                yield mixed_quotes.finding(
                    language, segment.id, message, start=place, end=place + 1, suggestion=expected
                )
                opened = None


_PAIR = re.compile(r'(?<!\w)"[^"\n]{2,200}"(?!\w)')
"""What stands between straight marks."""


@check("foreign-quotes", Severity.WARNING, group="typography")
def foreign_quotes(pair: DraftPair) -> Iterator[Finding]:
    """Finds quotation marks that the language does not use.

    Why:
        „Low” marks in an English text show that it was translated in a hurry.

    Example:
        *the seminar „Border security”* in English; straight marks beside curly ones in Latvian

    Instead:
        “…” or ‘…’ in English; “…”, „…” or «…» in Latvian.
    """
    for language, draft in pair.drafts.items():
        others, expected = _OTHERS[language]
        is_curly = language == "lv" and any(
            mark in segment.text for segment in draft.segments for mark in "“„«"
        )
        for segment in draft.segments:
            for place in _first_of(segment.text, others):
                message = _(
                    "‘{text}’ is not used here; expected {expected}",
                    text=segment.text[place],
                    expected=expected,
                )
                yield foreign_quotes.finding(
                    language, segment.id, message, start=place, end=place + 1
                )
            straight = _PAIR.search(segment.text) if is_curly else None
            if straight:
                yield foreign_quotes.finding(
                    language,
                    segment.id,
                    _('‘"’ beside curly marks; expected {expected}', expected=expected),
                    start=straight.start(),
                    end=straight.start() + 1,
                    severity=Severity.SUGGESTION,
                )
            single = _SINGLE.search(segment.text) if language == "lv" else None
            if single and _is_outer(segment.text[: single.start()]):
                yield foreign_quotes.finding(
                    language,
                    segment.id,
                    _("‘…’ is for a quotation within a quotation; expected “…”"),
                    start=single.start(),
                    end=single.start() + 1,
                    severity=Severity.SUGGESTION,
                )


def _is_outer(before: str) -> bool:
    """Tell whether no quotation is open behind a text."""
    opened = sum(before.count(mark) for mark in "“„«")
    return opened <= before.count("”") + before.count("»")


def _first_of(text: str, marks: str) -> Sequence[int]:
    return [place for place, letter in enumerate(text) if letter in marks][:1]

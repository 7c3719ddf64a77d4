"""The checks on what is missing, left over or out of step."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair
from pressdraft.compose.edits import lost_edits
from pressdraft.language import LANGUAGES
from pressdraft.language.labels import is_placeholder
from pressdraft.release import CODES, LanguageCode, OriginKind, Role, Segment

SHOWN = 60
"""So many code points of a text are shown in a message."""

_SUSPECT = re.compile(
    r"\[[^\[\]\n]*\]"
    r"|\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|\{%|%\}"
    r"|(?<![\w/])(?:X{2,}|x{2,})(?![\w/])(?!\.?\s(?:gs\b|gadsimt|centur))"
)
"""Brackets, template marks and XX; the number of a century stays."""

_OFFICIAL = (OriginKind.TEMPLATE, OriginKind.STANDING)
"""Who may write brackets, as around the name of a logo."""

_REFERENCE = re.compile(r"\[\d+\]")


@check("missing-segment", Severity.ERROR, group="structure")
def missing_segment(pair: DraftPair) -> Iterator[Finding]:
    """Finds segments that stand in one language and have no counterpart in the other.

    Why:
        Both texts have to say the same. Readers of one language would miss a whole paragraph.

    Example:
        `results` has two paragraphs in English and one in Latvian, or the English template of a
        kind fills a block that the Latvian one leaves empty.

    Instead:
        Write the wording in as many paragraphs in both languages, and fill the same blocks in the
        templates of both.
    """
    if len(pair.drafts) < len(CODES):
        return
    for language, segment in pair.segments():
        other: LanguageCode = "lv" if language == "en" else "en"
        if pair.drafts[other].segment(segment.id) is None:
            message = (
                f"the {LANGUAGES[language].name} draft has the segment '{segment.id}', "
                f"the {LANGUAGES[other].name} one does not"
            )
            yield missing_segment.finding("both", segment.id, message)


@check("placeholder", Severity.ERROR, group="structure")
def placeholder(pair: DraftPair) -> Iterator[Finding]:
    """Finds what is still to be confirmed or written, and leftovers such as XX or {{.

    Why:
        A release must not go out with a hole in it. A draft may have as many as it needs.

    Example:
        *[to be confirmed: dates]*, *[LV: jāuzraksta: tēma]*, *XX participants*, *[…]*. Brackets
        within a quotation stay: there they mark what is left out or explained.

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
    if is_placeholder(text):
        facts = ", ".join(f"`{path}`" for path in _missing_facts(segment, match.start()))
        return f"‘{text}’: {facts or 'something'} is still to be given"
    if text[0] == "[" and _may_stay(match, language, segment):
        return ""
    return f"‘{text}’ looks like a leftover"


def _missing_facts(segment: Segment, place: int) -> tuple[str, ...]:
    """Return the paths of the facts whose placeholder stands at a place of the segment."""
    for origin in segment.origins(place, place + 1):
        if origin.kind is OriginKind.MISSING:
            return origin.facts
    return ()


def _may_stay(match: re.Match[str], language: LanguageCode, segment: Segment) -> bool:
    """Tell whether brackets are a reference, an office's own, or part of a quotation."""
    if _REFERENCE.fullmatch(match[0]):
        return True
    kinds = [origin.kind for origin in segment.origins(match.start(), match.end())]
    official = bool(kinds) and all(kind in _OFFICIAL for kind in kinds)
    return official or _is_quoted(match, language, segment)


def _is_quoted(match: re.Match[str], language: LanguageCode, segment: Segment) -> bool:
    """Tell whether brackets stand in what somebody said."""
    if segment.role is Role.QUOTE:
        return True
    from pressdraft.reading.quotations import read_quotations  # only brackets need what reads prose

    quotations = read_quotations(segment.text, language)
    return any(q.start < match.start() and match.end() < q.end for q in quotations)


@check("stale-edit", Severity.WARNING, group="structure")
def stale_edit(pair: DraftPair) -> Iterator[Finding]:
    """Finds texts edited by hand whose facts have changed since, and edits that nothing prints.

    Why:
        An edit hides what the facts say. When a date or a sum changes later, the edited text keeps
        the old one; and an edit of a segment that the draft no longer has is lost.

    Example:
        `overrides: {lead: {lv: {text: ..., hash: ...}}}` after the event was moved by a week.

    Instead:
        Compare the edit with what the draft would say without it, write it anew, or delete it.
        `pressdraft explain ID SEGMENT` shows both texts.
    """
    for language, segment in pair.segments():
        if segment.stale:
            now = excerpt(segment.replaced or "", 0, 0, SHOWN).text
            message = f"the facts have changed since this edit; without it the text is: ‘{now}’"
            yield stale_edit.finding(language, segment.id, message)
    for lost in lost_edits(pair.facts, pair.drafts):
        hint = f" ({lost.hint})" if lost.hint else ""
        yield stale_edit.finding(lost.language, lost.segment_id, lost.message + hint)


@check("unprinted-amount", Severity.WARNING, group="structure")
def unprinted_amount(pair: DraftPair) -> Iterator[Finding]:
    """Finds sums of the facts that no sentence states.

    Why:
        A sum that was entered and is not printed looks sent and is not.

    Example:
        `amounts: [{id: materials, amount: 12500}]` in a training: no template knows what the sum
        is for. Only the sum with the id `value`, what a handover is worth, needs no words.

    Instead:
        Say what it is for: `purpose: {en: training materials, lv: mācību materiāliem}`.
    """
    draft = pair.drafts.get("en")
    if not draft:
        return
    money = LANGUAGES["en"].filters(pair.naming.house)["money"]
    text = "\n".join(segment.text for segment in draft.segments)
    for amount in pair.facts.amounts:
        printed = money(amount.value())
        if printed not in text:
            message = f"no sentence states the amount '{amount.id}', {printed}; give it a purpose"
            yield unprinted_amount.finding("both", None, message)

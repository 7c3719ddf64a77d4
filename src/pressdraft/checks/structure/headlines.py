"""The headline and the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import N_, _
from pressdraft.language import LANGUAGES
from pressdraft.language.sentences import sentences
from pressdraft.language.values import Days
from pressdraft.release import Draft, LanguageCode, Role, Segment

_LINE = 120
"""So many characters may a first paragraph have that is a headline with a full stop."""
_STOP = re.compile(r"(?<!\.)\.(?=[”’»\"]?\Z)")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.|etc\.|Ltd\.|Inc\.|Jr\.|u\. ?c\.|u\. ?tml\.|gs\.)\Z")
_TITLES = frozenset({Role.HEADLINE, Role.SUBHEAD})
_WORD = re.compile(r"[^\W\d_]+")
_STARTS = re.compile(r"\b(?:starts?|begins?|sākas|sāksies|sākās)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:until|till|lasts?|ends?|ended|\w+-day|days|weeks?|months?|līdz|ilg\w+|dien\w+|nedēļ\w+)\b",
    re.IGNORECASE,
)

_ROLES = {Role.HEADLINE: N_("headline"), Role.SUBHEAD: N_("subhead")}
"""What lines with a limit are called."""


@check("missing-headline", Severity.ERROR, group="structure")
def missing_headline(pair: DraftPair) -> Iterator[Finding]:
    """Finds whole releases that begin with their text and have no headline.

    Why:
        The headline is what a desk reads, and often all that it reads.

    Example:
        A Latvian file whose first line is the lead, since the web page has its own title. A letter
        that begins with *Dear* or *Cienījamie* passes.

    Instead:
        One line that says who does what, where: without a full stop.
    """
    if pair.fragment:
        return
    for language, draft in pair.drafts.items():
        first = draft.segments[0].text if draft.segments else ""
        if _SALUTATION.match(first):
            continue
        if not any(segment.role is Role.HEADLINE for segment in draft.segments):
            message = _("the {name} text has no headline", name=_(LANGUAGES[language].name))
            yield missing_headline.finding(language, None, message)


_SALUTATION = re.compile(r"(?:Dear|Godāt|Cienījam|Cien\.|Labdien)\w*\b")


@check("headline-stop", Severity.WARNING, group="structure")
def headline_stop(pair: DraftPair) -> Iterator[Finding]:
    """Finds headlines with a full stop at the end.

    Why:
        A headline is no sentence; neither language puts a stop after it.

    Example:
        *Border guards of five countries meet in Riga.*

    Instead:
        The same without the stop.
    """
    for language in pair.drafts:
        segment = _stopped(pair, language)
        match = _STOP.search(segment.text) if segment else None
        if segment and match and not _ABBREVIATED.search(segment.text):
            yield headline_stop.finding(
                language,
                segment.id,
                _("a full stop after the headline"),
                start=match.start(),
                end=match.end(),
                suggestion="",
            )


def _stopped(pair: DraftPair, language: LanguageCode) -> Segment | None:
    """Return the headline with a full stop: one by its look, or beside one without."""
    segments = pair.drafts[language].segments
    for segment in segments:
        if segment.role in _TITLES and _STOP.search(segment.text):
            sure = pair.composed or not pair.fragment
            return segment if sure or _is_beside_title(pair, segment, language) else None
    lead = next((segment for segment in segments if segment.role is Role.LEAD), None)
    if pair.composed or lead is None or len(lead.text) > _LINE or not _STOP.search(lead.text):
        return None
    is_one = len(sentences(lead.text, language)) == 1
    return lead if is_one and _is_beside_title(pair, lead, language) else None


def _is_beside_title(pair: DraftPair, segment: Segment, language: LanguageCode) -> bool:
    """Tell whether the other language has a headline without a full stop in its place."""
    row = next((row for row in pair.rows if segment in row.side(language)), None)
    beside = row.side("lv" if language == "en" else "en") if row else ()
    return len(beside) == 1 and beside[0].role in _TITLES and not _STOP.search(beside[0].text)


@check("lower-case-headline", Severity.WARNING, group="structure")
def lower_case_headline(pair: DraftPair) -> Iterator[Finding]:
    """Finds headlines that begin in lower case.

    Why:
        The beginning was lost when the line was copied, or nobody has read it.

    Example:
        *border guards of five countries meet in Riga*

    Instead:
        A capital at the beginning. A name such as *e-Governance* may stay.
    """
    for language, segment in _headlines(pair):
        first = _WORD.match(segment.text)
        if first and first[0].islower() and segment.text[first.end() : first.end() + 1] != "-":
            yield lower_case_headline.finding(
                language,
                segment.id,
                _("the headline begins in lower case: ‘{first}’", first=first[0]),
                start=0,
                end=1,
                suggestion=segment.text[0].upper(),
            )


@check("long-headline", Severity.SUGGESTION, group="structure")
def long_headline(pair: DraftPair) -> Iterator[Finding]:
    """Finds headlines that are longer than the office's limit.

    Why:
        News desks and mail programs cut them, and search engines show half.

    Example:
        A headline that names the event, its topic, all its partners and the programme. The limits
        of headlines and of lines below them are in `boilerplate/checks/limits.yaml`.

    Instead:
        Who does what, where; the rest is for the lead.
    """
    for language, segment in pair.segments():
        limit = pair.lists.limits.get(segment.role.value)
        most = (limit.en if language == "en" else limit.lv) if limit else len(segment.text)
        if len(segment.text) > most:
            message = _(
                "the {role} has {count} characters; expected {most} at most",
                role=_(_ROLES.get(segment.role, segment.role.value)),
                count=len(segment.text),
                most=most,
            )
            yield long_headline.finding(language, segment.id, message)


def _headlines(pair: DraftPair) -> Iterator[tuple[LanguageCode, Segment]]:
    for language, segment in pair.segments():
        if segment.role is Role.HEADLINE:
            yield language, segment


@check("lead-with-figure", Severity.SUGGESTION, group="structure")
def lead_with_figure(pair: DraftPair) -> Iterator[Finding]:
    """Finds Latvian leads that begin with a figure.

    Why:
        The style guide of the Union's institutions lets no Latvian sentence begin with a figure.

    Example:
        *2022. gada 26.–28. jūlijā Nursultanā notika seminārs.*

    Instead:
        *Nursultanā 2022. gada 26.–28. jūlijā notika seminārs.*
    """
    draft = pair.drafts.get("lv")
    lead = next((s for s in draft.segments if s.role is Role.LEAD), None) if draft else None
    if lead and lead.text[:1].isdigit():
        match = re.match(r"\d+\.?", lead.text)
        end = match.end() if match else 1
        message = _("the lead begins with ‘{text}’; expected a word first", text=lead.text[:end])
        yield lead_with_figure.finding("lv", lead.id, message, start=0, end=end)


@check("missing-end", Severity.SUGGESTION, group="structure")
def missing_end(pair: DraftPair) -> Iterator[Finding]:
    """Finds texts that tell when an event starts and not when it ends.

    Why:
        A journalist who wants to come on the second day does not know whether there is one.

    Example:
        *A technical assistance mission starts in Astana on 6 June 2016.*

    Instead:
        *from 6 to 8 June 2016*, or *until 8 June*.
    """
    if pair.fragment or pair.composed:
        return
    for language, draft in pair.drafts.items():
        lead = next((s for s in draft.segments if s.role is Role.LEAD), None)
        match = _STARTS.search(lead.text) if lead else None
        if lead and match and not _tells_end(pair, draft, lead):
            message = _(
                "the lead says that something ‘{match}’, and nothing when it ends", match=match[0]
            )
            yield missing_end.finding(
                language, lead.id, message, start=match.start(), end=match.end()
            )


def _tells_end(pair: DraftPair, draft: Draft, lead: Segment) -> bool:
    values = (one.reading.value for one in pair.stated[draft.language])
    ranged = any(isinstance(value, Days) and not value.single for value in values)
    return ranged or _ENDS.search(lead.text) is not None

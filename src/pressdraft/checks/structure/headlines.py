"""The headline, the lead, and furniture out of its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.language import LANGUAGES
from pressdraft.language.sentences import is_item
from pressdraft.language.values import Days
from pressdraft.release import Draft, LanguageCode, Role, Segment

LONGEST = 120
"""So many characters may a headline have: a desk cuts what is longer."""
_STOP = re.compile(r"(?<!\.)\.(?=[”’»\"]?\Z)")
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.|etc\.|u\.c\.|gs\.|gadā\.)\Z")
_TOP = 4
_LIST_INTRO = 50
_PARAGRAPH = 150
_STARTS = re.compile(r"\b(?:starts?|begins?|opens?|sākas|sāksies|sākās)\b", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:until|till|lasts?|ends?|ended|\w+-day|days|weeks?|months?|līdz|ilg\w+|dien\w+|nedēļ\w+)\b",
    re.IGNORECASE,
)


@check("missing-headline", Severity.ERROR, group="structure")
def missing_headline(pair: DraftPair) -> Iterator[Finding]:
    """Finds whole releases that begin with their text and have no headline.

    Why:
        The headline is what a desk reads, and often all that it reads.

    Example:
        A Latvian file whose first line is the lead, since the web page has its own title.

    Instead:
        One line that says who does what, where: without a full stop.
    """
    if pair.fragment:
        return
    for language, draft in pair.drafts.items():
        if not any(segment.role is Role.HEADLINE for segment in draft.segments):
            message = f"the {LANGUAGES[language].name} text has no headline"
            yield missing_headline.finding(language, None, message)


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
    for language, segment in _headlines(pair):
        match = _STOP.search(segment.text)
        if match and not _ABBREVIATED.search(segment.text):
            yield headline_stop.finding(
                language,
                segment.id,
                "a full stop after the headline",
                start=match.start(),
                end=match.end(),
                suggestion="",
            )


@check("long-headline", Severity.SUGGESTION, group="structure")
def long_headline(pair: DraftPair) -> Iterator[Finding]:
    """Finds headlines of more than 120 characters.

    Why:
        News desks and mail programs cut them, and search engines show half.

    Example:
        A headline that names the event, its topic, all its partners and the programme.

    Instead:
        Who does what, where; the rest is for the lead.
    """
    for language, segment in _headlines(pair):
        if len(segment.text) > LONGEST:
            message = f"the headline has {len(segment.text)} characters; expected {LONGEST} at most"
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
        message = f"the lead begins with ‘{lead.text[:end]}’; expected a word first"
        yield lead_with_figure.finding("lv", lead.id, message, start=0, end=end)


@check("empty-list", Severity.WARNING, group="structure")
def empty_list(pair: DraftPair) -> Iterator[Finding]:
    """Finds a colon that announces a list, and no list after it.

    Why:
        The names stood beside the text as logos, and were lost when it was copied.

    Example:
        *The Programme is implemented by a consortium led by the State Border Guard of Latvia:*
        and then the next paragraph.

    Instead:
        Name the members in the sentence.
    """
    for language, draft in pair.drafts.items():
        for place, segment in enumerate(draft.segments):
            following = draft.segments[place + 1 : place + 2]
            announces = segment.text.endswith(":") and len(segment.text) >= _LIST_INTRO
            if announces and segment.role is not Role.CONTACT and not _is_listed(following):
                end = len(segment.text)
                message = "the colon announces something, and nothing follows"
                yield empty_list.finding(language, segment.id, message, start=end - 1, end=end)


def _is_listed(following: tuple[Segment, ...]) -> bool:
    """Tell whether what follows a colon may be what it announces."""
    if not following:
        return False
    text = following[0].text
    whole = len(text) >= _PARAGRAPH and text.endswith(".") and text[0].isupper()
    return not whole or is_item(text)


@check("misplaced-label", Severity.WARNING, group="structure")
def misplaced_label(pair: DraftPair) -> Iterator[Finding]:
    """Finds the label *PRESS RELEASE* anywhere but at the top.

    Why:
        It tells a desk what the text is before it is read.

    Example:
        *PRESS RELEASE* after the last paragraph, where the letterhead's text box ended up.

    Instead:
        The label as the first line.
    """
    for language, draft in pair.drafts.items():
        for place, segment in enumerate(draft.segments):
            if segment.role is Role.LABEL and place >= _TOP:
                message = f"the label ‘{segment.text}’ stands after the text; expected at the top"
                yield misplaced_label.finding(
                    language, segment.id, message, start=0, end=len(segment.text)
                )


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
            message = f"the lead says that something ‘{match[0]}’, and nothing when it ends"
            yield missing_end.finding(
                language, lead.id, message, start=match.start(), end=match.end()
            )


def _tells_end(pair: DraftPair, draft: Draft, lead: Segment) -> bool:
    values = (one.reading.value for one in pair.stated[draft.language])
    ranged = any(isinstance(value, Days) and not value.single for value in values)
    return ranged or _ENDS.search(lead.text) is not None

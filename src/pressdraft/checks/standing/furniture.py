"""What every release carries: a date, and somebody to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pressdraft.checks.base import Finding, Severity, check, release_check
from pressdraft.checks.pairs import Composed, DraftPair, Stated
from pressdraft.compose.reaching import names_reachable
from pressdraft.facts import GONE_OUT
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.language.values import Days
from pressdraft.reading import Kind
from pressdraft.release import Role

_NUMBER_ALONE = re.compile(r": ?\d[\d \u00a0-]{5,}$")
"""A label with a telephone number without its country: *Press office: 67 028 777*."""
_LOCAL = re.compile(r"\d{7,9}")
"""A number that nobody writes without spaces but those who are to dial it."""
_REACHABLE = frozenset({Kind.PHONE, Kind.EMAIL})
_ADDRESS_LINE = 200
"""A web address in a paragraph of at most so many characters is one to turn to."""
_READING = re.compile(
    r"\b(?:reports?|stud(?:y|ies)|surve(?:y|ys)|results|livestream|recordings?|photos?|pictures|videos?"
    r"|full text|pārskat\w*|pētījum\w*|aptauj\w*|rezultāt\w*|ziņojum\w*|tiešraid\w*|ierakst\w*"
    r"|foto\w*|attēl\w*|video\w*|pilns teksts)\b",
    re.IGNORECASE,
)
"""What is found at a web address where nobody answers questions."""
_ASKING = re.compile(
    r"\b(?:contact\w*|questions?|enquir\w+|inquir\w+|(?:more|further) information|press office"
    r"|saz\w+|kontakt\w*|jautā\w+|(?:vairāk|plašāk)\w* informācij\w*|informācij\w+ par)\b",
    re.IGNORECASE,
)
_FULL_DATES = (date, Days)
NOT_OURS = "delegation"
"""The segment of a release that tells of the Union's delegation, which nobody asks about it."""


@check("missing-date", Severity.ERROR, group="standing")
def missing_date(pair: DraftPair) -> Iterator[Finding]:
    """Finds whole releases that state no day with its year.

    Why:
        A text is read again years later, and *on 16 July* or *this week* tell nothing then.

    Example:
        *The seminar starts on Tuesday.*

    Instead:
        Give a dateline with the day, month and year: *Riga, 16 July 2019*.
    """
    if pair.fragment:
        return
    for language in pair.drafts:
        values = (one.reading.value for one in pair.stated[language])
        if not any(isinstance(value, _FULL_DATES) for value in values):
            name = _(LANGUAGES[language].name)
            message = _(
                "the {name} text states no day with its year; expected at least a dateline",
                name=name,
            )
            yield missing_date.finding(language, None, message)


@check("missing-contact", Severity.ERROR, group="standing")
def missing_contact(pair: DraftPair) -> Iterator[Finding]:
    """Finds whole releases with no telephone number, e-mail or web address to turn to.

    A release that is drafted here needs a contact of its own, unless the delegation whose address
    it prints has a number or an e-mail address: one on the web is not enough.

    Why:
        A journalist with a question at four o'clock writes about something else.

    Example:
        *For more information, please contact the programme.* A web address where something else
        is to be read, *Full report: www.example.org/report*, is a warning where it stands alone.

    Instead:
        Name somebody with a number or an address: *Telephone: +371 67913535*.
    """
    if pair.fragment:
        return
    if pair.composed and pair.day:
        facts = pair.composed.facts
        if not names_reachable(facts, pair.standing, pair.day, on_the_web=True):
            message = _("nobody under `contacts` has a telephone number or an e-mail address")
            yield missing_contact.finding("both", None, message)
        return
    for language in pair.drafts:
        reachable = [one for one in pair.stated[language] if _is_reachable(one)]
        if all(_is_for_reading(one) for one in reachable):
            message = _(
                "the {name} text names nobody who can be reached; expected a telephone "
                "number or an e-mail address",
                name=_(LANGUAGES[language].name),
            )
            severity = Severity.WARNING if reachable else None
            yield missing_contact.finding(language, None, message, severity=severity)


@release_check("incomplete-contact", Severity.WARNING, group="standing")
def incomplete_contact(pair: DraftPair, composed: Composed) -> Iterator[Finding]:
    """Finds contacts of a release that have neither a telephone number nor any address.

    Why:
        The block looks like a contact and leads nowhere.

    Example:
        `contacts: [{name: Aigul Nurlanova}]`

    Instead:
        Add `phones:`, `email:` or `web:` to the contact, or take it out. A web address alone is a
        suggestion only, as long as the release has not gone out.
    """
    for language, draft in pair.drafts.items():
        reachable = [one for one in pair.stated[language] if _is_reachable(one)]
        on_the_web = {one.segment.id for one in reachable}
        by_call = {one.segment.id for one in reachable if one.reading.kind is not Kind.URL}
        for segment in draft.segments:
            if segment.role is not Role.CONTACT or segment.id in by_call or segment.id == NOT_OURS:
                continue
            if segment.id in on_the_web and composed.facts.status in GONE_OUT:
                continue
            if segment.id in on_the_web:
                message = _("this contact has a web address only: nobody can ring or write to it")
                level = Severity.SUGGESTION
            else:
                message = _("this contact has no telephone number, e-mail or web address")
                level = Severity.WARNING
            yield incomplete_contact.finding(language, segment.id, message, severity=level)


def _is_reachable(one: Stated) -> bool:
    if _LOCAL.fullmatch(one.text):
        return True
    if one.reading.kind is Kind.NUMBER:
        is_line = len(one.segment.text) <= _ADDRESS_LINE
        return is_line and bool(_NUMBER_ALONE.search(one.segment.text))
    if one.reading.kind is Kind.URL:
        return one.segment.role is Role.CONTACT or len(one.segment.text) <= _ADDRESS_LINE
    return one.reading.kind in _REACHABLE


def _is_for_reading(one: Stated) -> bool:
    """Tell whether a web address leads to a report or pictures rather than to somebody."""
    if one.reading.kind is not Kind.URL or one.segment.role is Role.CONTACT:
        return False
    text = one.segment.text
    return _READING.search(text) is not None and not _ASKING.search(text)

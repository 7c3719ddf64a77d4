"""What every release carries: a date, the funding statement, somebody to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pressdraft.checks.base import Finding, Severity, check, release_check
from pressdraft.checks.pairs import Composed, DraftPair, Stated
from pressdraft.language import LANGUAGES
from pressdraft.language.values import Days
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Role

_LINE = 140
"""A paragraph of at most so many characters is a line of its own, as beside an emblem."""

_UNION = {
    "en": r"(?:the )?(?:European Union|EU|European Commission)\b",
    "lv": r"(?:Eiropas Savienīb\w+|ES|Eiropas Komisij\w+)\b",
}
_PAYS = {
    "en": r"(?:co-)?(?:fund(?:ed|s)|financ(?:ed|es)|paid|pays)",
    "lv": r"(?:līdz)?(?:finansē(?:ja|jusi|jis)?|apmaks\w+|sedz|sedza|segusi)",
}
_STATEMENTS: dict[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:co-?)?(?:funded|financed|sponsored) (?:\w+ ){{0,3}}by {_UNION['en']}"
        rf"|\b{_UNION['en']} (?:\w+ ){{0,2}}(?:co-?)?(?:funds|finances)\b"
        r"|\bfinancial (?:\w+ ){0,2}(?:support|assistance|contribution) (?:of|from|by) "
        rf"{_UNION['en']}"
        rf"|\bwith (?:the )?(?:\w+ ){{0,2}}(?:support|assistance|funding) (?:of|from) "
        rf"{_UNION['en']}"
        r"|\bEuropean Union(?:’s|'s)? (?:financial )?(?:support|funding|assistance)\b"
        rf"|\b(?:grant|contribution|money) (?:of|from|by) {_UNION['en']}"
        r"|\b(?:paid|funded|financed|supported) (?:from|through|under|out of) (?:\w+ ){0,2}"
        rf"{_UNION['en']}"
        rf"|(?<![-\w]){_PAYS['en']} [^.\n]{{0,80}}{_UNION['en']}"
        rf"|\b{_UNION['en']}[^.\n]{{0,80}} {_PAYS['en']}\b",
        re.IGNORECASE,
    ),
    "lv": re.compile(
        rf"\b(?:(?:līdz)?finansē(?:ja)?|apmaksā(?:ja)?) (?:\w+ ){{0,2}}{_UNION['lv']}"
        rf"|\b{_UNION['lv']} (?:\w+ ){{0,2}}(?:līdz)?finansē\b"
        r"|\b(?:ir|tiek|tika|tiks) (?:\w+ ){0,3}(?:līdz)?finansēt\w* (?:no |ar )?(?:\w+ ){0,2}"
        rf"{_UNION['lv']}"
        rf"|\b{_UNION['lv']} (?:\w+ ){{0,2}}(?:finansiāl\w+|finanšu) (?:atbalst|palīdzīb)"
        rf"|\bar {_UNION['lv']} (?:\w+ ){{0,2}}(?:atbalstu|palīdzību|līdzfinansējumu|finansējumu)\b"
        rf"|\bno {_UNION['lv']} (?:\w+ ){{0,2}}(?:līdzekļiem|budžeta|programmas|fonda)\b"
        rf"|\b{_PAYS['lv']} [^.\n]{{0,80}}{_UNION['lv']}"
        rf"|\b{_UNION['lv']}[^.\n]{{0,80}} {_PAYS['lv']}\b",
        re.IGNORECASE,
    ),
}
_NUMBER_ALONE = re.compile(r": ?\d[\d \u00a0-]{5,}$")
"""A label with a telephone number without its country: *Press office: 67 028 777*."""
_FUNDED = {"en": re.compile(r"\bfund|\bfinanc", re.I), "lv": re.compile(r"finans", re.I)}
_REACHABLE = frozenset({Kind.PHONE, Kind.EMAIL})
_ADDRESS_LINE = 200
"""A web address in a paragraph of at most so many characters is one to turn to."""
_FULL_DATES = (date, Days)


@check("missing-funding-statement", Severity.ERROR, group="standing")
def missing_funding_statement(pair: DraftPair) -> Iterator[Finding]:
    """Finds whole releases that do not say in a sentence or a line that the Union funds the work.

    Why:
        Whoever receives the Union's money has to say so in every text for the public, and in every
        language of it. A coordinator answers for it with the grant.

    Example:
        *the EU-funded programme* in passing, and no *Funded by the European Union* beside the
        emblem; a Latvian text without *Finansē Eiropas Savienība*.

    Instead:
        Add the statement of the grant agreement: *Funded by the European Union*, *Co-funded by the
        European Union*; *Finansē Eiropas Savienība*, *Līdzfinansē Eiropas Savienība*. For a part
        of a release say `--fragment`.
    """
    if pair.fragment:
        return
    for language, draft in pair.drafts.items():
        if not any(_states_funding(segment.text, language) for segment in draft.segments):
            expected = "Funded by the European Union"
            if language == "lv":
                expected = "Finansē Eiropas Savienība"
            message = (
                f"the {LANGUAGES[language].name} text has no EU funding statement; "
                f"expected a line such as ‘{expected}’"
            )
            yield missing_funding_statement.finding(language, None, message)


def _states_funding(text: str, language: LanguageCode) -> bool:
    """Tell whether a paragraph is, or has in it, a funding statement."""
    if _STATEMENTS[language].search(text):
        return True
    if len(text) > _LINE or not _FUNDED[language].search(text):
        return False
    return re.search(_UNION[language], text) is not None


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
            name = LANGUAGES[language].name
            message = f"the {name} text states no day with its year; expected at least a dateline"
            yield missing_date.finding(language, None, message)


@check("missing-contact", Severity.ERROR, group="standing")
def missing_contact(pair: DraftPair) -> Iterator[Finding]:
    """Finds whole releases with no telephone number, e-mail or web address to turn to.

    Why:
        A journalist with a question at four o'clock writes about something else.

    Example:
        *For more information, please contact the programme.*

    Instead:
        Name somebody with a number or an address: *Telephone: +371 67913535*.
    """
    if pair.fragment:
        return
    for language in pair.drafts:
        if not any(_is_reachable(one) for one in pair.stated[language]):
            message = (
                f"the {LANGUAGES[language].name} text names nobody who can be reached; "
                "expected a telephone number or an e-mail address"
            )
            yield missing_contact.finding(language, None, message)


@release_check("incomplete-contact", Severity.WARNING, group="standing")
def incomplete_contact(pair: DraftPair, _composed: Composed) -> Iterator[Finding]:
    """Finds contacts of a release that have neither a telephone number nor any address.

    Why:
        The block looks like a contact and leads nowhere.

    Example:
        `contacts: [{name: Aigul Nurlanova}]`

    Instead:
        Add `phones:`, `email:` or `web:` to the contact, or take it out.
    """
    for language, draft in pair.drafts.items():
        reachable = {one.segment.id for one in pair.stated[language] if _is_reachable(one)}
        for segment in draft.segments:
            if segment.role is Role.CONTACT and segment.id not in reachable:
                message = "this contact has no telephone number, e-mail or web address"
                yield incomplete_contact.finding(language, segment.id, message)


def _is_reachable(one: Stated) -> bool:
    if one.reading.kind is Kind.NUMBER:
        return (
            bool(_NUMBER_ALONE.search(one.segment.text)) and len(one.segment.text) <= _ADDRESS_LINE
        )
    if one.reading.kind is Kind.URL:
        return one.segment.role is Role.CONTACT or len(one.segment.text) <= _ADDRESS_LINE
    return one.reading.kind in _REACHABLE

"""Letters nobody sees, letters in two pieces, and capitals that shout."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.release import Role

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]+")
_WORD = re.compile(r"[^\W\d_]+")
_SHOUTED = 5
_LONG = 4


@check("invisible-character", Severity.WARNING, group="typography")
def invisible_character(pair: DraftPair) -> Iterator[Finding]:
    """Finds characters that nobody sees: of no width, soft hyphens, marks of writing direction.

    Why:
        A search for the word does not find it, and in another program a box appears there.

    Example:
        *bor​der* with a zero-width space, as it comes from web pages and PDFs

    Instead:
        Take them out. `pressdraft check --fix` does.
    """
    for language, segment in pair.segments():
        for match in _INVISIBLE.finditer(segment.text):
            name = unicodedata.name(match[0][0], "a control character").lower()
            yield invisible_character.finding(
                language,
                segment.id,
                _("an invisible character ({name})", name=name),
                start=match.start(),
                end=match.end(),
                suggestion="",
            )


@check("split-letter", Severity.SUGGESTION, group="typography")
def split_letter(pair: DraftPair) -> Iterator[Finding]:
    """Finds letters that are written as a letter and a mark: *a* with a macron after it.

    Why:
        They look right and are not equal to the letter that everybody else types.

    Example:
        *Ri̅ga* as it comes from some PDFs and file names

    Instead:
        The letter in one piece (Unicode NFC).
    """
    for language, segment in pair.segments():
        composed = unicodedata.normalize("NFC", segment.text)
        if composed == segment.text:
            continue
        place = next(
            (i for i, letter in enumerate(segment.text) if unicodedata.combining(letter)), 0
        )
        yield split_letter.finding(
            language,
            segment.id,
            _(
                "‘{text}’ is written in two pieces",
                text=segment.text[max(0, place - 1) : place + 1],
            ),
            start=max(0, place - 1),
            end=place + 1,
            suggestion=unicodedata.normalize("NFC", segment.text[max(0, place - 1) : place + 1]),
        )


@check("shouting", Severity.SUGGESTION, group="typography")
def shouting(pair: DraftPair) -> Iterator[Finding]:
    """Finds headlines and paragraphs all in capitals, and Latvian headlines in Title Case.

    Why:
        Desks set headlines in their own way, and what is all in capitals has to be typed anew.

    Example:
        *BORDER GUARDS OF FIVE COUNTRIES MEET IN RIGA*

    Instead:
        Capitals as in a sentence.
    """
    roles = (Role.HEADLINE, Role.SUBHEAD, Role.LEAD, Role.BODY)
    for language, segment in pair.segments():
        if segment.role not in roles:
            continue
        words = [word for word in _WORD.findall(segment.text) if len(word) >= _LONG]
        if len(words) >= _SHOUTED and all(word.isupper() for word in words):
            yield shouting.finding(language, segment.id, _("all in capitals"))
        elif language == "lv" and segment.role is Role.HEADLINE and _is_title_case(words):
            message = _("every word has a capital; Latvian headlines have those of a sentence")
            yield shouting.finding(language, segment.id, message)


def _is_title_case(words: list[str]) -> bool:
    return len(words) >= _SHOUTED and all(word[0].isupper() for word in words)

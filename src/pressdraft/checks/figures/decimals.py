"""Decimal and grouping signs of the other language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.stated import Stated
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode

_DIGITS = re.compile(r"\d+(?:[.,]\d+)+")
_MARK = re.compile(r"[.,]")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
_UNIT = re.compile(r"[ \u00a0]?[°‰]")
"""What follows a measured value, which belongs to no name."""
_WORD_BEFORE = re.compile(r"(\w+)\s*\Z")
_SHORT = 40
_GROUPED = frozenset({"point-groups", "comma-groups", "foreign-groups"})
_TORN = "decimal-space"
"""Left to the check on spaces within numbers."""

_FOREIGN = {"en": "decimal-comma", "lv": "decimal-point"}
_NBSP = "\u00a0"


@check("foreign-decimal", Severity.WARNING, group="figures")
def foreign_decimal(pair: DraftPair) -> Iterator[Finding]:
    """Finds decimal points in Latvian, decimal commas in English, and thousands grouped by them.

    Why:
        40,1 is forty and a bit in Latvian and a slip in English. A point or a comma that groups
        thousands may be read as a decimal sign.

    Example:
        *40.1 miljons* and *12.500 eiro* in Latvian, *EUR 40,1 million* in English. A name such as
        *Schengen 2.0* keeps its point, and so does the time *10.30*.

    Instead:
        *40,1 miljons*, *12 500 eiro*; *EUR 40.1 million*, *12,500* or *12 500 euros*.
    """
    for language in pair.drafts:
        for one in pair.stated[language]:
            found = _DIGITS.search(one.text) if one.reading.form else None
            written = _rewritten(one, found, language) if found else ""
            if found and written and written != found[0]:
                start = one.reading.start + found.start()
                message = _(
                    "‘{found}’ is not how {name} writes this number",
                    found=found[0],
                    name=_(LANGUAGES[language].name),
                )
                yield foreign_decimal.finding(
                    language,
                    one.segment.id,
                    message + _("; expected {written}", written=written),
                    start=start,
                    end=start + len(found[0]),
                    suggestion=written,
                )


def _rewritten(one: Stated, found: re.Match[str], language: LanguageCode) -> str:
    """Return the number as the language writes it; an empty text where nothing is wrong."""
    form = one.reading.form
    point = "." if language == "en" else ","
    if _TORN in form:
        return ""
    if form & _GROUPED:
        return _MARK.sub("," if language == "en" else _NBSP, found[0])
    if _FOREIGN[language] not in form or _is_name_or_time(one, found):
        return ""
    whole, _, decimals = (_MARK.sub(" ", found[0])).rpartition(" ")
    return f"{whole}{point}{decimals}" if whole.isdigit() else ""


def _is_name_or_time(one: Stated, found: re.Match[str]) -> bool:
    """Tell whether a bare number may belong to a name, as in Schengen 2.0, or be a time."""
    if one.reading.kind is not Kind.NUMBER or any(map(str.isalpha, one.text[found.end() :])):
        return False
    if _UNIT.match(one.segment.text, one.reading.start + found.end()):
        return False
    if one.segment.text.strip() == found[0]:  # a cell of a table
        return _CLOCK.fullmatch(found[0]) is not None
    if not one.reading.words or _CLOCK.fullmatch(found[0]):
        return True
    start = one.reading.start
    before = _WORD_BEFORE.search(one.segment.text[max(0, start - _SHORT) : start])
    return before is not None and before[1][0].isupper()

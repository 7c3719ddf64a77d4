"""Spaces: doubled, missing, or where none belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.typography.places import places
from pressdraft.i18n import _
from pressdraft.language.typography import NBSP

_DOUBLE = re.compile(r"(?<=\S)[ \t\u00a0\u2009\u202f]{2,}(?=\S)")
_BEFORE_STOP = re.compile(
    r"[ \u00a0](?:(?<=[\w”’»\")\]].)[ \u00a0]*(?=[,;!?.](?:[\s”’»\")\]]|\Z)|:\s|[,;](?=[^\W\d]))"
    r"|(?<=\(.)[ \u00a0]*(?=\w)|(?<=\w.)[ \u00a0]*(?=\)))"
)
_AFTER_STOP = re.compile(
    r"[,;:.!?](?:(?<=[^\W\d][,;:])(?=[^\W\d]{2})"
    r"|(?<=[^\W\d_A-Z]{3}[.!?])(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ][^\W\d_A-Z]))"
)
_AFTER_ORDINAL = re.compile(r"(?<![\w.,/])\d{1,4}\.(?=[a-zāčēģīķļņšūž]{2})(?!\w+\.[a-z])")
_PERCENT = re.compile(r"(?<=\d)%")
_PERCENT_POINTS = re.compile(r"(?<=\d) +%")
COLUMNS = 3
"""So many places with two spaces may be the columns of a table in plain text."""


@check("double-space", Severity.WARNING, group="typography")
def double_space(pair: DraftPair) -> Iterator[Finding]:
    """Finds two spaces in a row, one of which may be a no-break space.

    Why:
        They tear holes into justified text, and a search for the words does not find them.

    Example:
        *Nursultanā,␣␣Kazahstānā*

    Instead:
        One space. `pressdraft check --fix` sets it. Where a text from elsewhere has many, they may
        be columns, and are suggestions.
    """
    found = list(places(pair, _DOUBLE))
    lines = Counter(language for language, _segment, _match in found)
    for language, segment, match in found:
        in_columns = pair.composed is None and lines[language] >= COLUMNS
        space = NBSP if NBSP in match[0] else " "
        yield double_space.finding(
            language,
            segment.id,
            _("{count} spaces in a row; expected one", count=len(match[0])),
            start=match.start(),
            end=match.end(),
            suggestion=space,
            severity=Severity.SUGGESTION if in_columns else None,
        )


@check("space-before-punctuation", Severity.WARNING, group="typography")
def space_before_punctuation(pair: DraftPair) -> Iterator[Finding]:
    """Finds a space before a comma or another mark that stands close, or inside a bracket.

    Why:
        The mark may slip to the next line, and the text looks torn.

    Example:
        *the seminar , which took place in Riga*

    Instead:
        The mark close to the word, and a space after it.
    """
    for language, segment, match in places(pair, _BEFORE_STOP):
        opening = segment.text[match.start() - 1] == "("
        message = (
            _("a space after ‘(’; expected none")
            if opening
            else _("a space before ‘{sign}’; expected none", sign=segment.text[match.end()])
        )
        yield space_before_punctuation.finding(
            language,
            segment.id,
            message,
            start=match.start(),
            end=match.end(),
            suggestion="",
        )


@check("missing-space", Severity.WARNING, group="typography")
def missing_space(pair: DraftPair) -> Iterator[Finding]:
    """Finds a mark of punctuation with no space after it.

    Why:
        Two words or two sentences run together.

    Example:
        *Website:http://example.org*, *in Riga,Latvia*

    Instead:
        A space after the mark.
    """
    for language, segment, match in places(pair, _AFTER_STOP):
        yield missing_space.finding(
            language,
            segment.id,
            _("no space after ‘{match}’", match=match[0]),
            start=match.start(),
            end=match.end(),
            suggestion=f"{match[0]} ",
        )


@check("missing-ordinal-space", Severity.WARNING, group="typography")
def missing_ordinal_space(pair: DraftPair) -> Iterator[Finding]:
    """Finds a Latvian ordinal with its noun close behind the point.

    Why:
        The point makes the figure an ordinal; the noun is the next word.

    Example:
        *2022.gada 28.jūlijā*, *BOMCA 10.posms*

    Instead:
        *2022. gada 28. jūlijā*, with no-break spaces.
    """
    for language, segment, match in places(pair, {"lv": _AFTER_ORDINAL}):
        yield missing_ordinal_space.finding(
            language,
            segment.id,
            _("no space after the ordinal ‘{match}’", match=match[0]),
            start=match.start(),
            end=match.end(),
            suggestion=f"{match[0]}{NBSP}",
        )


@check("percent-space", Severity.SUGGESTION, group="typography")
def percent_space(pair: DraftPair) -> Iterator[Finding]:
    """Finds a Latvian percent sign without a space, and a breaking one in either language.

    Why:
        Latvian parts the sign from the figure with a no-break space; English of the press does not.

    Example:
        *13%* in a Latvian text

    Instead:
        *13 %*, with a no-break space.
    """
    for language, segment, match in places(pair, {"lv": _PERCENT}, "%"):
        yield percent_space.finding(
            language,
            segment.id,
            _("no space before ‘%’; Latvian writes 13 %"),
            start=match.start(),
            end=match.end(),
            suggestion=f"{NBSP}%",
        )
    for language, segment, match in places(pair, {"en": _PERCENT_POINTS}, "%"):
        yield percent_space.finding(
            language,
            segment.id,
            _("a breaking space before ‘%’; English writes 13%"),
            start=match.start(),
            end=match.end(),
            suggestion="%",
        )

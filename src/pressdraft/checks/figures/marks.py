"""Signs that state no value by themselves and are written alike in both languages.

Contract numbers in letters, points and strokes are such signs, numbers of cases and accounts, and
the offset of a clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressdraft.checks.alignment import Row
from pressdraft.checks.comparing.addresses import code, is_alike
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.spans import Spans
from pressdraft.reading import Kind
from pressdraft.release import CODES, LanguageCode, Segment

CODE = re.compile(
    r"(?<![\w/.@:+-])(?=[A-Z0-9./-]{0,30}[A-Z])(?=[A-Z0-9./-]{0,30}\d\d)"
    r"(?:[A-Z0-9]{1,12}(?:[./-][A-Z0-9]{1,12}){2,9}|[A-Z]{2,6}-\d{2,6}"
    r"|[A-Z]{1,4}\d{6,12}|[A-Z]{2}\d{2}[A-Z0-9]{10,30})(?![\w@])(?![/-]\w)"
)
_COMPARED = frozenset({Kind.CODE, Kind.PHONE, Kind.EMAIL, Kind.URL, Kind.DATE, Kind.DAYS})
"""What is compared by value already."""
_AROUND = ".,;:!?()[]“”„‘’«»\"'"
OFFSET = re.compile(r"\b(?:UTC|GMT) ?[+−-]\d{1,2}\b")


class Mark(NamedTuple):
    """A sign in its place."""

    segment: Segment
    start: int
    text: str


def apart(pair: DraftPair, pattern: re.Pattern[str]) -> Iterator[tuple[Mark, Mark]]:
    """Yield the one sign of a row that each text writes otherwise, English first."""
    texts = {language: _texts(pair, language) for language in CODES}
    if not all(map(pattern.search, texts.values())):
        return
    known = {language: _written(text, pattern) for language, text in texts.items()}
    for row in pair.rows:
        english, latvian = (_marks(pair, row, language, pattern) for language in CODES)
        only = [mark for mark in english if mark.text not in known["lv"]]
        others = [mark for mark in latvian if mark.text not in known["en"]]
        if len(only) != 1 or len(others) != 1:
            continue
        one, other = only[0].text, others[0].text
        if code(one) != code(other) and is_alike(code(one), code(other)):
            yield only[0], others[0]


def _written(text: str, pattern: re.Pattern[str]) -> frozenset[str]:
    """Return the signs of a text, and its words without what stands around them."""
    words = (word.strip(_AROUND) for word in text.split())
    return frozenset((*(match[0] for match in pattern.finditer(text)), *words))


def _texts(pair: DraftPair, language: LanguageCode) -> str:
    return "\n".join(segment.text for segment in pair.drafts[language].segments)


def _marks(
    pair: DraftPair, row: Row, language: LanguageCode, pattern: re.Pattern[str]
) -> list[Mark]:
    """Return the signs of a side of a row that are part of no value."""
    found = []
    for segment in row.side(language):
        stated = [one.reading for one in pair.stated_in(language, segment)]
        spans = Spans.of((one.start, one.end) for one in stated if one.kind in _COMPARED)
        words = {one.words for one in stated}
        found += [
            Mark(segment, match.start(), match[0])
            for match in pattern.finditer(segment.text)
            if match[0] not in words and not spans.overlap(*match.span())
        ]
    return found

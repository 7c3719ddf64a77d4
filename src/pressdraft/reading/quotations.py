"""Quotations with who says them; figures inside are read on their own."""

from __future__ import annotations

import re

from pressdraft.reading.values import Kind, Reading
from pressdraft.reading.vocabulary import LanguageCode

_PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_MARK = re.compile(r"[“”„«»\"]|\n[ \t]*\n")
_ENGLISH_SAID = """
    say says said state states stated note notes noted add adds added emphasised emphasized stressed
    explain explains explained underlined concluded told commented
"""
_LATVIAN_SAID = """
    saka sacīja teica teic uzsver uzsvēra norāda norādīja atzīst atzina pauž pauda skaidro skaidroja
    piebilda piebilst stāsta stāstīja min minēja
"""
_SAID = {"en": frozenset(_ENGLISH_SAID.split()), "lv": frozenset(_LATVIAN_SAID.split())}
_SENTENCE_END = re.compile(r"[.,;:!?“”„«»\"()\n]")
_WINDOW = 200
_MOST_BEFORE = 7
_ENDS = (".", ",", "!", "?", "…")
_LONGEST = 4000


def read_quotations(text: str, language: LanguageCode) -> tuple[Reading, ...]:
    """Return the quotations of `text`, marks included; `words` is who is named beside "said".

    `form` has `title` for a name in quotation marks that nobody says. Figures inside are for
    `read`, so these readings may enclose its own.
    """
    readings = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        mark, place = match[0], match.start()
        if mark[0] == "\n":
            opened = None
        elif opened and mark in _PAIRS[opened[1]]:
            if place - opened[0] <= _LONGEST:
                readings.append(_quotation(text, opened[0], place, language))
            opened = None
        elif opened is None and mark in _PAIRS:
            opened = (place, mark)
    return tuple(readings)


def _quotation(text: str, start: int, end: int, language: LanguageCode) -> Reading:
    inside = text[start + 1 : end].strip()
    speaker = _speaker(text, end + 1, language)
    title = not speaker and not inside.endswith(_ENDS)
    form = frozenset({"title"} if title else ())
    value = inside.removesuffix(",")
    return Reading(Kind.QUOTATION, value, start, end + 1, form, speaker)


def _speaker(text: str, end: int, language: LanguageCode) -> str:
    """Return who is named behind the closing mark, before or after "said"; or nothing."""
    window = text[end : end + _WINDOW].lstrip(" ,–-\u00a0")
    clause = _SENTENCE_END.split(window, maxsplit=1)[0].split()
    said = [place for place, word in enumerate(clause) if word in _SAID[language]]
    if not said or said[0] >= _MOST_BEFORE:
        return ""
    return " ".join(clause[: said[0]] or clause[1:])

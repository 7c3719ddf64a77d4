"""Letters of another alphabet that look like Latin ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import NN_, _, ngettext

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТХаеѕіјорсухԁһԛԝ", "ABESIJKMHOPCTXaesijopcyxdhqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιαν", "ABEZHIKMNOPTYXoiav", strict=True))
_LATIN_TWIN = {ord(sign): twin for sign, twin in {**_CYRILLIC, **_GREEK}.items()}
_WORD = re.compile(r"[^\W\d_]+")
_OTHER = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_UNIT = re.compile(r"[μΩ][A-Za-z]{1,3}|[A-Za-z]{1,2}Ω|[α-ω]")
_NEAR = 40
"""So many code points away may the neighbours of a word stand."""


@check("mixed-alphabet", Severity.ERROR, group="wording")
def mixed_alphabet(pair: DraftPair) -> Iterator[Finding]:
    """Finds Cyrillic or Greek letters that look like Latin ones, within a word or as a word.

    Why:
        Nobody sees them, but no search finds the word, and a link or an address with one of them
        leads nowhere. They come from a keyboard switched too late.

    Example:
        *cооperation* with two Cyrillic *о*, or a Cyrillic *а* as the English article. A name in its
        own alphabet, *(Пянджи Поён)*, and units such as *μm* pass.

    Instead:
        Type the word anew.
    """
    for language, segment in pair.segments():
        text = segment.text
        if not _OTHER.search(text):
            continue
        for match in _WORD.finditer(text):
            word = match[0]
            if not _OTHER.search(word) or _UNIT.fullmatch(word):
                continue
            twin = word.translate(_LATIN_TWIN)
            is_mixed = bool(_LATIN.search(word))
            if not is_mixed and (_OTHER.search(twin) or not _among_latin(text, match)):
                continue
            yield mixed_alphabet.finding(
                language,
                segment.id,
                _("‘{word}’ holds {letters}", word=word, letters=_letters(word))
                if is_mixed
                else _("‘{word}’ is {letters}", word=word, letters=_letters(word)),
                start=match.start(),
                end=match.end(),
                suggestion=None if _OTHER.search(twin) else twin,
                severity=Severity.ERROR if is_mixed else Severity.WARNING,
            )


def _letters(word: str) -> str:
    """Return in words which letters of other alphabets a word holds."""
    other = "".join(dict.fromkeys(_OTHER.findall(word)))
    words = (
        NN_("the Greek letter ‘{letters}’", "the Greek letters ‘{letters}’")
        if other < "\u0400"
        else NN_("the Cyrillic letter ‘{letters}’", "the Cyrillic letters ‘{letters}’")
    )
    return ngettext(*words, len(other), letters=other)


def _among_latin(text: str, match: re.Match[str]) -> bool:
    """Tell whether both neighbours of a word, on its line, are written in Latin letters."""
    before = _WORD.findall(text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2])
    after = _WORD.findall(text[match.end() : match.end() + _NEAR].partition("\n")[0])
    neighbours = [*before[-1:], *after[:1]]
    return bool(neighbours) and not any(_OTHER.search(word) for word in neighbours)

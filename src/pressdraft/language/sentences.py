"""Cuts running text into sentences: one pass over the marks that may end one.

A point ends no sentence after an abbreviation, an initial or a Latvian ordinal, nor where the text
goes on in lower case. A line break ends one before a list item and after a line too short to have
been wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Code = Literal["en", "lv"]


class Sentence(NamedTuple):
    """A sentence at `start` to `end` of its text, code points, half-open, blanks left out."""

    start: int
    end: int


BULLETS = "•·▪‣◦*–—-"
"""The signs that begin the items of a list."""

_WRAPPED = 45
"""A line that an editor has wrapped is at least so long."""
_END = re.compile(r"(?<![.!?…])[.!?…]++[”“’»\"')\]]*+(?=\s|$)|\n")
_NEXT = re.compile(r"\s*[“„«‘\"'(\[–—-]*\s*(\S?)")
_WORD_BEFORE = re.compile(r"(?:[^\W_]|[.\-’'])+\Z")
_ITEM = re.compile(rf"[^\S\n]*(?:[{re.escape(BULLETS)}][^\S\n]|\d{{1,2}}[.)][^\S\n]|[a-z]\))")
_NUMBERED = 8
"""A numbered item has its number among so many code points."""
_LEADING = BULLETS + " \n\u00a0(“„"
_WINDOW = 24
"""So many code points before a mark may hold the word that it belongs to."""

_ENGLISH_NEVER = "mr mrs ms dr prof gen col lt capt maj sgt st e.g i.e cf vs approx u.s"
_ENGLISH_FIGURE = "no nos p pp art vol fig ch sec tel ext para"
_LATVIAN_NEVER = """
    t t.i i t.s piem plkst tālr nr dr prof ģen plkv pulkv kapt ltn maj sk skat red tel fakss
    apm gs dz aģ š.g
"""
_LATVIAN_FIGURE = "nr p pp apakšp pk"
_LATVIAN_MAYBE = "u.c c u.tml tml utt milj mljrd mlrd tūkst g gs lpp t.sk sk st min"
_ENGLISH_MAYBE = "etc al a.m p.m u.k m bn jr inc ltd"
_NEVER = {"en": frozenset(_ENGLISH_NEVER.split()), "lv": frozenset(_LATVIAN_NEVER.split())}
"""Abbreviations that never stand last in a sentence."""
_BEFORE_FIGURE = {
    "en": frozenset(_ENGLISH_FIGURE.split()),
    "lv": frozenset(_LATVIAN_FIGURE.split()),
}
_MAYBE = {"en": frozenset(_ENGLISH_MAYBE.split()), "lv": frozenset(_LATVIAN_MAYBE.split())}
"""Abbreviations that may stand last: then a capital follows."""
_RANKED = (
    *("saeima", "pasaules", "starptautisk", "vispārēj", "eiropas", "latvijas", "baltijas"),
    *("gada ", "gadā", "gadu", "janvār", "februār", "mart", "aprīl", "maij", "jūnij", "jūlij"),
    *("august", "septembr", "oktobr", "novembr", "decembr"),
)
"""How words begin that follow a Latvian ordinal, with a capital in names and capital lines."""
_DIGRAPHS = frozenset({"dž", "dz", "ch", "sh", "zh", "kh", "yu", "ya"})


def sentences(text: str, language: Code) -> tuple[Sentence, ...]:
    """Return the sentences of `text` in order; the time taken is linear in its length."""
    return tuple(_trimmed(text, language))


def is_item(line: str) -> bool:
    """Tell whether a line begins as an item of a list does: with a bullet or `1.`."""
    return _ITEM.match(line) is not None


def _trimmed(text: str, language: Code) -> Iterator[Sentence]:
    start = 0
    for end in (*_ends(text, language), len(text)):
        piece = text[start:end]
        bare = piece.strip()
        if any(map(str.isalnum, bare)):
            first = start + len(piece) - len(piece.lstrip())
            yield Sentence(first, first + len(bare))
        start = end


def _ends(text: str, language: Code) -> Iterator[int]:
    """Yield where a sentence ends, its closing quotation marks and brackets included."""
    start = line_start = 0
    for match in _END.finditer(text):
        if match[0] == "\n":
            ends = _line_ends(text, line_start, match.start())
            line_start = match.end()
        else:
            ends = _mark_ends(text, start, match, language)
        if ends:
            start = match.end()
            yield start


def _line_ends(text: str, start: int, end: int) -> bool:
    """Tell whether the line break at `end` parts two sentences."""
    return end - start < _WRAPPED or bool(_ITEM.match(text, end + 1))


def _mark_ends(text: str, start: int, match: re.Match[str], language: Code) -> bool:
    """Tell whether the marks of `match` end the sentence that began at `start`."""
    following = _NEXT.match(text, match.end())
    first, at = (following[1], following.start(1)) if following else ("", match.end())
    if not first or first.islower():
        return not first
    if match[0][0] != "." or match[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - _WINDOW), match.start())
    word = before[0].strip("-’'") if before else ""
    if word.isdigit():
        is_first = (
            match.start() - start < _NUMBERED
            and text[start : match.start()].strip(_LEADING) == word
        )
        ranked = language == "lv" and text[at : at + _WINDOW].lower().startswith(_RANKED)
        return not (is_first or ranked)
    return match[0] != "." or not _goes_on(word, first, language)


def _goes_on(word: str, following: str, language: Code) -> bool:
    """Tell whether a point belongs to `word`, so that the sentence goes on behind it."""
    low = word.lower()
    if low in _NEVER[language] or (low in _BEFORE_FIGURE[language] and following.isdigit()):
        return True
    if low in _MAYBE[language] and not (len(word) == 1 and word.isupper()):
        return following.isdigit()
    return low in _DIGRAPHS or all(len(part) == 1 and part.isalpha() for part in low.split("."))

"""American spellings in English texts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import Quoted, links, names
from pressdraft.i18n import _
from pressdraft.language.english.spelling import british_spelling, is_verb

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PART = re.compile(r"[^\W\d_]+")
_METER = re.compile(r"(?:\d|square|cubic)[ \u00a0-](meters?)\b", re.I)
_PROGRAM = re.compile(
    r"\b(?:computers?|software|code|coding|antivirus|install\w*|wr(?:it|o)te\w*|writ\w+|apps?|application"
    r"|robots?|algorithms?|developers?|programmers?)\b",
    re.I,
)
_LICENSE = re.compile(
    r"\b(?:an?(?: [a-z-]{3,20})?|driving|export|import|special|valid) (licenses?)\b"
    r"(?! (?:to )?plate)"
)
_LINKING = re.compile(r"[ \u00a0\n](?:(?:of|for|on|and|in|the|to|at) ){0,3}[^\W\d_a-zà-ž]")
_SENTENCE_STARTS = re.compile(r"(?:\A|[.!?:•–—]|\n)[\s“„«\"'‘(#*_-]*\Z")
_WINDOW = 60
_START = 4
"""So many letters tell that a word is in no list; most words are in none."""


@check("american-spelling", Severity.WARNING, group="wording")
def american_spelling(pair: DraftPair) -> Iterator[Finding]:
    """Finds American spellings in the English text.

    Why:
        Texts of the European Union and its programmes are in British English; a text that mixes
        *organized* with *Programme* looks unedited.

    Example:
        *organized*, *analyzed*, *labor*, *center*, *traveling*, *program* (but a computer program).
        Official names keep their spelling: *International Organization for Migration*. So do titles
        in quotation marks. The words are in `boilerplate/checks/spelling.yaml`; -ize is a rule.

    Instead:
        Write the British form that the finding proposes.
    """
    if "en" not in pair.drafts:
        return
    spellings = pair.lists.spelling
    starts = frozenset(word[:_START] for word in spellings)
    linked, named = pair.once(links, "en"), pair.once(names, "en")
    titles = Quoted("en", titles=True)
    for segment in pair.drafts["en"].segments:
        text = segment.text
        exempt = [each[segment.id] for each in (linked, named) if segment.id in each]
        for start, end, british in _found(text, spellings, starts):
            if titles.cover(segment, start) or any(each.cover(start) for each in exempt):
                continue
            yield american_spelling.finding(
                "en",
                segment.id,
                _(
                    "‘{text}’ is the American spelling of ‘{british}’",
                    text=text[start:end],
                    british=british,
                ),
                start=start,
                end=end,
                suggestion=british,
            )


def _found(
    text: str, spellings: Mapping[str, str], starts: Collection[str]
) -> Iterator[tuple[int, int, str]]:
    """Yield each American word of a text with its British spelling, official names left out.

    `starts` are the first letters of the words in `spellings`.
    """
    for match in _WORD.finditer(text):
        low = match[0].lower()
        if "z" not in low and "-" not in low and low[:_START] not in starts:
            continue
        for start, word in _parts(match, spellings):
            british = british_spelling(word, spellings)
            if british and not (_is_name(text, start, word) or _is_software(text, start, word)):
                yield start, start + len(word), british
    for match in _METER.finditer(text):
        yield *match.span(1), match[1].replace("ter", "tre")
    for match in _LICENSE.finditer(text):
        yield *match.span(1), match[1].replace("se", "ce")


def _parts(match: re.Match[str], spellings: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield a word with its place, or the parts of a compound that no list holds."""
    if "-" not in match[0] or match[0].lower() in spellings:
        yield match.start(), match[0]
        return
    for part in _PART.finditer(match[0]):
        yield match.start() + part.start(), part[0]


def _is_name(text: str, start: int, word: str) -> bool:
    """Tell whether a word with a capital is part of a name, rather than the first of a sentence."""
    if word[0].islower() or is_verb(word):
        return False
    if word.isupper():
        return True
    before = text[max(0, start - _WINDOW) : start]
    if not _SENTENCE_STARTS.search(before):
        return True
    return bool(_LINKING.match(text, start + len(word)))


def _is_software(text: str, start: int, word: str) -> bool:
    """Tell whether a program is one that runs on a computer."""
    if not word.lower().startswith("program"):
        return False
    return bool(_PROGRAM.search(text, max(0, start - _WINDOW), start + _WINDOW))

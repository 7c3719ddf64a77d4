"""The names that no glossary knows: runs of words with capitals that stand within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from pressdraft.checks.spans import Spans
from pressdraft.language.declension.titles import is_title
from pressdraft.language.declension.wordlists import word_list
from pressdraft.language.transcription import SAME, distance, outlines
from pressdraft.release import Draft, LanguageCode, Segment

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_START = re.compile(
    r"(?:^|[.!?…:;\n•|“„‘«\"(])[\s\"'“„‘«(\[*#>_–—-]*$|[.!?…][”“»’\"]\s+$|[–—] $"
    r"|(?:^|\n)(?:[•*–-]\s*)?[\d.:–-]+\s+$"
)
_BEFORE = 12
_PARTICLES = frozenset({"de", "van", "von", "der", "da", "di", "al", "el", "fon"})
_JOINED = re.compile(r"[ \u00a0](?:(?:de|van|von|der|da|di|al|el|fon) )*")
_SHORTEST = 3
PEOPLE = 5
"""So many letters of a people are those of its land in either language."""
NEAR = 0.2
"""Up to this share of its letters may the spelling of a foreign place differ by sound."""


class Word(NamedTuple):
    """A word with a capital; `first` at the start of a sentence, where every word has one."""

    text: str
    start: int
    end: int
    first: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Words with capitals that stand side by side."""

    segment: Segment
    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where it begins in the segment."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the segment."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """The run as it stands in the text."""
        return self.segment.text[self.start : self.end]


@dataclass(frozen=True)
class Capitals:
    """What a text names beside the glossary's names.

    `outlines` are those of all its words with capitals, `small` are its other words.
    """

    language: LanguageCode
    runs: Mapping[str, tuple[Run, ...]]
    outlines: frozenset[str]
    small: frozenset[str]

    @cached_property
    def _small_by_outline(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.small:
            for key in outlines(word, self.language) if len(word) > _SHORTEST else ():
                found.setdefault(key, []).append(word)
        return found

    @cached_property
    def small_beginnings(self) -> frozenset[str]:
        """The first letters of the words in small letters, enough to tell a people or language."""
        return frozenset(word[:PEOPLE] for word in self.small)

    def near(self, segments: Iterable[Segment]) -> tuple[Run, ...]:
        """Return the runs of some segments."""
        return tuple(run for segment in segments for run in self.runs.get(segment.id, ()))

    def hold(self, word: str) -> bool:
        """Tell whether the text has a word of the other language, in small letters or not."""
        other: LanguageCode = "lv" if self.language == "en" else "en"
        keys = outlines(word, other)
        if keys & self.outlines:
            return True
        alike = (low for key in keys for low in self._small_by_outline.get(key, ()))
        pairs = ((low, word) if other == "lv" else (word, low) for low in alike)
        return any(distance(*each) <= SAME for each in pairs)


def capitals(draft: Draft, taken: Mapping[str, Spans]) -> Capitals:
    """Return the runs of a text by segment; `taken` are stretches that are known, by segment."""
    language = draft.language
    words = {
        match[0]
        for segment in draft.segments
        for spans in [taken.get(segment.id, Spans())]
        for match in _WORD.finditer(segment.text)
        if match[0][0].isupper() or not spans.overlap(*match.span())
    }
    low = frozenset(word for word in words if word[0].islower())
    runs = {}
    known = {key for word in words - low for key in outlines(word, language)}
    for segment in draft.segments:
        found = tuple(_runs(segment, taken.get(segment.id, Spans()), language, low))
        if found:
            runs[segment.id] = found
            known |= {
                key
                for run in found
                if len(run.words) > 1
                for key in outlines("".join(word.text for word in run.words), language)
            }
    return Capitals(language, runs, frozenset(known), low)


def _runs(
    segment: Segment, taken: Spans, language: LanguageCode, small: frozenset[str]
) -> Iterator[Run]:
    text = segment.text
    run: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if match[0] in _PARTICLES or (not run and match[0][0].islower()):
            continue
        if run and not _JOINED.fullmatch(text, run[-1].end, start):
            yield _run(segment, run)
            run = []
        known = taken.overlap(start, end)
        if not known and _is_name(match[0], language, small):
            opens = not run and bool(_START.search(text[max(0, start - _BEFORE) : start]))
            run.append(Word(match[0], start, end, opens))
        elif run:
            yield _run(segment, run)
            run = []
    if run:
        yield _run(segment, run)


def _run(segment: Segment, words: Sequence[Word]) -> Run:
    """Return a run without the first word of a sentence where a first name and surname are left."""
    opens = words[0].first and len(words) > 2
    return Run(segment, tuple(words[1:] if opens else words))


def _is_name(word: str, language: LanguageCode, small: frozenset[str]) -> bool:
    """Tell whether a word with a capital may be part of a name that is transcribed."""
    if not word[0].isupper() or (word.isupper() and len(word) > 1) or len(word) < _SHORTEST:
        return False
    low = word.lower().removesuffix("’s").removesuffix("'s")
    if all(part in common_words(language) for part in low.split("-")):
        return False
    return low not in small and not (language == "lv" and is_title(low))


def matches(one: Word, other: Word) -> bool:
    """Tell whether an English and a Latvian word can be one name."""
    if outlines(one.text, "en") & outlines(other.text, "lv"):
        return True
    return distance(one.text, other.text) <= NEAR * len(one.text)


@cache
def common_words(language: LanguageCode) -> frozenset[str]:
    """Return the words that stand in the names of bodies, offices and events, and name nobody."""
    return word_list("capitals", "english" if language == "en" else "latvian").words

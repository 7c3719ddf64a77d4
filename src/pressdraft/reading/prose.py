"""A text ready to be read: its tokens, the tables of its language, and how to look round in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from pressdraft.reading.tokens import Token, tokenise
from pressdraft.reading.values import Reading
from pressdraft.reading.vocabulary import DASHES, LanguageCode, Vocabulary

_PADDING = (Token("", "", 0, 0, "\n", "mark"),) * 64
_NO_WORDS = ("",) * len(_PADDING)
_APART = (False,) * len(_PADDING)


class Found(NamedTuple):
    """What was read, and the first token that it does not cover."""

    readings: tuple[Reading, ...]
    next: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A text to read; `year` is the one meant by "this year", `region` that of local phones.

    `low` holds each token in lower case, `tied` whether it stands close behind the one before it,
    `same_line` whether in its line. Empty tokens behind the last one let any grammar look a few
    places ahead of the text's end, or, by an index below zero, before its beginning.
    """

    text: str
    tokens: tuple[Token, ...]
    low: tuple[str, ...]
    tied: tuple[bool, ...]
    same_line: tuple[bool, ...]
    words: Vocabulary
    language: LanguageCode
    shouted: tuple[tuple[int, int], ...] = ()
    year: int | None = None
    region: str | None = None

    def is_dash(self, index: int) -> bool:
        """Tell whether a dash or hyphen stands at `index`, in the line of what it follows."""
        return self.low[index] in DASHES and self.same_line[index]

    def is_hyphen(self, index: int) -> bool:
        """Tell whether a hyphen at `index` joins two words: *12-million*."""
        return self.low[index] in ("-", "‑") and self.tied[index] and self.tied[index + 1]

    def word_before(self, index: int) -> str:
        """Return the word before token `index`, over a point or colon, in lower case."""
        place = index - 1
        if self.low[place] in (".", ":"):
            place -= 1
        return self.low[place] if self.tokens[place].cut == "word" else ""

    def follows(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Tell whether the words of `phrase` stand right before token `index`."""
        start = index - len(phrase)
        return start >= 0 and self.low[start:index] == phrase

    def lower_word(self, index: int) -> str:
        """Return the word at `index` if it is written in lower case, on the same line."""
        token = self.tokens[index]
        if not token.word or not self.same_line[index]:
            return ""
        return token.text if token.text[0].islower() else ""

    def plural_noun(self, index: int) -> bool:
        """Tell whether an English plural stands at `index`, in lower case."""
        noun = self.lower_word(index)
        if noun in self.words.plain_words:
            return True
        return noun.endswith("s") and noun not in self.words.not_plurals

    def is_shouted(self, place: int) -> bool:
        """Tell whether the text at code point `place` is a line all in capitals."""
        at = bisect_right(self.shouted, (place, len(self.text) + 1)) - 1
        return at >= 0 and self.shouted[at][0] <= place < self.shouted[at][1]

    def noun_after(self, index: int, most: int = 3) -> str:
        """Return up to `most` words that follow as they stand, up to any mark."""
        end = index
        while end - index < most and self.tokens[end].word and self.same_line[end]:
            if self.tied[end]:
                break
            end += 1
        return self.text[self.tokens[index].start : self.tokens[end - 1].end] if end > index else ""


def prepare(
    text: str, words: Vocabulary, *, year: int | None = None, region: str | None = None
) -> Prose:
    """Return `text` cut into tokens."""
    tokens = tokenise(text)
    gaps = [token.gap for token in tokens[1:]]
    tied = (False, *[not gap for gap in gaps], *_APART)
    same_line = (False, *["\n" not in gap for gap in gaps], *_APART)
    low = (*[token.low for token in tokens], *_NO_WORDS)
    shouted = _shouted_lines(text)
    tokens = (*tokens, *_PADDING)
    return Prose(text, tokens, low, tied, same_line, words, words.language, shouted, year, region)


def _shouted_lines(text: str) -> tuple[tuple[int, int], ...]:
    lines = []
    start = 0
    for line in text.split("\n"):
        if line.isupper():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(lines)

"""A text ready to be read: its tokens, the tables of its language, and how to look round in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from pressdraft.reading.tokens import Token, tokenise
from pressdraft.reading.values import Reading
from pressdraft.reading.vocabulary import DASHES, LanguageCode, Vocabulary

_NOTHING = Token("", "", 0, 0, "\n", "mark")


class Found(NamedTuple):
    """What was read, and the first token that it does not cover."""

    readings: tuple[Reading, ...]
    next: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A text to read; `year` is the one meant by "this year", `region` that of local phones."""

    text: str
    tokens: tuple[Token, ...]
    words: Vocabulary
    shouted: tuple[tuple[int, int], ...] = ()
    year: int | None = None
    region: str | None = None

    @property
    def language(self) -> LanguageCode:
        """The language of the text."""
        return self.words.language

    def at(self, index: int) -> Token:
        """Return token `index`, an empty one outside the text."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else _NOTHING

    def low(self, index: int) -> str:
        """Return the word at `index` in lower case, or an empty text."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def tied(self, index: int) -> bool:
        """Tell whether token `index` stands close behind the one before it."""
        return 0 < index < len(self.tokens) and not self.tokens[index].gap

    def same_line(self, index: int) -> bool:
        """Tell whether token `index` stands in the line of the one before it."""
        return 0 < index < len(self.tokens) and "\n" not in self.tokens[index].gap

    def opens_line(self, index: int) -> bool:
        """Tell whether token `index` is the first of its line."""
        return index == 0 or not self.same_line(index)

    def is_dash(self, index: int) -> bool:
        """Tell whether a dash or hyphen stands at `index`, in the line of what it follows."""
        return self.low(index) in DASHES and self.same_line(index)

    def word_before(self, index: int) -> str:
        """Return the word before token `index`, over a point or colon, in lower case."""
        place = index - 1
        if self.low(place) in (".", ":"):
            place -= 1
        word = self.at(place)
        return word.low if word.word else ""

    def follows(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Tell whether the words of `phrase` stand right before token `index`."""
        start = index - len(phrase)
        return start >= 0 and all(
            self.tokens[start + place].low == word for place, word in enumerate(phrase)
        )

    def lower_word(self, index: int) -> str:
        """Return the word at `index` if it is written in lower case, on the same line."""
        token = self.at(index)
        return (
            token.text if token.word and token.text[0].islower() and self.same_line(index) else ""
        )

    def is_shouted(self, place: int) -> bool:
        """Tell whether the text at code point `place` is a line all in capitals."""
        at = bisect_right(self.shouted, (place, len(self.text) + 1)) - 1
        return at >= 0 and self.shouted[at][0] <= place < self.shouted[at][1]

    def noun_after(self, index: int, most: int = 3) -> str:
        """Return up to `most` words that follow as they stand, up to any mark."""
        end = index
        while end - index < most and self.at(end).word and self.same_line(end) and self.at(end).gap:
            end += 1
        return self.text[self.tokens[index].start : self.tokens[end - 1].end] if end > index else ""


def prepare(
    text: str, words: Vocabulary, *, year: int | None = None, region: str | None = None
) -> Prose:
    """Return `text` cut into tokens."""
    return Prose(text, tokenise(text), words, _shouted_lines(text), year, region)


def _shouted_lines(text: str) -> tuple[tuple[int, int], ...]:
    lines = []
    start = 0
    for line in text.split("\n"):
        if line.isupper():
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return tuple(lines)

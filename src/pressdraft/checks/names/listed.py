"""Names in a list, of which the other text has some in the same paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressdraft.checks.alignment import Row
from pressdraft.checks.capitals import Run, Word, matches
from pressdraft.checks.names.answers import Answers, answers
from pressdraft.checks.names.exonyms import all_stems, has_exonym
from pressdraft.checks.names.presence import OTHER
from pressdraft.checks.pairs import DraftPair, Named
from pressdraft.checks.wider_names import NAME
from pressdraft.language.transcription import outlines
from pressdraft.release import LanguageCode, Segment

_AND = re.compile(
    r"(?:,|,? (?:and|or|un|vai|as well as|kā arī))[ \u00a0](?:(?:in|from|to|no|uz) )?"
)
_CAPITAL_BESIDE = re.compile(r"[A-ZĀČĒĢĪĶĻŅŠŪŽ][\w’'-]*[ \u00a0]$")
_LONG = 3
_LONGEST = 40
_TELLING = 4
"""So many consonants tell a name in whatever form, *Karakalpakstan* or *Karakalpakija*."""
_PLACES = ("place", "country")
_MOST_NEARBY = 200
"""With so many words of a paragraph a word is compared letter by letter."""


class Nearby:
    """The names of one side of a row, for finding those of the other language again."""

    def __init__(self, pair: DraftPair, row: Row, language: LanguageCode) -> None:
        self._pair, self._row, self._language = pair, row, language
        words = [
            word.text
            for segment in row.side(language)
            for word in pair.words_in(language, segment.id).words
        ]
        self._outlines = {key for word in words for key in outlines(word, language)}
        self._stems = all_stems((word.lower() for word in words), language)
        runs = pair.capitals[language].near(row.side(language))
        for run in runs:
            self._outlines |= outlines("".join(word.text for word in run.words), language)
        self._words = [word for run in runs for word in run.words][:_MOST_NEARBY]
        self._answers: Answers | None = None

    def have(self, one: Run | Named) -> bool:
        """Tell whether a name of the other text stands here."""
        if isinstance(one, Named):
            if self._answers is None:
                side = self._row.side(self._language)
                self._answers = answers(self._pair, self._language, side)
            return self._answers.answer(one)
        joined = "".join(word.text for word in one.words)
        return self._have_outline(joined) or any(map(self.have_word, one.words))

    def _have_outline(self, text: str) -> bool:
        keys = outlines(text, OTHER[self._language])
        return not keys.isdisjoint(self._outlines) or any(
            key.startswith(here) or here.startswith(key)
            for key in keys
            for here in self._outlines
            if len(key) >= _TELLING and len(here) >= _TELLING
        )

    def have_word(self, word: Word) -> bool:
        """Tell whether a word of the other text can be one that stands here."""
        if self._have_outline(word.text):
            return True
        english = self._language == "lv"
        pairs = ((word, here) if english else (here, word) for here in self._words)
        return any(matches(*each) for each in pairs) or has_exonym(
            self._pair.lists, word.text, OTHER[self._language], self._stems
        )


def left_out(pair: DraftPair, row: Row, language: LanguageCode) -> Iterator[tuple[Run, bool]]:
    """Yield the names of lists of which the other side of a row has others, but not these.

    With each comes whether the list is long enough to tell it from other words with capitals.
    """
    there: Nearby | None = None
    for segment in row.side(language):
        for items in _lists(pair, segment, language):
            there = there or Nearby(pair, row, OTHER[language])
            lacking = [one for one in items if not there.have(one)]
            if 2 * len(lacking) <= len(items):
                is_long = len(items) >= _LONG
                yield from ((one, is_long) for one in lacking if isinstance(one, Run))


def _lists(
    pair: DraftPair, segment: Segment, language: LanguageCode
) -> Iterator[Sequence[Run | Named]]:
    """Yield the names of a segment that stand in lists of two or more."""
    runs = pair.capitals[language].runs.get(segment.id, ())
    if not runs:
        return
    places = (
        one
        for one in pair.named[language][segment.id]
        if one.aliases[0].kind in _PLACES and one.aliases[0].what == NAME
    )
    alone = (run for run in runs if not _is_part(run))
    together: list[Run | Named] = [*alone, *places]
    names = sorted(together, key=lambda one: one.start)
    items: list[Run | Named] = []
    for one in names:
        if items and not _AND.fullmatch(segment.text, items[-1].end, one.start):
            if len(items) > 1:
                yield items
            items = []
        items.append(one)
    if len(items) > 1:
        yield items


def _is_part(run: Run) -> bool:
    """Tell whether a run only ends a name whose other words every language has."""
    before = run.segment.text[max(0, run.start - _LONGEST) : run.start]
    return _CAPITAL_BESIDE.search(before) is not None

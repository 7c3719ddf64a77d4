"""Finds the names and terms of a lexicon in finished prose, in whatever form they stand.

The way back from `declension`: a Latvian entry brings every case form it has, an English one its
spellings. A word of the text is looked up among the first words of all forms, and from there the
words that follow are walked along, so that the time does not grow with the number of entries.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from pressdraft.language.values import Case, EnglishName, Forms, LatvianName, Number

Spelled: TypeAlias = "Forms | LatvianName | EnglishName | str"
"""What an entry may bring: case forms, a whole name of either language, or one spelling."""
Part = Literal["name", "long", "abbreviation"]

NO_CASES: frozenset[Case] = frozenset()
_WORD = re.compile(r"[\w\u0300-\u036f]+")
_TOKEN = re.compile(r"([^\S\n]*+\n?+[^\S\n]*+)([\w\u0300-\u036f]+|[^\w\s])")
"""A word or a sign, after blanks with one line break at most: a name never spans paragraphs."""
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?…:;\n•])[\s\"'(\[*#>–—-]*$")
_BEFORE = 24
"""How many code points before a name may hold what tells that a sentence starts there."""
_ALIKE = {
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc", "'"),
    **dict.fromkeys("„“”«»", '"'),
    "İ": "I",
}
"""Signs that writers use for one another; the last one would change its length in lower case."""
_MARKED = re.compile("[\u0300-\u036f\u00ad]")


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a stretch of text can be: a part of an entry, in one of several cases.

    `cases` is empty and `number` None for what has no cases.
    """

    key: str
    part: Part = "name"
    number: Number | None = None
    cases: frozenset[Case] = NO_CASES


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text that names an entry; `start` and `end` are half-open, in code points.

    `exact` is false where other letters are capitals than in the form.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    exact: bool = True

    @property
    def key(self) -> str:
        """The entry, the first one in the order of the lexicon where several share the form."""
        return self.readings[0].key

    @property
    def keys(self) -> tuple[str, ...]:
        """Every entry that has this form."""
        if len(self.readings) == 1:
            return (self.readings[0].key,)
        return tuple(dict.fromkeys([reading.key for reading in self.readings]))

    @property
    def cases(self) -> frozenset[Case]:
        """The cases that the form can stand in; none in English."""
        return NO_CASES.union(*(reading.cases for reading in self.readings))

    @property
    def number(self) -> Number | None:
        """The number, None where the form can be either or has none."""
        numbers = {reading.number for reading in self.readings}
        return numbers.pop() if len(numbers) == 1 else None


@dataclass(slots=True)
class _Node:
    """What may follow here, by token in lower case, and the spellings that may end here."""

    following: dict[str, _Node] = field(default_factory=dict)
    spellings: dict[str, tuple[Reading, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text in NFC with one sign for each of those alike; `places` when offsets have moved."""

    text: str
    low: str
    places: tuple[int, ...] | None


class Lexicon:
    """Names and terms to be found in texts; made by `Lexicon.build`."""

    def __init__(self, first_words: dict[str, _Node]) -> None:
        self._first_words = first_words

    @classmethod
    def build(cls, entries: Iterable[tuple[str, Spelled]]) -> Lexicon:
        """Return a lexicon of `entries`, each a key with what it is called.

        A key may come several times, as for the names of several dates or of both genders. What
        holds no word is left out.
        """
        first_words: dict[str, _Node] = {}
        for key, spelled in entries:
            for text, reading in _readings(key, spelled):
                _plant(first_words, text, reading)
        return cls(first_words)

    def find(self, text: str, *, any_capitals: bool = False) -> list[Found]:
        """Return what `text` names, in its order: the longest form at each place, none twice.

        Letters and diacritics must be those of the form. A lower-case term is also found with a
        capital at the start of a sentence, and every form in capitals. Blanks within a form may be
        no-break ones or a line break. With `any_capitals` forms of several words are found whatever
        letters are capitals.
        """
        folded = _fold(text)
        found = list(self._walk(folded, any_capitals))
        if folded.places is None:
            return found
        places = folded.places
        return [Found(places[f.start], places[f.end], f.readings, f.exact) for f in found]

    def _walk(self, folded: _Folded, any_capitals: bool) -> Iterator[Found]:
        reached = 0
        for match in _WORD.finditer(folded.low):
            node = self._first_words.get(match[0])
            if node is None or match.start() < reached:
                continue
            found = _longest(node, folded, match.start(), match.end(), any_capitals)
            if found is not None:
                reached = found.end
                yield found


def _longest(
    node: _Node, folded: _Folded, start: int, end: int, any_capitals: bool
) -> Found | None:
    """Return the longest form whose first word ends at `end`."""
    found = None
    spelling = folded.text[start:end]
    while True:
        if node.spellings:
            readings = _spelled_as(node, spelling, folded.text, start)
            exact = bool(readings)
            if not readings and any_capitals and " " in spelling:
                readings = _all_readings(node)
            if readings:
                found = Found(start, end, readings, exact)
        token = _TOKEN.match(folded.low, end) if node.following else None
        if token is None:
            return found
        gap = " " if token[1] else ""
        following = node.following.get(gap + token[2])
        if following is None:
            return found
        node, end = following, token.end()
        spelling += gap + folded.text[token.start(2) : end]


def _spelled_as(node: _Node, spelling: str, text: str, start: int) -> tuple[Reading, ...]:
    """Return the readings of a spelling that may differ from the form in its capitals."""
    if exact := node.spellings.get(spelling):
        return exact
    if spelling.isupper() and len(spelling) > 1:
        return _all_readings(node)
    small = spelling[0].lower() + spelling[1:]
    if small in node.spellings and _SENTENCE_STARTS.search(text[max(0, start - _BEFORE) : start]):
        return node.spellings[small]
    return ()


def _all_readings(node: _Node) -> tuple[Reading, ...]:
    return tuple(dict.fromkeys(r for readings in node.spellings.values() for r in readings))


def _readings(key: str, spelled: Spelled) -> Iterator[tuple[str, Reading]]:
    match spelled:
        case str():
            yield spelled, Reading(key)
        case Forms():
            yield from _of_forms(key, "name", spelled)
        case LatvianName():
            yield from _of_forms(key, "name", spelled.forms)
            yield from _of_forms(key, "name", spelled.plural)
            yield from _of_forms(key, "long", spelled.long)
            if spelled.abbreviation:
                number = spelled.forms.number
                yield (
                    spelled.abbreviation,
                    Reading(key, "abbreviation", number, frozenset(Case)),
                )
        case EnglishName():
            yield spelled.text, Reading(key, number="singular" if spelled.plural else None)
            if spelled.plural:
                yield spelled.plural, Reading(key, number="plural")
            if spelled.long:
                yield spelled.long, Reading(key, "long")
            if spelled.abbreviation:
                yield spelled.abbreviation, Reading(key, "abbreviation")


def _of_forms(key: str, part: Part, forms: Forms | None) -> Iterator[tuple[str, Reading]]:
    """Yield each different form with all cases that look like it."""
    if forms is None:
        return
    for text in dict.fromkeys(forms[case] for case in Case):
        cases = frozenset(case for case in Case if forms[case] == text)
        yield text, Reading(key, part, forms.number, cases)


def _plant(first_words: dict[str, _Node], text: str, reading: Reading) -> None:
    """Add a form to the index; signs before its first word, as a quotation mark, are not sought."""
    folded = _fold(" ".join(text.split()))
    first = _WORD.search(folded.low)
    if first is None:
        return
    node = first_words.setdefault(first[0], _Node())
    end = first.end()
    while token := _TOKEN.match(folded.low, end):
        step = (" " if token[1] else "") + token[2]
        node = node.following.setdefault(step, _Node())
        end = token.end()
    spelling = folded.text[first.start() : end]
    known = node.spellings.get(spelling, ())
    if reading not in known:
        node.spellings[spelling] = (*known, reading)


def _fold(text: str) -> _Folded:
    places = None
    if _MARKED.search(text) or not unicodedata.is_normalized("NFC", text):
        text, places = _composed(text)
    for sign, alike in _ALIKE.items():
        text = text.replace(sign, alike)
    return _Folded(text, text.lower(), places)


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Return the text in NFC without soft hyphens, and where each of its code points stood."""
    pieces: list[str] = []
    places: list[int] = []
    for match in re.finditer("\u00ad|[^\u00ad][\u0300-\u036f]*", text):
        piece = unicodedata.normalize("NFC", match[0]) if match[0] != "\u00ad" else ""
        pieces.append(piece)
        places += [match.start()] * len(piece)
    return "".join(pieces), (*places, len(text))

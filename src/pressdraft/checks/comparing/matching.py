"""Matches the values of two texts: within their rows one to one, then anywhere.

One text may say twice what the other says once, so a value that is stated anywhere is no finding by
itself. What the other text does not state is left, and so is what stood beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pressdraft.checks.alignment import Row
from pressdraft.checks.comparing.atoms import Atom, Atoms
from pressdraft.checks.comparing.items import Family, Item, items
from pressdraft.checks.spans import Spans
from pressdraft.checks.stated import Stated
from pressdraft.reading import Kind
from pressdraft.release import CODES, LanguageCode

_FIGURE = re.compile(r"(?<![\d.,:/+-])\d{1,4}(?!\d|[.,:/]\d)")
_SCORE = re.compile(r"(?<![\d.,:–-])(\d{1,3})[ \u00a0]?[:–-][ \u00a0]?(\d{1,3})(?![\d.:–-])")
_OF_SCORES = frozenset({Kind.NUMBER, Kind.TIME})
"""What a score is read as: *4–3*, *4:3*."""
_NAMED = re.compile(r"[^\W\d_]-?(\d{1,4})\b")
MOST = 40
"""Of so many values of one family in a row that have no equal, no more are looked at closely."""

Matches = list[tuple[Item, Item]]
"""Values of the English text, each with the Latvian one that is the same."""


class Unequal(NamedTuple):
    """The values of one family in a row that have no equal there."""

    english: list[Item]
    latvian: list[Item]

    def side(self, language: LanguageCode) -> list[Item]:
        """Return the values of one language."""
        return self.english if language == "en" else self.latvian


Left = Mapping[tuple[int, Family], Unequal]
"""What has no equal, by row and family."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What two texts state: their values, and the atoms of each text and of each row of it."""

    rows: Sequence[Row]
    items: Mapping[LanguageCode, Sequence[Item]]
    atoms: Mapping[LanguageCode, set[Atom]]
    row_atoms: Mapping[LanguageCode, Mapping[int, set[Atom]]]

    @classmethod
    def of(cls, rows: Sequence[Row], stated: Mapping[LanguageCode, Iterable[Stated]]) -> Texts:
        """Return what is compared of both texts."""
        scores = _scores(rows)
        stated = {
            code: tuple(one for one in stated[code] if not _is_score(one, scores[code]))
            for code in CODES
        }
        found = {code: tuple(items(stated[code], code, _places(rows, code))) for code in CODES}
        atoms = {
            code: _union(found[code])
            | _in_names(rows, code)
            | set(_unread(rows, code, stated[code]))
            for code in CODES
        }
        return cls(rows, found, atoms, {code: _by_row(found[code]) for code in CODES})

    def is_stated(self, item: Item) -> bool:
        """Tell whether the other text states the value anywhere."""
        return item.is_in(self.atoms[other_language(item.language)])

    def is_in_row(self, item: Item) -> bool:
        """Tell whether the other text states the value in its row."""
        return item.is_in(self.row_atoms[other_language(item.language)].get(item.row, ()))

    def is_alone(self, item: Item) -> bool:
        """Tell whether nothing stands beside the value's row in the other text."""
        return item.row < 0 or not self.rows[item.row].side(other_language(item.language))


def other_language(language: LanguageCode) -> LanguageCode:
    """Return the other one of the two languages."""
    return "lv" if language == "en" else "en"


def matched(texts: Texts) -> tuple[Matches, Left]:
    """Match equal values row by row; return them, and what has no equal in its row."""
    sides: dict[tuple[int, Family], Unequal] = {}
    for code in CODES:
        for item in texts.items[code]:
            sides.setdefault((item.row, item.family), Unequal([], [])).side(code).append(item)
    matches: Matches = []
    left = {}
    for key, (english, latvian) in sides.items():
        unequal = _without_same(_without_equal(english, latvian, matches), matches)
        if unequal.english or unequal.latvian:
            left[key] = unequal
    return matches, left


def _without_equal(english: list[Item], latvian: list[Item], matches: Matches) -> Unequal:
    waiting: dict[Atoms, list[Item]] = defaultdict(list)
    for item in reversed(latvian):
        waiting[item.needs[0]].append(item)
    left = []
    for item in english:
        equal = waiting.get(item.needs[0])
        if equal:
            matches.append((item, equal.pop()))
        else:
            left.append(item)
    others = [item for each in waiting.values() for item in each]
    return Unequal(left, sorted(others, key=lambda item: item.place))


def _without_same(unequal: Unequal, matches: Matches) -> Unequal:
    """Match what says the same in another way: a day without its year, a local number."""
    for one in unequal.english[:MOST]:
        for other in unequal.latvian[:MOST]:
            if is_same(one, other):
                matches.append((one, other))
                unequal.english.remove(one)
                unequal.latvian.remove(other)
                break
    return unequal


def is_same(one: Item, other: Item) -> bool:
    """Tell whether each value states the other, or both are one time in two units."""
    if one.is_in(other.states) and other.is_in(one.states):
        return True
    lasting = one.hours()
    return lasting is not None and lasting == other.hours()


def _scores(rows: Sequence[Row]) -> Mapping[LanguageCode, Mapping[str, Spans]]:
    """Return where a row has the same score in both texts, by segment: *4–3* beside *4:3*."""
    found: dict[LanguageCode, dict[str, Spans]] = {"en": {}, "lv": {}}
    for row in rows:
        sides = {
            code: [(s, match) for s in row.side(code) for match in _SCORE.finditer(s.text)]
            for code in CODES
        }
        english, latvian = ({match.groups() for _, match in sides[code]} for code in CODES)
        shared = english & latvian
        for code in CODES if shared else ():
            spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
            for segment, match in sides[code]:
                if match.groups() in shared:
                    spans[segment.id].append(match.span())
            found[code] |= {key: Spans.of(each) for key, each in spans.items()}
    return found


def _is_score(one: Stated, scores: Mapping[str, Spans]) -> bool:
    spans = scores.get(one.segment.id) if one.reading.kind in _OF_SCORES else None
    return bool(spans and spans.overlap(one.reading.start, one.reading.end))


def _places(rows: Sequence[Row], language: LanguageCode) -> dict[str, int]:
    return {s.id: number for number, row in enumerate(rows) for s in row.side(language)}


def _in_names(rows: Sequence[Row], language: LanguageCode) -> set[Atom]:
    """Return the figures inside names such as EU-27, which the other text may write as numbers."""
    texts = [segment.text for row in rows for segment in row.side(language)]
    figures = {int(figure) for text in texts for figure in _NAMED.findall(text)}
    return {(kind, figure) for kind in ("n", "year") for figure in figures}


def _unread(
    rows: Sequence[Row], language: LanguageCode, stated: Iterable[Stated]
) -> Iterator[Atom]:
    """Yield the figures that name a thing, such as a hall, which the other text may count."""
    taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in stated:
        taken[one.segment.id].append((one.reading.start, one.reading.end))
    for segment in (segment for row in rows for segment in row.side(language)):
        spans = Spans.of(taken[segment.id])
        for match in _FIGURE.finditer(segment.text):
            if not spans.overlap(*match.span()):
                yield from ((kind, int(match[0])) for kind in ("n", "year"))
                yield ("n", int(match[0]), "")


def _union(found: Iterable[Item]) -> set[Atom]:
    return {atom for item in found for atom in item.states}


def _by_row(found: Iterable[Item]) -> dict[int, set[Atom]]:
    atoms: dict[int, set[Atom]] = defaultdict(set)
    for item in found:
        atoms[item.row] |= item.states
    return atoms

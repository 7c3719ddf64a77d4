"""Bodies of one sort, more of which one side of a row names than the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pressdraft.checks.alignment import Row
from pressdraft.checks.capitals import Run
from pressdraft.checks.names.body_words import Body, vocabulary
from pressdraft.checks.names.entry_words import low_words
from pressdraft.checks.names.listed import Nearby
from pressdraft.checks.names.presence import OTHER
from pressdraft.checks.pairs import DraftPair, Named
from pressdraft.release import LanguageCode

_ENOUGH = 2
"""So many words make a name of what a body is."""


def is_one_too_many(
    pair: DraftPair, row: Row, body: Body, bodies: Sequence[Body], language: LanguageCode
) -> bool:
    """Tell whether a side names more universities than the other, and this is of another town."""
    if body.size < _ENOUGH or set(body.parts) - set(body.heads):
        return False
    if not has_more(pair, row, body, bodies, language):
        return False
    nearby = Nearby(pair, row, OTHER[language])
    runs = [r for r in pair.capitals[language].runs.get(body.segment.id, ()) if _within(r, body)]
    named = [
        one
        for one in pair.named[language][body.segment.id]
        if one.aliases[0].kind in ("place", "country") and _within(one, body)
    ]
    names: list[Run | Named] = [*runs, *named]
    return bool(names) and not any(map(nearby.have, names))


def has_more(
    pair: DraftPair, row: Row, body: Body, bodies: Sequence[Body], language: LanguageCode
) -> bool:
    """Tell whether a side of a row names more bodies of a sort than the other has words for it.

    Words side by side are one: *District Municipality*.
    """
    if not body.heads:
        return False
    head, other = body.heads[-1 if language == "lv" else 0], OTHER[language]
    words, low = vocabulary(pair.lists, other), pair.once(low_words, other)
    here = {one.text for one in bodies if head in one.heads and one.size >= _ENOUGH}
    said = [
        [False, *(not head.isdisjoint(words.answers([word])) for word in low[segment.id])]
        for segment in row.side(other)
    ]
    there = sum(now and not before for each in said for before, now in pairwise(each))
    return len(here) > there


def _within(one: Run | Named, body: Body) -> bool:
    return body.start <= one.start and one.end <= body.end and one.text != body.text

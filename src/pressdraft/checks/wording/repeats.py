"""Sentences that a text says twice, in the same or nearly the same words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import FURNITURE, SegmentSentence, sentences_of
from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode, Role

_WORD = re.compile(r"\w+")
_CLOSING = re.compile(r"(?<=[.,!?…])[”“»\"](?=[\s.,;:)–—]|$)")
_PASSED_OVER = FURNITURE | {Role.HEADLINE, Role.SUBHEAD}
_FEW = 3
_FEW_LETTERS = 15
"""Fewer words or letters may stand again side by side: *Thank you. Thank you.*"""
_APART = 5
"""Fewer words may stand again elsewhere."""
_NEAR_LONG = 10
"""Only sentences of so many words are compared for being nearly the same."""
_NEAR_SHARE = 0.5
"""So large a share of a sentence's word triples stands in one that is nearly the same."""
_KEPT = 4
"""Of each word triple, so many sentences are remembered, the last ones."""
_SHOWN = 70
_FUNDING = re.compile(r"european union|eiropas savienīb|\beu\b|\bes\b", re.I)
_FUNDING_LINE = 14
"""The words about who pays may stand in the text, beside the emblem and at the end."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence, the words that count, and where those end."""

    place: SegmentSentence
    words: tuple[str, ...]
    end: int


@dataclass(frozen=True, slots=True)
class _Repeat:
    said: _Said
    first: _Said
    exact: bool


@check("repeated-sentence", Severity.WARNING, group="wording")
def repeated_sentence(pair: DraftPair) -> Iterator[Finding]:
    """Finds a sentence or paragraph that stands a second time in one text, or nearly so.

    Why:
        It is left from an older draft that was merged with the new one; readers stop trusting a
        text that repeats itself.

    Example:
        *Particular attention was paid to cooperation between institutions.* in two paragraphs, or
        twice with one word changed. Headings, contacts and the words about the funding may stand
        again.

    Instead:
        Keep the place where it belongs, and delete the other.
    """
    for language in pair.drafts:
        said = tuple(_said(pair, language))
        for run in _runs(_repeats(said)):
            first, last = run[0], run[-1]
            shown = excerpt(first.first.place.text, 0, 0, _SHOWN).text
            exact = all(each.exact for each in run)
            said_before = (
                N_("this stands in the text before: ‘{shown}’")
                if exact
                else N_("this nearly stands in the text before: ‘{shown}’")
            )
            yield repeated_sentence.finding(
                language,
                first.said.place.segment.id,
                _(said_before, shown=shown),
                start=first.said.place.start,
                end=last.said.end,
            )


def _said(pair: DraftPair, language: LanguageCode) -> Iterator[_Said]:
    """Yield the sentences that count; of what somebody said, the words inside the quotation."""
    for place in sentences_of(pair, language):
        if place.segment.role in _PASSED_OVER:
            continue
        text = place.text
        closing = _CLOSING.search(text, min(len(text), 12))
        end = closing.start() if closing else len(text)
        words = tuple(_WORD.findall(text[:end].casefold()))
        yield _Said(place, words, place.start + end if closing else place.end)


def _repeats(said: tuple[_Said, ...]) -> Iterator[_Repeat]:
    """Yield each sentence that stands before, whole, as the end of the last one, or nearly."""
    whole: dict[tuple[str, ...], _Said] = {}
    triples: defaultdict[tuple[str, ...], deque[int]] = defaultdict(lambda: deque(maxlen=_KEPT))
    for number, one in enumerate(said):
        before = said[number - 1] if number else None
        found = _exact(one, before, whole) or _near(one, number, said, triples)
        if found:
            yield found
        whole.setdefault(one.words, one)
        for triple in _triples(one.words):
            triples[triple].append(number)


def _exact(one: _Said, before: _Said | None, whole: dict[tuple[str, ...], _Said]) -> _Repeat | None:
    length = len(one.words)
    is_long = length >= _FEW and sum(map(len, one.words)) >= _FEW_LETTERS
    if before and is_long and before.words[-length:] == one.words:
        return _Repeat(one, before, exact=True)
    if length < _APART or _is_funding_line(one):
        return None
    first = whole.get(one.words)
    return _Repeat(one, first, exact=True) if first else None


def _near(
    one: _Said,
    number: int,
    said: tuple[_Said, ...],
    triples: defaultdict[tuple[str, ...], deque[int]],
) -> _Repeat | None:
    """Return the earlier sentence that shares most of its word triples with this one."""
    if len(one.words) < _NEAR_LONG:
        return None
    own = set(_triples(one.words))
    shared = Counter(
        earlier for triple in own if triple in triples for earlier in set(triples[triple])
    )
    for earlier, count in shared.most_common(1):
        other = said[earlier]
        longer = max(len(one.words), len(other.words)) - 2
        if earlier < number and count >= _NEAR_SHARE * longer and _agree(one, other):
            return _Repeat(one, other, exact=False)
    return None


def _triples(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _agree(one: _Said, other: _Said) -> bool:
    """Tell whether one sentence has no figure that the other lacks; else they say two things."""
    left, right = ({w for w in each.words if w.isdigit()} for each in (one, other))
    return left <= right or right <= left


def _is_funding_line(one: _Said) -> bool:
    return len(one.words) <= _FUNDING_LINE and bool(_FUNDING.search(one.place.text))


def _runs(repeats: Iterator[_Repeat]) -> Iterator[list[_Repeat]]:
    """Join sentences that follow each other within a segment and did so the first time too."""
    run: list[_Repeat] = []
    for one in repeats:
        if run and not _follows(run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _follows(one: _Repeat, other: _Repeat) -> bool:
    gap = other.said.place.start - one.said.end
    return one.said.place.segment is other.said.place.segment and 0 <= gap <= 3

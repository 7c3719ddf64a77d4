"""Posts, callings and ranks, wherever in a paragraph they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from pressdraft.checks.alignment import Row
from pressdraft.checks.capitals import Run
from pressdraft.checks.names.entry_words import EntryWords, low_words
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.words import SegmentWords, Word
from pressdraft.release import CODES, LanguageCode, Segment
from pressdraft.standing import Lists

_REACH = 4
"""So many words before a post may its degree stand: *senior forest fire safety inspector*."""


_BEHIND = re.compile(r",[ \u00a0](?:[\w’'-]+[ \u00a0]){0,3}")
"""What stands between a name and its post: *Nurlan Asanov, the new director*."""
_HEADS = re.compile(rf"{_BEHIND.pattern}(?:head|leader|founder|member|chair|representative)\b")
"""So with what is not listed, since Latvian has many words for it."""


class Post(NamedTuple):
    """A word for a post or its degree, and the entries that it may stand for."""

    segment: Segment
    word: Word
    entries: frozenset[str]


def exchanged_posts(pair: DraftPair, row: Row) -> tuple[Post, Post] | None:
    """Return a post of each side of a row that the other one has no word for."""
    english, latvian = (_posts_of(pair, row, code) for code in CODES)
    if not (english and latvian):
        return None
    alone = [_unanswered(pair, row, "lv", english), _unanswered(pair, row, "en", latvian)]
    return (alone[0], alone[1]) if alone[0] and alone[1] else None


def is_bearer(pair: DraftPair, run: Run) -> bool:
    """Tell whether an English name has a post right before it, or behind it and a comma."""
    text = run.segment.text
    if _HEADS.match(text, run.end):
        return True
    for post in pair.once(_posts, "en").get(run.segment.id, ()):
        if post.word.end <= run.start and text[post.word.end : run.start].strip(" \u00a0,") == "":
            return True
        if run.end <= post.word.start and _BEHIND.fullmatch(text, run.end, post.word.start):
            return True
    return False


def _posts_of(pair: DraftPair, row: Row, language: LanguageCode) -> list[Post]:
    posts = pair.once(_posts, language)
    return [post for segment in row.side(language) for post in posts.get(segment.id, ())]


def _unanswered(
    pair: DraftPair, row: Row, language: LanguageCode, posts: Iterable[Post]
) -> Post | None:
    """Return the first post for which a side of a row has no word."""
    there = _answers(pair, row, language)
    return next((post for post in posts if not post.entries & there), None)


def _posts(pair: DraftPair, language: LanguageCode) -> Mapping[str, tuple[Post, ...]]:
    return {
        written.segment.id: found
        for written in pair.words[language]
        if (found := tuple(_posts_in(pair.lists, language, written)))
    }


def _posts_in(lists: Lists, language: LanguageCode, written: SegmentWords) -> Iterator[Post]:
    """Yield the posts of a segment, each behind its degrees."""
    words, degrees = _vocabulary(lists, language)
    own = words.own
    for place, word in enumerate(written.words):
        entries = own[word.low] if "-" not in word.low else _entries(words, word)
        if not entries or entries <= degrees:
            continue
        for before in range(place - 1, max(-1, place - 1 - _REACH), -1):
            if written.words[before + 1].gap:
                break
            degree = _entries(words, written.words[before]) & degrees
            if degree:
                yield Post(written.segment, written.words[before], degree)
        if entries & degrees:
            yield Post(written.segment, word, entries & degrees)
        yield Post(written.segment, word, entries - degrees)


def _entries(words: EntryWords, word: Word) -> frozenset[str]:
    if "-" not in word.low:
        return words.own[word.low]
    return frozenset().union(*(words.own[piece] for piece in word.low.split("-")))


def _answers(pair: DraftPair, row: Row, language: LanguageCode) -> frozenset[str]:
    words, _degrees = _vocabulary(pair.lists, language)
    by_segment = pair.once(low_words, language)
    return words.answers(low for s in row.side(language) for low in by_segment[s.id])


@lru_cache(maxsize=8)
def _vocabulary(lists: Lists, language: LanguageCode) -> tuple[EntryWords, frozenset[str]]:
    """Return what looks up posts in a language, and the keys of degrees."""
    degrees = frozenset(key for key, entry in lists.positions.items() if entry.degree)
    return EntryWords(lists.positions, language), degrees

"""How the workspace's own releases have worded the same or nearly the same, in both languages.

Only wording that stands in a release's file in both languages is remembered; texts of templates
and blocks come by themselves. Files are read as YAML alone, without composing a draft.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from heapq import nlargest

from pressdraft.fields import TBC
from pressdraft.language.sentences import sentences
from pressdraft.release import CODES, LanguageCode
from pressdraft.yamlfile import Document, KeyPath, Node, Scalar, Sequence
from pressdraft.yamlfile import Mapping as MappingNode

NEAR = 0.7
"""From this likeness on, of words in their order, two texts are nearly equal."""
_TRIED = 24
"""So many texts that share the rarest words are compared word by word."""
_WORD = re.compile(r"\w+")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n+")


@dataclass(frozen=True, slots=True)
class Remembered:
    """A wording of an earlier release in both languages, `key` being what it was for: `topic`."""

    release_id: str
    date: str
    key: str
    english: str
    latvian: str

    def get(self, language: LanguageCode) -> str:
        """Return the wording in one language."""
        return self.english if language == "en" else self.latvian


@dataclass(frozen=True, slots=True)
class Match:
    """A wording that is like the one in question: 1.0 for the same words, NEAR or more else."""

    remembered: Remembered
    likeness: float


class Memory:
    """All wordings of some releases; a search takes milliseconds among ten thousand."""

    def __init__(self, wordings: Iterable[Remembered]) -> None:
        newest_first = sorted(wordings, key=lambda one: (one.date, one.release_id), reverse=True)
        self.wordings = tuple(newest_first)

    def near(
        self, text: str, language: LanguageCode, *, besides: str = "", limit: int = 5
    ) -> tuple[Match, ...]:
        """Return the wordings nearly equal to a text in a language, the likest and newest first.

        `besides` is a release to leave out: the one at hand. Of equal translations one is returned.
        """
        words = _words(text)
        if not words:
            return ()
        index = self._indexes[language]
        matches = []
        for at in index.candidates(words, lambda at: self.wordings[at].release_id != besides):
            likeness = _likeness(words, index.words[at])
            if likeness >= NEAR:
                matches.append(Match(self.wordings[at], likeness))
        matches.sort(key=lambda match: -match.likeness)
        return _distinct(matches, language)[:limit]

    def near_sentences(
        self, text: str, language: LanguageCode, *, besides: str = "", limit: int = 5
    ) -> tuple[Match, ...]:
        """Return the wordings nearly equal to one sentence of a text that has several."""
        parts = [text[each.start : each.end] for each in sentences(text, language)]
        found = [
            match
            for part in parts
            if len(parts) > 1
            for match in self.near(part, language, besides=besides)
        ]
        return tuple(dict.fromkeys(found))[:limit]

    def same_block(self, key: str, *, besides: str = "", limit: int = 3) -> tuple[Remembered, ...]:
        """Return the newest wordings that were for the same thing, as `topic`, one a release."""
        found: dict[str, Remembered] = {}
        for one in self.wordings:
            if one.key == key and one.release_id != besides:
                found.setdefault(one.release_id, one)
            if len(found) == limit:
                break
        return tuple(found.values())

    @cached_property
    def _indexes(self) -> dict[LanguageCode, _Index]:
        return {code: _Index(one.get(code) for one in self.wordings) for code in CODES}


class _Index:
    """Finds the texts that share the rarest words with another one."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.words = [_words(text) for text in texts]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for at, words in enumerate(self.words):
            for word in set(words):
                self._places[word].append(at)

    def candidates(self, words: tuple[str, ...], is_wanted: Callable[[int], bool]) -> list[int]:
        """Return the places of the texts that are likely to be near these words."""
        shared: Counter[int] = Counter()
        rarest = sorted(set(words), key=lambda word: len(self._places.get(word, ())))
        kept = rarest[: len(rarest) - int(len(rarest) * NEAR) + 2]
        for word in kept:
            for at in self._places.get(word, ()):
                shared[at] += 1
        fitting = (
            at for at in shared if is_wanted(at) and _could_be_near(len(words), len(self.words[at]))
        )
        return nlargest(_TRIED, fitting, key=lambda at: (shared[at], -at))


def remembered_in(release_id: str, document: Document) -> Iterator[Remembered]:
    """Yield what a release's file words in both languages: wholes, paragraphs and sentences."""
    on = document.node(("publish", "on"))
    day = on.text if isinstance(on, Scalar) and on.text != TBC else ""
    seen: set[tuple[str, str, str]] = set()
    for path, english, latvian in _pairs(document.root, ()):
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        for pair in _parts(english, latvian):
            if (key, *pair) not in seen:
                seen.add((key, *pair))
                yield Remembered(release_id, day, key, *pair)


def _pairs(node: Node | None, path: KeyPath) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield everything that stands in both languages below a node, but no names and no records."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _pairs(item, (*path, index))
    if not isinstance(node, MappingNode):
        return
    inner = {key.text: value for key, value in node.items}
    texts = [inner.get(code) for code in CODES]
    english, latvian = (one.text.strip() if isinstance(one, Scalar) else "" for one in texts)
    if english and latvian and TBC not in (english, latvian) and "gender" not in inner:
        yield path, english, latvian
    for key, value in inner.items():
        if not (path == () and key in ("review", "waivers", "clearance")):
            yield from _pairs(value, (*path, key))


def _parts(english: str, latvian: str) -> Iterator[tuple[str, str]]:
    """Yield two texts, and their paragraphs and sentences where both have as many."""
    whole = (_flat(english), _flat(latvian))
    paragraphs = [[_flat(part) for part in _PARAGRAPHS.split(text)] for text in (english, latvian)]
    if len(paragraphs[0]) != len(paragraphs[1]):
        yield whole
        return
    for pair in zip(*paragraphs, strict=True):
        yield pair
        one, other = (
            [text[each.start : each.end] for each in sentences(text, code)]
            for text, code in zip(pair, CODES, strict=True)
        )
        if len(one) == len(other) > 1:
            yield from zip(one, other, strict=True)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(text))


def _could_be_near(one: int, other: int) -> bool:
    """Tell whether texts of so many words can reach NEAR at all."""
    return 2 * min(one, other) >= NEAR * (one + other)


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return min(matcher.ratio(), 0.99)


def _distinct(matches: list[Match], language: LanguageCode) -> tuple[Match, ...]:
    """Return the first match of each translation."""
    other: LanguageCode = "lv" if language == "en" else "en"
    first: dict[str, Match] = {}
    for match in matches:
        first.setdefault(match.remembered.get(other), match)
    return tuple(first.values())

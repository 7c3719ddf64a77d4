"""Looks up which entries of a list a word may stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pressdraft.standing.lists import LEAST_LETTERS


class EntryIndex(dict[str, frozenset[str]]):
    """Words in lower case with the entries that they may stand for, worked out when asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._whole: defaultdict[str, set[str]] = defaultdict(set)
        self._beginnings: defaultdict[str, set[str]] = defaultdict(set)
        self._longest = 0

    def add(self, key: str, texts: Iterable[str]) -> None:
        """Let words stand for an entry; `norm*` is any word that begins like this."""
        for text in texts:
            table = self._beginnings if text.endswith("*") else self._whole
            table[text.removesuffix("*")].add(key)
            self._longest = max(self._longest, len(text))

    def __missing__(self, low: str) -> frozenset[str]:
        found = set(self._whole.get(low, ()))
        for size in range(LEAST_LETTERS, min(len(low), self._longest) + 1):
            found |= self._beginnings.get(low[:size], set())
        self[low] = frozenset(found)
        return self[low]

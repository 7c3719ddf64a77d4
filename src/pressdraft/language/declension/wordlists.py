"""The exception lists and word lists of the declensions, read from `data/` on first use."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA_PATH = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class WordList:
    """Words of one list; `endings` are those that stand for their compounds too."""

    words: frozenset[str]
    endings: tuple[str, ...]

    def __contains__(self, word: object) -> bool:
        """Tell whether the lower-case `word`, or the last part of a compound, is listed."""
        if word in self.words:
            return True
        return bool(self.endings) and isinstance(word, str) and word.endswith(self.endings)


@cache
def word_list(file: str, name: str) -> WordList:
    """Return list `name` of `data/<file>.toml`."""
    words = _load(file)[name]["words"].split()
    endings = tuple(word[1:] for word in words if word.startswith("-"))
    return WordList(frozenset(word.lstrip("-") for word in words), endings)


@cache
def _load(file: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((DATA_PATH / f"{file}.toml").read_text(encoding="utf-8"))

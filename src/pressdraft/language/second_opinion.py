"""A second opinion on Latvian forms, from hunspell where a user has it with Latvian words.

Nothing depends on it: without the program or its dictionary there is no opinion.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import zip_longest

from pressdraft.language.values import Case, Forms

DICTIONARY = "lv_LV"
SECONDS = 5
"""How long an answer is waited for."""
_WORD = re.compile(r"[^\W\d_]+")


def doubted_words(paradigms: Sequence[Forms]) -> list[tuple[str, ...]]:
    """Return for each set of forms the words in it that hunspell does not know.

    Of a word that it does not know in the nominative either, a foreign name for the most part,
    the nominative stands for all. Acronyms are passed over.
    """
    rows = [[_WORD.findall(forms[case]) for case in Case] for forms in paradigms]
    unknown = _unknown(dict.fromkeys(word for row in rows for words in row for word in words))
    return [tuple(dict.fromkeys(_doubted(row, unknown))) for row in rows]


def _doubted(row: Sequence[Sequence[str]], unknown: Collection[str]) -> Iterator[str]:
    nominative, *others = row
    yield from (word for word in nominative if word in unknown)
    for words in others:
        for base, word in zip_longest(nominative, words):
            if word in unknown and base not in unknown:
                yield word


def _unknown(words: Iterable[str]) -> frozenset[str]:
    """Return the words that hunspell does not know; none where it cannot be asked."""
    asked = frozenset(word for word in words if not word.isupper())
    program = shutil.which("hunspell")
    if not asked or program is None:
        return frozenset()
    return asked.intersection(_misspelt(program, asked))


def _misspelt(program: str, words: Iterable[str]) -> list[str]:
    """Return what the program lists as misspelt; its other mode, with proposals, takes seconds."""
    try:
        done = subprocess.run(
            [program, "-d", DICTIONARY, "-i", "utf-8", "-l"],
            input="".join(f"{word}\n" for word in words).encode(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return done.stdout.decode("utf-8", errors="replace").splitlines()

"""Texts made to be slow take the checks of each group time in proportion to their length.

A rule that is quadratic shows at a fifth of a megabyte already; a whole one mixes all pieces.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from functools import cache

import pytest

from pressdraft.checking import Checker
from pressdraft.checks.registry import CHECKS, GROUPS
from pressdraft.documents import DocumentText, read_text
from pressdraft.folders import shipped_root
from pressdraft.release import LanguageCode
from pressdraft.workspace import Workspace

MEGABYTE = 1_000_000
FIFTH = MEGABYTE // 5
TIMES = 4
LEAST = 0.05
"""Seconds below which the shorter text tells nothing."""
HEADS: dict[LanguageCode, str] = {
    "en": "Press release\n\nAstana, 6 June 2016 – The ",
    "lv": "Paziņojums presei\n\nAstana, 2016. gada 6. jūnijs – Tas ",
}
PIECES = (
    "a",
    "1,",
    "„a ”",
    "()",
    " ",
    "A-",
    "A. Ab ",
    "EU funded by the ",
    "general of the Ministry of ",
    "AB Capital, two years ago within nine weeks, ",
    "today, 5 May last year ",
    "no 2016–2019. gadam ",
    "organiz",
    "not must may jā nav ne",
    "AB (CD) ",
    "12 member states, ",
    "tbc [XX] ",
    "+371 6791 ",
    "Kazakhstan, Riga un ",
    "– a:\n\n",
    "Darbs. Viņš nedrīkst “a”, sacīja Abs Cds. ",
)


@cache
def checker() -> Checker:
    """What checks texts; it has read all its lists."""
    found = Checker(Workspace(shipped_root()))
    found.texts("warm", repeated("Ministry ", 2_000))
    return found


def texts(body: str) -> dict[LanguageCode, DocumentText]:
    """Return a pair whose texts have a head that is right and one body."""
    return {
        code: read_text((head + body + "\n").encode(), f"{code}.txt", "txt")
        for code, head in HEADS.items()
    }


def repeated(piece: str, length: int) -> dict[LanguageCode, DocumentText]:
    """Return a pair of so many code points, one piece repeated in each text."""
    return texts(piece * (length // len(piece) // 2))


def mixed(length: int) -> dict[LanguageCode, DocumentText]:
    """Return a pair of so many code points with a paragraph of each piece."""
    share = length // len(PIECES) // 2
    return texts("\n\n".join(piece * (share // len(piece)) for piece in PIECES))


def seconds(documents: dict[LanguageCode, DocumentText]) -> dict[str, float]:
    """Return the processor time that reading a pair takes, and the checks of each group on it."""
    start = time.process_time()
    pair = Checker(checker().workspace, ()).texts("texts", documents).pair
    assert pair is not None
    spent = {"reading": time.process_time() - start}
    for group in GROUPS:
        start = time.process_time()
        for each in CHECKS.values():
            if each.group == group:
                assert all(finding.check == each.id for finding in each.run(pair))
        spent[group] = time.process_time() - start
    return spent


def slow(short: dict[str, float], long: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Return what takes over 2.5 times as long as its length explains: quadratic is four times."""
    return {
        group: (round(short[group], 2), round(spent, 2))
        for group, spent in long.items()
        if spent > 2.5 * TIMES * max(short[group], LEAST)
    }


@pytest.fixture(autouse=True)
def _without_garbage() -> Iterator[None]:
    """Keep the search for garbage, which takes longer the more there is, out of the times."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.full
@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    short, long = repeated(piece, FIFTH // TIMES), repeated(piece, FIFTH)
    assert slow(seconds(short), seconds(long)) == {}


@pytest.mark.full
def test_a_megabyte_takes_about_four_times_as_long_as_a_quarter() -> None:
    assert slow(seconds(mixed(MEGABYTE // TIMES)), seconds(mixed(MEGABYTE))) == {}

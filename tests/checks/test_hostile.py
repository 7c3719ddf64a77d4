"""Texts made to be slow take the checks of each group time in proportion to their length."""

from __future__ import annotations

import time
from functools import cache

import pytest

from pressdraft.checking import Checker
from pressdraft.checks.registry import CHECKS, GROUPS
from pressdraft.documents import DocumentText, read_text
from pressdraft.folders import shipped_root
from pressdraft.release import LanguageCode
from pressdraft.workspace import Workspace

MEGABYTE = 1_000_000
QUARTER = MEGABYTE // 4
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
    found.texts("warm", texts("Ministry ", 2_000))
    return found


def texts(piece: str, length: int) -> dict[LanguageCode, DocumentText]:
    """Return a pair of so many code points, each a head that is right and one piece repeated."""
    body = piece * (length // len(piece) // 2)
    return {
        code: read_text((head + body + "\n").encode(), f"{code}.txt", "txt")
        for code, head in HEADS.items()
    }


def seconds(piece: str, length: int) -> dict[str, float]:
    """Return the processor time that reading a pair takes, and the checks of each group on it."""
    documents = texts(piece, length)
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


@pytest.mark.full
@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    short, long = seconds(piece, QUARTER), seconds(piece, MEGABYTE)
    slow = {
        group: (round(short[group], 2), round(spent, 2))
        for group, spent in long.items()
        if spent > 8 * max(short[group], 0.25)  # quadratic is sixteen
    }
    assert slow == {}

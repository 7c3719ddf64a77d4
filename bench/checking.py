"""Measures the checks: against reading, against another checker, against the length of a text."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from unittest.mock import patch

from translate.filters import checks as other_checks
from translate.storage.po import pounit

from bench.generated import release_id, release_text
from bench.table import Row
from pressdraft.checking import Checker
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.registry import findings
from pressdraft.documents import DocumentText, read_text
from pressdraft.reading import read, read_quotations
from pressdraft.release import CODES, LanguageCode
from pressdraft.workspace import LoadedRelease, Workspace, read_facts
from pressdraft.yamlfile import parse_yaml

READING_LIMIT = 10.0
OTHER_LIMIT = 10.0
LENGTH_LIMIT = 11.0
PAIRS = 1_000
ROUND = 100
SHORT, LONG = 5, 50
"""Pages of the texts of which the longer may take eleven times as long."""
PAGE = 1_800
"""Characters on a page."""


def measure(root: Path) -> Iterator[Row]:
    """Yield what checking without spelling costs beside reading, pofilter, and by length."""
    with patch("pressdraft.checks.wording.dictionaries._loaded", return_value=None):
        yield from _without_spelling(Checker(Workspace(root)))
    gc.unfreeze()


def _without_spelling(checker: Checker) -> Iterator[Row]:
    pairs = [_pair(checker, number) for number in range(PAIRS)]
    for pair in pairs[:ROUND]:
        findings(_fresh(pair))
    gc.collect()
    gc.freeze()  # else each round also pays for looking through a thousand pairs that wait
    rounds = [pairs[start : start + ROUND] for start in range(0, PAIRS, ROUND)]
    ours = [_seconds(lambda pair: findings(_fresh(pair)), some) for some in rounds]
    reading = [_seconds(_read_both, some) for some in rounds]
    yield Row(
        "check a pair / read its two texts",
        f"{median(ours) / ROUND * 1e3:.1f} ms",
        f"{median(reading) / ROUND * 1e3:.1f} ms",
        median(one / other for one, other in zip(ours, reading, strict=True)),
        READING_LIMIT,
    )
    other = other_checks.StandardChecker(other_checks.CheckerConfig(targetlanguage="lv"))
    theirs = [_seconds(lambda pair: _check_otherwise(other, pair), some) for some in rounds]
    yield Row(
        f"check {PAIRS:,} pairs / pofilter's standard checks on them",
        f"{PAIRS / sum(ours):.0f} pairs/s",
        f"{PAIRS / sum(theirs):.0f} pairs/s",
        sum(ours) / sum(theirs),
        OTHER_LIMIT,
    )
    yield _by_length(checker, pairs)


def _pair(checker: Checker, number: int) -> DraftPair:
    document = parse_yaml(release_text(number), release_id(number))
    loaded = LoadedRelease(release_id(number), Path(), document, read_facts(document))
    pair = Checker(checker.workspace, ()).release(loaded, checker.workspace.compose(loaded)).pair
    assert pair
    return replace(pair, known=checker.known)


def _fresh(pair: DraftPair) -> DraftPair:
    """Return the pair without what an earlier round has worked out."""
    return replace(pair)


def _seconds(work: Callable[[DraftPair], object], pairs: Sequence[DraftPair]) -> float:
    start = time.perf_counter()
    for pair in pairs:
        work(pair)
    return time.perf_counter() - start


def _read_both(pair: DraftPair) -> None:
    """Read the values, the glossary's names and the quotations of both texts."""
    for language, draft in pair.drafts.items():
        text = "\n\n".join(segment.text for segment in draft.segments)
        read(text, language)
        pair.known.lexicon(language).find(text)
        read_quotations(text, language)


def _check_otherwise(checker: other_checks.StandardChecker, pair: DraftPair) -> None:
    for row in pair.rows:
        for english, latvian in zip(row.english, row.latvian, strict=False):
            unit = pounit(english.text)
            unit.target = latvian.text
            checker.run_filters(unit)


def _by_length(checker: Checker, pairs: Sequence[DraftPair]) -> Row:
    short, long = (_pages(pairs, pages) for pages in (SHORT, LONG))
    checker.texts("warm", short)
    seconds = []
    for documents in (short, long):
        start = time.perf_counter()
        checker.texts("pages", documents)
        seconds.append(time.perf_counter() - start)
    return Row(
        f"check a pair of {LONG} pages / of {SHORT}",
        f"{seconds[1] * 1e3:.0f} ms",
        f"{seconds[0] * 1e3:.0f} ms",
        seconds[1] / seconds[0],
        LENGTH_LIMIT,
    )


def _pages(pairs: Sequence[DraftPair], pages: int) -> dict[LanguageCode, DocumentText]:
    """Return two texts of so many pages, made of the paragraphs of different releases."""
    texts: dict[LanguageCode, list[str]] = {code: [] for code in CODES}
    length = 0
    for pair in pairs:
        for code, draft in pair.drafts.items():
            texts[code] += [segment.text for segment in draft.segments]
        length += sum(len(segment.text) for segment in pair.drafts["en"].segments)
        if length >= pages * PAGE:
            break
    return {
        code: read_text("\n\n".join(found).encode(), code, "txt") for code, found in texts.items()
    }

"""Values that stand in one language only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.comparing.items import Item
from pressdraft.checks.comparing.matching import other_language
from pressdraft.checks.figures.wording import one_text_only
from pressdraft.checks.pairs import DraftPair
from pressdraft.language.values import Count

_MILLION = 10**6
_LONG = 6
"""So many digits are no coincidence."""


@pair_check("missing-figure", Severity.WARNING, group="figures")
def missing_figure(pair: DraftPair) -> Iterator[Finding]:
    """Finds numbers, sums, dates, times and addresses that only one language states.

    Why:
        Readers of one language learn less, or learn what the other text took back.

    Example:
        *25 officers took part* beside *piedalījās virsnieki*. A value said once in one text and
        twice in the other is no finding, nor is a small number in words that became a pronoun; a
        larger one in words alone, which may be said otherwise, is a suggestion.

    Instead:
        State the value in both texts, or in neither.
    """
    for items in _passages(_in_one_text_only(pair.comparison.missing)):
        first = items[0]
        other = other_language(first.language)
        yield missing_figure.finding(
            first.language,
            first.stated.segment.id,
            one_text_only(items, other),
            start=first.reading.start,
            end=items[-1].reading.end,
            severity=Severity.SUGGESTION if all(map(_is_in_words, items)) else None,
        )


def _in_one_text_only(missing: Sequence[Item]) -> list[Item]:
    """Leave out long numbers whose digits both texts have: one is called a telephone, one not."""
    by_digits: dict[str, set[str]] = {}
    for item in missing:
        by_digits.setdefault(_digits(item), set()).add(item.language)
    shared = {digits for digits, languages in by_digits.items() if len(languages) > 1}
    return [one for one in missing if len(_digits(one)) < _LONG or _digits(one) not in shared]


def _digits(item: Item) -> str:
    words = item.stated.segment.text[item.reading.start : item.reading.end]
    return "".join(filter(str.isdigit, words))


def _passages(missing: Sequence[Item]) -> Iterator[list[Item]]:
    """Yield the values that stand in one sentence each: one dropped sentence is one finding."""
    passage: list[Item] = []
    for item in missing:
        if passage and not _goes_on(passage[-1], item):
            yield passage
            passage = []
        passage.append(item)
    if passage:
        yield passage


def _is_in_words(item: Item) -> bool:
    """Tell whether a value is a number in words below a million, which may be said otherwise."""
    worded = item.family in ("number", "vague") and "word" in item.reading.form
    value = item.reading.value
    return worded and not (isinstance(value, Count) and value.value >= _MILLION)


def _goes_on(before: Item, item: Item) -> bool:
    if (before.language, before.stated.segment.id) != (item.language, item.stated.segment.id):
        return False
    between = item.stated.segment.text[before.reading.end : item.reading.start]
    return ". " not in between and "\n" not in between

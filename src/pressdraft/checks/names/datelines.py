"""The towns that two texts are dated from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pressdraft.checks.capitals import NEAR, common_words
from pressdraft.checks.names.exonyms import all_stems, has_exonym
from pressdraft.checks.pairs import DraftPair
from pressdraft.language.transcription import distance, outlines
from pressdraft.release import LanguageCode, Segment

_TOWN = r"((?:[^\W\d_a-zāčēģīķļņšūž][^\W\d_]+)(?:[ -][^\W\d_a-zāčēģīķļņšūž][^\W\d_]+)?)"
_DATED: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(rf"{_TOWN}, (?:\w+day,? )?\d{{1,2}} [A-Z]"),
    "lv": re.compile(rf"{_TOWN},? (?:\d{{4}}\. ?gada )?\d{{1,2}}\. ?[^\W\d]"),
}
_TOP = 6
"""Among so many paragraphs at the top stands the dateline."""
_NO_TOWN = re.compile(r"\w+day|\w+dien[aāu]?|\w{1,3}")


class Town(NamedTuple):
    """The town at the head of a segment."""

    segment: Segment
    text: str


def different_towns(pair: DraftPair) -> Iterator[tuple[Town, Town]]:
    """Yield the towns of two datelines side by side that are not one town."""
    for row in pair.rows[:_TOP]:
        english, latvian = _town(row.english, "en"), _town(row.latvian, "lv")
        if english and latvian and not _is_one(pair, english, latvian):
            yield english, latvian


def _town(segments: Sequence[Segment], language: LanguageCode) -> Town | None:
    match = _DATED[language].match(segments[0].text) if segments else None
    if match is None or _NO_TOWN.fullmatch(match[1]):
        return None
    words = re.split(r"[ -]", match[1].lower())
    return None if set(words) & common_words(language) else Town(segments[0], match[1])


def _is_one(pair: DraftPair, english: Town, latvian: Town) -> bool:
    """Tell whether two towns bear one key of the glossary, or names that sound or go together."""
    if _keys(pair, english, "en") & _keys(pair, latvian, "lv"):
        return True
    ours, theirs = (re.sub(r"[ -]", "", town.text) for town in (english, latvian))
    if outlines(ours, "en") & outlines(theirs, "lv"):
        return True
    there = all_stems([latvian.text.lower()], "lv")
    if has_exonym(pair.lists, english.text.title(), "en", there):
        return True
    return distance(ours, theirs) <= NEAR * len(ours)


def _keys(pair: DraftPair, town: Town, language: LanguageCode) -> frozenset[str]:
    named = pair.named[language][town.segment.id]
    return frozenset(alias.key for one in named if one.start == 0 for alias in one.aliases)

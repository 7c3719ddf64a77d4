"""Looks for patterns in texts, but not within web and mail addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pressdraft.checks.pairs import DraftPair
from pressdraft.release import LanguageCode, Segment

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+")


class Place(NamedTuple):
    """A match in a segment of a text."""

    language: LanguageCode
    segment: Segment
    match: re.Match[str]

    @property
    def text(self) -> str:
        """What stands there."""
        return self.match[0]


def places(
    pair: DraftPair,
    patterns: re.Pattern[str] | Mapping[LanguageCode, re.Pattern[str]],
    needs: str = "",
) -> Iterator[Place]:
    """Yield the matches of a pattern, or of a language's own, that lie in no address.

    `needs` is what every match holds, so that most segments are passed over at once.
    """
    for language, segment in pair.segments():
        pattern = patterns if isinstance(patterns, re.Pattern) else patterns.get(language)
        if pattern is None or needs not in segment.text:
            continue
        addresses: list[tuple[int, int]] | None = None
        for match in pattern.finditer(segment.text):
            if addresses is None:
                addresses = [found.span() for found in _ADDRESS.finditer(segment.text)]
            if not any(start < match.end() and match.start() < end for start, end in addresses):
                yield Place(language, segment, match)

"""What checks read: the drafts of a release, and the facts and names that they were made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pressdraft.compose.naming import Naming
from pressdraft.facts import Facts
from pressdraft.release import Draft, LanguageCode, Segment


@dataclass(frozen=True, slots=True)
class DraftPair:
    """The drafts of one release by language code, source first; one of them may be absent."""

    drafts: Mapping[LanguageCode, Draft]
    facts: Facts
    naming: Naming

    def segments(self) -> Iterator[tuple[LanguageCode, Segment]]:
        """Yield every segment of every draft with its language."""
        for language, draft in self.drafts.items():
            for segment in draft.segments:
                yield language, segment

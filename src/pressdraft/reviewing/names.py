"""What the glossary calls the names that stand in a segment, with their Latvian forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pressdraft.checks.known_names import KnownName
from pressdraft.checks.pairs import DraftPair
from pressdraft.language.values import Name


@dataclass(frozen=True, slots=True)
class NameInSegment:
    """An entry of the glossary that a side of a segment names, as it was called on the day."""

    key: str
    kind: str
    name: Name


def names_in_segment(pair: DraftPair, segment_id: str, on: date) -> tuple[NameInSegment, ...]:
    """Return the names of the glossary in a segment of either draft, in the order of the texts.

    A name within another one is left out.
    """
    return tuple(dict.fromkeys(_names(pair, segment_id, on)))


def _names(pair: DraftPair, segment_id: str, on: date) -> Iterator[NameInSegment]:
    for language, draft in pair.drafts.items():
        segment = draft.segment(segment_id)
        for mention in pair.mentions_in(language, segment) if segment else ():
            known = [pair.known.names[id_] for id_ in mention.found.keys]
            chosen = next((one for one in known if one.holds(on)), known[0])
            yield _as_called(pair, chosen, on)


def _as_called(pair: DraftPair, known: KnownName, on: date) -> NameInSegment:
    """Return an entry as it was called on a day, whatever name of it the text has."""
    same = (one for one in pair.known.names.values() if (one.kind, one.key) == _id(known))
    held = next((one for one in same if one.holds(on)), known)
    return NameInSegment(known.key, known.kind, held.name)


def _id(known: KnownName) -> tuple[str, str]:
    return known.kind, known.key

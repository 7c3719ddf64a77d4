"""Edits by hand that a draft does not print, because it has no segment of that id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pressdraft.errors import did_you_mean
from pressdraft.facts import Facts
from pressdraft.i18n import _
from pressdraft.release import Draft, LanguageCode


@dataclass(frozen=True, slots=True)
class LostEdit:
    """An edit of a segment that a draft does not have; `hint` names the nearest that it has."""

    segment_id: str
    language: LanguageCode
    hint: str

    @property
    def message(self) -> str:
        """What is wrong, in words."""
        return _(
            "the draft has no segment '{id}', so this edit is not printed",
            id=self.segment_id,
        )


def lost_edits(facts: Facts, drafts: Mapping[LanguageCode, Draft]) -> Iterator[LostEdit]:
    """Yield each edit by hand whose segment the draft of its language does not have."""
    for segment_id, edits in facts.overrides.items():
        for code in edits:
            ids = drafts[code].ids() if code in drafts else ()
            if segment_id not in ids:
                yield LostEdit(segment_id, code, did_you_mean(segment_id, ids))

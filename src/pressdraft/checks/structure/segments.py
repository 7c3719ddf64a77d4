"""Segments that one language lacks, and edits that no longer fit."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, release_check
from pressdraft.checks.excerpts import excerpt
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.compose.edits import lost_edits
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.release import LanguageCode

SHOWN = 60
"""So many code points of a text are shown in a message."""


@release_check("missing-segment", Severity.ERROR, group="structure")
def missing_segment(pair: DraftPair, _composed: Composed) -> Iterator[Finding]:
    """Finds segments that stand in one language and have no counterpart in the other.

    Why:
        Both texts have to say the same. Readers of one language would miss a whole paragraph.

    Example:
        `results` has two paragraphs in English and one in Latvian, or the English template of a
        kind fills a block that the Latvian one leaves empty.

    Instead:
        Write the wording in as many paragraphs in both languages, and fill the same blocks in the
        templates of both.
    """
    if not pair.is_both:
        return
    for language, segment in pair.segments():
        other: LanguageCode = "lv" if language == "en" else "en"
        if pair.drafts[other].segment(segment.id) is None:
            message = _(
                "the {name} draft has the segment '{id}', the {other} one does not",
                name=_(LANGUAGES[language].name),
                id=segment.id,
                other=_(LANGUAGES[other].name),
            )
            yield missing_segment.finding("both", segment.id, message)


@release_check("stale-edit", Severity.WARNING, group="structure")
def stale_edit(pair: DraftPair, composed: Composed) -> Iterator[Finding]:
    """Finds texts edited by hand whose facts have changed since, and edits that nothing prints.

    Why:
        An edit hides what the facts say. When a date or a sum changes later, the edited text keeps
        the old one; and an edit of a segment that the draft no longer has is lost.

    Example:
        `overrides: {lead: {lv: {text: ..., hash: ...}}}` after the event was moved by a week.

    Instead:
        Compare the edit with what the draft would say without it, write it anew, or delete it.
        `pressdraft explain ID SEGMENT` shows both texts.
    """
    for language, segment in pair.segments():
        if segment.stale:
            now = excerpt(segment.replaced or "", 0, 0, SHOWN).text
            message = _(
                "the facts have changed since this edit; without it the text is: ‘{now}’", now=now
            )
            yield stale_edit.finding(language, segment.id, message)
    for lost in lost_edits(composed.facts, pair.drafts):
        hint = f" ({lost.hint})" if lost.hint else ""
        yield stale_edit.finding(lost.language, lost.segment_id, lost.message + hint)

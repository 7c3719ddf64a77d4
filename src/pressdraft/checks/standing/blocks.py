"""Standing texts of a release: left out, or edited away from the version that holds."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from pressdraft.checks.base import Finding, Severity, release_check
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.i18n import _
from pressdraft.release import Role, Segment

REQUIRED = ("funding",)
"""The segments that every release has, whatever else a template leaves out."""
_AROUND = 3


@release_check("altered-block", Severity.ERROR, group="standing")
def altered_block(pair: DraftPair, _composed: Composed) -> Iterator[Finding]:
    """Finds standing texts that an edit by hand has changed.

    Why:
        The funding statement, the disclaimer and the description of the Union are agreed word by
        word. An edit in one release is a text that nobody has approved.

    Example:
        `overrides: {eu_description: {en: {text: The European Union has 28 Member States ...}}}`

    Instead:
        Delete the edit. Where the text itself should change, give the block in
        `boilerplate/blocks/` a new version with its source.
    """
    for language, segment in pair.segments():
        if segment.role is Role.BOILERPLATE and segment.replaced is not None:
            difference = word_difference(segment.replaced, segment.text)
            if difference:
                message = _(
                    "differs from the standing text that holds: {difference}", difference=difference
                )
                yield altered_block.finding(language, segment.id, message)


@release_check("missing-block", Severity.ERROR, group="standing")
def missing_block(pair: DraftPair, _composed: Composed) -> Iterator[Finding]:
    """Finds releases whose template leaves out the funding statement.

    Why:
        It is the one paragraph that no text on the Union's money may go without.

    Example:
        A template of an office that has `{% block funding %}{% endblock %}`.

    Instead:
        Let the template inherit the block `funding` from `release.j2`.
    """
    for language, draft in pair.drafts.items():
        for block in REQUIRED:
            if not any(_belongs(segment, block) for segment in draft.segments):
                message = _("the draft has no segment '{block}'", block=block)
                yield missing_block.finding(language, None, message)


def _belongs(segment: Segment, block: str) -> bool:
    return segment.id.partition(".")[0] == block


def word_difference(expected: str, actual: str) -> str:
    """Return what differs word by word: `[-28-] {+27+} Member States`; empty when nothing does."""
    old, new = expected.split(), actual.split()
    shown: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            words = old[a:b]
            if len(words) > 2 * _AROUND:
                words = [*words[:_AROUND], "…", *words[-_AROUND:]]
            shown += words
            continue
        shown += [f"[-{' '.join(old[a:b])}-]"] if b > a else []
        shown += [f"{{+{' '.join(new[c:d])}+}}"] if d > c else []
    return " ".join(shown) if old != new else ""

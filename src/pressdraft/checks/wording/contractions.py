"""English contractions that British English writes without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _

_STOPPED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Messrs|Mmes)\.(?=[ \u00a0]?[^\W\d_a-z])")


@check("contraction-stop", Severity.SUGGESTION, group="wording")
def contraction_stop(pair: DraftPair) -> Iterator[Finding]:
    """Finds *Mr.*, *Mrs.*, *Ms.* and *Dr.* with a full stop in the English text.

    Why:
        British English writes the stop only where the end of the word is cut off: *Prof.*, *Gen.*,
        but *Mr* and *Dr*, which keep their last letter.

    Example:
        *Mr. Amir Yelchibekov*.

    Instead:
        Leave the stop out.
    """
    for segment in pair.drafts["en"].segments if "en" in pair.drafts else ():
        for match in _STOPPED.finditer(segment.text):
            message = _(
                "‘{match}’: British English writes ‘{right}’ without a full stop",
                match=match[0],
                right=match[1],
            )
            yield contraction_stop.finding(
                "en",
                segment.id,
                message,
                start=match.start(),
                end=match.end(),
                suggestion=match[1],
            )

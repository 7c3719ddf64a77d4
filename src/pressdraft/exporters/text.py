"""Plain text, ready to paste: an empty line between segments, no-break spaces kept."""

from __future__ import annotations

import textwrap

from pressdraft.release import Draft


def plain_text(draft: Draft, width: int | None = None) -> str:
    """Return the draft as plain text that ends in one line feed, its lines `width` long at most.

    Without a width each line of a segment is one line; a word that is longer is never broken.
    """
    texts = (segment.text for segment in draft.segments)
    if width:
        texts = (_wrapped(text, width) for text in texts)
    return "\n\n".join(texts) + "\n"


def _wrapped(text: str, width: int) -> str:
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )

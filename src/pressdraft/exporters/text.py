"""Plain text, ready to paste: an empty line between segments, no-break spaces kept."""

from __future__ import annotations

from pressdraft.release import Draft


def plain_text(draft: Draft) -> str:
    """Return the draft as plain text that ends in one line feed."""
    return "\n\n".join(segment.text for segment in draft.segments) + "\n"

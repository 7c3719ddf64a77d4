"""Markdown (CommonMark): headings and paragraphs, with every character of the text escaped."""

from __future__ import annotations

import re

from pressdraft.release import Draft, Role, Segment

_INLINE = re.compile(r"([\\`*_{}\[\]<>|~]|&(?=#?\w+;)|!(?=\[))")
_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([#>+=-])")
_HEADINGS = {Role.HEADLINE: "# ", Role.HEADING: "## ", Role.SUBHEAD: "## "}


def markdown_text(draft: Draft) -> str:
    """Return the draft as CommonMark that shows exactly the draft's text."""
    return "\n\n".join(_segment(segment) for segment in draft.segments) + "\n"


def _segment(segment: Segment) -> str:
    lines = [escape(line) for line in segment.text.split("\n")]
    return _HEADINGS.get(segment.role, "") + "\\\n".join(lines)


def escape(line: str) -> str:
    """Return one line of text so that CommonMark shows it as it is.

    A year at the start of a line (`2022. gada`) would otherwise become a numbered list.
    """
    escaped = _INLINE.sub(r"\\\1", line)
    return _LINE_START.sub(
        lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", escaped
    )

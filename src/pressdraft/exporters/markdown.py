"""Markdown (CommonMark): headings and paragraphs, with every character of the text escaped."""

from __future__ import annotations

import re

from pressdraft.release import Draft, Role, Segment

_INLINE = re.compile(r"([\\`*_{}\[\]<>|~#]|&(?=#?\w+;))")
_LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([+=-]|:(?=-))")
_OUTER_SPACE = re.compile(r"^\s+|\s+$")
_HEADINGS = {Role.HEADLINE: 1, Role.HEADING: 2, Role.SUBHEAD: 2}


def markdown_text(draft: Draft) -> str:
    """Return the draft as CommonMark that shows exactly the draft's text."""
    return "\n\n".join(_segment(segment) for segment in draft.segments) + "\n"


def _segment(segment: Segment) -> str:
    lines = [escape(line) for line in segment.text.split("\n")]
    text = "\\\n".join(lines)
    level = _HEADINGS.get(segment.role)
    if level is None:
        return text
    if len(lines) > 1:
        return f"{text}\n{' =-'[level] * 3}"
    return f"{'#' * level} {text}"


def escape(line: str) -> str:
    """Return one line of text so that CommonMark shows it as it is.

    A year at the start of a line (`2022. gada`) would otherwise become a numbered list, and spaces
    at either end would vanish.
    """
    escaped = _OUTER_SPACE.sub(_spelled_out, _INLINE.sub(r"\\\1", line))
    return _LINE_START.sub(
        lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", escaped
    )


def _spelled_out(spaces: re.Match[str]) -> str:
    return "".join(f"&#{ord(space)};" for space in spaces[0])

"""Cuts a stretch out of a text with a little of what stands around it."""

from __future__ import annotations

from dataclasses import dataclass

CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of one line; the stretch it shows is `text[start:end]`."""

    text: str
    start: int
    end: int


def excerpt(text: str, start: int, end: int, width: int) -> Excerpt:
    """Return the line of `text` around a stretch, cut between words to about `width` code points.

    Of a stretch that goes on over several lines, the part on the first one is shown.
    """
    line_start = text.rfind("\n", 0, start) + 1
    line = text[line_start:].partition("\n")[0].replace("\t", " ")
    start, end = start - line_start, min(end - line_start, len(line))
    around = max(0, width - (end - start))
    right = min(len(line), max(end, max(0, start - around // 2) + width))
    left = max(0, min(start, right - width))
    left, right = _after_blank(line, left, start), _before_blank(line, right, end)
    before = CUT if left else ""
    after = CUT if right < len(line) else ""
    moved = len(before) - left
    return Excerpt(before + line[left:right] + after, start + moved, end + moved)


def _after_blank(line: str, left: int, start: int) -> int:
    """Move a cut to the start of the next word, but not past `start`."""
    if left == 0 or line[left - 1] == " ":
        return left
    blank = line.find(" ", left, start)
    return blank + 1 if blank >= 0 else start


def _before_blank(line: str, right: int, end: int) -> int:
    """Move a cut back to the end of the word before, but not into what ends at `end`."""
    if right == len(line) or line[right] == " ":
        return right
    blank = line.rfind(" ", end, right)
    return blank if blank >= 0 else end

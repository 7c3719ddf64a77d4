"""The house's typography for what an author writes: quotation marks, dashes, spaces that hold.

Only marks and spaces change, never a letter or a digit, and nothing that could be meant otherwise.
Written out twice, a text is the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressdraft.language.typography import DASH, NBSP, Marks

_HIDDEN = "\ue003"
"""Stands for a web or mail address while the text around it is set; input may not hold it."""

_ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_HYPHEN = re.compile(r"(?<=[^\s\d] )--?(?= \S)|(?<=\d )--?(?= [^\s\d])")
"""A hyphen for a dash; between two figures it may be a minus or a range, and stays."""
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_STRAIGHT = re.compile(r'(?P<opening>(?<![^\s(\[\u2013\u2014/])"(?=[^\s"]))|"')
_CLOSING = re.compile(r'(?<=[^\s"])"(?=[\s.,;:!?)\]\u2013\u2014\u2026/]|\Z)')
_CURLY = re.compile("[“”„«»]")
_THOUSANDS = re.compile(r" (?<=\d )\d{3}(?!\d)")


@dataclass(frozen=True, slots=True)
class Joints:
    """Where a language keeps two things on one line.

    `spaces` finds the space between them, which no longer breaks; `gaps` finds the place before a
    percent sign where such a space is missing, and is None where the language wants none. Patterns
    begin with the space itself, so that the search skips from one to the next.
    """

    spaces: re.Pattern[str]
    gaps: re.Pattern[str] | None = None


def in_house_style(text: str, marks: Marks | None, joints: Joints) -> str:
    """Return the text with its paragraphs, which empty lines part, in the house's typography.

    Without `marks` straight double quotation marks stay, for a text that is to be quoted whole.
    """
    if _has_address(text):
        return _around_addresses(text, marks, joints)
    if "..." in text:
        text = _ELLIPSIS.sub("…", text)
    if " -" in text:
        text = _HYPHEN.sub(DASH, text)
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    if _THOUSANDS.search(text):
        text = _GROUPS.sub(lambda match: match[0].replace(" ", NBSP), text)
    text = joints.spaces.sub(NBSP, text)
    if joints.gaps and "%" in text:
        text = joints.gaps.sub(NBSP, text)
    if marks and '"' in text:
        text = "\n\n".join(_marked(paragraph, marks) for paragraph in text.split("\n\n"))
    return text


def _has_address(text: str) -> bool:
    return "@" in text or "://" in text or "www." in text


def _around_addresses(text: str, marks: Marks | None, joints: Joints) -> str:
    """Set a text whose web and mail addresses stay letter by letter."""
    hidden: list[str] = []

    def hide(match: re.Match[str]) -> str:
        if not _has_address(match[0]):
            return match[0]
        hidden.append(match[0])
        return _HIDDEN

    text = in_house_style(re.sub(r"\S+", hide, text), marks, joints)
    shown = iter(hidden)
    return re.sub(_HIDDEN, lambda _: next(shown), text)


def _marked(paragraph: str, marks: Marks) -> str:
    """Return the paragraph with the house's marks, when its straight ones plainly are pairs."""
    found = list(_STRAIGHT.finditer(paragraph))
    if len(found) % 2 or _CURLY.search(paragraph):
        return paragraph
    for number, match in enumerate(found):
        opens = match["opening"] is not None
        if opens == bool(number % 2) or not (opens or _CLOSING.match(paragraph, match.start())):
            return paragraph
    parts = paragraph.split('"')
    signs = (marks.opening, marks.closing)
    return parts[0] + "".join(signs[n % 2] + part for n, part in enumerate(parts[1:]))

"""Bytes that should be UTF-8 text: the text, or words about what they are and where it breaks."""

from __future__ import annotations

import re

from pressdraft.errors import Problem, ProblemsError
from pressdraft.i18n import N_, _

LINE_BREAK = re.compile("\r\n|\r|\n")
LATVIAN_AND_QUOTES = frozenset("āčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ–—“”„‚‘’«»…€\u00a0")
SAVE_AS_UTF8 = N_("save it as UTF-8 in your editor")


def decode_utf8(data: bytes, file: str) -> str:
    """Return the text of `data`, or raise at the first wrong byte, naming the likely encoding."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = line_and_column(before)
        seems = _("; it seems to be Windows-1257") if is_windows_1257(data) else ""
        problem = Problem(
            file, line, column, _("is not UTF-8{seems}", seems=seems), _(SAVE_AS_UTF8)
        )
        raise ProblemsError([problem], readable=False) from error


def is_windows_1257(data: bytes) -> bool:
    """Tell whether the bytes beyond ASCII read as Latvian letters and quotation marks there."""
    try:
        beyond = [character for character in data.decode("cp1257") if character > "\x7f"]
    except UnicodeDecodeError:
        return False
    return 2 * sum(character in LATVIAN_AND_QUOTES for character in beyond) > len(beyond)


def line_and_column(before: str) -> tuple[int, int]:
    """Return line and column, from 1, of the place after the text `before`."""
    lines = LINE_BREAK.split(before)
    return len(lines), len(lines[-1]) + 1


def unreadable(file: str, message: str, hint: str = "") -> ProblemsError:
    """Return the error about a whole file that cannot be read as text."""
    return ProblemsError([Problem(file, 0, 0, message, hint)], readable=False)

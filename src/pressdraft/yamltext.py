"""The text of a file before it is YAML: its encoding, its lines, the characters it may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.errors import Problem, ProblemsError

MAX_CHARACTER_PROBLEMS = 20
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]"
)
LINE_BREAK = re.compile("\r\n|\r|\n")
LATVIAN_AND_QUOTES = frozenset("āčēģīķļņōŗšūžĀČĒĢĪĶĻŅŌŖŠŪŽ–—“”„‚‘’«»…€\u00a0")


def decode_text(data: bytes, file: str) -> str:
    """Return the bytes as UTF-8 text, or name the encoding that they seem to have."""
    hint = "save it as UTF-8 in your editor"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:64].count(0) > len(data[:64]) // 4:
        raise unreadable(file, "is UTF-16, not UTF-8", hint)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = line_and_column(before)
        seems = "; it seems to be Windows-1257" if _is_windows_1257(data) else ""
        problem = Problem(file, line, column, f"is not UTF-8{seems}", hint)
        raise ProblemsError([problem], readable=False) from error


def _is_windows_1257(data: bytes) -> bool:
    """Tell whether the bytes beyond ASCII read as Latvian letters and quotation marks there."""
    try:
        beyond = [character for character in data.decode("cp1257") if character > "\x7f"]
    except UnicodeDecodeError:
        return False
    return 2 * sum(character in LATVIAN_AND_QUOTES for character in beyond) > len(beyond)


def character_problems(text: str, file: str) -> Iterator[Problem]:
    """Yield a problem for each of the first characters of `text` that no file may hold."""
    for count, match in enumerate(FORBIDDEN.finditer(text)):
        if count == MAX_CHARACTER_PROBLEMS:
            return
        line, column = line_and_column(text[: match.start()])
        yield Problem(
            file, line, column, f"a {_character_name(match[0])} is not allowed", "delete it"
        )


def _character_name(character: str) -> str:
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        kind = "lone surrogate"
    elif 0xE000 <= code <= 0xF8FF:
        kind = "private-use character"
    elif code in (0x2028, 0x2029):
        kind = "line separator"
    elif code == 0xFEFF:
        kind = "byte order mark inside the text"
    else:
        kind = "control character"
    return f"{kind} U+{code:04X}"


def line_and_column(before: str) -> tuple[int, int]:
    """Return line and column, from 1, of the place after the text `before`."""
    lines = LINE_BREAK.split(before)
    return len(lines), len(lines[-1]) + 1


def forbidden_characters(text: str) -> list[str]:
    """Name the characters of `text` that no file may hold, such as `control character U+0007`."""
    return [_character_name(match[0]) for match in FORBIDDEN.finditer(text)]


def unreadable(file: str, message: str, hint: str = "") -> ProblemsError:
    """Return the error about a whole file that cannot be read as text."""
    return ProblemsError([Problem(file, 0, 0, message, hint)], readable=False)

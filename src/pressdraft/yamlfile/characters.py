"""The text of a file before it is YAML: its encoding, its lines, the characters it may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.decoding import SAVE_AS_UTF8, decode_utf8, line_and_column, unreadable
from pressdraft.errors import Problem
from pressdraft.i18n import _

MAX_CHARACTER_PROBLEMS = 20
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff\ufeff\ufffe\uffff]"
)


def decode_text(data: bytes, file: str) -> str:
    """Return the bytes as UTF-8 text, or name the encoding that they seem to have."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:64].count(0) > len(data[:64]) // 4:
        raise unreadable(file, _("is UTF-16, not UTF-8"), _(SAVE_AS_UTF8))
    return decode_utf8(data, file)


def character_problems(text: str, file: str) -> Iterator[Problem]:
    """Yield a problem for each of the first characters of `text` that no file may hold."""
    for count, match in enumerate(FORBIDDEN.finditer(text)):
        if count == MAX_CHARACTER_PROBLEMS:
            return
        line, column = line_and_column(text[: match.start()])
        message = _("a {name} is not allowed", name=_character_name(match[0]))
        yield Problem(file, line, column, message, _("delete it"))


def _character_name(character: str) -> str:
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        kind = _("lone surrogate")
    elif 0xE000 <= code <= 0xF8FF:
        kind = _("private-use character")
    elif code in (0x2028, 0x2029):
        kind = _("line separator")
    elif 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        kind = _("control of writing direction")
    elif code == 0xFEFF:
        kind = _("byte order mark inside the text")
    else:
        kind = _("control character")
    return f"{kind} U+{code:04X}"


def forbidden_characters(text: str) -> list[str]:
    """Name the characters of `text` that no file may hold, such as `control character U+0007`."""
    return [_character_name(match[0]) for match in FORBIDDEN.finditer(text)]

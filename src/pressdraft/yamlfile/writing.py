"""Writes values as YAML in this project's style, so that they read back as they were.

Mappings and lists in block style, long texts folded (`>-`), texts of several lines as they stand
(`|-`), all else plain, and in quotes only where YAML would read something else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from pressdraft.errors import PressdraftError
from pressdraft.i18n import _
from pressdraft.yamlfile.characters import forbidden_characters
from pressdraft.yamlfile.loading import MAX_DEPTH, parse_yaml
from pressdraft.yamlfile.nodes import OneLine, Plain

WIDTH = 100
LONG = 80
STEP = 2
MAX_KEY = 1000  # YAML takes no key on the line of its value beyond 1024 characters

ANY_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")
PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-[^\s\-]")
NOT_PLAIN = re.compile(r"[\n\t]|:(?: |$)| #|^\.\.\.|^<<$")
FLOW_SIGN = re.compile(r"[,\[\]{}?]")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Written:
    """A value as it stands after its key or dash: the rest of that line, and whole lines below."""

    head: str
    body: tuple[str, ...] = ()


def dump_yaml(value: Plain) -> str:
    """Return `value` as the text of a YAML file; raises PressdraftError for what no file can hold.

    Text is written in NFC with newlines as line breaks, which is how `parse_yaml` returns it.
    """
    value = cleaned(value)
    if isinstance(value, str):
        written = write_text(value, STEP)
        lines = [written.head, *written.body]
    else:
        lines = block_lines(value, 0) if value else [flow_text(value)]
    text = "\n".join(lines) + "\n"
    if parse_yaml(text, _("a new file")).plain() != value:
        raise PressdraftError(_("these values cannot be written as YAML"))
    return text


def cleaned(value: Plain, depth: int = 0) -> Plain:
    """Return `value` in NFC with newlines as line breaks; raises PressdraftError if it cannot."""
    if depth > MAX_DEPTH:
        raise PressdraftError(
            _("more than {depth} levels stand inside one another", depth=MAX_DEPTH)
        )
    if isinstance(value, str):
        return _clean_text(value)
    if isinstance(value, list):
        return [cleaned(item, depth + 1) for item in value]
    if any(len(key) > MAX_KEY for key in value):
        raise PressdraftError(_("a key is longer than {length} characters", length=MAX_KEY))
    items = {_clean_text(key): cleaned(item, depth + 1) for key, item in value.items()}
    return OneLine(items) if isinstance(value, OneLine) else items


def _clean_text(text: str) -> str:
    text = unicodedata.normalize("NFC", ANY_BREAK.sub("\n", text))
    for name in forbidden_characters(text)[:1]:
        raise PressdraftError(
            _("the text holds a {name}, which no file may hold", name=name), _("delete it")
        )
    return text


def block_lines(value: list[Plain] | dict[str, Plain], indent: int) -> list[str]:
    """Return the lines of a list or mapping with content, in block style at column `indent`."""
    if isinstance(value, dict):
        return [line for key, item in value.items() for line in entry_lines(key, item, indent)]
    return [line for item in value for line in item_lines(item, indent)]


def entry_lines(key: str, value: Plain, indent: int) -> list[str]:
    """Return the lines of `key: value` at column `indent`."""
    written = write_value(value, indent + STEP)
    start = " " * indent + key_text(key) + ":"
    return [f"{start} {written.head}".rstrip(" "), *written.body]


def item_lines(value: Plain, indent: int) -> list[str]:
    """Return the lines of a list item at column `indent`; a collection starts beside the dash."""
    written = write_item(value, indent + STEP)
    return [" " * indent + f"- {written.head}", *written.body]


def write_value(value: Plain, indent: int) -> Written:
    """Return `value` as it follows a key, with what stands below at column `indent`."""
    if isinstance(value, str):
        return write_text(value, indent)
    if not value or isinstance(value, OneLine):
        return Written(flow_text(value))
    return Written("", tuple(block_lines(value, indent)))


def write_item(value: Plain, indent: int) -> Written:
    """Return `value` as it follows a dash, with what stands below at column `indent`."""
    written = write_value(value, indent)
    if written.head:
        return written
    first, *rest = written.body
    return Written(first[indent:], tuple(rest))


def write_text(text: str, indent: int) -> Written:
    """Return a text in the style that suits it, with lines below at column `indent`."""
    if indent + len(text) > LONG and (folded := write_folded(text, indent)):
        return folded
    if "\n" in text and (literal := write_literal(text, indent)):
        return literal
    return Written(text if is_plain(text) else quoted(text))


def write_literal(text: str, indent: int) -> Written | None:
    """Return a text as `|`, line by line, or None when that would not read back."""
    lines = text.removesuffix("\n").split("\n")
    if not lines[0] or lines[0][0] in " \t" or any(line[-1:] in (" ", "\t") for line in lines):
        return None
    return _block_scalar("|", text, lines, indent)


def write_folded(text: str, indent: int) -> Written | None:
    """Return a text as `>`, broken at single spaces, or None when that would not read back."""
    paragraphs = text.removesuffix("\n").split("\n\n")
    if any(not part or "\n" in part or part != part.strip(" \t") for part in paragraphs):
        return None
    lines: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        lines += [""] if number else []
        lines += _filled(paragraph, max(WIDTH - indent, WIDTH // 2))
    return _block_scalar(">", text, lines, indent)


def _block_scalar(sign: str, text: str, lines: list[str], indent: int) -> Written | None:
    if not lines[-1]:
        return None
    head = sign if text.endswith("\n") else sign + "-"
    return Written(head, tuple(" " * indent + line if line else "" for line in lines))


def _filled(paragraph: str, width: int) -> Iterator[str]:
    """Break a paragraph into lines; only between two words with one space between them."""
    line = ""
    for word in re.split(r"(?<=[^ \t]) (?=[^ \t])", paragraph):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def flow_text(value: Plain) -> str:
    """Return `value` on one line, with braces and brackets."""
    if isinstance(value, str):
        return value if is_plain(value, in_flow=True) else quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(flow_text(item) for item in value)}]"
    return "{" + ", ".join(flow_entry(key, item) for key, item in value.items()) + "}"


def flow_entry(key: str, value: Plain) -> str:
    """Return `key: value` as it stands between braces."""
    return f"{flow_text(key)}: {flow_text(value)}"


def key_text(key: str) -> str:
    """Return a key of a block mapping."""
    return key if is_plain(key) else quoted(key)


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Tell whether `text` reads back as it is without quotes."""
    if not PLAIN_START.match(text) or text != text.strip() or NOT_PLAIN.search(text):
        return False
    return not (in_flow and FLOW_SIGN.search(text))


def quoted(text: str) -> str:
    """Return `text` in double quotes, or in single ones where that saves the escapes."""
    if any(sign in text for sign in '"\\') and not any(sign in text for sign in "'\n\t"):
        return single_quoted(text)
    return double_quoted(text)


def single_quoted(text: str) -> str:
    """Return a text of one line in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def double_quoted(text: str) -> str:
    """Return `text` in double quotes, on one line.

    A combining mark after an escape is escaped too, or NFC would join it to the escape's letter.
    """
    parts: list[str] = []
    escaped = False
    for character in text:
        part = ESCAPES.get(character, character)
        if escaped and unicodedata.combining(character):
            part = f"\\U{ord(character):08X}"
        escaped = part != character
        parts.append(part)
    return f'"{"".join(parts)}"'

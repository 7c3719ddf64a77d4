"""Telephone numbers, in E.164 where the text says the country, and addresses on the net."""

from __future__ import annotations

from typing import NamedTuple

from pressdraft.language.phones import parse_phone
from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.values import Kind, Reading

_SPACES = frozenset(" \u00a0\u2009\u202f")
_LEAST, _MOST = 7, 15
_LOCAL_LEAST = 5
_EXTENSIONS = frozenset({"ext", "extension", "iekš", "iekšējais"})
_SEPARATORS = frozenset({",", ";", "/", "or", "and", "vai", "un"})


class _Digits(NamedTuple):
    """The digits of a number, the lengths of its blocks, and the mark before each further one."""

    digits: str
    blocks: tuple[int, ...]
    joints: tuple[str, ...]
    next: int


def read_phones(prose: Prose, index: int) -> Found | None:
    """Return the number at `index`, announced by `+` or a word such as "tel.", and the next."""
    first = _international(prose, index) or _announced(prose, index)
    if first is None:
        return None
    readings = list(first.readings)
    end = first.next
    while prose.low[end] in _SEPARATORS and prose.same_line[end + 1]:
        more = _local(prose, end + 1)
        if more is None:
            break
        readings.extend(more.readings)
        end = more.next
    return Found(tuple(readings), end)


def _international(prose: Prose, index: int) -> Found | None:
    index += prose.low[index] == "(" and prose.tied[index + 1]
    if (
        prose.low[index] != "+"
        or not prose.tokens[index + 1].digits
        or not prose.same_line[index + 1]
    ):
        return None
    form = set() if prose.tied[index + 1] else {"plus-space"}
    found = _digits(prose, index + 1)
    found, extension = _extension(prose, found)
    if not _LEAST <= len(found.digits) <= _MOST or found.digits.startswith("0"):
        return None
    value = f"+{found.digits}" + (f";ext={extension}" if extension else "")
    return _found(prose, index, found.next, value, form)


def _found(prose: Prose, index: int, end: int, value: str, form: set[str]) -> Found:
    start, text_end = prose.tokens[index].start, prose.tokens[end - 1].end
    return Found((Reading(Kind.PHONE, value, start, text_end, frozenset(form)),), end)


def _digits(prose: Prose, index: int) -> _Digits:
    """Return the blocks of digits that spaces, hyphens, points or brackets join."""
    digits, blocks, joints = prose.tokens[index].text, [len(prose.tokens[index].text)], []
    end = index + 1
    if prose.low[end] == ")" and "(" in prose.low[index - 2 : index]:
        end += 1
    while len(digits) < _MOST:
        place, joint = _next_block(prose, end)
        block = prose.tokens[place]
        if not joint or len(digits) + len(block.text) > _MOST:
            break
        digits += block.text
        blocks.append(len(block.text))
        joints.append(joint)
        end = place + 1
        if prose.low[end] == ")":
            end += 1
    return _Digits(digits, tuple(blocks), tuple(joints), end)


def _next_block(prose: Prose, index: int) -> tuple[int, str]:
    """Return where the next block of digits stands and what joins it, an empty text for none."""
    token = prose.tokens[index]
    if token.digits and token.gap in _SPACES:
        return index, " "
    if token.digits and prose.low[index - 1] == ")":
        return index, ")"
    if token.text in ("-", "‑", ".") and prose.tied[index] and prose.tied[index + 1]:
        return (index + 1, token.text) if prose.tokens[index + 1].digits else (index, "")
    bracketed = token.text == "(" and prose.low[index + 2] == ")" and prose.same_line[index]
    if bracketed and prose.tokens[index + 1].digits:
        return index + 1, "("
    return index, ""


def _extension(prose: Prose, found: _Digits) -> tuple[_Digits, str]:
    """Return the number without its extension: behind a hyphen after one block, or "ext."."""
    place = found.next + 1 if prose.low[found.next] == "," else found.next
    if prose.low[place] in _EXTENSIONS:
        place += 2 if prose.low[place + 1] == "." else 1
        token = prose.tokens[place]
        if token.digits and len(token.text) <= 6:
            return found._replace(next=place + 1), token.text
    if found.joints == (" ", "-") and found.blocks[1] >= 4 and found.blocks[2] <= 6:
        inside = len(found.digits) - found.blocks[2]
        if inside >= _LEAST and found.blocks[1] > found.blocks[2]:
            return found._replace(digits=found.digits[:inside]), found.digits[inside:]
    return found, ""


def _announced(prose: Prose, index: int) -> Found | None:
    """Return the number without `+` behind "tel.", "tālr.:" and the like."""
    place = index - 1
    while index - place < 4 and prose.low[place] in (".", ":", "("):
        place -= 1
    if not prose.tokens[place].word or prose.low[place] not in prose.words.phone_words:
        return None
    first = prose.tokens[index]
    bracketed = first.text == "(" and prose.tokens[index + 1].digits
    if not first.digits and not bracketed:
        return None
    found = _digits(prose, index + bracketed)
    if not _LOCAL_LEAST <= len(found.digits) <= _MOST:
        return None
    if found.digits.startswith("00") and len(found.digits) > _LEAST + 2:
        value = f"+{found.digits[2:]}"
        return _found(prose, index, found.next, value, {"double-zero"})
    return _local_found(prose, index, found)


def _local_found(prose: Prose, index: int, found: _Digits) -> Found:
    value = _local_value(prose, found.digits)
    return _found(prose, index, found.next, value, {"not-international"})


def _local_value(prose: Prose, digits: str) -> str:
    """Return the number in E.164 when the region is known and it fits there, else its digits."""
    if prose.region is None:
        return digits
    try:
        return parse_phone(digits, prose.region)
    except ValueError:
        return digits


def _local(prose: Prose, index: int) -> Found | None:
    """Return a further number that leaves out what the first one said: `, 97-11-48`."""
    if not prose.tokens[index].digits:
        return None
    found = _digits(prose, index)
    joined = set(found.joints) <= {"-"}
    if not joined or not _LOCAL_LEAST <= len(found.digits) <= 10:
        return None
    return _local_found(prose, index, found)


def read_address(prose: Prose, index: int) -> Found | None:
    """Return the e-mail address, URL or contract number that the token at `index` is."""
    token = prose.tokens[index]
    if token.cut not in ("email", "url", "code"):
        return None
    value = token.text.lower() if token.cut == "email" else token.text
    return Found((Reading(Kind(token.cut), value, token.start, token.end),), index + 1)

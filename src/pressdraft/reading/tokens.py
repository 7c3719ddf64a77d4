"""A text cut into words, figures and marks, with addresses and contract numbers kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Cut = Literal["word", "digits", "mark", "email", "url", "code"]

_PIECE = re.compile(r"[^\W\d_]+|[0-9]+|\S")
_TRIGGER = re.compile(
    r"@|https?://|www\.|\.(?:org|com|net|int|eu|lv|kz|kg|tj|uz|tm|info|gov|edu"
    r"|ee|lt|pl|ua|ge|az|md|mk|fi|de|uk|example)(?![\w@-])"
)
"""What addresses hold; ends that are words as well, such as *it*, call for *www* or *https*."""
_URL_TAIL = re.compile(r"[^\s<>\"“”„«»]*")
_MAIL_NAME = re.compile(r"[\w.+'-]{1,64}$")
_MAIL_HOST = re.compile(r"[\w.-]+")
_HOST_START = re.compile(r"[\w.-]{1,64}$")
_CODE_YEAR = re.compile(r"[0-9]{4}/[0-9]{2,5}(?:-[0-9]{2,4})?")
_YEARS = re.compile(r"(?:19|20)([0-9]{2})/(?:19|20)?([0-9]{2})")
"""A school year or a season: 2020/2021, 2020/21."""
_CAPITALS = re.compile(r"[A-Z]{2}")
_LETTER = re.compile(r"[^\W\d_]")
_NAME_SPAN = 64


class Token(NamedTuple):
    """A piece of the text; `gap` is the white space before it, `word` and `digits` tell its cut."""

    text: str
    low: str
    start: int
    end: int
    gap: str
    cut: Cut
    word: bool = False
    digits: bool = False


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text`, in order; the time taken is linear in its length."""
    return tuple(_coded(list(_pieces(text)), text))


def _pieces(text: str) -> Iterator[Token]:
    place = 0
    for start, end, cut in _addresses(text):
        yield from _plain(text, place, start)
        piece = text[start:end]
        yield Token(piece, piece, start, end, _gap(text, start, place), cut)
        place = end
    yield from _plain(text, place, len(text))


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    last = start
    for match in _PIECE.finditer(text, start, end):
        piece = match[0]
        begin, last_end = match.span()
        gap = text[last:begin]
        if piece[0].isalpha():
            yield Token(piece, piece.lower(), begin, last_end, gap, "word", True)
        elif "0" <= piece[0] <= "9":
            yield Token(piece, piece, begin, last_end, gap, "digits", False, True)
        else:
            yield Token(piece, piece, begin, last_end, gap, "mark")
        last = last_end


def _gap(text: str, start: int, floor: int) -> str:
    """Return the white space before an address; a single character says enough."""
    return text[start - 1] if start > floor and text[start - 1].isspace() else ""


def _addresses(text: str) -> Iterator[tuple[int, int, Cut]]:
    """Yield every e-mail address and URL; one after the other, so no stretch is read twice."""
    last = 0
    for match in _TRIGGER.finditer(text):
        if match.start() < last:
            continue
        place = _mail(text, match.start(), last) if match[0] == "@" else _url(text, match, last)
        if place:
            yield place[0], place[1], "email" if match[0] == "@" else "url"
            last = place[1]


def _mail(text: str, at: int, floor: int) -> tuple[int, int] | None:
    name = _MAIL_NAME.search(text[max(floor, at - _NAME_SPAN) : at])
    host = _MAIL_HOST.match(text, at + 1)
    if name is None or host is None:
        return None
    begin = at - len(name[0].lstrip(".'-"))
    domain = host[0].rstrip(".-")
    return (begin, at + 1 + len(domain)) if begin < at and "." in domain else None


def _url(text: str, match: re.Match[str], floor: int) -> tuple[int, int] | None:
    begin, end = match.span()
    if match[0].startswith("."):
        host = _HOST_START.search(text[max(floor, begin - _NAME_SPAN) : begin])
        if host is None or not _LETTER.search(host[0]):
            return None
        begin -= len(host[0].lstrip(".-"))
    if not match[0].startswith(".") or text[end : end + 1] == "/":
        tail = _URL_TAIL.match(text, end)
        end = tail.end() if tail else end
    piece = text[begin:end].rstrip(".,;:!?'’")
    if piece.endswith(")") and "(" not in piece:
        piece = piece.rstrip(")").rstrip(".,;:!?")
    return (begin, begin + len(piece)) if len(piece) > len("www.") else None


def _coded(pieces: list[Token], text: str) -> Iterator[Token]:
    """Yield the tokens, with every run such as ABC/2015/358-348 made one."""
    index = 0
    while index < len(pieces):
        if pieces[index].cut == "mark":
            yield pieces[index]
            index += 1
            continue
        end = _run_end(pieces, index)
        first, last = pieces[index], pieces[end - 1]
        if end - index > 2 and is_contract(text[first.start : last.end]):
            run = text[first.start : last.end]
            yield Token(run, run, first.start, last.end, first.gap, "code")
        else:
            yield from pieces[index:end]
        index = end


def _run_end(pieces: list[Token], index: int) -> int:
    """Return where the run of letters, digits, strokes and hyphens ends that starts at `index`."""
    end = index
    while end < len(pieces) and (end == index or not pieces[end].gap):
        piece = pieces[end]
        if piece.cut not in ("word", "digits") and piece.text not in ("/", "-"):
            break
        end += 1
    return max(end, index + 1)


def is_contract(run: str) -> bool:
    """Tell whether a run without spaces is the number of a contract or of a legal act."""
    if "/" not in run:
        return False
    years = _YEARS.fullmatch(run)
    if years and int(years[2]) == (int(years[1]) + 1) % 100:
        return False
    digits = sum(letter.isdigit() for letter in run)
    if _CAPITALS.search(run):
        return digits >= 3 and run[-1].isdigit()
    return _CODE_YEAR.fullmatch(run) is not None

"""Abbreviations in capitals, with what they stand for where the text says it in brackets."""

from __future__ import annotations

from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.tokens import Token
from pressdraft.reading.values import Kind, Reading
from pressdraft.reading.vocabulary import CODES, SIGNS

_LONGEST = 8
_SHOUTED = 5
_MOST_WORDS = 12
_FIGURES = frozenset("IVXLC")


def read_abbreviation(prose: Prose, index: int) -> Found | None:
    """Return the abbreviation at `index`; `words` is its expansion if it stands beside it."""
    token = prose.tokens[index]
    letters = _letters(token)
    if not letters or token.text in CODES or _is_part(prose, index) or _is_heading(prose, index):
        return None
    words = _expansion_before(prose, index, letters) or _expansion_after(prose, index, letters)
    form = {"introduced"} if words else set()
    if letters != token.text:
        form.add("plural")
    reading = Reading(Kind.ABBREVIATION, letters, token.start, token.end, frozenset(form), words)
    return Found((reading,), index + 1)


def _letters(token: Token) -> str:
    """Return the capitals of an abbreviation, without an English plural's ending; or nothing."""
    text = token.text
    if len(text) > 2 and text.endswith("s") and text[:-1].isupper():
        text = text[:-1]
    if not 2 <= len(text) <= _LONGEST or not text.isupper() or set(text) <= _FIGURES:
        return ""
    return text


def _is_part(prose: Prose, index: int) -> bool:
    """Tell whether the capitals belong to a code with digits, COVID-19, or to a currency, US$."""
    after = index + 1
    if prose.low[after] in ("-", "‑") and prose.tied[after]:
        after += 1
    return (prose.tied[after] and prose.tokens[after].digits) or prose.tokens[after].text in SIGNS


def _is_heading(prose: Prose, index: int) -> bool:
    """Tell whether the capitals are words that shout: a line of them, or two long ones."""
    token = prose.tokens[index]
    if prose.is_shouted(token.start):
        return True
    if len(token.text) < _SHOUTED:
        return False
    neighbours = (prose.tokens[index - 1], prose.tokens[index + 1])
    return any(len(word.text) >= _SHOUTED and word.text.isupper() for word in neighbours)


def _expansion_before(prose: Prose, index: int, letters: str) -> str:
    """Return the name before `(ABC)`: back to the nearest word from which it fits the letters.

    Where none fits, as with an abbreviation of another language, it is the words from the first
    capital on.
    """
    if prose.low[index - 1] != "(" or prose.low[index + 1] not in (")", ",", ";"):
        return ""
    end = prose.tokens[index - 2].end
    capital = ""
    for place in range(index - 2, index - 2 - _MOST_WORDS, -1):
        token = prose.tokens[place]
        if not (token.word or token.text in ("-", "–", "’", "'")) or not prose.same_line[place + 1]:
            break
        name = prose.text[token.start : end]
        if token.text[0].isupper() and token.low != "the":
            capital = name
        if _fits(name, letters):
            return name
    return capital if " " in capital and len(letters) > 2 else ""


def _fits(name: str, letters: str) -> bool:
    """Tell whether `name` begins with the first letter and holds the others in order."""
    low = name.lower()
    if low[:1] != letters[0].lower():
        return False
    place = 0
    for letter in letters.lower():
        place = low.find(letter, place) + 1
        if not place:
            return False
    return True


def _expansion_after(prose: Prose, index: int, letters: str) -> str:
    """Return the name in `ABC (name)`."""
    if prose.low[index + 1] != "(":
        return ""
    end = index + 2
    while end - index < _MOST_WORDS and (
        prose.tokens[end].word or prose.tokens[end].text in ("-", "–")
    ):
        end += 1
    if prose.low[end] != ")" or end < index + 4:
        return ""
    name = prose.text[prose.tokens[index + 2].start : prose.tokens[end - 1].end]
    return name if _fits(name, letters) else ""

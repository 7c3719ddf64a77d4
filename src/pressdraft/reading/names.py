"""Figures that name a thing and count nothing: street numbers, rooms, "No 5", list numbers."""

from __future__ import annotations

from pressdraft.reading.prose import Found, Prose
from pressdraft.reading.values import Kind, Reading
from pressdraft.reading.vocabulary import STREETS

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_MOST = 24
"""So many tokens a contract number may have: 5.5.1.0/17/I/006."""
_STREETS = frozenset(STREETS.split())


def names_a_thing(prose: Prose, index: int) -> Found | None:
    """Return what the figure at `index` names, an empty find for one that states no value."""
    if _is_number_sign(prose, index):
        end = run_end(prose, index)
        return _code(prose, index, end)
    if prose.low[index - 1] in ("§", "#") or _is_section(prose, index):
        return Found((), run_end(prose, index))
    before = prose.word_before(index)
    if before in prose.words.labels and prose.low[index - 1] in (before, "."):
        return Found((), _labels_end(prose, index, before))
    if _is_phase(prose, index):
        return _phase(prose, index)
    if _numbers_a_list(prose, index) or _is_in_address(prose, index):
        return Found((), run_end(prose, index))
    return None


def _labels_end(prose: Prose, index: int, label: str) -> int:
    """Return the token behind a label's figures, of which a plural has several: Articles 5 to 8."""
    end = run_end(prose, index)
    joints = prose.words.to_words | prose.words.and_words | {","}
    while label.endswith(("s", "pp")) and (prose.low[end] in joints or prose.is_dash(end)):
        after = prose.tokens[end + 1]
        if not after.digits or prose.plural_noun(end + 2):
            break
        end = run_end(prose, end + 1)
    return end


def _is_section(prose: Prose, index: int) -> bool:
    """Tell a Latvian section number, `3.2. punkts`, from a number and from a date."""
    joined = (
        prose.low[index + 1] == "." and prose.tied[index + 2] and prose.tokens[index + 2].digits
    )
    return joined and prose.low[index + 3] == "." and prose.lower_word(index + 4) != ""


def _is_number_sign(prose: Prose, index: int) -> bool:
    """Tell whether "No" or "Nr." stands before; in English a small "no" is another word."""
    place = index - 1
    if prose.low[place] == ".":
        place -= 1
    if prose.low[place] == "№":
        return True
    sign = prose.tokens[place]
    if sign.low not in prose.words.number_signs or not prose.same_line[index]:
        return False
    if prose.language == "lv" or place < index - 1:
        return True
    return sign.text[0].isupper() and not prose.plural_noun(index + 1)


def run_end(prose: Prose, index: int) -> int:
    """Return the token behind digits and what is tied to them: 5/7, 12-3, 14a."""
    end = index + 1
    while end - index < _MOST and prose.tied[end]:
        token = prose.tokens[end]
        joint = token.text in ("/", "-", "–", ".") and prose.tied[end + 1]
        if not (token.digits or token.word or (joint and prose.tokens[end + 1].cut != "mark")):
            break
        end += 1
    return end


def _code(prose: Prose, index: int, end: int) -> Found:
    start, text_end = prose.tokens[index].start, prose.tokens[end - 1].end
    value = prose.text[start:text_end]
    return Found((Reading(Kind.CODE, value, start, text_end, frozenset({"numbered"})),), end)


def _is_phase(prose: Prose, index: int) -> bool:
    """Tell whether "phase" stands before the figure, or before the one that "and" joins to it."""
    place = index - 1
    if prose.low[place] in prose.words.and_words and prose.tokens[place - 1].digits:
        place -= 2
    return prose.low[place] in prose.words.phase_nouns and prose.same_line[index]


def _phase(prose: Prose, index: int) -> Found | None:
    token = prose.tokens[index]
    if len(token.text) > 2 or prose.is_dash(index + 1):
        return None
    if (
        prose.low[index + 1] in (".", ",")
        and prose.tied[index + 2]
        and prose.tokens[index + 2].digits
    ):
        return None
    form = frozenset({"after-noun"})
    noun = prose.tokens[index - 1].text if prose.low[index - 1] in prose.words.phase_nouns else ""
    reading = Reading(Kind.ORDINAL, int(token.text), token.start, token.end, form, noun)
    return Found((reading,), index + 1)


def _numbers_a_list(prose: Prose, index: int) -> bool:
    """Tell whether `1.`, `1)` or `(1)` numbers the line, or `[1]` a note."""
    if prose.low[index - 1] == "[" and prose.low[index + 1] == "]":
        return True
    token = prose.tokens[index]
    if len(token.text) > 2:
        return False
    if prose.low[index - 1] == "(" and prose.low[index + 1] == ")":
        return not prose.same_line[index - 1] or len(token.text) == 1
    if prose.same_line[index] or not prose.tied[index + 1]:
        return False
    if prose.low[index + 1] == ")":
        return True
    numbered = prose.low[index + 1] == "." and not prose.tied[index + 2]
    return numbered and not (prose.language == "lv" and prose.lower_word(index + 2))


def _is_in_address(prose: Prose, index: int) -> bool:
    """Tell whether a street follows, or the figure is a postcode: 010000, 1046 Brussels."""
    token = prose.tokens[index]
    if token.text.startswith("0") and len(token.text) > 1 and not _has_decimals(prose, index):
        return True
    place = index + 1 if prose.low[index + 1] == "," else index
    for _ in range(4):
        place += 1
        word = prose.tokens[place]
        if not word.word or not prose.same_line[place]:
            break
        if word.low in _STREETS:
            area = word.low == "square" and prose.lower_word(place + 1)
            return len(token.text) <= 4 and not area
        if not word.text[0].isupper():
            break
    town = prose.tokens[index + 1]
    named = town.word and town.text.istitle() and prose.same_line[index + 1]
    opened = not prose.same_line[index] or prose.low[index - 1] == ","
    if opened and 5 <= len(token.text) <= 6 and _is_between_names(prose, index):
        return True
    return 4 <= len(token.text) <= 6 and named and opened


def _is_between_names(prose: Prose, index: int) -> bool:
    """Tell whether a figure stands behind a town and before a country, as a postcode does."""
    town, country = prose.tokens[index - 2], prose.tokens[index + 2]
    return (
        prose.low[index - 1] == ","
        and prose.low[index + 1] == ","
        and all(name.word and name.text.istitle() for name in (town, country))
    )


def _has_decimals(prose: Prose, index: int) -> bool:
    return prose.low[index + 1] in (".", ",") and prose.tokens[index + 2].digits


def read_roman(prose: Prose, index: int) -> Found | None:
    """Return the rank in Roman figures beside a noun that is numbered: "IX posms", Phase IX."""
    token = prose.tokens[index]
    if not set(token.text) <= _ROMAN.keys():
        return None
    phases = prose.words.phase_nouns
    if prose.low[index + 1] in phases and prose.same_line[index + 1]:
        noun = prose.tokens[index + 1].text
    elif prose.low[index - 1] in phases and prose.same_line[index]:
        noun = prose.tokens[index - 1].text
    else:
        return None
    rank = _roman(token.text)
    if not rank:
        return None
    reading = Reading(Kind.ORDINAL, rank, token.start, token.end, frozenset({"roman"}), noun)
    return Found((reading,), index + 1)


def _roman(text: str) -> int:
    """Return the number up to 100 that the figures write in the usual way, or 0."""
    if len(text) > 8:
        return 0
    values = [_ROMAN[letter] for letter in text]
    total = 0
    for place, value in enumerate(values):
        smaller = place + 1 < len(values) and value < values[place + 1]
        total += -value if smaller else value
    return total if _as_roman(total) == text else 0


def _as_roman(number: int) -> str:
    text = ""
    for value, letters in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        text += letters * (number // value)
        number %= value
    return text

"""A Latvian noun phrase: its head, the adjectives that agree with it, and what stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressdraft.i18n import _
from pressdraft.language.declension import modifiers
from pressdraft.language.declension.heads import Head, find_head, named_head
from pressdraft.language.declension.nouns import plural_doubt, read_noun
from pressdraft.language.declension.paradigms import INDECLINABLE, Reading
from pressdraft.language.declension.tokens import Shape, Token, masculine_genitive, tokens
from pressdraft.language.values import Gender, Number

CUTS = (Shape.CONJUNCTION, Shape.COMMA)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that has been understood: `readings` holds the words that change, by place."""

    words: Sequence[Token]
    gaps: Sequence[str]
    readings: dict[int, Reading]
    head: int
    doubts: tuple[str, ...]

    @property
    def gender(self) -> Gender | None:
        """The gender of the head."""
        return self.readings[self.head].gender

    @property
    def number(self) -> Number:
        """The number of the head."""
        return self.readings[self.head].number

    def inflect(self, number: Number | None = None) -> tuple[str, ...]:
        """Return the five forms in the order of `Case`, in `number` or its own."""
        columns = {place: reading.inflect(number) for place, reading in self.readings.items()}
        forms = []
        for case in range(5):
            parts = [self.gaps[0]]
            for place, word in enumerate(self.words):
                parts.append(columns[place][case] if place in columns else word.text)
                parts.append(self.gaps[place + 1])
            forms.append("".join(parts))
        return tuple(forms)


def read_phrase(
    text: str,
    *,
    gender: Gender | None = None,
    number: Number | None = None,
    head: str | None = None,
    place: bool = False,
) -> Phrase | None:
    """Return how `text` declines as a noun phrase; None when `head` is not a word of it."""
    words, gaps = tokens(text)
    found = find_head(words, gender, number)
    if head is not None:
        named = named_head(words, head, gender, number)
        if named is None:
            return None
        found = named
    reading = _read_head(
        words[found.index], gender, found.number, place=place, told=number is not None
    )
    if reading.number != found.number:
        found = Head(found.index, reading.number, found.doubt)
    return _read(words, gaps, found, reading, place=place)


def _read_head(
    word: Token, gender: Gender | None, number: Number, *, place: bool, told: bool
) -> Reading:
    if word.shape is Shape.FIXED:
        return Reading(word.text, INDECLINABLE)
    return read_noun(
        word.text, gender=gender, number=number, place=place and word.capital, told=told
    )


def _read(
    words: Sequence[Token], gaps: Sequence[str], found: Head, reading: Reading, *, place: bool
) -> Phrase:
    readings = {found.index: reading}
    doubts = [found.doubt, reading.doubt]
    start = 0
    cuts = [at for at in range(found.index) if words[at].shape in CUTS]
    if cuts:
        joined, doubt = _heads_joined(words, cuts, found, place=place)
        doubts.append(doubt)
        if joined:
            start = cuts[-1] + 1
            doubts += _read_joined(words, cuts, readings, place=place)
    own, doubt = modifiers.read(words, start, found, reading.gender)
    readings.update(own)
    doubts.append(doubt)
    kept = tuple(dict.fromkeys(doubt for doubt in doubts if doubt))
    return Phrase(words, gaps, readings, found.index, kept)


def _read_joined(
    words: Sequence[Token], cuts: Sequence[int], readings: dict[int, Reading], *, place: bool
) -> list[str]:
    """Read each part before the last conjunction as a phrase of its own."""
    doubts = []
    start = 0
    for cut in cuts:
        if cut > start:
            part = words[start:cut]
            found = find_head(part, None, None)
            reading = read_noun(part[found.index].text, number=found.number, place=place)
            own, doubt = modifiers.read(part, 0, found, reading.gender)
            readings[start + found.index] = reading
            readings.update({start + at: agreeing for at, agreeing in own.items()})
            doubts += [found.doubt, reading.doubt, doubt]
        start = cut + 1
    return doubts


def _heads_joined(
    words: Sequence[Token], cuts: Sequence[int], found: Head, *, place: bool
) -> tuple[bool, str]:
    """Tell whether *un* joins nouns like the head (*Bosnija un Hercegovina*), and the doubt.

    Otherwise it joins genitives or adjectives of one head (*Izglītības un zinātnes ministrija*).
    """
    if cuts[-1] == 0:
        return False, _("the text begins with a conjunction")
    word = words[cuts[-1] - 1]
    between = words[cuts[-1] + 1 : found.index]
    alone = not between
    unsure = _(
        "'{text}' before '{text2}' may be a second head", text=word.text, text2=words[cuts[-1]].text
    )
    match word.shape:
        case Shape.NOUN:
            return True, ""
        case Shape.A:
            return _joined_a(word, between, unsure, place=place and word.capital)
        case Shape.SAME | Shape.PLURAL_OR_GENITIVE:
            plural = found.number == "plural" and not alone and not _is_genitive(between[0])
            return alone, unsure if plural else ""
        case Shape.PLURAL:
            return alone and found.number == "plural", "" if found.number == "plural" else unsure
        case Shape.FOREIGN | Shape.GENITIVE | Shape.FIXED:
            return alone, ""
        case Shape.OBLIQUE:
            return alone, unsure
        case _:
            return False, ""


def _joined_a(
    word: Token, between: Sequence[Token], unsure: str, *, place: bool
) -> tuple[bool, str]:
    genitive = masculine_genitive(word.low)
    if not between:
        return True, "" if genitive is False or place else unsure
    if modifiers.is_adjective(word) and modifiers.is_adjective(between[0]):
        return False, ""
    if genitive is None:
        return False, unsure
    return not genitive, ""


def _is_genitive(word: Token) -> bool:
    """Tell whether `word`, first after a conjunction, is a genitive."""
    if word.shape is Shape.A:
        return masculine_genitive(word.low) is True
    return word.shape in (Shape.GENITIVE, Shape.SAME, Shape.PLURAL_OR_GENITIVE)


def plural_doubts(phrase: Phrase) -> tuple[str, ...]:
    """Return why the plural of a singular `phrase` is a guess."""
    found = (plural_doubt(phrase.words[place].low) for place in phrase.readings)
    return (*phrase.doubts, *(doubt for doubt in found if doubt))

"""The words of a Latvian name and what each may be, judged by its ending alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from pressdraft.language.declension.nouns import is_acronym, is_sixth
from pressdraft.language.declension.paradigms import soften
from pressdraft.language.declension.wordlists import word_list

TOKEN = re.compile(
    r"""[“„”][^“„”]*[”“]      # a quoted name
      | «[^»]*» | "[^"]*" | ‘[^’]*’
      | \([^()]*\) | \[[^\[\]]*\]     # a bracketed abbreviation
      | ,
      | [^\s,()“„”«»"\[\]]+            # a word
      | \S                             # a stray mark""",
    re.VERBOSE,
)


COMMAS = (",", "–", "—", "-")
"""Marks between parts of equal rank; a dash stands alone here."""


class Shape(Enum):
    """What the ending of a word allows it to be."""

    FIXED = auto()
    """Quoted, bracketed, a figure, an abbreviation with its point."""
    FOREIGN = auto()
    """An acronym or a word without a Latvian ending."""
    COMMA = auto()
    CONJUNCTION = auto()
    PREPOSITION = auto()
    NOUN = auto()
    """-s, -š, -is, -e: a nominative."""
    SAME = auto()
    """valsts, tirgus, ūdens: nominative and genitive alike."""
    A = auto()
    """-a: a feminine nominative or a masculine genitive."""
    DEFINITE_M = auto()
    """-ais."""
    DEFINITE_F = auto()
    """-ā: a feminine nominative, a masculine genitive or a locative."""
    DEFINITE_AS = auto()
    """-ās: a feminine genitive, a nominative plural or a locative plural."""
    DEFINITE_PLURAL = auto()
    """-ie."""
    PLURAL = auto()
    """-i: a masculine plural, or an adverb."""
    PLURAL_OR_GENITIVE = auto()
    """-as, -es: a feminine plural or a feminine genitive."""
    GENITIVE = auto()
    """-u, -o."""
    OBLIQUE = auto()
    """A dative or a locative."""


ENDINGS = (
    ("šanās", Shape.SAME),
    ("ais", Shape.DEFINITE_M),
    ("ās", Shape.DEFINITE_AS),
    ("ajā", Shape.OBLIQUE),
    ("ai", Shape.OBLIQUE),
    ("ei", Shape.OBLIQUE),
    ("ij", Shape.OBLIQUE),
    ("am", Shape.OBLIQUE),
    ("em", Shape.OBLIQUE),
    ("im", Shape.OBLIQUE),
    ("um", Shape.OBLIQUE),
    ("ām", Shape.OBLIQUE),
    ("ēm", Shape.OBLIQUE),
    ("īm", Shape.OBLIQUE),
    ("os", Shape.OBLIQUE),
    ("ēs", Shape.OBLIQUE),
    ("īs", Shape.OBLIQUE),
    ("ūs", Shape.OBLIQUE),
    ("as", Shape.PLURAL_OR_GENITIVE),
    ("es", Shape.PLURAL_OR_GENITIVE),
    ("s", Shape.NOUN),
    ("š", Shape.NOUN),
    ("e", Shape.NOUN),
    ("ie", Shape.DEFINITE_PLURAL),
    ("a", Shape.A),
    ("i", Shape.PLURAL),
    ("u", Shape.GENITIVE),
    ("o", Shape.GENITIVE),
    ("ā", Shape.DEFINITE_F),
    ("ē", Shape.OBLIQUE),
    ("ī", Shape.OBLIQUE),
    ("ū", Shape.OBLIQUE),
)
"""Endings and what they allow; of those that fit, the longest decides."""
BY_ENDING = dict(ENDINGS)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name: its text, its lower-case text and what it may be."""

    text: str
    low: str
    shape: Shape

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def tokens(text: str) -> tuple[list[Token], list[str]]:
    """Split `text` into words and the gaps around them; there is one gap more than words."""
    found: list[Token] = []
    gaps: list[str] = []
    end = 0
    for match in TOKEN.finditer(text):
        gaps.append(text[end : match.start()])
        word = match.group()
        low = word.lower()
        found.append(Token(word, low, _shape(word, low, first=not found)))
        end = match.end()
    gaps.append(text[end:])
    return found, gaps


def masculine_genitive(low: str) -> bool | None:
    """Tell whether the lower-case `low`, in -a, is a masculine genitive; None when unknown."""
    masculine, feminine = _is_listed_masculine(low), low in word_list("nouns", "feminine")
    if masculine == feminine:
        if masculine:
            return None
        masculine = low in word_list("words", "masculine-endings")
        feminine = low in word_list("words", "feminine-endings")
    return masculine if masculine != feminine else None


def _is_listed_masculine(low: str) -> bool:
    masculine = word_list("nouns", "masculine").words
    stem = low[:-1]
    if stem + "s" in masculine or stem + "š" in masculine:
        return True
    return any(soften(hard) == stem and hard + "is" in masculine for hard in _hardened(stem))


def _hardened(stem: str) -> tuple[str, ...]:
    """Return the stems that softening may have turned into `stem`."""
    pairs = {"š": "st", "ž": "dz", "č": "c", "ļ": "l", "ņ": "n"}
    if stem.endswith("j"):
        return (stem[:-1],)
    return (stem, *(stem[:-1] + letter for letter in pairs.get(stem[-1:], "")))


def _shape(word: str, low: str, *, first: bool) -> Shape:
    mark = _mark(word, low)
    if mark is not None:
        return mark
    if not first and word == low:
        if low in word_list("words", "conjunctions"):
            return Shape.CONJUNCTION
        if low in word_list("words", "prepositions"):
            return Shape.PREPOSITION
    if word != low and low in word_list("exceptions", "indeclinable-place"):
        return Shape.FOREIGN
    if is_sixth(low) or low in word_list("exceptions", "ns"):
        return Shape.SAME
    if low.endswith("us"):
        listed = low in word_list("exceptions", "third")
        return Shape.SAME if listed else Shape.NOUN if word != low else Shape.OBLIQUE
    if low.endswith("ā") and _is_locative(low):
        return Shape.OBLIQUE
    return _by_ending(low)


def _is_locative(low: str) -> bool:
    """Tell whether the lower-case `low`, in -ā, is a noun: *meklēšanā izsludinātā persona*."""
    if low.endswith(("šanā", "ībā", "ijā", "umā")):
        return True
    nominative = low[:-1] + "a"
    listed = nominative in word_list("nouns", "feminine") or _is_listed_masculine(nominative)
    return listed or nominative in word_list("exceptions", "place")


def _mark(word: str, low: str) -> Shape | None:
    if word in COMMAS:
        return Shape.COMMA
    if len(word) > 1 and word[0] in '“„”«"‘([':
        return Shape.FIXED
    if low.endswith((".", ":")) or not any(letter.isalpha() for letter in low) or low[0].isdigit():
        return Shape.FIXED
    return Shape.FOREIGN if is_acronym(word) else None


def _by_ending(low: str) -> Shape:
    for length in (5, 3, 2, 1):
        shape = BY_ENDING.get(low[-length:])
        if shape is not None and len(low) > length:
            return shape
    return Shape.FOREIGN

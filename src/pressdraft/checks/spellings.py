"""How the places and countries of a glossary are spelt, to tell what is nearly spelt so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pressdraft.checks.wider_names import without_marks
from pressdraft.language.values import Case, Name
from pressdraft.release import LanguageCode

_ENDING = re.compile(
    r"(?:s|is|us|as|es|os|a|e|i|u|o|ā|ē|ī|ū|am|em|im|um|ai|ei|ij|iem|ām|ēm|īm|ās|ēs|īs)?"
)
_STEM = 6
"""So many letters of a name without its ending tell it for certain."""
_LONG_ENOUGH = 7
"""An English name of so many letters is told with one of them wrong."""


class Spellings(NamedTuple):
    """Forms of one word: as they are, without marks, by stem, and with a letter left out."""

    forms: frozenset[str]
    plain: Mapping[str, str]
    stems: Mapping[str, str]
    shortened: Mapping[str, str]

    @classmethod
    def of(cls, names: Iterable[Name], language: LanguageCode) -> Spellings:
        """Return the spellings of some names in a language."""
        forms: dict[str, None] = {}
        stems: dict[str, str] = {}
        for one in names:
            for text in _texts(one, language):
                forms[text] = None
            nominative = one.latvian.forms.nominative
            if language == "lv" and " " not in nominative and nominative[-1] in "ase":
                stem = nominative.rstrip("s")[:-1] if nominative[-1] == "s" else nominative[:-1]
                if len(stem) >= _STEM:
                    stems[stem] = nominative
        plain = {without_marks(text): text for text in forms if without_marks(text) != text}
        long = [text for text in forms if language == "en" and len(text) >= _LONG_ENOUGH]
        shortened = {cut: text for text in long for cut in _cuts(text)}
        return cls(frozenset(forms), plain, stems, shortened)

    def right(self, word: str, language: LanguageCode) -> str:
        """Return the name that a word was meant to be, or nothing."""
        if word in self.forms:
            return ""
        if language == "lv":
            for size in range(len(word), _STEM - 1, -1):
                if word[:size] in self.stems and _ENDING.fullmatch(word[size:]):
                    return self.stems[word[:size]]
            return _marked(word, self.plain)
        if len(word) < _LONG_ENOUGH - 1:
            return ""
        return next((self.shortened[c] for c in (word, *_cuts(word)) if c in self.shortened), "")


def _marked(word: str, plain: Mapping[str, str]) -> str:
    """Return the form whose marks a word lacks or has in part; *japāņu* is another word."""
    right = plain.get(without_marks(word), "")
    lacks = all(
        one in (other, without_marks(other)) for one, other in zip(word, right, strict=False)
    )
    return right if right and right != word and lacks else ""


def _texts(one: Name, language: LanguageCode) -> Iterator[str]:
    """Yield the forms of a name that are one word."""
    forms = one.latvian.forms
    texts = (one.english.text,) if language == "en" else tuple(forms[case] for case in Case)
    yield from (text for text in texts if " " not in text)


def _cuts(word: str) -> Iterator[str]:
    """Yield a word with each of its letters left out, but for the first."""
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]

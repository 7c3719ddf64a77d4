"""What else names an entry of the glossary: a body's short form, a country's adjective.

*State Border Guard* stands for the State Border Guard of Latvia, *Kazakh* for Kazakhstan. Such
words answer a name in the other language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from pressdraft.checks.known_names import KnownName, changed, compounds
from pressdraft.language import demonyms
from pressdraft.language.recognition import Lexicon, Spelled
from pressdraft.language.values import EnglishName, Forms
from pressdraft.release import LanguageCode

NAME, SHORT, PART, ADJECTIVE = "name", "short", "part", "adjective"

_PARENT = re.compile(r"^(.+?) of (?:the )?(?=[A-Z])")
_OFFICIAL_ENGLISH = re.compile(r" of (?:the )?([A-Z]\w+(?: [A-Z]\w+| of)*)$")
_HEADS = frozenset({"komitejas", "ministrijas", "dienesta", "departamenta"})
_DELEGATION = "Delegation of the European Union to "
_OF_ANOTHER = re.compile(r" of (?:the )?[A-Z]")
_UNION = ("European Union", "EU")
_UNIONS = (
    _UNION,
    ("Eiropas Savienības", "ES"),
    ("United Nations", "UN"),
    ("UN", "United Nations"),
    ("Apvienoto Nāciju Organizācijas", "ANO"),
    ("ANO", "Apvienoto Nāciju Organizācijas"),
)
"""What the names of bodies hold in full or for short."""


_INITIALS = "".join(sorted({w[0] for words in demonyms.LATVIAN.values() for w in words}))
_PEOPLE = re.compile(
    rf"\b(?=[{_INITIALS}])(?:"
    + "|".join(
        f"(?P<{key.replace('-', '_')}>{'|'.join(words)})" for key, words in demonyms.LATVIAN.items()
    )
    + r")\w*"
)


class Alias(NamedTuple):
    """One thing that a stretch may name.

    `what` is `name`, `short` without the country, `part` without the parent, or `adjective`.
    """

    kind: str
    key: str
    what: str


class Naming(NamedTuple):
    """A stretch of a text that names one of several entries.

    `exact` is false where other letters are capitals than in the name.
    """

    start: int
    end: int
    aliases: tuple[Alias, ...]
    exact: bool = True


class WiderNames:
    """Finds all that names an entry of a glossary, in texts of either language."""

    def __init__(
        self, names: Mapping[str, KnownName], owners: Mapping[tuple[str, str], str]
    ) -> None:
        self._owners = owners
        named = [known for known in names.values() if known.kind != "term"]
        self._inner: dict[str, frozenset[Alias]] = {}
        self._countries = [known for known in named if known.kind == "country"]
        self._lexicons = {
            "en": Lexicon.build(self._english(named)),
            "lv": Lexicon.build(self._latvian(named)),
        }

    def find(self, text: str, language: LanguageCode) -> Iterator[Naming]:
        """Yield what names an entry; in Latvian, adjectives come last."""
        lexicon = self._lexicons[language]
        before: Naming | None = None
        for found in lexicon.find(text, any_capitals=True):
            place = (found.start, found.end)
            aliases = tuple(Alias(*key.split("/")) for key in found.keys)
            one = self._owned(Naming(*place, aliases, found.exact), text, before)
            if one:
                yield one
            before = one
        if language == "lv":
            for match in _PEOPLE.finditer(text):
                key = (match.lastgroup or "").replace("_", "-")
                yield Naming(match.start(), match.end(), (Alias("country", key, ADJECTIVE),))

    def _owned(self, one: Naming, text: str, before: Naming | None) -> Naming | None:
        """Return a short form unless it is that of another country's body.

        "State Border Guard Service of Ukraine", "Ukrainas Valsts robežsardze" are none of ours.
        """
        if any(alias.what in (NAME, ADJECTIVE) for alias in one.aliases):
            return one
        if _OF_ANOTHER.match(text, one.end):
            return None
        owner = before.aliases[0] if before and before.end == one.start - 1 else None
        if owner is None or owner.kind != "country":
            return one
        ours = [a for a in one.aliases if self._owners.get((a.kind, a.key)) == owner.key]
        return one._replace(aliases=tuple(ours)) if ours else None

    def inner(self, text: str, language: LanguageCode) -> frozenset[Alias]:
        """Return what a name of several words holds: *Kazakhstan* in that of a delegation."""
        if text not in self._inner:
            words = text.split(" ")
            parts = (" ".join(words[1:]), " ".join(words[:-1])) if len(words) > 1 else ()
            self._inner[text] = frozenset(
                alias
                for part in parts
                for one in self.find(part, language)
                if one.exact
                for alias in one.aliases
            )
        return self._inner[text]

    def _english(self, named: Iterable[KnownName]) -> Iterator[tuple[str, EnglishName | str]]:
        countries = {
            text for c in self._countries for text in (c.name.english.text, c.name.english.long)
        }
        for known in named:
            english = known.name.english
            yield f"{known.kind}/{known.key}/{NAME}", english
            for text in _other_spellings(known):
                yield f"{known.kind}/{known.key}/{NAME}", text
            if known.kind == "organisation":
                for text in filter(None, (english.text, english.long)):
                    for short, what in english_shorts(text, countries):
                        yield f"organisation/{known.key}/{what}", short
        for key, words in demonyms.ENGLISH.items():
            for word in words:
                yield f"country/{key}/{ADJECTIVE}", word

    def _latvian(self, named: Iterable[KnownName]) -> Iterator[tuple[str, Spelled]]:
        latvian = [c.name.latvian for c in self._countries]
        genitives = {f.genitive for name in latvian for f in (name.forms, name.long) if f}
        for known in named:
            name = known.name.latvian
            yield f"{known.kind}/{known.key}/{NAME}", name
            if known.kind == "person":
                yield f"person/{known.key}/{NAME}", known.name.english.text
            if known.kind == "organisation":
                for forms in filter(None, (name.forms, name.long)):
                    others = tuple(compounds(forms))
                    yield from ((f"{known.kind}/{known.key}/{NAME}", other) for other in others)
                    for each in (forms, *others):
                        for short, what in latvian_shorts(each, genitives):
                            yield f"organisation/{known.key}/{what}", short


def _other_spellings(known: KnownName) -> Iterator[str]:
    """Yield how English may spell a name too: as in Latvian, or without its marks."""
    english = known.name.english.text
    if known.kind in ("place", "person"):
        yield without_marks(english)
    if known.kind == "place":
        latvian = known.name.latvian.forms.nominative
        if without_marks(latvian) == without_marks(english):
            yield latvian


def without_marks(text: str) -> str:
    """Return a text without the marks on its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def english_shorts(text: str, countries: Collection[str | None]) -> Iterator[tuple[str, str]]:
    """Yield what a body is called for short, and in which way that is short."""
    official = _OFFICIAL_ENGLISH.search(text)
    if official and official[1] in countries:
        text = text[: official.start()]
        if " " in text:
            yield text, SHORT
    parent = _PARENT.match(text)
    if parent and " " in parent[1] and parent[1].istitle():
        yield parent[1], SHORT if parent[1].count(" ") > 1 else PART
    for one, other in _UNIONS:
        if f"{one} " in f"{text} " and " " in text:
            yield text.replace(one, other), SHORT
    if text.startswith(_DELEGATION):
        country = text.removeprefix(_DELEGATION)
        for union in _UNION:
            yield f"{union} Delegation to {country}", SHORT


def latvian_shorts(forms: Forms, genitives: Iterable[str]) -> Iterator[tuple[Forms, str]]:
    """Yield the forms of a body's short names, and in which way they are short."""
    nominative = forms.nominative
    cuts = [genitive + " " for genitive in genitives if nominative.startswith(genitive + " ")]
    cut = max(cuts, key=len, default="")
    if cut:
        yield _without(forms, cut), SHORT
    words = nominative.removeprefix(cut).split(" ")
    for place, word in enumerate(words[:-1]):
        if word in _HEADS and words[place + 1][0].isupper():
            what = SHORT if len(words) - place > 3 else PART
            yield _without(forms, cut + " ".join(words[: place + 1]) + " "), what
            break
    for union in _UNIONS:
        if nominative.startswith(f"{union[0]} "):
            yield changed(forms, partial(_with, union)), SHORT


def _with(union: tuple[str, str], text: str) -> str:
    return text.replace(*union)


def _without(forms: Forms, front: str) -> Forms:
    return changed(forms, lambda text: text.removeprefix(front))

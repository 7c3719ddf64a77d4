"""Latvian texts that remember their other cases, and which case a preposition asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

from pressdraft.errors import UnknownKeyError
from pressdraft.i18n import _
from pressdraft.language import typography
from pressdraft.language.labels import accepting_tbc, latvian_tbc
from pressdraft.language.values import Case, Forms, Gender, Number

CASES: Mapping[str, Case] = MappingProxyType(
    {
        "nom": Case.NOMINATIVE,
        "gen": Case.GENITIVE,
        "dat": Case.DATIVE,
        "acc": Case.ACCUSATIVE,
        "loc": Case.LOCATIVE,
        **{case.value: case for case in Case},
    }
)
"""Every name a template may give a case."""

_GEN, _DAT, _ACC = Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE

_WITH_GENITIVE = """
    aiz ārpus augšpus bez iekšpus kopš lejpus no otrpus pēc pie pirms priekš šaipus viņpus virs zem
"""
_WITH_ACCUSATIVE = "ap ar caur gar par pār pret starp uz"
_WITH_DATIVE = "apkārt atbilstīgi atbilstoši blakus līdz līdzās pa pateicoties pretī"

PREPOSITIONS: Mapping[str, Case] = MappingProxyType(
    {
        **dict.fromkeys(_WITH_GENITIVE.split(), _GEN),
        **dict.fromkeys(_WITH_ACCUSATIVE.split(), _ACC),
        **dict.fromkeys(_WITH_DATIVE.split(), _DAT),
    }
)
"""The case each preposition asks for in the singular; in the plural all ask for the dative.

`uz` is "to" and `pa` hands out by numbers; "upon" takes the genitive, "along" the accusative.
"""

POSTPOSITIONS = frozenset({"dēļ", "labad"})
"""What stands behind its word keeps it in the genitive in both numbers."""

tbc_accepted = accepting_tbc(latvian_tbc)


class Inflected(str):
    """A text in one case that remembers its other cases.

    It is a text, so templates print it and tests compare it; `parts` holds the forms of each item
    of a list, or of the one thing named, since a preposition treats a singular and a plural item
    of one list differently. Most texts are printed as they are, so forms may wait to be asked for.
    """

    __slots__ = ("_parts",)
    _parts: tuple[Forms, ...] | Callable[[], Forms]

    def __new__(cls, text: str, parts: tuple[Forms, ...] | Callable[[], Forms] = ()) -> Inflected:
        """Return `text`, with the forms it can still take, or what tells them."""
        self = super().__new__(cls, text)
        self._parts = parts
        return self

    @property
    def parts(self) -> tuple[Forms, ...]:
        """The forms of each item."""
        return self._parts if isinstance(self._parts, tuple) else (self._parts(),)


@cache
def locale() -> Locale:
    """Return Babel's Latvian, loaded once."""
    return Locale("lv")


def case_named(case: Case | str) -> Case:
    """Return the case called `nom`, `gen`, `dat`, `acc`, `loc` or by its full name."""
    if isinstance(case, Case):
        return case
    try:
        return CASES[case]
    except KeyError:
        raise UnknownKeyError(case, _("case"), CASES) from None


def list_texts(texts: Iterable[str]) -> str:
    """Return `A, B un C`."""
    return typography.list_texts(tuple(texts), "un")


def inflected(parts: Iterable[Forms], case: Case | str = Case.NOMINATIVE) -> Inflected:
    """Return one name or a list of names, each in `case`."""
    forms = tuple(parts)
    form = case_named(case)
    if len(forms) == 1:
        return Inflected(forms[0][form], forms)
    return Inflected(list_texts(each[form] for each in forms), forms)


def spelt(
    write: Callable[[Case], str],
    case: Case | str = Case.NOMINATIVE,
    number: Number = "singular",
    gender: Gender | None = None,
) -> Inflected:
    """Return one phrase in `case`, asking `write` for its other cases only when they are needed."""
    return Inflected(write(case_named(case)), lambda: every_case(write, number, gender))


def governed_case(word: str, number: Number) -> Case:
    """Return the case that a preposition or postposition asks for, by the number of its noun."""
    if word in POSTPOSITIONS:
        return _GEN
    if word not in PREPOSITIONS:
        raise UnknownKeyError(word, _("Latvian preposition"), (*PREPOSITIONS, *POSTPOSITIONS))
    return PREPOSITIONS[word] if number == "singular" else _DAT


def governed(parts: tuple[Forms, ...], word: str) -> Inflected:
    """Return a list with each item in the case that `word` asks of its number."""
    texts = [forms[governed_case(word, forms.number)] for forms in parts]
    return Inflected(list_texts(texts), parts)


def every_case(
    write: Callable[[Case], str], number: Number = "singular", gender: Gender | None = None
) -> Forms:
    """Return the forms of a phrase, asking `write` for each case."""
    return Forms(
        write(Case.NOMINATIVE),
        write(_GEN),
        write(_DAT),
        write(_ACC),
        write(Case.LOCATIVE),
        gender=gender,
        number=number,
    )


def invariable(text: str, number: Number = "singular") -> Forms:
    """Return the forms of what never changes: an abbreviation, a quotation, a figure."""
    return Forms(text, text, text, text, text, number=number)

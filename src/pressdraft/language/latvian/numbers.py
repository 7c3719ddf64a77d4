"""Latvian numbers, sums and counted nouns.

The last spoken word of a printed number governs its noun: 21 dalībnieks, 40,1 miljons. Babel picks
the plural from the value before it is rounded, so the printed figure is classified here. After a
number of the zero class (10, 11, 20, 100, 111) the nominative and accusative of a counted noun are
the genitive plural, which grammars allow and CLDR's units print; sums keep the plain case, as
CLDR's compact numbers do (10 miljoni).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, cast

from pressdraft.language.house import House
from pressdraft.language.labels import latvian_tbc
from pressdraft.language.latvian.cases import (
    case_named,
    every_case,
    inflected,
    invariable,
    locale,
    tbc_accepted,
)
from pressdraft.language.sums import plain_number, printed_figure, printed_sum
from pressdraft.language.typography import NBSP, grouped
from pressdraft.language.values import (
    About,
    Amount,
    Case,
    Count,
    Forms,
    Gender,
    LatvianName,
    Name,
    Number,
    Tbc,
)

PluralClass = Literal["zero", "one", "other"]
Endings = Mapping[Case, str]


def _endings(text: str) -> Endings:
    return dict(zip(Case, text.split(), strict=True))


_SINGULAR: Mapping[Gender, Endings] = {
    "masculine": _endings("s a am u ā"),
    "feminine": _endings("a as ai u ā"),
}
_PLURAL: Mapping[Gender, Endings] = {
    "masculine": _endings("i u iem us os"),
    "feminine": _endings("as u ām as ās"),
}
_DEFINITE: Mapping[Gender, Endings] = {
    "masculine": _endings("ais ā ajam o ajā"),
    "feminine": _endings("ā ās ajai o ajā"),
}
_DEFINITE_PLURAL: Mapping[Gender, Endings] = {
    "masculine": _endings("ie o ajiem os ajos"),
    "feminine": _endings("ās o ajām ās ajās"),
}
_THREE: Mapping[Gender, Endings] = {
    "masculine": _endings("trīs triju trim trīs trijos"),
    "feminine": _endings("trīs triju trim trīs trijās"),
}
_DIRECT = (Case.NOMINATIVE, Case.ACCUSATIVE)
_NUMBER_STEMS = ("vien", "div", "", "četr", "piec", "seš", "septiņ", "astoņ", "deviņ")
_ORDINAL_STEMS = ("pirm", "otr", "treš", "ceturt", "piekt", "sest", "septīt", "astot", "devīt")
_MAGNITUDES = {"million": "miljon", "billion": "miljard"}
_CURRENCIES = {"eiro": "eiro", "euro": "euro", "EUR": "EUR", "sign": "€"}

ABOUT: Mapping[About, str] = MappingProxyType(
    {"almost": "gandrīz", "about": "aptuveni", "more-than": "vairāk nekā", "up-to": "līdz"}
)
"""All leave the case to the sentence, except "līdz", which takes the dative."""


@lru_cache(maxsize=512)
def plural_class(printed: str) -> PluralClass:
    """Return CLDR's plural class of a figure printed with a decimal point, such as `40.10`.

    The text is asked for because 40.1 and 40.10 are equal as numbers and differ in class.
    """
    return cast(PluralClass, locale().plural_form(Decimal(printed)))


def is_singular(value: Count | Amount | Decimal | int | str) -> bool:
    """Whether a participle or noun beside a printed number is singular: 1, 21, 40,1 but not 11.

    A text is a figure as Latvian prints it, `40,1`; every decimal counts: 40,10 is not singular.
    """
    if isinstance(value, str):
        return plural_class("".join(value.split()).replace(",", ".")) == "one"
    return plural_class(str(plain_number(value))) == "one"


def _number(value: Amount | int) -> Number:
    return "singular" if is_singular(value) else "plural"


def _grouped(figure: str, house: House) -> str:
    four = len(figure.partition(".")[0].lstrip("-")) <= len("9,999")
    plain = four and house.latvian.four_digits == "plain"
    return grouped(figure, "" if plain else NBSP, ",")


def _about(about: About | None, forms: Forms) -> Forms:
    """Return the forms with the word that says how exact the number is."""
    if about is None:
        return forms
    word = ABOUT[about]
    if about == "up-to":
        return invariable(f"{word} {forms.dative}", forms.number)
    return every_case(lambda case: f"{word} {forms[case]}", forms.number, forms.gender)


@tbc_accepted
def integer(value: int, *, house: House) -> str:
    """Latvian groups thousands with a no-break space from five digits on: 1400, 10 000.

    Years, pages and serial numbers are not quantities: print them as they are.
    """
    return _grouped(printed_figure(value), house)


@tbc_accepted
def decimal(value: Decimal | int, *, house: House) -> str:
    """A Latvian decimal has a comma and keeps every digit of its source: 40,10."""
    return _grouped(printed_figure(value), house)


def _word(value: int, gender: Gender, case: Case) -> str:
    if value == 3:
        return _THREE[gender][case]
    endings = _SINGULAR if value == 1 else _PLURAL
    return _NUMBER_STEMS[value - 1] + endings[gender][case]


@tbc_accepted
def words(
    value: int,
    gender: Gender = "masculine",
    case: Case | str = Case.NOMINATIVE,
    *,
    house: House,
) -> str:
    """One to nine are written in words that agree with their noun, figures begin at 10."""
    if 1 <= value <= 9:
        return _word(value, gender, case_named(case))
    return _grouped(printed_figure(value), house)


@tbc_accepted
def ordinal(
    value: int,
    noun: Name | Forms | None = None,
    case: Case | str = Case.NOMINATIVE,
    *,
    in_words: bool = False,
) -> str:
    """A Latvian ordinal is a figure with a point and a no-break space before its noun: 9. posms."""
    forms = noun.latvian.forms if isinstance(noun, Name) else noun
    if forms is None:
        return f"{value}."
    gender = forms.gender
    if in_words and gender and 1 <= value <= 9:
        stem = _ORDINAL_STEMS[value - 1]
        endings = (_DEFINITE if forms.number == "singular" else _DEFINITE_PLURAL)[gender]
        spelt = every_case(
            lambda form: f"{stem}{endings[form]} {forms[form]}", forms.number, gender
        )
        return inflected((spelt,), case)
    figures = every_case(lambda form: f"{value}.{NBSP}{forms[form]}", forms.number, gender)
    return inflected((figures,), case)


@tbc_accepted
def percent(value: Decimal | int, *, house: House) -> str:
    """The Latvian per cent sign follows a no-break space, the figure keeps its decimals: 12,5 %.

    `value` is in percentage points: 13 is 13 %.
    """
    return f"{_grouped(printed_figure(value), house)}{NBSP}%"


def money_forms(value: Amount, house: House) -> Forms:
    """Return the forms of a sum; its number is that of the printed figure."""
    figure, magnitude = printed_sum(value.value)
    number: Number = "singular" if is_singular(figure.replace(",", "")) else "plural"
    text = _grouped(figure, house)
    spelt = value.currency == "EUR"
    currency = _CURRENCIES[house.latvian.currency] if spelt else value.currency
    if magnitude is None:
        return _about(value.about, invariable(f"{text}{NBSP}{currency}", number))
    stem = _MAGNITUDES[magnitude]
    endings = (_SINGULAR if number == "singular" else _PLURAL)["masculine"]
    space = " " if currency in ("eiro", "euro") else NBSP
    forms = every_case(lambda case: f"{text}{NBSP}{stem}{endings[case]}{space}{currency}", number)
    return _about(value.about, forms)


@tbc_accepted
def money(value: Amount, case: Case | str = Case.NOMINATIVE, *, house: House) -> str:
    """A Latvian sum puts the currency last, and its noun agrees with the printed figure.

    40,1 miljons eiro, 6,6 miljoni eiro; "līdz" takes the dative: līdz 5 miljoniem eiro.
    """
    return inflected((money_forms(value, house),), case)


def _counted(noun: Name | LatvianName, number: Number) -> Forms:
    """Return the noun's forms in `number`; a plural that nobody stated prints as a placeholder."""
    name = noun.latvian if isinstance(noun, Name) else noun
    if number == "singular" or name.forms.number == "plural":
        return name.forms
    if name.plural is None:
        return invariable(f"[precizējams: {name.forms.nominative}, daudzskaitlis]", "plural")
    return name.plural


def count_forms(
    value: Count | int,
    noun: Name | LatvianName | Tbc,
    *,
    figures: bool = False,
    agreeing: bool = False,
    house: House,
) -> Forms:
    """Return the forms of a number with its noun; their number is that of the printed figure."""
    number = value.value if isinstance(value, Count) else value
    about = value.about if isinstance(value, Count) else None
    figure = _grouped(printed_figure(number), house)
    if isinstance(noun, Tbc):
        return _about(about, invariable(f"{figure} {latvian_tbc(noun.fact)}", _number(number)))
    forms = _counted(noun, _number(number))
    gender = forms.gender
    only_plural = forms.number == "plural" and is_singular(number)
    genitive = not agreeing and plural_class(str(number)) == "zero"

    def counted(case: Case) -> str:
        if gender and not figures and not only_plural and 1 <= number <= 9:
            return f"{_word(number, gender, case)} {forms[case]}"
        spoken = Case.GENITIVE if genitive and case in _DIRECT else case
        return f"{figure} {forms[spoken]}"

    return _about(about, every_case(counted, forms.number, gender))


@tbc_accepted
def count(
    value: Count | int,
    noun: Name | LatvianName | Tbc,
    case: Case | str = Case.NOMINATIVE,
    *,
    figures: bool = False,
    agreeing: bool = False,
    house: House,
) -> str:
    """A Latvian counted noun is singular after 1, 21, 101, but not after 11: 21 dalībnieks.

    One to nine are words that agree with the noun when its gender is known; after 10, 11, 20 and
    the like the nominative and accusative are the genitive plural: 11 dalībnieku. `agreeing` keeps
    the plain case there, for a sentence whose participle agrees: uzaicināti 11 dalībnieki.
    """
    forms = count_forms(value, noun, figures=figures, agreeing=agreeing, house=house)
    return inflected((forms,), case)


def agree(
    value: Count | Amount | Decimal | int | str | Name | Tbc | Sequence[Name | Tbc],
    singular: str,
    plural: str,
) -> str:
    """A Latvian participle agrees with the printed number: piedalījies 21, piedalījušies 20.

    What is not known yet counts as several: its placeholder stands in the sentence already.
    """
    if isinstance(value, Tbc):
        return plural
    if isinstance(value, Name):
        return singular if value.latvian.forms.number == "singular" else plural
    if isinstance(value, (Count, Amount, Decimal, int, str)):
        return singular if is_singular(value) else plural
    return agree(value[0], singular, plural) if len(value) == 1 else plural


@tbc_accepted
def numbered(value: int | str) -> str:
    """A Latvian number sign keeps its figure beside it with a no-break space: Nr. 5."""
    return f"Nr.{NBSP}{value}"

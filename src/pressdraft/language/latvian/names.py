"""Latvian names in the case of their sentence: abbreviations, lists, titles, prepositions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import replace

from pressdraft.language.house import House
from pressdraft.language.labels import latvian_tbc
from pressdraft.language.latvian.cases import (
    Inflected,
    every_case,
    governed,
    inflected,
    invariable,
    list_texts,
    tbc_accepted,
)
from pressdraft.language.latvian.dates import date_forms, days_forms
from pressdraft.language.latvian.numbers import money_forms
from pressdraft.language.typography import (
    MARKS,
    initials,
    quoted,
    quoted_at_end,
    quoted_before_attribution,
)
from pressdraft.language.values import (
    Amount,
    Case,
    Days,
    Forms,
    Gender,
    LatvianName,
    Name,
    Tbc,
)

_NOM = Case.NOMINATIVE

Nameable = Name | LatvianName | Forms
Names = Nameable | Iterable[Nameable | Tbc]
Inflectable = Nameable | str | Tbc | Amount | dt.date | Days
_NAMED = (Name, LatvianName, Forms)
_ONE = (*_NAMED, str, Tbc, Amount, dt.date, Days)


def _latvian(name: Nameable) -> LatvianName:
    if isinstance(name, Name):
        return name.latvian
    return LatvianName(name) if isinstance(name, Forms) else name


def _forms_of(value: Inflectable, house: House) -> Forms:
    """Return the forms of one thing; a text that does not remember any never changes."""
    if isinstance(value, _NAMED):
        return _latvian(value).forms
    if isinstance(value, Amount):
        return money_forms(value, house)
    if isinstance(value, Days):
        return days_forms(value)
    if isinstance(value, dt.date):
        return date_forms(value)
    return invariable(latvian_tbc(value.fact) if isinstance(value, Tbc) else value)


def _parts(value: Inflectable | Iterable[Inflectable], house: House) -> tuple[Forms, ...]:
    """Return the forms of each item of a list, or of the one thing given."""
    if isinstance(value, Inflected):
        return value.parts
    if isinstance(value, _ONE):
        return (_forms_of(value, house),)
    return tuple(part for item in value for part in _parts(item, house))


def _each(value: Names, forms: Callable[[Nameable], Forms]) -> tuple[Forms, ...]:
    """Return the forms of each name of a list, or of the one name given."""
    names = (value,) if isinstance(value, (*_NAMED, Tbc)) else tuple(value)
    return tuple(
        invariable(latvian_tbc(name.fact)) if isinstance(name, Tbc) else forms(name)
        for name in names
    )


def _short_forms(value: Nameable) -> Forms:
    name = _latvian(value)
    if name.abbreviation:
        return invariable(name.abbreviation, name.forms.number)
    return name.forms


def _long_forms(value: Nameable) -> Forms:
    name = _latvian(value)
    return name.long or name.forms


def _introduced_forms(value: Nameable, *, long: bool) -> Forms:
    name = _latvian(value)
    notes = [note for note in (name.abbreviation, name.original) if note]
    if isinstance(value, Name) and value.now:
        notes.append(f"tagad {value.now.latvian.forms.nominative}")
    return _noted(_long_forms(value) if long else name.forms, notes)


def _noted(forms: Forms, notes: list[str]) -> Forms:
    """Return the forms with what stands in brackets behind them, which never changes."""
    if not notes:
        return forms
    bracket = f" ({', '.join(notes)})"
    return every_case(lambda case: forms[case] + bracket, forms.number, forms.gender)


@tbc_accepted
def in_case(
    value: Inflectable | Iterable[Inflectable], case: Case | str = _NOM, *, house: House
) -> str:
    """A Latvian name stands in the case that its sentence asks for."""
    return inflected(_parts(value, house), case)


@tbc_accepted
def nom(value: Inflectable | Iterable[Inflectable], *, house: House) -> str:
    """The nominative names who acts: Valsts robežsardze."""
    return inflected(_parts(value, house), Case.NOMINATIVE)


@tbc_accepted
def gen(value: Inflectable | Iterable[Inflectable], *, house: House) -> str:
    """The genitive says whose: Valsts robežsardzes."""
    return inflected(_parts(value, house), Case.GENITIVE)


@tbc_accepted
def dat(value: Inflectable | Iterable[Inflectable], *, house: House) -> str:
    """The dative says to or for whom: Valsts robežsardzei."""
    return inflected(_parts(value, house), Case.DATIVE)


@tbc_accepted
def acc(value: Inflectable | Iterable[Inflectable], *, house: House) -> str:
    """The accusative says whom or what: Valsts robežsardzi."""
    return inflected(_parts(value, house), Case.ACCUSATIVE)


@tbc_accepted
def loc(value: Inflectable | Iterable[Inflectable], *, house: House) -> str:
    """The locative says where: Astanā."""
    return inflected(_parts(value, house), Case.LOCATIVE)


@tbc_accepted
def after(value: Inflectable | Iterable[Inflectable], word: str, *, house: House) -> str:
    """A preposition picks the case of a singular; after it every plural stands in the dative.

    The preposition itself is not printed. `dēļ` and `labad` stand behind and keep the genitive.
    """
    return governed(_parts(value, house), word)


@tbc_accepted
def bare(value: Names, case: Case | str = _NOM) -> str:
    """A name in a heading or a label stands in the nominative."""
    return inflected(_each(value, lambda name: _latvian(name).forms), case)


@tbc_accepted
def introduced(value: Names, case: Case | str = _NOM, *, long: bool = False) -> str:
    """The first mention gives the name in its case, and its abbreviation, which never changes.

    A name that has changed since the event adds what it is now: Nursultanā (tagad Astana).
    """
    return inflected(_each(value, lambda name: _introduced_forms(name, long=long)), case)


@tbc_accepted
def short(value: Names, case: Case | str = _NOM) -> str:
    """Later mentions use the abbreviation, which never changes, or else the name in its case."""
    return inflected(_each(value, _short_forms), case)


@tbc_accepted
def long(value: Names, case: Case | str = _NOM) -> str:
    """The official name stands where the body is named in full, in the case of its sentence."""
    return inflected(_each(value, _long_forms), case)


@tbc_accepted
def joined(
    value: Inflectable | Iterable[Inflectable], case: Case | str | None = None, *, house: House
) -> str:
    """The last two items of a Latvian list are joined by "un", each in the case of the list.

    Without a case every item keeps the case it already stands in.
    """
    items = (value,) if isinstance(value, _ONE) else tuple(value)
    parts = _parts(items, house)
    if case is not None:
        return inflected(parts, case)
    return Inflected(list_texts(_as_it_stands(item, house) for item in items), parts)


def _as_it_stands(item: Inflectable, house: House) -> str:
    return item if isinstance(item, str) else _forms_of(item, house).nominative


@tbc_accepted
def courtesy(value: Nameable, gender: Gender, case: Case | str = _NOM) -> str:
    """A surname before "kungs" or "kundze" stands in the genitive: Pujāta kungs."""
    owner = _latvian(value).forms.genitive
    title = _LADY if gender == "feminine" else _LORD
    forms = every_case(lambda each: f"{owner} {title[each]}", gender=gender)
    return inflected((forms,), case)


_LORD = Forms("kungs", "kunga", "kungam", "kungu", "kungā", "masculine")
_LADY = Forms("kundze", "kundzes", "kundzei", "kundzi", "kundzē", "feminine")


@tbc_accepted
def ranked(value: Nameable, rank: Nameable | Tbc, case: Case | str = _NOM, *, house: House) -> str:
    """A rank before a name is in lower case and declines with it: ģenerāļa Gunta Pujāta."""
    name, title = _latvian(value).forms, _forms_of(rank, house)
    forms = every_case(lambda each: f"{title[each]} {name[each]}", name.number, name.gender)
    return inflected((forms,), case)


def person_name(value: Name, house: House) -> LatvianName:
    """Return a person's name as the house writes it.

    A foreign name is transcribed and declines (Law on the State Language, 19), or keeps its own
    spelling and never changes (ISG-LV 10.2.1).
    """
    original, forms = value.english.text, value.latvian.forms
    if original == forms.nominative:
        return value.latvian
    if house.latvian.names == "original":
        return LatvianName(replace(invariable(original), gender=forms.gender))
    if house.latvian.original_in_brackets:
        return replace(value.latvian, original=original)
    return value.latvian


@tbc_accepted
def initialled(value: Nameable, case: Case | str = _NOM) -> str:
    """An initial has a point and a no-break space before the surname, which declines: A. Alikas."""
    name = _latvian(value).forms
    forms = every_case(lambda each: initials(name[each]), gender=name.gender)
    return inflected((forms,), case)


@tbc_accepted
def quote(value: str, *, house: House) -> str:
    """Latvian quotation marks are one matching pair; a quotation within takes the other kind."""
    return quoted(value, MARKS[house.latvian.quotes])


@tbc_accepted
def quote_end(value: str, *, house: House) -> str:
    """The full stop stands inside the marks after a whole sentence, outside after a part."""
    return quoted_at_end(value, MARKS[house.latvian.quotes])


@tbc_accepted
def quote_said(value: str, *, house: House) -> str:
    """Before who said it the full stop of the quotation gives way to a comma inside the marks."""
    return quoted_before_attribution(value, MARKS[house.latvian.quotes])

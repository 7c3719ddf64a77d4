"""From a name as the glossary writes it to the name as both languages use it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Literal

from pressdraft.i18n import N_, _
from pressdraft.language.values import Case, EnglishName, Forms, Gender, LatvianName, Name, Number
from pressdraft.standing.dated import need_version
from pressdraft.standing.models import CaseForms, English, Entry, Latvian, NameVersion

RULE_KINDS: Mapping[str, Literal["place", "body", "person", "term"]] = {
    "place": "place",
    "country": "place",
    "organisation": "body",
    "programme": "body",
    "person": "person",
    "term": "term",
}
"""What the rules for Latvian case forms call a kind of standing material."""


def entry_name(kind: str, key: str, entry: Entry, on: date, gender: Gender | None = None) -> Name:
    """Return an entry's name on a day; `gender` asks for the woman's form of a rank or role."""
    version = need_version(entry.names, on, N_("the {kind} '{key}'"), kind=_(kind), key=key)
    return version_name(kind, key, version, gender)


def version_name(kind: str, key: str, version: NameVersion, gender: Gender | None = None) -> Name:
    """Return the name that one version states."""
    latvian = _latvian(kind, version.lv, gender)
    return Name(key, _english(version.en), latvian)


def name_then_and_now(name: Name, now: Name) -> Name:
    """Return the name with `now` set, when the two differ in either language."""
    if name is now or (name.english == now.english and name.latvian == now.latvian):
        return name
    return replace(name, now=now)


def name_with_country(name: Name, country: Name) -> Name:
    """Return the name of a body with that of its country: of Kazakhstan, Kazahstānas ..."""
    article = "the " if country.english.article else ""
    english = replace(name.english, text=f"{name.english.text} of {article}{country.english.text}")
    forms, owner = name.latvian.forms, country.latvian.forms.genitive
    nominative, genitive, dative, accusative, locative = (f"{owner} {forms[case]}" for case in Case)
    owned = replace(
        forms,
        nominative=nominative,
        genitive=genitive,
        dative=dative,
        accusative=accusative,
        locative=locative,
    )
    return replace(name, english=english, latvian=replace(name.latvian, forms=owned))


def _english(english: English) -> EnglishName:
    return EnglishName(
        text=english.name,
        article=english.article == "the",
        plural=english.plural,
        long=english.long,
        long_article=english.long is not None and english.long_article == "the",
        abbreviation=english.abbreviation,
        abbreviation_article=english.abbreviation_article == "the",
    )


def _latvian(kind: str, latvian: Latvian, gender: Gender | None) -> LatvianName:
    if gender == "feminine" and latvian.feminine:
        woman = latvian.feminine
        plural = _stated(woman.plural, "feminine", "plural") if woman.plural else None
        return LatvianName(_stated(woman.forms, "feminine", latvian.number), plural)
    return LatvianName(
        forms=_forms(kind, latvian),
        plural=_plural(kind, latvian),
        long=_stated(latvian.long, latvian.gender, latvian.number) if latvian.long else None,
        abbreviation=latvian.abbreviation,
    )


def _forms(kind: str, latvian: Latvian) -> Forms:
    if latvian.forms:
        return _stated(latvian.forms, latvian.gender, latvian.number)
    from pressdraft.language.declension import forms

    return forms(
        latvian.name or "",
        kind=RULE_KINDS.get(kind),
        gender=latvian.gender,
        number=latvian.number if latvian.states("number") else None,
        head=latvian.head,
    )


def _plural(kind: str, latvian: Latvian) -> Forms | None:
    """Return the plural: as stated, or as a rule proposes it for a term with a bare name."""
    if latvian.plural:
        return _stated(latvian.plural, latvian.gender, "plural")
    if kind != "term" or not latvian.name or _forms(kind, latvian).number == "plural":
        return None
    from pressdraft.language.declension import plural_of

    return plural_of(latvian.name, gender=latvian.gender)


def _stated(forms: CaseForms, gender: Gender | None, number: Number) -> Forms:
    return Forms(
        nominative=forms.nominative,
        genitive=forms.genitive,
        dative=forms.dative,
        accusative=forms.accusative,
        locative=forms.locative,
        gender=gender,
        number=number,
    )

"""A new glossary entry: what must be known of it, the forms proposed, and how its file says it."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

from pressdraft.errors import PressdraftError, did_you_mean
from pressdraft.glossary.names import EntryKind, one_line
from pressdraft.i18n import _
from pressdraft.language.english.numbers import noun_plural
from pressdraft.language.values import Case, Forms, Gender, LatvianName, Number
from pressdraft.standing.models import KEY_PATTERN, Article
from pressdraft.standing.names import RULE_KINDS
from pressdraft.yamlfile import Plain


class GlossaryError(PressdraftError):
    """An entry that cannot be added or confirmed."""


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What an author says of a new entry; the hints for the Latvian forms may be unknown."""

    key: str
    kind: EntryKind
    english: str
    latvian: str
    article: Article | None = None
    gender: Gender | None = None
    number: Number | None = None
    head: str | None = None
    country: str | None = None
    zone: str | None = None

    def tidied(self) -> NewEntry:
        """Return the entry with its names in NFC and single blanks."""
        return replace(self, english=one_line(self.english), latvian=one_line(self.latvian))

    def check(self, countries: Collection[str]) -> None:
        """Raise GlossaryError for an id, a country or a zone that cannot be used."""
        if not re.fullmatch(KEY_PATTERN, self.key):
            raise GlossaryError(
                _("'{key}' cannot be an id", key=self.key),
                _("use lower-case letters, digits and hyphens"),
            )
        if not self.english.strip() or not self.latvian.strip():
            raise GlossaryError(_("an entry needs a name in both languages"))
        if self.country and self.country not in countries:
            hint = did_you_mean(self.country, countries)
            raise GlossaryError(_("there is no country '{country}'", country=self.country), hint)
        if self.kind == "place":
            self._check_place()
        elif self.zone:
            raise GlossaryError(_("only a place has a time zone"))
        if self.country and self.kind not in ("place", "organisation"):
            raise GlossaryError(_("only a place or an organisation has a country"))

    def _check_place(self) -> None:
        if not self.country or not self.zone:
            what = (
                _("a place needs a time zone: --zone")
                if self.country
                else _("a place needs a country: --country")
            )
            raise GlossaryError(what, _("such as --country kg --zone Asia/Bishkek"))
        zones = zoneinfo.available_timezones()
        if self.zone not in zones:
            raise GlossaryError(
                _("there is no time zone '{zone}'", zone=self.zone), did_you_mean(self.zone, zones)
            )

    def proposal(self) -> LatvianName:
        """Return the forms that the rules propose, for a term those of the plural too."""
        from pressdraft.language.declension import forms, plural_of

        singular = forms(
            self.latvian,
            kind=RULE_KINDS[self.kind],
            gender=self.gender,
            number=self.number,
            head=self.head,
        )
        if self.kind != "term" or singular.number == "plural":
            return LatvianName(singular)
        return LatvianName(singular, plural_of(self.latvian, gender=self.gender))

    @property
    def needs_gender(self) -> bool:
        """Whether the gender must be asked for: a person's when the name does not tell it."""
        if self.kind != "person" or self.gender:
            return False
        forms = self.proposal().forms
        return forms.gender is None or not forms.certain

    def plain(self, latvian: LatvianName | None) -> dict[str, Plain]:
        """Return the entry as its file says it; without `latvian` its forms are left to the rule.

        Raises GlossaryError when the gender must be known and is not.
        """
        value: dict[str, Plain] = {}
        if self.country:
            value["country"] = self.country
        if self.zone:
            value["zone"] = self.zone
        if self.kind == "person":
            gender = (latvian or self.proposal()).forms.gender
            value["gender"] = self.gender or gender or unknown_gender(self.latvian)
        lv = latvian_plain(latvian) if latvian else self._bare()
        value["names"] = [{"en": self._english(), "lv": lv}]
        return value

    def _english(self) -> dict[str, Plain]:
        english: dict[str, Plain] = {"name": self.english}
        if self.kind == "term" and self.number != "plural":
            english["plural"] = noun_plural(self.english)
        if self.article or self.kind == "organisation":
            english["article"] = self.article or default_article(self.english)
        return english

    def _bare(self) -> dict[str, Plain]:
        """Return the Latvian name with the hints that were given, for the rule to go by."""
        hints = {"gender": self.gender, "number": self.number, "head": self.head}
        return {**{key: hint for key, hint in hints.items() if hint}, "name": self.latvian}


def default_article(english: str) -> Article:
    """Return the article that a body's English name most likely takes: the IOM, but Frontex."""
    return "the" if " " in english.strip() else "none"


def latvian_plain(latvian: LatvianName) -> dict[str, Plain]:
    """Return stated forms as a file says them; GlossaryError when their gender is not known."""
    forms = latvian.forms
    plain: dict[str, Plain] = {"gender": forms.gender or unknown_gender(forms.nominative)}
    if forms.number == "plural":
        plain["number"] = "plural"
    plain["forms"] = _forms_plain(forms)
    if latvian.plural:
        plain["plural"] = _forms_plain(latvian.plural)
    return plain


def corrected(forms: Forms, right: Mapping[Case, str]) -> Forms:
    """Return `forms` with some of them replaced, as stated by whoever corrected them."""
    nominative, genitive, dative, accusative, locative = (
        one_line(right.get(case, "")) or one_line(forms[case]) for case in Case
    )
    return Forms(nominative, genitive, dative, accusative, locative, forms.gender, forms.number)


def _forms_plain(forms: Forms) -> dict[str, Plain]:
    return {case.value: forms[case] for case in Case}


def unknown_gender(name: str) -> NoReturn:
    """Raise GlossaryError, which asks for the gender of a name."""
    raise GlossaryError(_("the gender of '{name}' is not known", name=name), _("add --gender"))

"""Picks the wording of one language: the author's texts, and the lines of contacts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from pressdraft.compose.context import PARAGRAPH, ContactLines, Wording
from pressdraft.facts import InlineContact, Pair
from pressdraft.fields import TBC
from pressdraft.language import LANGUAGES
from pressdraft.language.house import House
from pressdraft.language.values import Name, Tbc
from pressdraft.release import LanguageCode
from pressdraft.standing import Contact

Style: TypeAlias = Callable[[str, House], str]
"""Sets a text in the typography of a house."""


@dataclass(frozen=True, slots=True)
class Words:
    """Picks the wording of one language, and sets it in the typography of a house."""

    language: LanguageCode
    house: House

    def prose(self, value: Pair | None, what: str) -> Wording:
        """Return this language's text in house style, or a placeholder for a missing one."""
        return self.of(value, what, LANGUAGES[self.language].prose)

    def said(self, value: Pair | None, what: str) -> Wording:
        """Return this language's text as it will stand within quotation marks."""
        return self.of(value, what, LANGUAGES[self.language].said)

    def of(self, value: Pair | str | None, what: str, style: Style | None = None) -> Wording:
        """Return this language's text, or a placeholder that calls the missing one `what`.

        Without a `style` the text stands as written, as names and addresses must.
        """
        if value is None:
            return _missing(self.language, what, written=False)
        text = value if isinstance(value, str) else value.get(self.language)
        if text == TBC:
            return _missing(self.language, what, written=True)
        if text is None:
            other = isinstance(value, Pair) and bool(value.en or value.lv)
            return _missing(self.language, what, written=other)
        text = style(text, self.house) if style else text
        return Wording(text.replace("\n\n", PARAGRAPH), True)

    def by_language(self, texts: Mapping[str, str]) -> Wording:
        """Return this language's text of standing material, which may be empty."""
        text = texts.get(self.language, "")
        return Wording(text, bool(text))

    def name(self, name: Name) -> str:
        """Return a name in full, as the head of a contact."""
        if self.language == "en":
            return name.english.long or name.english.text
        return str(name.latvian.long or name.latvian.forms)

    def contact(self, contact: InlineContact | Contact) -> ContactLines:
        """Return the lines of a contact that is written out, or that standing material holds."""
        if isinstance(contact, Contact):
            return _standing_contact(contact, self)
        return _inline_contact(contact, self)


@lru_cache(maxsize=256)
def _missing(language: LanguageCode, what: str, *, written: bool) -> Wording:
    """Return the placeholder of what is still to be written, `written` in the other language."""
    return Wording(LANGUAGES[language].placeholder_missing(what), written)


def _inline_contact(contact: InlineContact, wording: Words) -> ContactLines:
    return ContactLines(
        name=contact.name if isinstance(contact.name, Tbc) else wording.of(contact.name, "name"),
        role=wording.of(contact.role, "role"),
        unit=wording.of(contact.unit, "unit"),
        phones=contact.phones,
        fax=contact.fax,
        email=contact.email,
        web=contact.web,
        social=contact.social,
        address=wording.of(contact.address, "address"),
    )


def _standing_contact(contact: Contact, wording: Words) -> ContactLines:
    named = contact.name or contact.organisation
    address = ", ".join(contact.address.get(wording.language, ()))
    return ContactLines(
        name=Wording(wording.name(named) if named else contact.key, True),
        role=wording.by_language(contact.role),
        unit=wording.by_language(contact.unit),
        phones=contact.phones,
        fax=contact.fax,
        email=contact.email,
        web=contact.web,
        social=contact.social,
        address=Wording(address, bool(address)),
    )

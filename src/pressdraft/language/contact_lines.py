"""The lines of a contact, one below the other, each with its label in the language of the draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from pressdraft.language.phones import spaced_phone
from pressdraft.language.values import Tbc


class Contact(Protocol):
    """A person or office to ask; phones are E.164, texts are in the language of the draft."""

    @property
    def name(self) -> object:
        """Who it is, or a Tbc."""

    @property
    def role(self) -> object:
        """What the person is, false when not stated."""

    @property
    def unit(self) -> object:
        """The part of the body, false when not stated."""

    @property
    def address(self) -> object:
        """Where it is, false when not stated."""

    @property
    def phones(self) -> tuple[str | Tbc, ...]:
        """The telephone numbers."""

    @property
    def fax(self) -> str | Tbc | None:
        """The fax number."""

    @property
    def email(self) -> str | Tbc | None:
        """The e-mail address."""

    @property
    def web(self) -> tuple[str, ...]:
        """The websites."""

    @property
    def social(self) -> tuple[str, ...]:
        """The pages in social media."""


@dataclass(frozen=True, slots=True)
class ContactLabels:
    """What stands before each line, with the space after it."""

    phone: str
    fax: str
    email: str
    web: str
    social: str


def contact_text(contact: Contact, labels: ContactLabels, tbc: Callable[[str], str]) -> str:
    """Return the lines of a contact, parted by line feeds; `tbc` writes what is not known yet."""
    return "\n".join(_lines(contact, labels, tbc))


def _lines(contact: Contact, labels: ContactLabels, tbc: Callable[[str], str]) -> Iterator[str]:
    def known(value: object) -> str:
        return tbc(value.fact) if isinstance(value, Tbc) else str(value)

    role = f", {contact.role}" if contact.role else ""
    yield f"{known(contact.name)}{role}"
    yield from (str(text) for text in (contact.unit, contact.address) if text)
    if contact.phones:
        numbers = [_number(phone, tbc) for phone in contact.phones]
        yield labels.phone + " / ".join(numbers)
    if contact.fax:
        yield labels.fax + _number(contact.fax, tbc)
    if contact.email:
        yield labels.email + known(contact.email)
    yield from (labels.web + site for site in contact.web)
    yield from (labels.social + page for page in contact.social)


def _number(phone: str | Tbc, tbc: Callable[[str], str]) -> str:
    return tbc(phone.fact) if isinstance(phone, Tbc) else spaced_phone(phone)

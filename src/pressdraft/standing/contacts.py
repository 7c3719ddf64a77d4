"""Whom to turn to on one date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from pressdraft.i18n import N_
from pressdraft.language.values import Name
from pressdraft.standing.dated import need_version
from pressdraft.standing.filemodels import AddressLines, ContactFile, TextPair
from pressdraft.standing.names import version_name
from pressdraft.standing.resolved import Contact

NameOn = Callable[[str, date], Name]
"""Looks up a name by key and day."""


def contact_on(
    key: str, file: ContactFile, on: date, name_of: NameOn, person_of: NameOn
) -> Contact:
    """Return the contact as it is on a day."""
    version = need_version(file.versions, on, N_("the contact '{key}'"), key=key)
    name = version_name("contact", "", version.name) if version.name else None
    if version.person:
        name = person_of(version.person, on)
    return Contact(
        key=key,
        name=name,
        organisation=name_of(version.organisation, on) if version.organisation else None,
        role=_pair(version.role),
        unit=_pair(version.unit),
        phones=version.phones,
        fax=version.fax,
        email=version.email,
        web=version.web,
        social=version.social,
        address=_address(version.address),
        languages=version.languages,
    )


def _pair(pair: TextPair | None) -> Mapping[str, str]:
    return {"en": pair.en, "lv": pair.lv} if pair else {}


def _address(address: AddressLines | None) -> Mapping[str, tuple[str, ...]]:
    if address is None:
        return {}
    lines = address.lines or ()
    return {"en": address.en or lines, "lv": address.lv or lines}

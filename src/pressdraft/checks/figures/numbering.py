"""What the world's numbering plans say of a telephone number in E.164."""

from __future__ import annotations

from functools import lru_cache

from pressdraft.i18n import N_
from pressdraft.language.phones import PhoneError, parse_phone

_KNOWN = 4_096


@lru_cache(maxsize=_KNOWN)
def fault(number: str) -> str:
    """Return why nobody can dial `number`, as a message to translate, or an empty text."""
    try:
        parse_phone(number)
    except PhoneError as error:
        return error.fault or N_("it has no country code that exists")
    return ""


@lru_cache(maxsize=_KNOWN)
def is_known(number: str) -> bool:
    """Tell whether the numbers of an operator begin like this one."""
    import phonenumbers

    return phonenumbers.is_valid_number(phonenumbers.parse(number))


@lru_cache(maxsize=_KNOWN)
def country_of(number: str) -> str:
    """Return the country of a number as a lower-case ISO 3166 code; "" where it tells none."""
    if not number.startswith("+") or fault(number):
        return ""
    import phonenumbers

    return (phonenumbers.region_code_for_number(phonenumbers.parse(number)) or "").lower()

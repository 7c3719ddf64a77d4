"""Telephone numbers: E.164 in the facts, country code and one block in print."""

from __future__ import annotations

import re

from pressdraft.i18n import N_, _
from pressdraft.language.typography import NBSP

_CODES = """
    20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58
    60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98
"""
_TWO_DIGITS = frozenset(_CODES.split())
"""The two-digit country codes of ITU-T E.164; 1 and 7 have one digit, all others three."""

_E164 = re.compile(r"\+[1-9]\d{6,14}")


def country_code(e164: str) -> str:
    """Return the country code of a number in E.164, without the plus sign."""
    digits = e164.removeprefix("+")
    if digits[:1] in ("1", "7"):
        return digits[:1]
    return digits[:2] if digits[:2] in _TWO_DIGITS else digits[:3]


def spaced_phone(e164: str, extension: str = "") -> str:
    """A telephone number is + and country code, a space, and one block: +371 67913535.

    The form is that of the Interinstitutional Style Guide, 9.3; an extension follows a hyphen. A
    number that is not in E.164 is returned as it is: its author sees it and a check reports
    it.
    """
    if not _E164.fullmatch(e164):
        return e164
    code = country_code(e164)
    block = e164[1 + len(code) :]
    return f"+{code}{NBSP}{block}" + (f"-{extension}" if extension else "")


class PhoneError(ValueError):
    """A number that nobody can dial; `fault` says why, as a message to translate."""

    def __init__(self, message: str, fault: str = "") -> None:
        super().__init__(message)
        self.fault = fault


def parse_phone(text: str, region: str | None = None) -> str:
    """Return the number in E.164; `region` (ISO 3166) is the country of one written without +.

    PhoneError tells in words what is wrong. Only the length and the country code are judged: an
    operator's prefix that the metadata do not know yet is still a number that can be dialled.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        raise PhoneError(_not_a_number(text, error)) from error
    reason = phonenumbers.is_possible_number_with_reason(number)
    faults = {
        phonenumbers.ValidationResult.TOO_SHORT: N_("it has too few digits"),
        phonenumbers.ValidationResult.TOO_LONG: N_("it has too many digits"),
        phonenumbers.ValidationResult.INVALID_LENGTH: N_("it has the wrong number of digits"),
        phonenumbers.ValidationResult.INVALID_COUNTRY_CODE: N_("its country code does not exist"),
        phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY: N_("it lacks the area code"),
    }
    if reason in faults:
        fault = faults[reason]
        message = _("'{text}' is not a telephone number: {fault}", text=text, fault=_(fault))
        raise PhoneError(message, fault)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _not_a_number(text: str, error: Exception) -> str:
    """Return why `text` could not be read, in words."""
    import phonenumbers

    kind = getattr(error, "error_type", None)
    if kind == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE:
        return _(
            "'{text}' has no country code that exists; write it as + and the country "
            "code, such as +371 67913535",
            text=text,
        )
    return _("'{text}' is not a telephone number; write it as +371 67913535", text=text)

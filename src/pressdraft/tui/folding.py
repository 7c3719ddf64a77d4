"""Text as it is kept, and folded for comparing: whoever searches need not type marks or signs."""

from __future__ import annotations

import re
import unicodedata

_NO_WORD = re.compile(r"[\W_]+")


def folded(text: str) -> str:
    """Return text for comparing: small letters without their marks."""
    parts = unicodedata.normalize("NFD", text.casefold().strip())
    return "".join(part for part in parts if not unicodedata.combining(part))


def folded_words(text: str) -> str:
    """Return the words of a text folded, with one space between them and none around."""
    return _NO_WORD.sub(" ", folded(text)).strip()


def nfc(text: str) -> str:
    """Return text with each letter and its marks in one code point, where there is one."""
    return unicodedata.normalize("NFC", text)

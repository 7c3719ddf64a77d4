"""The bytes of a finished file as text, and what files that are no text seem to be."""

from __future__ import annotations

import codecs
import re

from pressdraft.decoding import SAVE_AS_UTF8, decode_utf8, unreadable
from pressdraft.i18n import N_, _

_AS_DOCX = N_("open it in its program and save it as .docx")
_KINDS = (
    (b"\x89PNG\r\n\x1a\n", N_("is a PNG picture"), ""),
    (b"\xff\xd8\xff", N_("is a JPEG picture"), ""),
    (b"GIF8", N_("is a GIF picture"), ""),
    (b"%PDF-", N_("is a PDF"), N_("give the file that the PDF was made from")),
    (b"{\\rtf", N_("is an RTF document"), _AS_DOCX),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", N_("is an old .doc file"), _AS_DOCX),
    (b"PK\x03\x04", N_("is a ZIP archive"), N_("a Word document must be named .docx")),
    (b"\x1f\x8b", N_("is a gzip archive"), N_("unpack it first")),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"[A-Za-z0-9_.:-]{1,40}")
_SINGLE_BYTE = re.compile(r"cp(?:125[0-8]|85[0257]|866|775)|iso8859-\d+|koi8-[ru]|mac-\w+")
_IN_PRACTICE = {"ascii": "utf-8", "iso8859-1": "cp1252"}
"""What files that name the first encoding are written in; see the WHATWG's Encoding Standard."""


def kind_of(data: bytes) -> tuple[str, str] | None:
    """Return what a file that is no text is by its first bytes, and what to do with it."""
    for magic, kind, hint in _KINDS:
        if data.startswith(magic):
            if "EncryptedPackage".encode("utf-16-le") in data:
                return _("is protected with a password"), _("save it without one")
            return _(kind), _(hint)
    return None


def decode(data: bytes, file: str, charset: str | None = None) -> str:
    """Return the text of `data`: by its byte order mark, else in `charset`, else as UTF-8.

    Raises ProblemsError for what is no text, and in words for an encoding that is not allowed.
    """
    if found := kind_of(data):
        raise unreadable(file, *found)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(data[len(mark) :], file, encoding)
    return _text(data, file, known_charset(charset or "utf-8", file))


def known_charset(name: str, file: str) -> str:
    """Return Python's name of an encoding in which characters are plain bytes or Unicode."""
    try:
        found = codecs.lookup(name).name if _CHARSET.fullmatch(name) else ""
    except LookupError:
        found = ""
    found = _IN_PRACTICE.get(found, found)
    if found in ("utf-8", "utf-16") or _SINGLE_BYTE.fullmatch(found):
        return found
    raise unreadable(
        file, _("states the encoding '{name}', which is not known", name=name[:40]), _(SAVE_AS_UTF8)
    )


def _text(data: bytes, file: str, encoding: str) -> str:
    """Return the decoded text, which holds no NUL characters and no surrogates."""
    if encoding == "utf-8":
        text = decode_utf8(data, file)
    else:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise unreadable(
                file, _("is not the {encoding} that it says", encoding=encoding), _(SAVE_AS_UTF8)
            ) from error
    if "\0" in text:
        if data[:64].count(0) > len(data[:64]) // 4:
            raise unreadable(
                file, _("seems to be UTF-16 without a byte order mark"), _(SAVE_AS_UTF8)
            )
        raise unreadable(file, _("holds NUL bytes: it is a binary file, not text"))
    return text

"""Reads finished files as paragraphs with offsets: text, Markdown, HTML, Word and mail.

Files come from anywhere, so that each reader bounds what it takes, runs nothing and fetches
nothing. A file that cannot be read raises ProblemsError with `readable` false.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pressdraft.decoding import unreadable
from pressdraft.documents.html import read_html
from pressdraft.documents.mail import read_mail
from pressdraft.documents.markdown import read_markdown
from pressdraft.documents.paragraphs import DocumentText, Paragraph, Role, Run
from pressdraft.documents.text import read_plain
from pressdraft.documents.word import read_word
from pressdraft.errors import did_you_mean

__all__ = [
    "FORMATS",
    "SUFFIXES",
    "DocumentText",
    "Format",
    "Paragraph",
    "Role",
    "Run",
    "read_document",
    "read_text",
]


@dataclass(frozen=True, slots=True)
class Format:
    """How a format is read, and the MiB that a file of it may have."""

    read: Callable[[bytes, str], DocumentText]
    max_mib: int


FORMATS = {
    "txt": Format(read_plain, 10),
    "md": Format(read_markdown, 1),
    "html": Format(read_html, 10),
    "docx": Format(read_word, 30),
    "eml": Format(read_mail, 30),
}
"""The formats in the order in which a folder is searched for a text."""

SUFFIXES = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".eml": "eml",
}
_HINTS = {
    **dict.fromkeys((".doc", ".docm", ".odt", ".rtf", ".pages"), "save it as .docx"),
    ".pdf": "give the file that the PDF was made from",
    ".msg": "save the mail as .eml",
}


def read_document(path: Path) -> DocumentText:
    """Return the text of a finished file, read by the format that its suffix names.

    Raises ProblemsError, `readable` false, for a file that is missing, too large or damaged, or
    in another format or encoding.
    """
    file = str(path)
    suffix = path.suffix.lower()
    if path.is_dir():
        raise unreadable(file, "is a folder, not a file", "`pressdraft check --dir` reads folders")
    if suffix not in SUFFIXES:
        shown = f"ends in '{suffix}'" if suffix else "has no suffix"
        hint = _HINTS.get(suffix) or did_you_mean(suffix, SUFFIXES)
        raise unreadable(file, f"{shown}; the formats that are read: {' '.join(SUFFIXES)}", hint)
    name = SUFFIXES[suffix]
    try:
        if path.exists() and not path.is_file():
            raise unreadable(file, "is a device, not a file")
        with path.open("rb") as stream:
            data = stream.read((FORMATS[name].max_mib << 20) + 1)
    except FileNotFoundError as error:
        raise unreadable(file, "does not exist") from error
    except (OSError, ValueError) as error:
        raise unreadable(file, f"cannot be read: {getattr(error, 'strerror', error)}") from error
    return read_text(data, file, name)


def read_text(data: bytes, file: str, format_id: str) -> DocumentText:
    """Return the text of the bytes of a finished file; `file` is what messages call it."""
    form = FORMATS[format_id]
    if not data:
        raise unreadable(file, "is empty")
    if len(data) > form.max_mib << 20:
        size = f"is larger than {form.max_mib} MiB, the most that is read of {format_id}"
        raise unreadable(file, size, "a press release has a few pages")
    document = form.read(data, file)
    if not document.paragraphs:
        raise unreadable(file, "holds no text")
    return document

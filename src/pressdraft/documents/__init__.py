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
from pressdraft.i18n import N_, _

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
    **dict.fromkeys((".doc", ".docm", ".odt", ".rtf", ".pages"), N_("save it as .docx")),
    ".pdf": N_("give the file that the PDF was made from"),
    ".msg": N_("save the mail as .eml"),
}


def read_document(path: Path) -> DocumentText:
    """Return the text of a finished file, read by the format that its suffix names.

    Raises ProblemsError, `readable` false, for a file that is missing, too large or damaged, or
    in another format or encoding.
    """
    file = str(path)
    suffix = path.suffix.lower()
    if path.is_dir():
        raise unreadable(
            file, _("is a folder, not a file"), _("`pressdraft check --dir` reads folders")
        )
    if suffix not in SUFFIXES:
        shown = _("ends in '{suffix}'", suffix=suffix) if suffix else _("has no suffix")
        hint = _(_HINTS[suffix]) if suffix in _HINTS else did_you_mean(suffix, SUFFIXES)
        raise unreadable(
            file,
            _(
                "{shown}; the formats that are read: {suffixes}",
                shown=shown,
                suffixes=" ".join(SUFFIXES),
            ),
            hint,
        )
    name = SUFFIXES[suffix]
    try:
        if path.exists() and not path.is_file():
            raise unreadable(file, _("is a device, not a file"))
        with path.open("rb") as stream:
            data = stream.read((FORMATS[name].max_mib << 20) + 1)
    except FileNotFoundError as error:
        raise unreadable(file, _("does not exist")) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", error)
        raise unreadable(file, _("cannot be read: {why}", why=why)) from error
    return read_text(data, file, name)


def read_text(data: bytes, file: str, format_id: str) -> DocumentText:
    """Return the text of the bytes of a finished file; `file` is what messages call it."""
    form = FORMATS[format_id]
    if not data:
        raise unreadable(file, _("is empty"))
    if len(data) > form.max_mib << 20:
        size = _(
            "is larger than {most} MiB, the most that is read of {format}",
            most=form.max_mib,
            format=format_id,
        )
        raise unreadable(file, size, _("a press release has a few pages"))
    document = form.read(data, file)
    if not document.paragraphs:
        raise unreadable(file, _("holds no text"))
    return document

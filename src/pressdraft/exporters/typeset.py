"""PDF by Typst, for those who installed the extra `pdf`: tagged for screen readers (PDF/UA-1).

The text reaches Typst as data, never as its source. Only the fonts inside Typst are used, which
have the Latvian letters, so that every machine sets the same page; a character that they lack is
refused, since PDF/UA forbids to print a box for it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pressdraft.errors import WorkspaceError
from pressdraft.exporters.pieces import contact_groups, pieces
from pressdraft.exporters.sheet import Sheet, emblem_line
from pressdraft.release import Role, Segment

if TYPE_CHECKING:
    from typst import Compiler

_REFUSED = re.compile(r'the text `"(.{1,40})"` could not be displayed')


def pdf(sheet: Sheet) -> bytes:
    """Return the draft as a PDF.

    WorkspaceError without the extra, and for a character that the font does not have.
    """
    compiler = _compiler()
    import typst

    try:
        made = compiler.compile(
            _source(),
            sys_inputs={"sheet": json.dumps(_data(sheet), ensure_ascii=False)},
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=int(sheet.moment.timestamp()),
        )
    except typst.TypstError as error:
        raise _in_words(error.message, sheet) from error
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> Compiler:
    """Return Typst with its fonts, which stay for the next release."""
    try:
        import typst
    except ImportError as error:
        raise needs_extra() from error
    return typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False))


def needs_extra() -> WorkspaceError:
    """Return in words that the libraries for PDF are not installed, and how to get them."""
    return WorkspaceError("the format pdf needs the extra `pdf`", "pip install 'pressdraft[pdf]'")


@cache
def _source() -> bytes:
    return (files("pressdraft.exporters") / "parts" / "release.typ").read_bytes()


def _data(sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.headline,
        "language": sheet.language,
        "region": sheet.tag.partition("-")[2].lower(),
        "day": [sheet.release.as_of.year, sheet.release.as_of.month, sheet.release.as_of.day],
        "logos": [{"data": list(one.data), "alt": one.alt[sheet.language]} for one in sheet.logos],
        "segments": [_segment(segment) for segment in sheet.draft.segments],
    }


def _segment(segment: Segment) -> dict[str, Any]:
    place, text = emblem_line(segment)
    return {
        "role": segment.role.value,
        "emblem": place,
        "lines": _lines(text),
        "groups": [
            [_lines("\n".join(lines)) for lines in group if lines]
            for group in (contact_groups(segment.text) if segment.role is Role.CONTACT else ())
        ],
    }


def _lines(text: str) -> list[list[dict[str, str]]]:
    return [
        [{"text": piece.text, "href": piece.href or ""} for piece in pieces(line)]
        for line in text.split("\n")
    ]


def _in_words(message: str, sheet: Sheet) -> WorkspaceError:
    if found := _REFUSED.search(message):
        codes = " ".join(f"U+{ord(character):04X}" for character in found[1])
        return WorkspaceError(
            f"{sheet.release.id}: the font of the PDF does not have '{found[1]}' ({codes})",
            "write it otherwise, or leave pdf out of --format",
        )
    return WorkspaceError(f"{sheet.release.id}: the PDF cannot be made: {message}")

"""PDF by Typst, for those who installed the extra `pdf`: tagged for screen readers (PDF/UA-1).

Typst cannot hyphenate Latvian, so that it is offered soft hyphens, and then given only those that
it took: others would stay in the text, in the way of who searches or copies it.

The text reaches Typst as data, never as its source. Only the fonts inside Typst are used, which
have the Latvian letters, so that every machine sets the same page; a character that they lack is
refused, since PDF/UA forbids to print a box for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pressdraft.errors import WorkspaceError
from pressdraft.exporters.pieces import contact_groups, pieces
from pressdraft.exporters.sheet import Sheet, emblem_line, is_notice
from pressdraft.i18n import _
from pressdraft.language.latvian.hyphenation import SOFT_HYPHEN, hyphenated
from pressdraft.release import Role, Segment

if TYPE_CHECKING:
    from typst import Compiler

_REFUSED = re.compile(r'the text `"(.{1,40})"` could not be displayed')
LONG_WORD = re.compile(r"\S{50,}")
ZERO_WIDTH = "\u200b"
_STRETCH = re.compile(r".{1,20}")
_WHOLE = (Role.STAMP, Role.LABEL, Role.HEADLINE, Role.SUBHEAD, Role.HEADING, Role.CONTACT)
"""In large letters and in names and addresses no word is broken."""
_BEGUN, _ENDED = re.compile(r"[^\W\d_]+(?=\s*$)"), re.compile(r"[^\W\d_]+")


def pdf(sheet: Sheet) -> bytes:
    """Return the draft as a PDF.

    WorkspaceError without the extra, and for a character that the font does not have.
    """
    if sheet.language != "lv":
        return _set(sheet, lambda text: text)
    offered = _set(sheet, lambda text: hyphenated(text, lambda _word, _place: True))
    taken = set(_broken_words(offered))
    return _set(sheet, lambda text: hyphenated(text, lambda *one: one in taken))


def _set(sheet: Sheet, parted: Callable[[str], str]) -> bytes:
    """Return the PDF of a draft, words parted where a soft hyphen stands."""
    compiler = _compiler()
    import typst

    try:
        made = compiler.compile(
            _source(),
            sys_inputs={"sheet": json.dumps(_data(sheet, parted), ensure_ascii=False)},
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=int(sheet.moment.timestamp()),
        )
    except typst.TypstError as error:
        raise _in_words(error.message, sheet) from error
    assert isinstance(made, bytes)
    return made


def page_lines(data: bytes) -> Iterator[str]:
    """Yield the lines of a PDF as they are printed; WorkspaceError without the extra."""
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise needs_extra() from error
    for page in PdfReader(BytesIO(data)).pages:
        yield from page.extract_text().split("\n")


def _broken_words(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield each word that goes on in the next line of a PDF, and how much of it does not."""
    for line, following in pairwise(page_lines(data)):
        if not line.rstrip().endswith(SOFT_HYPHEN):
            continue
        begun = _BEGUN.search(line.replace(SOFT_HYPHEN, ""))
        ended = _ENDED.match(following.replace(SOFT_HYPHEN, ""))
        if begun and ended:
            yield begun[0] + ended[0], len(begun[0])


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
    return WorkspaceError(
        _("the format pdf needs the extra `pdf`"), "pip install 'pressdraft[pdf]'"
    )


@cache
def _source() -> bytes:
    return (files("pressdraft.exporters") / "parts" / "release.typ").read_bytes()


def _data(sheet: Sheet, parted: Callable[[str], str]) -> dict[str, Any]:
    return {
        "title": sheet.marked_headline,
        "language": sheet.language,
        "region": sheet.tag.partition("-")[2].lower(),
        "day": [sheet.release.as_of.year, sheet.release.as_of.month, sheet.release.as_of.day],
        "logos": [{"data": list(one.data), "alt": one.alt[sheet.language]} for one in sheet.logos],
        "segments": [_segment(segment, parted) for segment in sheet.draft.segments],
    }


def _segment(segment: Segment, parted: Callable[[str], str]) -> dict[str, Any]:
    place, text = emblem_line(segment)
    if segment.role in _WHOLE:
        parted = str
    return {
        "role": (Role.DATELINE if is_notice(segment) else segment.role).value,
        "emblem": place,
        "lines": _lines(text, parted),
        "groups": [
            [_lines("\n".join(lines), parted) for lines in group if lines]
            for group in (contact_groups(segment.text) if segment.role is Role.CONTACT else ())
        ],
    }


def _lines(text: str, parted: Callable[[str], str]) -> list[list[dict[str, str]]]:
    return [
        [
            {
                "text": piece.text if piece.href else parted(_breakable(piece.text)),
                "href": piece.href or "",
            }
            for piece in pieces(line)
        ]
        for line in text.split("\n")
    ]


def _breakable(text: str) -> str:
    """Return a text in which a word that is wider than a page may be broken anywhere."""
    return LONG_WORD.sub(lambda word: ZERO_WIDTH.join(_STRETCH.findall(word[0])), text)


def _in_words(message: str, sheet: Sheet) -> WorkspaceError:
    if found := _REFUSED.search(message):
        codes = " ".join(f"U+{ord(character):04X}" for character in found[1])
        return WorkspaceError(
            _(
                "{id}: the font of the PDF does not have '{character}' ({codes})",
                id=sheet.release.id,
                character=found[1],
                codes=codes,
            ),
            _("write it otherwise, or leave pdf out of --format"),
        )
    return WorkspaceError(
        _("{id}: the PDF cannot be made: {why}", id=sheet.release.id, why=message)
    )

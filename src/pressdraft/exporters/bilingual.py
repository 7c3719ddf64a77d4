"""Both languages side by side, a row a segment: for reviewers who do not have the program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pressdraft.exporters.html import framed, inline
from pressdraft.exporters.sheet import LANGUAGE_TAGS, Sheet
from pressdraft.release import Role, Segment

if TYPE_CHECKING:
    from docx.document import Document

_CELL = "padding:8px 16px 8px 0;vertical-align:top;text-align:left;border-top:1px solid #c4c7cc"
_COLUMNS = 14_050
_LINES = (
    '<w:tblBorders><w:top w:val="single" w:sz="4" w:color="C4C7CC"/>'
    '<w:bottom w:val="single" w:sz="4" w:color="C4C7CC"/>'
    '<w:insideH w:val="single" w:sz="4" w:color="C4C7CC"/></w:tblBorders>'
)
_HEADS = {"en": "English", "lv": "Latviešu"}
"""What the languages call themselves: both sorts of reviewers read the page."""
_BOLD = (Role.STAMP, Role.LABEL, Role.HEADLINE, Role.DATELINE, Role.HEADING)


class Row(NamedTuple):
    """The same segment in each language that has it, in the order of the columns."""

    number: int
    segments: tuple[Segment | None, ...]


def rows(sheet: Sheet) -> list[Row]:
    """Return the segments side by side; one that only the other language has stands in its place.

    Segments are the same where their ids are.
    """
    order: list[str] = []
    for draft in sheet.drafts:
        at = 0
        for segment in draft.segments:
            if segment.id in order:
                at = order.index(segment.id) + 1
            else:
                order.insert(at, segment.id)
                at += 1
    return [
        Row(number, tuple(draft.segment(segment_id) for draft in sheet.drafts))
        for number, segment_id in enumerate(order, start=1)
    ]


def bilingual_states(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield what a file of both languages states in its order: heads, then number and texts."""
    yield "head", sheet.release.id
    for draft in sheet.drafts:
        yield "head", _HEADS[draft.language]
    for row in rows(sheet):
        yield f"row {row.number}", str(row.number)
        yield from ((one.id, one.text) for one in row.segments if one)


def bilingual_html(sheet: Sheet) -> bytes:
    """Return both drafts as a page with two columns."""
    heads = "".join(
        f'<th scope="col" lang="{LANGUAGE_TAGS[draft.language]}" style="{_CELL}">'
        f"{_HEADS[draft.language]}</th>"
        for draft in sheet.drafts
    )
    table = (
        f'<h1 style="margin:0 0 16px;font-size:20px">{sheet.release.id}</h1>\n'
        '<table style="width:100%;border-collapse:collapse;table-layout:fixed;font-size:15px">\n'
        '<colgroup><col style="width:36px">' + "<col>" * len(sheet.drafts) + "</colgroup>\n"
        f'<thead><tr><td style="{_CELL}"></td>{heads}</tr></thead>\n<tbody>\n'
        + "".join(_html_row(row, sheet) for row in rows(sheet))
        + "</tbody>\n</table>\n"
    )
    title = f"{sheet.release.id}: {sheet.headline}"
    return framed(sheet.tag, title, table, width="1100px").encode()


def _html_row(row: Row, sheet: Sheet) -> str:
    cells = "".join(
        f'<td lang="{LANGUAGE_TAGS[draft.language]}" style="{_CELL}{_weight(segment)}">'
        f"{inline(segment.text) if segment else ''}</td>"
        for draft, segment in zip(sheet.drafts, row.segments, strict=True)
    )
    number = f'<th scope="row" class="quiet" style="{_CELL};color:#5f6368;font-weight:normal">'
    return f"<tr>{number}{row.number}</th>{cells}</tr>\n"


def _weight(segment: Segment | None) -> str:
    return ";font-weight:bold" if segment and segment.role in _BOLD else ""


def bilingual_word(sheet: Sheet) -> bytes:
    """Return both drafts as a Word document on its side, with two columns."""
    from pressdraft.exporters.word import Writer, put, table
    from pressdraft.exporters.wordfile import opened, saved

    document = opened(sheet)
    writer = Writer(document.part, document, sheet.tag)
    heads = [
        writer.paragraph(_HEADS[draft.language], "Press Column", tag=LANGUAGE_TAGS[draft.language])
        for draft in sheet.drafts
    ]
    written = [[writer.paragraph("", "Press Number"), *heads]]
    all_rows = rows(sheet)
    for row in all_rows:
        is_before_end = row.number == len(all_rows) - 1  # the end sign never stands alone on a page
        is_bold = any(segment.role in _BOLD for segment in row.segments if segment)
        cells = [
            writer.paragraph(
                segment.text if segment else "",
                "Press Column" if is_bold else "Press Cell",
                tag=LANGUAGE_TAGS[draft.language],
                is_kept=is_before_end,
            )
            for draft, segment in zip(sheet.drafts, row.segments, strict=True)
        ]
        number = writer.paragraph(str(row.number), "Press Number", is_kept=is_bold or is_before_end)
        written.append([number, *cells])
    _turn(document)
    widths = (500, *([_COLUMNS // len(sheet.drafts)] * len(sheet.drafts)))
    put(
        document,
        writer.paragraph(sheet.release.id, "Heading 2")
        + table(written, widths, _LINES, heads=1)
        + writer.paragraph("", "Body Text"),
    )
    return saved(document, sheet)


def _turn(document: Document) -> None:
    """Lay the pages on their side."""
    from docx.enum.section import WD_ORIENTATION
    from docx.shared import Mm

    section = document.sections[0]
    if section.page_width and section.page_height and section.page_width < section.page_height:
        section.orientation = WD_ORIENTATION.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    section.top_margin = section.bottom_margin = Mm(18)
    section.left_margin = section.right_margin = Mm(20)

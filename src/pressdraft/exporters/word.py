"""A Word document: real styles and headings, a header with label and emblem, contacts in a table.

python-docx opens the style template, relates links and pictures and writes the package; paragraphs
are written as XML, which is many times faster than one object a run. Every run says its language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from pressdraft.errors import WorkspaceError
from pressdraft.exporters.pieces import contact_groups, pieces
from pressdraft.exporters.sheet import Picture, Sheet, emblem_line, is_notice, stated
from pressdraft.exporters.wordfile import NAMESPACES, opened, saved
from pressdraft.i18n import _
from pressdraft.release import Role, Segment

if TYPE_CHECKING:
    from docx.document import Document
    from docx.parts.story import StoryPart
    from docx.section import _Footer, _Header

STYLES = {
    Role.STAMP: "Press Stamp",
    Role.LABEL: "Press Label",
    Role.RELEASE_LINE: "Press Release Line",
    Role.HEADLINE: "Heading 1",
    Role.SUBHEAD: "Subtitle",
    Role.DATELINE: "Press Dateline",
    Role.HEADING: "Heading 2",
    Role.QUOTE: "Quote",
    Role.CONTACT: "Press Contact",
    Role.END: "Press End",
}
BODY = "Body Text"
_NOTICE = "Press Dateline"
"""What a correction says of itself stands out as the dateline does."""
_IN_HEADER = (Role.STAMP, Role.LABEL)
_TWIP = 635
"""A twentieth of a point, in English Metric Units."""
_TEXT_WIDTH = 9354
_EMBLEM_HEIGHT = 12 * 36_000
"""12 mm, in English Metric Units."""


def word(sheet: Sheet) -> bytes:
    """Return the draft as a Word document."""
    document = opened(sheet)
    segments = list(sheet.draft.segments)
    if not sheet.house_style:
        headed = [segment for segment in segments if segment.role in _IN_HEADER]
        add_furniture(document, sheet, headed)
        segments = [segment for segment in segments if segment.role not in _IN_HEADER]
    writer = Writer(document.part, document, sheet.tag)
    put(document, "".join(_written(writer, segments, sheet)))
    return saved(document, sheet)


def word_states(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield what the document states in its order: the header comes first."""
    found = list(stated(sheet))
    if sheet.house_style:
        yield from found
        return
    headed = {segment.id for segment in sheet.draft.segments if segment.role in _IN_HEADER}
    yield from (one for one in found if one[0] in headed)
    yield from (one for one in found if one[0] not in headed)


class Writer:
    """Writes paragraphs of one part as XML; `tag` is the language of its runs."""

    def __init__(self, part: StoryPart, document: Document, tag: str) -> None:
        self.tag = tag
        self._part = part
        self._ids = {style.name: style.style_id for style in document.styles}
        self._document = document

    def paragraph(
        self, text: str, style: str, *, tag: str = "", last: str = "", is_kept: bool = False
    ) -> str:
        """Return a paragraph; `last` is XML that follows its text.

        One that is kept stands on the page of what follows it.
        """
        kept = "<w:keepNext/>" if is_kept else ""
        properties = f'<w:pPr><w:pStyle w:val="{self._ids[style]}"/>{kept}</w:pPr>'
        return f"<w:p>{properties}{self._runs(text, tag or self.tag)}{last}</w:p>"

    def contacts(self, texts: Iterable[str]) -> str:
        """Return contacts as a table: who it is on the left, how to reach it on the right.

        The last one stands on the page of what follows it.
        """
        style = STYLES[Role.CONTACT]
        groups = [group for text in texts for group in contact_groups(text)]
        rows = [
            [
                self.paragraph("\n".join(lines), style, is_kept=group is groups[-1])
                for lines in group
                if lines
            ]
            for group in groups
        ]
        width = _text_width(self._document)
        return table(rows, (width // 2, width - width // 2))

    def picture(self, picture: Picture) -> str:
        """Return a run with a picture of the emblem's height."""
        from docx.image import exceptions
        from docx.shared import Emu

        try:
            inline = self._part.new_pic_inline(BytesIO(picture.data), height=Emu(_EMBLEM_HEIGHT))
        except (
            exceptions.InvalidImageStreamError,
            exceptions.UnexpectedEndOfFileError,
            exceptions.UnrecognizedImageError,
            ZeroDivisionError,
        ) as error:
            raise WorkspaceError(_("the picture {name} is damaged", name=picture.name)) from error
        inline.docPr.set("descr", picture.alt["lv" if self.tag == "lv-LV" else "en"])
        inline.docPr.set("name", picture.name)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        return f"<w:r><w:drawing>{inline.xml}</w:drawing></w:r>"

    def _runs(self, text: str, tag: str) -> str:
        parts = []
        for piece in pieces(text):
            style = f'<w:rStyle w:val="{self._ids["Hyperlink"]}"/>' if piece.href else ""
            run = f'<w:r><w:rPr>{style}<w:lang w:val="{tag}"/></w:rPr>{_text(piece.text)}</w:r>'
            if piece.href:
                run = f'<w:hyperlink r:id="{self._relation(piece.href)}">{run}</w:hyperlink>'
            parts.append(run)
        return "".join(parts)

    def _relation(self, href: str) -> str:
        from docx.opc.constants import RELATIONSHIP_TYPE

        return self._part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


def _text_width(document: Document) -> int:
    """Return the width between the margins of a page, in twentieths of a point."""
    section = document.sections[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    if page is None or left is None or right is None:
        return _TEXT_WIDTH
    return round((page - left - right) / _TWIP)


def _text(text: str) -> str:
    lines = (
        f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in text.split("\n")
    )
    return "<w:br/>".join(lines)


def table(
    rows: Sequence[Sequence[str]], widths: Sequence[int], borders: str = "", *, heads: int = 0
) -> str:
    """Return a table of cells that are XML; a row of fewer cells lets its last one go on.

    The first `heads` rows are repeated on each page.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    written = "".join(
        _row(cells, widths, is_head=place < heads) for place, cells in enumerate(rows)
    )
    size = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
    layout = '<w:tblLayout w:type="fixed"/>'
    margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/>'
    properties = f"{size}{borders}{layout}<w:tblCellMar>{margins}</w:tblCellMar>"
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"


def _row(cells: Sequence[str], widths: Sequence[int], *, is_head: bool) -> str:
    written = []
    for place, inner in enumerate(cells):
        wide = len(widths) - place if place == len(cells) - 1 else 1
        span = f'<w:gridSpan w:val="{wide}"/>' if wide > 1 else ""
        width = f'<w:tcW w:w="{sum(widths[place : place + wide])}" w:type="dxa"/>'
        written.append(f"<w:tc><w:tcPr>{width}{span}</w:tcPr>{inner}</w:tc>")
    head = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(written)}</w:tr>"


def put(document: Document, xml: str) -> None:
    """Put written paragraphs and tables before the end of the document."""
    from docx.oxml.parser import parse_xml

    body = document.element.body
    end = body.sectPr
    for element in list(parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")):
        if end is None:
            body.append(element)
        else:
            end.addprevious(element)


def _written(writer: Writer, segments: Iterable[Segment], sheet: Sheet) -> Iterator[str]:
    """Yield the segments as XML, contacts that follow each other as one table."""
    for is_contact, run in groupby(segments, lambda one: one.role is Role.CONTACT):
        if is_contact:
            yield writer.contacts(segment.text for segment in run)
        else:
            yield from (_segment(writer, segment, sheet) for segment in run)


def _segment(writer: Writer, segment: Segment, sheet: Sheet) -> str:
    style = _NOTICE if is_notice(segment) else STYLES.get(segment.role, BODY)
    place, text = emblem_line(segment)
    if not place:
        return writer.paragraph(text, style)
    pictures = "".join(writer.picture(one) for one in sheet.logos)
    shown = "" if pictures else place
    return writer.paragraph(shown, "Press Emblem", last=pictures) + writer.paragraph(text, style)


def add_furniture(document: Document, sheet: Sheet, headed: Sequence[Segment]) -> None:
    """Give the document its headers, the emblem on the first page only, and page numbers."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    emblem = sheet.logos[0] if sheet.logos else None
    for header, shown in ((section.first_page_header, emblem), (section.header, None)):
        header.is_linked_to_previous = False
        _fill(header, _header(Writer(header.part, document, sheet.tag), headed, shown))
    for footer in (section.first_page_footer, section.footer):
        footer.is_linked_to_previous = False
        writer = Writer(footer.part, document, sheet.tag)
        _fill(footer, writer.paragraph("", "Footer", last=_page_number(sheet.tag)))


def _header(writer: Writer, headed: Sequence[Segment], emblem: Picture | None) -> str:
    """Return the lines of a header; the emblem stands at the right end of the last."""
    picture = "<w:r><w:tab/></w:r>" + (writer.picture(emblem) if emblem else "")
    lines = [(segment.text, STYLES[segment.role]) for segment in headed] or [("", "Header")]
    *above, (text, style) = lines
    return "".join(writer.paragraph(*line) for line in above) + writer.paragraph(
        text, style, last=picture
    )


def _page_number(tag: str) -> str:
    language = f'<w:rPr><w:lang w:val="{tag}"/></w:rPr>'
    page, slash, pages = (
        f'<w:r>{language}<w:t xml:space="preserve">{text}</w:t></w:r>' for text in ("1", " / ", "1")
    )
    return (
        f'<w:fldSimple w:instr="PAGE">{page}</w:fldSimple>{slash}'
        f'<w:fldSimple w:instr="NUMPAGES">{pages}</w:fldSimple>'
    )


def _fill(furniture: _Header | _Footer, xml: str) -> None:
    """Put written paragraphs into a header or footer instead of what it holds."""
    from docx.oxml.parser import parse_xml

    element = furniture._element
    for old in list(element):
        element.remove(old)
    for new in list(parse_xml(f"<w:hdr {NAMESPACES}>{xml}</w:hdr>")):
        element.append(new)

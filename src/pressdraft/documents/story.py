"""Reads the running text of one part of a Word document: body, header, footer or note."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from pressdraft.documents.paragraphs import Block, Role
from pressdraft.documents.wordstyles import Styles, is_on

_LEFT_OUT = frozenset(
    (
        "del",
        "moveFrom",
        "pPr",
        "rPr",
        "rt",
        "sdtPr",
        "sectPr",
        "softHyphen",
        "tblPr",
        "tblGrid",
        "tcPr",
        "trPr",
    )
)
_CHARACTERS = {
    "br": "\n",
    "cr": "\n",
    "tab": "\t",
    "ptab": "\t",
    "noBreakHyphen": "\u2011",
}
_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """A field whose end has not come yet: first its code, then its result, which is printed."""

    code: str = ""
    is_result: bool = False
    result: list[str] = field(default_factory=list)


class Story:
    """Gathers the blocks of one part; text boxes follow the paragraph that they are anchored in."""

    def __init__(self, styles: Styles, addresses: dict[str, str], role: Role | None) -> None:
        self.blocks: list[Block] = []
        self.links: list[tuple[str, str]] = []
        self.languages: dict[str, int] = {}
        self.footnotes: list[str] = []
        self.endnotes: list[str] = []
        self._styles = styles
        self._addresses = addresses
        self._fixed_role = role
        self._around: Role = role or "paragraph"
        self._line: list[str] = []
        self._boxes: list[Block] = []
        self._carried = ""
        self._language = ""
        self._fields: list[_Field] = []
        self._visitors = {
            "p": self._visit_paragraph,
            "r": self._visit_run,
            "t": self._visit_text,
            "tr": self._visit_row,
            "tc": self._visit_cell,
            "txbxContent": self._visit_text_box,
            "mc-AlternateContent": self._visit_alternatives,
            "hyperlink": self._visit_link,
            "fldChar": self._visit_field_mark,
            "instrText": self._visit_field_code,
            "footnoteReference": self._visit_note_mark,
            "endnoteReference": self._visit_note_mark,
        }

    def visit(self, element: Element) -> None:
        """Read what is inside an element, in the order of the file."""
        for child in element:
            if child.tag in _CHARACTERS:
                self._write(_CHARACTERS[child.tag])
            elif visitor := self._visitors.get(child.tag):
                visitor(child)
            elif child.tag not in _LEFT_OUT:
                self.visit(child)

    def finish(self) -> None:
        """Add what still waits for a paragraph when the part ends."""
        if self._carried:
            self.blocks.append(Block(self._carried, self._around))
            self._carried = ""

    def _write(self, text: str) -> None:
        if all(one.is_result for one in self._fields):
            self._line.append(text)
            for one in self._fields:
                one.result.append(text)
            if self._language:
                self.languages[self._language] = self.languages.get(self._language, 0) + len(text)

    def _visit_paragraph(self, element: Element) -> None:
        """Read a paragraph; one whose end mark was deleted goes on in the next."""
        outer = self._line, self._boxes
        self._line, self._boxes = [self._carried], []
        self._carried = ""
        properties = element.find("pPr")
        self._language = self._styles.language_of(properties)
        self.visit(element)
        text, boxes = "".join(self._line), self._boxes
        self._line, self._boxes = outer
        if properties is not None and properties.find("rPr/del") is not None:
            self._carried = text
        else:
            role, level = self._role(properties)
            self.blocks.append(Block(text, role, level))
        self.blocks += boxes

    def _role(self, properties: Element | None) -> tuple[Role, int | None]:
        if self._fixed_role:
            return self._fixed_role, None
        return self._styles.role(properties) or (self._around, None)

    def _visit_run(self, element: Element) -> None:
        properties = element.find("rPr")
        if properties is None:
            self.visit(element)
            return
        if is_on(properties.find("vanish")):
            return
        language = properties.find("lang")
        outer = self._language
        if language is not None:
            self._language = language.get("val", "") or outer
        self.visit(element)
        self._language = outer

    def _visit_text(self, element: Element) -> None:
        self._write(element.text or "")

    def _visit_row(self, element: Element) -> None:
        if element.find("trPr/del") is None:
            self.visit(element)

    def _visit_cell(self, element: Element) -> None:
        outer = self._around
        self._around = self._fixed_role or "table-cell"
        self.visit(element)
        self._around = outer

    def _visit_text_box(self, element: Element) -> None:
        outer = self.blocks, self._around, self._language, self._fields, self._carried
        self.blocks, self._fields, self._carried = [], [], ""
        self._around = self._fixed_role or "text-box"
        self.visit(element)
        self.finish()
        boxes = self.blocks
        self.blocks, self._around, self._language, self._fields, self._carried = outer
        self._boxes += boxes

    def _visit_alternatives(self, element: Element) -> None:
        """Read the first of several forms of the same drawing that has text."""
        for form in element:
            before = len(self._line), len(self._boxes), len(self.blocks)
            self.visit(form)
            if (len(self._line), len(self._boxes), len(self.blocks)) != before:
                return

    def _visit_link(self, element: Element) -> None:
        before = len(self._line)
        self.visit(element)
        if address := self._addresses.get(element.get("r-id", "")):
            self.links.append(("".join(self._line[before:]), address))

    def _visit_field_mark(self, element: Element) -> None:
        kind = element.get("fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].is_result = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if found := _ADDRESS.match(ended.code):
                self.links.append(("".join(ended.result), found[1]))

    def _visit_field_code(self, element: Element) -> None:
        if self._fields:
            self._fields[-1].code += element.text or ""

    def _visit_note_mark(self, element: Element) -> None:
        numbers = self.footnotes if element.tag == "footnoteReference" else self.endnotes
        numbers.append(element.get("id", ""))

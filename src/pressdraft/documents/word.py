"""Word documents: the text as it would be printed, with the changes of reviewers accepted.

The parts are read as XML, without python-docx, which leaves out text boxes, footnotes, content
controls and the text of fields and tracked changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from pressdraft.decoding import unreadable
from pressdraft.documents.package import Package, open_package
from pressdraft.documents.paragraphs import Block, DocumentText, Role, assemble
from pressdraft.documents.story import Story
from pressdraft.documents.wordstyles import Styles, is_on
from pressdraft.i18n import _


def read_word(data: bytes, file: str) -> DocumentText:
    """Return a Word document: headers, body, notes, footers; offsets are those of its `text`."""
    package = open_package(data, file)
    relations = package.relations("")
    kinds = {relation.kind: relation.target for relation in relations.values()}
    name = kinds.get("officeDocument", "")
    root = package.part(name)
    body = None if root is None else root.find("body")
    if body is None:
        raise unreadable(file, package.other_kind(), _("save it as .docx"))
    document = _Document(package, name)
    story = document.read(body, document.addresses(name), None)
    blocks = [
        *document.furniture(body, "headerReference", "header"),
        *story.blocks,
        *document.notes(story.footnotes, "footnotes"),
        *document.notes(story.endnotes, "endnotes"),
        *document.furniture(body, "footerReference", "footer"),
    ]
    text, paragraphs = assemble(blocks)
    return DocumentText(file, "docx", text, paragraphs, document.language(), tuple(document.links))


class _Document:
    """The parts of one document and what reading them gathers."""

    def __init__(self, package: Package, name: str) -> None:
        self.links: list[tuple[str, str]] = []
        self._weights: dict[str, int] = {}
        self._package = package
        self._relations = package.relations(name)
        self._styles = Styles(package.part(self._related_name("styles")))
        self._settings = package.part(self._related_name("settings"))

    def read(self, root: Element, addresses: dict[str, str], role: Role | None) -> Story:
        """Read one part, all of whose paragraphs have the role unless it is None."""
        story = Story(self._styles, addresses, role)
        story.visit(root)
        story.finish()
        self.links += story.links
        for language, weight in story.languages.items():
            self._weights[language] = self._weights.get(language, 0) + weight
        return story

    def addresses(self, name: str) -> dict[str, str]:
        """Return the addresses that hyperlinks of the part `name` lead to, by relation id."""
        relations = self._package.relations(name)
        return {key: one.target for key, one in relations.items() if one.kind == "hyperlink"}

    def furniture(self, body: Element, tag: str, role: Role) -> Iterator[Block]:
        """Yield the headers or footers that are printed, each text once."""
        has_first = any(is_on(page) for page in body.iter("titlePg"))
        has_even = self._settings is not None and is_on(self._settings.find("evenAndOddHeaders"))
        printed = {"default", *(["first"] * has_first), *(["even"] * has_even)}
        references = [one for one in body.iter(tag) if one.get("type") in printed]
        ids = dict.fromkeys(one.get("r-id", "") for one in references)
        names = dict.fromkeys(self._relations[one].target for one in ids if one in self._relations)
        seen: set[tuple[Block, ...]] = set()
        for name in names:
            root = self._package.part(name)
            if root is not None:
                blocks = tuple(self.read(root, self.addresses(name), role).blocks)
                yield from () if blocks in seen else blocks
                seen.add(blocks)

    def notes(self, numbers: list[str], kind: str) -> Iterator[Block]:
        """Yield the notes of these ids in the order of their marks in the text."""
        name = self._related_name(kind)
        root = self._package.part(name)
        if not numbers or root is None:
            return
        addresses = self.addresses(name)
        notes = {note.get("id", ""): note for note in root}
        for number in dict.fromkeys(numbers):
            if number in notes:
                yield from self.read(notes[number], addresses, "footnote").blocks

    def language(self) -> str | None:
        """Return the language in which most of the text is marked, if any is."""
        return max(self._weights, key=lambda language: self._weights[language], default=None)

    def _related_name(self, kind: str) -> str:
        return next((one.target for one in self._relations.values() if one.kind == kind), "")

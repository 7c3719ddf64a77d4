"""Opens the ZIP of XML parts that a .docx file is, with the traps of both formats taken out.

Nothing is unpacked to disk, nothing outside the file is read, and no document type is allowed, so
that there are no entities to expand or to fetch.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from xml.etree import ElementTree

from pressdraft.decoding import unreadable
from pressdraft.documents.charsets import kind_of
from pressdraft.i18n import N_, _

MAX_MEMBERS = 4000
MAX_UNPACKED = 200 << 20
MAX_RATIO = 200
MAX_PART = 20 << 20
MAX_ELEMENTS = 1_000_000
MAX_DEPTH = 200

_BAD_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    "": "",
    f"{_OFFICE}wordprocessingml/2006/main": "",
    f"{_STRICT}wordprocessingml/main": "",
    f"{_OFFICE}officeDocument/2006/relationships": "r-",
    f"{_STRICT}officeDocument/relationships": "r-",
    f"{_OFFICE}package/2006/relationships": "rel-",
    f"{_OFFICE}markup-compatibility/2006": "mc-",
}
_OTHERS = (
    ("xl/", N_("is an Excel workbook")),
    ("ppt/", N_("is a PowerPoint presentation")),
    ("content.xml", N_("is an OpenDocument file")),
)


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part of a package refers to: another part, or an address outside."""

    kind: str
    target: str
    is_external: bool


class Package:
    """The XML parts of a package by name, each read when asked for."""

    def __init__(self, archive: zipfile.ZipFile, file: str) -> None:
        self.file = file
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}
        self._unread = MAX_UNPACKED
        self._elements = MAX_ELEMENTS

    def part(self, name: str) -> ElementTree.Element | None:
        """Return the root of an XML part, or None when there is no such part.

        Elements of WordprocessingML have their plain names (`p`), relations `rel-` and `r-`,
        alternatives `mc-`, all others `x-`. Raises ProblemsError for what is not safe or not XML.
        """
        stored = self._names.get(name.lower())
        if stored is None:
            return None
        builder = _GuardedBuilder(self.file, name, self._elements)
        parser = ElementTree.XMLParser(target=builder)
        try:
            parser.feed(self._read(stored))
            root: ElementTree.Element = parser.close()
        except (ElementTree.ParseError, LookupError, ValueError) as error:
            raise unreadable(
                self.file, _("has a damaged part, {name}: {error}", name=name, error=error)
            ) from error
        self._elements = builder.unused
        return root

    def relations(self, name: str) -> dict[str, Relation]:
        """Return what the part `name`, or the package itself for an empty name, refers to."""
        folder, base = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = {}
        for element in root.iter("rel-Relationship") if root is not None else ():
            target, is_external = element.get("Target", ""), element.get("TargetMode") == "External"
            if not is_external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = Relation(kind, target, is_external)
        return found

    def other_kind(self) -> str:
        """Return what a package without a Word document seems to be."""
        for start, kind in _OTHERS:
            if any(name.startswith(start) for name in self._names):
                return _(kind)
        return _("is a ZIP archive, but not a Word document")

    def _read(self, name: str) -> bytes:
        limit = min(MAX_PART, self._unread)
        try:
            with self._archive.open(name) as stream:
                data = stream.read(limit + 1)
        except _BAD_ZIP as error:
            raise unreadable(
                self.file, _("is damaged: {name} cannot be unpacked", name=name)
            ) from error
        if len(data) > limit:
            raise unreadable(
                self.file,
                _("holds too much text: {name} is above {limit} MiB", name=name, limit=limit >> 20),
            )
        self._unread -= len(data)
        return data


def open_package(data: bytes, file: str) -> Package:
    """Return the package in `data`; raises ProblemsError unless it is a sound and safe ZIP."""
    if not data.startswith(b"PK"):
        raise unreadable(file, *(kind_of(data) or (_("is not a Word document"),)))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BAD_ZIP as error:
        raise unreadable(file, _("is damaged: it is not a whole ZIP archive")) from error
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise unreadable(
            file, _("holds {members} parts: more than a document has", members=len(members))
        )
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * len(data):
        raise unreadable(
            file,
            _("would unpack to {unpacked} MiB: more than a document has", unpacked=unpacked >> 20),
        )
    if any(member.flag_bits & 1 for member in members):
        raise unreadable(file, _("is protected with a password"), _("save it without one"))
    return Package(archive, file)


class _GuardedBuilder:
    """Builds a tree with short names; refuses document types and trees that are too deep or big."""

    def __init__(self, file: str, name: str, limit: int) -> None:
        self.unused = limit
        self._file = file
        self._name = name
        self._depth = 0
        self._builder = ElementTree.TreeBuilder()

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        self._depth += 1
        self.unused -= 1
        if self._depth > MAX_DEPTH:
            raise unreadable(self._file, _("is nested too deeply in {part}", part=self._name))
        if self.unused < 0:
            raise unreadable(self._file, _("holds more than {most} elements", most=MAX_ELEMENTS))
        short = {_short(name): value for name, value in attributes.items()}
        self._builder.start(_short(tag), short)

    def end(self, tag: str) -> None:
        """Close an element."""
        self._depth -= 1
        self._builder.end(_short(tag))

    def data(self, text: str) -> None:
        """Add characters."""
        self._builder.data(text)

    def doctype(self, *_stated: str | None) -> None:
        """Refuse a document type, which may define or fetch entities."""
        raise unreadable(
            self._file, _("holds a document type in {part}: it is not safe", part=self._name)
        )

    def close(self) -> ElementTree.Element:
        """Return the root."""
        return self._builder.close()


def _short(name: str) -> str:
    space, _, local = name.rpartition("}")
    return _PREFIXES.get(space[1:], "x-") + local

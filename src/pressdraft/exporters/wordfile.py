"""The package around a Word text: its style template, its properties, and bytes that repeat.

The styles are those of `parts/styles.xml`, or of the office's own document; what that one holds of
people (authors, comments, reviewers) is left out.
"""

from __future__ import annotations

import zipfile
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from pressdraft.errors import WorkspaceError
from pressdraft.exporters.sheet import LANGUAGE_TAGS, Sheet
from pressdraft.i18n import _

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.rel import Relationships

HOUSE_STYLE = "boilerplate/house-style.docx"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = f"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_OFFICE}.settings+xml"/>
</Types>
"""
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOT = f"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{_PACKAGE}">
<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>
</Relationships>
"""
_OF_DOCUMENT = f"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{_PACKAGE}">
<Relationship Id="rId1" Type="{_RELATIONS}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_RELATIONS}/settings" Target="settings.xml"/>
</Relationships>
"""
_DOCUMENT = f"""\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document {NAMESPACES}><w:body><w:sectPr>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1361" w:right="1276" w:bottom="1077" w:left="1276"
 w:header="709" w:footer="567" w:gutter="0"/>
</w:sectPr></w:body></w:document>
"""
_OF_PEOPLE = ("comments", "people", "custom-properties", "customXml", "thumbnail")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def need_word(data: bytes) -> Document:
    """Return the office's own document; WorkspaceError when it is no Word document."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        return docx.Document(BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise WorkspaceError(
            _("{file} cannot be used: it is no Word document", file=HOUSE_STYLE),
            _("save it as .docx"),
        ) from error


def opened(sheet: Sheet) -> Document:
    """Return the style template without its text; WorkspaceError when it is no Word document."""
    document = need_word(sheet.house_style or _base(sheet.tag))
    if sheet.house_style:
        _add_missing_styles(document, sheet.tag)
    body = document.element.body
    for element in list(body)[: -1 if body.sectPr is not None else None]:
        body.remove(element)
    return document


def saved(document: Document, sheet: Sheet) -> bytes:
    """Return the bytes of a document, the same whenever it is the same document."""
    _describe(document, sheet)
    _forget_people(document.part.package.rels)
    _forget_people(document.part.rels)
    written = BytesIO()
    document.save(written)
    return _repeatable(written)


@cache
def _base(tag: str) -> bytes:
    """Return the document without text in which everything is written when an office has none."""
    folder = files("pressdraft.exporters") / "parts"
    styles = (folder / "styles.xml").read_text(encoding="utf-8").replace("LANGUAGE", tag)
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/document.xml": _DOCUMENT,
        "word/_rels/document.xml.rels": _OF_DOCUMENT,
        "word/styles.xml": styles,
        "word/settings.xml": (folder / "settings.xml").read_text(encoding="utf-8"),
    }
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return written.getvalue()


def _add_missing_styles(document: Document, tag: str) -> None:
    """Copy those of our styles that the office's document does not have."""
    import docx

    known = {style.name for style in document.styles}
    ours = docx.Document(BytesIO(_base(tag)))
    for style in ours.styles:
        if style.name not in known:
            document.styles.element.append(style.element)


def _describe(document: Document, sheet: Sheet) -> None:
    """State what the document is by its facts, and nothing about who made it."""
    properties = document.core_properties
    properties.title = sheet.headline[:255]
    properties.language = sheet.tag
    properties.identifier = sheet.release.id
    properties.subject = sheet.publisher.get(sheet.language, "")[:255]
    properties.category = ", ".join(LANGUAGE_TAGS[one.language] for one in sheet.drafts)
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.keywords = properties.content_status = properties.version = ""
    properties.revision = 1
    properties.created = properties.modified = sheet.moment.replace(tzinfo=None)


def _forget_people(relations: Relationships) -> None:
    """Leave out the parts that name people, and the picture of the first page."""
    for key, relation in list(relations.items()):
        if any(word in relation.reltype for word in _OF_PEOPLE):
            del relations[key]


def _repeatable(written: BytesIO) -> bytes:
    """Return the archive without the time at which it was packed."""
    packed = BytesIO()
    with zipfile.ZipFile(written) as archive, zipfile.ZipFile(packed, "w") as again:
        for name in archive.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o600 << 16
            again.writestr(member, archive.read(name))
    return packed.getvalue()

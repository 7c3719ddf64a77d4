"""Hostile and broken files: an error in words, soon, and nothing fetched."""

from __future__ import annotations

import io
import random
import socket
import zipfile
from email.message import EmailMessage

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.documents import FORMATS, read_text
from pressdraft.errors import PressdraftError

LEVELS = 10_000


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def document_bytes() -> bytes:
    document = docx.Document()
    document.add_heading("Virsraksts", 1)
    document.add_paragraph("Teksts ā")
    document.add_table(1, 1).cell(0, 0).text = "šūna"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def mail_bytes() -> bytes:
    message = EmailMessage()
    message["Subject"] = "Relīze"
    message.set_content("Teksts ā")
    message.add_alternative("<p>Teksts ā</p>", subtype="html")
    message.add_attachment(b"\0", maintype="image", subtype="png", filename="ā.png")
    return message.as_bytes()


WHOLE = {
    "txt": "Rīga\n\nviens\r\ndivi".encode(),
    "md": b"# V\n\n2022\\. **b** [a](u 't') ![x](y)\\\nz\n\n- a\n\n| a |\n|-|\n| 1\\| |\n\n<b>x",
    "html": b"<html lang=lv><p hidden>z<p>b<br>&amp;<a href='x'>d</a><ul><li>x<table><tr><td>1",
    "docx": document_bytes(),
    "eml": mail_bytes(),
}


def with_part(name: str, content: bytes) -> bytes:
    """Return a sound document with one part replaced or added."""
    stream = io.BytesIO()
    old = zipfile.ZipFile(io.BytesIO(WHOLE["docx"]))
    with old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return stream.getvalue()


def body(inner: str, before: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = f'{before}<w:document xmlns:w="{space}"><w:body>{inner}</w:body></w:document>'
    return with_part("word/document.xml", text.encode())


def problem(data: bytes, format_id: str) -> str:
    with pytest.raises(PressdraftError) as caught:
        read_text(data, "x", format_id)
    return str(caught.value)


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    ("doctype", "text"),
    [
        (f'<!DOCTYPE d [<!ENTITY a0 "ha">{LAUGHS}]>', "&a11;"),
        ('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"),
        ('<!DOCTYPE d [<!ENTITY % x SYSTEM "http://a.test/x.dtd"> %x;]>', "a"),
        ('<!DOCTYPE d SYSTEM "http://a.test/x.dtd">', "a"),
    ],
    ids=["billion laughs", "a file of the reader", "parameter entity", "outer document type"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(doctype: str, text: str, encoding: str) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = f'{doctype}<d xmlns="{space}"><body><p><r><t>{text}</t></r></p></body></d>'
    data = with_part("word/document.xml", xml.encode(encoding))

    assert "holds a document type in word/document.xml: it is not safe" in problem(data, "docx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    stream = io.BytesIO()
    members = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
    with members, members.open("word/document.xml", "w", force_zip64=True) as member:
        for _ in range(300):
            member.write(bytes(1 << 20))

    assert "would unpack to 300 MiB" in problem(stream.getvalue(), "docx")


def test_a_zip_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(with_part("word/document.xml", b" " * (30 << 20)))
    size = (30 << 20).to_bytes(4, "little")
    lie = (1 << 10).to_bytes(4, "little")

    assert "word/document.xml" in problem(bytes(data.replace(size, lie)), "docx")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (with_part("word/document.xml", b" " * (12 << 20) + b"<a/>"), "would unpack to 12 MiB"),
        (with_part("word/document.xml", random.Random(1).randbytes(21 << 20)), "above 20 MiB"),
        (with_part("word/document.xml", b"<a>"), "has a damaged part, word/document.xml"),
        (with_part("word/styles.xml", b"\xff"), "has a damaged part, word/styles.xml"),
        (body("", '<?xml version="1.0" encoding="nope"?>'), "has a damaged part"),
        (body("<w:tbl><w:tr><w:tc>" * LEVELS), "is nested too deeply in word/document.xml"),
        (body("<w:p>" * 300 + "</w:p>" * 300), "is nested too deeply"),
    ],
    ids=["ratio", "big part", "cut off", "no XML", "unknown encoding", "tables", "paragraphs"],
)
def test_damaged_and_oversized_parts_are_told(data: bytes, words: str) -> None:
    assert words in problem(data, "docx")


def test_too_many_parts_and_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressdraft.documents.package.MAX_ELEMENTS", 1000)
    assert "holds more than 1000 elements" in problem(body("<w:p/>" * 1000), "docx")

    monkeypatch.setattr("pressdraft.documents.package.MAX_MEMBERS", 5)
    assert "parts: more than a document has" in problem(WHOLE["docx"], "docx")


def test_a_relation_to_the_outside_is_not_followed() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{kind}/{name}" TargetMode="External"'
        f' Target="http://a.test/{name}.xml"/>'
        for number, name in enumerate(("styles", "settings", "attachedTemplate", "image"))
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    xml = f'<Relationships xmlns="{space}">{rows}</Relationships>'
    data = with_part("word/_rels/document.xml.rels", xml.encode())

    assert "Teksts ā" in read_text(data, "x", "docx").text


@pytest.mark.parametrize(
    "piece",
    [
        *("<div>", "<table><tr><td>", "<ul><li>", "<b>", "</b>", "<p>", "<br>", "<p><button>"),
        *("<!--", "<![CDATA[", "<a ", "<a b='", "</a", "<", "<svg>", "<title>", "<img alt=a>"),
        *("&", "&#", "&#9"),
    ],
)
def test_html_of_many_open_ends_is_read_to_its_end(piece: str) -> None:
    document = read_text(("sākums<p>" + piece * 2 * LEVELS).encode(), "x", "html")

    assert document.paragraphs[0].text.startswith("sākums")


@pytest.mark.parametrize(
    "piece",
    [
        *("[", "![", "[a](", "[a]: b\n", "*a_ ", "**a ", "~~", "`", "a`b``", "&", "\\", "a\n"),
        *("> ", "- ", "1. ", "- a\n ", "#", "|a", "|a|\n|-|\n", "<", "<a ", "<!--"),
    ],
)
def test_markdown_of_many_open_ends_is_read_to_its_end(piece: str) -> None:
    document = read_text(("sākums\n\n" + piece * LEVELS).encode(), "x", "md")

    assert document.paragraphs[0].text == "sākums"


@given(st.sampled_from(list(FORMATS)), st.binary(min_size=1, max_size=200))
def test_random_bytes_are_read_or_refused(format_id: str, data: bytes) -> None:
    read_or_refuse(data, format_id)


@given(st.sampled_from(list(FORMATS)), st.integers(0, 1 << 32))
def test_mutated_files_are_read_or_refused(format_id: str, seed: int) -> None:
    read_or_refuse(mutated(WHOLE[format_id], random.Random(seed)), format_id)


@given(st.integers(0, 1 << 32))
def test_mutated_parts_of_a_document_are_read_or_refused(seed: int) -> None:
    with zipfile.ZipFile(io.BytesIO(WHOLE["docx"])) as archive:
        xml = archive.read("word/document.xml")
    read_or_refuse(with_part("word/document.xml", mutated(xml, random.Random(seed))), "docx")


def read_or_refuse(data: bytes, format_id: str) -> None:
    try:
        document = read_text(data, "x", format_id)
    except PressdraftError as error:
        assert str(error).startswith("x:")
        return
    document.text.encode("utf-8")
    for paragraph in document.paragraphs:
        assert paragraph.text.strip()
        assert sum(run.length for run in paragraph.runs) == len(paragraph.text)
        places = [place for run in paragraph.runs for place in (run.start, run.end)]
        assert places == sorted(places)
        assert places[-1] <= len(document.text)


def mutated(data: bytes, source: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(source.randint(1, 6)):
        at = source.randrange(len(changed) or 1)
        match source.randrange(4):
            case 0:
                changed[at : at + 1] = bytes([source.randrange(256)])
            case 1:
                del changed[at : at + source.randint(1, 20)]
            case 2:
                changed[at:at] = source.choices(b"<>&;=\"'[]()*_`#|\\\n -:/!?%x0", k=5)
            case _:
                changed[at:at] = changed[: source.randint(1, 30)]
    return bytes(changed)

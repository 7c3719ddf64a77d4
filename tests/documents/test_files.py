"""Files that cannot be read are told in words, by name."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from pressdraft.documents import SUFFIXES, read_document, read_text
from pressdraft.errors import ProblemsError

LATVIAN = "Rīga, 6. jūnijs\nŠķēršļi un žurnāls"
FOUR_TEXTS = ("txt", "md", "html", "eml")


def problem(data: bytes, format_id: str) -> str:
    with pytest.raises(ProblemsError) as caught:
        read_text(data, "lv.x", format_id)
    assert not caught.value.readable
    return str(caught.value)


def archive(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as members:
        for name in names:
            members.writestr(zipfile.ZipInfo(name), "x")
    return stream.getvalue()


@pytest.mark.parametrize("suffix", [".txt", ".text", ".md", ".markdown", ".TXT"])
def test_a_file_is_read_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"lv{suffix}"
    path.write_text("**Rīga**", encoding="utf-8")
    document = read_document(path)

    assert document.file == str(path)
    assert document.format == SUFFIXES[suffix.lower()]
    assert document.paragraphs[0].text == ("Rīga" if "m" in suffix else "**Rīga**")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("lv.doc", ("ends in '.doc'", ".txt .text .md .markdown .html", "save it as .docx")),
        ("lv.pdf", ("ends in '.pdf'", "give the file that the PDF was made from")),
        ("lv.docs", ("ends in '.docs'", "did you mean '.docx'?")),
        ("lv", ("has no suffix", ".docx .eml")),
        ("missing.txt", ("missing.txt: does not exist",)),
        ("folder.txt", ("folder.txt: is a folder, not a file",)),
        ("bad\0name.txt", ("cannot be read",)),
    ],
)
def test_a_file_that_cannot_be_had_is_told(
    tmp_path: Path, name: str, words: tuple[str, ...]
) -> None:
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ProblemsError) as caught:
        read_document(tmp_path / name)

    assert not caught.value.readable
    assert all(word in str(caught.value) for word in words), str(caught.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lv.txt")

    with pytest.raises(ProblemsError, match="not a file"):
        read_document(tmp_path / "lv.txt")


@pytest.mark.parametrize("format_id", ["txt", "md", "html", "docx", "eml"])
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "lv.x: is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is a PNG picture"),
        (b"\xff\xd8\xff\xe0", "is a JPEG picture"),
        (b"%PDF-1.7\n", "is a PDF (give the file that the PDF was made from)"),
        (b"{\\rtf1\\ansi}", "is an RTF document (open it in its program and save it as .docx)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "is an old .doc file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "is protected with a password (save it without one)",
        ),
    ],
)
def test_what_is_no_text_is_named(format_id: str, data: bytes, words: str) -> None:
    assert words in problem(data, format_id)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (archive("a.txt"), "is a ZIP archive, but not a Word document"),
        (archive("xl/workbook.xml"), "is an Excel workbook"),
        (archive("content.xml", "mimetype"), "is an OpenDocument file (save it as .docx)"),
        (archive("a.txt")[:40], "is damaged: it is not a whole ZIP archive"),
        (b"Hello", "is not a Word document"),
    ],
)
def test_what_is_no_word_document_is_named(data: bytes, words: str) -> None:
    assert words in problem(data, "docx")


@pytest.mark.parametrize("format_id", ["txt", "md", "html"])
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (LATVIAN.encode("cp1257"), "lv.x:1:2: is not UTF-8; it seems to be Windows-1257 (save"),
        ("a\nb\xff".encode("latin-1"), "lv.x:2:2: is not UTF-8 (save it as UTF-8"),
        ("Rīga".encode("utf-16-le"), "seems to be UTF-16 without a byte order mark"),
        (b"Text that goes on for quite a while and then\0", "holds NUL bytes: it is a binary"),
        (b"\xff\xfeR\xd8", "is not the utf-16-le that it says"),
        (b" \n\n\t", "holds no text"),
        (archive("a.txt"), "is a ZIP archive (a Word document must be named .docx)"),
    ],
)
def test_a_wrong_encoding_is_told(format_id: str, data: bytes, words: str) -> None:
    assert words in problem(data, format_id)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("format_id", ["txt", "md", "html"])
def test_unicode_with_its_mark_is_read(format_id: str, encoding: str) -> None:
    document = read_text(LATVIAN.encode(encoding), "lv.x", format_id)

    assert document.text == LATVIAN
    assert document.paragraphs[0].start == 0


def test_an_unknown_stated_encoding_is_refused() -> None:
    assert "'utf-7', which is not known" in problem(b"<meta charset=utf-7><p>a", "html")


@pytest.mark.parametrize(
    ("suffix", "limit"), [("txt", 10), ("md", 1), ("html", 10), ("docx", 30), ("eml", 30)]
)
def test_a_file_of_50_mb_is_refused_unread(tmp_path: Path, suffix: str, limit: int) -> None:
    path = tmp_path / f"lv.{suffix}"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)

    with pytest.raises(ProblemsError, match=f"is larger than {limit} MiB") as caught:
        read_document(path)
    assert not caught.value.readable

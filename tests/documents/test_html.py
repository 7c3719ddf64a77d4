"""HTML: what a reader sees, and where it stands in the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.documents import DocumentText, read_text
from pressdraft.errors import PressdraftError

PAGE = """<!DOCTYPE html>
<html lang="lv">
<head><meta charset="utf-8"><title>Relīze &ndash; BOMCA</title>
<style>p { color: red }</style><script>if (a < b) document.write("<p>no</p>")</script></head>
<body>
<header><img src="eu.png" alt="ES emblēma"><p>Rīga</p></header>
<main><h1>Seminārs
   Astanā</h1>
<p>Pirmā <b>rinda</b>,&nbsp;5&#x202F;000&euro;<br>otrā rinda.
<p>Skatīt <a href="https://www.bomca.eu/?a=1&amp;b=2">mājas <i>lapu</i></a>.
<ul><li>viens<li>divi<ol><li>iekšā</ol></ul>
<table><caption>Programma</caption><tr><th>Laiks<td>10:00</table>
<!-- <p>comment</p> --><p hidden>hidden<p style="display: none">gone<p>redzams
</main><footer>Tālr.</footer>
"""


def page(source: str) -> DocumentText:
    return read_text(source.encode(), "lv.html", "html")


def texts(source: str) -> list[str]:
    return [paragraph.text for paragraph in page(source).paragraphs]


def test_a_page_becomes_what_its_reader_sees() -> None:
    document = page(PAGE)

    assert [(one.role, one.level, one.text) for one in document.paragraphs] == [
        ("title", None, "Relīze – BOMCA"),
        ("caption", None, "ES emblēma"),
        ("header", None, "Rīga"),
        ("heading", 1, "Seminārs Astanā"),
        ("paragraph", None, "Pirmā rinda,\u00a05\u202f000€\notrā rinda."),
        ("paragraph", None, "Skatīt mājas lapu."),
        ("list-item", 1, "viens"),
        ("list-item", 1, "divi"),
        ("list-item", 2, "iekšā"),
        ("caption", None, "Programma"),
        ("table-cell", None, "Laiks"),
        ("table-cell", None, "10:00"),
        ("paragraph", None, "redzams"),
        ("footer", None, "Tālr."),
    ]
    assert document.language == "lv"
    assert document.links == (("mājas lapu", "https://www.bomca.eu/?a=1&b=2"),)
    assert document.text == PAGE


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("rinda", "rinda"),
        ("\u00a0", "&nbsp;"),
        ("\u202f", "&#x202F;"),
        ("€", "&euro;"),
        ("5\u202f000€", "5&#x202F;000&euro;"),
        ("\n", "<br>"),
        ("rinda,", "rinda</b>,"),
    ],
)
def test_a_finding_is_shown_as_the_source_writes_it(text: str, written: str) -> None:
    document = page(PAGE)
    paragraph = document.paragraphs[4]
    start = paragraph.text.index(text)

    assert document.text[slice(*paragraph.span(start, start + len(text)))] == written


def test_white_space_of_the_source_is_one_space() -> None:
    document = page("<p>a\n   <b> b</b>  </p>")
    paragraph = document.paragraphs[0]

    assert paragraph.text == "a b"
    assert document.text[slice(*paragraph.span(1, 2))] == "\n   "


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        ("5 < 6 & 7 > 2 R&D &unknown; &copy", ["5 < 6 & 7 > 2 R&D &unknown; ©"]),
        ("<p>a</b></i></div>b", ["a", "b"]),
        ("<b><p>a</b>b</p>c", ["ab", "c"]),
        ("<p>a<div>b</p>c", ["a", "b", "c"]),
        ("<p hidden>a<p>b", ["b"]),
        ("<li hidden>a<li>b", ["b"]),
        ("<ul hidden><li>a<li>b</ul>c", ["c"]),
        ("<tr hidden><td>a<td>b<tr><td>c", ["c"]),
        ("<p>a<!-- b", ["a"]),
        ("<p>a<!---->b<!-->c", ["abc"]),
        ("<p>a<a href='b", ["a"]),
        ("<p title='a > b'>c", ["c"]),
        ('<p title="a>b', ["b"]),
        ("<p>a<script>b</p><p>c", ["a"]),
        ("<p>a<script>'</p>'</script >b", ["ab"]),
        ("<p>a<svg><title>no</title><path/><g/></svg>b", ["ab"]),
        ("<p>a</br>b", ["a\nb"]),
        ("a<br><br>b<br>\n<br>c", ["a", "b", "c"]),
        ("<p>&nbsp;</p><p>a", ["a"]),
        ("<pre>\na  b\n  c\n\nd</pre>", ["a  b\n  c", "d"]),
        ("<img alt=''><img src=x>a", ["a"]),
        ("<p>teksts <del>vecs</del> <ins>jauns</ins>", ["teksts jauns"]),
        ("&#99999999999999999999; &#0; &#xD800;a", ["&#99999999999999999999; \ufffd \ufffda"]),
        ("<textarea><b>a</b></textarea>", ["<b>a</b>"]),
        ("<![CDATA[x]]>a<?php b ?>c", ["ac"]),
    ],
)
def test_broken_html_reads_as_in_a_browser(source: str, paragraphs: list[str]) -> None:
    assert texts(source) == paragraphs


def test_the_header_of_an_article_is_text() -> None:
    document = page("<article><header><h1>A</h1><p>Rīga</header>b</article><footer>c</footer>")

    roles = [paragraph.role for paragraph in document.paragraphs]
    assert roles == ["heading", "paragraph", "paragraph", "footer"]


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1257">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1257">',
        '<?xml version="1.0" encoding="Windows-1257"?>',
    ],
)
def test_a_stated_encoding_is_obeyed(head: str) -> None:
    document = read_text(f"{head}<p>Šķēršļi".encode("cp1257"), "lv.html", "html")

    assert document.paragraphs[0].text == "Šķēršļi"


MARKUP = st.sampled_from(
    [
        *("<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<ul>", "</ul>", "<td>", "<pre>", "</pre>"),
        *("<a href='x'>", "</a>", "<!-- x -->", "&amp;", "&nbsp;", "&#257;", "<", "&"),
    ]
)


@given(st.lists(st.text(alphabet="ab ā\n\r\t😀<&;", max_size=8) | MARKUP, min_size=1))
def test_every_character_maps_back_to_the_source(parts: list[str]) -> None:
    source = "".join(parts)
    try:
        document = page(source)
    except PressdraftError as error:
        assert "holds no text" in str(error) or "is empty" in str(error)
        return
    before = 0
    for number, paragraph in enumerate(document.paragraphs):
        for index, character in enumerate(paragraph.text):
            place = document.offset(number, index)
            written = source[place]
            assert before <= place
            assert written == character or written in "&<" or character in " \n"
            before = place

"""Markdown: the text as it is rendered, with places in the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.documents import DocumentText, read_text
from pressdraft.exporters.markdown import escape

SOURCE = r"""# Seminārs *Astanā* ##

2022\. gada **1.\u00a0maijā** notika &nbsp;seminārs,\
kurā [mājas *lapa*](https://www.bomca.eu "t")@@
un <https://osce.org/a> vai
  <b>HTML</b> `kods`.

- viens
  divi
  1. iekšā

> Citāts
turpinās

| Laiks | Vieta \| sāls |
|-------|---------------|
| 10:00 | **Rīga** |

![ES emblēma](eu.png)

<div>Teksts &amp; <i>HTML</i><p>otrs</div>

Apakš-
virsraksts
---

```
kods  *nav*
```
""".replace("\\u00a0", "\u00a0").replace("@@", "  ")


def markdown(source: str) -> DocumentText:
    return read_text(source.encode(), "lv.md", "md")


def test_a_document_becomes_its_rendered_text() -> None:
    document = markdown(SOURCE)

    assert [(one.role, one.level, one.text) for one in document.paragraphs] == [
        ("heading", 1, "Seminārs Astanā"),
        (
            "paragraph",
            None,
            "2022. gada 1.\u00a0maijā notika \u00a0seminārs,\nkurā mājas lapa\n"
            "un https://osce.org/a vai HTML kods.",
        ),
        ("list-item", 1, "viens divi"),
        ("list-item", 2, "iekšā"),
        ("paragraph", None, "Citāts turpinās"),
        ("table-cell", None, "Laiks"),
        ("table-cell", None, "Vieta | sāls"),
        ("table-cell", None, "10:00"),
        ("table-cell", None, "Rīga"),
        ("caption", None, "ES emblēma"),
        ("paragraph", None, "Teksts & HTML"),
        ("paragraph", None, "otrs"),
        ("heading", 2, "Apakš- virsraksts"),
        ("code", None, "kods  *nav*"),
    ]
    assert document.links == (
        ("mājas lapa", "https://www.bomca.eu"),
        ("https://osce.org/a", "https://osce.org/a"),
    )
    assert document.text == SOURCE


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("paragraph", "text", "written"),
    [
        (0, "Astanā", "Astanā"),
        (1, ".", r"\."),
        (1, "2022. gada", r"2022\. gada"),
        (1, "1.\u00a0maijā", "1.\u00a0maijā"),
        (1, "gada 1.", "gada **1."),
        (1, "\u00a0seminārs", "&nbsp;seminārs"),
        (1, "lapa", "lapa"),
        (1, "https", "https"),
        (1, "vai HTML", "vai\n  <b>HTML"),
        (1, "kods", "kods"),
        (2, "viens divi", "viens\n  divi"),
        (3, "iekšā", "iekšā"),
        (4, "turpinās", "turpinās"),
        (6, "| sāls", r"| sāls"),
        (8, "Rīga", "Rīga"),
        (9, "ES", "ES"),
        (10, "&", "&amp;"),
        (12, "virsraksts", "virsraksts"),
        (13, "*nav*", "*nav*"),
    ],
)
def test_a_finding_is_shown_as_the_source_writes_it(
    paragraph: int, text: str, written: str, line_end: str
) -> None:
    document = markdown(SOURCE.replace("\n", line_end))
    found = document.paragraphs[paragraph]
    start = found.text.index(text)
    first, last = found.span(start, start + len(text))

    assert document.text[first:last] == written.replace("\n", line_end)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a*b 2 * 3 snake_case_word", "a*b 2 * 3 snake_case_word"),
        (r"\*a\* \\ \[x\] \& &amp; &#257;", "*a* \\ [x] & & ā"),
        ("***a** b*", "a b"),
        ("[nav saite] un [ref]\n\n[ref]: http://a.lv", "[nav saite] un ref"),
        ("``a ` b`` c", "a ` b c"),
        ("a<br>b<!-- c -->d", "a\nbd"),
        ("~~svītrots~~ [[a](b)](c)", "svītrots [a](c)"),
        ("[" * 40 + "a" + "]" * 40, "[" * 40 + "a" + "]" * 40),
        ("https://a.lv/b_c_d_ un a@b.lv", "https://a.lv/b_c_d_ un a@b.lv"),
    ],
)
def test_inline_markup_is_taken_out(source: str, text: str) -> None:
    document = markdown(source)

    assert document.paragraphs[0].text == text


@given(st.text(alphabet="ab1. *_`[]()<>#+-=\\&;!|~āž\u00a0", min_size=1, max_size=30))
def test_the_projects_own_markdown_is_read_back(line: str) -> None:
    line = line.strip() or "a"
    document = markdown(escape(line))

    assert [paragraph.text for paragraph in document.paragraphs] == [line]


@given(st.text(alphabet="a1. *_`[]()<>#-\\&!|\n", min_size=1, max_size=60))
def test_places_rise_and_verbatim_runs_are_what_is_written(source: str) -> None:
    document = markdown("x " + source)
    for paragraph in document.paragraphs:
        before = -1
        for run in paragraph.runs:
            text = paragraph.text[run.at : run.at + run.length]
            assert before <= run.start < run.end <= len(document.text)
            before = run.start
            if run.is_verbatim and len(text) > 1:
                written = document.text[run.start : run.end]
                assert written.replace("\n", " ") == text.replace("\n", " ")


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        pytest.param(
            "2017. gadā reģistrēti 7900 gadījumi.\n\n2018. gadā – 7100.",
            [
                ("paragraph", "2017. gadā reģistrēti 7900 gadījumi."),
                ("paragraph", "2018. gadā – 7100."),
            ],
            id="paragraphs that open with a year",
        ),
        pytest.param(
            "1. jūlijā **sākas** seminārs.",
            [("paragraph", "1. jūlijā sākas seminārs.")],
            id="a day",
        ),
        pytest.param(
            "1. viens\n2. divi", [("list-item", "viens"), ("list-item", "divi")], id="a list"
        ),
    ],
)
def test_a_latvian_ordinal_at_the_start_is_no_list(
    source: str, paragraphs: list[tuple[str, str]]
) -> None:
    document = markdown(source)
    assert [(one.role, one.text) for one in document.paragraphs] == paragraphs
    for one in document.paragraphs:
        assert document.text[slice(*one.span(0, 4))] == one.text[:4]

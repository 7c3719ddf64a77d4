from __future__ import annotations

import io
from dataclasses import replace

import docx
import html5lib
import pytest

from pressdraft.exporters.bilingual import bilingual_html, bilingual_word, rows
from pressdraft.exporters.sheet import Sheet
from pressdraft.release import Draft, Role, Segment


@pytest.fixture
def pair(seminar: Sheet, seminar_lv: Sheet) -> Sheet:
    return replace(seminar, drafts=(seminar.draft, seminar_lv.draft))


def test_each_segment_stands_beside_its_twin(pair: Sheet) -> None:
    table = docx.Document(io.BytesIO(bilingual_word(pair))).tables[0]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == ["", "English", "Latviešu"]
    english, latvian = pair.drafts
    assert cells[1:] == [
        [str(number), one.text, other.text]
        for number, (one, other) in enumerate(
            zip(english.segments, latvian.segments, strict=True), start=1
        )
    ]


def test_the_columns_stand_in_the_order_asked_for(pair: Sheet) -> None:
    turned = replace(pair, drafts=tuple(reversed(pair.drafts)))
    table = docx.Document(io.BytesIO(bilingual_word(turned))).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["", "Latviešu", "English"]


def test_each_column_says_its_language(pair: Sheet) -> None:
    document = docx.Document(io.BytesIO(bilingual_word(pair)))
    lead = document.tables[0].rows[5].cells
    assert '<w:lang w:val="en-GB"/>' in lead[1]._element.xml
    assert '<w:lang w:val="lv-LV"/>' in lead[2]._element.xml
    page = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(
        bilingual_html(pair).decode()
    )
    assert {cell.get("lang") for cell in page.iter("td") if cell.get("lang")} == {"en-GB", "lv-LV"}


def test_the_heads_are_repeated_on_each_page(pair: Sheet) -> None:
    document = docx.Document(io.BytesIO(bilingual_word(pair)))
    assert "<w:tblHeader/>" in document.tables[0].rows[0]._tr.xml
    section = document.sections[0]
    assert section.page_width > section.page_height  # type: ignore[operator]


def test_a_heading_stands_on_the_page_of_what_it_heads(pair: Sheet) -> None:
    table = docx.Document(io.BytesIO(bilingual_word(pair))).tables[0]
    rows = {row.cells[1].text: row for row in table.rows}
    for heading in ("About BOMCA", pair.headline):
        for cell in rows[heading].cells:
            styled = cell.paragraphs[0]
            assert styled.style is not None
            assert styled.paragraph_format.keep_with_next or (
                styled.style.paragraph_format.keep_with_next
            )


def test_the_end_sign_stands_on_the_page_of_what_it_ends(pair: Sheet) -> None:
    *_, before, end = docx.Document(io.BytesIO(bilingual_word(pair))).tables[0].rows
    assert end.cells[1].text == "###"
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in before.cells)


def test_what_one_language_lacks_leaves_its_cell_empty(pair: Sheet) -> None:
    def draft(language: str, *ids: str) -> Draft:
        segments = tuple(Segment(one, Role.BODY, f"{language} {one}") for one in ids)
        return Draft("en" if language == "en" else "lv", segments)

    sheet = replace(pair, drafts=(draft("en", "a", "b", "d"), draft("lv", "a", "c", "d", "e")))
    found = [tuple(one.text if one else "" for one in row.segments) for row in rows(sheet)]
    assert found == [
        ("en a", "lv a"),
        ("", "lv c"),
        ("en b", ""),
        ("en d", "lv d"),
        ("", "lv e"),
    ]

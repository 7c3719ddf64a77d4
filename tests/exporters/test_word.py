from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from docx.document import Document

from pressdraft.documents import read_text
from pressdraft.errors import WorkspaceError
from pressdraft.exporters.sheet import STAMP, Picture, Sheet
from pressdraft.exporters.word import word
from pressdraft.release import Role, Segment
from tests.exporters.conftest import AWKWARD

PARTS = ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml")


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def house_style(*, author: str = "Somebody Private") -> bytes:
    """An office's own document: its margins, header, styles, and who wrote it."""
    document = docx.Document()
    document.core_properties.author = author
    document.core_properties.last_modified_by = author
    document.sections[0].header.paragraphs[0].text = "Office of Borders"
    document.styles["Heading 1"].font.name = "Georgia"
    paragraph = document.add_paragraph("What the template says")
    document.add_comment(paragraph.runs, "a remark", author=author, initials="SP")
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def test_the_text_stands_in_real_styles(seminar: Sheet) -> None:
    document = opened(word(seminar))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}  # type: ignore[union-attr]
    assert styles[seminar.headline] == "Heading 1"
    assert styles["About BOMCA"] == "Heading 2"
    assert styles["Nur-Sultan, 29 July 2022"] == "Press Dateline"
    assert styles["###"] == "Press End"
    lead = next(one.text for one in seminar.draft.segments if one.id == "lead")
    assert styles[lead] == "Body Text"


@pytest.mark.parametrize("name", PARTS)
def test_every_run_says_its_language(name: str, seminar: Sheet, seminar_lv: Sheet) -> None:
    for sheet, tag in ((seminar, "en-GB"), (seminar_lv, "lv-LV")):
        runs = re.findall(r"<w:r>.*?</w:r>", part(word(sheet), name), re.DOTALL)
        assert runs
        with_text = [run for run in runs if "<w:t" in run and "<w:tab/>" not in run]
        assert all(f'<w:lang w:val="{tag}"/>' in run for run in with_text)


def test_the_header_has_the_label_on_every_page_and_the_emblem_on_the_first(
    seminar: Sheet, logo: Picture
) -> None:
    document = opened(word(replace(seminar, logos=(logo,))))
    section = document.sections[0]
    assert section.different_first_page_header_footer
    first, other = section.first_page_header, section.header
    assert first.paragraphs[0].text.strip() == other.paragraphs[0].text.strip() == "PRESS RELEASE"
    assert 'descr="Emblem of the European Union"' in first._element.xml
    assert "<w:drawing>" not in other._element.xml
    assert 'descr="Emblem of the European Union"' in document.element.xml
    assert "[EU emblem]" not in document.element.xml


def test_without_an_emblem_a_line_keeps_its_place_and_nothing_else_does(seminar: Sheet) -> None:
    document = opened(word(seminar))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}  # type: ignore[union-attr]
    assert styles["[EU emblem]"] == "Press Emblem"
    assert "<w:drawing>" not in document.element.xml
    assert "<w:drawing>" not in document.sections[0].first_page_header._element.xml


def test_contacts_stand_in_one_table_with_links(seminar: Sheet) -> None:
    document = opened(word(seminar))
    (table,) = document.tables
    assert table.rows[0].cells[0].text.startswith("Delegation of the European Union to Kazakhstan")
    left, right = table.rows[-1].cells
    assert left.text.startswith("Prepared by: Anželika Alika\n")
    assert right.text == "Telephone: +371\u00a067913535\nE-mail: Anzelika.Alika@rs.gov.lv"
    targets = {rel.target_ref for rel in document.part.rels.values() if rel.is_external}
    assert "mailto:Anzelika.Alika@rs.gov.lv" in targets


def test_the_end_sign_never_stands_alone_on_a_page(seminar: Sheet) -> None:
    *others, last = opened(word(seminar)).tables[0].rows
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in last.cells)
    assert not any(one.cells[0].paragraphs[0].paragraph_format.keep_with_next for one in others)


def test_properties_come_from_the_facts_and_name_nobody(seminar_lv: Sheet) -> None:
    data = word(seminar_lv)
    properties = opened(data).core_properties
    assert properties.title == seminar_lv.headline
    assert properties.language == "lv-LV"
    assert str(properties.created)[:10] == str(properties.modified)[:10] == "2022-07-29"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")


@pytest.mark.parametrize("text", AWKWARD)
def test_word_shows_exactly_the_text(text: str, make_sheet: Callable[..., Sheet]) -> None:
    document = opened(word(make_sheet(text, headline=text)))
    assert [paragraph.text for paragraph in document.paragraphs] == [text, text]


def test_the_same_sheet_gives_the_same_bytes(seminar: Sheet) -> None:
    first = word(seminar)
    assert first == word(seminar)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_offices_own_document_gives_the_styles_and_the_header(seminar: Sheet) -> None:
    data = word(replace(seminar, house_style=house_style()))
    document = opened(data)
    assert document.sections[0].header.paragraphs[0].text == "Office of Borders"
    assert document.paragraphs[0].text == "PRESS RELEASE"
    assert "What the template says" not in document.element.xml
    headline = next(one for one in document.paragraphs if one.text == seminar.headline)
    assert headline.style.font.name == "Georgia"  # type: ignore[union-attr]
    texts = [one.text for one in read_text(data, "x.docx", "docx").paragraphs]
    assert "Office of Borders" in texts


def test_nobody_named_in_the_offices_document_goes_out(seminar: Sheet) -> None:
    data = word(replace(seminar, house_style=house_style(author="Somebody Private")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            assert b"Somebody Private" not in archive.read(name), name
        assert not [name for name in archive.namelist() if "comments" in name]


def test_what_is_no_word_document_is_refused_as_house_style(seminar: Sheet) -> None:
    with pytest.raises(WorkspaceError, match=r"house-style\.docx cannot be used"):
        word(replace(seminar, house_style=b"PK not a document"))


def test_a_draft_is_marked_on_every_page(make_sheet: Callable[..., Sheet]) -> None:
    document = opened(word(make_sheet(Segment("stamp", Role.STAMP, STAMP), "Text")))
    section = document.sections[0]
    for header in (section.first_page_header, section.header):
        assert header.paragraphs[0].text.strip() == STAMP

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from pressdraft.errors import WorkspaceError
from pressdraft.exporters import typeset
from pressdraft.exporters.sheet import Picture, Sheet
from pressdraft.exporters.typeset import page_lines, pdf
from tests.exporters.conftest import AWKWARD, MakeSheet

IN_NO_FONT = ("emoji", "right \u200f")
BREAKS = re.compile(r"\s+")


def tags_of(node: PdfObject) -> Iterator[DictionaryObject]:
    """Yield the elements of a structure tree in the order in which they are read."""
    found = node.get_object()
    if isinstance(found, ArrayObject):
        for one in found:
            yield from tags_of(one)
    elif isinstance(found, DictionaryObject) and "/S" in found:
        yield found
        if "/K" in found:
            yield from tags_of(found["/K"])


def text_of(data: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def test_a_pdf_is_tagged_and_says_its_language_and_title(seminar_lv: Sheet) -> None:
    reader = PdfReader(io.BytesIO(pdf(seminar_lv)))
    root = reader.trailer["/Root"].get_object()
    assert root["/Lang"] == "lv-LV"  # type: ignore[index]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "/StructTreeRoot" in root  # type: ignore[operator]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == seminar_lv.headline
    assert b"pdfuaid" in (reader.xmp_metadata.stream.get_data() if reader.xmp_metadata else b"")


def test_the_tags_of_a_pdf_tell_what_is_what(seminar_lv: Sheet, logo: Picture) -> None:
    reader = PdfReader(io.BytesIO(pdf(replace(seminar_lv, logos=(logo,)))))
    tags = list(tags_of(reader.trailer["/Root"]["/StructTreeRoot"]["/K"]))  # type: ignore[index]
    names = [str(tag["/S"]) for tag in tags]
    assert names[0] == "/Document"
    assert [name for name in names if re.fullmatch(r"/H\d", name)] == ["/H1", "/H2"]
    figures = [tag for tag in tags if str(tag["/S"]) == "/Figure"]
    assert [str(figure["/Alt"]) for figure in figures] == ["Eiropas Savienības emblēma"]
    links = [link for page in reader.pages for link in page.get("/Annots", ())]
    assert names.count("/Link") == len(links) > 0
    assert all(link.get_object().get("/Contents") for link in links)
    assert all(str(page["/Tabs"]) == "/S" for page in reader.pages if "/Annots" in page)


def test_a_pdf_is_dated_by_the_facts_and_names_nobody(seminar: Sheet) -> None:
    metadata = PdfReader(io.BytesIO(pdf(seminar))).metadata
    assert metadata is not None
    assert str(metadata["/CreationDate"]).startswith("D:20220729")
    assert "/Author" not in metadata


def test_every_letter_is_in_a_font_of_the_file(seminar_lv: Sheet) -> None:
    reader = PdfReader(io.BytesIO(pdf(seminar_lv)))
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(descendant["/FontDescriptor"].get_object())


@pytest.mark.parametrize("text", [text for text in AWKWARD if not text.startswith(IN_NO_FONT)])
def test_a_pdf_shows_exactly_the_text(text: str, make_sheet: Callable[..., Sheet]) -> None:
    shown = text_of(pdf(make_sheet(text)))
    wanted = text.replace("\u00ad", "")
    assert BREAKS.sub("", wanted) in BREAKS.sub("", shown.replace("\u00ad", ""))


def test_a_character_that_the_font_lacks_is_named(make_sheet: Callable[..., Sheet]) -> None:
    with pytest.raises(
        WorkspaceError, match=r"own: the font of the PDF does not have '😀' \(U\+1F600\)"
    ):
        pdf(make_sheet("emoji 😀"))


def test_a_logo_stands_in_the_page(seminar: Sheet, logo: Picture) -> None:
    data = pdf(replace(seminar, logos=(logo,)))
    assert "[EU emblem]" not in text_of(data)
    assert sum(len(page.images) for page in PdfReader(io.BytesIO(data)).pages) == 1


def test_latvian_words_are_broken_by_syllables_at_line_ends_only(seminar_lv: Sheet) -> None:
    lines = list(page_lines(pdf(seminar_lv)))
    ends = [line.strip() for line in lines if "\u00ad" in line]
    assert any(line.endswith("Eiro\u00ad") for line in ends)
    assert all(line.index("\u00ad") == len(line.rstrip("\u00ad")) for line in ends)
    words = " ".join(lines)
    assert "E-pasts:" in words, "real hyphens stay what they are"


def test_english_words_and_headings_stay_whole(seminar: Sheet, make_sheet: MakeSheet) -> None:
    assert "\u00ad" not in text_of(pdf(seminar))
    long = " ".join(["starptautiskajiem"] * 20)
    assert "\u00ad" not in text_of(pdf(make_sheet("īss", headline=long, language="lv")))


def test_the_same_sheet_gives_the_same_bytes(seminar: Sheet) -> None:
    assert pdf(seminar) == pdf(seminar)


def test_without_the_extra_it_is_told_how_to_get_it(
    seminar: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    typeset._compiler.cache_clear()
    with pytest.raises(WorkspaceError, match=r"needs the extra `pdf` \(pip install"):
        pdf(seminar)
    typeset._compiler.cache_clear()

"""Word documents: what is printed, in reading order, with tracked changes accepted."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.shared import Cm

from pressdraft.documents import DocumentText, read_text

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def relations(*rows: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if '://' in target else ''}/>"
        for key, kind, target in rows
    )
    return f'<Relationships xmlns="{RELATIONS}">{inner}</Relationships>'


def package(body: str, **parts: str) -> bytes:
    """Return a document with this body; parts are named by their relation (`footnotes`)."""
    rows = [("link", "hyperlink", "https://www.bomca.eu/")]
    rows += [(name, name.rstrip("0123456789"), f"{name}.xml") for name in parts]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        main = relations(("main", "officeDocument", "word/document.xml"))
        archive.writestr("_rels/.rels", main)
        document = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", document)
        archive.writestr("word/_rels/document.xml.rels", relations(*rows))
        for name, inner in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:root {SPACES}>{inner}</w:root>")
    return stream.getvalue()


def word(data: bytes) -> DocumentText:
    return read_text(data, "lv.docx", "docx")


def texts(body: str, **parts: str) -> list[str]:
    return [one.text for one in word(package(body, **parts)).paragraphs]


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(inner: str, properties: str = "") -> str:
    inner = inner if inner.startswith("<") else run(inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def test_a_document_of_python_docx_is_read_in_order() -> None:
    document = docx.Document()
    document.add_heading("Relīze", 0)
    document.add_heading("Seminārs Astanā", 1)
    document.add_paragraph("Rīga, 2016. gada 6. jūnijs.\nOtrā rinda\tun tabulators")
    document.add_paragraph("viens", style="List Bullet")
    document.add_paragraph("1. attēls", style="Caption")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Laiks"
    nested = table.cell(0, 1).add_table(1, 1)
    nested.cell(0, 0).text = "iekšā"
    table.cell(0, 1).add_paragraph("pēc tam")
    document.add_section()
    document.sections[0].header.paragraphs[0].text = "Virsgalva"
    document.sections[0].footer.paragraphs[0].text = "Apakša"
    document.sections[0].left_margin = Cm(2)
    stream = io.BytesIO()
    document.save(stream)

    read = word(stream.getvalue())

    assert [(one.role, one.level, one.text) for one in read.paragraphs] == [
        ("header", None, "Virsgalva"),
        ("heading", 1, "Relīze"),
        ("heading", 1, "Seminārs Astanā"),
        ("paragraph", None, "Rīga, 2016. gada 6. jūnijs.\nOtrā rinda\tun tabulators"),
        ("list-item", 1, "viens"),
        ("caption", None, "1. attēls"),
        ("table-cell", None, "Laiks"),
        ("table-cell", None, "iekšā"),
        ("table-cell", None, "pēc tam"),
        ("footer", None, "Apakša"),
    ]
    assert read.text == "\n\n".join(one.text for one in read.paragraphs)
    for one in read.paragraphs:
        assert read.text[one.start : one.start + len(one.text)] == one.text


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        (para(run("Rī") + run("ga")), ["Rīga"]),
        (para("<w:ins>" + run("jauns") + "</w:ins><w:del><w:r><w:delText>vecs"
              "</w:delText></w:r></w:del>"), ["jauns"]),
        (para("<w:moveTo>" + run("te") + "</w:moveTo><w:moveFrom>" + run("tur")
              + "</w:moveFrom>"), ["te"]),
        (para("viens ", "<w:rPr><w:del/></w:rPr>") + para("divi"), ["viens divi"]),
        (para("viens", "<w:rPr><w:del/></w:rPr>"), ["viens"]),
        ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + para("vecs") + "</w:tc></w:tr>"
         "<w:tr><w:tc>" + para("jauns") + "</w:tc></w:tr></w:tbl>", ["jauns"]),
        (para("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
              "</w:r>"), ["a\nb\tc\nd"]),
        (para("<w:r><w:t>8</w:t><w:noBreakHyphen/><w:t>800</w:t><w:softHyphen/><w:t>1</w:t>"
              "</w:r>"), ["8\u20118001"]),
        (para("<w:r><w:t>a</w:t><w:br/><w:br/><w:t>b</w:t></w:r>"), ["a", "b"]),
        (para(run("redzams") + run("slēpts", "<w:vanish/>")
              + run("!", '<w:vanish w:val="0"/>')), ["redzams!"]),
        ("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + para("vadīkla")
         + "</w:sdtContent></w:sdt>", ["vadīkla"]),
        (para("<w:smartTag>" + run("vieta") + "</w:smartTag><w:sdt><w:sdtContent>" + run("s")
              + "</w:sdtContent></w:sdt>"), ["vietas"]),
        (para("<w:ruby><w:rt>" + run("lasījums") + "</w:rt><w:rubyBase>" + run("pamats")
              + "</w:rubyBase></w:ruby>"), ["pamats"]),
    ],
    ids=[
        "runs are joined",
        "insertions in, deletions out",
        "moves happen once",
        "a deleted paragraph mark joins paragraphs",
        "a deleted last paragraph mark loses nothing",
        "deleted rows",
        "breaks and tabs",
        "hyphens",
        "an empty line parts paragraphs",
        "hidden text",
        "content controls around paragraphs",
        "wrappers inside paragraphs",
        "reading aids",
    ],
)  # fmt: skip
def test_the_printed_text_is_read(body: str, paragraphs: list[str]) -> None:
    assert texts(body) == paragraphs


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_fields_show_their_results() -> None:
    nested = field("IF " + field("MERGEFIELD a", run("kods")), run("rezultāts"))
    link = field('HYPERLINK "https://osce.org/"', run("EDSO"))
    simple = f'<w:fldSimple w:instr="DATE">{run("6. jūnijs")}</w:fldSimple>'
    document = word(package(para(nested) + para(link + run("!")) + para(simple)))

    assert [one.text for one in document.paragraphs] == ["rezultāts", "EDSO!", "6. jūnijs"]
    assert document.links == (("EDSO", "https://osce.org/"),)


def test_hyperlinks_are_kept_with_their_text() -> None:
    body = para(f'<w:hyperlink r:id="link">{run("BOMCA")}</w:hyperlink>{run(".")}')
    document = word(package(body))

    assert document.paragraphs[0].text == "BOMCA."
    assert document.links == (("BOMCA", "https://www.bomca.eu/"),)


@pytest.mark.parametrize("both", [True, False])
def test_a_text_box_is_read_once_after_its_paragraph(both: bool) -> None:
    box = f"<w:txbxContent>{para('kaste')}{para('tās beigas')}</w:txbxContent>"
    choice = f'<mc:Choice Requires="wps"><wps:txbx>{box if both else ""}</wps:txbx></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    drawing = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    document = word(package(para(run("pirms") + drawing + run(" pēc")) + para("nākamais")))

    assert [(one.role, one.text) for one in document.paragraphs] == [
        ("paragraph", "pirms pēc"),
        ("text-box", "kaste"),
        ("text-box", "tās beigas"),
        ("paragraph", "nākamais"),
    ]


def test_footnotes_follow_the_text_in_the_order_of_their_marks() -> None:
    marks = '<w:r><w:footnoteReference w:id="7"/><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{para("---")}</w:footnote>'
        f'<w:footnote w:id="2">{para("otrā")}</w:footnote>'
        f'<w:footnote w:id="5">{para("bez zīmes")}</w:footnote>'
        f'<w:footnote w:id="7">{para("pirmā")}</w:footnote>'
    )
    document = word(package(para(run("teksts") + marks), footnotes=notes))

    assert [(one.role, one.text) for one in document.paragraphs] == [
        ("paragraph", "teksts"),
        ("footnote", "pirmā"),
        ("footnote", "otrā"),
    ]


@pytest.mark.parametrize(
    ("section", "settings", "printed"),
    [
        ("", "", ["parastā"]),
        ("<w:titlePg/>", "", ["pirmā", "parastā"]),
        ('<w:titlePg w:val="0"/>', "", ["parastā"]),
        ("", "<w:evenAndOddHeaders/>", ["parastā", "pāra"]),
    ],
)
def test_only_headers_that_print_are_read(section: str, settings: str, printed: list[str]) -> None:
    references = "".join(
        f'<w:headerReference w:type="{kind}" r:id="header{number}"/>'
        for kind, number in (("first", 1), ("default", 2), ("even", 3), ("default", 4))
    )
    found = texts(
        para("teksts") + f"<w:sectPr>{references}{section}</w:sectPr>",
        header1=para("pirmā"),
        header2=para("parastā"),
        header3=para("pāra"),
        header4=para("parastā"),
        settings=settings,
    )

    assert found == [*printed, "teksts"]


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Parasts"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Virsraksts2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mans"><w:basedOn w:val="Virsraksts2"/></w:style>
<w:style w:type="paragraph" w:styleId="Loks"><w:basedOn w:val="Loks"/></w:style>
<w:style w:type="paragraph" w:styleId="Saraksts"><w:name w:val="X"/>
 <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Latviski"><w:name w:val="Y"/>
 <w:rPr><w:lang w:val="lv-LV"/></w:rPr></w:style>
"""


@pytest.mark.parametrize(
    ("properties", "role", "level"),
    [
        ('<w:pStyle w:val="Virsraksts2"/>', "heading", 2),
        ('<w:pStyle w:val="Mans"/>', "heading", 2),
        ('<w:pStyle w:val="Loks"/>', "paragraph", None),
        ('<w:outlineLvl w:val="0"/>', "heading", 1),
        ('<w:outlineLvl w:val="9"/>', "paragraph", None),
        ('<w:pStyle w:val="Saraksts"/>', "list-item", 2),
        ('<w:numPr><w:numId w:val="5"/></w:numPr>', "list-item", 1),
        ('<w:pStyle w:val="Saraksts"/><w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph", None),
        ('<w:pStyle w:val="trūkst"/>', "paragraph", None),
    ],
)
def test_styles_name_the_role(properties: str, role: str, level: int | None) -> None:
    document = word(package(para("teksts", properties), styles=STYLES))

    assert (document.paragraphs[0].role, document.paragraphs[0].level) == (role, level)


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (para("teksts"), "en-US"),
        (para(run("garš latvisks teksts", '<w:lang w:val="lv-LV"/>') + run("OSCE")), "lv-LV"),
        (para("teksts", '<w:pStyle w:val="Latviski"/>'), "lv-LV"),
    ],
)
def test_the_language_of_most_of_the_text_is_told(body: str, language: str) -> None:
    assert word(package(body, styles=STYLES)).language == language


def test_no_language_is_told_when_none_is_stated() -> None:
    assert word(package(para("teksts"))).language is None


def test_the_strict_form_of_the_format_is_read() -> None:
    data = package(para("teksts"))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = text.replace(MAIN, "http://purl.oclc.org/ooxml/wordprocessingml/main")
            strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
            new.writestr(name, text.replace(OFFICE, strict))

    assert [one.text for one in word(stream.getvalue()).paragraphs] == ["teksts"]

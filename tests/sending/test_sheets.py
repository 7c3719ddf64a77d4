from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from pressdraft.errors import WorkspaceError
from pressdraft.folders import shipped_root
from pressdraft.sending.batch import Choice, export
from pressdraft.sending.order import Order
from pressdraft.workspace import Workspace
from tests.pictures import png

SEMINAR = "2022-07-26-nur-sultan-seminar"
FORMATS = ("html", "docx", "eml", "pdf", "ninjs", "bilingual")
Write = Callable[[str, str], Path]


@pytest.fixture
def office(folder: Path, write: Write) -> Workspace:
    """A workspace with one sample, whose programme has a logo."""
    for name in (f"releases/{SEMINAR}", "boilerplate/programmes/bomca"):
        text = (shipped_root() / f"{name}.yaml").read_text(encoding="utf-8")
        alt = "alt: {en: Emblem of the EU, lv: ES emblēma}"
        own = f"logos: [{{file: logos/office.png, {alt}}}]"
        write(f"{name}.yaml", re.sub(r"(?m)^logos:\n.*", own, text))
    return Workspace(folder)


def put_logo(office: Workspace, data: bytes) -> None:
    path = office.root / "boilerplate" / "logos" / "office.png"
    path.parent.mkdir()
    path.write_bytes(data)


def test_the_programmes_logo_is_in_every_format_that_shows_pictures(office: Workspace) -> None:
    put_logo(office, png())
    out = office.root / "out"
    outcome = export(office, Choice((SEMINAR,)), out, Order(FORMATS, ("en", "lv")))
    assert not outcome.refused
    pack = out / SEMINAR
    assert 'alt="ES emblēma"' in (pack / f"{SEMINAR}.lv.html").read_text(encoding="utf-8")
    with zipfile.ZipFile(pack / f"{SEMINAR}.en.docx") as archive:
        assert 'descr="Emblem of the EU"' in archive.read("word/document.xml").decode()
    assert b"Content-Type: image/png" in (pack / f"{SEMINAR}.en.eml").read_bytes()


def test_a_missing_logo_is_told(office: Workspace) -> None:
    with pytest.raises(WorkspaceError, match=r"no logo boilerplate/logos/office\.png"):
        export(office, Choice((SEMINAR,)), office.root / "out", Order(("html",)))
    assert not (office.root / "out").exists()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is no PNG or JPEG picture"),
        (b"\x89PNG\r\n\x1a\n" + bytes(3 << 20), "is larger than 2 MiB"),
    ],
)
def test_a_logo_that_cannot_be_used_is_told(office: Workspace, data: bytes, message: str) -> None:
    put_logo(office, data)
    with pytest.raises(WorkspaceError, match=message):
        export(office, Choice((SEMINAR,)), office.root / "out", Order(("html",)))


def test_a_damaged_logo_is_told(office: Workspace) -> None:
    put_logo(office, png()[:-30])
    with pytest.raises(WorkspaceError, match=r"logos/office\.png is damaged"):
        export(office, Choice((SEMINAR,)), office.root / "out", Order(("html",)))


@pytest.mark.parametrize("name", ["docx", "pdf"])
def test_a_logo_that_is_damaged_inside_is_told(office: Workspace, name: str) -> None:
    whole = png()
    put_logo(office, whole[:8] + b"broken chunks" + whole[-12:])
    with pytest.raises(WorkspaceError):
        export(office, Choice((SEMINAR,)), office.root / "out", Order((name,)))


@pytest.mark.parametrize("file", ["../secret.png", "/etc/secret.png", "logos/../../secret.png"])
def test_a_logo_outside_the_workspace_is_refused(office: Workspace, file: str) -> None:
    path = office.root / "boilerplate" / "programmes" / "bomca.yaml"
    text = path.read_text(encoding="utf-8").replace("logos/office.png", file)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="lies outside boilerplate/"):
        export(Workspace(office.root), Choice((SEMINAR,)), office.root / "out", Order(("html",)))


def test_an_offices_own_word_styles_are_used(folder: Path, write: Write) -> None:
    text = (shipped_root() / "releases" / f"{SEMINAR}.yaml").read_text(encoding="utf-8")
    write(f"releases/{SEMINAR}.yaml", text)
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Office of Borders"
    document.save(str(folder / "boilerplate" / "house-style.docx"))
    order = Order(("docx", "bilingual"), ("en", "lv"))
    assert not export(Workspace(folder), Choice((SEMINAR,)), folder / "out", order).refused
    for name in ("lv", "en-lv"):
        made = docx.Document(str(folder / "out" / SEMINAR / f"{SEMINAR}.{name}.docx"))
        assert made.sections[0].header.paragraphs[0].text == "Office of Borders"

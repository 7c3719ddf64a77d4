from __future__ import annotations

import json
from collections.abc import Callable
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pytest
from docx import Document

from pressdraft.correcting import CHANGED
from pressdraft.facts import Event, Facts, Text
from pressdraft.folders import shipped_root
from tests.cli.conftest import Run

SEMINAR = "2022-07-26-nur-sultan-seminar"
Write = Callable[[str, str], Path]


@pytest.fixture
def office(folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a release that has gone out, in which the command runs."""
    copied = (shipped_root() / "releases" / f"{SEMINAR}.yaml").read_text(encoding="utf-8")
    write("releases/july.yaml", copied)
    monkeypatch.chdir(folder)
    return folder


def change(office: Path, name: str, *changes: tuple[str, str]) -> None:
    path = office / "releases" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_a_correction_keeps_the_facts_and_says_what_it_replaces(run: Run, office: Path) -> None:
    ran = run("new", "august", "--corrects", "july")
    assert (ran.code, Path(ran.out.strip()).name) == (0, "august.yaml")
    assert "write `status: corrected` into july" in ran.err
    text = (office / "releases" / "august.yaml").read_text(encoding="utf-8")
    assert "status: draft\n" in text
    assert "2022-07-26/2022-07-28" in text
    assert "\ncorrection:\n  of: july\n  published: 2022-07-29\n" in text
    change(office, "august", ("on: tbc", "on: 2022-08-01"))
    shown = run("render", "august").out.split("\n\n")
    assert "Correction: this press release replaces the one of 29 July 2022." in shown
    assert (
        "Labojums: šis paziņojums presei aizstāj 2022.\u00a0gada 29.\u00a0jūlija paziņojumu."
        in shown
    )


def test_the_changed_facts_are_listed_in_both_languages(run: Run, office: Path) -> None:
    run("new", "august", "--corrects", "july")
    change(
        office,
        "august",
        ("on: tbc", "on: 2022-08-01"),
        ("partners: [unhcr, iom]", "partners: [unhcr, iom, osce]"),
        ("2022-07-26/2022-07-28", "2022-07-26/2022-07-27"),
        ("takes up", "adopts"),
        (
            "published: 2022-07-29",
            "published: 2022-07-29\n  changes: {en: It was two days., lv: x}",
        ),
    )
    shown = run("render", "august").out
    assert "Corrected: dates, partners, headline. It was two days.\n" in shown
    assert "Labotā informācija: norises datums, partneri, virsraksts. x\n" in shown
    assert run("check", "august").code == 0


def test_of_the_sessions_all_is_told_where_more_than_one_thing_changed(
    run: Run, office: Path
) -> None:
    run("new", "august", "--corrects", "july")
    change(
        office,
        "august",
        ("2022-07-26/2022-07-28, place: astana", "2022-07-26/2022-07-27, place: almaty"),
    )
    shown = run("render", "august").out
    assert "Corrected: dates and places." in shown
    assert "Labotā informācija: norises laiks un vieta." in shown


def test_a_withdrawal_says_no_more_what_the_release_had_said(run: Run, office: Path) -> None:
    ran = run("new", "august", "--corrects", "july", "--withdraw")
    assert "write `status: withdrawn` into july" in ran.err
    change(office, "august", ("on: tbc", "on: 2022-08-01"))
    shown = run("render", "august").out
    assert "the press release of 29 July 2022 is withdrawn and should no longer" in shown
    assert "2022.\u00a0gada 29.\u00a0jūlija paziņojums presei ir atsaukts" in shown
    assert "Kazakhstan takes up international standards" in shown
    assert "A national seminar" not in shown
    assert "Prepared by: Anželika Alika" in shown
    assert run("export", "august", "--to", "out", "--format", "docx,html,ninjs").code == 0


@pytest.mark.parametrize(
    ("arguments", "mark", "status"),
    [((), "CORRECTION", "usable"), (("--withdraw",), "WITHDRAWAL", "canceled")],
)
def test_no_file_of_a_correction_looks_like_fresh_news(
    run: Run, office: Path, arguments: tuple[str, ...], mark: str, status: str
) -> None:
    run("new", "august", "--corrects", "july", *arguments)
    change(office, "august", ("on: tbc", "on: 2022-08-01"), ("takes up", "adopts"))
    for name in ("july", "august"):
        run("export", name, "--to", "out", "--format", "eml,html,ninjs,docx", "--lang", "en")
    pack = office / "out" / "august"
    mail = BytesParser(policy=default).parsebytes((pack / "august.en.eml").read_bytes())
    assert str(mail["Subject"]).startswith(f"{mark}: Kazakhstan adopts")
    item = json.loads((pack / "august.en.json").read_text(encoding="utf-8"))
    before = json.loads((office / "out" / "july" / "july.en.json").read_text(encoding="utf-8"))
    assert (item["uri"], item["version"]) == (before["uri"], "2")
    assert item["pubStatus"] == status
    assert item["firstCreated"] == before["firstCreated"] < item["versionCreated"]
    assert "29 July 2022" in item["edNote"]
    page = (pack / "august.en.html").read_text(encoding="utf-8")
    assert f'"headline":"{mark}: Kazakhstan adopts' in page
    assert '"articleBody":""' not in page
    notice = next(
        p for p in Document(str(pack / "august.en.docx")).paragraphs if "29 July" in p.text
    )
    assert notice.style is not None
    assert notice.style.font.bold


def test_a_correction_that_makes_no_sense_is_told(run: Run, office: Path) -> None:
    run("new", "august", "--corrects", "july")
    change(office, "august", ("on: tbc", "on: 2022-07-28"))
    told = run("export", "august", "--to", "out").err
    assert "august: it corrects nothing: it states what july does" in told
    assert "august: it is dated before the release that it corrects" in told


def test_the_short_layout_keeps_the_correction(run: Run, office: Path) -> None:
    run("new", "august", "--corrects", "july")
    shown = run("render", "august", "--layout", "web-news", "--lang", "en").out
    assert shown.startswith("Correction: ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--corrects", "jly"], "there is no release 'jly' (did you mean 'july'?)"),
        (["--corrects", "july", "--kind", "mission"], "--corrects keeps the kind and facts"),
        (["--withdraw", "--kind", "mission"], "say --corrects ID, which release is withdrawn"),
    ],
)
def test_what_cannot_be_corrected_is_told(
    run: Run, office: Path, arguments: list[str], message: str
) -> None:
    ran = run("new", "august", *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert not (office / "releases" / "august.yaml").exists()


def test_what_has_not_gone_out_is_changed_as_it_is(run: Run, office: Path) -> None:
    change(office, "july", ("on: 2022-07-29", "on: tbc"))
    ran = run("new", "august", "--corrects", "july")
    assert ran.code == 2
    assert "july has not gone out: its publish.on is tbc (change it as it is)" in ran.err


def test_a_correction_of_nothing_is_told(run: Run, office: Path) -> None:
    run("new", "august", "--corrects", "july")
    change(office, "august", ("of: july", "of: jly"))
    ran = run("render", "august")
    assert ran.code == 2
    assert "there is no release 'jly' (did you mean 'july'?)" in ran.err
    assert run("validate", "august").code in (1, 2)


def test_every_fact_that_a_reader_sees_has_a_name_in_both_languages() -> None:
    asides = {"kind", "languages", "source", "status", "tense", "publish", "event", "text"}
    asides |= {"correction", "clearance", "waivers", "review"}
    keys = set(Facts.hints()) - asides
    keys |= {f"event.{key}" for key in Event.hints()} | {"publish.place"}
    keys |= {f"text.{key}" for key in Text.hints()}
    assert set(CHANGED) == keys
    assert all(names["en"] and names["lv"] for names in CHANGED.values())

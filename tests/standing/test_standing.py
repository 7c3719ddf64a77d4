"""How standing material is found: shadowing, laziness, lists to choose from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pressdraft.standing import Standing, load_standing
from pressdraft.standing.shelf import Kind, Shelf

ROOT = Path(__file__).parents[2]

Write = Callable[[str, str], Path]
DAY = date(2022, 7, 26)

OWN_RIGA = """\
riga:
  country: lv
  zone: Europe/Riga
  names:
    - en: {name: Rīga}
      lv: {gender: feminine, forms: {nominative: Rīga, genitive: Rīgas, dative: Rīgai,
                                     accusative: Rīgu, locative: Rīgā}}
"""
OWN_BLOCK = """\
versions:
  - en: Paid for by the Union
    lv: Apmaksā Savienība
    source: the office
    approved: {by: Head of press, on: 2022-01-31}
"""


def test_an_entry_of_the_workspace_shadows_the_shipped_one(write: Write, boilerplate: Path) -> None:
    workspace = write("glossary/places.yaml", OWN_RIGA)
    standing = load_standing(workspace, boilerplate)
    assert standing.name("riga", DAY).english.text == "Rīga"
    assert standing.name("vilnius", DAY).english.text == "Vilnius"
    assert standing.place("riga", DAY).country == standing.name("lv", DAY)
    assert standing.keys("place").count("riga") == 1
    assert standing.problems() == []


def test_a_block_of_the_workspace_shadows_the_shipped_one(write: Write, boilerplate: Path) -> None:
    workspace = write("blocks/funding-statement.yaml", OWN_BLOCK)
    block = load_standing(workspace, boilerplate).block("funding-statement", DAY)
    assert block.text == {"en": "Paid for by the Union", "lv": "Apmaksā Savienība"}
    assert block.approved == "Head of press, 2022-01-31"
    assert block.file == str(workspace / "boilerplate/blocks/funding-statement.yaml")
    assert block.line == {"en": 2, "lv": 3}


def test_a_root_may_be_the_boilerplate_folder_itself(boilerplate: Path) -> None:
    assert load_standing(boilerplate).name("riga", DAY).english.text == "Riga"


def test_a_workspace_without_boilerplate_is_empty(tmp_path: Path) -> None:
    standing = load_standing(tmp_path)
    assert standing.keys() == ()
    assert standing.figures(DAY) == {}
    assert standing.delegation("kz", DAY) is None
    assert standing.problems() == []


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_an_entry_is_cut_out_of_its_file(tmp_path: Path, newline: str) -> None:
    text = "# \u0101\nother:\n  names: [{oops\n\n" + OWN_RIGA + "# end\nlast: [\n"
    path = tmp_path / "boilerplate/glossary/places.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", newline).encode())
    standing = load_standing(tmp_path)
    assert standing.name("riga", DAY).latvian.forms.locative == "Rīgā"
    assert standing.keys("place") == ("other", "riga", "last")


def test_the_place_of_a_problem_is_that_in_the_whole_file(tmp_path: Path) -> None:
    write_to = tmp_path / "glossary/places.yaml"
    write_to.parent.mkdir()
    write_to.write_text("# first\n\n" + OWN_RIGA.replace("zone", "zoen"), encoding="utf-8")
    with pytest.raises(Exception, match=r"places\.yaml:5:3: unknown key 'zoen'"):
        load_standing(tmp_path).name("riga", DAY)


def test_asking_for_one_name_reads_one_file(
    boilerplate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    original = Path.read_text

    def read_text(self: Path, *args: str | None, **kwargs: str | None) -> str:
        read.append(self.name)
        return original(self, *args, **kwargs)

    monkeypatch.setattr(Path, "read_text", read_text)
    standing = load_standing(boilerplate)
    assert read == []
    standing.name("bishkek", DAY)
    standing.name("osh", DAY)
    assert read == ["places.yaml"]


def test_an_entry_is_typed_once(boilerplate: Path) -> None:
    shelf = Shelf((boilerplate,))
    assert shelf.find_any("place", "riga") is shelf.find_any("place", "riga")


def test_a_name_without_stated_forms_takes_those_of_the_rules(write: Write) -> None:
    text = "depo:\n  names:\n    - {en: {name: depot}, lv: {name: noliktava, gender: feminine}}\n"
    forms = load_standing(write("glossary/terms.yaml", text)).name("depo", DAY).latvian.forms
    assert (forms.genitive, forms.locative) == ("noliktavas", "noliktavā")
    assert forms.source == "rule"


def test_the_lists_to_choose_from_bear_the_latest_names(standing: Standing) -> None:
    places = dict(standing.entry_names("place"))
    assert places["astana"].english.text == "Astana"
    contacts = dict(standing.entry_names("contact"))
    assert contacts["bomca-kz"].english.text == "BOMCA office in Kazakhstan"
    programmes = dict(standing.entry_names("programme"))
    assert programmes["bomca"].english.abbreviation == "BOMCA"
    people = dict(standing.entry_names("person"))
    assert people["guntis-pujats"].latvian.forms.dative == "Guntim Pujātam"


def test_keys_of_all_kinds_and_of_some(standing: Standing) -> None:
    assert standing.keys("programme") == ("bomca",)
    assert standing.keys("programme", "block")[0] == "bomca"
    assert set(standing.keys("block", "contact")) < set(standing.keys())


def test_a_contact_may_be_a_person(write: Write, boilerplate: Path) -> None:
    text = """\
        versions:
          - person: guntis-pujats
            role: {en: Chief, lv: priekšnieks}
            languages: [lv, en]
            source: the office
        """
    contact = load_standing(write("contacts/chief.yaml", text), boilerplate).contact("chief", DAY)
    assert contact.name
    assert contact.name.latvian.forms.nominative == "Guntis Pujāts"
    assert contact.organisation is None
    assert contact.role == {"en": "Chief", "lv": "priekšnieks"}
    assert contact.address == {}


def test_what_holds_on_a_day(standing: Standing) -> None:
    held = {(row.kind, row.key): row for row in standing.versions(date(2019, 7, 16))}
    city = held["place", "astana"]
    assert city.text == "Nur-Sultan / Nursultana"
    assert (city.first, city.last) == (date(2019, 3, 23), date(2022, 9, 16))
    assert city.file.endswith("places.yaml")
    assert held["programme", "bomca.phases"].text == "phase 9, 2015\u20132019, EUR 6600000"
    assert held["programme", "bomca.totals"].text == "2003\u20132019, EUR 40100000"
    assert held["programme", "bomca.consortium"].text.startswith("lv-state-border-guard, icmpd")
    assert held["figure", "eu.member_states"].text == "28"
    assert held["person", "guntis-pujats.roles"].text == "general, chief, lv-state-border-guard"
    assert ("person", "raitis-tiliks.roles") not in held
    assert ("block", "disclaimer-grants") not in held
    assert held["contact", "bomca-kz"].text == "bomca-kz, https://www.bomca-eu.org"


def test_a_time_without_a_phase_is_told_so(standing: Standing) -> None:
    held = {(row.kind, row.key): row for row in standing.versions(date(2020, 6, 1))}
    assert held["programme", "bomca.phases"].text.startswith("none: phase 9 had ended on 30 April")
    assert held["programme", "bomca.consortium"].text == "none: between phases 9 and 10"


@pytest.mark.parametrize(
    ("written", "kind", "meant"),
    [
        ("Nur-Sultan", "place", "astana"),
        ("nursultana", "place", "astana"),
        ("Biškeka", "place", "bishkek"),
        ("dushanb", "place", "dushanbe"),
        ("SMO", "organisation", "iom"),
        ("Valsts robezsardze", "organisation", "lv-state-border-guard"),
        ("Guntis Pujats", "person", "guntis-pujats"),
        ("eu-delegation-kaz", "contact", "eu-delegation-kz"),
        ("xyzzy", "place", None),
    ],
)
def test_a_key_is_found_by_any_name_it_has_had(written: str, kind: Kind, meant: str | None) -> None:
    assert load_standing(ROOT).nearest_key(written, kind) == meant

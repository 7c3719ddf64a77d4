from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pressdraft.workspace import Workspace

Write = Callable[[str, str], Path]

RELEASE = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
"""


def problems(folder: Path, write: Write, text: str) -> list[str]:
    write("releases/r.yaml", text)
    return [str(problem) for problem in Workspace(folder).problems("r")]


MISSPELT = [
    ("kind: seminar", "kind: semnar",
     "1:7: there is no template kind 'semnar' (did you mean 'seminar'?)"),
    ("place: astana}\nprog", "place: astna}\nprog",
     "2:34: there is no place 'astna' (did you mean 'astana'?)"),
    ("id: bomca", "id: bmca", "3:17: there is no programme 'bmca' (did you mean 'bomca'?)"),
    ("name: national-seminar", "name: national-seminr",
     "5:9: there is no term 'national-seminr' (did you mean 'national-seminar'?)"),
    ("place: astana}]", "place: zz}]",
     "6:41: there is no place 'zz' (`pressdraft glossary list` has all)"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), MISSPELT)
def test_a_misspelt_id_is_told_with_the_nearest_one(
    folder: Path, write: Write, old: str, new: str, words: str
) -> None:
    assert problems(folder, write, RELEASE.replace(old, new)) == [f"releases/r.yaml:{words}"]


ADDED = [
    ("  formats: [workshp]", "7:13: there is no term 'workshp' (did you mean 'workshop'?)"),
    ("  hosts: [iomm]", "7:11: there is no organisation or country 'iomm' (did you mean 'iom'?)"),
    ("  hosts: [Khazakstan]", "7:11: there is no organisation or country 'Khazakstan' (did you "
     "mean 'kz' (Kazakhstan)?)"),
    ("  partners: [tbc, unhrc]", "7:19: there is no organisation or country 'unhrc' (did you mean "
     "'unhcr'?)"),
    ("  experts: [{from: lv-state-border-gaurd}]", "7:20: there is no organisation or country "
     "'lv-state-border-gaurd' (did you mean 'lv-state-border-guard'?)"),
    ("  people: [{who: guntis-pujat, does: opens}]", "7:18: there is no person 'guntis-pujat' "
     "(did you mean 'guntis-pujats'?)"),
    ("  participants: {noun: participnt}", "7:24: there is no term 'participnt' (did you mean "
     "'participant'?)"),
    ("quotes: [{speaker: guntis-pujat, en: A, lv: B}]", "7:20: there is no person 'guntis-pujat' "
     "(did you mean 'guntis-pujats'?)"),
    ("contacts: [bomca-k]", "7:12: there is no contact 'bomca-k' (did you mean 'bomca-kz'?)"),
    ("quotes:\n  - en: A\n    lv: B\n    speaker: {en: A, lv: B, gender: feminine, role: exprt}",
     "10:53: there is no term 'exprt' (did you mean 'expert'?)"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "words"), ADDED)
def test_every_id_is_looked_up(folder: Path, write: Write, line: str, words: str) -> None:
    assert problems(folder, write, f"{RELEASE}{line}\n") == [f"releases/r.yaml:{words}"]


def test_wrong_ids_are_told_together_with_wrong_shapes(folder: Path, write: Write) -> None:
    text = RELEASE.replace("on: 2022-07-29", "on: 2022-02-30").replace("id: bomca", "id: bmca")
    assert problems(folder, write, text + "contacts: [{name: A, fax: +3710}]\n") == [
        "releases/r.yaml:2:15: there is no day 2022-02-30",
        "releases/r.yaml:3:17: there is no programme 'bmca' (did you mean 'bomca'?)",
        "releases/r.yaml:7:27: '+3710' is not an international number; write + and the country "
        "code, as +371 67913535",
    ]


@pytest.mark.parametrize("number", ["+371 6791353", "+999 67913535"])
def test_a_phone_number_that_nobody_has_is_told(folder: Path, write: Write, number: str) -> None:
    text = f'{RELEASE}prepared_by: {{name: A, phones: ["{number}"]}}\n'
    (problem,) = problems(folder, write, text)
    assert problem.startswith(f"releases/r.yaml:7:33: '{number.replace(' ', '')}'")


def test_a_name_that_cannot_be_declined_is_told(folder: Path, write: Write) -> None:
    assert problems(folder, write, f"{RELEASE}  hosts: [{{en: Astana, lv: Астана}}]\n") == [
        "releases/r.yaml:7:28: 'А' in 'Астана' is not a Latin letter (transcribe the name first)"
    ]


def test_standing_material_is_asked_for_on_its_date(folder: Path, write: Write) -> None:
    write(
        "boilerplate/contacts/desk.yaml",
        """\
        versions:
          - from: 2020-01-01
            until: 2021-12-31
            name: {en: {name: Desk}, lv: {name: Dienests}}
            source: the office
        """,
    )
    told = problems(folder, write, f"{RELEASE}contacts: [desk]\n")
    assert len(told) == 1
    assert "7:12" in told[0]
    assert "no version for 2022-07-29 (the last one ended on 2021-12-31)" in told[0]


def test_a_kind_that_no_term_is_called_needs_a_noun(folder: Path, write: Write) -> None:
    for language in ("en", "lv"):
        write(f"templates/{language}/briefing.j2", '{% extends "release.j2" %}')
    text = RELEASE.replace("kind: seminar", "kind: briefing")
    (problem,) = problems(folder, write, text)
    assert "1:7: no term is called 'briefing'" in problem
    assert "`noun: event`" in problem
    assert not problems(folder, write, text.replace("  sessions", "  noun: event\n  sessions"))


def test_an_edit_of_a_segment_that_is_not_there_is_told(folder: Path, write: Write) -> None:
    text = f"{RELEASE}overrides: {{laed: {{lv: {{text: Teksts, hash: 0123}}}}}}\n"
    assert problems(folder, write, text) == [
        "releases/r.yaml:7:20: the draft has no segment 'laed', so this edit is not printed "
        "(did you mean 'lead'?)"
    ]


def test_a_sound_release_has_no_problems(folder: Path, write: Write) -> None:
    assert problems(folder, write, RELEASE) == []

"""What is wrong in a workspace's own standing material is told with file, line and column."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pressdraft.errors import NoVersionError, ProblemsError, UnknownKeyError
from pressdraft.standing import load_standing

Write = Callable[[str, str], Path]

OSH = """\
osh:
  country: kg
  zone: Asia/Bishkek
  names:
    - en: {name: Osh}
      lv: {gender: feminine, forms: {nominative: Oša, genitive: Ošas, dative: Ošai,
                                     accusative: Ošu, locative: Ošā}}
"""
KG = """\
kg:
  names:
    - en: {name: Kyrgyzstan}
      lv: {name: Kirgizstāna}
"""
BLOCK = """\
versions:
  - {until: 2017-12-31, en: One, lv: Viens, source: manual}
  - {from: 2018-01-01, en: Two, lv: Divi, source: manual}
"""


def problems(workspace: Path) -> list[str]:
    """The problems with their files named from `boilerplate/` on."""
    found = load_standing(workspace).problems()
    return [str(problem).replace(f"{workspace}/boilerplate/", "") for problem in found]


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        pytest.param(
            "blocks/note.yaml",
            BLOCK.replace("from: 2018-01-01", "from: 2017-12-31"),
            "blocks/note.yaml:3:5: this version and the one in line 2 both hold on 2017-12-31 "
            "(let the earlier one end the day before the later one begins)",
            id="two versions share a day",
        ),
        pytest.param(
            "blocks/note.yaml",
            BLOCK.replace("from: 2018-01-01, ", ""),
            "blocks/note.yaml:3:5: this version and the one in line 2 both hold on 2017-12-31 "
            "(let the earlier one end the day before the later one begins)",
            id="two versions open to the past",
        ),
        pytest.param(
            "blocks/note.yaml",
            BLOCK.replace("from: 2018-01-01", "from: 2018-02-01"),
            "blocks/note.yaml:2:5: no version holds from 2018-01-01 to 2018-01-31 (close the gap)",
            id="a month without a version",
        ),
        pytest.param(
            "blocks/note.yaml",
            BLOCK.replace("from: 2018-01-01", "from: 2018-01-01, until: 2019-12-31"),
            "blocks/note.yaml:3:5: no version holds from 2020-01-01 on (close the gap)",
            id="the last version ends",
        ),
        pytest.param(
            "blocks/note.yaml",
            BLOCK.replace("from: 2018-01-01", "from: 2018-01-01, until: 2017-06-01"),
            "blocks/note.yaml:3:5: ends on 2017-06-01, before it starts on 2018-01-01",
            id="a version ends before it starts",
        ),
        pytest.param(
            "blocks/note.yaml",
            BLOCK.replace(", lv: Divi", ""),
            "blocks/note.yaml:3:5: missing key 'lv'",
            id="a language is missing",
        ),
        pytest.param(
            "blocks/note.yaml",
            BLOCK.replace("2018-01-01", "1.1.2018"),
            "blocks/note.yaml:3:12: '1.1.2018' is not a date; write it as 2018-01-01",
            id="no date",
        ),
        pytest.param(
            "figures.yaml",
            "eu:\n  member_states:\n"
            "    - {from: 1995-01-01, until: 2004-04-30, value: 15, source: x}\n"
            "    - {from: 2004-05-02, value: 25, source: x}\n",
            "figures.yaml:3:7: no version holds from 2004-05-01 to 2004-05-01 (close the gap)",
            id="a day without a figure",
        ),
        pytest.param(
            "figures.yaml",
            "eu:\n  member_states:\n    - {value: many, source: x}\n",
            "figures.yaml:3:15: 'many' is not a whole number; write it in digits only, as 1200",
            id="a figure in words",
        ),
        pytest.param(
            "glossary/places.yaml",
            OSH.replace("country: kg", "country: kgz"),
            "glossary/places.yaml:2:12: there is no country 'kgz' (did you mean 'kg'?)",
            id="a country that is not there",
        ),
        pytest.param(
            "glossary/places.yaml",
            OSH.replace("Asia/Bishkek", "Asia/Biskek"),
            "glossary/places.yaml:3:9: there is no time zone 'Asia/Biskek' "
            "(did you mean 'Asia/Bishkek'?)",
            id="a zone that is not there",
        ),
        pytest.param(
            "glossary/places.yaml",
            OSH.replace(", locative: Ošā", ""),
            "glossary/places.yaml:6:37: the Latvian locative is not stated",
            id="a case is missing",
        ),
        pytest.param(
            "glossary/places.yaml",
            OSH.replace("gender: feminine, ", ""),
            "glossary/places.yaml:6:11: state the gender of the Latvian forms",
            id="no gender",
        ),
        pytest.param(
            "glossary/places.yaml",
            OSH.replace("gender: feminine", "gendre: feminine"),
            "glossary/places.yaml:6:12: unknown key 'gendre' (did you mean 'gender'?)",
            id="a misspelt key",
        ),
        pytest.param(
            "glossary/places.yaml",
            OSH + OSH.replace("osh:", "oš:"),
            "glossary/places.yaml:8:1: 'oš' is not a key "
            "(use lower-case letters, digits and hyphens)",
            id="a key with a Latvian letter",
        ),
        pytest.param(
            "glossary/places.yaml",
            OSH + OSH.replace("osh:", "osh-city:"),
            "glossary/places.yaml:12:18: 'Osh' is also the English name of 'osh' "
            "(name the country or the body it belongs to)",
            id="one English name twice",
        ),
        pytest.param(
            "glossary/terms.yaml",
            "kg:\n  names:\n    - {en: {name: kilogram}, lv: {name: kilograms}}\n",
            "glossary/terms.yaml:1:1: the key 'kg' also stands in countries.yaml "
            "(rename one of the two)",
            id="one key in two files",
        ),
        pytest.param(
            "glossary/organisations.yaml",
            "iom:\n  names:\n    - {en: {name: IOM}, lv: {name: SMO}}\n",
            "glossary/organisations.yaml:3:12: missing key 'article'",
            id="a body without a word on its article",
        ),
        pytest.param(
            "glossary/organisations.yaml",
            "iom:\n  names:\n"
            "    - {en: {name: Migration Body, article: the, abbreviation: MB}, lv: {name: SMO}}\n",
            "glossary/organisations.yaml:3:12: say `abbreviation_article: the` or `none`, "
            "as in the IOM but UNHCR",
            id="an abbreviation without a word on its article",
        ),
        pytest.param(
            "glossary/people.yaml",
            "jo:\n  gender: feminine\n  names:\n"
            "    - {en: {name: Jo Doe}, lv: {name: Džo Do}}\n"
            "  roles: [{role: queen}]\n  attested: [2018-13]\n",
            "glossary/people.yaml:5:18: there is no term 'queen'",
            id="a role that is not there",
        ),
        pytest.param(
            "glossary/people.yaml",
            "jo:\n  gender: feminine\n  names:\n"
            "    - {en: {name: Jo Doe}, lv: {name: Džo Do}}\n  attested: [2018-13]\n",
            "glossary/people.yaml:5:14: there is no day 2018-13",
            id="a month that is not there",
        ),
        pytest.param(
            "contacts/office.yaml",
            "versions:\n  - {name: {en: {name: Office}, lv: {name: Birojs}}, "
            'phones: ["+9923722143321"], source: x}\n',
            "contacts/office.yaml:2:63: +9923722143321 cannot be a telephone number of its country "
            "(count its digits)",
            id="a telephone number with too many digits",
        ),
        pytest.param(
            "contacts/office.yaml",
            "versions:\n  - {name: {en: {name: Office}, lv: {name: Birojs}}, phones: [67913535],"
            " source: x}\n",
            "contacts/office.yaml:2:63: '67913535' is not an international number; "
            "write + and the country code, as +371 67913535",
            id="a telephone number without its country",
        ),
        pytest.param(
            "contacts/office.yaml",
            "versions:\n  - {source: x}\n",
            "contacts/office.yaml:2:5: state an `organisation`, a `person` or a `name`",
            id="a contact that is nobody",
        ),
        pytest.param(
            "contacts/office.yaml",
            "delegation_to: kgz\nversions:\n  - {organisation: eu, source: x}\n",
            "contacts/office.yaml:1:16: there is no country 'kgz' (did you mean 'kg'?)",
            id="a delegation to nowhere",
        ),
        pytest.param(
            "blocks/note.yml",
            BLOCK,
            "blocks/note.yml: is not read: nothing is expected under this name "
            "(name it 'note.yaml')",
            id="a file with another suffix",
        ),
        pytest.param(
            "glossary/place.yaml",
            OSH,
            "glossary/place.yaml: is not read: nothing is expected under this name "
            "(did you mean 'places.yaml'?)",
            id="a misnamed file",
        ),
        pytest.param(
            "figures.yaml",
            "- eu\n",
            "figures.yaml:1:1: expected entries by their keys",
            id="a list where entries are expected",
        ),
    ],
)
def test_problem(write: Write, file: str, text: str, problem: str) -> None:
    write("glossary/countries.yaml", KG)
    assert problem in problems(write(file, text))


PROGRAMME = """\
started: 2003
names:
  - en: {name: Border Programme, article: the}
    lv: {name: Robežu programma}
phases:
  - {until: 2014-06-30, none: true}
  - {from: 2015-06-15, number: 9, period: 2015/2018, budget: {amount: 5000000}}
consortium:
  - {lead: guards, members: [university]}
funding:
  - {block: note}
"""


def test_a_programme_names_what_exists_and_says_when_nothing_runs(write: Write) -> None:
    workspace = write("programmes/border.yaml", PROGRAMME)
    assert problems(workspace) == [
        "programmes/border.yaml:6:5: no version holds from 2014-07-01 to 2015-06-14 "
        "(close the gap)",
        "programmes/border.yaml:9:12: there is no organisation 'guards'",
        "programmes/border.yaml:9:30: there is no organisation 'university'",
        "programmes/border.yaml:11:13: there is no block 'note'",
    ]


def test_a_file_that_is_no_text_is_a_problem_beside_the_others(
    write: Write, tmp_path: Path
) -> None:
    write("blocks/note.yaml", BLOCK.replace("lv: Viens, ", ""))
    write("glossary/terms.yaml", "")
    (tmp_path / "boilerplate/glossary/terms.yaml").write_bytes("rīt:".encode("cp1257"))
    assert problems(tmp_path) == [
        "blocks/note.yaml:2:5: missing key 'lv'",
        "glossary/terms.yaml:1:2: is not UTF-8; it seems to be Windows-1257 "
        "(save it as UTF-8 in your editor)",
    ]


def test_a_faulty_version_is_told_once(write: Write) -> None:
    workspace = write("blocks/note.yaml", "versions:\n  - {en: One, source: x}\n")
    assert problems(workspace) == ["blocks/note.yaml:2:5: missing key 'lv'"]
    workspace = write("blocks/note.yaml", "versions: []\n")
    assert problems(workspace) == ["blocks/note.yaml:1:11: expected at least one version"]


def test_an_entry_is_refused_when_it_is_asked_for(write: Write) -> None:
    workspace = write("glossary/places.yaml", OSH.replace(", locative: Ošā", ""))
    with pytest.raises(ProblemsError, match=r"places\.yaml:6:37: the Latvian locative"):
        load_standing(workspace).name("osh", date(2022, 7, 26))


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        ("name", "there is no glossary entry 'osch' (did you mean 'osh'?)"),
        ("place", "there is no place 'osch' (did you mean 'osh'?)"),
        ("person", "there is no person 'osch'"),
        ("block", "there is no block 'osch'"),
        ("programme", "there is no programme 'osch'"),
        ("contact", "there is no contact 'osch'"),
    ],
)
def test_an_unknown_key_is_answered_with_the_nearest(write: Write, ask: str, message: str) -> None:
    standing = load_standing(write("glossary/places.yaml", OSH))
    with pytest.raises(UnknownKeyError) as caught:
        getattr(standing, ask)("osch", date(2022, 7, 26))
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("versions", "hint"),
    [
        ("  - {from: 2018-01-01, en: A, lv: B, source: x}", "the next one begins on 2018-01-01"),
        ("  - {until: 2010-12-31, en: A, lv: B, source: x}", "the last one ended on 2010-12-31"),
    ],
)
def test_no_version_for_the_day(write: Write, versions: str, hint: str) -> None:
    standing = load_standing(write("blocks/note.yaml", f"versions:\n{versions}\n"))
    with pytest.raises(NoVersionError) as caught:
        standing.block("note", date(2016, 6, 6))
    assert str(caught.value) == f"the block 'note' has no version for 2016-06-06 ({hint})"

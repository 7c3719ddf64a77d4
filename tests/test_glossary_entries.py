"""Glossary entries: looked up, written and confirmed in the workspace's files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft import clock
from pressdraft.glossary import (
    Glossary,
    GlossaryError,
    NamedKind,
    NewEntry,
    corrected,
    default_article,
)
from pressdraft.language.values import Case, Forms, LatvianName
from pressdraft.standing.models import Term
from pressdraft.standing.names import version_name
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import dump_yaml, parse_yaml, validate

Write = Callable[[str, str], Path]

PROCESSES = """\
# what we do

control:
  names:
    - until: 2020-12-31
      en: {name: check}
      lv: {name: pārbaude}   # the old word
    - from: 2021-01-01
      en: {name: control, plural: controls}
      lv: {name: kontrole, head: kontrole}
"""


@pytest.fixture
def glossary(folder: Path) -> Glossary:
    return Glossary(Workspace(folder))


@pytest.mark.parametrize(
    ("text", "kinds", "key", "number"),
    [
        ("seminārs", ("term",), "seminar", "singular"),
        ("SEMINĀRI", ("term",), "seminar", "plural"),
        ("  eiropas   komisija ", ("organisation",), "european-commission", "singular"),
        ("Kazakhstan", ("country",), "kz", "singular"),
        ("kz", ("country", "place"), "kz", "singular"),
    ],
)
def test_look_up(
    glossary: Glossary, text: str, kinds: tuple[NamedKind, ...], key: str, number: str
) -> None:
    found = glossary.look_up(text, kinds)
    assert found is not None
    assert (found[0].key, found[1].number) == (key, number)


@pytest.mark.parametrize(
    ("text", "kinds"), [("seminārs", ("place",)), ("KZ", ("country",)), ("semināra", ("term",))]
)
def test_look_up_in_vain(glossary: Glossary, text: str, kinds: tuple[NamedKind, ...]) -> None:
    assert glossary.look_up(text, kinds) is None


@pytest.mark.parametrize(
    ("name", "article"),
    [("Frontex", "none"), ("UNICEF", "none"), ("World Customs Organization", "the")],
)
def test_most_bodies_of_several_words_take_the_article(name: str, article: str) -> None:
    assert default_article(name) == article


def test_hints_stay_with_a_name_whose_forms_are_left_to_the_rule() -> None:
    new = NewEntry("x", "term", "table", "apaļais galds", head="galds", gender="masculine")
    assert new.plain(None) == {
        "names": [
            {
                "en": {"name": "table", "plural": "tables"},
                "lv": {"gender": "masculine", "head": "galds", "name": "apaļais galds"},
            }
        ]
    }


def test_a_blank_correction_keeps_the_form() -> None:
    forms = corrected(Forms("a", "b", "c", "d", "e"), {Case.DATIVE: "  ", Case.LOCATIVE: " f  g"})
    assert [forms[case] for case in Case] == ["a", "b", "c", "d", "f g"]


def test_confirming_one_version_leaves_the_other_and_the_comments(
    glossary: Glossary, write: Write
) -> None:
    path = write("boilerplate/glossary/terms.yaml", PROCESSES)
    old, new = glossary.open_names(["control"])
    assert (old.name.english.text, new.name.english.text) == ("check", "control")
    glossary.confirm(new, new.name.latvian, "Ilze Kalna")
    text = path.read_text(encoding="utf-8")
    assert text.startswith(PROCESSES[: PROCESSES.index("      lv: {name: kontrole")])
    assert "head" not in text
    _, confirmed = glossary.open_names(["control"])
    assert (confirmed.state, confirmed.name.latvian.forms.genitive) == ("stated", "kontroles")
    assert confirmed.name.latvian.plural is not None
    assert f"on: {clock.today()}" in text


@pytest.mark.parametrize(
    ("latvian", "forms"),
    [
        ("{name: Cēsis}", "Cēsis Cēsu Cēsīm Cēsis Cēsīs"),
        ("{name: Daugavpils}", "Daugavpils Daugavpils Daugavpilij Daugavpili Daugavpilī"),
    ],
)
def test_the_rule_settles_the_number_of_a_bare_name(
    glossary: Glossary, write: Write, latvian: str, forms: str
) -> None:
    town = f"country: lv\n  zone: Europe/Riga\n  names: [{{en: {{name: X}}, lv: {latvian}}}]\n"
    write("boilerplate/glossary/places.yaml", f"x:\n  {town}")
    (named,) = glossary.open_names(["x"])
    assert " ".join(named.name.latvian.forms[case] for case in Case) == forms


def test_windows_line_ends_stay(glossary: Glossary, write: Write) -> None:
    path = write("boilerplate/glossary/terms.yaml", PROCESSES.replace("\n", "\r\n"))
    glossary.add(NewEntry("drone", "term", "drone", "drons"), None, None)
    data = path.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert b"\r\n\r\ndrone:\r\n" in data


def test_the_shipped_glossary_is_not_written() -> None:
    with pytest.raises(GlossaryError, match="no workspace here to write in"):
        Glossary(Workspace()).add(NewEntry("drone", "term", "drone", "drons"), None, None)


def test_a_broken_file_is_left_as_it_is(glossary: Glossary, write: Write) -> None:
    path = write("boilerplate/glossary/terms.yaml", "drone:\n  names: [\n")
    with pytest.raises(Exception, match=r"terms\.yaml:"):
        glossary.add(NewEntry("kite", "term", "kite", "pūķis"), None, None)
    assert path.read_text(encoding="utf-8") == "drone:\n  names: [\n"


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12
)


@given(english=WORDS, five=st.tuples(WORDS, WORDS, WORDS, WORDS, WORDS))
def test_what_is_written_is_read_back(english: str, five: tuple[str, str, str, str, str]) -> None:
    new = NewEntry("zz", "term", english, five[0]).tidied()
    stated = corrected(Forms(*five, gender="feminine"), {})
    text = dump_yaml({"zz": new.plain(LatvianName(stated))})
    (version,) = validate(Term, parse_yaml(text, "terms.yaml"), at=("zz",)).names
    name = version_name("term", "zz", version)
    assert (name.english.text, name.latvian.forms) == (new.english, stated)

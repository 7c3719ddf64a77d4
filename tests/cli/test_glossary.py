"""`pressdraft glossary`: list entries, add them, confirm their Latvian forms."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pressdraft import clock
from pressdraft.folders import shipped_root
from pressdraft.standing import load_standing

Run = Callable[..., Any]
Write = Callable[[str, str], Path]

PEOPLE = """\
# The people of the office.

janis-skalbe:   # spelt as in his passport
  gender: masculine
  names:
    - en: {name: Jānis Skalbe}
      lv: {name: Skalbe}  # forms to be seen to
      source: his visiting card

inga-ozola:
  gender: feminine
  names:
    - en: {name: Inga Ozola}
      lv: {name: Inga Ozola}
"""
OFFICE = ["--kind", "organisation", "--en", "Drone Office", "--lv", "Dronu birojs"]


class Terminal(io.TextIOWrapper):
    """Somebody who types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def run(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run a command in a workspace; `typed` is what somebody at the terminal answers."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def run_here(*arguments: str, typed: str | None = None) -> Any:
        stream = io.BytesIO((typed or "").encode())
        kind = io.TextIOWrapper if typed is None else Terminal
        monkeypatch.setattr(sys, "stdin", kind(stream, encoding="utf-8"))
        return run("--workspace", folder, "glossary", *arguments)

    return run_here


@pytest.fixture
def people(write: Write) -> Path:
    """The people of the workspace, one of them with guessed forms."""
    return write("boilerplate/glossary/people.yaml", PEOPLE)


def written(folder: Path, name: str) -> str:
    return (folder / "boilerplate" / "glossary" / name).read_text(encoding="utf-8")


def rows(out: str) -> list[list[str]]:
    return [line.split() for line in out.splitlines()]


# list


def test_list_tells_each_entry_in_a_line(run: Run) -> None:
    ran = run("list", "--kind", "place", "almaty")
    assert ran.out.split("\n") == ["almaty  place  stated  Almaty  Almati, Almati", ""]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Nursult", ["astana"]),
        ("NUR-SULTAN", ["astana"]),
        ("biskek", ["bishkek"]),
        ("qqq", []),
    ],
)
def test_list_seeks_in_both_languages_without_diacritics(
    run: Run, text: str, keys: list[str]
) -> None:
    assert [row[0] for row in rows(run("list", "--kind", "place", text).out)] == keys


def test_list_knows_stated_sure_and_guessed_forms(run: Run, people: Path) -> None:
    assert [row[:3] for row in rows(run("list", "--kind", "person", "skalbe").out)] == [
        ["janis-skalbe", "person", "guess"]
    ]
    assert rows(run("list", "ozola").out)[0][2] == "certain"
    assert [row[0] for row in rows(run("list", "--guesses").out)] == ["janis-skalbe"]


def test_list_says_when_there_is_nothing(run: Run) -> None:
    ran = run("list", "xyzzy")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "no entry is called that; `pressdraft glossary add` makes one\n"


# add


def test_add_without_a_terminal_leaves_the_forms_to_the_rule(run: Run, folder: Path) -> None:
    ran = run("add", "drone-office", *OFFICE)
    assert ran.code == 0
    assert "Dronu biroja vārdā." in ran.out
    assert "not confirmed" in ran.out
    assert written(folder, "organisations.yaml") == (
        "drone-office:\n"
        "  names:\n"
        "    - en:\n"
        "        name: Drone Office\n"
        "        article: the\n"
        "      lv:\n"
        "        name: Dronu birojs\n"
    )


def test_add_with_a_name_states_the_forms_and_who_vouches_since_when(
    run: Run, folder: Path
) -> None:
    run("add", "drone-office", *OFFICE, "--article", "none", "--by", "Ilze Kalna")
    text = written(folder, "organisations.yaml")
    assert "locative: Dronu birojā" in text
    assert "gender: masculine" in text
    assert "article: none" in text
    assert text.endswith(f"  confirmed:\n    by: Ilze Kalna\n    on: {clock.today()}\n")


def test_add_asks_on_a_terminal_and_keeps_what_is_corrected(run: Run, folder: Path) -> None:
    ran = run("add", "drone-office", *OFFICE, typed="\n\nDronu biroju!\n\nIlze\n")
    assert ran.code == 0
    assert "accusative [Dronu biroju]" in ran.err
    text = written(folder, "organisations.yaml")
    assert "accusative: Dronu biroju!" in text
    assert "genitive: Dronu biroja\n" in text
    assert "by: Ilze" in text


def test_add_takes_forms_from_the_command_line(run: Run, folder: Path) -> None:
    run("add", "alita", "--kind", "place", "--en", "Alita", "--lv", "Alita", "--country", "kg",
        "--genitive", "Alitas pilsētas", "--by", "Ilze")  # fmt: skip
    assert "genitive: Alitas pilsētas" in written(folder, "places.yaml")
    assert "dative: Alitai" in written(folder, "places.yaml")


def test_add_tells_the_zone_that_all_places_of_the_country_have(run: Run, folder: Path) -> None:
    ran = run("add", "kant", "--kind", "place", "--en", "Kant", "--lv", "Kanta", "--country", "kg")
    assert "--zone Asia/Bishkek" in ran.err
    assert "zone: Asia/Bishkek" in written(folder, "places.yaml")


def test_add_writes_the_plurals_of_a_term(run: Run, folder: Path) -> None:
    run("add", "drone", "--kind", "term", "--en", "drone", "--lv", "drons", "--by", "Ilze")
    assert "plural: drones" in written(folder, "terms.yaml")
    assert "dative: droniem" in written(folder, "terms.yaml")


def test_an_added_term_can_be_counted_before_anybody_saw_its_plural(run: Run, folder: Path) -> None:
    run("add", "drone", "--kind", "term", "--en", "drone", "--lv", "drons", "--yes")
    plural = load_standing(folder).name("drone", clock.today()).latvian.plural
    assert plural is not None
    assert (plural.dative, plural.source) == ("droniem", "rule")


def test_add_keeps_the_comments_and_parts_entries(run: Run, folder: Path, people: Path) -> None:
    run("add", "anna-liepa", "--kind", "person", "--en", "Anna Liepa", "--lv", "Anna Liepa")
    text = written(folder, "people.yaml")
    assert text.startswith(PEOPLE + "\nanna-liepa:\n  gender: feminine\n")


def test_what_is_added_is_sound(run: Run, folder: Path) -> None:
    run("add", "drone-office", *OFFICE, "--country", "lv", "--yes")
    run("add", "anna-liepa", "--kind", "person", "--en", "Anna Liepa", "--lv", "Anna Liepa")
    run("add", "drone", "--kind", "term", "--en", "drone", "--lv", "drons", "--by", "Ilze")
    run("add", "peru", "--kind", "country", "--en", "Peru", "--lv", "Peru", "--gender", "feminine",
        "--by", "Ilze")  # fmt: skip
    run("add", "lima", "--kind", "place", "--en", "Lima", "--lv", "Lima", "--country", "peru",
        "--zone", "America/Lima")  # fmt: skip
    names = load_standing(folder, shipped_root())
    keys = ("drone-office", "drone", "peru", "lima")
    found = [names.name(key, clock.today()).latvian.forms.locative for key in keys]
    assert found == ["Dronu birojā", "dronā", "Peru", "Limā"]
    assert not [problem for problem in names.problems() if str(folder) in problem.file]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["iom", *OFFICE], "'iom' is the id of another organisation"),
        (["x", "--kind", "organisation", "--en", "European Union", "--lv", "ES"],
         "'European Union' is the English name of the organisation 'eu' already"),
        (["x", "--kind", "term", "--en", "Seminar", "--lv", "seminārs"],
         "'Seminar' is the English name of the term 'seminar' already"),
        (["X Y", *OFFICE], "'X Y' cannot be an id"),
        (["x", *OFFICE, "--country", "lx"], "there is no country 'lx'"),
        (["x", *OFFICE, "--zone", "Europe/Riga"], "only a place has a time zone"),
        (["x", "--kind", "place", "--en", "Xx", "--lv", "Xa"], "a place needs a country"),
        (["x", "--kind", "place", "--en", "Xx", "--lv", "Xa", "--country", "kz"],
         "a place needs a time zone"),
        (["x", "--kind", "place", "--en", "Xx", "--lv", "Xa", "--country", "lv", "--zone", "Riga"],
         "there is no time zone 'Riga'"),
        (["x", "--kind", "person", "--en", "Skalbe", "--lv", "Skalbe"],
         "the gender of 'Skalbe' is not known"),
        (["x", "--kind", "term", "--en", "Xx", "--lv", "Жанна"], "is not a Latin letter"),
        (["x", "--kind", "term", "--en", " ", "--lv", "xa"], "a name in both languages"),
        (["x", "--kind", "place", "--en", "Lu", "--lv", "Lu", "--country", "kg", "--by", "Ilze"],
         "the gender of 'Lu' is not known"),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_told(
    run: Run, folder: Path, arguments: list[str], why: str
) -> None:
    ran = run("add", *arguments)
    assert ran.code == 2
    assert why in ran.err
    assert not (folder / "boilerplate" / "glossary").exists()


def test_a_form_without_anybody_behind_the_guessed_others_is_refused(run: Run) -> None:
    guess = ["--kind", "organisation", "--en", "Alika Works", "--lv", "apaļā Alika biedrība"]
    ran = run("add", "alika-works", *guess, "--genitive", "apaļās Alika biedrības", "--yes")
    assert ran.code == 2
    assert "would be a guess" in ran.err


@pytest.mark.parametrize("by", [[], ["--by", "Ilze"]])
def test_a_form_that_contradicts_a_guess_asks_for_the_others(run: Run, by: list[str]) -> None:
    guess = ["--kind", "term", "--en", "X-ray unit", "--lv", "mobilā rentgena iekārta"]
    ran = run("add", "x-ray-unit", *guess, "--genitive", "mobilās rentgena iekārtas", *by)
    assert ran.code == 2
    assert "the dative, accusative, locative would be a guess" in ran.err


def test_the_plural_of_a_guess_proved_wrong_is_left_out(run: Run, folder: Path) -> None:
    right = ["mobilās rentgena iekārtas", "mobilajai rentgena iekārtai",
             "mobilo rentgena iekārtu", "mobilajā rentgena iekārtā"]  # fmt: skip
    cases = ["--genitive", "--dative", "--accusative", "--locative"]
    stated = [part for pair in zip(cases, right, strict=True) for part in pair]
    guess = ["--kind", "term", "--en", "X-ray unit", "--lv", "mobilā rentgena iekārta"]
    ran = run("add", "x-ray-unit", *guess, *stated, "--by", "Ilze")
    assert (ran.code, "the plural would be a guess" in ran.err) == (0, True)
    written = (folder / "boilerplate" / "glossary" / "terms.yaml").read_text(encoding="utf-8")
    assert "mobilajai rentgena iekārtai" in written
    assert "plural:\n          nominative" not in written


def test_a_guessed_plural_is_to_be_confirmed(run: Run) -> None:
    run("add", "gas", "--kind", "term", "--en", "gas", "--lv", "gāze")
    ran = run("confirm")
    assert (ran.code, [row[0] for row in rows(ran.out)]) == (1, ["gas"])


# confirm


def test_confirm_lists_what_is_open_where_nobody_can_be_asked(run: Run, people: Path) -> None:
    ran = run("confirm")
    assert ran.code == 1
    assert [row[0] for row in rows(ran.out)] == ["janis-skalbe"]


def test_confirm_has_nothing_to_do_when_all_is_sure(run: Run) -> None:
    ran = run("confirm")
    assert (ran.code, ran.out) == (0, "")


def test_confirm_states_the_forms_and_keeps_every_comment(
    run: Run, folder: Path, people: Path
) -> None:
    answers = "c\nSkalbes\nSkalbem\nSkalbi\nSkalbē\nIlze Kalna\n"
    ran = run("confirm", typed=answers)
    assert ran.code == 0
    assert "Palīdz Skalbei." in ran.out
    text = written(folder, "people.yaml")
    assert "dative: Skalbem" in text
    assert f"confirmed:\n    by: Ilze Kalna\n    on: {clock.today()}\n" in text
    for kept in ("# The people", "# spelt as in his passport", "# forms to be seen to"):
        assert kept in text
    assert "name: Skalbe}" not in text
    assert run("confirm").code == 0


@pytest.mark.parametrize("answer", ["s\n", "q\n"])
def test_confirm_can_be_put_off(run: Run, folder: Path, people: Path, answer: str) -> None:
    assert run("confirm", typed=answer).code == 0
    assert written(folder, "people.yaml") == PEOPLE


def test_confirm_takes_over_an_entry_of_the_shipped_glossary(run: Run, folder: Path) -> None:
    ran = run("confirm", "almaty", "--by", "Ilze")
    assert ran.code == 0
    text = written(folder, "places.yaml")
    assert text.startswith("almaty:\n  country: kz\n  zone: Asia/Almaty\n")
    assert "by: Ilze" in text
    assert load_standing(folder).name("almaty", clock.today()).latvian.forms.locative == "Almati"


def test_confirm_takes_over_a_programme(run: Run, folder: Path) -> None:
    assert run("confirm", "bomca", "--by", "Ilze").code == 0
    text = (folder / "boilerplate" / "programmes" / "bomca.yaml").read_text(encoding="utf-8")
    assert text.rstrip().endswith(f"by: Ilze\n  on: {clock.today()}")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["janis-skalbe"], "nobody vouches for the forms (add --by NAME)"),
        (["janis-skalb", "--by", "Ilze"], "there is no glossary entry 'janis-skalb'"),
    ],
)
def test_what_cannot_be_confirmed_is_told(
    run: Run, people: Path, arguments: list[str], why: str
) -> None:
    ran = run("confirm", *arguments)
    assert ran.code == 2
    assert why in ran.err


def test_leaving_in_the_middle_of_a_question_writes_nothing(
    run: Run, folder: Path, people: Path
) -> None:
    ran = run("confirm", typed="c\nSkalbes\n")
    assert ran.code == 130
    assert written(folder, "people.yaml") == PEOPLE

"""`pressdraft forms`: Latvian case forms for people and for programs."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Run = Callable[..., Any]

IOM_TABLE = """\
Starptautiskā migrācijas organizācija
  singular, feminine; stated in the glossary: organisation 'iom'

  nom.  nominatīvs  kas?  Starptautiskā migrācijas organizācija      (te ir …)
  gen.  ģenitīvs    kā?   Starptautiskās migrācijas organizācijas    (… vārdā)
  dat.  datīvs      kam?  Starptautiskajai migrācijas organizācijai  (palīdz …)
  acc.  akuzatīvs   ko?   Starptautisko migrācijas organizāciju      (aicina …)
  loc.  lokatīvs    kur?  Starptautiskajā migrācijas organizācijā    (strādā …)
"""

ALMS_TABLE = """\
Valsts meža uguns apsardzības un ugunsdzēsēju apmācību koordinācijas birojs
  singular, masculine; sure by rule

  nom.  nominatīvs  kas?  Valsts meža uguns apsardzības un ugunsdzēsēju apmācību
                          koordinācijas birojs  (te ir …)
  gen.  ģenitīvs    kā?   Valsts meža uguns apsardzības un ugunsdzēsēju apmācību
                          koordinācijas biroja  (… vārdā)
"""


@pytest.fixture
def run(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a workspace, with what is piped into it."""

    def run_here(*arguments: str, typed: str | bytes = "") -> Any:
        data = typed.encode() if isinstance(typed, str) else typed
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        return run("--workspace", folder, *arguments)

    return run_here


@pytest.fixture(autouse=True)
def no_hunspell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have no programs, so that answers are the same on every machine."""
    monkeypatch.setenv("PATH", str(tmp_path))


def answers(run: Run, *arguments: str, typed: str | bytes = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        run("forms", *arguments, "--format", "json", typed=typed).out
    )
    return found


def in_a_row(answer: dict[str, Any]) -> str:
    return " / ".join(answer["forms"].values())


def test_a_name_from_a_pipe_reads_like_a_grammar_book(run: Run) -> None:
    ran = run("forms", typed="Starptautiskā migrācijas organizācija\n")
    assert (ran.code, ran.out, ran.err) == (0, IOM_TABLE, "")


def test_a_long_name_wraps_within_80_columns(run: Run) -> None:
    ran = run("forms", ALMS_TABLE.splitlines()[0], "--kind", "body")
    assert ran.out.startswith(ALMS_TABLE)
    assert max(map(len, ran.out.splitlines())) <= 80


def test_json_holds_what_the_contract_says(run: Run) -> None:
    assert answers(run, "Kuldīga") == [
        {
            "text": "Kuldīga",
            "number": "singular",
            "forms": {
                "nominative": "Kuldīga",
                "genitive": "Kuldīgas",
                "dative": "Kuldīgai",
                "accusative": "Kuldīgu",
                "locative": "Kuldīgā",
            },
            "source": "rule",
            "certain": True,
            "reason": "",
        }
    ]


@pytest.mark.parametrize(
    ("text", "genitive"),
    [
        ("Nursultana", "Nursultanas"),
        ("Nur-Sultan", "Nursultanas"),
        ("almaty", "Almati"),
        ("Latvijas Republika", "Latvijas Republikas"),
        ("Republic of Latvia", "Latvijas Republikas"),
        ("iom", "Starptautiskās migrācijas organizācijas"),
        ("International Organization for Migration", "Starptautiskās migrācijas organizācijas"),
        ("dalībnieki", "dalībnieku"),
        ("participants", "dalībnieku"),
    ],
)
def test_the_glossary_answers_to_any_of_its_names(run: Run, text: str, genitive: str) -> None:
    (answer,) = answers(run, text)
    assert (answer["forms"]["genitive"], answer["source"]) == (genitive, "glossary")
    assert answer["certain"] is True


@pytest.mark.parametrize(
    ("arguments", "row"),
    [
        (["Skalbe", "--kind", "person", "--gender", "masculine"],
         "Skalbe / Skalbes / Skalbem / Skalbi / Skalbē"),
        (["Karpati", "--number", "plural"],
         "Karpati / Karpatu / Karpatiem / Karpatus / Karpatos"),
        (["participant", "--number", "plural"],
         "dalībnieki / dalībnieku / dalībniekiem / dalībniekus / dalībniekos"),
        (["chief", "--gender", "feminine"],
         "priekšniece / priekšnieces / priekšniecei / priekšnieci / priekšniecē"),
    ],
)  # fmt: skip
def test_hints_choose_the_forms(run: Run, arguments: list[str], row: str) -> None:
    assert [in_a_row(answer) for answer in answers(run, *arguments)] == [row]


def test_a_guess_says_why(run: Run) -> None:
    (answer,) = answers(run, "Skalbe", "--kind", "person")
    assert answer["certain"] is False
    assert "gender" in answer["reason"]
    assert "a guess: the gender of 'Skalbe'" in run("forms", "Skalbe", "--kind", "person").out


def test_lines_that_cannot_be_declined_leave_the_others_answered(run: Run) -> None:
    lines = "Kuldīga\n\n112\nЖанна\r\nValmiera\r\n".encode() + b"R\xeega\n"
    ran = run("forms", "--format", "json", typed=lines)
    assert [answer["text"] for answer in json.loads(ran.out)] == ["Kuldīga", "Valmiera"]
    assert ran.code == 2
    assert [line.split(":")[1].strip() for line in ran.err.splitlines()] == [
        "line 3",
        "line 4",
        "line 6",
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no text"),
        ("26", "no word"),
        ("Жанна", "not a Latin letter"),
        ("🙂", "no word"),
        ("a" * 10_000, "10000 characters"),
        ("Rīga\nCēsis", "line break"),
    ],
)
def test_what_is_no_name_is_refused_in_words(run: Run, text: str, why: str) -> None:
    ran = run("forms", text)
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


def test_a_head_that_is_not_in_the_name_is_refused(run: Run) -> None:
    ran = run("forms", "zaļā galda sēde", "--head", "seminārs")
    assert ran.code == 2
    assert "'seminārs'" in ran.err


def test_nothing_gives_nothing(run: Run) -> None:
    assert run("forms", typed="").out == ""
    assert answers(run, typed="\n \n") == []
    assert run("forms", typed="").code == 0


@pytest.mark.parametrize(
    "text",
    ["VALSTS ROBEŽSARDZE", "SIA “Rīga", "O'Henrijs", "Kalniņa-Lukaševica", "\ufeffKuldīga",
     unicodedata.normalize("NFD", "Valsts robežsardze")],
)  # fmt: skip
def test_unusual_names_get_an_answer(run: Run, text: str) -> None:
    ran = run("forms", typed=text)
    assert (ran.code, ran.err) == (0, "")


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.text(max_size=60), min_size=20, max_size=60))
def test_any_line_is_answered_or_refused(run: Run, lines: list[str]) -> None:
    typed = "\n".join(lines).encode("utf-8", "surrogatepass")
    ran = run("forms", "--format", "json", typed=typed)
    given_lines = [line for line in typed.split(b"\n") if line.strip()]
    assert len(json.loads(ran.out)) + ran.err.count("pressdraft: line ") == len(given_lines)
    assert ran.code == (2 if "pressdraft: line " in ran.err else 0)


def test_nothing_given_is_said(run: Run) -> None:
    ran = run("forms", typed="\n  \n")
    assert (ran.code, ran.out, ran.err) == (0, "", "pressdraft: no name was given\n")


FAKE = """\
#!/bin/sh
while read -r word; do
  case "$word" in
    skapa|Nursultan*) echo "$word" ;;
  esac
done
"""


@pytest.fixture
def hunspell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_hunspell: None) -> Path:
    """A spelling program that knows all words but a few."""
    program = tmp_path / "bin" / "hunspell"
    program.parent.mkdir()
    program.write_text(FAKE, encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent))
    return program


@pytest.mark.skipif(os.name == "nt", reason="the fake program is a shell script")
@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("skaps", "hunspell does not know: skapa"),
        ("Nursultana", "hunspell does not know: Nursultana"),
    ],
)
def test_a_second_opinion_where_there_is_one(
    run: Run, hunspell: Path, text: str, doubt: str
) -> None:
    assert [line.strip() for line in run("forms", text).out.splitlines() if "hunspell" in line] == [
        doubt
    ]


@pytest.mark.skipif(os.name == "nt", reason="the fake program is a shell script")
@pytest.mark.parametrize(
    "script",
    ["#!/bin/sh\nexit 1\n", "#!/bin/sh\necho a line of something else\n", "#!/nowhere\n"],
)
def test_a_program_that_does_not_answer_is_passed_over(
    run: Run, hunspell: Path, script: str
) -> None:
    hunspell.write_text(script, encoding="utf-8")
    ran = run("forms", "skaps")
    assert ran.code == 0
    assert "hunspell" not in ran.out + ran.err

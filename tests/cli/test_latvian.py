"""A user of the Latvian interface meets no English sentence, command by command."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from pressdraft.checks.registry import CHECKS
from pressdraft.cli import commands
from pressdraft.cli.localised import Option
from pressdraft.folders import shipped_root
from pressdraft.i18n import speak

Run = Callable[..., Any]
Write = Callable[[str, str], Path]

SAMPLES = ("--workspace", str(shipped_root()), "--ui-lang", "lv")
SEMINAR = "2022-07-26-nur-sultan-seminar"


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak("en")


def all_commands() -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the names that lead to it."""
    context = click.Context(commands)
    waiting: list[tuple[tuple[str, ...], click.Command]] = [((), commands)]
    while waiting:
        names, command = waiting.pop()
        yield names, command
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                found = command.get_command(context, name)
                assert found
                waiting.append(((*names, name), found))


@pytest.mark.parametrize("names", [names for names, _ in all_commands()], ids=" ".join)
def test_the_help_of_a_command_is_latvian_from_first_word_to_last(
    run: Run, names: tuple[str, ...]
) -> None:
    command = dict(all_commands())[names]
    english = [option.help for option in command.params if isinstance(option, Option)]
    english += (command.help or "").split("\n\n")
    shown = " ".join(run(*names, "--help", "--ui-lang", "lv").out.split())
    assert shown.startswith(f"Lietojums: pressdraft {' '.join(names)}".strip())
    assert "Show this message" not in shown
    for text in english:
        assert " ".join((text or "no help").split()) not in shown


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(("validate",), 0, "11 paziņojumi, problēmu nav", id="validate"),
        pytest.param(
            ("check", SEMINAR), 0, "1 paziņojums, 0 kļūdu, 0 brīdinājumu, 0 ieteikumu", id="check"
        ),
        pytest.param(("check", "--en", "no.txt"), 2, "no.txt: nepastāv", id="check a file"),
        pytest.param(("render", "nosuch"), 2, "nav zināms nosaukums „nosuch”", id="render"),
        pytest.param(
            ("explain", SEMINAR, "lead"), 0, "no faktiem, uzrakstījusi veidne", id="explain"
        ),
        pytest.param(("review", SEMINAR), 0, "angļu: tulkots: 20", id="review"),
        pytest.param(("forms", "Kārlis"), 0, "vienskaitlis, vīriešu dzimte", id="forms"),
        pytest.param(("glossary", "list", "rīga"), 0, "norādīts", id="glossary"),
        pytest.param(("standing", "--on", "2022-13-01"), 2, "tādas dienas nav", id="standing"),
        pytest.param(("schema", "relase"), 2, "vai domājāt „release”?", id="schema"),
        pytest.param(("new", "x"), 2, "norādiet --kind K vai --from ID", id="new"),
        pytest.param(("export", SEMINAR), 2, "Trūkst opcijas '--to'", id="export"),
        pytest.param(("verify", "nosuch"), 2, "nosuch nav mape", id="verify"),
        pytest.param(
            ("clear", SEMINAR, "--by", " "), 2, "norādiet, kas tekstu saskaņo", id="clear"
        ),
        pytest.param(("draft", SEMINAR), 2, "norādiet --plain", id="draft"),
        pytest.param(
            ("waive", SEMINAR, "doubled-word", "--reason", " "), 2, "jānorāda iemesls", id="waive"
        ),
        pytest.param(
            ("checks", "nosuch"), 2, "nav zināms nosaukums „nosuch” (pārbaude)", id="checks"
        ),
        pytest.param(("chek",), 2, "vai domājāt „check”?", id="a command that there is not"),
    ],
)
def test_each_command_says_in_latvian_what_there_is_to_say(
    run: Run, arguments: tuple[str, ...], code: int, said: str
) -> None:
    ran = run(*SAMPLES, *arguments)
    assert ran.code == code
    assert said in ran.out + ran.err


def test_a_wrong_file_is_told_by_place_and_nearest_key_in_latvian(
    run: Run, folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("releases/july.yaml", "kind: seminar\nevnt: {}\nsource: lt\n")
    monkeypatch.chdir(folder)
    ran = run("validate", "july", "--ui-lang", "lv")
    assert "july.yaml:2:1: nezināma atslēga „evnt” (vai domājāt „event”?)" in ran.out
    assert "gaidīts: en vai lv; ir: 'lt'" in ran.out
    assert "paziņojums" in ran.err


def test_a_pair_is_checked_in_latvian_with_the_same_findings(run: Run, tmp_path: Path) -> None:
    english, latvian = tmp_path / "en.txt", tmp_path / "lv.txt"
    english.write_text(
        "Guards meet in Riga.\n\nOn Tuesday, 27 July 2022, 25 officers met in the the city.\n",
        "utf-8",
    )
    latvian.write_text(
        "Sargi tiekas Rīgā\n\nTrešdien, 2022. gada 27. jūlijā, pilsētā tikās 52 virsnieki.\n",
        "utf-8",
    )
    texts = ("check", "--fragment", "--en", english, "--lv", latvian)
    ran = run(*SAMPLES, *texts)
    assert ran.code == 1
    for words in (
        "EN: 25; LV: 52",
        "„Tuesday”: 2022-07-27 ir trešdiena",
        "„the” ir divreiz pēc kārtas",
        "punkts aiz virsraksta",
        "kļūdas, ",
    ):
        assert words in ran.out
    found = json.loads(run(*SAMPLES, *texts, "--format", "json").out)
    in_english = json.loads(run(*SAMPLES[:2], *texts, "--format", "json").out)
    told = "„Tuesday”: 2022-07-27 ir trešdiena"
    assert told in json.dumps(found, ensure_ascii=False)
    assert without_messages(found) == without_messages(in_english)
    sarif = json.loads(run(*SAMPLES, *texts, "--format", "sarif").out)
    for rule in sarif["runs"][0]["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"].startswith("Atrod ")
        assert "\n\nKāpēc:\n    " in rule["help"]["text"]
    page = run(*SAMPLES, *texts, "--format", "html").out
    assert '<html lang="lv">' in page
    assert "<h1>Ko atrada pārbaudes</h1>" in page


def without_messages(value: Any) -> Any:
    """What JSON holds beside the messages for people."""
    if isinstance(value, dict):
        return {key: without_messages(held) for key, held in value.items() if key != "message"}
    return [without_messages(held) for held in value] if isinstance(value, list) else value


@pytest.mark.parametrize("check_id", list(CHECKS))
def test_the_page_of_a_check_is_latvian_under_each_heading(run: Run, check_id: str) -> None:
    head, blank, *lines = run(*SAMPLES, "checks", check_id).out.splitlines()
    assert head.startswith(f"{check_id} (")
    assert head.endswith((", kļūda)", ", brīdinājums)", ", ieteikums)"))
    assert blank == ""
    assert lines[0].startswith("Atrod ")
    assert [line for line in lines if line.endswith(":") and line[0].isupper()] == [
        "Kāpēc:",
        "Piemērs:",
        "Tā vietā:",
    ]
    assert max(map(len, lines)) <= 100


def test_what_programs_read_is_the_same_in_both_languages(run: Run) -> None:
    for arguments in (("list", "--format", "json"), ("review", SEMINAR, "--format", "json")):
        english = run("--workspace", str(shipped_root()), *arguments)
        latvian = run(*SAMPLES, *arguments)
        assert json.loads(english.out) == json.loads(latvian.out)
    assert run(*SAMPLES, "render", SEMINAR).out == run(*SAMPLES[:2], "render", SEMINAR).out


def test_a_plain_interview_asks_in_latvian(
    run: Run, folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    write("releases/july.yaml", "kind: seminar\nsource: lv\npublish: {on: tbc, place: astana}\n")
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.stdin", io.StringIO(":stop\n"))
    ran = run("draft", "july", "--plain", "--ui-lang", "lv")
    assert "Fakti pa jautājumiem: july." in ran.out
    assert "Apstādināts. Visas atbildes ir saglabātas." in ran.out


def test_an_export_by_several_processes_speaks_latvian_in_each(run: Run, tmp_path: Path) -> None:
    ran = run(*SAMPLES, "export", "--all", "--to", tmp_path / "out")
    assert "brīdinājums: " in ran.err
    assert "neviens to nav saskaņojis" in ran.err
    assert "nobody" not in ran.err

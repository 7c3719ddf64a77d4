"""Which language the program speaks: as asked, else as chosen, else that of the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from pressdraft.i18n import of_environment
from pressdraft.tui.preferences import keep_preference, load_preferences

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "lv_LV.UTF-8"}, "lv"),
        ({"LANG": "lv"}, "lv"),
        ({"LANG": "lv_LV.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "lv_LV@euro"}, "lv"),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "lv_LV.UTF-8", "LC_ALL": ""}, "lv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_environment_is_asked_as_posix_says(environment: dict[str, str], language: str) -> None:
    assert of_environment(environment) == language


@pytest.mark.parametrize(
    "arguments",
    [("--ui-lang", "lv", "--help"), ("--help", "--ui-lang", "lv"), ("--ui-lang=lv", "-h")],
)
def test_the_option_may_stand_anywhere(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 0
    assert ran.out.startswith("Lietojums: pressdraft ")
    assert "Rādīt šo palīdzību un beigt." in ran.out


def test_the_language_chosen_on_the_screen_holds_unless_another_is_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_preference("language", "lv")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert run("--help").out.startswith("Lietojums:")
    assert run("--ui-lang", "en", "--help").out.startswith("Usage:")


def test_the_environment_decides_where_nobody_chose(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "lv_LV.UTF-8")
    assert run("--help").out.startswith("Lietojums:")
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert run("--help").out.startswith("Usage:")


def test_a_language_that_is_not_spoken_is_told_with_the_choices(run: Run) -> None:
    ran = run("--ui-lang", "de", "list")
    assert ran.code == 2
    assert "'--ui-lang'" in ran.err
    assert "'de' is not one of 'en', 'lv'" in ran.err


def test_an_option_without_a_language_is_told(run: Run) -> None:
    ran = run("list", "--ui-lang")
    assert ran.code == 2
    assert "Option '--ui-lang' requires an argument." in ran.err


def test_a_wrong_choice_in_the_file_is_told_and_left_out() -> None:
    keep_preference("language", "klingon")
    found = load_preferences()
    assert found.language == ""
    assert "language is 'klingon', expected en, lv" in found.wrong


def test_what_stands_after_two_dashes_is_no_option(run: Run) -> None:
    assert "--ui-lang" in run("render", "--", "--ui-lang").err


def test_english_loads_no_catalogue_and_no_library_for_it() -> None:
    code = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))\n"
        "from pressdraft.cli import main\n"
        "sys.argv = ['pressdraft', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([name for name in opened if name.endswith('.po')], 'babel.messages' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"LANG": "en_GB.UTF-8"},
    )
    assert ran.stdout.splitlines()[-1] == "[] False"

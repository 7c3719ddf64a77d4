"""What a command loads: starting has to stay quick over SSH and on old machines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
RUN = """
import sys
from pressdraft.cli import main
sys.argv = ["pressdraft", *sys.argv[1:]]
try:
    main()
except SystemExit as done:
    print(done.code, *sorted(sys.modules), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> set[str]:
    ran = subprocess.run(
        [sys.executable, "-c", RUN, "--workspace", str(REPOSITORY), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    narration, _, last = ran.stderr.rstrip().rpartition("\n")
    code, *modules = last.split()
    assert code in ("0", "1"), narration
    return set(modules)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["list"], id="list"),
        pytest.param(["render", "2022-07-26-nur-sultan-seminar"], id="render"),
        pytest.param(["explain", "2022-07-26-nur-sultan-seminar", "lead"], id="explain"),
        pytest.param(["--help"], id="help"),
    ],
)
def test_what_prints_text_loads_no_screens_documents_or_telephone_tables(
    command: list[str],
) -> None:
    modules = loaded_by(*command)
    assert not modules & {"textual", "rich", "docx", "lxml", "phonenumbers", "asyncio"}


def test_the_package_itself_loads_nothing() -> None:
    code = "import pressdraft, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(ran.stdout.split()) & {"pydantic", "jinja2", "click", "yaml", "textual", "babel"}


def test_what_needs_no_glossary_does_not_load_the_rules_of_declension() -> None:
    assert "pressdraft.language.declension" not in loaded_by(
        "render", "2022-07-26-nur-sultan-seminar"
    )


def test_what_checks_telephone_numbers_loads_their_tables() -> None:
    assert "phonenumbers" in loaded_by("validate")

"""The program as a shell sees it: streams, encodings and exit codes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pressdraft.folders import shipped_root

SEMINAR = "2022-07-26-nur-sultan-seminar"
COMMAND = (sys.executable, "-m", "pressdraft", "--workspace", str(shipped_root()))


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, **changes}


@pytest.mark.parametrize(
    "changes",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp437"},
        {"PYTHONIOENCODING": "cp1257:strict"},
    ],
)
def test_output_is_utf_8_in_any_locale(changes: dict[str, str]) -> None:
    ran = subprocess.run(
        [*COMMAND, "render", SEMINAR, "--lang", "lv"],
        capture_output=True,
        env=environment(**changes),
        check=True,
    )
    assert "Nursultanā, Kazahstānā".encode() in ran.stdout
    assert ran.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="Windows hands over arguments as text")
def test_a_name_that_the_locale_garbled_is_told() -> None:
    ran = subprocess.run(
        [*COMMAND, "forms", "Oša".encode()],
        capture_output=True,
        env=environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"),
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr == (
        b"pressdraft: the text did not arrive as UTF-8 (set the locale to C.UTF-8)\n"
    )


def test_a_name_that_is_no_text_is_told_all_the_same(tmp_path: Path) -> None:
    ran = subprocess.run(
        [*COMMAND[:3], "--workspace", os.fsencode(tmp_path) + b"/\xff", "list"],
        capture_output=True,
        env=environment(LC_ALL="C"),
        check=False,
    )
    assert ran.returncode == 2
    assert b"does not exist" in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_a_reader_that_leaves_is_no_error() -> None:
    with subprocess.Popen(
        [*COMMAND, "explain", SEMINAR], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(20) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_disk_behind_a_redirection_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*COMMAND, "render", SEMINAR], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == 2
    assert ran.stderr == b"pressdraft: the output cannot be used: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals of this kind")
def test_an_interruption_exits_130_without_a_traceback() -> None:
    code = (
        "import os, signal, sys\n"
        "from pressdraft.workspace import Workspace\n"
        "Workspace.load = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "from pressdraft.cli import main\n"
        f"sys.argv = ['pressdraft', 'render', '{SEMINAR}']\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "main()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ran.returncode == 130 == 128 + signal.SIGINT
    assert b"Traceback" not in ran.stderr
    assert b"interrupted" in ran.stderr


def test_what_should_not_happen_is_kept_in_a_file_that_can_be_sent(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from pressdraft.workspace import Workspace\n"
        "Workspace.load = lambda *_: 1 // 0\n"
        "from pressdraft.cli import main\n"
        f"sys.argv = ['pressdraft', 'render', '{SEMINAR}']\n"
        "main()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=environment(TMPDIR=str(tmp_path), TEMP=str(tmp_path), TMP=str(tmp_path)),
        check=False,
    )
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    (report,) = tmp_path.glob("pressdraft-report-*.txt")
    assert str(report) in ran.stderr
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")


def test_the_package_runs_as_a_module() -> None:
    ran = subprocess.run([*COMMAND, "list"], capture_output=True, text=True, check=True)
    assert SEMINAR in ran.stdout
    assert ran.stderr == ""

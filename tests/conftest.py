"""What every test stands on: nobody's own home or settings, and which programs there are."""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, settings

from pressdraft import clock

PROGRAMS = {
    "tmux": ("tmux",),
    "soffice": ("soffice", "libreoffice"),
    "pdftotext": ("pdftotext",),
    "pdfinfo": ("pdfinfo",),
    "chromium": ("chromium", "chromium-browser", "google-chrome", "chrome"),
    "rsvg-convert": ("rsvg-convert",),
    "hunspell": ("hunspell",),
    "outloud": ("outloud",),
}
"""The programs that full tests use, each with the names it goes by."""

TODAY = date(2023, 3, 1)
"""The day on which all tests run."""

FOLDERS = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
HIDDEN = (
    *("PRESSDRAFT_WORKSPACE", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PAGER", "EDITOR"),
    *("LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_TIME", "LANGUAGE", "PYTHONUTF8", "PYTHONIOENCODING"),
)

_HOMES = (
    "HOME",
    "USERPROFILE",
    "LOCALAPPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
)

settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def nobody_at_home(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Hide the developer's home, settings, language and clock.

    All but the clock is hidden from the programs that tests start as well.
    """
    test = f"{zlib.crc32(request.node.nodeid.encode()):08x}"
    home = tmp_path_factory.getbasetemp() / "homes" / test
    home.mkdir(parents=True, exist_ok=True)
    for name in (*FOLDERS, *XDG):
        monkeypatch.setenv(name, str(home))
    for name in HIDDEN:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TZ", "UTC")
    monkeypatch.setenv("DICPATH", "")
    monkeypatch.setattr(clock, "today", lambda: TODAY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace that has nothing of its own yet: all comes from the shipped one."""
    for name in ("templates/en", "templates/lv", "boilerplate", "releases"):
        (tmp_path / "office" / name).mkdir(parents=True)
    return tmp_path / "office"


@pytest.fixture
def write(folder: Path) -> Callable[[str, str], Path]:
    """Write a file of the workspace in `folder` and return its path."""

    def write_file(name: str, text: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8", newline="")
        return path

    return write_file


@pytest.fixture(scope="session")
def programs() -> dict[str, str]:
    """The programs of this machine, by the names that tests know them by."""
    return _found_programs()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing."""
    found = _found_programs()
    for mark in item.iter_markers("needs"):
        if mark.args[0] not in found:
            pytest.skip(f"{mark.args[0]} is missing")


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say after a full run which programs were there and which were not."""
    if config.getoption("markexpr"):
        return
    found = _found_programs()
    terminalreporter.section("programs of the full tests")
    for name in PROGRAMS:
        terminalreporter.line(
            f"{name}: {'there' if name in found else 'MISSING, what needs it was skipped'}"
        )


def _found_programs() -> dict[str, str]:
    found = {}
    for name, called in PROGRAMS.items():
        path = next((path for each in called if (path := shutil.which(each))), None)
        if path:
            found[name] = path
    return found

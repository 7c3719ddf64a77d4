"""The installed program in a pseudo-terminal: from nothing to an exported pair, by keys alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from bench.terminal import Terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")

PROGRAM = Path(sys.executable).with_name("pressdraft")
ID = "2021-12-07-biskeka"
CLEAR = "\x15"
TAB, ENTER, ESCAPE = "\t", "\r", "\x1b"
CTRL_E, CTRL_N, CTRL_Q, CTRL_S = "\x05", "\x0e", "\x11", "\x13"
F8 = "\x1b[19~"


def holds(text: str, painted: str) -> bool:
    return text in painted.replace("\u00a0", " ")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    with Terminal([str(PROGRAM)], size=(80, 24), environment=home, folder=tmp_path) as terminal:
        yield terminal


def press(terminal: Terminal, keys: str, *, seen: str) -> None:
    """Press keys and wait until their answer is painted."""
    terminal.forget()
    terminal.type(keys)
    terminal.wait(partial(holds, seen))


def test_a_conference_is_drafted_checked_and_exported(terminal: Terminal, tmp_path: Path) -> None:
    terminal.wait(partial(holds, "~/pressdraft"))
    press(terminal, ENTER, seen="Open")
    press(terminal, CTRL_N, seen="New release")
    press(terminal, CLEAR + ID + TAB + ENTER + "c" + ENTER + TAB + ENTER, seen="Release date")
    terminal.wait(partial(holds, "(F8)"))
    press(terminal, TAB * 3 + "7 December 2021", seen="Tuesday, 7 December 2021")
    press(terminal, TAB + "Bišk", seen="Bishkek / Biškeka  bishkek")
    press(terminal, ENTER + TAB * 4 + "atklāšanas konf", seen="opening-conference")
    press(terminal, ENTER + TAB + "7.12.2021.", seen="otrdiena, 2021. gada 7.")
    press(terminal, TAB + "bishkek" + ENTER, seen="Biškekā, Kirgizstānā")
    terminal.wait(partial(holds, "3 errors"))
    press(terminal, F8, seen="1 of 3")
    press(terminal, ENTER, seen="Enter adds one")
    press(terminal, ENTER + "lv-state-border-guard" + ENTER, seen="of Latvia")
    terminal.wait(partial(holds, "2 errors"))
    press(terminal, F8, seen="EN headline")
    press(terminal, ENTER + "BOMCA opens its 10th phase", seen="opens its 10th phase")
    press(terminal, TAB + "Sākas BOMCA 10. posms – āčēģīķļņšūž", seen="āčēģīķļņšūž")
    press(terminal, CTRL_S, seen="✓ saved")
    press(terminal, CTRL_E, seen="The checks found no error")
    press(terminal, ENTER, seen=f"{ID}.lv.txt")
    press(terminal, ESCAPE, seen="Headline LV")
    press(terminal, CTRL_Q, seen="")
    assert terminal.ended() == 0

    folder = tmp_path / "pressdraft" / "out" / ID
    english, latvian = (
        (folder / f"{ID}.{code}.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
        for code in ("en", "lv")
    )
    assert "BOMCA opens its 10th phase\n\nBishkek, 7 December 2021" in english
    assert "Sākas BOMCA 10. posms – āčēģīķļņšūž\n\nBiškeka, 2021. gada 7. decembris" in latvian
    assert "Biškekā, Kirgizstānā, 2021. gada 7. decembrī" in latvian
    assert "tālr. " in latvian.lower() or "tālrunis" in latvian.lower()
    saved = (tmp_path / "pressdraft" / "releases" / f"{ID}.yaml").read_text(encoding="utf-8")
    assert "Sākas BOMCA 10. posms – āčēģīķļņšūž" in saved

"""The five-minute tour of the README, as a reader would follow it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

README = Path(__file__).parents[2] / "README.md"
Run = Callable[..., Any]


def test_the_tour_leads_where_it_says(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = README.read_text(encoding="utf-8")
    facts = re.search(r"^```yaml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert facts
    release = "2025-05-12-osh-training"
    assert run("init", tmp_path / "press").code == 0
    monkeypatch.chdir(tmp_path / "press")
    assert run("new", release, "--kind", "training").code == 0
    path = Path("releases") / f"{release}.yaml"
    path.write_text(facts[1], encoding="utf-8")
    ran = run("validate", release)
    assert (ran.code, ran.out, ran.err) == (0, "", "1 release, no problems\n")
    assert run("check", release).out == "1 release, 0 errors, 0 warnings, 0 suggestions\n"
    ran = run("render", release)
    assert "The training course brought together 24 border guards from Kazakhstan" in ran.out
    assert "Mācību kurss pulcēja 24 robežsargus no Kazahstānas" in ran.out
    assert f"releases/{release}.yaml" in run("explain", release, "lead").out
    ran = run("export", release, "--to", "out", "--format", "docx,eml")
    assert [Path(line).name for line in ran.out.splitlines()] == [
        *(f"{release}.{ending}" for ending in ("en.docx", "en.eml", "lv.docx", "lv.eml")),
        "manifest.json",
    ]

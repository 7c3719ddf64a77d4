"""`check` with an office's own lists, and with one that is broken."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

TEXT = "A handshake of five countries in Riga\n\nGuards met in the labor center.\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace without lists of its own, and two texts in its folder `texts`."""
    for name in ("templates", "boilerplate/checks", "texts/a", "texts/b"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("a", "b"):
        (tmp_path / "texts" / name / "en.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "boilerplate" / "checks"


def said(run: Run) -> dict[str, list[str]]:
    ran = run("check", "--en", "texts/a/en.txt", "--fragment", "--format", "json")
    found: dict[str, list[str]] = {}
    for one in json.loads(ran.out)["findings"]:
        found.setdefault(one["check"], []).append(one["message"])
    return found


def test_own_words_and_limits_are_heeded_beside_the_shipped_ones(run: Run, office: Path) -> None:
    assert sorted(said(run)) == ["american-spelling"]
    (office / "forbidden.yaml").write_text("shake: {en: handshake, why: guards salute}\n")
    (office / "limits.yaml").write_text("headline: {en: 20, lv: 20}\n")
    (office / "spelling.yaml").write_text("center: centre (ours)\n")
    assert said(run) == {
        "american-spelling": [
            "‘labor’ is the American spelling of ‘labour’",
            "‘center’ is the American spelling of ‘centre (ours)’",
        ],
        "unwanted-word": ["‘handshake’ is to be avoided; guards salute"],
        "long-headline": ["the headline has 37 characters; expected 20 at most"],
    }


@pytest.mark.parametrize("asked", [["--dir", "texts"], ["--en", "texts/a/en.txt"], []])
def test_broken_lists_are_told_once_and_nothing_is_checked(
    run: Run, office: Path, asked: list[str]
) -> None:
    (office / "limits.yaml").write_text("headline: {en: 20, lv: x}\n")
    (office / "terms.yaml").write_text("norm: {en: law, insted: {en: act}}\n")
    ran = run("check", *asked)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("limits.yaml:1:24: ") == 1
    assert ran.err.count("terms.yaml:1:17: unknown key 'insted' (did you mean 'instead'?)") == 1

"""House choices: the file of this repository states the defaults, and a slip is told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressdraft.errors import ProblemsError
from pressdraft.settings import Settings, load_settings

ROOT = Path(__file__).parents[1]


def test_the_file_of_the_repository_states_every_default() -> None:
    stated = load_settings(ROOT)
    assert stated == Settings()
    text = (ROOT / "pressdraft.yaml").read_text(encoding="utf-8")
    for group in (stated.house.english, stated.house.latvian):
        for name in group.__slots__:
            assert f"    {name}: " in text


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_every_slip_is_told_with_its_place_and_the_nearest_choice(tmp_path: Path) -> None:
    (tmp_path / "pressdraft.yaml").write_text(
        "home: riga\nhouse:\n  english: {currncy: code, quotes: doble}\n  latvan: {}\n"
    )
    with pytest.raises(ProblemsError) as caught:
        load_settings(tmp_path)
    assert [str(problem) for problem in caught.value.problems] == [
        "pressdraft.yaml:3:13: unknown key 'currncy' (did you mean 'currency'?)",
        "pressdraft.yaml:3:36: expected double or single, found 'doble' (did you mean 'double'?)",
        "pressdraft.yaml:4:3: unknown key 'latvan' (did you mean 'latvian'?)",
    ]

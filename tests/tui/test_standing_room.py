"""The standing room: what holds on a day, versions over time, where used, guesses to confirm."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressdraft.workspace import Workspace
from tests.tui.conftest import Open


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home folder of one's own, in which nobody's name is kept."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "config"))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_a_city_shows_its_names_over_time_and_the_releases_that_use_it(
    at_desk: Open, size: tuple[int, int]
) -> None:
    async with at_desk(size) as user:
        await user.press("ctrl+g")
        await user.type("astana")
        assert "place        astana" in user.seen
        assert "boilerplate/glossary/places.yaml" in user.seen
        assert "Used in 1: meeting" in user.seen
        assert "▶ 2022-09-17 – …" in user.seen
        assert "[-Nur-Sultan-]{+Astana+}" in user.seen
        await user.press("escape")
        assert "Border guards meet" in user.seen


async def test_another_day_may_be_asked_for_as_people_write_it(at_desk: Open) -> None:
    async with at_desk((200, 50)) as user:
        await user.press("ctrl+g")
        await user.type("astana")
        await user.press("f5", "end", "ctrl+u")
        await user.type("16 July 2019")
        assert "hold on 2019-07-16" in user.seen
        assert "▶ 2019-03-23 – 2022-09-16" in user.seen
        await user.press("f1")
        assert "which releases use it" in user.seen


async def test_a_block_shows_what_changed_between_its_versions(at_desk: Open) -> None:
    async with at_desk((200, 50)) as user:
        await user.press("ctrl+g")
        await user.type("disclaimer-grants")
        assert "block disclaimer-grants" in user.seen
        assert "English:" in user.seen
        await user.press("escape", "ctrl+g")
        await user.type("cofunding")
        assert "{+Līdzfinansē+}" in user.seen


async def test_guessed_forms_are_confirmed_one_after_the_other(
    workspace: Workspace, at_desk: Open
) -> None:
    path = workspace.root / "boilerplate" / "glossary" / "places.yaml"
    added = (
        "\nkarkara:\n  country: kg\n  zone: Asia/Bishkek\n"
        "  names:\n    - {en: {name: Karkara}, lv: {name: Karkari}}\n"
    )
    path.write_text(path.read_text("utf-8").rstrip() + "\n" + added, "utf-8")
    workspace.reread()
    async with at_desk() as user:
        await user.press("ctrl+g", "f6")
        assert "1 of 1: Karkara" in user.seen
        assert "A guess" in user.seen
        await user.press("ctrl+s")
        assert "Say who vouches for the forms" in user.seen
        await user.press("down", "down", "down", "down")
        await user.type("Anna Ozola")
        await user.press("ctrl+s")
        await user.press("f6")
        assert "No Latvian form is a guess" in user.seen
    assert "by: Anna Ozola" in path.read_text("utf-8")

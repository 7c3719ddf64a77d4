"""Names that nothing knows yet: written out in the release, or added to the glossary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pressdraft.workspace import Workspace
from pressdraft.yamlfile import KeyPath

if TYPE_CHECKING:
    from tests.tui.conftest import Open

PLACE = ("event", "sessions", 0, "place")


async def test_a_place_is_added_to_the_glossary_with_its_forms(
    in_room: Open, workspace: Workspace, release_file: Path
) -> None:
    async with in_room((80, 24)) as user:
        await user.rewrite("Kerbena", *PLACE)
        assert "Add “Kerbena” to the glossary" in user.seen
        await user.press("down", "enter")
        assert "sure by rule" in user.seen
        await user.type("Kerben")
        for form in ("Kerbenas", "Kerbenai", "Kerbenu", "Kerbenā"):
            assert form in user.seen
        await user.press("ctrl+s")
        assert "a place needs a country" in user.seen
        await user.press("down", "down", "down")
        await user.type("kg")
        assert "Asia/Bishkek" in user.seen
        await user.press("ctrl+s", "ctrl+s")
        assert "Kerben, Kyrgyzstan" in user.draft("en")
        assert "Kerbenā, Kirgizstānā" in user.draft("lv")
    assert "place: kerben}" in release_file.read_text("utf-8")
    own = "\n".join(p.read_text("utf-8") for p in (workspace.root / "boilerplate").rglob("*.yaml"))
    assert "kerben:" in own


async def test_the_outline_counts_what_is_missing_and_leads_there(in_room: Open) -> None:
    async with in_room((80, 24)) as user:
        assert "Links and photos" not in user.seen
        await user.press("ctrl+o")
        assert "Quotes           ○ 1" in user.seen
        assert "Wording          ✓" in user.seen
        assert "Amounts          –" in user.seen
        assert "Contacts         –" in user.seen
        await user.press("down", "down", "down", "down", "enter")
        assert user.here == ("quotes", 0, "speaker")
        assert "Links and photos" not in user.seen
        await user.rewrite("guntis-pujats", "quotes", 0, "speaker")
        await user.press("ctrl+o")
        assert "Quotes           ✓" in user.seen


async def test_enter_goes_on_from_a_name_that_is_written_out(
    in_room: Open, release_file: Path
) -> None:
    async with in_room((80, 24)) as user:
        await user.rewrite("Kerben", *PLACE)
        await user.hurry("enter", *"Kerbena", "enter", *"the", "enter")
        await user.rewrite("iom, Osh School", "event", "hosts")
        await user.hurry("enter", *"Skola")
        await user.rewrite("Anna Ozola", "quotes", 0, "speaker")
        await user.hurry("enter", *"Anna")
        await user.press("ctrl+s")
    text = release_file.read_text("utf-8")
    assert "place: {en: Kerben, lv: Kerbena, article: the}" in text
    assert "    - en: Osh School\n      lv: Skola\n" in text
    assert "speaker: {en: Anna Ozola, lv: Anna, gender: feminine}" in text


async def test_a_slip_is_offered_what_was_meant_before_it_is_written_out(
    in_room: Open, release_file: Path
) -> None:
    async with in_room((80, 24)) as user:
        await user.rewrite("Tashkant", "publish", "place")
        assert "≈ Tashkent / Taškenta  tashkent" in user.seen
        assert user.seen.index("≈ Tashkent") < user.seen.index("Write “Tashkant” out")
        await user.press("enter")
        await user.rewrite("workshp", "event", "name")
        await user.press("enter")
        await user.rewrite("iom, latvian state border gaurd", "event", "partners")
        await user.press("enter")
        await user.rewrite("semniar", "kind")
        assert "≈ seminar" in user.seen
        await user.press("enter", "ctrl+s")
    text = release_file.read_text("utf-8")
    for line in ("place: tashkent\n", "name: workshop\n", "kind: seminar\n"):
        assert line in text


async def test_a_new_name_is_still_written_out(in_room: Open, release_file: Path) -> None:
    async with in_room((80, 24)) as user:
        await user.rewrite("Kerbena", *PLACE)
        assert "≈" not in user.seen
        await user.press("enter", "ctrl+s")
    assert "place: {en: Kerbena, lv: tbc}" in release_file.read_text("utf-8")


@pytest.mark.parametrize("path", [("kind",), ("status",), ("programme", "id"), ("languages",)])
async def test_enter_takes_no_word_that_a_closed_list_does_not_hold(
    in_room: Open, path: KeyPath
) -> None:
    async with in_room((80, 24)) as user:
        await user.rewrite("nonsense", *path)
        await user.press("enter")
        assert user.here == path
        assert "“nonsense” cannot stand here" in user.seen
        await user.press("tab")
        assert user.here != path


async def test_a_role_written_out_in_one_language_is_missing_in_the_other(in_room: Open) -> None:
    async with in_room() as user:
        await user.go_to("quotes", 0, "speaker")
        await user.press("ctrl+a")
        await user.type("Mark Fort")
        await user.press("enter")
        assert "Mark Fort" in user.draft("en")
        assert "[LV: jāuzraksta: vārds un uzvārds]" in user.draft("lv")
        assert "Mark Fort" not in user.draft("lv")
        await user.go_to("quotes", 0, "speaker", "lv")
        await user.type("Markuss Forts")
        await user.go_to("quotes", 0, "speaker", "role")
        await user.type("EU Ambassador to the Kyrgyz Republic")
        await user.press("enter")
        await user.rewrite("eu", "quotes", 0, "speaker", "organisation")
        await user.press("tab")
        assert "Mark Fort, EU Ambassador to the Kyrgyz Republic" in user.draft("en")
        assert "Republic of the European Union" not in user.draft("en")
        assert "Ambassador" not in user.draft("lv")
        assert "[LV: jāuzraksta: amats]" in user.draft("lv")
        assert "Markuss Forts" in user.draft("lv")
        await user.go_to("quotes", 0, "speaker", "role", "lv")
        await user.type("vēstnieks Kirgizstānā")
        await user.press("tab")
        assert "vēstnieks Kirgizstānā Markuss Forts" in user.draft("lv")
        assert "jāuzraksta" not in user.draft("lv")


async def test_a_body_written_out_in_latvian_is_missing_in_english(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("Ošas robežsargu skola", "event", "hosts")
        await user.press("enter", "ctrl+s")
        assert "skola" not in user.draft("en")
        assert "[EN: organisation to be written]" in user.draft("en")
        assert "Ošas robežsargu skol" in user.draft("lv")
    text = release_file.read_text("utf-8")
    assert "en: tbc" in text
    assert "lv: Ošas robežsargu skola" in text


async def test_the_forms_of_a_name_that_rules_only_guess_are_written_in_the_form(
    in_room: Open, release_file: Path
) -> None:
    text = release_file.read_text("utf-8")
    text = text.replace("place: astana}", "place: {en: Termez, lv: Termezi}}")
    release_file.write_text(text, encoding="utf-8")
    async with in_room((160, 60)) as user:
        await user.checked()
        assert "+ own forms" in user.seen
        assert "“+ own forms” under the name lets you write them" in " ".join(user.seen.split())
        assert "release file" not in user.seen
        await user.go_to(*PLACE, "lv", "own_forms")
        await user.press("enter")
        assert user.here == (*PLACE, "lv", "nominative")
        await user.rewrite("Termezī", *PLACE, "lv", "locative")
        await user.checked()
        assert "Termezī" in user.draft("lv")
        assert "own forms" not in user.seen
        await user.press("ctrl+s")
    assert "locative: Termezī" in release_file.read_text("utf-8")


async def test_a_long_name_in_the_list_is_not_cut(in_room: Open) -> None:
    async with in_room((80, 24)) as user:
        await user.rewrite("State Customs Service of the Kyrgyz", "event", "hosts")
        assert "Service of the Kyrgyz Republic / " in " ".join(user.seen.split())

"""The desk and the first run: finding a release, starting one, making a workspace."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

import pytest

from pressdraft.tui.release_rows import ReleaseRow, read_row
from pressdraft.workspace import Workspace

if TYPE_CHECKING:
    from tests.tui.conftest import Open


async def test_a_release_that_has_gone_out_is_corrected_from_the_desk(
    at_desk: Open, release_file: Path
) -> None:
    async with at_desk() as user:
        await user.press("ctrl+k")
        assert "Correction of meeting" in user.seen
        await user.press("tab", "space", "tab", "enter")
        assert "Withdrawal: the press release of 29 July 2022" in user.draft("en")
    (path,) = release_file.parent.glob("*-meeting-corrected.yaml")
    assert "kind: withdrawal" in path.read_text("utf-8")


async def test_an_id_that_is_not_whole_starts_nothing(at_desk: Open, release_file: Path) -> None:
    async with at_desk() as user:
        await user.press("ctrl+n", "enter")
        assert "the id is not whole: say what and where" in user.seen
    assert [path.name for path in release_file.parent.glob("*.yaml")] == [release_file.name]


async def test_the_desk_lists_what_there_is(at_desk: Open, workspace: Workspace) -> None:
    async with at_desk() as user:
        assert str(workspace.root) in user.seen
        assert "2022-07-29  Border guards meet" in user.seen
        assert "Nur-Sultan · seminar · draft" in user.seen
        assert "meeting · Robežsargi tiekas" in user.seen
        assert "EN  91% LV  92%  ✗2" in user.seen
        assert "2 errors · English: 1 place to fill in; Latvian: 1 place to fill in" in user.seen
        await user.press("f4")
        assert "2022-07-29  Robežsargi tiekas" in user.seen
        assert "Nursultana · seminar · draft" in user.seen


async def test_a_file_that_cannot_be_read_is_listed_and_explained(
    at_desk: Open, release_file: Path
) -> None:
    release_file.with_name("broken.yaml").write_text("kind: [seminar\n", encoding="utf-8")
    release_file.with_name("My talk.yaml").write_text("kind: seminar\n", encoding="utf-8")
    async with at_desk() as user:
        assert "✗ cannot be read  broken" in user.seen
        assert "✗ cannot be read  My talk" in user.seen
        assert "Border guards meet" in user.seen
        await user.type("broken")
        await user.press("enter")
        assert "This file cannot be read" in user.seen
        assert "releases/broken.yaml:" in user.seen
        await user.press("escape", "escape")
        assert "Border guards meet" in user.seen


async def test_a_folder_of_releases_that_cannot_be_read_is_told(
    at_desk: Open, release_file: Path
) -> None:
    release_file.unlink()
    release_file.parent.rmdir()
    release_file.parent.write_text("", encoding="utf-8")
    async with at_desk() as user:
        assert "releases is a file, not a" in user.seen


async def test_typing_filters_with_or_without_diacritics(at_desk: Open, release_file: Path) -> None:
    text = release_file.read_text(encoding="utf-8").replace("Border guards meet", "Customs train")
    release_file.with_name("training.yaml").write_text(text, encoding="utf-8")
    async with at_desk() as user:
        await user.type("train")
        assert "Customs train" in user.seen
        assert "Border guards meet" not in user.seen
        await user.press("escape")
        await user.type("robezsargi guards")
        assert "Border guards meet" in user.seen
        assert "Customs train" not in user.seen
        await user.type(" zzz")
        assert "No release holds “robezsargi guards zzz”" in user.seen
        await user.press("escape", "enter")
        assert "Written in" in user.seen


async def test_an_empty_desk_teaches_the_first_step_and_a_release_is_born(
    at_desk: Open, workspace: Workspace, release_file: Path
) -> None:
    release_file.unlink()
    async with at_desk() as user:
        assert "Press Ctrl+N to start the first one" in user.seen
        await user.press("ctrl+n")
        await user.press("ctrl+u")
        await user.type("Osh seminar")
        assert "'Osh seminar' cannot be a release's id" in user.seen
        await user.press("enter")
        assert "New release" in user.seen
        await user.press("ctrl+u")
        await user.type("2023-03-01-osh")
        assert "cannot be" not in user.seen
        await user.press("enter")

        await user.go_to("text", "headline", "en")
        await user.type("Osh hosts")
        await user.go_to("text", "headline", "lv")
        await user.type("Oša uzņem")
        await user.press("ctrl+s", "ctrl+e")
        assert "Still to fill in: EN" in user.seen
        await user.press("enter")
        assert "Nothing was written: mend the errors above" in user.seen
        await user.press("shift+tab", "space", "ctrl+e")
        assert "✓ Written into out/2023-03-01-osh/:" in user.seen
        assert "  2023-03-01-osh.lv.txt" in user.seen
        await user.press("escape", "escape")
        assert "Osh hosts" in user.seen
    out = workspace.root / "out" / "2023-03-01-osh"
    assert "Osh hosts" in (out / "2023-03-01-osh.en.txt").read_text(encoding="utf-8")
    assert "Oša uzņem" in (out / "2023-03-01-osh.lv.txt").read_text(encoding="utf-8")


async def test_an_id_that_is_taken_is_refused_in_words(at_desk: Open, release_file: Path) -> None:
    before = release_file.read_bytes()
    async with at_desk() as user:
        await user.press("ctrl+n", "ctrl+u")
        await user.type("meeting")
        await user.press("enter")
        assert "there is a release 'meeting' already" in user.seen
    assert release_file.read_bytes() == before


async def test_without_a_workspace_one_is_made(at_desk: Open, tmp_path: Path) -> None:
    async with at_desk(on=None) as user:
        assert "~/pressdraft" in user.seen
        await user.press("ctrl+u")
        await user.paste(str(tmp_path / "mine"))
        await user.press("enter")
        assert "Type to filter" in user.seen
        assert str(tmp_path / "mine") in user.seen
    assert (tmp_path / "mine" / "templates" / "en" / "release.j2").is_file()
    assert list((tmp_path / "mine" / "releases").glob("*.yaml"))


async def test_the_default_place_is_the_home_folder_and_is_found_again(at_desk: Open) -> None:
    async with at_desk(on=None) as user:
        await user.press("enter")
        assert "Type to filter" in user.seen
    assert (Path.home() / "pressdraft" / "boilerplate").is_dir()
    async with at_desk(on=None) as user:
        assert "is none, but there is one here; Enter opens it" in " ".join(user.seen.split())
        await user.press("enter")
        assert "Type to filter" in user.seen


async def test_a_place_that_cannot_be_used_is_told_in_words(at_desk: Open, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    async with at_desk(on=None) as user:
        await user.press("ctrl+u")
        await user.paste(str(tmp_path))
        await user.press("enter")
        assert "is not an empty folder" in " ".join(user.seen.split())
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


async def test_a_release_is_copied_filed_and_brought_back(
    at_desk: Open, workspace: Workspace, release_file: Path
) -> None:
    async with at_desk() as user:
        await user.press("ctrl+d")
        assert "Duplicate of meeting" in user.seen
        await user.press("ctrl+u")
        await user.type("second")
        await user.press("enter", "escape")
        assert "2 releases" in user.seen
        await user.type("second")
        await user.press("f8")
        assert "releases/archive/ now" in user.seen
        assert "No release holds “second”" in user.seen
        await user.press("escape", "f9")
        assert "Archive" in user.seen
        assert "1 release " in user.seen
        assert "f9 Desk" in user.seen
        await user.press("f9", "ctrl+z")
        assert "2 releases" in user.seen
    assert workspace.release_ids() == ("meeting", "second")


async def test_the_list_is_narrowed_and_sorted_by_keys(at_desk: Open, release_file: Path) -> None:
    text = release_file.read_text(encoding="utf-8").replace("kind: seminar", "kind: mission")
    sent = text.replace("status: draft", "status: sent").replace("Border", "Customs")
    release_file.with_name("july.yaml").write_text(sent, encoding="utf-8")
    async with at_desk() as user:
        await user.press("f6")
        assert "F6 draft" in user.seen
        assert "Customs guards meet" not in user.seen
        await user.press("f7")
        assert "F7 mission" in user.seen
        assert "No release is of this status and kind" in user.seen
        await user.press("escape", "f5", "f5")
        assert "F5 by id" in user.seen
        assert user.seen.index("Customs guards") < user.seen.index("Border guards")
        await user.pilot.click("#releases", offset=(20, 3))
        await user.settle()
        assert "› 2022-07-29  Border guards meet" in user.seen


async def test_nothing_is_read_while_somebody_types_in_the_search(
    at_desk: Open, release_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_slowly(workspace: Workspace, release_id: str, *, archived: bool) -> ReleaseRow:
        sleep(0.02)
        return read_row(workspace, release_id, archived=archived)

    async with at_desk() as user:
        for number in range(60):
            shutil.copy(release_file, release_file.with_name(f"more-{number}.yaml"))
        monkeypatch.setattr("pressdraft.tui.widgets.row_reader.read_row", read_slowly)
        await user.pilot.press("f9", "f9", "b")
        counted = []
        for letter in "order":
            await user.pilot.pause(0.2)
            counted.append(re.findall(r"read \d+ of 61", user.seen))
            await user.pilot.press(letter)
        assert counted[0]
        assert counted == [counted[0]] * len(counted)
        await user.settle()
        assert "61 of 61" in user.seen or "61 releases" in user.seen


async def test_the_cursor_stands_on_the_release_that_was_open(
    at_desk: Open, release_file: Path
) -> None:
    text = release_file.read_text(encoding="utf-8")
    release_file.with_name("older.yaml").write_text(
        text.replace("on: 2022-07-29", "on: 2021-07-29").replace("Border guards", "Old guards"),
        encoding="utf-8",
    )
    async with at_desk() as user:
        assert re.search(r"› *2022-07-29 *Border guards meet", user.seen)
        await user.press("down", "enter")
        await user.press("escape")
        assert re.search(r"› *2021-07-29 *Old guards meet", user.seen)


async def test_letters_on_the_closed_list_of_kinds_choose_one(
    at_desk: Open, release_file: Path
) -> None:
    async with at_desk() as user:
        await user.press("ctrl+n", "ctrl+u")
        await user.type("2024-03-05-osh")
        await user.press("tab")
        await user.hurry(*"hand", "enter", "tab", "enter")
        assert "2024-03-05-osh" in user.seen
    text = release_file.with_name("2024-03-05-osh.yaml").read_text(encoding="utf-8")
    assert "kind: handover" in text

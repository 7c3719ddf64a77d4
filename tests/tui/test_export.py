"""The export dialog: what keeps a release from going out, what is written, what is copied."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pressdraft.tui.clipboard import tools
from pressdraft.tui.preferences import keep_preference, load_preferences
from pressdraft.workspace import Workspace

if TYPE_CHECKING:
    from tests.tui.conftest import Open

READY = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
text:
  headline: {en: Border guards meet, lv: Robežsargi tiekas}
contacts: [lv-state-border-guard]
"""


async def test_errors_are_listed_and_each_is_a_way_to_its_place(
    in_room: Open, workspace: Workspace
) -> None:
    async with in_room() as user:
        await user.press("ctrl+e")
        assert "✗ These errors keep it from going out" in user.seen
        assert "! Nobody has cleared it (Escape, then Ctrl+L clears it)." in user.seen
        await user.press("ctrl+e")
        assert "Nothing was written" in user.seen
        assert not (workspace.root / "out").exists()
        user.screen.query_one("#errors").focus()
        await user.press("enter")
        assert user.here[:1] == ("quotes",)


async def test_problems_of_the_facts_keep_even_a_draft_from_being_written(
    in_room: Open, workspace: Workspace
) -> None:
    async with in_room() as user:
        await user.rewrite("never", "publish", "on")
        await user.press("ctrl+e")
        assert "Release date: 'never' is not a date" in user.seen
        await user.pilot.click("#draft")
        await user.press("ctrl+e")
        assert not (workspace.root / "out").exists()
        await user.pilot.click("#errors", offset=(4, 0))
        await user.settle()
        assert user.here == ("publish", "on")


async def test_formats_and_languages_are_ticked_and_the_files_are_told(
    in_room: Open, workspace: Workspace, release_file: Path
) -> None:
    release_file.write_text(READY, encoding="utf-8")
    async with in_room((80, 24)) as user:
        await user.press("ctrl+e")
        assert "✓ The checks found no error." in user.seen
        assert "[X] Plain text" in user.seen
        assert "[ ] Word" in user.seen
        for tick in ("#in-en", "#as-html", "#as-docx"):
            await user.pilot.click(tick)
        await user.press("ctrl+e")
        assert "✓ Written into out/meeting/:" in user.seen
        assert "  meeting.lv.docx" in user.seen
        assert "manifest.json (what the files were made of" in user.seen
        assert "Close" in user.seen
        await user.press("ctrl+e")
        assert "an earlier export is there" in user.seen
    names = {path.name for path in (workspace.root / "out" / "meeting").iterdir()}
    assert names == {"meeting.lv.txt", "meeting.lv.html", "meeting.lv.docx", "manifest.json"}


async def test_the_formats_of_the_last_export_are_ticked_again(
    in_room: Open, release_file: Path
) -> None:
    release_file.write_text(READY, encoding="utf-8")
    keep_preference("formats", "md, rtf")
    async with in_room() as user:
        await user.press("ctrl+e")
        assert "[X] Markdown" in user.seen
        assert "[ ] Plain text" in user.seen
        assert "formats is 'rtf', expected" in user.seen
        await user.pilot.click("#as-bilingual")
        await user.press("ctrl+e")
        assert "✓ Written into out/meeting/:" in user.seen
        assert load_preferences().formats == ("md", "bilingual")
        await user.press("escape")
        release_file.write_text(f"languages: [en]\n{READY}", encoding="utf-8")
        await user.press("escape", "enter", "ctrl+e")
        assert "[X] Markdown" in user.seen
        assert "[ ] Both languages" in user.seen
        assert "expected" not in user.seen


async def test_the_screen_warns_of_what_the_command_warns_of(
    in_room: Open, workspace: Workspace
) -> None:
    programme = workspace.root / "boilerplate" / "programmes" / "bomca.yaml"
    text = programme.read_text(encoding="utf-8").partition("logos:")[0]
    programme.write_text(text, encoding="utf-8")
    async with in_room() as user:
        await user.press("ctrl+e")
        assert "! Nobody has approved its translation." in user.seen
        assert "where the EU emblem belongs" not in user.seen
        await user.pilot.click("#as-docx")
        await user.settle()
        assert "! Words in brackets stand where the EU emblem belongs" in user.seen


async def test_a_text_is_cleared_by_a_key_until_it_changes(
    in_room: Open, release_file: Path
) -> None:
    release_file.write_text(READY + "# the end\n", encoding="utf-8")
    keep_preference("name", "Anna Ozola")
    async with in_room() as user:
        await user.press("ctrl+e", "f1")
        assert "Ctrl+L in the drafting room" in user.seen
        await user.press("escape", "escape", "ctrl+l")
        assert "Who clears it:" in user.seen
        await user.press("enter")
        assert "Cleared by Anna Ozola, and saved." in user.seen
        await user.press("ctrl+e")
        assert "cleared it" not in user.seen
        await user.press("escape")
        text = release_file.read_text(encoding="utf-8")
        assert "by: Anna Ozola" in text
        assert "status: cleared" in text
        assert "# the end" in text
        await user.press("ctrl+l", "enter")
        assert release_file.read_text(encoding="utf-8") == text
        await user.rewrite("Guards meet", "text", "headline", "en")
        await user.press("ctrl+e")
        assert "! It has changed since Anna Ozola cleared it on" in user.seen


async def test_what_is_unfinished_or_wrong_cannot_be_cleared(
    in_room: Open, release_file: Path
) -> None:
    before = release_file.read_text(encoding="utf-8")
    async with in_room() as user:
        await user.press("ctrl+l")
        assert "fill in: EN 1, LV 1. F8" in user.seen
        await user.rewrite("never", "publish", "on")
        await user.press("ctrl+l")
        assert "The facts have problems: the text can be" in user.seen
    assert release_file.read_text(encoding="utf-8") == before


@pytest.mark.skipif(sys.platform == "win32", reason="the tool is a shell script")
async def test_a_text_is_copied_by_the_tool_of_the_system(
    in_room: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "bin" / "xclip"
    tool.parent.mkdir()
    tool.write_text(f"#!/bin/sh\ncat > {tmp_path}/copied\n", encoding="utf-8")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", f"{tool.parent}{os.pathsep}{os.environ['PATH']}")
    async with in_room() as user:
        await user.press("ctrl+e", "f4")
        assert "✓ Latvian: copied with xclip." in user.seen
        assert "Write it into a file" not in user.seen
    copied = (tmp_path / "copied").read_text(encoding="utf-8")
    assert copied.startswith("PAZIŅOJUMS PRESEI\n\n")
    assert "Robežsargi tiekas" in copied


async def test_over_ssh_the_terminal_is_asked_and_a_file_is_offered(
    in_room: Open, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    monkeypatch.setenv("DISPLAY", ":0")
    async with in_room((80, 24)) as user:
        await user.press("ctrl+e", "f3")
        assert "The terminal was asked to copy (OSC 52)" in user.seen
        assert user.app.clipboard.startswith("PRESS RELEASE\n\n")
        await user.pilot.click("#keep")
        await user.settle()
        assert "✓ Written into out/:" in user.seen
        assert "  meeting.en.txt" in user.seen
        kept = (workspace.root / "out" / "meeting.en.txt").read_text(encoding="utf-8")
        assert kept == user.app.clipboard


@pytest.mark.parametrize(
    ("environment", "platform", "names"),
    [
        ({}, "darwin", ["pbcopy"]),
        ({}, "win32", ["clip.exe"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", ["wl-copy", "xclip", "xsel"]),
        ({"DISPLAY": ":0"}, "linux", ["xclip", "xsel"]),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", ["clip.exe"]),
        ({}, "linux", []),
        ({"SSH_TTY": "/dev/pts/1", "DISPLAY": ":0"}, "linux", []),
        ({"SSH_CLIENT": "192.0.2.1 50000 22"}, "darwin", []),
    ],
)
def test_which_tools_may_copy_here(
    environment: dict[str, str], platform: str, names: list[str]
) -> None:
    assert [command[0] for command in tools(environment, platform)] == names


async def test_with_many_problems_the_dialog_opens_at_its_top_and_says_so_once(
    in_room: Open, workspace: Workspace
) -> None:
    async with in_room((80, 24)) as user:
        for path in (("publish", "on"), ("publish", "embargo"), ("event", "sessions", 0, "dates")):
            await user.rewrite("never", *path)
        for path in (("publish", "place"), ("programme", "id"), ("event", "noun")):
            await user.rewrite("atlantis of the west", *path)
        await user.press("ctrl+e")
        for _ in range(2):
            assert user.seen.count("The drafts leave out facts with problems") == 1, user.seen
            assert "[X] Plain text" in user.seen
            assert "[ ] News in JSON" in user.seen
            await user.press("ctrl+e")
        assert not (workspace.root / "out").exists()
        await user.press("enter")
        assert user.here == ("publish", "on")

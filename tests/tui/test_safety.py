"""Nothing is lost: the journal, undo over the whole draft, two people on one file."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pressdraft.tui.history import History, Step
from pressdraft.tui.journal import (
    DELAY,
    Unsaved,
    journal_path,
    read_journal,
    unsaved_releases,
    write_journal,
)
from pressdraft.tui.lock import Holder, give_back, hold, lock_path, other_holder
from pressdraft.tui.merging import differences, merged
from pressdraft.tui.widgets.keeper import GLANCE
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import parse_yaml

if TYPE_CHECKING:
    from tests.tui.conftest import Open


HEADLINE = ("text", "headline", "en")
COUNT = ("event", "participants", "count")


# the journal


async def test_what_is_typed_is_kept_until_it_is_saved(in_room: Open, workspace: Workspace) -> None:
    path = journal_path(workspace, "meeting")
    async with in_room() as user:
        await user.rewrite("Robežas ir drošas", *HEADLINE)
        await user.pilot.pause(0.9)
        kept = read_journal(path)
        assert kept
        assert "en: Robežas ir drošas  # to be sharpened" in kept.text
        await user.press("ctrl+s")
        assert not path.exists()


async def test_leaving_without_saving_forgets_what_was_typed(
    in_room: Open, workspace: Workspace
) -> None:
    async with in_room() as user:
        await user.rewrite("Nothing", *HEADLINE)
        await user.pilot.pause(0.9)
        await user.press("escape", "tab", "enter")
        assert "Type to filter" in user.seen
    assert not list((workspace.root / "releases").glob(".*"))


def leave_behind(workspace: Workspace, text: str) -> Path:
    """Leave the journal of a run that ended badly."""
    held = workspace.document("meeting").text
    path = journal_path(workspace, "meeting")
    write_journal(path, Unsaved("meeting", held, text, datetime(2023, 2, 28, 18, 30)))
    return path


async def test_the_next_start_offers_what_was_not_saved_and_restores_it(
    at_desk: Open, workspace: Workspace, release_file: Path
) -> None:
    before = release_file.read_text("utf-8")
    leave_behind(workspace, before.replace("Border guards meet", "Guards meet again"))
    async with at_desk() as user:
        assert "meeting was not saved (2023-02-28 18.30)" in user.seen
        assert "-    en: Border guards meet" in user.seen
        assert "+    en: Guards meet again" in user.seen
        await user.press("enter")
        assert "Guards meet again" in user.draft("en")
        assert "not saved" in user.seen
        assert release_file.read_text("utf-8") == before
        await user.press("ctrl+s")
    assert "Guards meet again  # to be sharpened" in release_file.read_text("utf-8")
    assert unsaved_releases(workspace) == ()


@pytest.mark.parametrize(
    ("keys", "kept"),
    [(["escape"], True), (["tab", "enter"], True), (["tab", "tab", "enter"], False)],
)
async def test_what_was_not_saved_can_wait_or_go(
    at_desk: Open, workspace: Workspace, release_file: Path, keys: list[str], kept: bool
) -> None:
    before = release_file.read_text("utf-8")
    path = leave_behind(workspace, before.replace("guards", "GUARDS"))
    async with at_desk() as user:
        await user.press(*keys)
        assert "Type to filter" in user.seen
    assert path.exists() is kept
    assert release_file.read_text("utf-8") == before


def test_a_journal_that_says_what_the_file_holds_is_removed(
    workspace: Workspace, release_file: Path
) -> None:
    path = leave_behind(workspace, release_file.read_text("utf-8"))
    assert unsaved_releases(workspace) == ()
    assert not path.exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"text": "a"}', "\x00\xff"])
def test_a_journal_that_cannot_be_understood_is_left_alone(workspace: Workspace, text: str) -> None:
    path = journal_path(workspace, "meeting")
    path.write_text(text, "utf-8")
    assert unsaved_releases(workspace) == ()
    assert path.exists()


async def test_it_is_said_when_nothing_can_be_kept(
    in_room: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with in_room() as user:
        monkeypatch.setattr("os.fsync", full)
        await user.rewrite("Something", *HEADLINE)
        await user.pilot.pause(0.9)
        assert "not kept until you save" in " ".join(user.seen.split())
        assert "Something" in user.draft("en")


# undo


async def test_undo_goes_back_through_the_fields_and_redo_forward(in_room: Open) -> None:
    async with in_room() as user:
        await user.rewrite("Guards", *HEADLINE)
        await user.rewrite("48", *COUNT)
        assert "48 participants" in user.draft("en")
        await user.press("ctrl+z")
        assert "participants" not in user.draft("en").split("\n\n")[2]
        assert user.here == COUNT
        await user.press("ctrl+z", "ctrl+z")
        assert "Border guards meet" in user.draft("en")
        assert user.here == HEADLINE
        assert "✓ saved" in user.seen
        await user.press("ctrl+y", "ctrl+y", "ctrl+y")
        assert "48 participants" in user.draft("en")
        assert user.draft("en").startswith("PRESS RELEASE")
        await user.press("ctrl+y")
        assert "There is nothing to type again." in user.seen


async def test_undo_brings_back_a_session_that_was_removed(in_room: Open) -> None:
    async with in_room() as user:
        await user.go_to("event", "sessions", 0, "place")
        await user.press("ctrl+n")
        await user.rewrite("osh", "event", "sessions", 1, "place")
        await user.press("ctrl+r")
        assert "Osh" not in user.draft("en")
        await user.press("ctrl+z")
        assert "Osh" in user.draft("en")


def test_letters_of_one_burst_are_one_step() -> None:
    one, two = Step(parse_yaml("a: 1", "f"), {}), Step(parse_yaml("a: 2", "f"), {})
    path = ("a",)
    history = History().noted(one, path, 0.0).noted(two, path, 0.5)
    assert history.past == (one,)
    assert history.noted(two, path, 2.0).past == (one, two)
    assert history.noted(two, ("b",), 0.6).past == (one, two)


# somebody else


async def test_a_change_on_the_disk_is_told_and_merged_fact_by_fact(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("Guards meet", *HEADLINE)
        await user.rewrite("48", *COUNT)
        other = release_file.read_text("utf-8")
        other = other.replace("Border guards meet  # to be sharpened", "Police meet  # by Anna")
        other = other.replace("status: draft", "status: in-clearance")
        release_file.write_text(other, "utf-8")
        await user.pilot.pause(GLANCE + 0.3)
        assert "Another program has changed this file" in " ".join(user.seen.split())
        await user.press("ctrl+s")
        assert "text.headline.en (both of you changed it)" in user.seen
        assert "status (they did)" in user.seen
        assert release_file.read_text("utf-8") == other
        await user.press("ctrl+s")
        assert "✓ saved" in user.seen
        assert "Guards meet" in user.draft("en")
    text = release_file.read_text("utf-8")
    assert "en: Guards meet  # by Anna" in text
    assert "status: in-clearance" in text
    assert "count: 48" in text


async def test_the_other_version_of_a_fact_can_be_taken_or_nothing_saved(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("Guards meet", *HEADLINE)
        other = release_file.read_text("utf-8").replace("Border guards meet", "Police meet")
        release_file.write_text(other, "utf-8")
        await user.press("ctrl+s", "escape")
        assert release_file.read_text("utf-8") == other
        assert "not saved" in user.seen
        await user.press("ctrl+s", "space", "ctrl+s")
        assert "Police meet" in user.draft("en")
        assert user.typed == "Police meet"
    assert release_file.read_text("utf-8") == other


async def test_a_change_that_touches_no_fact_of_ours_needs_no_question(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("Guards meet", *HEADLINE)
        other = release_file.read_text("utf-8").replace("to be sharpened", "by another")
        release_file.write_text(other, "utf-8")
        await user.press("ctrl+s")
        assert "✓ saved" in user.seen
    assert "en: Guards meet  # by another" in release_file.read_text("utf-8")


async def test_a_file_that_another_program_broke_is_replaced_only_when_asked(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("Guards meet", *HEADLINE)
        release_file.write_text("kind: [", "utf-8")
        await user.press("ctrl+s")
        assert "it cannot be read" in " ".join(user.seen.split())
        await user.press("escape")
        assert release_file.read_text("utf-8") == "kind: ["
        await user.press("ctrl+s", "enter")
        assert "✓ saved" in user.seen
    assert "en: Guards meet  # to be sharpened" in release_file.read_text("utf-8")


def test_what_somebody_approved_is_merged_as_one_line() -> None:
    base = "kind: x\nreview:\n  headline:\n  lead:\n"
    record = "{state: approved, by: Anna, on: 2022-07-26, hash: abc}"
    ours = base.replace("  headline:\n", f"  headline:\n    lv: {record}\n")
    theirs = base + f"    lv: {record.replace('Anna', 'Peter')}\n"
    document = parse_yaml(theirs, "x")
    found = differences(base, parse_yaml(ours, "x"), document)
    assert [(one.label, one.by_us) for one in found] == [
        ("review.headline.lv", True),
        ("review.lead.lv", False),
    ]
    kept = {one.path for one in found if one.by_us}
    assert merged(document, found, kept) == ours + f"    lv: {record.replace('Anna', 'Peter')}\n"


def test_differences_tell_who_changed_what() -> None:
    base = "a: 1\nb: {c: 2, d: 3}\ne: [1, 2]\n"
    ours = parse_yaml("a: 9\nb: {c: 2, d: 4}\ne: [1, 2]\nn: new\n", "f")
    theirs = parse_yaml("a: 8\nb: {c: 5, d: 3}\ne: [1]\n# theirs\n", "f")
    found = differences(base, ours, theirs)
    assert [(one.label, one.both, one.by_us) for one in found] == [
        ("a", True, True),
        ("b.c", False, False),
        ("b.d", False, True),
        ("e", False, False),
        ("n", False, True),
    ]
    kept = {one.path for one in found if one.by_us}
    assert parse_yaml(merged(theirs, found, kept), "f").plain() == {
        "a": "9",
        "b": {"c": "5", "d": "4"},
        "e": ["1"],
        "n": "new",
    }
    assert "# theirs" in merged(theirs, found, kept)


async def test_the_lock_is_there_while_the_release_is_open(
    in_room: Open, workspace: Workspace
) -> None:
    path = lock_path(workspace, "meeting")
    async with in_room() as user:
        assert json.loads(path.read_text("utf-8"))["pid"] == os.getpid()
        await user.press("escape")
        assert not path.exists()


def held_by(path: Path, pid: int, host: str | None = None) -> None:
    holder = {"user": "anna", "host": host or socket.gethostname(), "pid": pid, "since": "10:04"}
    path.write_text(json.dumps(holder), "utf-8")


async def test_it_is_asked_before_a_release_is_opened_that_somebody_else_has_open(
    at_desk: Open, workspace: Workspace
) -> None:
    path = lock_path(workspace, "meeting")
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        held_by(path, other.pid)
        async with at_desk() as user:
            await user.press("enter")
            assert "anna has had it open in another window" in " ".join(user.seen.split())
            await user.press("escape")
            assert "Type to filter" in user.seen
            write_journal(
                journal_path(workspace, "meeting"),
                Unsaved("meeting", "", "# typed by anna\n", datetime.now()),
            )
            await user.press("enter", "enter")
            assert "Border guards meet" in user.draft("en")
            await user.rewrite("Second window", "text", "headline", "en")
            await user.pilot.pause(1.5 * DELAY)
            await user.settle()
            kept = {one.text.partition("\n")[0] for one in unsaved_releases(workspace)}
            assert kept == {"# typed by anna", "# Written on the train."}
            await user.press("escape", "tab", "enter")
            assert [one.text for one in unsaved_releases(workspace)] == ["# typed by anna\n"]
            holder = other_holder(path)
            assert holder is not None
            assert holder.pid == other.pid
    finally:
        other.communicate(b"\n")


@pytest.mark.parametrize("taken", [False, True])
async def test_what_is_typed_in_a_dialog_is_kept_safe_and_not_dropped_by_one_escape(
    in_room: Open, workspace: Workspace, taken: bool
) -> None:
    async with in_room() as user:
        await user.press("f3", "end", "e")
        await user.press("ctrl+a", "delete")
        await user.type("The end, by hand.")
        await user.pilot.pause(1.5 * DELAY)
        await user.settle()
        (kept,) = unsaved_releases(workspace)
        assert "The end, by hand." in kept.text
        if taken:
            await user.press("ctrl+s")
            assert "The end, by hand." in user.draft("en")
            return
        await user.press("escape")
        assert "Ctrl+S keeps it, Escape once more drops it" in user.seen
        await user.press("escape")
        assert "The end, by hand." not in user.draft("en")
        assert unsaved_releases(workspace) == ()


async def test_what_no_file_may_hold_is_told_in_the_dialog_and_stays_there(in_room: Open) -> None:
    async with in_room() as user:
        await user.press("f3", "end", "e")
        await user.paste("over\u202eturned")
        await user.pilot.pause(1.5 * DELAY)
        await user.press("ctrl+s")
        assert "The text holds a control of writing direction U+202E: delete it" in user.seen
        await user.press(*["backspace"] * 7)
        await user.press("ctrl+s")
        assert "###over" in user.draft("en")


async def test_a_release_that_was_sent_is_not_changed_without_a_question(
    in_room: Open, release_file: Path
) -> None:
    text = release_file.read_text("utf-8").replace("status: draft", "status: sent")
    release_file.write_text(text, "utf-8")
    async with in_room() as user:
        await user.rewrite("Another headline", "text", "headline", "en")
        await user.press("ctrl+s")
        assert "This release has gone out" in user.seen
        await user.press("escape")
        assert release_file.read_text("utf-8") == text
        await user.press("ctrl+s", "enter")
        assert "Another headline" in release_file.read_text("utf-8")


def test_a_lock_that_was_left_behind_holds_nobody_up(workspace: Workspace) -> None:
    path = lock_path(workspace, "meeting")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    held_by(path, ended.pid)
    assert other_holder(path) is None
    held_by(path, 1, host="elsewhere")
    assert other_holder(path) == Holder("anna", "elsewhere", 1, "10:04")
    os.utime(path, (0, 0))
    assert other_holder(path) is None
    path.write_text("no lock", "utf-8")
    assert other_holder(path) is None


def test_only_the_own_lock_is_given_back(workspace: Workspace) -> None:
    path = lock_path(workspace, "meeting")
    held_by(path, 1, host="elsewhere")
    give_back(path)
    assert path.exists()
    path.unlink()
    hold(path)
    give_back(path)
    assert not path.exists()

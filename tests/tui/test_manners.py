"""Manners: leaving, help, text that looks like markup, small terminals, keys of Latvian users."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

from pressdraft.tui.app import CRASHED, PressdraftApp, run
from pressdraft.tui.form_fields import EVENT, FORMATS, PEOPLE, RELEASE, WORDING
from pressdraft.tui.form_groups import CONTACT, FIGURES, FORMS, GROUPS, NAME, PERSON
from pressdraft.tui.screens import desk, drafting_room, export_dialog, first_run, new_release
from pressdraft.tui.screens.question import QuestionDialog
from pressdraft.tui.widgets.draft_pane import DraftPane
from pressdraft.tui.widgets.row_table import ReleaseRows
from pressdraft.workspace import Workspace

if TYPE_CHECKING:
    from tests.tui.conftest import Open

LOOKS_LIKE_MARKUP = "[bold]x[/] [/] [link=a] \\[y"


@pytest.mark.parametrize(
    ("key", "answer", "leaves", "written"),
    [
        pytest.param("escape", ["enter"], True, True, id="to the desk: save"),
        pytest.param("escape", ["tab", "enter"], True, False, id="to the desk: discard"),
        pytest.param("escape", ["escape"], False, False, id="to the desk: escape stays"),
        pytest.param("ctrl+q", ["enter"], True, True, id="quit: save"),
        pytest.param("ctrl+q", ["tab", "tab", "enter"], False, False, id="quit: stay"),
    ],
)
async def test_leaving_with_unsaved_changes_asks(
    in_room: Open,
    release_file: Path,
    key: str,
    answer: list[str],
    leaves: bool,
    written: bool,
) -> None:
    async with in_room() as user:
        await user.go_to("text", "headline", "en")
        await user.type(" again")
        await user.press(key)
        assert "Some changes are not saved" in user.seen
        await user.press(*answer)
        if key == "escape":
            assert ("Type to filter" in user.seen) is leaves
        else:
            assert (user.app.is_running is False) is leaves
        if not leaves:
            assert "Border guards meet again" in user.draft("en")
    assert ("meet again" in release_file.read_text(encoding="utf-8")) is written


async def test_nothing_is_asked_when_nothing_was_changed(in_room: Open) -> None:
    async with in_room() as user:
        await user.press("escape")
        assert "Type to filter" in user.seen


async def test_a_save_that_fails_is_told_and_what_was_typed_stays(
    in_room: Open, release_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with in_room() as user:
        await user.go_to("text", "headline", "en")
        await user.type(" again")
        monkeypatch.setattr("pressdraft.savefile._replace", full)
        await user.press("ctrl+s")
        assert "the disk is full" in " ".join(user.seen.split())
        assert "not saved" in user.seen
        assert "Border guards meet again" in user.draft("en")


async def test_text_that_looks_like_markup_is_shown_as_typed(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.go_to("text", "headline", "en")
        await user.paste(LOOKS_LIKE_MARKUP)
        assert LOOKS_LIKE_MARKUP in user.draft("en")
        await user.rewrite("[/]", "publish", "on")
        assert "'[/]' is not a date" in user.seen
        await user.rewrite("[bold]x[/]", "publish", "place")
        assert "there is no place '[bold]x[/]'" in user.hint("publish", "place")
        await user.rewrite("2022-07-29", "publish", "on")
        await user.rewrite("astana", "publish", "place")
        await user.press("ctrl+s", "escape")
        assert f"Border guards meet{LOOKS_LIKE_MARKUP}" in user.seen
        await user.type("[/")
        await user.press("backspace", "backspace")
        assert "Border guards meet" in user.seen


async def test_pasted_and_composed_letters_are_one_code_point(
    in_room: Open, release_file: Path
) -> None:
    decomposed = unicodedata.normalize("NFD", " ķēniņš")
    async with in_room() as user:
        await user.go_to("text", "headline", "lv")
        await user.paste(decomposed)
        await user.press("a")
        await user.press_mark("\u0304")
        await user.press("s")
        await user.go_to("event", "sessions", 0, "venue", "lv")
        await user.paste("e\u0304ka\n2")
        await user.press("c")
        await user.press_mark("\u030c")
        await user.press("s")
        await user.press("ctrl+s")
    text = release_file.read_text(encoding="utf-8")
    assert "tiekas ķēniņšās" in text
    assert "ēka 2čs" in text
    assert unicodedata.is_normalized("NFC", text)


async def test_at_80x24_every_pane_is_reached_by_keys(in_room: Open) -> None:
    async with in_room((80, 24)) as user:
        for words in ("Written in", "PRESS RELEASE", "PAZIŅOJUMS PRESEI"):
            assert words in user.seen
        assert "problem (F6)" not in user.seen
        await user.press("f3")
        assert "Border guards meet" in user.seen
        assert "Written in" not in user.seen
        assert "PAZIŅOJUMS" not in user.seen
        await user.press("end")
        assert "###" in user.seen
        await user.press("f4")
        assert "Robežsargi tiekas" in user.seen
        assert "PRESS RELEASE" not in user.seen
        await user.press("f2")
        await user.rewrite("never", "publish", "on")
        assert "1 problem" in user.seen
        assert "'never' is not a date" in user.seen
        await user.press("f6", "enter", "ctrl+u")
        await user.type("2022-07-29")
        assert "problem (F6)" not in user.seen


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_what_is_typed_is_seen_growing_in_both_drafts(
    in_room: Open, size: tuple[int, int]
) -> None:
    async with in_room(size) as user:
        await user.rewrite("bishkek", "event", "sessions", 0, "place")
        shown = " ".join(user.seen.split())
        assert "Bishkek" in shown
        assert "Biškekā" in shown


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_keys_pressed_in_a_hurry_go_where_they_were_meant(
    in_room: Open, size: tuple[int, int]
) -> None:
    async with in_room(size) as user:
        await user.hurry("f3", "f2", "tab", "tab", "tab", "8")
        assert "Release date: '8' is not a date" in user.seen


async def test_keys_sent_in_one_piece_follow_dialogs_and_screens(
    at_desk: Open, release_file: Path
) -> None:
    started = release_file.with_name("2026-03-02-osh-talk.yaml")
    async with at_desk() as user:
        await user.hurry(
            *("ctrl+n", "ctrl+u", *"2026-03-02-osh-talk", "tab", "enter", "up", "enter"),
            *("tab", "enter"),  # a kind was chosen from the list; the button starts the release
            *("f4", "f3", "f2", "tab", "tab", "tab", "ctrl+u", *"3/3/2026", "tab"),
            *("ctrl+u", *"osh", "tab", "ctrl+s", "escape"),
            *("o", "s", "h"),
        )
        assert "Type to filter" not in user.seen
        assert "osh" in user.seen
        assert "2026-03-02-osh-talk" in user.seen
    text = started.read_text(encoding="utf-8")
    assert "on: 2026-03-03" in text
    assert "place: osh" in text
    assert "kind: mission" in text


async def test_f1_explains_the_field_under_the_cursor(in_room: Open) -> None:
    async with in_room((120, 60)) as user:
        await user.go_to("publish", "on")
        await user.press("f1")
        assert "The day on which the release goes out" in user.seen
        assert "publish.on" in user.seen
        assert "Save the release" in user.seen
        assert user.seen.count("^p ") == 2  # on the page, and in the footer behind it
        await user.press("f1")
        assert "The day on which the release goes out" not in user.seen


@pytest.mark.parametrize(
    "spec",
    [
        *(RELEASE + EVENT + (FORMATS,) + PEOPLE + WORDING),
        *(CONTACT + FIGURES + FORMS + NAME + PERSON),
        *(spec for group in GROUPS.values() for spec in group.fields),
    ],
    ids=lambda spec: ".".join(map(str, spec.path)),
)
def test_every_field_has_help(spec: object) -> None:
    assert getattr(spec, "label", "")
    assert str(getattr(spec, "help", "")).endswith(".")


async def test_every_command_of_the_screen_is_in_the_palette(in_room: Open) -> None:
    async with in_room() as user:
        await user.go_to("quotes", 0, "en")
        offered = {command.title for command in user.app.get_system_commands(user.screen)}
        declared = {
            binding.tooltip
            for binding in (*drafting_room.DraftingRoom.BINDINGS, *PressdraftApp.BINDINGS)
            if isinstance(binding, Binding) and binding.show
        }
        assert declared - offered == {"Go to the facts"}
        await user.press("ctrl+p")
        await user.type("latvian")
        await user.press("enter")
        assert user.screen.focused is user.screen.query_one("#draft-lv")


@pytest.mark.parametrize(
    "node",
    [
        PressdraftApp,
        desk.Desk,
        drafting_room.DraftingRoom,
        export_dialog.ExportDialog,
        first_run.FirstRun,
        new_release.NewReleaseDialog,
        QuestionDialog,
        DraftPane,
        ReleaseRows,
    ],
)
def test_no_key_that_types_a_latvian_letter_is_taken(node: type[DOMNode]) -> None:
    for binding in Binding.make_bindings(node.BINDINGS):
        assert "alt+" not in binding.key


async def test_without_colour_the_state_is_still_told(
    in_room: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with in_room() as user:
        await user.checked()
        assert "✗ 2 errors (F8)" in user.seen
        await user.rewrite("never", "publish", "on")
        assert "✗ 1 problem" in user.seen
        assert "● not saved" in user.seen


def test_an_unexpected_error_leaves_a_report_and_no_traceback(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: desk.Desk) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(desk.Desk, "on_mount", fail, raising=False)
    monkeypatch.setattr(PressdraftApp, "run", lambda app: App.run(app, headless=True))
    assert run(workspace) == CRASHED
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
    report = Path(told.err.partition("written in ")[2].partition(";")[0])
    assert "ZeroDivisionError: planted" in report.read_text(encoding="utf-8")
    report.unlink()


async def test_a_line_that_adds_something_says_that_nothing_is_typed_there(in_room: Open) -> None:
    async with in_room((80, 24)) as user:
        await user.go_to("event", "sessions", 1)
        await user.type("29")
        assert "Nothing can be typed here: Enter adds one." in user.seen
        assert "✓ saved" in user.seen
        await user.press("enter")
        await user.type("29/7/2022")
        assert "Nothing can be typed here" not in user.seen
        assert user.typed == "29/7/2022"


async def test_a_field_of_several_lines_says_which_key_goes_on(in_room: Open) -> None:
    async with in_room((80, 24)) as user:
        words = "Enter: a new line. Tab: the next field."
        for path in (("text", "aim", "en"), ("text", "background", "lv"), ("quotes", 0, "en")):
            await user.go_to(*path)
            assert words in user.seen
        await user.go_to("text", "topic", "en")
        assert words not in user.seen


async def test_what_a_wording_must_be_names_the_kind_of_event(
    in_room: Open, release_file: Path
) -> None:
    text = release_file.read_text(encoding="utf-8")
    text = text.replace("kind: seminar", "kind: training").replace("  noun: seminar\n", "")
    release_file.write_text(text, encoding="utf-8")
    async with in_room() as user:
        await user.go_to("text", "topic", "en")
        assert "… training on ▁▁▁ took place" in user.seen
        await user.go_to("text", "topic", "lv")
        assert "mācības par ▁▁▁: the accusative" in user.seen
        await user.go_to("text", "headline", "lv")
        await user.press("f1")
        assert "How it is written: one line, no full stop" in user.seen
        assert "In its sentence" not in user.seen


async def test_times_are_asked_for_as_the_error_tells(in_room: Open, release_file: Path) -> None:
    async with in_room() as user:
        await user.go_to("event", "sessions", 0, "times")
        assert "Like: 09:00-17:30" in user.seen
        await user.type("all day")
        await user.press("tab")
        assert "write it as 09:00 or 09:00-17:30" in " ".join(user.seen.split())
        await user.rewrite("9–17", "event", "sessions", 0, "times")
        await user.press("ctrl+s")
    assert "times: 09:00-17:00" in release_file.read_text(encoding="utf-8")


async def test_a_counted_noun_is_found_by_its_plural(in_room: Open) -> None:
    noun = ("event", "participants", "noun")
    async with in_room() as user:
        await user.rewrite("25", "event", "participants", "count")
        await user.rewrite("participants", *noun)
        assert "participant / dalībnieks" in user.seen
        await user.press("tab")
        assert "did you mean" not in user.seen
        await user.rewrite("dalībniek", *noun)
        assert "participant / dalībnieks" in user.seen
        await user.rewrite("dalībnieki", *noun)
        await user.press("tab")
        assert "did you mean" not in user.seen

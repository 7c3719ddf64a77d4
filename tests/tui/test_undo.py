"""Undo and redo: the cursor is where something changed, so that nothing is typed elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pressdraft.tui.history import first_change
from pressdraft.yamlfile import KeyPath, Plain

if TYPE_CHECKING:
    from tests.tui.conftest import Open, User

SESSION: Plain = {"dates": "tbc", "place": "tbc"}


def is_at(user: User, *path: str | int) -> bool:
    """Tell whether the cursor is in the field at a path."""
    return user.here == path


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        ({"a": "1"}, {"a": "1"}, None),
        ({"a": "1", "b": "2"}, {"a": "1", "b": "3"}, ("b",)),
        ({"a": "1"}, {"a": {"en": "1", "lv": "1"}}, ("a",)),
        ({"a": [SESSION]}, {"a": [SESSION, SESSION]}, ("a", 1, "dates")),
        ({"a": ["x", "y"]}, {"a": ["y"]}, ("a", 0)),
        ({}, {"a": {"en": "1"}}, ("a", "en")),
        ({}, {"a": []}, ("a",)),
    ],
)
def test_the_first_change_is_as_far_inside_as_it_can_be(
    before: Plain, after: Plain, path: KeyPath | None
) -> None:
    assert first_change(before, after) == path


async def test_a_session_that_is_undone_leaves_the_cursor_where_it_was_added(
    in_room: Open, release_file: Path
) -> None:
    async with in_room((80, 24)) as user:
        await user.go_to("event", "sessions", 1)
        await user.press("enter", "ctrl+z")
        assert is_at(user, "event", "sessions", 1)
        assert "Undone: session" in user.seen
        await user.press("down")
        assert is_at(user, "event", "formats")
        await user.press("up", "ctrl+y")
        assert is_at(user, "event", "sessions", 1, "dates")
        assert "Done again: Dates 2" in user.seen
        await user.press("ctrl+z", "ctrl+s")
    assert "place: astana\n" in release_file.read_text("utf-8")


async def test_a_name_that_was_written_out_and_is_undone_is_gone_back_to(
    in_room: Open, release_file: Path
) -> None:
    async with in_room((80, 24)) as user:
        await user.rewrite("Fair of the hills", "event", "name")
        await user.press("enter", "ctrl+z")
        assert is_at(user, "event", "name")
        assert user.typed == "Fair of the hills"
        assert "Undone: Event" in user.seen
        await user.hurry("Z")
        await user.press("ctrl+s")
    text = release_file.read_text("utf-8")
    assert "on: 2022-07-29  # the day after\n" in text
    assert "name: Fair of the hillsZ\n" in text


async def test_a_place_inside_a_session_is_gone_back_to(in_room: Open) -> None:
    async with in_room() as user:
        await user.rewrite("Kerbena", "event", "sessions", 0, "place")
        await user.press("enter")
        await user.press("ctrl+z")
        assert is_at(user, "event", "sessions", 0, "place")
        await user.go_to("text", "headline", "en")
        await user.type("!")
        await user.go_to("kind")
        await user.press("ctrl+z")
        assert is_at(user, "text", "headline", "en")


async def test_a_draft_in_front_makes_room_for_the_field(in_room: Open) -> None:
    async with in_room((80, 24)) as user:
        await user.go_to("text", "headline", "en")
        await user.type("!")
        await user.press("f4", "ctrl+z")
        assert is_at(user, "text", "headline", "en")
        assert "Headline EN" in user.seen


async def test_a_quote_that_is_removed_leaves_the_cursor_at_the_quotes(in_room: Open) -> None:
    async with in_room() as user:
        await user.go_to("quotes", 0, "lv")
        await user.press("ctrl+r")
        assert is_at(user, "quotes", 0)
        await user.press("ctrl+z")
        assert is_at(user, "quotes", 0, "speaker")

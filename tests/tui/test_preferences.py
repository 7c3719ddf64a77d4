"""What somebody chose for their screen is kept, and what cannot be used is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pressdraft.folders import preferences_path
from pressdraft.tui.preferences import (
    LOCAL_FRAMES,
    NOTHING_CHOSEN,
    REMOTE_FRAMES,
    Preferences,
    frames_for,
    keep_preference,
    load_preferences,
    prepare,
)

if TYPE_CHECKING:
    from tests.tui.conftest import Open


def test_choices_are_kept_with_the_comments_of_their_file() -> None:
    assert load_preferences() == NOTHING_CHOSEN
    keep_preference("theme", "high-contrast")
    path = preferences_path()
    assert path
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    keep_preference("frames", "30")
    assert load_preferences() == Preferences("high-contrast", "", 30)
    keep_preference("frames", None)
    assert load_preferences() == Preferences("high-contrast")
    assert "# mine" in path.read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["motion: much\n", "frames: 12 fps\n", "theme: [\n", "frames: 0\n"]
)
def test_a_choice_that_cannot_be_used_is_told_and_left_out(text: str) -> None:
    path = preferences_path()
    assert path
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    found = load_preferences()
    assert str(path) in found.wrong
    assert (found.theme, found.motion, found.frames) == ("", "", None)


def test_frames_are_few_over_ssh_unless_chosen_or_set_by_hand() -> None:
    assert frames_for(NOTHING_CHOSEN, {}) == LOCAL_FRAMES
    assert frames_for(NOTHING_CHOSEN, {"SSH_CONNECTION": "10.0.0.1"}) == REMOTE_FRAMES
    assert frames_for(Preferences(frames=60), {"SSH_TTY": "/dev/pts/1"}) == 60
    environment = {"TEXTUAL_FPS": "15", "TEXTUAL_ANIMATIONS": "basic"}
    prepare(Preferences(motion="none"), environment)
    assert environment == {"TEXTUAL_FPS": "15", "TEXTUAL_ANIMATIONS": "basic"}
    environment = {}
    prepare(Preferences(motion="none"), environment)
    assert environment["TEXTUAL_ANIMATIONS"] == "none"


async def test_a_theme_and_stillness_chosen_in_the_palette_are_kept(at_desk: Open) -> None:
    async with at_desk() as user:
        await user.press("ctrl+p")
        await user.type("nothing move")
        await user.press("enter")
        assert user.app.animation_level == "none"
        user.app.theme = "high-contrast"
        await user.settle()
        assert "Border guards meet" in user.seen
    assert load_preferences() == Preferences("high-contrast", "none")


async def test_the_list_of_themes_tells_which_one_is_on(at_desk: Open) -> None:
    async with at_desk() as user:
        await user.press("ctrl+p")
        await user.type("colours")
        await user.press("enter")
        await user.type("textual")
        assert "textual-dark ✓" in user.seen
        assert "textual-light" in user.seen
        assert "textual-light ✓" not in user.seen

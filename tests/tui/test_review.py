"""Reading the drafts: what the checks find, where each stretch comes from, edits by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pressdraft.tui.screens.reviewed_screen import ReviewedScreen
from pressdraft.tui.widgets.draft_pane import DraftPane
from pressdraft.tui.widgets.segment_view import SegmentView

if TYPE_CHECKING:
    from tests.tui.conftest import Open, User


def lit(user: User, language: str) -> str:
    """Return the segment that the cursor is on in a draft."""
    views = user.screen.query(f"#draft-{language} .-current").results(SegmentView)
    return next((view.segment.id for view in views), "")


async def test_findings_are_counted_gone_to_explained_waived(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.checked()
        assert "2 errors" in user.seen
        assert "speaker]’" in user.seen
        await user.press("f8")
        assert lit(user, "en") == "quotes"
        await user.press("f1")
        assert "placeholder (structure, error)" in user.seen
        assert "Found here" in user.seen
        await user.press("f1", "w")
        assert "Waive this finding" in user.seen
        await user.type("Known on Monday")
        await user.press("enter")
        await user.checked()
        assert "1 error" in user.seen
        await user.press("ctrl+z")
        await user.checked()
        assert "2 errors" in user.seen
        await user.press("ctrl+y", "ctrl+s")
        await user.checked()
        await user.press("f7")
        assert lit(user, "lv") == "quotes"
    saved = release_file.read_text("utf-8")
    assert "check: placeholder" in saved
    assert "reason: Known on Monday" in saved


async def test_only_the_finding_under_the_cursor_is_waived(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("XX guards meet YYY", "text", "headline", "en")
        await user.checked()
        assert "‘XX’" in user.seen
        assert "‘YYY’" in user.seen
        await user.press("f8", "w")
        await user.type("a code name")
        await user.press("enter")
        await user.checked()
        assert "‘XX’" not in user.seen
        assert "‘YYY’" in user.seen
        await user.press("ctrl+s")
    assert "words: XX" in release_file.read_text("utf-8")


async def test_a_safe_finding_is_fixed_and_another_one_is_not(in_room: Open) -> None:
    async with in_room() as user:
        await user.rewrite("Guards meet : now", "text", "headline", "en")
        await user.checked()
        await user.press("f8", "x")
        assert "x Fix" not in user.seen
        assert "w Waive" in user.seen
        await user.press("f8", "f8")
        assert "a space before ‘:’" in user.seen
        assert "x Fix" in user.seen
        await user.press("x")
        assert "Guards meet: now" in user.draft("en")
        await user.press("f2")
        assert user.typed == "Guards meet: now"


async def test_from_a_draft_to_its_facts_and_back(in_room: Open) -> None:
    async with in_room() as user:
        await user.press("f3", "home", "down", "right")
        assert lit(user, "en") == "release_line"
        assert "-pair" in user.screen.query_one("#draft-lv").query(SegmentView)[1].classes
        await user.press("f1")
        assert "publish.on" in user.seen
        assert "from the facts, written by the template" in user.seen
        await user.press("f1", "enter")
        assert user.here == ("publish", "on")
        for where in ("en", "en", "lv", "lv"):
            await user.press("f9")
            assert lit(user, where) in ("release_line", "dateline")
        assert "place 4 of 4" in user.seen

        pane = user.screen.query_one("#draft-en", DraftPane)
        view = next(v for v in pane.query(SegmentView) if v.segment.id == "dateline")
        await user.press("f3", "home")
        await user.pilot.click(view, offset=(4, 0))
        await user.settle()
        assert user.here == ("publish", "place")


async def test_a_segment_edited_by_hand_and_overtaken_by_the_facts(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.press("f4", "home", "down", "down", "e")
        assert "Edit by hand: headline (Latvian)" in user.seen
        await user.type(" kopā")
        await user.press("ctrl+s")
        assert "Robežsargi tiekas kopā" in user.draft("lv")
        await user.rewrite("Robežsargi strādā", "text", "headline", "lv")
        assert "What this edit replaced has changed" in user.draft("lv")
        await user.press("ctrl+s")
        saved = release_file.read_text("utf-8")
        assert "text: Robežsargi tiekas kopā" in saved
        await user.press("f4", "e")
        assert "The program would write" in user.seen
        assert "Robežsargi strādā" in user.seen
        await user.press("tab", "tab", "enter", "ctrl+s")
        assert "Robežsargi strādā" in user.draft("lv")
        assert "overrides" not in release_file.read_text("utf-8")


async def test_both_drafts_scroll_together_row_by_row(in_room: Open) -> None:
    async with in_room((160, 40)) as user:
        await user.press("f3", "end")
        panes = [user.screen.query_one(f"#draft-{code}", DraftPane) for code in ("en", "lv")]
        rows = [
            {view.segment.id: view.region.y for view in pane.query(SegmentView)} for pane in panes
        ]
        assert panes[0].scroll_y > 0
        assert rows[0] == rows[1]


async def test_findings_from_before_a_problem_are_told_as_such(in_room: Open) -> None:
    async with in_room() as user:
        await user.checked()
        room = user.screen
        assert isinstance(room, ReviewedScreen)
        room.result = None
        await user.settle()
        assert "checking…" in user.seen
        assert "✓ No problems" not in user.seen
        await user.press("end", "!", "backspace")
        await user.checked()
        await user.go_to("publish", "on")
        await user.press("end", "x")
        assert "✗ 1 problem (F6) · ✗ 2 errors (F8), from before" in user.seen
        await user.press("backspace")
        await user.rewrite("guntis-pujats", "quotes", 0, "speaker")
        await user.checked()
        assert "✓ No problems · ✓ nothing found" in user.seen
        await user.go_to("publish", "on")
        await user.press("end", "x")
        assert "✗ 1 problem (F6) · the checks wait · " in user.seen
        assert "✓ nothing found" not in user.seen


async def test_in_a_small_terminal_nothing_of_the_counts_and_no_way_out_is_cut(
    in_room: Open,
) -> None:
    async with in_room((80, 24)) as user:
        await user.rewrite("XX met YYY : the day TODO", "text", "headline", "en")
        await user.rewrite("XX  tiekas ZZZ : te", "text", "headline", "lv")
        await user.checked()
        await user.rewrite("never", "publish", "on")
        await user.rewrite("atlantis", "publish", "place")
        assert "✗ 2 (F6) · ✗ " in user.seen
        assert "(F8), from before · to fill in: EN 3, LV 3" in user.seen
        assert "^q Quit" in user.seen
        assert "^p palette" in user.seen
        await user.press("f6", "f8")
        assert " 2 of " in user.seen
        assert "esc Facts" in user.seen
        assert sum("✗" in line for line in user.seen.splitlines()[-6:]) >= 4
        await user.press("f8")
        assert " 3 of " in user.seen
        await user.press("escape")
        assert user.here == ("publish", "place")
        assert " 3 of " not in user.seen


async def test_escape_leaves_the_outline_and_not_the_room(in_room: Open) -> None:
    for size in ((80, 24), (150, 40)):
        async with in_room(size) as user:
            await user.type("x")
            here = user.here
            await user.press("ctrl+o")
            assert user.here == ()
            await user.press("escape")
            assert "Some changes are not saved" not in user.seen
            assert user.here == here

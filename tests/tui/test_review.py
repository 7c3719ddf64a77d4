"""Reading the drafts: what the checks find, where each stretch comes from, edits by hand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
        await user.press("ctrl+y", "ctrl+s", "f7")
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
        assert "This needs your hand" in user.seen
        await user.press("f8", "f8")
        assert "a space before ‘:’" in user.seen
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

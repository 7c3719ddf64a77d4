"""The translator's room: from a release in English alone to a pair in which all is approved."""

from __future__ import annotations

import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from pressdraft.reviewing.states import State, review_of
from pressdraft.tui.screens.translators_room import TranslatorsRoom
from pressdraft.workspace import Workspace
from tests.tui.conftest import RELEASE, Open, User

ENGLISH = (
    RELEASE.replace("languages: [en, lv]", "languages: [en]")
    .replace("    lv: Robežsargi tiekas\n", "")
    .replace("{en: border control, lv: robežkontroli}", "{en: border control}")
    .replace(
        "  - {speaker: tbc, en: We met., lv: Mēs tikāmies.}",
        "  - {speaker: guntis-pujats, en: We met.}",
    )
)
EARLIER = RELEASE.replace("tbc, en", "guntis-pujats, en").replace(
    "Border guards meet", "Guards talk"
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of one's own, in which nobody's name is kept."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "config"))
    return tmp_path


def counts(workspace: Workspace, release_id: str = "meeting") -> dict[State, int]:
    """Return how many segments of a file are in each state, none left out."""
    loaded = workspace.load(release_id)
    found = review_of(loaded.facts, workspace.compose(loaded)).counts()
    return {state: count for state, count in found.items() if count}


def at_cursor(user: User) -> str:
    screen = user.screen
    assert isinstance(screen, TranslatorsRoom)
    return screen.current


@pytest.fixture
def translating(workspace: Workspace, at_desk: Open) -> Open:
    """Open the one release in the translator's room, from the desk."""

    @asynccontextmanager
    async def open_it(size: tuple[int, int] = (120, 40)) -> AsyncIterator[User]:
        async with at_desk(size) as user:
            await user.press("ctrl+t")
            if isinstance(user.screen, TranslatorsRoom):
                await user.checked()
            yield user

    return open_it


async def approve_all(user: User, name: str = "Anna Ozola") -> None:
    """Approve segment by segment until none is open; the name is asked for at the first."""
    await user.press("a")
    if "Who are you?" in user.seen:
        await user.type(name)
        await user.press("enter")
    await user.hurry(*["a"] * 24)
    screen = user.screen
    assert isinstance(screen, TranslatorsRoom)
    assert screen.review
    assert not screen.review.open_rows()


async def go_to(user: User, segment_id: str) -> None:
    """Move the cursor down to a segment."""
    screen = user.screen
    assert isinstance(screen, TranslatorsRoom)
    assert screen.review
    ids = [row.id for row in screen.review.rows]
    await user.hurry("home", *["down"] * ids.index(segment_id))
    assert at_cursor(user) == segment_id


async def test_a_release_in_english_becomes_a_pair_that_is_approved(
    workspace: Workspace, release_file: Path, translating: Open
) -> None:
    release_file.write_text(ENGLISH, "utf-8")
    async with translating((80, 24)) as user:
        assert "This release is in English only" in user.seen
        await user.press("enter")
        assert at_cursor(user) == "headline"
        assert "○ 3 untranslated" in user.seen
        await user.press("e")
        await user.type("Robežsargi tiekas")
        await user.press("ctrl+s")
        await user.type("Anna Ozola")
        await user.press("enter")
        assert "headline · translated by Anna Ozola" in user.seen
        for segment_id, text in (("lead", "robežkontroli"), ("quotes", "Mēs tikāmies.")):
            await go_to(user, segment_id)
            await user.press("e")
            await user.type(text)
            await user.press("ctrl+s")
        assert "untranslated" not in user.seen
        await user.checked()
        await user.press("c")
        assert "segments together?" in user.seen
        await user.press("enter")
        await approve_all(user)
        await user.press("ctrl+s", "escape")
        assert "Border guards meet" in user.seen
    assert set(counts(workspace)) == {State.APPROVED}
    text = release_file.read_text("utf-8")
    assert text.startswith("# Written on the train.")
    assert "lv: Mēs tikāmies." in text
    assert "by: Anna Ozola" in text


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_both_texts_stand_side_by_side(translating: Open, size: tuple[int, int]) -> None:
    async with translating(size) as user:
        lines = user.seen.splitlines()
        assert any("Border guards meet" in line and "Robežsargi tiekas" in line for line in lines)
        await go_to(user, "dateline")
        assert "• Nur-Sultan = Nursultana: Nursultanas, Nursultanai" in user.seen


async def test_a_date_that_changes_reopens_two_segments_and_shows_its_words(
    workspace: Workspace, release_file: Path, translating: Open, at_desk: Open
) -> None:
    release_file.write_text(RELEASE.replace("speaker: tbc", "speaker: guntis-pujats"), "utf-8")
    async with translating() as user:
        await approve_all(user)
        await user.press("ctrl+s")
    assert set(counts(workspace)) == {State.APPROVED}
    text = release_file.read_text("utf-8")
    release_file.write_text(text.replace("on: 2022-07-29", "on: 2022-07-30"), "utf-8")
    assert counts(workspace)[State.STALE] == 2
    async with translating() as user:
        assert "2 stale" in user.seen
        assert at_cursor(user) == "release_line"
        assert "Changed since" in user.seen
        assert "[-29-]{+30+}" in user.seen
        await user.press("a")
        assert at_cursor(user) == "dateline"
        await user.press("a")
        screen = user.screen
    assert isinstance(screen, TranslatorsRoom)
    assert screen.review
    assert not screen.review.open_rows()


async def test_the_wording_of_an_earlier_release_is_taken_over_by_its_number(
    workspace: Workspace, release_file: Path, translating: Open
) -> None:
    release_file.write_text(ENGLISH, "utf-8")
    (release_file.parent / "earlier.yaml").write_text(
        EARLIER.replace("2022-07-29", "2022-06-29"), "utf-8"
    )
    async with translating() as user:
        await user.press("enter")
        await go_to(user, "lead")
        assert "1 earlier: “border control” → “robežkontroli”" in user.seen
        await user.press("1")
        await user.type("Anna Ozola")
        await user.press("enter")
        await user.checked()
        assert "seminārs par robežkontroli" in " ".join(user.seen.split())


async def test_what_differs_is_said_and_marked_and_an_approval_can_be_taken_back(
    workspace: Workspace, release_file: Path, translating: Open
) -> None:
    text = RELEASE.replace("en: We met.", "en: We met 25 people.").replace(
        "lv: Mēs tikāmies.", "lv: Mēs tikām 52 cilvēkus."
    )
    release_file.write_text(text.replace("speaker: tbc", "speaker: guntis-pujats"), "utf-8")
    async with translating() as user:
        await go_to(user, "quotes")
        assert "≠ EN says 25; LV says 52" in user.seen
        assert "≠" not in user.seen.split("quotes ·")[0]
        await user.press("a")
        assert "Here is something that the checks found" in user.seen
        await user.press("escape")
        assert "quotes · translated" in user.seen
        await user.press("a", "enter")
        await user.type("Anna Ozola")
        await user.press("enter")
        await go_to(user, "quotes")
        assert "approved by Anna Ozola" in user.seen
        await user.press("r")
        assert "quotes · translated by Anna Ozola" in user.seen
        await user.press("ctrl+z")
        assert "quotes · approved by Anna Ozola" in user.seen


async def test_the_room_says_what_it_is_and_offers_only_what_works(translating: Open) -> None:
    async with translating() as user:
        footer = user.seen.splitlines()[-1]
        assert "Approve" in footer
        assert "Reopen" not in footer
        await user.press("f1")
        assert "stale: a text has changed" in user.seen
        await user.press("escape", "f2")
        assert user.form


async def test_two_people_review_other_segments_and_git_merges_them(
    workspace: Workspace, release_file: Path, translating: Open
) -> None:
    release_file.write_text(RELEASE.replace("speaker: tbc", "speaker: guntis-pujats"), "utf-8")

    def git(*words: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *who, *words], cwd=workspace.root, check=True, capture_output=True)

    async with translating() as user:
        await user.press("a")
        await user.type("Anna Ozola")
        await user.press("enter", "ctrl+s")
    git("init", "-b", "main")
    git("add", "--all")
    git("commit", "-m", "Start")
    git("switch", "-c", "other")
    async with translating() as user:
        await user.press("n", "n", "a", "ctrl+s")
    git("add", "--all")
    git("commit", "-m", "One")
    git("switch", "main")
    async with translating() as user:
        await user.press("a", "ctrl+s")
    git("add", "--all")
    git("commit", "-m", "Other")
    git("merge", "other")
    assert counts(workspace)[State.APPROVED] == 3


async def test_it_is_said_once_the_checks_found_nothing(at_desk: Open) -> None:
    async with at_desk() as user:
        await user.press("ctrl+t")
        await user.checked()
        assert "Both texts state the same." in user.seen

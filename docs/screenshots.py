"""Writes the pictures of the documentation, docs/*.svg, from the program itself.

`python docs/screenshots.py` makes the same files on every machine: the samples lie in a new home
folder, no cursor blinks, and nothing shows today's date. Those of the Latvian interface end in -lv.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from pressdraft.i18n import LANGUAGES, speak, spoken
from pressdraft.tui.app import PressdraftApp
from pressdraft.tui.screens.drafting_room import DraftingRoom
from pressdraft.tui.screens.translators_room import TranslatorsRoom
from pressdraft.tui.widgets.facts_form import FactsForm
from pressdraft.tui.widgets.reviewer import Reviewer
from pressdraft.workspace import Workspace, init_workspace

FOLDER = Path(__file__).parent
SIZE, SMALL = (130, 40), (80, 24)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until everything is painted and stands still."""
    for _ in range(4):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.1)
        for entry in (*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)):
            entry.cursor_blink = False


async def checked(pilot: Pilot[None]) -> None:
    """Wait until the checks have gone through what was typed."""
    room = pilot.app.screen
    assert isinstance(room, DraftingRoom | TranslatorsRoom)
    await settle(pilot)
    while not room.opened or room.query_one(Reviewer).checked is not room.opened.release:
        await pilot.pause(0.1)


async def picture(pilot: Pilot[None], name: str) -> None:
    """Write the screen as docs/NAME.svg, or NAME-lv.svg."""
    await settle(pilot)
    svg = pilot.app.export_screenshot(title="pressdraft")
    ending = "" if spoken() == "en" else f"-{spoken()}"
    (FOLDER / f"{name}{ending}.svg").write_text(svg, encoding="utf-8")


async def take(workspace: Workspace) -> None:
    """Take the desk, the drafting room with a count just typed, the export, and 80 columns."""
    app = PressdraftApp(workspace)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await picture(pilot, "desk")
        await pilot.press(*"seminar", "enter")
        await settle(pilot)
        app.screen.query_one(FactsForm).go(("event", "participants", "count"))
        await settle(pilot)
        await pilot.press(*"48")
        await checked(pilot)
        await picture(pilot, "drafting-room")
        await pilot.press("ctrl+e")
        await picture(pilot, "export")
    async with PressdraftApp(workspace).run_test(size=SMALL) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await checked(pilot)
        await picture(pilot, "small-terminal")


async def take_translation(workspace: Workspace) -> None:
    """Take the picture of the translator's room, where a release has just been given Latvian."""
    app = PressdraftApp(workspace)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press(*"announced", "ctrl+t")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        while isinstance(app.screen, TranslatorsRoom) and app.screen.current != "lead":
            await pilot.press("down")
        await checked(pilot)
        await picture(pilot, "translators-room")


def main() -> None:
    """Take the pictures in both languages, in a home folder that is gone afterwards."""
    for language in LANGUAGES:
        speak(language)
        with tempfile.TemporaryDirectory() as home:
            os.environ["HOME"] = os.environ["USERPROFILE"] = home
            asyncio.run(take(init_workspace(Path(home) / "pressdraft")))
            asyncio.run(take_translation(init_workspace(Path(home) / "translating")))


if __name__ == "__main__":
    main()

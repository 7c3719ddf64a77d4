"""A workspace with one release of its own, and a user who presses keys and reads the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import TypeAlias
from unicodedata import name

import pytest
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import WorkerCancelled

from pressdraft.tui.app import PressdraftApp
from pressdraft.tui.screens.release_screen import ECHO_TIME, ReleaseScreen
from pressdraft.tui.screens.reviewed_screen import ReviewedScreen
from pressdraft.tui.widgets.facts_form import FactsForm
from pressdraft.tui.widgets.field_entry import FieldEntry
from pressdraft.tui.widgets.release_list import ReleaseList
from pressdraft.tui.widgets.reviewer import Reviewer
from pressdraft.workspace import Workspace, init_workspace
from pressdraft.yamlfile import KeyPath

RELEASE = """\
# Written on the train.
kind: seminar
languages: [en, lv]
source: en
status: draft
publish:
  on: 2022-07-29  # the day after
  place: astana
programme: {id: bomca}
event:
  name: national-seminar
  noun: seminar
  sessions:
    - {dates: 2022-07-26/2022-07-28, place: astana}
  partners: [iom, unhcr]
  experts: [{from: lv-state-border-guard}]
text:
  headline:
    en: Border guards meet  # to be sharpened
    lv: Robežsargi tiekas
  topic: {en: border control, lv: robežkontroli}
quotes:
  - {speaker: tbc, en: We met., lv: Mēs tikāmies.}
"""

Open: TypeAlias = "Callable[..., AbstractAsyncContextManager[User]]"


class User:
    """Somebody at the keyboard."""

    def __init__(self, app: PressdraftApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> Screen[object]:
        return self.app.screen

    @property
    def seen(self) -> str:
        """The screen as text, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type faster than the screen follows."""
        for character in text:
            self.app.post_message(Key(_key_of(character), character))
        await self.settle()

    async def hurry(self, *keys: str) -> None:
        """Press keys faster than the screen follows."""
        for key in keys:
            self.app.post_message(Key(key, key if len(key) == 1 else None))
        await self.settle()

    async def press_mark(self, mark: str) -> None:
        """Press a key that sends a combining mark by itself, after the letter."""
        self.app.post_message(Key(f"mark_{ord(mark)}", mark))
        await self.settle()

    async def paste(self, text: str) -> None:
        self.app.post_message(Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until everything that was asked for is done and the screen has come to rest."""
        await self.pilot.pause(ECHO_TIME * 1.5)
        for _ in range(50):
            before = self.seen
            with suppress(WorkerCancelled):  # a screen that is left calls off what it began
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()
            if not self.app.is_running or (self.seen == before and not self._is_busy()):
                break

    def _is_busy(self) -> bool:
        """Tell whether something typed still waits for its timer, as on a machine under load."""
        screen = self.screen
        if isinstance(screen, ReleaseScreen) and screen._pending:
            return True
        return any(listed._searching for listed in screen.query(ReleaseList))

    async def checked(self) -> None:
        """Wait until the checks have gone through the drafts."""
        await self.settle()
        screen = self.screen
        assert isinstance(screen, ReviewedScreen)
        for _ in range(200):
            await self.pilot.pause(0.1)
            done = screen.query_one(Reviewer).checked
            if done is not None and screen.opened and screen.opened.release is done:
                break
        await self.settle()

    async def go_to(self, *path: str | int) -> None:
        """Put the cursor at the end of the field whose value stands at a key path."""
        assert self.form.go(path), f"the form has no field for {path}"
        await self.settle()

    async def rewrite(self, text: str, *path: str | int) -> None:
        """Replace what stands in a field."""
        await self.go_to(*path)
        await self.press("ctrl+a", "delete")
        await self.type(text)

    @property
    def form(self) -> FactsForm:
        return self.screen.query_one(FactsForm)

    @property
    def here(self) -> KeyPath:
        """The place of the field that the cursor is in, nowhere when it is not in the form."""
        focused, spec = self.screen.focused, self.form.spec
        return spec.path if focused and spec and self.form in focused.ancestors else ()

    @property
    def typed(self) -> str:
        """What stands in the entry."""
        return self.form.query_one(FieldEntry).text

    def hint(self, *path: str | int) -> str:
        """What stands under a field."""
        return self.form.hint(path)

    def draft(self, language: str) -> str:
        """The whole text of a draft, also what is scrolled out of sight."""
        views = self.screen.query(f"#draft-{language} .segment").results(Static)
        return "\n\n".join(str(view.visual) for view in views)


def _key_of(character: str) -> str:
    return character if character.isalnum() else name(character).lower().replace(" ", "_")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace that holds one release, `meeting`."""
    workspace = init_workspace(tmp_path / "workspace")
    for path in (workspace.root / "releases").iterdir():
        path.unlink()
    (workspace.root / "releases" / "meeting.yaml").write_text(RELEASE, encoding="utf-8")
    return workspace


@pytest.fixture
def release_file(workspace: Workspace) -> Path:
    return workspace.root / "releases" / "meeting.yaml"


@pytest.fixture
def at_desk(workspace: Workspace) -> Open:
    """Open the program on the workspace (or on what is given), in a terminal of a size."""

    @asynccontextmanager
    async def open_app(
        size: tuple[int, int] = (120, 40), on: Workspace | None = workspace
    ) -> AsyncIterator[User]:
        app = PressdraftApp(on)
        async with app.run_test(size=size, notifications=True) as pilot:
            user = User(app, pilot)
            await user.settle()
            yield user

    return open_app


@pytest.fixture
def in_room(at_desk: Open) -> Open:
    """Open the one release."""

    @asynccontextmanager
    async def open_room(size: tuple[int, int] = (120, 40)) -> AsyncIterator[User]:
        async with at_desk(size) as user:
            await user.press("enter")
            yield user

    return open_room

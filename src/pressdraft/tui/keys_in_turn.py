"""Keys in their turn: each goes to where the one before it has led."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from time import monotonic, sleep

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea
from textual.worker import get_current_worker

PATIENCE = 0.5
"""Seconds after which keys go on though the one before is not done: it may wait for an answer."""

_EDITING = frozenset({"backspace", "delete", "left", "right", "home", "end"})
"""Keys that leave the cursor in the entry that it is in."""


class KeysInTurn(App[None]):
    """Holds back what is typed behind a key that may lead elsewhere until it has led there.

    Textual sends each key to the widget that has the focus as the key arrives; keys typed faster
    than a dialog opens, or sent in one piece by a slow line, would still reach the widget behind
    it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._held: deque[events.Key | events.Paste] = deque()
        self._turn: asyncio.TimerHandle | None = None
        self.typed_at = 0.0
        """When the last key came, or had led to where it leads."""

    @property
    def is_led(self) -> bool:
        """Whether a key has come and has not yet led to where it leads."""
        return self._turn is not None

    async def on_event(self, event: events.Event) -> None:
        """Take a key in its turn, and anything else at once."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self.typed_at = monotonic()
        if self._turn:
            self._held.append(event)
        else:
            await self._take(event)

    async def _take(self, event: events.Key | events.Paste) -> None:
        if not self._stays(event):
            self._turn = asyncio.get_running_loop().call_later(PATIENCE, self._end_turn)
        await super().on_event(event)
        if self._turn:
            self._follow((), None)

    def _stays(self, event: events.Key | events.Paste) -> bool:
        """Tell whether all that an event does is to change the text of an entry."""
        if not isinstance(self.focused, Input | TextArea):
            return False
        return isinstance(event, events.Paste) or event.is_printable or event.key in _EDITING

    def _follow(self, way: Sequence[MessagePump], led_to: MessagePump | None) -> None:
        """Go through the queues of the focused widget and all above it, behind the key.

        What handles a key may send a message up the same way, so it is gone again until the focus
        is where it was the time before; a screen that is new must have been painted.
        """
        for number, node in enumerate(way):
            if node.call_later(self._follow, way[number + 1 :], led_to):
                return
        if self._turn is None or not self.is_running:
            return
        here = self.focused or self.screen
        if here is led_to:
            self.screen.call_after_refresh(self._end_turn)
        else:
            self.call_later(self._follow, here.ancestors_with_self, here)

    def _end_turn(self) -> None:
        if self._turn:
            self._turn.cancel()
            self._turn = None
            self.typed_at = monotonic()
            self.call_later(self._take_held)

    async def _take_held(self) -> None:
        while self._held and not self._turn:
            await self._take(self._held.popleft())


class OutdatedError(Exception):
    """What a thread works on has changed since, or is not wanted any more."""


def wait_for_quiet(app: App[object], seconds: float) -> None:
    """Wait, in a thread, until nobody has typed for so long, or the work is called off.

    What a thread does holds up the letters, too.
    """
    assert isinstance(app, KeysInTurn)
    worker = get_current_worker()
    while not worker.is_cancelled:
        left = seconds if app.is_led else app.typed_at + seconds - monotonic()
        if left <= 0:
            return
        sleep(min(left, seconds / 10))

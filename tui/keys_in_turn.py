"""Keys are obeyed in the order in which they were pressed, however many wait and whatever a prompt is doing.

Textual hands a key to the widget that has the focus and takes the next one at once; what that widget does not
take comes back to the application behind the keys that wait there, and so would be obeyed after them, on a
screen that they have called meanwhile.
"""

from asyncio import Event, wait_for
from collections import deque
from collections.abc import Iterable, Sequence
from contextlib import suppress

from textual import events
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from tui.quick_screen import QuickScreen
from tui.themed_app import ThemedApp

TURN = 0.01
"""Seconds for which one look at what waits is taken: a machine that stands still uses up one of them."""
MOST_TURNS = 200
"""So many for each widget; what has not done its work then never will."""


class KeysInTurn(ThemedApp):
    """An application in which a key waits until the one before it has done what it does."""

    keys_waiting = 0
    _is_waiting = False
    _screen_before: Screen[object] | None = None

    def __init__(self, wanted: str, faults: Sequence[Exception] = ()) -> None:
        super().__init__(wanted, faults)
        self._risen: deque[events.Key] = deque()

    def post_message(self, message: Message) -> bool:
        """Counts the keys that wait; those that no widget took come before them."""
        if isinstance(message, events.Key):
            if self._is_waiting and message.is_forwarded:
                self._risen.append(message)
                return True
            is_posted = super().post_message(message)
            self.keys_waiting += is_posted
            return is_posted
        return super().post_message(message)

    async def until_typed(self) -> None:
        """Every key before this one has done what it does: in its field, around it, and here."""
        while True:
            asked = self.screen, self.focused
            self._is_waiting = True
            try:
                await _until_done(self._asked())
            finally:
                self._is_waiting = False
            await self._flush_next_callbacks()  # what answers do that were given to prompts called from here
            if not self._risen and (self.screen, self.focused) == asked:
                self._screen_before = self.screen
                return
            while self._risen:
                await super().on_event(self._risen.popleft())

    def _asked(self) -> Iterable[DOMNode]:
        """Where the keys before this one went; a screen that paints at once obeyed them without a queue.

        But what a prompt's answer does there waits in one.
        """
        if self.focused is not None:
            return self.focused.ancestors_with_self
        is_obeyed = isinstance(self.screen, QuickScreen) and self.screen is self._screen_before
        return () if is_obeyed else (self.screen,)


async def _until_done(nodes: Iterable[DOMNode]) -> None:
    """Each of them, the innermost first, has done what waited for it."""
    for node in nodes:
        done = Event()
        if isinstance(node, Widget) and node.is_running and node.call_later(done.set):
            for _ in range(MOST_TURNS):
                if done.is_set() or not node.is_running:
                    break
                with suppress(TimeoutError):
                    await wait_for(done.wait(), TURN)

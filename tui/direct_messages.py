"""What comes from the terminal is put into the application's queue, and leaves nothing behind.

Textual has its own thread do that by a coroutine, a task and two futures for each key. What these call back
ties them into a ring of three kilobytes, which only the collector frees, and that runs in pauses alone.
"""

from functools import cache

from textual.driver import Driver
from textual.message import Message


@cache
def direct(driver: type[Driver]) -> type[Driver]:
    """That driver, which hands each message over by one call in the application's thread."""

    class DirectDriver(driver):  # type: ignore[misc, valid-type]
        """Sends from its own thread, in the order in which it reads."""

        def send_message(self, message: Message) -> None:
            self._loop.call_soon_threadsafe(self._app.post_message, message)

    return DirectDriver

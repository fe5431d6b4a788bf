import asyncio
import gc
from typing import cast

from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.message import Message

from tui.direct_messages import direct


class _Receiver:
    """Stands where the application does."""

    def __init__(self) -> None:
        self.posted: list[Message] = []

    def post_message(self, message: Message) -> bool:
        self.posted.append(message)
        return True

    async def _post_message(self, message: Message) -> bool:
        """What Textual's own driver asks for."""
        return self.post_message(message)


async def test_keys_come_in_their_order_and_leave_nothing_for_the_collector() -> None:
    app = _Receiver()
    driver = direct(HeadlessDriver)(cast("App[None]", app), size=(80, 24))
    keys = [events.Key(sign, sign) for sign in "abcdefghij"]

    def read() -> None:
        for key in keys:
            driver.send_message(key)

    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        before = len(gc.get_objects())
        for _ in range(5):
            read()
            await asyncio.sleep(0)
        assert app.posted == keys * 5
        app.posted.clear()
        assert len(gc.get_objects()) - before < len(keys)
    finally:
        if was_enabled:
            gc.enable()

"""The table as others see it: where the chair looks, told beside the record in the pauses between keys."""

import asyncio

from session_store.chair_file import ChairFile, Focus
from tui.screens.what_if_screen import WhatIfScreen

TELL_AFTER = 0.06
"""Seconds: not before the key's own repaint, and never more than so often."""


class ChairScreen(WhatIfScreen):
    """Tells its focus to the rooms, while it holds the chair's side file."""

    chair_file: ChairFile | None = None
    _telling: asyncio.TimerHandle | None = None
    _told: Focus | None = None

    def show_place(self) -> None:
        super().show_place()
        if self.chair_file is not None and self._telling is None:
            self._telling = asyncio.get_running_loop().call_later(TELL_AFTER, self.tell_focus)

    def tell_focus(self) -> None:
        """Writes where the chair is now, if that is elsewhere."""
        self._telling = None
        focus = Focus(self.focused_point, self.here or "", self.live.view)
        if self.chair_file is not None and focus != self._told:
            self._told = focus
            self.chair_file.tell(focus)

    def on_unmount(self) -> None:
        """Nothing is told once the session may be closed."""
        if self._telling is not None:
            self._telling.cancel()
        self.chair_file = None

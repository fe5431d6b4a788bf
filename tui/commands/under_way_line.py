"""How far long work has come, on standard error while a person waits at a terminal."""

import sys
from time import monotonic
from typing import TextIO

from resolution.under_way import UnderWay
from tui.commands.printing import error_width, fitted

AFTER_SECONDS = 0.5
"""What takes no longer is done before anybody could read of it."""


class UnderWayLine:
    """One line that is written over as the work goes on, and is gone when it is done or stopped.

    The cursor waits at its beginning, where a terminal's ^C is written over as well.
    """

    def __init__(self) -> None:
        self._doing, self._began = "", 0.0
        self._is_long = False
        self._shown = ""

    def __call__(self, work: UnderWay) -> None:
        """Takes up how far the work is."""
        if work.doing != self._doing:
            self._doing, self._began = work.doing, monotonic()
        if work.done >= work.of:
            self.wipe()
            self._doing = ""
        elif self._is_shown() and (self._is_long or monotonic() - self._began >= AFTER_SECONDS):
            self._is_long = True
            self._show(f"adref: {work.said} (ctrl+c stops)")

    def wipe(self) -> None:
        """The line is free for what is said next."""
        if self._shown:
            self._write(f"\r{' ' * len(self._shown)}\r")
            self._shown = ""

    def _show(self, words: str) -> None:
        line = fitted(words, error_width() - 1)
        if line != self._shown:
            self._write(f"\r{line}{' ' * (len(self._shown) - len(line))}\r")
            self._shown = line

    @property
    def _stream(self) -> TextIO | None:
        """As the run began, since a screen that is being recorded takes the other for itself."""
        return sys.__stderr__

    def _is_shown(self) -> bool:
        return self._stream is not None and self._stream.isatty()

    def _write(self, characters: str) -> None:
        if self._stream is not None:
            self._stream.write(characters)
            self._stream.flush()


waiting = UnderWayLine()
"""The line of this run."""

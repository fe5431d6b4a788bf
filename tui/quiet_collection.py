"""Garbage collection kept out of the way of keys: a full pass over a large text takes several frames.

What was loaded lives as long as the program, so it is frozen; the little that keys leave behind is collected
when nobody is typing, and what is still in use then is frozen too: a pass costs what ten keys made, however
many were pressed before. Frozen things are freed as ever when nobody holds them; only rings among them stay.
What a prompt is made of is such a ring, so nothing is frozen, nor looked at in vain, while one is there.
"""

import gc
from collections.abc import Callable
from typing import Protocol

KEYS = 10
"""A collection is due after so many keys."""
PAUSE = 0.25
"""Seconds without a key that count as a pause."""
LONG_PAUSE = 1.0
"""The same after a prompt, which leaves as much behind as fifty keys: a pass then takes a frame."""
MANY = 150_000
"""So many things made and kept since the last collection do not wait for a long pause, nor for a prompt."""


class Stoppable(Protocol):
    """A timer that can be called off."""

    def stop(self) -> None: ...


class QuietCollection:
    """The collector, switched off between `begin` and `end` and run in pauses after every tenth key.

    `in_seconds(delay, callback)` starts a timer, as a Textual app's `set_timer` does; `is_lasting()` says
    whether what is there now will stay: a prompt will not, and its widgets hold one another.
    """

    def __init__(
        self,
        in_seconds: Callable[[float, Callable[[], None]], Stoppable],
        is_lasting: Callable[[], bool] = lambda: True,
    ) -> None:
        self._in_seconds = in_seconds
        self._is_lasting = is_lasting
        self._keys = 0
        self._is_beside_prompt = False
        self._timer: Stoppable | None = None
        self.collections = 0

    def begin(self) -> None:
        """Collects what was made last, and never looks at the rest again: a full pass would be seen."""
        gc.collect(1)
        gc.freeze()
        gc.disable()

    def keep(self) -> None:
        """Collects what work in pauses has just made, while that is little; what is left stays."""
        if not gc.isenabled():
            gc.collect(0)
            if self._is_lasting():
                gc.freeze()

    def key_pressed(self) -> None:
        """Counts a key; from the tenth on, a pause after any key is used to collect."""
        self._keys += 1
        self._is_beside_prompt = self._is_beside_prompt or not self._is_lasting()
        if self._keys < KEYS:
            return
        if self._timer is not None:
            self._timer.stop()
        is_long = self._is_beside_prompt and not _are_many()
        self._timer = self._in_seconds(LONG_PAUSE if is_long else PAUSE, self._collect)

    def _collect(self) -> None:
        self._timer = None
        is_lasting = self._is_lasting()
        if not (is_lasting or _are_many()):
            return
        self._keys = 0
        self.collections += 1
        gc.collect()
        if is_lasting:
            self._is_beside_prompt = False
            gc.freeze()

    def end(self) -> None:
        """The collector as it was."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        gc.unfreeze()
        gc.enable()


def _are_many() -> bool:
    """Whether so much was made and not freed since that it should not wait for a better moment."""
    return gc.get_count()[0] > MANY

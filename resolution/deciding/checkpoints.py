"""Standings kept on the way through a log, so that any moment of it is only few events from one of them.

A standing is a value that nothing changes, so keeping one is keeping a reference; but each has mappings of
its own, as long as there are points that were decided. So there are never more than `MOST`: when there would
be, every second one is let go, and the stretches between them are twice as long.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

from resolution.deciding.folding import NumberedEvent, fold
from resolution.deciding.standing import Standing

STRETCH = 1_024
"""Events between two checkpoints of a log that is not so long that there would be too many."""
MOST = 128
RECENT = 4
"""So many moments that were found last are started from as well: who steps asks for one beside another."""
NEAR = 32
"""So far before a moment that lay far from any kept one is kept as well: who steps back starts from there."""


class Checkpoints:
    """The checkpoints of one log; `folded` counts the events that were folded to find moments, all in all."""

    def __init__(
        self, as_read: Standing, *, stretch: int = STRETCH, most: int = MOST, near: int = NEAR
    ) -> None:
        self._kept = [as_read]
        self._most = most
        self.stretch = stretch
        self.folded = 0
        self._found: deque[Standing] = deque(maxlen=RECENT)
        self._near = as_read
        self._distance = near

    def __len__(self) -> int:
        return len(self._kept)

    def fold_on(self, standing: Standing, events: Iterable[NumberedEvent]) -> Standing:
        """The standing after `events`, on top of the last standing there was; checkpoints are kept."""
        waiting: Iterator[NumberedEvent] = iter(events)
        while stretch := list(islice(waiting, self._room(standing))):
            standing = fold(standing.document, stretch, standing)
            self.note(standing)
        return standing

    def note(self, standing: Standing) -> None:
        """Keeps the last standing there is, where the last checkpoint is far enough from it."""
        if standing.version - self._kept[-1].version < self.stretch:
            return
        self._kept.append(standing)
        if len(self._kept) > self._most:
            del self._kept[1::2]
            self.stretch *= 2

    def _room(self, standing: Standing) -> int:
        """How many events may follow till the next checkpoint is due."""
        return max(1, self._kept[-1].version + self.stretch - standing.version)

    def at(self, version: int, last: Standing) -> Standing:
        """How the points stood at that version, `last` being how they stand at the end of the log."""
        if version >= last.version:
            return last
        start = self._nearest(version)
        if version - start.version > 2 * self._distance:
            start = self._near = self._folded(start, version - self._distance, last)
        standing = start if start.version == version else self._folded(start, version, last)
        self._found.append(standing)
        return standing

    def _nearest(self, version: int) -> Standing:
        """The last moment known up to that version."""
        place = bisect_right(self._kept, version, key=lambda kept: kept.version)
        others = (known for known in (self._near, *self._found) if known.version <= version)
        return max((self._kept[place - 1], *others), key=lambda known: known.version)

    def _folded(self, start: Standing, version: int, last: Standing) -> Standing:
        events = [(entry.version, entry.event) for entry in last.history.between(start.version, version)]
        self.folded += len(events)
        return fold(start.document, events, start)

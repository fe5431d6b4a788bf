"""The log as a standing remembers it: immutable, and an extension shares all but the last stretch."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from resolution.deciding.events import AgreementEvent, AmendmentEvent, Event
from resolution.light_dataclass import dataclass
from resolution.tree import PointNumber

STRETCH = 256


class Entry(NamedTuple):
    """One event of the log.

    `point` is the point it concerns, `agreement` the agreement or its reopening, `amendment` the change of
    words, through however many undos, None where it concerns none; `depth` is 0 for what happened at the
    table, 1 for the undo of that, 2 for the undo of the undo. `members` are the versions that a package
    joins, the first first. `before` is the last version before this one that concerns the same point, any
    agreement or any amendment; 0 where none does.
    """

    version: int
    event: Event
    point: PointNumber | None = None
    depth: int = 0
    agreement: AgreementEvent | None = None
    amendment: AmendmentEvent | None = None
    members: tuple[int, ...] = ()
    before: int = 0

    @property
    def concerns_text(self) -> bool:
        """Whether it changes how the text stands, and so can be undone."""
        return self.point is not None or self.agreement is not None or self.amendment is not None


@dataclass(frozen=True, slots=True)
class History:
    """Entries in the order of the log, their versions rising."""

    stretches: tuple[tuple[Entry, ...], ...] = ()
    tail: tuple[Entry, ...] = ()

    def __len__(self) -> int:
        return len(self.stretches) * STRETCH + len(self.tail)

    def __iter__(self) -> Iterator[Entry]:
        return chain(chain.from_iterable(self.stretches), self.tail)

    def __reversed__(self) -> Iterator[Entry]:
        yield from reversed(self.tail)
        for stretch in reversed(self.stretches):
            yield from reversed(stretch)

    @property
    def last(self) -> Entry | None:
        """The last entry, or None."""
        if self.tail:
            return self.tail[-1]
        return self.stretches[-1][-1] if self.stretches else None

    def goes_on_from(self, earlier: "History") -> bool:
        """Whether this is that history and what came after it: an event happens once, in one history."""
        last = earlier.last
        if last is None:
            return True
        known = self.entry(last.version)
        return known is not None and known.event is last.event

    def entry(self, version: int) -> Entry | None:
        """The entry of that version, or None."""
        if self.tail and self.tail[-1].version == version:  # as a row that is drafted asks
            return self.tail[-1]
        guess = (version - 1) // STRETCH
        if 0 <= guess < len(self.stretches):
            likely = self.stretches[guess][(version - 1) % STRETCH]
            if likely.version == version:  # as in any log without gaps
                return likely
        stretch = self.tail
        if self.stretches and (not stretch or version < stretch[0].version):
            place = bisect_right(self.stretches, version, key=lambda entries: entries[0].version)
            stretch = self.stretches[max(place - 1, 0)]
        place = bisect_right(stretch, version, key=lambda entry: entry.version)
        found = stretch[place - 1] if place else None
        return found if found is not None and found.version == version else None

    def between(self, start: int, end: int) -> Iterator[Entry]:
        """The entries after version `start`, as far as version `end`, in order: only those are looked at."""
        place = bisect_right(self.stretches, start, key=lambda entries: entries[-1].version)
        for entry in chain(chain.from_iterable(self.stretches[place:]), self.tail):
            if entry.version > end:
                return
            if entry.version > start:
                yield entry

    def since(self, version: int) -> Iterator[Entry]:
        """The entries after that version, the last first."""
        for entry in reversed(self):
            if entry.version <= version:
                return
            yield entry

    def extended(self, entries: Iterable[Entry]) -> "History":
        """This history and `entries` after it."""
        loose = [*self.tail, *entries]
        whole = len(loose) - len(loose) % STRETCH
        full = [tuple(loose[start : start + STRETCH]) for start in range(0, whole, STRETCH)]
        return History((*self.stretches, *full), tuple(loose[whole:]))

"""The standing as a fold over the log.

A point stands as its own events leave it, in the order of the log, without those that an undo took back.
Nothing here refuses: an event that concerns nothing leaves everything as it was.
"""

from collections.abc import Iterable

from resolution.deciding.events import DecisionUndone, Event, MinuteNoted, PointEvent, TextRead
from resolution.deciding.evolving import evolve
from resolution.deciding.history import Entry, History
from resolution.deciding.standing import AS_READ, Standing
from resolution.tree import Document, Point, PointNumber

NumberedEvent = tuple[int, Event]


def fold(document: Document, events: Iterable[NumberedEvent], start: Standing | None = None) -> Standing:
    """The standing after `events`, on top of `start`; versions rise: one that does not changes nothing."""
    folding = _Folding(start or Standing(document))
    for version, event in events:
        folding.take(version, event)
    return folding.freeze()


def apply(standing: Standing, event: Event, version: int) -> Standing:
    """The standing after one more event."""
    return fold(standing.document, ((version, event),), standing)


class _Folding:
    """A standing thawed; undos are settled at the end, all at once, so that each event costs the same."""

    def __init__(self, start: Standing) -> None:
        self.start = start
        self.version = start.version
        self.points = dict(start.points)
        self.stamps = dict(start.stamps)
        self.undone = dict(start.undone)
        self.entries: dict[int, Entry] = {}
        self.unsettled: set[PointNumber] = set()

    def take(self, version: int, event: Event) -> None:
        if version <= self.version:
            return
        self.version = version
        match event:
            case DecisionUndone():
                self._take_undo(version, event)
            case TextRead() | MinuteNoted():
                self.entries[version] = Entry(version, event)
            case _:
                self._take_decision(version, event)

    def _take_decision(self, version: int, event: PointEvent) -> None:
        document_points = self.start.document.points
        if not 1 <= event.point <= len(document_points):
            self.entries[version] = Entry(version, event)
            return
        point = document_points[event.point - 1]
        self.entries[version] = Entry(version, event, point.number)
        self.stamps[point.section] = version
        self._evolve(version, event, point)

    def _take_undo(self, version: int, event: DecisionUndone) -> None:
        target = self._entry(event.version)
        if target is None or target.point is None:
            self.entries[version] = Entry(version, event)
            return
        self.entries[version] = Entry(version, event, target.point, target.depth + 1)
        self.stamps[self.start.document.point(target.point).section] = version
        self.unsettled.add(target.point)

    def freeze(self) -> Standing:
        history = self.start.history.extended(self.entries.values())
        if self.unsettled:
            self._settle_undos()
            self._settle_points(history)
        return Standing(self.start.document, self.version, self.points, self.stamps, history, self.undone)

    def _settle_undos(self) -> None:
        """From the last: whatever could take back an undo has been seen before the undo itself."""
        for entry in reversed(self.entries.values()):
            if entry.depth and entry.version not in self.undone:
                self._strike(entry)

    def _strike(self, undo: Entry) -> None:
        """Let the undo count, and follow what that does to older undos: each turns the next one round."""
        counts = True
        while isinstance(undo.event, DecisionUndone):
            target = undo.event.version
            before = self.undone.get(target, ())
            after = (
                tuple(sorted((*before, undo.version)))
                if counts
                else tuple(version for version in before if version != undo.version)
            )
            self.undone[target] = after
            if not after:
                del self.undone[target]
            older = self.start.history.entry(target)
            if bool(before) == bool(after) or older is None:
                return
            undo, counts = older, not counts

    def _settle_points(self, history: History) -> None:
        for settled in self.unsettled:
            self.points.pop(settled, None)
        for version, event, number, _ in history:
            if number not in self.unsettled or version in self.undone:
                continue
            if not isinstance(event, TextRead | MinuteNoted | DecisionUndone):
                self._evolve(version, event, self.start.document.point(event.point))

    def _entry(self, version: int) -> Entry | None:
        return self.entries.get(version) or self.start.history.entry(version)

    def _evolve(self, version: int, event: PointEvent, point: Point) -> None:
        state = evolve(self.points.get(point.number, AS_READ), event, point, version=version)
        if state is AS_READ:
            self.points.pop(point.number, None)
        else:
            self.points[point.number] = state

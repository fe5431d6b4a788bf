"""The minutes as they grow: read once from the log, then row by row, each decision with the text it left."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from resolution.deciding import AttendanceNoted, Event, ReservationMade, StatementMade
from resolution.minutes import EntryData, Moment, Row, as_read, joined, left_till, next_entry
from resolution.minutes.clock import Clock
from resolution.minutes.wording import heading, lines, remarks
from resolution.tree import Document
from resolution.visible import visible
from session_store.full_text import FullText


class Awaited(NamedTuple):
    """A statement whose written version has not come, and how long it may still take: below nothing, late."""

    entry: EntryData
    left: timedelta


class MinutesBook:
    """All entries in the order of the log; each can be asked for with what later ones say of it."""

    def __init__(self, document: Document, clock: Clock) -> None:
        self.clock = clock
        self._document = document
        self._entries: dict[int, EntryData] = {}
        self._later: dict[int, list[EntryData]] = {}
        self._announced: list[int] = []
        self._index = FullText()
        self._names: dict[str, None] = {}

    @cached_property
    def _moment(self) -> Moment:
        """The moment after the last row; of a large text the first one takes its time, so not before it."""
        return as_read(self._document)

    def close(self) -> None:
        self._index.close()

    @property
    def version(self) -> int:
        """The last version that was read."""
        return next(reversed(self._entries), 0)

    @property
    def versions(self) -> tuple[int, ...]:
        return tuple(self._entries)

    @property
    def names(self) -> tuple[str, ...]:
        """The delegations that the minutes name, each once."""
        return tuple(self._names)

    def add_in_steps(self, rows: Iterable[Row]) -> Iterator[int]:
        """Takes up the rows, which follow the last one known, one a step; gives the version of each."""
        for row in rows:
            undone = self._moment.standing.undone
            entry, self._moment = next_entry(self._moment, row)
            self._take_up(entry, row.event)
            if self._moment.standing.undone is not undone:
                for version in self._moment.standing.undone.keys() ^ undone.keys():
                    self._put_into_index(version)
            yield row.version

    def add(self, rows: Iterable[Row]) -> list[int]:
        """Takes up all of these rows; gives their versions."""
        return list(self.add_in_steps(rows))

    def entry(self, version: int) -> EntryData:
        """The entry of that version, with its corrections, its written version, and where it was undone."""
        found = joined([self._entries[version], *self._later.get(version, ())], self._moment.standing)
        return found[0]

    def awaited(self, now: datetime) -> list[Awaited]:
        """The written versions that have not come, that due first before the others."""
        found = []
        for version in self._announced:
            entry = self.entry(version)
            left = None if entry["written"] is None else left_till(entry["written"], now)
            if left is not None:
                found.append(Awaited(entry, left))
        return sorted(found, key=lambda one: one.left)

    def find(self, query: str) -> tuple[int, ...]:
        """The versions of the entries that hold all these words; what decisions left in the text counts."""
        return tuple(self._index.find(visible(query)))

    def _take_up(self, entry: EntryData, event: Event) -> None:
        version, about = entry["version"], entry["entry"]
        self._entries[version] = entry
        if entry["written"] is not None:
            self._announced.append(version)
        for name in _names_in(event):
            self._names.setdefault(name)
        if about is not None:
            first = self._first(about)
            self._later.setdefault(first, []).append(entry)
            self._put_into_index(first)
        self._put_into_index(version)

    def _first(self, about: int) -> int:
        """The entry that a correction, or the correction of one, is about in the end."""
        while about in self._entries and self._entries[about]["kind"] == "correction":
            earlier = self._entries[about]["entry"]
            if earlier is None or not earlier < about:
                break
            about = earlier
        return about

    def _put_into_index(self, version: int) -> None:
        if version not in self._entries:
            return
        entry = self.entry(version)
        said = (heading(entry), *lines(entry), *remarks(entry, self.clock), entry["actor"])
        self._index.put(version, visible("\n".join(said), keep_newlines=True))


def _names_in(event: Event) -> tuple[str, ...]:
    """The delegations that the event names."""
    match event:
        case StatementMade(delegation=name) | ReservationMade(delegation=name):
            return (name,)
        case AttendanceNoted(present=present, left=left):
            return (*present, *left)
        case _:
            return ()

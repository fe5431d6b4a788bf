"""The check of a log: the chain through its rows, and the replay of what they record."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from resolution.deciding import ClosingEvent, Event, SessionSealed, Standing, TextAdopted, TextRead, apply
from resolution.tree import Document
from session_store.checking_seal import seal_findings
from session_store.entries import LogEntry, RowUnreadable, canonical, row_hash
from session_store.errors import StoreError
from session_store.reading_sum import reading_sum
from session_store.summaries import place_said, point_of, state_said
from session_store.verdict import Finding

if TYPE_CHECKING:
    from resolution.reflow import Reading

Completed = Callable[[Event, int], Event]
"""The event of a version, an adoption with its text."""


def chain_findings(entries: Iterable[LogEntry]) -> Iterator[Finding]:
    """Where the rows are not the links of one chain."""
    prev = ""
    for place, entry in enumerate(entries, start=1):
        version = entry.version
        if version != place:
            yield Finding(
                "chain", f"version {place} is missing: version {version} stands in its place", place
            )
            return
        if entry.prev != prev:
            yield Finding(
                "chain",
                f"version {version} does not follow the version before it: the log was altered",
                version,
            )
        if row_hash(entry._asdict()) != entry.hash:
            yield Finding("chain", f"version {version} is not what was recorded: its hash differs", version)
        prev = entry.hash


class Replay:
    """The log once more from its first row: what it says of itself, and how the text then reads."""

    def __init__(self, document: Document, remarks: list[str], completed: Completed) -> None:
        self._completed = completed
        self.standing = Standing(document)
        self.seal: SessionSealed | None = None
        self._remarks = remarks
        self._sealed: tuple[Standing, LogEntry, SessionSealed] | None = None
        self._reading: Reading | None = None

    def findings(self, entries: Iterable[LogEntry]) -> Iterator[Finding]:
        """What the rows say that the events do not, up to the first that is no event."""
        for entry in entries:
            try:
                event = self._completed(entry.event, entry.version)
            except RowUnreadable as error:
                yield Finding("rows", str(error), entry.version)
                return
            except StoreError as error:
                yield Finding("text", error.message, entry.version)
                return
            before = self.standing
            self.standing = apply(before, event, entry.version)
            if isinstance(event, SessionSealed) and self._sealed is None:
                self._sealed = before, entry, event
            yield from self._of_row(entry, event)
        if self._sealed is not None:
            before, entry, seal = self._sealed
            self.seal = seal
            yield from seal_findings(before, self.standing, entry, seal, self._remarks)

    def _of_row(self, entry: LogEntry, event: Event) -> Iterator[Finding]:
        version = entry.version
        if isinstance(event, TextRead) != (version == 1):
            yield Finding("rows", f"version {version} reads a text: only the first does", version)
        if isinstance(event, ClosingEvent) and not self._is_whole(event):
            words = f"version {version} closes a package that is not there from version {event.first} on"
            yield Finding("rows", words, version)
        if isinstance(event, TextAdopted) and self.standing.document.edition != version:
            words = f"version {version} adopts a text that its names do not fit"
            yield Finding("rows", words, version)
        point = point_of(self.standing)
        says = (None if point is None else point.number, place_said(self.standing), state_said(self.standing))
        if (entry.point, entry.place, entry.state) != says:
            words = f"version {version} says another thing to people than what it records"
            yield Finding("rows", words, version)
        if canonical(json.loads(entry.body)) != entry.body:
            yield Finding("rows", f"version {version} is not written as the record is", version)
        yield from self._of_reading(event, version)

    def _of_reading(self, event: Event, version: int) -> Iterator[Finding]:
        told = getattr(event, "reading", None)
        if told is None or isinstance(event, SessionSealed):
            return
        replayed, self._reading = reading_sum(self.standing, self._reading)
        if told != replayed:
            words = f"replayed to version {version} the text reads otherwise than it did at the table"
            yield Finding("reading", words, version)

    def _is_whole(self, event: ClosingEvent) -> bool:
        closing = self.standing.history.entry(self.standing.version)
        return closing is not None and closing.members == tuple(range(event.first, self.standing.version))

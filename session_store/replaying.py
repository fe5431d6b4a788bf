"""From rows of the log to a standing, each row the next link of the chain."""

from collections.abc import Iterable
from pathlib import Path

from resolution.deciding import Checkpoints, Event, Standing
from session_store.entries import LogEntry, RowUnreadable
from session_store.errors import Damaged
from session_store.record import Head


def followed(
    path: Path, past: Checkpoints, standing: Standing, head: Head, entries: Iterable[LogEntry]
) -> tuple[Standing, Head]:
    """The standing after those rows, and the head then, with `past` kept on the way.

    Raises Damaged where they do not follow the head.
    """
    events: list[tuple[int, Event]] = []
    for entry in entries:
        if (entry.version, entry.prev) != (head.version + 1, head.hash):
            raise Damaged(path, f"breaks off after version {head.version}: check it with adref verify")
        events.append((entry.version, event_of(path, entry)))
        head = Head(entry.version, entry.hash)
    return past.fold_on(standing, events), head


def event_of(path: Path, entry: LogEntry) -> Event:
    """What the row records; raises Damaged."""
    try:
        return entry.event
    except RowUnreadable as error:
        raise Damaged(path, f"is damaged ({error}): check it with adref verify") from error

"""From rows of the log to a standing, each row the next link of the chain."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from resolution.deciding import Checkpoints, Event, Standing
from resolution.under_way import Hear, counted, nobody
from session_store.entries import LogEntry
from session_store.errors import CHECK_IT, Damaged
from session_store.record import Head


class Rows(NamedTuple):
    """Rows of the log, how to tell what each records, and who hears how far they are read."""

    entries: Sequence[LogEntry]
    event_of: Callable[[LogEntry], Event]
    hear: Hear = nobody


def followed(
    path: Path, past: Checkpoints, standing: Standing, head: Head, rows: Rows
) -> tuple[Standing, Head]:
    """The standing after those rows, and the head then, with `past` kept on the way.

    Raises Damaged where they do not follow the head.
    """
    events: list[tuple[int, Event]] = []
    for entry in counted(rows.entries, "reading what was decided", len(rows.entries), rows.hear):
        if (entry.version, entry.prev) != (head.version + 1, head.hash):
            raise Damaged(path, f"breaks off after version {head.version}", CHECK_IT)
        events.append((entry.version, rows.event_of(entry)))
        head = Head(entry.version, entry.hash)
    return past.fold_on(standing, counted(events, "replaying the log", len(events), rows.hear)), head

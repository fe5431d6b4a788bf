"""A log of decisions at random, the same at each run, in memory and as a session file."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from resolution.deciding import (
    DecisionUndone,
    Event,
    OptionAccepted,
    PointParked,
    PointRejected,
    PointReopened,
    TextRead,
    kind_of,
    to_body,
)
from resolution.tree import Document, PointNumber
from session_store.entries import Draft, canonical
from session_store.record import Head, Record
from session_store.summaries import time_said

UNDONE = 0.02
APART = timedelta(seconds=5)


def long_log(document: Document, count: int) -> Iterator[tuple[int, Event]]:
    """So many events; a point decided twice was reopened between, one in fifty is undone."""
    pick = random.Random(5)  # noqa: S311 - the same log at each run
    numbers = [point.number for point in document.points]
    settled: set[PointNumber] = set()
    taken: list[int] = []
    yield 1, TextRead("generated.md", "0" * 64, "0" * 64)
    for version in range(2, count + 1):
        if taken and pick.random() < UNDONE:
            yield version, DecisionUndone(taken.pop())
            continue
        number = pick.choice(numbers)
        taken.append(version)
        if number in settled:
            settled.discard(number)
            yield version, PointReopened(number)
            continue
        settled.add(number)
        made: tuple[Event, ...] = (
            OptionAccepted(number),
            PointRejected(number),
            PointParked(number, "to come back to"),
        )
        yield version, pick.choice(made)


def record_long_log(path: Path, document: Document, count: int) -> None:
    """Records that log in a new session about that text, which holds its first row already.

    The rows are links of the chain as any; they say little to people, since no standing is made for them.
    """
    record = Record.open(path)
    try:
        first = record.entries(upto=1)[-1]
        began = datetime.fromisoformat(first.at)
        events = long_log(document, count)
        drafts = [_draft(version, event, began + version * APART) for version, event in events if version > 1]
        record.append_all(drafts, expected=Head(first.version, first.hash))
    finally:
        record.close()


def _draft(version: int, event: Event, at: datetime) -> Draft:
    number = None if isinstance(event, DecisionUndone) else getattr(event, "point", None)
    kind = kind_of(event)
    return Draft(
        at=time_said(at),
        actor="chair",
        role="chair",
        kind=kind,
        point=number,
        place=None,
        state=None,
        sources=None,
        reason=None,
        summary=kind if number is None else f"point {number}: {kind}",
        body=canonical(to_body(event)),
        command=f"{version:032x}",
    )

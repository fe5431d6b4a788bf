"""How long the meeting had worked when each row was recorded: suspensions do not count, nor a table left.

Times are those of the log; where the clock went back, no time passed.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from resolution.deciding import GavelLaidDown, GavelTaken, MeetingResumed, MeetingSuspended
from resolution.minutes.rows import Row
from resolution.minutes.written import moment_of


def seconds_worked(rows: Sequence[Row]) -> tuple[float, ...]:
    """For each row the seconds from the first one that were worked, never less than for the row before."""
    return tuple(_worked(rows))


def _worked(rows: Sequence[Row]) -> Iterator[float]:
    total, is_suspended, is_left = 0.0, False, False
    last: datetime | None = None
    for row in rows:
        now = moment_of(row.at)
        # Whoever decides, sits: only a table that was left and then taken again was a pause.
        is_pause = is_suspended or (is_left and isinstance(row.event, GavelTaken))
        if now is not None:
            if last is not None and not is_pause:
                total += max(0.0, (now - last).total_seconds())
            last = now
        yield total
        is_left = isinstance(row.event, GavelLaidDown)
        if isinstance(row.event, MeetingSuspended):
            is_suspended = True
        elif isinstance(row.event, MeetingResumed):
            is_suspended = False


def pauses(rows: Sequence[Row]) -> tuple[int, ...]:
    """The places (from 0) of the rows before which the meeting had paused."""
    found: list[int] = []
    for at in range(1, len(rows)):
        before, event = rows[at - 1].event, rows[at].event
        is_back = isinstance(before, GavelLaidDown) and isinstance(event, GavelTaken)
        if isinstance(before, MeetingSuspended) or is_back:
            found.append(at)
    return tuple(found)

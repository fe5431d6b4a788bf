"""How long the meeting had worked when each row was recorded: suspensions do not count, nor a table left.

Times are those of the log; where the clock went back, no time passed.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from resolution.deciding import GavelLaidDown, GavelTaken, MeetingResumed, MeetingSuspended
from resolution.minutes.rows import Row
from resolution.minutes.written import moment_of


class Worked(NamedTuple):
    """How long the meeting had worked at the end of a log, and how it then sat."""

    seconds: float = 0.0
    is_suspended: bool = False
    is_left: bool = False
    last: datetime | None = None

    def after(self, row: Row) -> "Worked":
        """The same with one row more."""
        now, seconds = moment_of(row.at), self.seconds
        # Whoever decides, sits: only a table that was left and then taken again was a pause.
        is_pause = self.is_suspended or (self.is_left and isinstance(row.event, GavelTaken))
        if now is not None and self.last is not None and not is_pause:
            seconds += max(0.0, (now - self.last).total_seconds())
        is_suspended = isinstance(row.event, MeetingSuspended) or (
            self.is_suspended and not isinstance(row.event, MeetingResumed)
        )
        return Worked(seconds, is_suspended, isinstance(row.event, GavelLaidDown), now or self.last)


def seconds_worked(rows: Sequence[Row]) -> tuple[float, ...]:
    """For each row the seconds from the first one that were worked, never less than for the row before."""
    return tuple(worked.seconds for worked in worked_on(Worked(), rows))


def worked_on(worked: Worked, rows: Iterable[Row]) -> Iterator[Worked]:
    """How long the meeting had worked at each of these rows, which follow what `worked` tells."""
    for row in rows:
        worked = worked.after(row)
        yield worked


def pauses(rows: Sequence[Row], since: int = 1) -> tuple[int, ...]:
    """The places (from 0) of the rows before which the meeting had paused, from that place on."""
    found: list[int] = []
    for at in range(since, len(rows)):
        before, event = rows[at - 1].event, rows[at].event
        is_back = isinstance(before, GavelLaidDown) and isinstance(event, GavelTaken)
        if isinstance(before, MeetingSuspended) or is_back:
            found.append(at)
    return tuple(found)

"""A moment of a session as people name it, on the clock of this machine."""

from collections.abc import Sequence
from datetime import UTC, datetime

from session_store import KnownSession, version_at_time, version_named
from tui.clock_times import in_utc, moment_said


def version_meant(session: KnownSession, words: str, recorded: Sequence[str] | None = None) -> int:
    """The version that the words name; raises Refused.

    An hour alone is of the day on which the log ends, or of the one before where the log began before it.
    `recorded` are the times of the log's rows; where they are not known, only a time has them read.
    """
    named = version_named(session, words)
    if named is not None:
        return named
    times = _times_of(session) if recorded is None else recorded
    return version_at_time(times, words, _time_meant(times, words))


def is_to_come(session: KnownSession, words: str, now: datetime | None = None) -> bool:
    """Whether the words name a time that is not yet; the last version is taken for it."""
    if version_named(session, words) is not None:
        return False
    time = _time_meant(_times_of(session), words)
    return time is not None and time > in_utc(now or datetime.now(UTC))


def _times_of(session: KnownSession) -> list[str]:
    return [entry.at for entry in session.entries()]


def _time_meant(recorded: Sequence[str], words: str) -> str | None:
    begin, end = (datetime.fromisoformat(recorded[at]) for at in (0, -1))
    time = moment_said(words, end)
    if time is not None and time < in_utc(begin):
        time = moment_said(words, end.astimezone().replace(hour=23, minute=59))
    return time

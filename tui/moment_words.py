"""A moment of a session as people name it, on the clock of this machine."""

from datetime import UTC, datetime

from session_store import KnownSession, version_named
from tui.clock_times import in_utc, moment_said


def version_meant(session: KnownSession, words: str) -> int:
    """The version that the words name; raises Refused.

    An hour alone is of the day on which the log ends, or of the one before where the log began before it.
    """
    return version_named(session, words, _time_meant(session, words))


def is_to_come(session: KnownSession, words: str, now: datetime | None = None) -> bool:
    """Whether the words name a time that is not yet; the last version is taken for it."""
    time = _time_meant(session, words)
    return time is not None and time > in_utc(now or datetime.now(UTC))


def _time_meant(session: KnownSession, words: str) -> str | None:
    entries = session.entries()
    begin, end = (datetime.fromisoformat(entries[at].at) for at in (0, -1))
    time = moment_said(words, end)
    if time is not None and time < in_utc(begin):
        time = moment_said(words, end.astimezone().replace(hour=23, minute=59))
    return time

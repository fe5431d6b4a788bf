"""A moment of the log as people name it: by its version, by a time, by the point that was open before it."""

import re

from resolution.deciding import Refused, version_before_settled
from resolution.tree import PointNumber
from session_store.known_session import KnownSession

BEGINNING = 1
"""The version in which the text was read."""
_BEFORE = re.compile(r"before\s+(?:point\s+)?(\d{1,9})(?:\s+was\s+settled)?", re.IGNORECASE)
_VERSION = re.compile(r"\d{1,9}")


def version_named(session: KnownSession, words: str, time: str | None) -> int:
    """The version that `words` mean: `12`, `before point 7 was settled`; else the last one at `time`, in UTC.

    Raises Refused where the log has no such moment, or the words mean none.
    """
    text = words.strip()
    if _VERSION.fullmatch(text):
        return int(text)
    if before := _BEFORE.fullmatch(text):
        return _before(session, int(before[1]))
    if time is None:
        raise Refused(
            f"“{words}” is no moment: it is a version such as 12, a time such as 10:42 or "
            "2031-05-04T10:42+02:00, or “before point 7”"
        )
    return _at_time(session, words, time)


def _before(session: KnownSession, number: int) -> int:
    standing = session.standing
    if not standing.document.has_point(number) and not standing.origin.has_point(number):
        raise Refused(f"there is no point {number}")
    version = version_before_settled(standing, PointNumber(number))
    if version is None:
        raise Refused(f"point {number} was never settled: there is nothing before that")
    return version


def _at_time(session: KnownSession, words: str, time: str) -> int:
    entries = session.entries()
    found = [entry.version for entry in entries if entry.at[: len(time) - 1] <= time[:-1]]
    if not found:
        raise Refused(f"there is no record yet at {words}: the log begins at {entries[0].at}")
    return found[-1]

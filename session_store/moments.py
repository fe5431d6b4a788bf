"""A moment of the log as people name it: by its version, by a time, by the point that was open before it."""

import re
from collections.abc import Sequence

from resolution.deciding import Refused, version_before_settled
from resolution.tree import PointNumber
from session_store.known_session import KnownSession

BEGINNING = 1
"""The version in which the text was read."""
_BEFORE = re.compile(r"before\s+(?:point\s+)?(\d{1,9})(?:\s+was\s+settled)?", re.IGNORECASE)
_VERSION = re.compile(r"\d{1,9}")


def version_named(session: KnownSession, words: str) -> int | None:
    """The version that `12` or `before point 7 was settled` means; None where the words may be a time.

    Raises Refused where the log has no such moment.
    """
    text = words.strip()
    if _VERSION.fullmatch(text):
        return int(text)
    before = _BEFORE.fullmatch(text)
    return None if before is None else _before(session, int(before[1]))


def version_at_time(recorded: Sequence[str], words: str, time: str | None) -> int:
    """The last version of those recorded at these times that was there by `time`, in UTC, which `words` say.

    Raises Refused where there was none yet, or the words mean no moment at all.
    """
    if time is None:
        raise Refused(
            f"“{words}” is no moment: it is a version such as 12, a time such as 10:42 or "
            "2031-05-04T10:42+02:00, or “before point 7”"
        )
    by_then = time[:-1]
    for version in range(len(recorded), 0, -1):
        if recorded[version - 1][: len(by_then)] <= by_then:
            return version
    raise Refused(f"there is no record yet at {words}: the log begins at {recorded[0]}")


def _before(session: KnownSession, number: int) -> int:
    standing = session.standing
    if not standing.document.has_point(number) and not standing.origin.has_point(number):
        raise Refused(f"there is no point {number}")
    version = version_before_settled(standing, PointNumber(number))
    if version is None:
        raise Refused(f"point {number} was never settled: there is nothing before that")
    return version

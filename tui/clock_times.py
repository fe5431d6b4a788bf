"""Times as people say them, `10:42` on the clock of this machine, and as the log keeps them, in UTC."""

from datetime import UTC, datetime, timedelta, tzinfo


def moment_said(words: str, now: datetime) -> str | None:
    """The moment in UTC that `10:42`, `2031-05-04 10:42` or a time with its zone names; None for no time.

    An hour alone is the last time it was that late, so that an entry just after midnight means yesterday.
    """
    here = now.astimezone()
    text = words.strip()
    is_hour = len(text) <= len("10:42:07") and text.count(":") in {1, 2}
    try:
        moment = datetime.fromisoformat(f"{here.date()}T{text.zfill(5)}" if is_hour else text)
        if moment.tzinfo is None:
            moment = moment.astimezone()
        if is_hour and moment > here + timedelta(minutes=5):
            moment -= timedelta(days=1)
        return in_utc(moment)
    except (ValueError, OverflowError):
        return None


def in_utc(moment: datetime) -> str:
    """As the log keeps it, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def clock_of(at: str, zone: tzinfo | None = None) -> str:
    """`10:42` in that zone, or in this machine's; the words as they are where they say no time."""
    try:
        return datetime.fromisoformat(at).astimezone(zone).strftime("%H:%M")
    except (ValueError, OverflowError):
        return at


def zone_here() -> tzinfo:
    """The zone of this machine."""
    return datetime.now().astimezone().tzinfo or UTC

"""The written version of a statement: two hours to hand it in (ITU General Rules, Nos. 447-451)."""

from datetime import UTC, datetime, timedelta

from resolution.minutes.data import EntryData, WrittenData

WRITTEN_WITHIN = timedelta(hours=2)


def awaited(announced_at: str) -> WrittenData:
    """A written version that was announced then, and has not come."""
    due = due_at(announced_at)
    return WrittenData(
        announced_at=announced_at, due_at=due, received_at=None, received_in=None, text="", is_late=False
    )


def with_receipt(written: WrittenData, receipt: EntryData) -> WrittenData:
    """The same, received by that entry; it is late where the entry was made after it was due."""
    was_due, came = moment_of(written["due_at"] or ""), moment_of(receipt["at"])
    return WrittenData(
        announced_at=written["announced_at"],
        due_at=written["due_at"],
        received_at=receipt["at"],
        received_in=receipt["version"],
        text=receipt["text"],
        is_late=was_due is not None and came is not None and came > was_due,
    )


def due_at(announced_at: str) -> str | None:
    """Till when it is due; None where the announcement names no time."""
    announced = moment_of(announced_at)
    if announced is None:
        return None
    try:
        due = (announced + WRITTEN_WITHIN).astimezone(UTC)
    except OverflowError:
        return None
    return due.isoformat(timespec="seconds").replace("+00:00", "Z")


def left_till(written: WrittenData, now: datetime) -> timedelta | None:
    """How long it may still take, below nothing where it is overdue; None where nothing is awaited."""
    due = moment_of(written["due_at"] or "")
    return None if due is None or written["received_at"] is not None else due - now


def moment_of(at: str) -> datetime | None:
    """The moment that a time with its zone says, None where it is none: a log may hold any words."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None

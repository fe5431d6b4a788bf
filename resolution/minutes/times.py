"""Who was there, when the meeting was suspended, and how the open points went down."""

from collections.abc import Iterable, Sequence

from resolution.deciding import AttendanceNoted, MeetingResumed, MeetingSuspended, Standing, apply
from resolution.minutes.data import MomentData, PresenceData, SuspensionData
from resolution.minutes.rows import Row
from resolution.progress import Progress, touched_points
from resolution.tree import Document


def attendance(rows: Iterable[Row]) -> list[PresenceData]:
    """A row for each time a delegation was there, in the order they came."""
    found: list[PresenceData] = []
    there: dict[str, PresenceData] = {}
    for row in rows:
        if not isinstance(row.event, AttendanceNoted):
            continue
        for name in row.event.present:
            if name not in there:
                there[name] = PresenceData(delegation=name, since=row.at, till=None)
                found.append(there[name])
        for name in row.event.left:
            gone = there.pop(name, None)
            if gone is not None:
                gone["till"] = row.at
    return found


def suspensions(rows: Iterable[Row]) -> list[SuspensionData]:
    """From when till when the meeting was suspended."""
    found: list[SuspensionData] = []
    for row in rows:
        if isinstance(row.event, MeetingSuspended):
            found.append(SuspensionData(since=row.at, till=None, text=row.event.text))
        elif isinstance(row.event, MeetingResumed) and found and found[-1]["till"] is None:
            found[-1]["till"] = row.at
    return found


def open_over_time(document: Document, rows: Sequence[Row]) -> list[MomentData]:
    """How many points stood how: as read, after each version that changed that, and in the end."""
    standing = Standing(document)
    progress = Progress(standing)
    found: list[MomentData] = []
    for row in rows:
        later = apply(standing, row.event, row.version)
        progress.follow(later, touched_points(standing, later))
        standing = later
        moment = _moment(progress, row)
        if not found or row is rows[-1] or _counts(moment) != _counts(found[-1]):
            found.append(moment)
    return found


def _moment(progress: Progress, row: Row) -> MomentData:
    return MomentData(
        version=row.version,
        at=row.at,
        open=progress.count("open"),
        parked=progress.count("parked"),
        kept=progress.count("kept"),
        settled=progress.count("settled"),
    )


def _counts(moment: MomentData) -> tuple[int, ...]:
    return (moment["open"], moment["parked"], moment["kept"], moment["settled"])

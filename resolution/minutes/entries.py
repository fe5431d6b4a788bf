"""The entries of the minutes, in the order of the log: decisions, and what was entered among them."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from resolution.deciding import (
    AgendaItemOpened,
    AgreementEvent,
    AttendanceNoted,
    ClosingEvent,
    EntryCorrected,
    GavelLaidDown,
    GavelTaken,
    MeetingResumed,
    MeetingSuspended,
    MinuteEvent,
    MinuteNoted,
    MinutesEntry,
    ReservationMade,
    SessionSealed,
    Standing,
    StatementMade,
    TextRead,
    WrittenReceived,
    minute_in_words,
)
from resolution.minutes.data import CorrectionData, EntryData, EntryKind
from resolution.minutes.moments import Moment, after, as_read, lines_changed, lines_of_point
from resolution.minutes.rows import Row
from resolution.minutes.written import awaited, with_receipt
from resolution.tree import Document

_KINDS: dict[type[MinuteEvent], EntryKind] = {
    MinuteNoted: "note",
    StatementMade: "statement",
    WrittenReceived: "written version",
    ReservationMade: "reservation",
    AgendaItemOpened: "agenda item",
    AttendanceNoted: "attendance",
    MeetingSuspended: "suspension",
    MeetingResumed: "resumption",
    EntryCorrected: "correction",
    GavelTaken: "gavel",
    GavelLaidDown: "gavel",
    SessionSealed: "seal",
}


def entries_of(document: Document, rows: Iterable[Row]) -> list[EntryData]:
    """All entries of a log about that text as it was read, each with what later ones say of it."""
    entries: list[EntryData] = []
    moment = as_read(document)
    for row in rows:
        entry, moment = next_entry(moment, row)
        entries.append(entry)
    return joined(entries, moment.standing)


def next_entry(before: Moment, row: Row) -> tuple[EntryData, Moment]:
    """The entry of one more row, and the moment after it."""
    moment = after(before, row)
    event = row.event
    if isinstance(event, MinutesEntry):
        return _entered(row, event), moment
    if isinstance(event, TextRead):
        return _plain(row, "text read", text=event.name), moment
    entry = _plain(row, "decision")
    entry["point"], entry["place"] = row.point, row.place
    entry["action"] = _without_place(row)
    entry["sources"] = row.sources.split("; ") if row.sources else []
    if row.point is not None:
        entry["resulting_text"] = lines_of_point(moment, row.point)
    elif not isinstance(event, AgreementEvent | ClosingEvent):
        entry["resulting_text"] = lines_changed(before, moment)
    return entry, moment


def joined(entries: Sequence[EntryData], standing: Standing) -> list[EntryData]:
    """The same entries, each with its corrections, its written version and where it was undone."""
    found = {entry["version"]: _copy(entry) for entry in entries}
    for entry in found.values():
        undos = standing.undone.get(entry["version"])
        entry["undone_in"] = undos[-1] if undos else None
        target = found.get(entry["entry"] or 0)
        if target is None:
            continue
        if entry["kind"] == "written version" and target["written"] is not None:
            target["written"] = with_receipt(target["written"], entry)
        elif entry["kind"] == "correction":
            _first(found, target)["corrections"].append(
                CorrectionData(version=entry["version"], at=entry["at"], text=entry["text"])
            )
    return list(found.values())


def _first(found: dict[int, EntryData], entry: EntryData) -> EntryData:
    """The entry that a correction, or the correction of one, is about in the end."""
    while entry["kind"] == "correction":
        earlier = found.get(entry["entry"] or 0)
        if earlier is None or earlier["version"] >= entry["version"]:
            break
        entry = earlier
    return entry


def _copy(entry: EntryData) -> EntryData:
    copied = entry.copy()
    copied["corrections"] = []
    return copied


def _entered(row: Row, event: MinuteEvent) -> EntryData:
    entry = _plain(row, _KINDS[type(event)])
    match event:
        case StatementMade():
            entry["delegation"] = event.delegation
            entry["written"] = None if event.announced_at is None else awaited(event.announced_at)
        case ReservationMade():
            entry["delegation"], entry["point"] = event.delegation, event.on_point
        case WrittenReceived() | EntryCorrected():
            entry["entry"] = event.entry
        case AttendanceNoted() | GavelTaken() | GavelLaidDown() | SessionSealed():
            entry["text"] = minute_in_words(event)
            return entry
        case MinuteNoted() | AgendaItemOpened() | MeetingSuspended() | MeetingResumed():
            pass
        case _:
            assert_never(event)
    entry["text"] = event.text
    return entry


def _plain(row: Row, kind: EntryKind, *, text: str = "") -> EntryData:
    return EntryData(
        version=row.version,
        at=row.at,
        actor=row.actor,
        role=row.role,
        kind=kind,
        delegation=None,
        point=None,
        place=None,
        action=None,
        sources=[],
        text=text,
        resulting_text=None,
        undone_in=None,
        written=None,
        entry=None,
        corrections=[],
    )


def _without_place(row: Row) -> str:
    """What was done; point and place have columns of their own."""
    point = "" if row.point is None else f"point {row.point}, "
    return row.summary.replace(f"{point}{row.place}: ", "", 1)

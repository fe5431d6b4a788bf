"""An entry of the minutes in one line of words, as the log lists it."""

from typing import assert_never

from resolution.deciding.minute_events import (
    AgendaItemOpened,
    AttendanceNoted,
    EntryCorrected,
    GavelLaidDown,
    GavelTaken,
    MeetingEvent,
    MeetingResumed,
    MeetingSuspended,
    MinuteEvent,
    MinuteNoted,
    ReservationMade,
    SessionSealed,
    StatementMade,
    WrittenReceived,
)


def minute_in_words(event: MinuteEvent) -> str:
    """What was entered: `RIV, statement: …`, `present: RIV, LAC`, `correction of version 4: …`."""
    if isinstance(event, GavelTaken | GavelLaidDown):
        return _gavel_in_words(event)
    if isinstance(event, SessionSealed):
        return _seal_in_words(event)
    return _entry_in_words(event)


def _entry_in_words(event: MeetingEvent) -> str:
    match event:
        case MinuteNoted(text=text):
            return text
        case StatementMade(delegation=delegation, text=text, announced_at=announced_at):
            written = f", written version announced at {announced_at}" if announced_at else ""
            return _with(f"{delegation}, statement{written}", text)
        case WrittenReceived(entry=entry, text=text):
            return _with(f"written version of the statement in version {entry} received", text)
        case ReservationMade(delegation=delegation, text=text, on_point=point):
            return f"{delegation}, reservation{f' on point {point}' if point else ''}: {text}"
        case AgendaItemOpened(text=text):
            return f"agenda item: {text}"
        case AttendanceNoted(present=present, left=left):
            lists = (("present", present), ("left", left))
            return "; ".join(f"{what}: {', '.join(names)}" for what, names in lists if names)
        case MeetingSuspended(text=text):
            return _with("meeting suspended", text)
        case MeetingResumed(text=text):
            return _with("meeting resumed", text)
        case EntryCorrected(entry=entry, text=text):
            return f"correction of version {entry}: {text}"
        case _:
            assert_never(event)


def _gavel_in_words(event: GavelTaken | GavelLaidDown) -> str:
    if isinstance(event, GavelLaidDown):
        return "gavel laid down"
    return f"gavel taken by {event.holder}{f', over from version {event.over}' if event.over else ''}"


def _seal_in_words(event: SessionSealed) -> str:
    signed = "" if event.key is None else f", signed with the key {event.key[:16]}"
    return (
        f"sealed: {event.row_count} entries, {event.decision_count} of them decisions, "
        f"{event.open_count} of {event.point_count} points not settled{signed}"
    )


def delegation_of(event: MinuteEvent) -> str | None:
    """Whose words the entry holds, None where it holds nobody's."""
    return event.delegation if isinstance(event, StatementMade | ReservationMade) else None


def _with(what: str, text: str) -> str:
    return f"{what}: {text}" if text else what

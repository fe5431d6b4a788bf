"""The rules of the minutes: each request becomes an entry, or is refused in words; no text ever changes."""

from datetime import UTC, datetime
from typing import assert_never

from resolution.deciding.gavel_rules import decide_gavel
from resolution.deciding.minute_events import (
    AgendaItemOpened,
    AttendanceNoted,
    EntryCorrected,
    MeetingResumed,
    MeetingSuspended,
    MinuteEvent,
    MinuteNoted,
    MinutesEntry,
    ReservationMade,
    StatementMade,
    WrittenReceived,
)
from resolution.deciding.minute_requests import (
    Correct,
    EnterAgendaItem,
    EnterAttendance,
    EnterReceipt,
    EnterReservation,
    EnterStatement,
    LayDownGavel,
    MeetingRequest,
    MinuteRequest,
    Note,
    Resume,
    Suspend,
    TakeGavel,
)
from resolution.deciding.refusing import Refused
from resolution.deciding.standing import Standing
from resolution.deciding.wording import words

LONGEST_NAME = 200


def decide_minute(standing: Standing, request: MinuteRequest) -> MinuteEvent:
    """The entry that grants the request; raises Refused."""
    if isinstance(request, TakeGavel | LayDownGavel):
        return decide_gavel(standing, request)
    return _decide_entry(standing, request)


def _decide_entry(standing: Standing, request: MeetingRequest) -> MinuteEvent:
    match request:
        case Note(text=text):
            return MinuteNoted(words(text, "the entry"))
        case EnterStatement(delegation=delegation, text=text, announced_at=announced_at):
            return _statement(_delegation(delegation), text, announced_at)
        case EnterReceipt(entry=entry, text=text):
            return _receipt(standing, entry, text)
        case EnterReservation(delegation=delegation, text=text, on_point=point):
            _refuse_point(standing, point)
            return ReservationMade(_delegation(delegation), words(text, "the reservation"), point)
        case EnterAgendaItem(text=text):
            return AgendaItemOpened(words(text, "the agenda item"))
        case EnterAttendance(present=present, left=left):
            return _attendance(present, left)
        case Suspend(text=text):
            _refuse_meeting(standing, is_suspended=True)
            return MeetingSuspended(_words_or_none(text, "the reason"))
        case Resume(text=text):
            _refuse_meeting(standing, is_suspended=False)
            return MeetingResumed(_words_or_none(text, "the remark"))
        case Correct(entry=entry, text=text):
            _entry(standing, entry)
            return EntryCorrected(entry, words(text, "the correction"))
        case _:
            assert_never(request)


def is_suspended(standing: Standing) -> bool:
    """Whether the meeting was suspended and has not gone on since."""
    return _suspended_in(standing) is not None


def _suspended_in(standing: Standing) -> int | None:
    for entry in reversed(standing.history):
        if isinstance(entry.event, MeetingSuspended):
            return entry.version
        if isinstance(entry.event, MeetingResumed):
            return None
    return None


def _refuse_meeting(standing: Standing, *, is_suspended: bool) -> None:
    since = _suspended_in(standing)
    if is_suspended and since is not None:
        raise Refused(f"the meeting is suspended already, since version {since}: resume it first")
    if not is_suspended and since is None:
        raise Refused("the meeting is not suspended: there is nothing to resume")


def _entry(standing: Standing, version: int) -> MinutesEntry:
    """The entry of the minutes in that version; raises Refused."""
    entry = standing.history.entry(version)
    if entry is None:
        raise Refused(f"there is no version {version}: the log ends at version {standing.version}")
    if not isinstance(entry.event, MinutesEntry):
        raise Refused(
            f"version {version} is no entry in the minutes: only those are corrected, a decision is undone"
        )
    return entry.event


def _statement(delegation: str, text: str, announced_at: str | None) -> StatementMade:
    """Words may wait for the written version where one was announced."""
    if announced_at is None:
        return StatementMade(delegation, words(text, "the statement"))
    return StatementMade(delegation, _words_or_none(text, "the statement"), _moment(announced_at))


def _receipt(standing: Standing, version: int, text: str) -> WrittenReceived:
    statement = _entry(standing, version)
    if not isinstance(statement, StatementMade):
        raise Refused(f"version {version} is no statement: a written version belongs to one")
    for entry in standing.history.since(version):
        if isinstance(entry.event, WrittenReceived) and entry.event.entry == version:
            raise Refused(
                f"the written version of version {version} was received in version {entry.version}: "
                "correct that entry",
            )
    return WrittenReceived(version, _words_or_none(text, "the written version"))


def _attendance(present: tuple[str, ...], left: tuple[str, ...]) -> AttendanceNoted:
    names = tuple(dict.fromkeys(map(_delegation, present)))
    gone = tuple(dict.fromkeys(map(_delegation, left)))
    both = sorted(set(names) & set(gone))
    if both:
        raise Refused(f"{', '.join(both)} cannot be present and have left in one entry: enter it once")
    if not names and not gone:
        raise Refused("the attendance is empty: name a delegation that is present, or one that left")
    words(", ".join((*names, *gone)), "the attendance")
    return AttendanceNoted(names, gone)


def _delegation(name: str) -> str:
    """The name on one line, its spaces single."""
    named = " ".join(words(name, "the delegation's name").split())
    if len(named) > LONGEST_NAME:
        raise Refused(f"the delegation's name has {len(named)} characters: at most {LONGEST_NAME} are one")
    return named


def _words_or_none(text: str, what: str) -> str:
    return words(text, what) if text.strip() else ""


def _refuse_point(standing: Standing, point: int | None) -> None:
    if point is not None and not standing.document.has_point(point):
        raise Refused(f"there is no point {point} in the text: name one that is, or none for the whole text")


def _moment(text: str) -> str:
    """The time in UTC, to the second; refused where it says no time, or of no zone."""
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is None:
            raise Refused(f"the time {text!r} names no zone: write it as in 2031-05-04T09:00:00Z")
        return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError) as error:
        raise Refused(f"{text!r} is no time: write it as in 2031-05-04T09:00:00Z") from error

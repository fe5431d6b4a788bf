"""What the secretary asks to enter in the minutes."""

from resolution.light_dataclass import dataclass


class MinutesRequest:
    """What all of them are: granted beside the chair's decisions, on any standing."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Note(MinutesRequest):
    """Enter a text in the minutes."""

    text: str


@dataclass(frozen=True, slots=True)
class EnterStatement(MinutesRequest):
    """Enter what a delegation said, and when it announced a written version; None where none is due."""

    delegation: str
    text: str
    announced_at: str | None = None


@dataclass(frozen=True, slots=True)
class EnterReceipt(MinutesRequest):
    """Enter that the written version of the statement in that version of the log came."""

    entry: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class EnterReservation(MinutesRequest):
    """Enter a delegation's reservation, on the whole text or on one point."""

    delegation: str
    text: str
    on_point: int | None = None


@dataclass(frozen=True, slots=True)
class EnterAgendaItem(MinutesRequest):
    """Enter that the meeting went on to an item of its agenda."""

    text: str


@dataclass(frozen=True, slots=True)
class EnterAttendance(MinutesRequest):
    """Enter which delegations are there from now on, and which left."""

    present: tuple[str, ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suspend(MinutesRequest):
    """Enter that the meeting is suspended: why, or till when."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Resume(MinutesRequest):
    """Enter that the meeting goes on."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Correct(MinutesRequest):
    """Enter what the entry of that version should say."""

    entry: int
    text: str


@dataclass(frozen=True, slots=True)
class TakeGavel(MinutesRequest):
    """Enter that somebody sits down at the chair's table.

    `over` is the version in which the holder before took the gavel, None where nobody holds it.
    """

    holder: str
    table: str
    over: int | None = None


@dataclass(frozen=True, slots=True)
class LayDownGavel(MinutesRequest):
    """Enter that the chair leaves that table; `reading` is the sum of the clean text then, None: unknown."""

    table: str
    reading: str | None = None


MeetingRequest = (
    Note
    | EnterStatement
    | EnterReceipt
    | EnterReservation
    | EnterAgendaItem
    | EnterAttendance
    | Suspend
    | Resume
    | Correct
)
MinuteRequest = MeetingRequest | TakeGavel | LayDownGavel

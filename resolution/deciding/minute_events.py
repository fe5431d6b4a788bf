"""What is entered in the minutes, as past facts; none of it changes the text.

A time is UTC as ISO 8601 has it, `2031-05-04T09:00:00Z`; an entry is named by its version in the log.
"""

from resolution.light_dataclass import dataclass


class MinutesEntry:
    """What all entries are: recorded beside the decisions, never undone, corrected by a later entry."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class MinuteNoted(MinutesEntry):
    """A note."""

    text: str


@dataclass(frozen=True, slots=True)
class StatementMade(MinutesEntry):
    """What a delegation said; `announced_at`: when it announced a written version, None where none is due."""

    delegation: str
    text: str
    announced_at: str | None = None


@dataclass(frozen=True, slots=True)
class WrittenReceived(MinutesEntry):
    """The written version of the statement in `entry` came; `text` is that version, or where it is kept."""

    entry: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReservationMade(MinutesEntry):
    """A position that a delegation keeps outside the text, on the whole of it or on one point."""

    delegation: str
    text: str
    on_point: int | None = None


@dataclass(frozen=True, slots=True)
class AgendaItemOpened(MinutesEntry):
    """The meeting went on to an item of its agenda."""

    text: str


@dataclass(frozen=True, slots=True)
class AttendanceNoted(MinutesEntry):
    """Delegations that are there from now on, and those that left."""

    present: tuple[str, ...]
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingSuspended(MinutesEntry):
    """The meeting was suspended: why, or till when."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class MeetingResumed(MinutesEntry):
    """The meeting went on."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class EntryCorrected(MinutesEntry):
    """What an earlier entry should say; the earlier one stays where it is."""

    entry: int
    text: str


@dataclass(frozen=True, slots=True)
class GavelTaken(MinutesEntry):
    """Somebody sat down at the chair's table; `over`: the version of the holder cut off before."""

    holder: str
    table: str
    over: int | None = None


@dataclass(frozen=True, slots=True)
class GavelLaidDown(MinutesEntry):
    """The chair left that table; `reading` is the sum of the clean text as it read then.

    None where it is not known: where nothing was decided at the table, or in earlier logs.
    """

    table: str
    reading: str | None = None


@dataclass(frozen=True, slots=True)
class SessionSealed(MinutesEntry):
    """The last event there can be: how much the log holds, where it ended, how the text read.

    `head` is the hash of the row before, `reading` the SHA-256 of the clean text as it is printed;
    `sealed_at` and `sealed_by` say what the row says of time and actor. `signature` is Ed25519, by the
    public key `key`, of all the rest; both are hexadecimal, None where nobody signed.
    """

    sealed_at: str
    sealed_by: str
    row_count: int
    head: str
    decision_count: int
    minute_count: int
    point_count: int
    open_count: int
    reading: str
    key: str | None = None
    signature: str | None = None


MeetingEvent = (
    MinuteNoted
    | StatementMade
    | WrittenReceived
    | ReservationMade
    | AgendaItemOpened
    | AttendanceNoted
    | MeetingSuspended
    | MeetingResumed
    | EntryCorrected
)
MinuteEvent = MeetingEvent | GavelTaken | GavelLaidDown | SessionSealed
MINUTE_EVENT_BY_KIND: dict[str, type[MinuteEvent]] = {
    "minute-noted": MinuteNoted,
    "minute-statement": StatementMade,
    "minute-written-received": WrittenReceived,
    "minute-reservation": ReservationMade,
    "minute-agenda-item": AgendaItemOpened,
    "minute-attendance": AttendanceNoted,
    "minute-suspended": MeetingSuspended,
    "minute-resumed": MeetingResumed,
    "minute-corrected": EntryCorrected,
    "minute-gavel-taken": GavelTaken,
    "minute-gavel-laid-down": GavelLaidDown,
    "minute-sealed": SessionSealed,
}
"""The names of these events in the log: all begin alike, so that one pattern of SQL finds them."""

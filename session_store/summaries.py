"""What a row of the log says to people: which point, where, how it stands now, whose text, why."""

from datetime import UTC, datetime
from typing import NamedTuple, assert_never

from resolution.deciding import (
    AgreementEvent,
    AgreementReopened,
    AmendmentEvent,
    DecisionUndone,
    Event,
    MinutesEntry,
    OptionAccepted,
    OptionsChosen,
    PackageDecided,
    ParagraphMoved,
    PointEvent,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
    Standing,
    TextAdopted,
    TextAgreed,
    TextAmended,
    TextInserted,
    TextRead,
    TextRecast,
    UndoneTogether,
    agreement_in_words,
    amendment_in_words,
    amendment_place,
    delegation_of,
    kind_of,
    lapsed_in_words,
    level_in_words,
    minute_in_words,
    package_in_words,
    scope_in_words,
    state_in_words,
    to_body,
)
from resolution.tree import Option, Point
from session_store.entries import Draft, canonical
from session_store.working_text import place_of, sources_of


def utc_now() -> datetime:
    return datetime.now(UTC)


class Said(NamedTuple):
    """What a row says of its event: all but who recorded it and when."""

    kind: str
    point: int | None
    place: str | None
    state: str | None
    sources: str | None
    reason: str | None
    summary: str
    body: str


def said_of(event: Event, after: Standing) -> Said:
    """What the row of this event says, which led to the standing `after`."""
    point = point_of(after)
    return Said(
        kind=kind_of(event),
        point=None if point is None else point.number,
        place=place_said(after),
        state=state_said(after),
        sources=_sources(event, point),
        reason=None if point is None else after.state(point.number).reason,
        summary=_summary(event, after, point),
        body=canonical(to_body(event)),
    )


def draft_of(said: Said, *, at: datetime, actor: str, role: str, command: str) -> Draft:
    """The row that says so."""
    return Draft(time_said(at), recordable(actor), role, *said, command)


def time_said(at: datetime) -> str:
    """The moment as a row says it: in UTC, to the millisecond."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def recordable(name: str) -> str:
    """The name with a question mark for what is no character: names from the system may hold such bytes."""
    return name.encode(errors="replace").decode()


def point_of(after: Standing) -> Point | None:
    """The point that the last event concerned, through however many undos."""
    entry = after.history.entry(after.version)
    if entry is None or entry.point is None:
        return None
    return after.document.point(entry.point)


def agreement_of(after: Standing) -> AgreementEvent | None:
    """The agreement, or its reopening, that the last event concerned, through however many undos."""
    entry = after.history.entry(after.version)
    return None if entry is None else entry.agreement


def amendment_of(after: Standing) -> AmendmentEvent | None:
    """The change of words that the last event concerned, through however many undos."""
    entry = after.history.entry(after.version)
    return None if entry is None else entry.amendment


def state_said(after: Standing) -> str | None:
    """How what the last event concerned stands now."""
    point, agreement = point_of(after), agreement_of(after)
    if point is not None:
        return _state(after, point)
    return None if agreement is None else level_in_words(after, agreement.scope)


def place_said(after: Standing) -> str | None:
    """Where what the last event concerned is."""
    point, agreement = point_of(after), agreement_of(after)
    if agreement is not None:
        return scope_in_words(after.document, agreement.scope)
    amendment = amendment_of(after)
    if amendment is not None:
        return amendment_place(after, amendment)
    return None if point is None else place_of(after.document, point)


def _sources(event: Event, point: Point | None) -> str | None:
    """Whose text it concerned; of an entry in the minutes, whose words it holds."""
    if isinstance(event, MinutesEntry):
        return delegation_of(event)
    return None if point is None else sources_of(_options_concerned(event, point))


def _options_concerned(event: Event, point: Point) -> tuple[Option, ...]:
    match event:
        case OptionsChosen():
            return tuple(option for option in point.options if option.number in event.options)
        case PointWithdrawn(option=int() as number):
            return tuple(option for option in point.options if option.number == number)
        case _:
            return point.options


def _summary(event: Event, after: Standing, point: Point | None) -> str:
    match event:
        case TextRead():
            return f"text read: {event.name}"
        case MinutesEntry():
            return minute_in_words(event)
        case DecisionUndone():
            return f"version {event.version} undone{_undone(after, point)}"
        case PackageDecided() | UndoneTogether():
            return _package(after)
        case TextAmended() | TextInserted() | ParagraphMoved() | TextRecast() | TextAdopted():
            words = amendment_in_words(after.document, event)
            return f"{place_said(after) or 'no place of this text'}: {words}"
        case TextAgreed() | AgreementReopened():
            where = place_said(after)
            return f"{where or 'no place of this text'}: {agreement_in_words(event)}"
        case _:
            return _act(event) if point is None else f"{_where(after, point)} {_act(event)}"


def _package(after: Standing) -> str:
    closing = after.history.entry(after.version)
    return "" if closing is None else package_in_words(closing)


def _undone(after: Standing, point: Point | None) -> str:
    """What an undo led to."""
    amendment = amendment_of(after)
    if amendment is not None:
        entry = after.history.entry(after.version)
        is_back = entry is not None and entry.depth % 2 == 0
        words = amendment_in_words(after.document, amendment)
        return f": {place_said(after)} {words} {'again' if is_back else 'no longer'}"
    agreement = agreement_of(after)
    if agreement is not None:
        return f": {place_said(after)} now {level_in_words(after, agreement.scope)}"
    if point is None:
        return ""
    lapsed = lapsed_in_words(after, point.number)
    return f": {_where(after, point)} now {_state(after, point)}{f'; {lapsed}' if lapsed else ''}"


def _where(after: Standing, point: Point) -> str:
    return f"point {point.number}, {place_of(after.document, point)}:"


def _state(after: Standing, point: Point) -> str:
    return state_in_words(after.state(point.number))


def _act(event: PointEvent) -> str:
    match event:
        case OptionAccepted():
            return "accepted"
        case OptionsChosen():
            return f"chosen {' and '.join(map(str, event.options))}"
        case PointRejected():
            return "rejected"
        case PointKept():
            return "kept in brackets"
        case PointParked(party=None):
            return f"parked: {event.reason}"
        case PointParked():
            return f"parked with {event.party}: {event.reason}"
        case PointWithdrawn(option=None):
            return "withdrawn"
        case PointWithdrawn():
            return f"option {event.option} withdrawn"
        case PointReopened():
            return "reopened"
        case _:
            assert_never(event)

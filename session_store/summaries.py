"""What a row of the log says to people: which point, where, how it stands now, whose text, why."""

from datetime import UTC, datetime
from typing import assert_never

from resolution.deciding import (
    DecisionUndone,
    Event,
    MinuteNoted,
    OptionAccepted,
    OptionsChosen,
    PointEvent,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
    Standing,
    TextRead,
    kind_of,
    state_in_words,
    to_body,
)
from resolution.tree import Option, Point
from session_store.entries import Draft, canonical
from session_store.working_text import place_of, sources_of


def utc_now() -> datetime:
    return datetime.now(UTC)


def draft_of(  # noqa: PLR0913 - a row has many columns
    event: Event, after: Standing, *, at: datetime, actor: str, role: str, command: str
) -> Draft:
    """The row for this event, which led to the standing `after`."""
    point = point_of(after)
    return Draft(
        at=at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        actor=recordable(actor),
        role=role,
        kind=kind_of(event),
        point=None if point is None else point.number,
        place=None if point is None else place_of(after.document, point),
        state=None if point is None else state_in_words(after.state(point.number)),
        sources=None if point is None else sources_of(_options_concerned(event, point)),
        reason=None if point is None else after.state(point.number).reason,
        summary=_summary(event, after, point),
        body=canonical(to_body(event)),
        command=command,
    )


def recordable(name: str) -> str:
    """The name with a question mark for what is no character: names from the system may hold such bytes."""
    return name.encode(errors="replace").decode()


def point_of(after: Standing) -> Point | None:
    """The point that the last event concerned, through however many undos."""
    entry = after.history.entry(after.version)
    if entry is None or entry.point is None:
        return None
    return after.document.point(entry.point)


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
        case MinuteNoted():
            return event.text
        case DecisionUndone():
            said = f"version {event.version} undone"
            return said if point is None else f"{said}: {_where(after, point)} now {_state(after, point)}"
        case _:
            return _act(event) if point is None else f"{_where(after, point)} {_act(event)}"


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

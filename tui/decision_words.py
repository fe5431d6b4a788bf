"""What the table says right after a decision: what was done, what went and from whom."""

from collections.abc import Sequence
from typing import assert_never

from resolution.deciding import (
    DecisionUndone,
    MinuteNoted,
    OptionAccepted,
    OptionsChosen,
    PointEvent,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
    TextRead,
)
from resolution.deciding.standing import Standing
from resolution.tree import PointNumber
from session_store import Decided
from tui.point_words import dropped_words, standing_words


def decision_words(decided: Decided, points: Sequence[PointNumber]) -> str:
    """What was done, and what went with it."""
    went = (words for number in points if (words := _went(decided.after, number)))
    return " · ".join((_act(decided, points), *went))


def _act(decided: Decided, points: Sequence[PointNumber]) -> str:
    match decided.event:
        case TextRead():
            return "Text read"
        case MinuteNoted():
            return "Noted in the minutes"
        case DecisionUndone():
            stands = ", ".join(stands_words(decided.after, number) for number in points)
            return f"Taken back: {stands}" if stands else "Taken back"
        case event:
            return f"Point {event.point} {_point_act(event)}"


def _point_act(event: PointEvent) -> str:
    match event:
        case OptionAccepted():
            return "accepted"
        case OptionsChosen(_, options):
            return f"chosen {' and '.join(map(str, options))}"
        case PointRejected():
            return "rejected, the base text stands"
        case PointKept():
            return "kept in brackets"
        case PointParked(_, reason):
            return f"parked: {reason}"
        case PointWithdrawn(_, option):
            return "withdrawn" if option is None else f"goes on without option {option}, withdrawn"
        case PointReopened():
            return "is open again"
    assert_never(event)


def stands_words(standing: Standing, number: PointNumber) -> str:
    """How a point stands now."""
    return f"point {number} is {standing_words(standing, standing.document.point(number))}"


def _went(standing: Standing, number: PointNumber) -> str:
    point = standing.document.point(number)
    if len(point.options) == 1:
        return ""
    words = dropped_words(point, standing.state(number))
    return f"dropped {words}" if words else ""

"""What one event does to the state of its point or scope; total, so that a log in any order gives a state."""

from typing import assert_never

from resolution.deciding.events import (
    AgreementEvent,
    OptionAccepted,
    OptionsChosen,
    PointEvent,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
    TextAgreed,
)
from resolution.deciding.standing import AS_READ, PointState, ScopeAgreements
from resolution.tree import Point


def evolve(state: PointState, event: PointEvent, point: Point, *, version: int) -> PointState:
    """The state after the event; options that the point does not have are passed over."""
    withdrawn = state.withdrawn_options
    match event:
        case OptionAccepted():
            return PointState("accepted", (1,), (), None, None, version) if point.options else state
        case OptionsChosen():
            standing = _offered(event.options, point)
            if not standing:
                return state
            left = tuple(option for option in withdrawn if option not in standing) if withdrawn else ()
            return PointState("chosen", standing, left, None, None, version)
        case PointRejected():
            return PointState("rejected", (), withdrawn, None, None, version)
        case PointKept():
            return PointState("kept", (), withdrawn, None, None, version)
        case PointParked():
            return PointState("parked", (), withdrawn, event.reason, event.party, version)
        case PointWithdrawn(option=int() as option):
            return _without_option(state, option, point, version=version)
        case PointWithdrawn():
            return PointState("withdrawn", (), withdrawn, None, None, version)
        case PointReopened():
            return AS_READ
        case _:
            assert_never(event)


def forgets(event: object, point: Point) -> bool:
    """Whether the state after the event is the same whatever the point's state was before it."""
    return isinstance(event, PointReopened) or (isinstance(event, OptionAccepted) and bool(point.options))


def evolve_agreements(before: ScopeAgreements, event: AgreementEvent, *, version: int) -> ScopeAgreements:
    """What is agreed over the event's scope after it."""
    if not isinstance(event, TextAgreed):
        return ScopeAgreements((), version)
    others = tuple(known for known in before.agreed if known[1] != event.level)
    return before._replace(agreed=(*others, (version, event.level)))


def can_keep_several(point: Point) -> bool:
    """Only block alternatives can: each option then stands as a paragraph of its own."""
    return point.place == "block" and point.kind == "alternatives"


def _offered(options: tuple[int, ...], point: Point) -> tuple[int, ...]:
    """Those that the point offers, each once, and no more than can stand."""
    if len(options) == 1:
        return options if 1 <= options[0] <= len(point.options) else ()
    offered = tuple(option for option in dict.fromkeys(options) if 1 <= option <= len(point.options))
    return offered if can_keep_several(point) else offered[:1]


def _without_option(before: PointState, option: int, point: Point, *, version: int) -> PointState:
    """The point goes on without that option; without its last option it is withdrawn itself."""
    if not 1 <= option <= len(point.options):
        return before
    withdrawn = tuple(sorted({*before.withdrawn_options, option}))
    standing = tuple(other for other in before.options if other != option)
    if len(withdrawn) == len(point.options):
        return PointState("withdrawn", (), withdrawn, None, None, version)
    status = before.status if standing or not before.options else "open"
    return PointState(status, standing, withdrawn, before.reason, before.party, version)

"""The rules of the table for one point: each request becomes an event, or is refused in words."""

from typing import assert_never

from resolution.deciding.agreement_rules import refuse_agreed
from resolution.deciding.events import (
    OptionAccepted,
    OptionsChosen,
    PointEvent,
    PointKept,
    PointParked,
    PointRejected,
    PointReopened,
    PointWithdrawn,
)
from resolution.deciding.evolving import can_keep_several
from resolution.deciding.refusing import Refused, choices, listed, state_in_words
from resolution.deciding.requests import Accept, Choose, Keep, Park, PointRequest, Reject, Reopen, Withdraw
from resolution.deciding.standing import AS_READ, Standing
from resolution.deciding.wording import words
from resolution.tree import Document, Point


def decide_point(standing: Standing, request: PointRequest) -> PointEvent:
    """The event that grants the request; raises Refused."""
    point = point_numbered(standing, request.point)
    refuse_removed(standing, point)
    refuse_agreed(standing, point)
    if isinstance(request, Reopen):
        return _reopen(standing, point)
    _refuse_settled(standing, point)
    match request:
        case Accept(option=int() as option):
            return _choose(standing, point, (option,))
        case Accept():
            return _accept(standing, point)
        case Choose(options=options):
            return _choose(standing, point, options)
        case Reject():
            return PointRejected(point.number)
        case Keep():
            return _keep(standing, point)
        case Park(reason=reason, party=party):
            return _park(point, reason, party)
        case Withdraw(option=int() as option):
            _refuse_option(standing, point, option)
            return PointWithdrawn(point.number, option if len(point.options) > 1 else None)
        case Withdraw():
            return PointWithdrawn(point.number)
        case _:
            assert_never(request)


def point_numbered(standing: Standing, number: int) -> Point:
    """The point of that number; raises Refused where the text has none."""
    document = standing.document
    if document.has_point(number):
        return document.point(number)
    if number in document.gone:
        raise Refused(f"point {number} is in the text no longer: it went with an amendment")
    raise Refused(f"there is no point {number}: {points_there(document)}")


def points_there(document: Document) -> str:
    """The numbers that points of the text have, in words."""
    if not document.live_points:
        return "the text has no open point"
    first, last = document.live_points[0].number, document.live_points[-1].number
    return f"points run from {first} to {last}" if first != last else f"the only one is point {first}"


def refuse_removed(standing: Standing, point: Point) -> None:
    """Raises Refused where a point around it took its text away."""
    outer = standing.removed_with(point.number)
    if outer is not None:
        raise Refused(
            f"point {point.number} went with point {outer}; reopen point {outer} first", (f"reopen {outer}",)
        )


def _refuse_settled(standing: Standing, point: Point) -> None:
    state = standing.state(point.number)
    if state.is_settled:
        raise Refused(
            f"point {point.number} is settled already: {state_in_words(state)} (v{state.version}); "
            "reopen or undo it first",
            (f"reopen {point.number}", f"undo version {state.version}"),
        )


def _accept(standing: Standing, point: Point) -> PointEvent:
    live = standing.live_options(point.number)
    if len(live) == 1:
        return _choose(standing, point, live)
    raise Refused(
        f"point {point.number} offers {len(live)} options: choose {listed(live, last='or')}",
        choices(standing, point.number),
    )


def _choose(standing: Standing, point: Point, options: tuple[int, ...]) -> PointEvent:
    if not options:
        raise Refused(
            f"no option of point {point.number} is named: choose at least one",
            choices(standing, point.number),
        )
    for option in options:
        _refuse_option(standing, point, option)
    if len(set(options)) < len(options):
        raise Refused(f"an option of point {point.number} is named twice: name each once")
    if len(options) > 1 and not can_keep_several(point):
        raise Refused(
            f"point {point.number} has one place in the text: only one option can stand there; "
            f"choose {listed(standing.live_options(point.number), last='or')}",
            choices(standing, point.number),
        )
    if len(point.options) == 1:
        return OptionAccepted(point.number)
    return OptionsChosen(point.number, tuple(options))


def _refuse_option(standing: Standing, point: Point, option: int) -> None:
    offered = len(point.options)
    if not 1 <= option <= offered:
        offers = f"it offers options 1 to {offered}" if offered > 1 else "it offers one option only"
        raise Refused(
            f"point {point.number} has no option {option}: {offers}", choices(standing, point.number)
        )
    if option not in standing.live_options(point.number):
        raise Refused(
            f"option {option} of point {point.number} was withdrawn: reopen point {point.number} first",
            (f"reopen {point.number}", *choices(standing, point.number)),
        )


def _keep(standing: Standing, point: Point) -> PointKept:
    state = standing.state(point.number)
    if state.status == "kept":
        raise Refused(
            f"point {point.number} is kept in brackets already (v{state.version}): reopen it or decide it",
            (f"reopen {point.number}", *choices(standing, point.number), "reject"),
        )
    return PointKept(point.number)


def _park(point: Point, reason: str, party: str | None) -> PointParked:
    why = words(reason, f"the reason for parking point {point.number}")
    if party is None or not party.strip():
        return PointParked(point.number, why)
    return PointParked(point.number, why, words(party, f"the party point {point.number} is parked with"))


def _reopen(standing: Standing, point: Point) -> PointReopened:
    if standing.state(point.number) == AS_READ:
        raise Refused(
            f"point {point.number} is open: decide it",
            (*choices(standing, point.number), "reject", "park", "keep"),
        )
    return PointReopened(point.number)

"""What an adoption does to what was decided before it; total, as every part of the fold."""

from resolution.deciding.events import PointStatus, TextAdopted
from resolution.deciding.standing import AS_READ, PointState, ScopeAgreements
from resolution.tree import Point, PointNumber


def points_carried_over(event: TextAdopted) -> frozenset[PointNumber]:
    """The points whose state may be another one after the adoption."""
    return frozenset((*event.dropped, *event.changed, *(one.point for one in event.options)))


def carried_over(state: PointState, event: TextAdopted, point: Point) -> PointState:
    """The state of the point as it is in the new text."""
    if point.number in event.dropped or (state.is_settled and point.number in event.changed):
        return AS_READ
    options = next((one.options for one in event.options if one.point == point.number), None)
    if options is None:
        return state
    standing = _renumbered(state.options, options)
    withdrawn = tuple(sorted(_renumbered(state.withdrawn_options, options)))
    if state.status not in {"accepted", "chosen"}:
        return state._replace(options=standing, withdrawn_options=withdrawn)
    if not standing:
        return AS_READ
    status: PointStatus = "accepted" if len(point.options) == 1 else "chosen"
    return state._replace(status=status, options=standing, withdrawn_options=withdrawn)


def revised_agreements(before: ScopeAgreements, *, version: int) -> ScopeAgreements:
    """What is agreed over a paragraph whose words were revised in that version."""
    return before._replace(revised=version)


def _renumbered(numbers: tuple[int, ...], options: tuple[int, ...]) -> tuple[int, ...]:
    new = (options[number - 1] for number in numbers if 1 <= number <= len(options))
    return tuple(number for number in new if number)

"""When a point was settled, by the log that a standing remembers."""

from resolution.deciding.folding import apply
from resolution.deciding.standing import Standing
from resolution.tree import PointNumber


def version_before_settled(standing: Standing, number: PointNumber) -> int | None:
    """The version before the point was last settled, or taken away with another; None where it never was.

    Where a package settled it, the version before the package: nobody saw the text between its decisions.
    """
    past, found, was_settled = Standing(standing.origin), None, False
    for entry in standing.history:
        later = apply(past, entry.event, entry.version)
        is_settled = later.document.has_point(number) and _is_settled(later, number)
        if is_settled and not was_settled:
            found = entry.version
        past, was_settled = later, is_settled
    return None if found is None else _begins(standing, found) - 1


def _is_settled(standing: Standing, number: PointNumber) -> bool:
    return standing.state(number).is_settled or standing.removed_with(number) is not None


def _begins(standing: Standing, version: int) -> int:
    """The first version of what was decided with that one."""
    return next((entry.members[0] for entry in standing.history if version in entry.members), version)

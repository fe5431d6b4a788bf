"""When a point was settled, by the log that a standing remembers."""

from resolution.deciding.folding import NumberedEvent, fold
from resolution.deciding.standing import Standing
from resolution.tree import Document, PointNumber


def version_before_settled(standing: Standing, number: PointNumber) -> int | None:
    """The version before the point was last settled, or taken away with another; None where it never was.

    Where a package settled it, the version before the package: nobody saw the text between its decisions.
    """
    past, found, was_settled = Standing(standing.origin), None, False
    waiting: list[NumberedEvent] = []
    for entry in standing.history:
        waiting.append((entry.version, entry.event))
        if entry.amendment is None and entry.point not in _concerned(past.document, number):
            continue
        past = fold(past.document, waiting, past)
        waiting = []
        is_settled = past.document.has_point(number) and _is_settled(past, number)
        if is_settled and not was_settled:
            found = entry.version
        was_settled = is_settled
    return None if found is None else _begins(standing, found) - 1


def _concerned(document: Document, number: PointNumber) -> set[PointNumber]:
    """The point and those around it: what can settle it, as long as no words change."""
    found: set[PointNumber] = set()
    at: PointNumber | None = number if document.has_point(number) else None
    while at is not None:
        found.add(at)
        parent = document.point(at).parent
        at = None if parent is None else parent.point
    return found


def _is_settled(standing: Standing, number: PointNumber) -> bool:
    return standing.state(number).is_settled or standing.removed_with(number) is not None


def _begins(standing: Standing, version: int) -> int:
    """The first version of what was decided with that one."""
    return next((entry.members[0] for entry in standing.history if version in entry.members), version)

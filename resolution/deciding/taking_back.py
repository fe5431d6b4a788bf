"""Undos followed, all at once at the end of a fold, so that each event costs the same."""

from collections.abc import Iterator

from resolution.deciding.carrying_over import carried_over
from resolution.deciding.events import (
    DecisionUndone,
    PointEvent,
    TextAdopted,
)
from resolution.deciding.evolving import forgets
from resolution.deciding.history import Entry
from resolution.deciding.standing import Concern
from resolution.deciding.thawed import Thawed
from resolution.tree import Document, Point, PointNumber, changed_sections

_Step = tuple[int, PointEvent | TextAdopted, Point]


def settle(thawed: Thawed) -> None:
    """Let the undos taken count: all then stands as it would without what they took back."""
    thawed.catch_up()
    if thawed.unsettled or thawed.are_agreements_unsettled or thawed.are_amendments_unsettled:
        _settle_undos(thawed)
    if thawed.are_amendments_unsettled:
        _settle_amendments(thawed)
    for number in thawed.unsettled:
        _settle_point(thawed, number)
    if thawed.are_agreements_unsettled:
        _settle_agreements(thawed)


def _settle_undos(thawed: Thawed) -> None:
    """From the last: whatever could take back an undo has been seen before the undo itself."""
    for entry in reversed(thawed.entries.values()):
        if entry.depth and entry.version not in thawed.undone:
            _strike(thawed, entry)


def _strike(thawed: Thawed, undo: Entry) -> None:
    """Let the undo count, and follow what that does to older undos: each turns the next one round."""
    counts = True
    while isinstance(undo.event, DecisionUndone):
        target = undo.event.version
        before = thawed.undone.get(target, ())
        after = (
            tuple(sorted((*before, undo.version)))
            if counts
            else tuple(version for version in before if version != undo.version)
        )
        thawed.undone[target] = after
        if not after:
            del thawed.undone[target]
        older = thawed.start.history.entry(target)
        if bool(before) == bool(after) or older is None:
            return
        undo, counts = older, not counts


def _settle_point(thawed: Thawed, number: PointNumber) -> None:
    thawed.points.pop(number, None)
    thawed.taken_back.pop(number, None)
    entries, undone = _with_adoptions(thawed, number), thawed.undone
    taken_back = [(one.version, undo) for one in entries for undo in undone.get(one.version, ())]
    if taken_back:
        thawed.taken_back[number] = tuple(taken_back)
    counting = [one for one in entries if not one.depth and one.version not in undone]
    for version, event, point in _steps_that_tell(thawed, number, counting):
        if not isinstance(event, TextAdopted):
            thawed.evolve(version, event, point)
        elif number in thawed.points:
            thawed.set_state(number, carried_over(thawed.points[number], event, point))


def _steps_that_tell(thawed: Thawed, number: PointNumber, entries: list[Entry]) -> list[_Step]:
    """What the entries did to the point, from the last on that forgets what was before."""
    steps: list[_Step] = []
    for entry in reversed(entries):
        point = thawed.point_then(entry.version, number)
        if point is None:
            continue
        steps.append((entry.version, entry.event, point))  # type: ignore[arg-type]  # none of a point is another
        if forgets(entry.event, point):
            break
    steps.reverse()
    return steps


def _settle_amendments(thawed: Thawed) -> None:
    """The text as read with the amendments that count, in their order; what they touch stands anew."""
    from resolution.deciding.remaking import remade, remade_with_editions  # noqa: PLC0415 - as amendments

    before = thawed.document
    amendments = [
        (entry.version, entry.amendment)
        for entry in thawed.concerning("amendments")
        if entry.amendment is not None and not entry.depth
    ]
    counted = [one for one in amendments if one[0] not in thawed.start.undone]
    counting = [one for one in amendments if one[0] not in thawed.undone]
    versions = tuple(version for version, _ in counting)
    known = {text.versions: text for text in thawed.texts}
    if versions in known:
        thawed.document, thawed.editions = known[versions][1:]
    elif any(isinstance(event, TextAdopted) for _, event in amendments):
        thawed.document, thawed.editions = remade_with_editions(thawed.start.origin, counting, known)
    else:
        origin = thawed.start.origin
        thawed.document = remade(before, origin, counted=counted, counting=counting)
    thawed.keep_text(versions, thawed.document)
    thawed.stamp_changes(before, thawed.version)
    thawed.unsettled.update(_points_changed_since(thawed, before))
    thawed.are_agreements_unsettled |= before.edition != thawed.document.edition


def _points_changed_since(thawed: Thawed, before: Document) -> Iterator[PointNumber]:
    """The points that may stand otherwise in this text than in that: of another edition all decided."""
    if before.edition != thawed.document.edition:
        yield from (one for one in thawed.latest if not isinstance(one, str))
        return
    for _, section in changed_sections(before, thawed.document):
        yield from (point.number for point in thawed.document.points_by_section.get(section.id, ()))


def _settle_agreements(thawed: Thawed) -> None:
    thawed.agreements.clear()
    for entry in _with_adoptions(thawed, "agreements"):
        if isinstance(entry.event, TextAdopted):
            thawed.revise_agreements(entry.version, entry.event)
        elif entry.agreement is not None and not entry.depth and entry.version not in thawed.undone:
            thawed.evolve_agreements(entry.version, entry.agreement)


def _with_adoptions(thawed: Thawed, concern: Concern) -> list[Entry]:
    """The entries that concern it, and the adoptions that count, in their order."""
    adoptions = (thawed.entry(edition.version) for edition in thawed.editions)
    found = [*thawed.concerning(concern), *(entry for entry in adoptions if entry is not None)]
    return sorted(found, key=lambda entry: entry.version)

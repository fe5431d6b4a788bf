"""How far the text has come: what is open, parked, kept and settled, in the whole and by section.

Counted once over all points, then only where a decision touched: the count costs a key the same at 10 points
and at 10,000.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

from resolution.deciding.standing import PointState, Standing
from resolution.point_order import PlacedPoints, PointOrder
from resolution.tree import Document, OptionRef, PointNumber, SectionId

Stage = Literal["open", "parked", "kept", "settled"]
FEW_EVENTS = 256
"""So many events are looked through sooner than all points."""
_STAGES: tuple[Stage, ...] = get_args(Stage)


def stage_of(standing: Standing, point: PointNumber) -> Stage:
    """A point whose text went with the text around it is settled too: nobody need decide it."""
    state = standing.state(point)
    if state.is_settled or standing.removed_with(point) is not None:
        return "settled"
    return "parked" if state.status == "parked" else "kept" if state.status == "kept" else "open"


def touched_points(before: Standing, after: Standing) -> frozenset[PointNumber]:
    """The points whose own state is not the same in both.

    A state that was reached anew, from a moment kept, is the same without being the same object.
    """
    concerned = concerned_between(before, after)
    if concerned is None:
        return _changed(before.points, after.points) | _changed(after.points, before.points)
    return frozenset(number for number in concerned if before.points.get(number) != after.points.get(number))


def concerned_between(before: Standing, after: Standing) -> set[PointNumber] | None:
    """The points that the events between two moments of one log concern.

    None where there are many, where neither moment came of the other, or where words changed: they may take
    points along that no event names.
    """
    earlier, later = (before, after) if before.version <= after.version else (after, before)
    if later.version - earlier.version > FEW_EVENTS or not later.history.goes_on_from(earlier.history):
        return None
    between = list(later.history.since(earlier.version))
    if any(entry.amendment is not None for entry in between):
        return None
    return {entry.point for entry in between if entry.point is not None}


def _changed(
    states: Mapping[PointNumber, PointState], others: Mapping[PointNumber, PointState]
) -> frozenset[PointNumber]:
    return frozenset(
        number
        for number, state in states.items()
        if (other := others.get(number)) is not state and other != state
    )


class Progress:
    """The stages of all points, kept up to date decision by decision."""

    def __init__(self, standing: Standing) -> None:
        self._count(standing)

    def _count(self, standing: Standing) -> None:
        """Counts all points of a text."""
        self._document = standing.document
        order = PointOrder(standing.document)
        self._stages: dict[PointNumber, Stage] = {}
        self._sections: dict[SectionId, Counter[Stage]] = defaultdict(Counter)
        self._waiting: dict[Stage, PlacedPoints] = {stage: PlacedPoints(order) for stage in _STAGES}
        at = self._staged(standing, [point.number for point in standing.document.live_points])
        self._waiting = {stage: PlacedPoints(order, at[stage]) for stage in _STAGES}

    def follow(self, standing: Standing, touched: Iterable[PointNumber]) -> None:
        """Counts anew the touched points, those that lie inside them, and those of amended sections."""
        if standing.document.edition != self._document.edition:
            self._count(standing)
            return
        before, self._document = self._document, standing.document
        if standing.document is not before:
            self._follow_text(standing, before)
        still_there = filter(self._document.has_point, touched)
        for number in with_inner(self._document, still_there) - self._document.gone:
            stage = stage_of(standing, number)
            if stage != self._stages[number]:
                self._remove(number)
                self._place(number, stage)

    def _follow_text(self, standing: Standing, before: Document) -> None:
        """Counts the sections anew that are not those of before."""
        order, document = PointOrder(standing.document), standing.document
        pairs = enumerate(zip(before.sections, document.sections, strict=True))
        places = {place: (old, new) for place, (old, new) in pairs if old is not new}
        for old, _ in places.values():
            for number in before.points_in_place.get(old.id, ()):
                self._sections[before.point(number).section][self._stages.pop(number)] -= 1
        for place, (_, new) in places.items():
            at = self._staged(standing, document.points_in_place.get(new.id, ()))
            for stage in _STAGES:
                self._waiting[stage].follow(order, place, at[stage])

    def _staged(
        self, standing: Standing, numbers: Iterable[PointNumber]
    ) -> Mapping[Stage, Sequence[PointNumber]]:
        """Takes down how these points stand; gives those at each stage."""
        at: dict[Stage, list[PointNumber]] = {stage: [] for stage in _STAGES}
        for number in numbers:
            stage = self._stages[number] = stage_of(standing, number)
            at[stage].append(number)
            self._sections[self._document.point(number).section][stage] += 1
        return at

    def count(self, stage: Stage) -> int:
        return len(self._waiting[stage])

    def in_section(self, section: SectionId, stage: Stage) -> int:
        return self._sections[section][stage]

    def after(self, number: int, stage: Stage) -> PointNumber | None:
        """The next point at that stage, from the beginning again where none follows."""
        return self._waiting[stage].after(number)

    def before(self, number: int, stage: Stage) -> PointNumber | None:
        """The previous point at that stage, from the end again where none precedes."""
        return self._waiting[stage].before(number)

    def upto(self, number: int, stage: Stage) -> PointNumber | None:
        """That point where it is at that stage, else the previous one."""
        return self._waiting[stage].upto(number)

    def _place(self, number: PointNumber, stage: Stage) -> None:
        self._stages[number] = stage
        self._sections[self._document.point(number).section][stage] += 1
        self._waiting[stage].add(number)

    def _remove(self, number: PointNumber) -> None:
        stage = self._stages.pop(number)
        self._sections[self._document.point(number).section][stage] -= 1
        self._waiting[stage].remove(number)


def with_inner(document: Document, numbers: Iterable[PointNumber]) -> frozenset[PointNumber]:
    """Those points, and all that lie inside their options."""
    found: set[PointNumber] = set()
    rest = list(numbers)
    while rest:
        number = rest.pop()
        if number in found:
            continue
        found.add(number)
        for option in range(len(document.point(number).options) + 1):
            rest.extend(document.points_inside.get(OptionRef(number, option), ()))
    return frozenset(found)

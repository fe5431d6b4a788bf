"""Stretches laid over the paragraphs: which option each piece, and each point, lies in."""

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from resolution.reader.proposals import Proposal
from resolution.tree import OptionRef, PointNumber


class Region(NamedTuple):
    """Characters `start` to `end` belong to this option; option 0 is the point's own."""

    start: int
    end: int
    ref: OptionRef


def numbered(points: Sequence[Proposal], *, first: int = 1) -> list[tuple[PointNumber, Proposal]]:
    """The points in the order of the text, an outer one before those inside it, numbered from `first`."""
    ordered = sorted(points, key=lambda point: (point.start, -point.end))
    return [(PointNumber(number), point) for number, point in enumerate(ordered, first)]


def regions_of(points: Sequence[tuple[PointNumber, Proposal]]) -> list[Region]:
    """All regions in the order of their start, outer ones first."""
    regions = list(_each_region(points))
    regions.sort(key=lambda region: (region.start, -region.end, region.ref.point, region.ref.option))
    return regions


def _each_region(points: Sequence[tuple[PointNumber, Proposal]]) -> Iterator[Region]:
    for number, point in points:
        yield Region(point.start, point.end, OptionRef(number, 0))
        for option, stretch in enumerate(point.options, 1):
            yield Region(stretch.start, stretch.end, OptionRef(number, option))


class RegionWalk:
    """Answers, for places asked in rising order, which regions are open there."""

    def __init__(self, regions: Sequence[Region]) -> None:
        self._regions = regions
        self._next = 0
        self._open: list[Region] = []
        self._is_crossed = False
        self.parents: dict[PointNumber, OptionRef | None] = {}
        self.crossing: list[int] = []

    def at(self, place: int) -> list[Region]:
        """The regions open at `place`, outermost first."""
        while self._next < len(self._regions) and self._regions[self._next].start <= place:
            region = self._regions[self._next]
            self._close_up_to(region.start)
            if region.ref.option == 0:
                self.parents[region.ref.point] = self._parent_of(region)
            self._is_crossed = self._is_crossed or bool(self._open and self._open[-1].end < region.end)
            self._open.append(region)
            self._next += 1
        if self._open:
            self._close_up_to(place)
        return self._open

    def _close_up_to(self, place: int) -> None:
        """Leave out the regions that ended; where none crosses another, the innermost ends first."""
        while self._open and self._open[-1].end <= place:
            self._open.pop()
        if self._is_crossed:
            self._open = [region for region in self._open if region.end > place]
            self._is_crossed = any(inner.end > around.end for around, inner in pairwise(self._open))

    def _parent_of(self, region: Region) -> OptionRef | None:
        """The innermost open region that holds all of this one; brackets may run over an option's end."""
        if self._open and self._open[-1].end < region.end:
            self.crossing.append(region.start)
        held = (around.ref for around in reversed(self._open) if around.end >= region.end)
        return next((ref for ref in held if ref.point != region.ref.point), None)

    def innermost(self, place: int) -> OptionRef | None:
        """The innermost option open at `place`, or the point's own."""
        found = self.at(place)
        return found[-1].ref if found else None

    @property
    def stays_until(self) -> int:
        """Where the next region opens or closes; what `at` gave holds for every place before."""
        ahead = self._regions[self._next].start if self._next < len(self._regions) else sys.maxsize
        if self._is_crossed:
            return min(ahead, *(region.end for region in self._open))
        return min(ahead, self._open[-1].end) if self._open else ahead

    def opens_before(self, place: int) -> bool:
        """Whether another region opens before that place."""
        return self._next < len(self._regions) and self._regions[self._next].start < place

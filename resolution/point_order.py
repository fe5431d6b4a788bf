"""The points of a text as they stand, whatever their numbers: new and moved ones among the others."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from resolution.tree import Document, PointNumber, PointPlace

_BEFORE_ALL: PointPlace = (-1, -1)


class PointOrder:
    """The place of each point of one text: its section, counted from 0, and its place in that."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._places = document.point_places

    @property
    def numbers(self) -> tuple[PointNumber, ...]:
        """All points in order."""
        held = self.document.points_in_place
        return tuple(number for section in self.document.sections for number in held.get(section.id, ()))

    def place(self, number: int) -> PointPlace:
        """Where the point stands; before all of them for 0 and what is in the text no longer."""
        return self._places.get(PointNumber(number), _BEFORE_ALL)

    def point_at(self, place: PointPlace) -> PointNumber:
        """The point that stands there."""
        section, at = place
        return self.document.points_in_place[self.document.sections[section].id][at]


class PlacedPoints:
    """Some of the points, in order; going on from the last one begins again with the first."""

    def __init__(self, order: PointOrder, numbers: Iterable[PointNumber] = ()) -> None:
        self._order = order
        self._held = sorted(map(order.place, numbers))

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, number: PointNumber) -> bool:
        place = self._order.place(number)
        at = bisect_left(self._held, place)
        return self._held[at : at + 1] == [place]

    def add(self, number: PointNumber) -> None:
        insort(self._held, self._order.place(number))

    def remove(self, number: PointNumber) -> None:
        del self._held[bisect_left(self._held, self._order.place(number))]

    def follow(self, order: PointOrder, section: int, numbers: Iterable[PointNumber]) -> None:
        """Goes over to the order of a text with other points in that section: of these it holds `numbers`."""
        self._order = order
        start, end = bisect_left(self._held, (section,)), bisect_left(self._held, (section + 1,))
        self._held[start:end] = sorted(map(order.place, numbers))

    def following(self, number: int) -> tuple[PointNumber, ...]:
        """All of them, those behind that point first."""
        at = bisect_right(self._held, self._order.place(number))
        return tuple(map(self._order.point_at, (*self._held[at:], *self._held[:at])))

    def after(self, number: int) -> PointNumber | None:
        """The next one behind that point."""
        at = bisect_right(self._held, self._order.place(number))
        return self._at(at % len(self._held)) if self._held else None

    def before(self, number: int) -> PointNumber | None:
        """The last one before that point."""
        return self._at(bisect_left(self._held, self._order.place(number)) - 1)

    def upto(self, number: int) -> PointNumber | None:
        """That point, or the last one before it."""
        return self._at(bisect_right(self._held, self._order.place(number)) - 1)

    def _at(self, at: int) -> PointNumber | None:
        return self._order.point_at(self._held[at]) if self._held else None

"""The points of a text as they stand, whatever their numbers: new and moved ones among the others."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from resolution.tree import Document, PointNumber


class PointOrder:
    """The place of each point of one text, from 0."""

    def __init__(self, document: Document) -> None:
        self.numbers = tuple(
            number for section in document.sections for number in document.points_in_place.get(section.id, ())
        )
        self._places = {number: place for place, number in enumerate(self.numbers)}

    def place(self, number: int) -> int:
        """Where the point stands; before all of them for 0 and what is in the text no longer."""
        return self._places.get(PointNumber(number), -1)


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

    def following(self, number: int) -> tuple[PointNumber, ...]:
        """All of them, those behind that point first."""
        at = bisect_right(self._held, self._order.place(number))
        return tuple(self._order.numbers[place] for place in (*self._held[at:], *self._held[:at]))

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
        return self._order.numbers[self._held[at]] if self._held else None

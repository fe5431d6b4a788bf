"""The points that a filter lets through, kept up to date decision by decision."""

from resolution.deciding.standing import Standing
from resolution.point_filter import PointFilter
from resolution.point_order import PlacedPoints, PointOrder
from resolution.progress import stage_of, with_inner
from resolution.tree import PointNumber


class FilteredPoints:
    """Counted once over all points, then only where a decision touched; `words` are as they were typed."""

    def __init__(self, words: str, point_filter: PointFilter, standing: Standing) -> None:
        self.words = words
        self._filter = point_filter
        self._standing = standing
        self._candidates = frozenset(
            point.number
            for point in standing.document.live_points
            if point_filter.can_match(standing.document, point)
        )
        self.order = PointOrder(standing.document)
        self._matching = PlacedPoints(self.order, filter(self._is_in_state, self._candidates))

    def follow(self, standing: Standing) -> None:
        """Looks anew at what the log touched since."""
        versions = range(self._standing.version + 1, standing.version + 1)
        entries = [standing.history.entry(version) for version in versions]
        self._standing = standing
        touched = {entry.point for entry in entries if entry is not None and entry.point is not None}
        for number in with_inner(standing.document, touched) & self._candidates:
            is_known = number in self._matching
            if is_known and not self._is_in_state(number):
                self._matching.remove(number)
            elif not is_known and self._is_in_state(number):
                self._matching.add(number)

    @property
    def count(self) -> int:
        return len(self._matching)

    def after(self, number: int) -> PointNumber | None:
        """The next of them, from the beginning again where none follows."""
        return self._matching.after(number)

    def before(self, number: int) -> PointNumber | None:
        """The previous of them, from the end again where none precedes."""
        return self._matching.before(number)

    def upto(self, number: int) -> PointNumber | None:
        """That point where it is one of them, else the previous one."""
        return self._matching.upto(number)

    def undecided_after(self, number: int) -> PointNumber | None:
        """The next of them that the room still has to decide."""
        ahead = self._matching.following(number)
        return next((one for one in ahead if stage_of(self._standing, one) != "settled"), None)

    def _is_in_state(self, number: PointNumber) -> bool:
        return self._filter.is_in_state(self._standing, self._standing.document.point(number))

"""The points that a filter lets through, kept up to date decision by decision."""

from bisect import bisect_left, bisect_right, insort

from resolution.deciding.standing import Standing
from resolution.point_filter import PointFilter
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
        self._matching = sorted(filter(self._is_in_state, self._candidates))

    def follow(self, standing: Standing) -> None:
        """Looks anew at what the log touched since."""
        versions = range(self._standing.version + 1, standing.version + 1)
        entries = [standing.history.entry(version) for version in versions]
        self._standing = standing
        touched = {entry.point for entry in entries if entry is not None and entry.point is not None}
        for number in with_inner(standing.document, touched) & self._candidates:
            at = bisect_left(self._matching, number)
            is_known = self._matching[at : at + 1] == [number]
            if is_known and not self._is_in_state(number):
                del self._matching[at]
            elif not is_known and self._is_in_state(number):
                insort(self._matching, number)

    @property
    def count(self) -> int:
        return len(self._matching)

    def after(self, number: int) -> PointNumber | None:
        """The next of them, from the beginning again where none follows."""
        return self._matching[bisect_right(self._matching, number) % self.count] if self._matching else None

    def before(self, number: int) -> PointNumber | None:
        """The previous of them, from the end again where none precedes."""
        return self._matching[bisect_left(self._matching, number) - 1] if self._matching else None

    def undecided_after(self, number: int) -> PointNumber | None:
        """The next of them that the room still has to decide."""
        at = bisect_right(self._matching, number)
        ahead = (*self._matching[at:], *self._matching[:at])
        return next((one for one in ahead if stage_of(self._standing, one) != "settled"), None)

    def _is_in_state(self, number: PointNumber) -> bool:
        return self._filter.is_in_state(self._standing, self._standing.document.point(number))

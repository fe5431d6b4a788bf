"""The log laid along a line of so many columns: by the time worked, with a gap where the meeting paused."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from resolution.light_dataclass import dataclass

MOST_GAPS = 4
"""At most one pause for so many columns is shown: a log of many would have no room for anything else."""
GAP = 2
"""Columns from the row before a pause to the row after it, where no time passed."""


@dataclass(frozen=True)
class Axis:
    """The column of each row of the log, rising, and the columns that are gaps.

    Nothing is kept of the single rows, so that an axis costs the same however long the log is.
    """

    worked: Sequence[float]
    scale: float
    """Columns for a second, or for a row where no time passed."""
    paused: tuple[int, ...]
    width: int

    def __len__(self) -> int:
        return len(self.worked)

    def column_of(self, place: int) -> int:
        """Where the row at that place (from 0) stands."""
        passed = bisect_right(self.paused, place) * GAP
        return min(self.width - 1, round(_way_to(self.worked, place) * self.scale) + passed)

    @property
    def columns(self) -> tuple[int, ...]:
        """The column of every row."""
        return tuple(map(self.column_of, range(len(self))))

    @cached_property
    def gaps(self) -> frozenset[int]:
        """The columns in which the meeting paused."""
        after = {self.column_of(place - 1) + 1 if place else 0 for place in self.paused}
        return frozenset(column for column in after if not self.rows_in(column))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """For each column the place of the first row in it or after it; then how many rows there are."""
        return tuple(self._first_at(column) for column in range(self.width + 1))

    def _first_at(self, column: int) -> int:
        return bisect_left(range(len(self)), column, key=self.column_of)

    def first_in(self, column: int) -> int:
        """The place (from 0) of the first row that is in that column or after it; the last where none is."""
        return min(self._first_at(column), len(self) - 1)

    def rows_in(self, column: int) -> range:
        """The places of the rows in that column."""
        return range(self._first_at(column), self._first_at(column + 1))

    def nearest(self, column: int) -> int:
        """The place of the last row in the column nearest to that one that has any, the left one of two."""
        after = self.first_in(column)
        right, left = self.column_of(after), self.column_of(max(0, after - 1))
        return self.rows_in(left if column < right and column - left <= right - column else right)[-1]


def axis(worked: Sequence[float], paused: Sequence[int], width: int) -> Axis:
    """The axis of rows with those seconds worked and pauses before those places, in so many columns.

    Where no time passed, every row is as far from the next as from the one before.
    """
    gaps = tuple(paused) if len(paused) * MOST_GAPS <= width else ()
    reach = _way_to(worked, len(worked) - 1) if worked else 0.0
    scale = max(0, width - 1 - len(gaps) * GAP) / reach if reach else 0.0
    return Axis(worked, scale, gaps, width)


def _way_to(worked: Sequence[float], place: int) -> float:
    """From the first row to that one: in seconds, or in rows where no time passed."""
    return worked[place] - worked[0] if worked[-1] > worked[0] else float(place)

"""The log laid along a line of so many columns: by the time worked, with a gap where the meeting paused."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from resolution.light_dataclass import dataclass

MOST_GAPS = 4
"""At most one pause for so many columns is shown: a log of many would have no room for anything else."""
GAP = 2
"""Columns from the row before a pause to the row after it, where no time passed."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The column of each row of the log, rising, and the columns that are gaps."""

    columns: tuple[int, ...]
    gaps: frozenset[int]

    def first_in(self, column: int) -> int:
        """The place (from 0) of the first row that is in that column or after it; the last where none is."""
        return min(bisect_left(self.columns, column), len(self.columns) - 1)

    def rows_in(self, column: int) -> range:
        """The places of the rows in that column."""
        return range(bisect_left(self.columns, column), bisect_right(self.columns, column))

    def nearest(self, column: int) -> int:
        """The place of the last row in the column nearest to that one that has any, the left one of two."""
        after = self.first_in(column)
        right, left = self.columns[after], self.columns[max(0, after - 1)]
        return self.rows_in(left if column < right and column - left <= right - column else right)[-1]


def axis(worked: Sequence[float], paused: Sequence[int], width: int) -> Axis:
    """The axis of rows with those seconds worked and pauses before those places, in so many columns.

    Where no time passed, every row is as far from the next as from the one before.
    """
    gaps = frozenset(paused) if len(paused) * MOST_GAPS <= width else frozenset()
    values = list(worked) if worked and worked[-1] > worked[0] else [float(at) for at in range(len(worked))]
    reach = (values[-1] - values[0]) if values else 0.0
    scale = max(0, width - 1 - len(gaps) * GAP) / reach if reach else 0.0
    columns: list[int] = []
    in_gap: list[int] = []
    passed = 0
    for at, value in enumerate(values):
        if at in gaps:
            in_gap.append(columns[-1] + 1 if columns else 0)
            passed += GAP
        columns.append(min(width - 1, round((value - values[0]) * scale) + passed))
    return Axis(tuple(columns), frozenset(in_gap).difference(columns))

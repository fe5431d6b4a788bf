"""The rows of one section with their heights, estimated until they were measured."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate

from resolution.tree import ParagraphId
from tui.text_pane.rows import Row

Estimate = Callable[[Row], int]


class RowBlock:
    """Rows that never change, heights that do: a height is negative while it is only estimated."""

    def __init__(
        self, rows: tuple[Row, ...], estimate: Estimate, *, before: "RowBlock | None" = None
    ) -> None:
        """Rows that show as they did in the block of before are taken from it, with what is known of them."""
        head, tail = (0, 0) if before is None else _alike(rows, before.rows)
        made = rows[head : len(rows) - tail]
        self.rows: tuple[Row, ...] = made
        self.heights = [-estimate(row) for row in made]
        if before is not None:
            end = len(before.rows) - tail
            self.rows = (*before.rows[:head], *made, *before.rows[end:])
            self.heights = [*before.heights[:head], *self.heights, *before.heights[end:]]
        self.total = sum(map(abs, self.heights))

    @cached_property
    def row_of_paragraph(self) -> dict[ParagraphId, int]:
        return {row.paragraph.id: at for at, row in enumerate(self.rows) if row.paragraph is not None}

    @cached_property
    def row_of_point(self) -> dict[int, int]:
        """The row on which each point of the block opens."""
        return {point: at for at, row in enumerate(self.rows) for point in row.opening}

    @cached_property
    def highest_point(self) -> int:
        return max(self.row_of_point, default=0)

    def estimate_again(self, estimate: Estimate) -> None:
        self.heights = [-estimate(row) for row in self.rows]
        self.total = -sum(self.heights)

    def known_height(self, row: int) -> int | None:
        """The row's height if it was measured."""
        height = self.heights[row]
        return height if height > 0 else None

    def measure(self, row: int, height: int) -> None:
        self.total += height - abs(self.heights[row])
        self.heights[row] = height

    def above(self, row: int) -> int:
        """How many lines of the block stand above the row."""
        return sum(map(abs, self.heights[:row]))

    def row_at(self, line: int) -> tuple[int, int]:
        """The row that holds a line of the block, and which of its lines that is."""
        ends = list(accumulate(map(abs, self.heights)))
        row = bisect_right(ends, line)
        return row, line - (ends[row - 1] if row else 0)


def _alike(rows: tuple[Row, ...], before: tuple[Row, ...]) -> tuple[int, int]:
    """How many rows at either end show as they did: what one decision changes lies together."""
    fewest = min(len(rows), len(before))
    head = 0
    while head < fewest and rows[head].shows_as(before[head]):
        head += 1
    tail = 0
    while tail < fewest - head and rows[-1 - tail].shows_as(before[-1 - tail]):
        tail += 1
    return head, tail

"""The rows of one section with their heights, estimated until they were measured."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate, chain, repeat

from resolution.tree import ParagraphId
from tui.text_pane.rows import Row, same_ends

Estimate = Callable[[Row], int]


class RowBlock:
    """Rows that never change, heights that do: a height is negative while it is only estimated.

    Rows that show as they did in the block of `before` are the same objects and keep their heights. Only rows
    at the beginning and at the end are compared: what one decision changes lies together.
    """

    def __init__(self, rows: tuple[Row, ...], estimate: Estimate, before: "RowBlock | None" = None) -> None:
        was: tuple[Row, ...] = () if before is None else before.rows
        heights: list[int] = [] if before is None else before.heights
        head, tail = same_ends(was, rows, Row.shows_as)
        end, end_before = len(rows) - tail, len(was) - tail
        between = rows[head:end]
        guesses = _guesses(between, was[head:end_before], heights[head:end_before], estimate)
        self.rows: tuple[Row, ...] = (*was[:head], *between, *was[end_before:])
        self.heights: list[int] = [*heights[:head], *guesses, *heights[end_before:]]
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


def _guesses(
    rows: Sequence[Row], was: Sequence[Row], heights: Sequence[int], estimate: Estimate
) -> list[int]:
    """Heights nobody measured: as the rows of before with the same words had, counted from the last."""
    further = len(was) - len(rows)
    before = zip(was[max(further, 0) :], heights[max(further, 0) :], strict=True)
    paired = chain(repeat((None, 0), -further), before)
    return [
        -abs(height) if one is not None and one.runs is row.runs else -estimate(row)
        for row, (one, height) in zip(rows, paired, strict=True)
    ]

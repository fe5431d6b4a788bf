"""Prefix sums that follow a change in logarithmic time: from a line of the text to its block, and back."""

from collections.abc import Iterable
from copy import copy
from typing import Self


class Heights:
    """The heights of blocks in a row, as a Fenwick tree; a height may be 0, never less."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._tree = [0, *self._heights]
        for at in range(1, len(self._tree)):
            above = at + (at & -at)
            if above < len(self._tree):
                self._tree[above] += self._tree[at]
        self._total = sum(self._heights)

    def __len__(self) -> int:
        return len(self._heights)

    def copy(self) -> Self:
        """The same heights, whatever is replaced in either."""
        other = copy(self)
        other._heights, other._tree = self._heights.copy(), self._tree.copy()  # noqa: SLF001 - its own
        return other

    @property
    def total(self) -> int:
        return self._total

    def replace(self, block: int, height: int) -> None:
        """The block is now that high."""
        change = height - self._heights[block]
        if not change:
            return
        self._heights[block] = height
        self._total += change
        at = block + 1
        while at < len(self._tree):
            self._tree[at] += change
            at += at & -at

    def above(self, block: int) -> int:
        """How many lines stand above the block."""
        lines = 0
        at = block
        while at:
            lines += self._tree[at]
            at -= at & -at
        return lines

    def block_at(self, line: int) -> tuple[int, int]:
        """The block that holds the line (0 to `total` - 1), and which line of the block it is."""
        at = 0
        step = 1 << len(self._heights).bit_length()
        while step:
            following = at + step
            if following < len(self._tree) and self._tree[following] <= line:
                at = following
                line -= self._tree[at]
            step >>= 1
        return at, line

"""Greedy wrapping by cells: no character is lost but the spaces at a break, no grapheme is split.

A text is wrapped as a whole, whatever its runs, and given back as stretches of itself.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.text_pane.cells import Cluster, clusters, is_one_cell_each

NEVER_BEGINS_A_LINE = frozenset("、。，．：；！？）］｝」』】〉》〕…ー々％℃")
NEVER_ENDS_A_LINE = frozenset("（［｛「『【〈《〔")
BREAKS_A_LONG_WORD = "-/–—_"


class Line(NamedTuple):
    """Characters `start` to `end` (exclusive) of the text, in one line."""

    start: int
    end: int


def wrap(text: str, width: int) -> tuple[Line, ...]:
    """The text's lines, each at most `width` cells (a grapheme wider than that has a line of its own).

    A line feed always breaks; an empty text is one empty line.
    """
    width = max(1, width)
    wrap_hard_line = _wrapped_by_characters if is_one_cell_each(text) else _wrapped_by_clusters
    lines: list[Line] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        lines.extend(wrap_hard_line(text, start, end, width=width))
        start = end + 1
    return tuple(lines)


def _wrapped_by_characters(text: str, start: int, end: int, *, width: int) -> Iterator[Line]:
    start = _after_spaces(text, start, end)
    while end - start > width:
        space = text.rfind(" ", start, start + width + 1)
        cut = space if space >= 0 else _cut_in_word(text, start, start + width)
        yield Line(start, _before_spaces(text, start, cut))
        start = _after_spaces(text, cut, end)
    yield Line(start, _before_spaces(text, start, end))


def _cut_in_word(text: str, start: int, limit: int) -> int:
    """Where a word longer than the line is cut: behind its last hyphen or stroke, else at the line's end."""
    cut = max(text.rfind(mark, start, limit) for mark in BREAKS_A_LONG_WORD) + 1
    return cut if cut > start else limit


def _after_spaces(text: str, start: int, end: int) -> int:
    while start < end and text[start] == " ":
        start += 1
    return start


def _before_spaces(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _wrapped_by_clusters(text: str, start: int, end: int, *, width: int) -> Iterator[Line]:
    line_start = can_break_at = start
    filled = since_break = 0
    before: Cluster | None = None
    for cluster in clusters(text, start, end):
        is_space = _is_space(text, cluster)
        if is_space and cluster.start == line_start:
            line_start = can_break_at = cluster.start + 1
            continue
        if before is not None and not is_space and _can_break_between(text, before, cluster):
            can_break_at, since_break = cluster.start, 0
        before = cluster
        if filled and filled + cluster.cells > width and not is_space:
            if can_break_at <= line_start:
                can_break_at, since_break = cluster.start, 0
            yield Line(line_start, _before_spaces(text, line_start, can_break_at))
            line_start, filled = can_break_at, since_break
        filled += cluster.cells
        since_break += cluster.cells
    yield Line(line_start, _before_spaces(text, line_start, end))


def _is_space(text: str, cluster: Cluster) -> bool:
    """A space alone: one that bears a mark is a sign."""
    return cluster.length == 1 and text[cluster.start] == " "


def _can_break_between(text: str, before: Cluster, after: Cluster) -> bool:
    """Whether a line may end before `after`: at the end of spaces, or beside a wide character."""
    if _is_space(text, before):
        return True
    if text[before.start] in NEVER_ENDS_A_LINE or text[after.start] in NEVER_BEGINS_A_LINE:
        return False
    return before.cells > 1 or after.cells > 1

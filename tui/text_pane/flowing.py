"""A row's runs flowed into a column: lines of stretches, and the line on which each point begins.

A flow depends on the runs and the width alone: labels, states and the cursor are painted round it.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from resolution.light_dataclass import dataclass
from resolution.reflow.reading import Run
from tui.text_pane.cells import cells
from tui.text_pane.composing import Composed, compose
from tui.text_pane.wrapping import Line, wrap

GAP = 2


class Stretch(NamedTuple):
    """Characters of one run within a line; `start` counts in the flow's text."""

    text: str
    start: int
    run: Run


class FlowedLine(NamedTuple):
    """One line: `indent` cells, then stretches that fill the rest of `cells`."""

    indent: int
    stretches: tuple[Stretch, ...]
    cells: int


@dataclass(frozen=True, slots=True)
class Flow:
    """A row's text in lines; `begins` tells on which line each point of the runs begins."""

    text: str
    lines: tuple[FlowedLine, ...]
    begins: dict[int, int]


def flow(runs: tuple[Run, ...], width: int) -> Flow:
    """The runs in lines of at most `width` cells, leading sources right-aligned at the end."""
    composed = compose(runs)
    body = [_flowed(composed, line) for line in wrap(composed.text[: composed.body_end], width)]
    for line in _lead_lines(composed, width):
        _set_right(body, _flowed(composed, line), width)
    return Flow(composed.text, tuple(body), _beginnings(body))


def _lead_lines(composed: Composed, width: int) -> Iterator[Line]:
    start = composed.body_end + 1
    for line in wrap(composed.text[start:], width) if start < len(composed.text) else ():
        yield Line(line.start + start, line.end + start)


def _set_right(lines: list[FlowedLine], line: FlowedLine, width: int) -> None:
    """Puts the line at the right of the text's last one if that has room, else on one of its own."""
    last = lines[-1]
    room = width - last.cells - line.cells
    if last.indent == 0 and room >= GAP and not _holds_gap(last):
        blank = Stretch(" " * room, -1, Run(""))
        lines[-1] = FlowedLine(0, (*last.stretches, blank, *line.stretches), width)
    else:
        indent = max(0, width - line.cells)
        lines.append(FlowedLine(indent, line.stretches, indent + line.cells))


def _holds_gap(line: FlowedLine) -> bool:
    return any(stretch.start < 0 for stretch in line.stretches)


def _flowed(composed: Composed, line: Line) -> FlowedLine:
    if line.start >= line.end:
        return FlowedLine(0, (), 0)
    stretches = tuple(_stretches(composed, line))
    return FlowedLine(0, stretches, cells(composed.text[line.start : line.end]))


def _stretches(composed: Composed, line: Line) -> Iterator[Stretch]:
    starts = composed.starts
    at = bisect_right(starts, line.start) - 1
    start = line.start
    while start < line.end:
        end = min(line.end, starts[at + 1]) if at + 1 < len(starts) else line.end
        if end > start:
            yield Stretch(composed.text[start:end], start, composed.runs[at])
        start = end
        at += 1


def _beginnings(lines: list[FlowedLine]) -> dict[int, int]:
    begins: dict[int, int] = {}
    for at, line in enumerate(lines):
        for stretch in line.stretches:
            if stretch.run.point:
                begins.setdefault(stretch.run.point, at)
    return begins

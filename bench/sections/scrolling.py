"""Paging through a whole text, and a terminal that becomes narrower: what is visible is there in a frame."""

from collections.abc import Iterator

from bench.figures import Figure, at_percentiles
from bench.keys import pane_lines
from bench.report import FRAME
from bench.sections import Scale
from bench.session_file import workplace
from bench.stopwatch import STILL, BenchError, at_the_table, open_view
from bench.terminal import COLUMNS, Terminal

PARAGRAPHS = 10_000
NARROW = 80
PAGE_DOWN = "\x1b[6~"
CURSOR = "▌"
"""What the gutter shows beside the paragraph of the point in focus."""


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds to the first repaint; how far the row in focus moved on the screen."""
    with at_the_table(workplace(scale.folder / "scrolling", PARAGRAPHS)) as (terminal, _):
        open_view(terminal)
        resized, moved = [], []
        for columns in (NARROW, COLUMNS) * scale.pick(10, 2):
            row = _row_in_focus(terminal)
            resized.append(_first_repaint(terminal, terminal.resize(columns)))
            if columns == NARROW:
                moved.append(abs(_row_in_focus(terminal) - row))
        yield from at_percentiles(f"{COLUMNS} to {NARROW} columns", resized[::2], p50=FRAME, size=PARAGRAPHS)
        yield Figure("rows that the one in focus moved", max(moved), "rows", 0, PARAGRAPHS)
        pages = [_first_repaint(terminal, terminal.send(PAGE_DOWN)) for _ in range(scale.pick(300, 20))]
        yield from at_percentiles("page down", pages, p99=FRAME, size=PARAGRAPHS)


def _first_repaint(terminal: Terminal, began: int) -> float:
    """Ms until the last byte of the first repaint since then; the later ones are shown too."""
    frames = terminal.receive(quiet=STILL, at_most=3)
    for frame in frames:
        terminal.show(frame)
    if not frames:
        raise BenchError("nothing was repainted:\n" + "\n".join(terminal.lines))
    return (frames[0].arrived - began) / 1e6


def _row_in_focus(terminal: Terminal) -> int:
    """The first row of the paragraph in focus."""
    rows = (row for row, line in enumerate(pane_lines(terminal.lines)) if CURSOR in line)
    found = next(rows, None)
    if found is None:
        raise BenchError("no paragraph is in focus:\n" + "\n".join(terminal.lines))
    return found

"""The picture chairs look for: how the number of open points went down over the log."""

from collections.abc import Sequence
from itertools import pairwise

from resolution.deciding import fold
from resolution.deciding.events import Event
from resolution.deciding.standing import Standing
from resolution.tree import Document
from tui.progress import Progress, touched_points

BARS = "▁▂▃▄▅▆▇█"
SAMPLES = 24


def open_counts(document: Document, events: Sequence[tuple[int, Event]]) -> tuple[int, ...]:
    """How many points were open as read, and then at up to `SAMPLES` moments of the log, evenly spread."""
    standing = Standing(document)
    progress = Progress(standing)
    counts = [progress.count("open")]
    for start, end in pairwise(_cuts(len(events))):
        reached = fold(document, events[start:end], standing)
        progress.follow(reached, touched_points(standing, reached))
        standing = reached
        counts.append(progress.count("open"))
    return tuple(counts)


def _cuts(length: int) -> list[int]:
    steps = min(length, SAMPLES)
    return [length * step // steps for step in range(steps + 1)] if steps else [0]


def sparkline(counts: Sequence[int], *, most: int, width: int) -> str:
    """The last `width` counts as bars; a count of `most` fills the line, none of it is the lowest bar."""
    top = max(most, 1)
    return "".join(BARS[min(len(BARS) - 1, count * (len(BARS) - 1) // top)] for count in counts[-width:])

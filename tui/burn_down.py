"""The picture chairs look for: how the number of open points went down over the log."""

from collections.abc import Sequence
from itertools import pairwise

from resolution.deciding.standing import Standing
from resolution.progress import Progress, touched_points

BARS = "▁▂▃▄▅▆▇█"
SAMPLES = 24


def open_counts(standing: Standing) -> tuple[int, ...]:
    """How many points were open as read, and then at up to `SAMPLES` moments of the log, evenly spread."""
    from resolution.deciding import fold  # noqa: PLC0415 - a sparkline alone needs no folding

    events = [(entry.version, entry.event) for entry in standing.history]
    reached = Standing(standing.origin)
    progress = Progress(reached)
    counts = [progress.count("open")]
    for start, end in pairwise(_cuts(len(events))):
        later = fold(standing.origin, events[start:end], reached)
        progress.follow(later, touched_points(reached, later))
        reached = later
        counts.append(progress.count("open"))
    return tuple(counts)


def _cuts(length: int) -> list[int]:
    steps = min(length, SAMPLES)
    return [length * step // steps for step in range(steps + 1)] if steps else [0]


def sparkline(counts: Sequence[int], *, most: int, width: int) -> str:
    """The last `width` counts as bars; a count of `most` fills the line, none of it is the lowest bar."""
    top = max(most, 1)
    return "".join(BARS[min(len(BARS) - 1, count * (len(BARS) - 1) // top)] for count in counts[-width:])

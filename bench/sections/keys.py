"""From a key to its durable row to the repainted text, in the real program on a pseudo-terminal."""

from collections.abc import Iterable, Iterator, Sequence

from bench.figures import Figure, at_percentiles, percentile
from bench.sections import Scale
from bench.stopwatch import Run, Timing, run

SIZES = (100, 1_000, 10_000)
ROUNDS, QUICK_ROUNDS = 30, 2
P50, P99 = 8.0, 13.0
MOST_RATIO = 1.15


def measure(scale: Scale) -> Iterator[Figure]:
    """Milliseconds a key, repaints a key, rows a decision, memory; at each size."""
    runs = []
    for size in scale.pick(SIZES, (100, 10_000)):
        runs.append(run(scale.folder, size, rounds=scale.pick(ROUNDS, QUICK_ROUNDS)))
        yield from figures_of(runs[-1], is_largest=size == SIZES[-1])
    yield ratio(runs)


def figures_of(measured: Run, *, is_largest: bool) -> Iterator[Figure]:
    """What one text's keys took; what was promised, was promised of the largest."""
    size = measured.paragraphs
    decided = [timing for timing in measured.timings if timing.durable is not None]
    moved = [timing.painted for timing in measured.timings if timing.durable is None]
    p50, p99 = (P50, P99) if is_largest else (None, None)
    yield from at_percentiles("row durable", _durable(decided), size=size)
    yield from at_percentiles("text repainted", _painted(decided), p50=p50, p99=p99, size=size)
    yield from at_percentiles("next point", moved, size=size)
    yield Figure("keys without exactly one repaint", _off(measured.timings), "keys", 0, size)
    yield Figure("decisions without exactly one row", _rows_off(measured), "rows", 0, size)
    yield Figure("peak memory", measured.memory / 1024, "MB", size=size)


def ratio(runs: Sequence[Run]) -> Figure:
    """The median at the largest text by that at the smallest."""
    small, *_, large = sorted(runs, key=lambda run: run.paragraphs)
    medians = [
        percentile(_painted(timing for timing in run.timings if timing.durable is not None), 50)
        for run in (small, large)
    ]
    name = f"text repainted, p50 at {large.paragraphs:,} by that at {small.paragraphs:,}"
    return Figure(name, medians[1] / medians[0], "times", MOST_RATIO)


def _painted(timings: Iterable[Timing]) -> list[float]:
    return [timing.painted for timing in timings]


def _durable(timings: Sequence[Timing]) -> list[float]:
    return [timing.durable for timing in timings if timing.durable is not None]


def _off(timings: Sequence[Timing]) -> int:
    """Keys with no repaint, or with several, before the program looks ahead."""
    return sum(timing.repaints != 1 for timing in timings)


def _rows_off(measured: Run) -> int:
    return abs(measured.rows_found - measured.rows_expected)

"""What was measured, as a table for people and as JSON for programs."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from bench.figures import percentile
from bench.machine import Quiet
from bench.neighbours import MOST_OTHERS
from bench.stopwatch import ITS_OWN, Run, Timing
from bench.terminal import COLUMNS, LINES

FRAME = 1000 / 60
MOST_RATIO = 1.25


def decisions(run: Run) -> list[Timing]:
    return [timing for timing in run.timings if timing.durable is not None]


def painted(timings: Iterable[Timing]) -> list[float]:
    return [timing.painted for timing in timings]


def durable(timings: Iterable[Timing]) -> list[float]:
    return [timing.durable for timing in timings if timing.durable is not None]


def ratio(runs: Sequence[Run]) -> float:
    """The median at the largest text by that at the smallest."""
    small, large = min(runs, key=lambda run: run.paragraphs), max(runs, key=lambda run: run.paragraphs)
    return percentile(painted(decisions(large)), 50) / percentile(painted(decisions(small)), 50)


def table(runs: Sequence[Run]) -> str:
    """A row a text: milliseconds at the median and the 99th percentile."""
    head = (
        f"{'paragraphs':>10}  {'keys':>5}  {'row durable':>15}  {'text repainted':>15}  "
        f"{'next point':>15}  {'repaints':>8}  {'in pauses':>9}  {'kB a key':>8}  {'opened':>7}  "
        f"{'memory':>7}"
    )
    under = (
        f"{'':>10}  {'':>5}  {'p50 / p99 ms':>15}  {'p50 / p99 ms':>15}  {'p50 / p99 ms':>15}  "
        f"{'a key':>8}  {'a key':>9}  {'':>8}  {'s':>7}  {'MB':>7}"
    )
    return "\n".join((head, under, *map(_row, runs)))


def _row(run: Run) -> str:
    decided = decisions(run)
    moved = [timing for timing in run.timings if timing.durable is None]
    times = (durable(decided), painted(decided), painted(moved))
    repaints, later, size = (
        sum(values) / len(run.timings)
        for values in zip(*((key.repaints, key.later, key.size) for key in run.timings), strict=True)
    )
    return (
        f"{run.paragraphs:>10,}  {len(run.timings):>5}  "
        + "  ".join(f"{_pair(values):>15}" for values in times)
        + f"  {repaints:>8.2f}  {later:>9.2f}  {size / 1024:>8.1f}  {run.opened / 1000:>7.2f}"
        + f"  {run.memory / 1024:>7.0f}"
    )


def _pair(values: Sequence[float]) -> str:
    return f"{percentile(values, 50):.1f} / {percentile(values, 99):.1f}" if values else "-"


def verdict(runs: Sequence[Run]) -> list[str]:
    """What was promised and what was found, a line each."""
    large = max(runs, key=lambda run: run.paragraphs)
    slowest = percentile(painted(decisions(large)), 99)
    timings = [timing for run in runs for timing in run.timings]
    once = sum(timing.repaints == 1 for timing in timings)
    rows = all(run.rows_found == run.rows_expected for run in runs)
    own = f"{ITS_OWN * 1000:.0f} ms"
    return [
        f"{_sign(slowest <= FRAME)} p99 at {large.paragraphs:,}: {slowest:.1f} ms, at most {FRAME:.1f}",
        f"{_sign(ratio(runs) <= MOST_RATIO)} ratio of the medians: {ratio(runs):.2f}, at most {MOST_RATIO}",
        f"{_sign(once == len(timings))} one repaint within {own} of the key: {once} of {len(timings)} keys",
        f"{_sign(rows)} one row a decision",
    ]


def _sign(is_kept: bool) -> str:  # noqa: FBT001
    return "kept  " if is_kept else "MISSED"


def explanation(file_system: str) -> str:
    """What the figures are figures of."""
    return (
        f"The real program on a pseudo-terminal of {COLUMNS} x {LINES}, session files on {file_system}, one\n"
        "key at a time, the terminal quiet before each. Row durable: Session.decide has returned, by the\n"
        "program's own clock. Text repainted: the last byte of the repaint that shows the decided text has\n"
        "arrived here. Keys: accept, undo, reject, next. In pauses: repaints later than\n"
        f"{ITS_OWN * 1000:.0f} ms after the key, where the program looks ahead."
    )


def is_valid(runs: Sequence[Run], before: Quiet, after: Quiet) -> bool:
    """Whether the machine was quiet before, during and after."""
    return before.is_quiet and after.is_quiet and all(run.others <= MOST_OTHERS for run in runs)


def data(runs: Sequence[Run], before: Quiet, after: Quiet, file_system: str) -> dict[str, Any]:
    """Everything measured, every key of it."""
    return {
        "valid": is_valid(runs, before, after),
        "machine": {"before": asdict(before), "after": asdict(after), "file_system": file_system},
        "ratio_of_medians": ratio(runs),
        "runs": [asdict(run) for run in runs],
    }

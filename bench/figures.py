"""A figure of the suite, and the percentiles it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

OURS = "adref"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value and what was promised of it.

    `bar` is what it may be at most, None where nothing was promised; `size` the paragraphs of the text, 0
    where there is none; `by` who did the work: this program, a peer, or what nobody can be quicker than.
    `samples` are the single values behind it, for the JSON. A peer that is not installed `is_absent`.
    """

    name: str
    value: float
    unit: str
    bar: float | None = None
    size: int = 0
    by: str = OURS
    samples: tuple[float, ...] = field(default=(), repr=False)
    is_absent: bool = False

    @property
    def is_kept(self) -> bool:
        return self.bar is None or self.value <= self.bar


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least so many percent of the values do not exceed; there must be one."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]


def against(  # noqa: PLR0913 - each word of a figure once
    name: str, ours: float, theirs: float, peer: str, *, size: int = 0, bar: float | None = 1.0
) -> Figure:
    """Our figure as a part of a peer's; below 1 is ahead of it."""
    return Figure(f"{name} by that of {peer}", ours / theirs, "times", bar, size)


def absent(name: str, peer: str, *, size: int = 0) -> Figure:
    """The row of a peer that is not installed, so that nobody takes its silence for a win."""
    return Figure(name, 0.0, "", size=size, by=peer, is_absent=True)


def median(name: str, values: Sequence[float], *, size: int = 0, by: str = OURS) -> Figure:
    """The median of a few milliseconds, of which no other percentile would say anything."""
    return Figure(f"{name}, p50", percentile(values, 50), "ms", None, size, by, tuple(values))


def at_percentiles(  # noqa: PLR0913 - each word of a figure once
    name: str,
    values: Sequence[float],
    unit: str = "ms",
    *,
    p50: float | None = None,
    p99: float | None = None,
    size: int = 0,
    by: str = OURS,
) -> list[Figure]:
    """The median and the 99th percentile of a sample, each with its bar; nothing of an empty sample."""
    if not values:
        return []
    return [
        Figure(f"{name}, p50", percentile(values, 50), unit, p50, size, by, tuple(values)),
        Figure(f"{name}, p99", percentile(values, 99), unit, p99, size, by),
    ]

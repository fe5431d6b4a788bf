"""Cost against size, both by powers of ten: a line a figure that was measured at several sizes.

A level line costs the same whatever the size; one that climbs a decade for a decade is linear.
"""

from collections.abc import Iterable
from math import log10
from typing import NamedTuple
from xml.sax.saxutils import escape

import plotille

from bench.figures import OURS, Figure

FEWEST = 3
"""Sizes that make a line."""
MS = {"ms": 1.0, "s": 1e3}
WIDTH, HEIGHT, LEFT, BELOW, RIGHT = 960, 560, 64, 40, 380
FONT = 'font-family="sans-serif" font-size="12"'
COLOURS = ("#1b6ca8", "#c0392b", "#1e8449", "#8e44ad", "#b9770e", "#117a65", "#5d6d7e", "#d35400")


class Line(NamedTuple):
    """What was measured, and its sizes (paragraphs) with its cost (ms)."""

    name: str
    points: tuple[tuple[int, float], ...]


def lines_of(figures: Iterable[Figure]) -> list[Line]:
    """The medians and single values measured at three sizes or more."""
    found: dict[str, dict[int, float]] = {}
    for figure in figures:
        if figure.size and figure.unit in MS and figure.value > 0 and not figure.name.endswith(", p99"):
            name = figure.name if figure.by == OURS else f"{figure.by}: {figure.name}"
            found.setdefault(name, {})[figure.size] = figure.value * MS[figure.unit]
    return [Line(name, tuple(sorted(at.items()))) for name, at in found.items() if len(at) >= FEWEST]


def on_terminal(lines: Iterable[Line]) -> str:
    """A plot of characters."""
    figure = plotille.Figure()
    figure.width, figure.height, figure.color_mode = 70, 20, "names"
    figure.with_colors = False
    figure.x_label, figure.y_label = "paragraphs", "ms"
    figure.x_ticks_fkt = figure.y_ticks_fkt = lambda low, _: f"{10**low:,.6g}"
    for line in lines:
        figure.plot(
            [log10(size) for size, _ in line.points], [log10(ms) for _, ms in line.points], label=line.name
        )
    return str(figure.show(legend=True))


def as_svg(lines: list[Line]) -> str:
    """The same as a picture."""
    decades_x = _decades(size for line in lines for size, _ in line.points)
    decades_y = _decades(ms for line in lines for _, ms in line.points)
    across = (WIDTH - LEFT - RIGHT) / max(1, len(decades_x) - 1)
    down = (HEIGHT - 2 * BELOW) / max(1, len(decades_y) - 1)

    def x_of(size: float) -> float:
        return LEFT + (log10(size) - decades_x[0]) * across

    def y_of(ms: float) -> float:
        return HEIGHT - BELOW - (log10(ms) - decades_y[0]) * down

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" {FONT}>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="20" font-size="14">Milliseconds against paragraphs</text>',
    ]
    for decade in decades_x:
        x = x_of(10**decade)
        parts.append(f'<path d="M{x:.1f} {BELOW}V{HEIGHT - BELOW}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - 18}" text-anchor="middle">{10**decade:,}</text>')
    for decade in decades_y:
        y = y_of(10.0**decade)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**decade:,g}</text>')
    for number, line in enumerate(lines):
        colour = COLOURS[number % len(COLOURS)]
        places = " ".join(f"{x_of(size):.1f},{y_of(ms):.1f}" for size, ms in line.points)
        parts.append(f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/>')
        y = BELOW + 16 * number + 10
        parts.append(f'<text x="{WIDTH - RIGHT + 16}" y="{y}" fill="{colour}">{escape(line.name)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _decades(values: Iterable[float]) -> list[int]:
    """The powers of ten from below the least to above the greatest."""
    known = [log10(value) for value in values]
    return list(range(int(min(known) // 1), int(-(-max(known) // 1)) + 1))

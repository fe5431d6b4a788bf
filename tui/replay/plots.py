"""The pictures of a meeting in cells: braille dots for what goes on in time, blocks for what is compared."""

from collections.abc import Sequence
from itertools import pairwise

from plotille import Canvas
from textual.content import Content

from resolution.timeline.bars import Bar
from resolution.timeline.stages import Stages
from tui.shown import fitted, shown, spread

LEAST_ROOM = 12
"""Cells of a bar below which names give way."""
SHADES = ("█", "▓", "░")
NAMES = 34
MARGIN = 1.02
"""What stands at the edge shows within it."""
NO_DOTS = "\u2800"
"""Braille without a dot, which some fonts show."""
DOTS = 3
"""Of the dotted line every so many dots one is set."""


def open_points_lines(
    stages: Sequence[Stages], worked: Sequence[float], here: float, *, width: int, height: int
) -> list[Content]:
    """Steps: solid the open points, dotted above them those parked or kept as well; a stroke at `here`.

    `worked` gives for each of the `stages` the seconds worked by then, `here` those by the moment shown.
    Where no time passed, the moments are equally far apart.
    """
    has_time = bool(worked) and worked[-1] > 0
    if not has_time:
        worked = [float(at) for at in range(len(stages))]
    most = max((one.waiting for one in stages), default=0) or 1
    gutter = len(str(most)) + 1
    columns, rows = max(8, width - gutter), max(2, height - 1)
    reach = (worked[-1] if worked else 0.0) or 1.0
    canvas = Canvas(columns, rows, xmin=0, ymin=-most * (MARGIN - 1), xmax=reach * MARGIN, ymax=most * MARGIN)
    _steps(canvas, worked, [one.open for one in stages], reach)
    _dotted(canvas, worked, [one.waiting for one in stages], reach, columns)
    if has_time:
        canvas.line(here, 0, here, most)
    lines = canvas.plot().replace(NO_DOTS, " ").split("\n")
    labels = [str(most), *[""] * (len(lines) - 2), "0"]
    said = [
        Content.assemble((f"{label:>{gutter - 1}} ", "$text-secondary"), (line, "$accent"))
        for label, line in zip(labels, lines, strict=True)
    ]
    first, last = ("0:00", f"{_clock(reach)} worked") if has_time else ("", "no time passed")
    ends = spread(shown(" " * gutter + first), shown(last), width)
    return [*said, ends.stylize("$text-secondary")]


def _steps(canvas: Canvas, xs: Sequence[float], ys: Sequence[float], reach: float) -> None:
    for (x, y), (later, changed) in pairwise([*zip(xs, ys, strict=True), (reach, ys[-1] if ys else 0)]):
        canvas.line(x, y, later, y)
        canvas.line(later, y, later, changed)


def _dotted(canvas: Canvas, xs: Sequence[float], ys: Sequence[float], reach: float, columns: int) -> None:
    step = reach / max(1, columns * 2) * DOTS
    at = 0
    for dot in range(int(reach / step) + 1):
        x = dot * step
        while at + 1 < len(xs) and xs[at + 1] <= x:
            at += 1
        if ys:
            canvas.point(x, ys[at])


def bar_lines(bars: Sequence[Bar], *, width: int) -> list[Content]:
    """A line for each bar: its name, the bar in the shades of its parts, what is said of it."""
    if not bars:
        return [shown("  None.", "$text-secondary")]
    names = min(NAMES, max(len(bar.name) for bar in bars), max(8, width // 3))
    said = max(len(bar.said) for bar in bars)
    room = max(LEAST_ROOM, width - names - said - 4)
    most = max(sum(bar.parts) for bar in bars) or 1
    return [fitted(_bar(bar, names, room, most), width) for bar in bars]


def _bar(bar: Bar, names: int, room: int, most: float) -> Content:
    name = _name(bar.name, names)
    parts = [
        (shade * round(part / most * room), "$accent") for shade, part in zip(SHADES, bar.parts, strict=False)
    ]
    line = Content.assemble(name.pad_left(max(0, names - name.cell_length)), "  ", *parts)
    return Content.assemble(line, "  ", shown(bar.said, "$text-secondary"))


def _name(name: str, room: int) -> Content:
    """A place that is too long is cut in the middle, since it ends with its label."""
    known = shown(name)
    if known.cell_length <= room:
        return known
    tail = room // 3
    return Content.assemble(known.truncate(room - tail - 1), "…", known[-tail:])


def _clock(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes // 60}:{minutes % 60:02}"

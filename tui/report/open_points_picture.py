"""The open points over the time of the meeting: filled those open, above them those parked or kept."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from textual.content import Content

from resolution.minutes.clock import Clock
from resolution.minutes.data import MomentData
from resolution.minutes.picture import shares_of_time, waiting
from tui.shown import fitted, shown, spread

HEIGHT, WIDEST, MARGIN = 8, 90, 5
EIGHTHS = " ▁▂▃▄▅▆▇█"
WAITING = "░"


def picture_lines(moments: Sequence[MomentData], clock: Clock, width: int) -> tuple[Content, ...]:
    """The picture with its axes, its lines at most so many cells wide."""
    columns = max(1, min(width, WIDEST) - MARGIN - 1)
    most = max(map(waiting, moments)) or 1
    bars = [_eighths(moment, most) for moment in _sampled(moments, columns)]
    lines = [_line(bars, row, most) for row in reversed(range(HEIGHT))]
    axis = Content.styled(f"{' ' * MARGIN}└{'─' * columns}", "$border")
    first, last = (shown(clock.moment(one["at"]), "$text-secondary") for one in (moments[0], moments[-1]))
    times = Content.assemble(" " * (MARGIN + 1), spread(first, last, columns))
    return tuple(fitted(line, max(1, width)) for line in (*lines, axis, times))


def _sampled(moments: Sequence[MomentData], columns: int) -> Iterator[MomentData]:
    """For each column the moment that it shows: the last that had come."""
    shares = shares_of_time(moments)
    for column in range(columns):
        at = bisect_right(shares, column / max(1, columns - 1))
        yield moments[max(at - 1, 0)]


def _eighths(moment: MomentData, most: int) -> tuple[int, int]:
    """How high the bar is, in eighths of a line: of those open, and of all that wait; one shows at least."""
    return _height(moment["open"], most), _height(waiting(moment), most)


def _height(count: int, most: int) -> int:
    return max(1, count * HEIGHT * 8 // most) if count else 0


def _line(bars: Sequence[tuple[int, int]], row: int, most: int) -> Content:
    label = str(most) if row == HEIGHT - 1 else "0" if row == 0 else ""
    cells = [_cell(opened - row * 8, all_of_them - row * 8) for opened, all_of_them in bars]
    return Content.assemble(
        (f"{label:>{MARGIN - 1}} ", "$text-secondary"), ("│", "$border"), ("".join(cells), "$state-open")
    )


def _cell(opened: int, all_of_them: int) -> str:
    if opened > 0:
        return EIGHTHS[min(opened, 8)]
    return WAITING if all_of_them > 0 else " "

"""The log as a line: a tick for each decision, gaps where the meeting paused, the open points below."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var

from resolution.timeline import NO_DECISIONS, TELLING, Act, Axis, Stages, axis
from tui.burn_down import sparkline
from tui.clock_times import clock_of
from tui.replay.replayed_log import Log
from tui.replay.tick_looks import EMPTY, GAP, LOOKS, TickLook
from tui.shown import fitted, shown, spread
from tui.widgets.line_widget import LineWidget

APART = 2
"""Cells from one row to the next in the line of those near by."""
Cell = tuple[str, str]
"""A glyph and its style."""
_RANK = {act: rank for rank, act in enumerate(TELLING)}
_WHEEL = 1
PLACED = 2
"""Lines on which the row shown is marked."""
MOST_PLACES = 8
"""So many rows are known as they show: the one shown, and where a key may lead."""


class TimeLine(LineWidget):
    """Above the rows round the present one, a cell each; below the whole log, the open points, the times.

    `here` is the place of the row shown, from 0.
    """

    DEFAULT_CSS = "TimeLine { height: 4; width: 1fr; padding: 0 1; }"

    recorded: var[Log | None] = var(None)
    here: var[int] = var(0)
    stages: var[tuple[Stages, ...]] = var(())

    class Wanted(Message):
        """A row of the log was clicked, or the wheel turned so far."""

        def __init__(self, version: int) -> None:
            super().__init__()
            self.version = version

    _places: tuple[Log, int, dict[int, tuple[Content, Content]]] | None = None
    _axis: tuple[int, Log, Axis] | None = None
    _whole: tuple[Log, Axis, list[TickLook], frozenset[int]] | None = None
    _below: tuple[Axis, tuple[Stages, ...], Content] | None = None

    def watch_recorded(self) -> None:
        self.note_change()

    def watch_here(self) -> None:
        self.note_change()

    def watch_stages(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """As many of the four as there is room for; the times give way first, then the open points."""
        if self.recorded is None or not self.recorded.rows:
            return []
        log, (width, height) = self.recorded, self.room.size
        every: tuple[Callable[[Log, int], Content], ...] = (self._open_points, self._times)
        below = (line(log, width) for line in every[: max(0, height - PLACED)])
        return [*self._placed(log, width, self.here)[:height], *below]

    def make_place_ready(self, here: int) -> None:
        """Paints the line with another row in the middle."""
        if self.recorded is not None and self.recorded.rows and self.size:
            self.make_ready(dict(enumerate(self._placed(self.recorded, self.room.size.width, here))))

    def _placed(self, log: Log, width: int, here: int) -> Sequence[Content]:
        """The lines on which the row shown is marked."""
        if self._places is None or self._places[0] is not log or self._places[1] != width:
            self._places = (log, width, {})
        known = self._places[2]
        if here not in known:
            if len(known) > MOST_PLACES:
                del known[next(iter(known))]
            known[here] = (self._near(log, width, here), self._all(log, width, here))
        return known[here]

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or self.recorded is None:
            return
        if offset.y == 0:
            place = self.here + round((offset.x - self.size.width // 2) / APART)
        else:
            place = self._axis_of(self.recorded, self.size.width).nearest(offset.x)
        self._want(place)

    def on_mouse_scroll_down(self) -> None:
        self._want(self.here + _WHEEL)

    def on_mouse_scroll_up(self) -> None:
        self._want(self.here - _WHEEL)

    def _want(self, place: int) -> None:
        if self.recorded is not None and 0 <= place < len(self.recorded.rows):
            self.post_message(self.Wanted(self.recorded.rows[place].version))

    def _axis_of(self, log: Log, width: int) -> Axis:
        if self._axis is None or self._axis[0] != width or self._axis[1] is not log:
            self._axis = (width, log, axis(log.worked, log.paused, width))
        return self._axis[2]

    def _near(self, log: Log, width: int, here: int) -> Content:
        """The present row in the middle, those before and after it a cell each; blanks look as those."""
        middle = width // 2
        reach = middle // APART + 1
        near = range(here - reach, here + reach + 2)
        found, paused = set(log.found_in(near)), set(log.paused_in(near))
        cells: list[Cell] = []
        for column in range(width):
            place, rest = divmod(column - middle, APART)
            at = here + place
            if not 0 <= at < len(log.rows):
                cells.append((" ", ""))
            elif rest and at + 1 in paused:
                cells.append((GAP.glyph, GAP.style))
            elif rest:
                cells.append((" ", LOOKS[log.acts[at]].style))
            else:
                look = LOOKS[log.acts[at]]
                mark = " reverse bold" if at == here else " underline bold" if at in found else ""
                cells.append((look.glyph, f"{look.style}{mark}"))
        return _in_cells(cells)

    def _all(self, log: Log, width: int, here: int) -> Content:
        line = self._axis_of(log, width)
        looks, found = self._whole_of(log, line, width)
        here = line.column_of(min(here, len(log.rows) - 1))
        cells: list[Cell] = []
        for column, look in enumerate(looks):
            mark = " reverse bold" if column == here else " underline bold" if column in found else ""
            cells.append((look.glyph, f"{look.style}{mark}"))
        return _in_cells(cells)

    def _whole_of(self, log: Log, line: Axis, width: int) -> tuple[list[TickLook], frozenset[int]]:
        if self._whole is None or self._whole[0] is not log or self._whole[1] is not line:
            looks = [EMPTY] * width
            for column in line.gaps:
                looks[column] = GAP
            stretches = list(map(range, line.starts, line.starts[1:]))
            for column, places in enumerate(stretches):
                if places:
                    looks[column] = LOOKS[_shown_of(log.acts_in(places))]
            found = frozenset(at for at, places in enumerate(stretches) if log.found_in(places))
            self._whole = (log, line, looks, found)
        return self._whole[2:]

    def _open_points(self, log: Log, width: int) -> Content:
        """A bar for each column: the points open after the last of its rows, as far as they were counted."""
        if not self.stages:
            return Content.styled(fitted(shown("counting the open points …"), width).plain, "$text-secondary")
        line = self._axis_of(log, width)
        if self._below is None or self._below[0] is not line or self._below[1] is not self.stages:
            counts = list(_open_by_column(line, self.stages))
            most = max(stage.points for stage in self.stages)
            bars = Content.styled(sparkline(counts, most=most, width=width), "$accent")
            self._below = (line, self.stages, bars)
        return self._below[2]

    def _times(self, log: Log, width: int) -> Content:
        first, last = log.rows[0].at, log.rows[-1].at
        ends = [clock_of(at) for at in (first, last)]
        if first[:10] != last[:10]:
            ends = [f"{at[:10]} {clock}" for at, clock in zip((first, last), ends, strict=True)]
        minutes = round(log.worked[-1] / 60)
        middle = f"{log.decisions} decisions, {minutes // 60}:{minutes % 60:02} worked"
        if log.found:
            middle = f"{len(log.found)} found · {middle}"
        left = Content.assemble(shown(ends[0]), "   ", shown(middle))
        return spread(left, shown(ends[1]), width).stylize("$text-secondary")


def _shown_of(counts: Counter[Act]) -> Act:
    """Of what lies in one column a decision, the most frequent, the most telling of these."""
    return min(counts, key=lambda act: (act in NO_DECISIONS, -counts[act], _RANK[act]))


def _open_by_column(line: Axis, stages: Sequence[Stages]) -> Iterator[int]:
    at = 0
    for last in line.starts[1:]:
        while at + 1 < len(stages) and stages[at + 1].version <= last:
            at += 1
        yield stages[at].open


def _in_cells(cells: Iterable[Cell]) -> Content:
    """A glyph for each cell; what looks alike side by side is one piece."""
    alike = groupby(cells, key=lambda cell: cell[1])
    return Content.assemble(*(("".join(glyph for glyph, _ in pieces), style) for style, pieces in alike))

"""The log as a line: a tick for each decision, gaps where the meeting paused, the open points below."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var

from resolution.deciding import ClosingEvent
from resolution.light_dataclass import dataclass
from resolution.minutes.rows import Row
from resolution.timeline import NO_DECISIONS, TELLING, Act, Axis, Stages, axis, pauses, seconds_worked
from tui.burn_down import sparkline
from tui.clock_times import clock_of
from tui.replay.tick_looks import EMPTY, GAP, LOOKS, TickLook
from tui.shown import fitted, shown, spread
from tui.widgets.line_widget import LineWidget

APART = 2
"""Cells from one row to the next in the line of those near by."""
_RANK = {act: rank for rank, act in enumerate(TELLING)}
_WHEEL = 1


@dataclass(frozen=True)
class Log:
    """What the line is made of: the rows and what each was; `found` are the places of those looked for.

    `decisions` counts each that a package joins, and not what joins them.
    """

    rows: Sequence[Row]
    acts: Sequence[Act]
    worked: tuple[float, ...]
    paused: tuple[int, ...]
    decisions: int
    found: tuple[int, ...] = ()

    @classmethod
    def of(cls, rows: Sequence[Row], acts: Sequence[Act]) -> "Log":
        decisions = sum(
            act not in NO_DECISIONS and not isinstance(row.event, ClosingEvent)
            for row, act in zip(rows, acts, strict=True)
        )
        return cls(tuple(rows), tuple(acts), seconds_worked(rows), pauses(rows), decisions)


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

    _axis: tuple[int, Log, Axis] | None = None
    _whole: tuple[Axis, list[TickLook], frozenset[int]] | None = None

    def watch_recorded(self) -> None:
        self._whole = None
        self.note_change()

    def watch_here(self) -> None:
        self.note_change()

    def watch_stages(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """As many of the four as there is room for; the times give way first, then the open points."""
        if self.recorded is None or not self.recorded.rows:
            return []
        every: tuple[Callable[[Log, int], Content], ...] = (
            self._near,
            self._all,
            self._open_points,
            self._times,
        )
        return [line(self.recorded, self.size.width) for line in every[: self.size.height]]

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

    def _near(self, log: Log, width: int) -> Content:
        """The present row in the middle, those before and after it a cell each."""
        middle, found = width // 2, set(log.found)
        cells: list[tuple[str, str]] = []
        for column in range(width):
            place, rest = divmod(column - middle, APART)
            at = self.here + place
            if not 0 <= at < len(log.rows):
                cells.append((" ", ""))
            elif rest:
                cells.append((GAP.glyph if at + 1 in log.paused else " ", GAP.style))
            else:
                look = LOOKS[log.acts[at]]
                mark = " reverse bold" if at == self.here else " underline bold" if at in found else ""
                cells.append((look.glyph, f"{look.style}{mark}"))
        return Content.assemble(*cells)

    def _all(self, log: Log, width: int) -> Content:
        line = self._axis_of(log, width)
        looks, found = self._whole_of(log, line, width)
        here = line.columns[min(self.here, len(log.rows) - 1)]
        cells = []
        for column, look in enumerate(looks):
            mark = " reverse bold" if column == here else " underline bold" if column in found else ""
            cells.append((look.glyph, f"{look.style}{mark}"))
        return Content.assemble(*cells)

    def _whole_of(self, log: Log, line: Axis, width: int) -> tuple[list[TickLook], frozenset[int]]:
        if self._whole is None or self._whole[0] is not line:
            looks = [EMPTY] * width
            for column in line.gaps:
                looks[column] = GAP
            acts: dict[int, Counter[Act]] = {}
            for column, act in zip(line.columns, log.acts, strict=True):
                acts.setdefault(column, Counter())[act] += 1
            for column, counts in acts.items():
                looks[column] = LOOKS[_shown_of(counts)]
            self._whole = (line, looks, frozenset(line.columns[place] for place in log.found))
        return self._whole[1:]

    def _open_points(self, log: Log, width: int) -> Content:
        """A bar for each column: the points open after the last of its rows, as far as they were counted."""
        if not self.stages:
            return Content.styled(fitted(shown("counting the open points …"), width).plain, "$text-secondary")
        line = self._axis_of(log, width)
        counts = list(_open_by_column(line, self.stages, width))
        most = max(stage.points for stage in self.stages)
        return Content.styled(sparkline(counts, most=most, width=width), "$accent")

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


def _open_by_column(line: Axis, stages: Sequence[Stages], width: int) -> Iterator[int]:
    at = 0
    for column in range(width):
        rows = line.rows_in(column)
        last = rows[-1] + 1 if rows else None
        while last is not None and at + 1 < len(stages) and stages[at + 1].version <= last:
            at += 1
        yield stages[at].open

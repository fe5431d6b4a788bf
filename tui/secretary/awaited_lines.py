"""The written versions that have not come: whose, till when, and the time left, counted down."""

from collections.abc import Sequence
from datetime import timedelta

from textual.content import Content

from resolution.minutes.clock import Clock
from tui.secretary.minutes_book import Awaited
from tui.shown import fitted, shown, spread
from tui.widgets.line_widget import LineWidget

MOST = 4
SOON = timedelta(minutes=15)


class AwaitedLines(LineWidget):
    """As many lines as are awaited, not more than `MOST`; none where nothing is."""

    DEFAULT_CSS = "AwaitedLines { height: auto; display: none; }"

    def __init__(self) -> None:
        super().__init__()
        self._awaited: Sequence[Awaited] = ()
        self._clock = Clock()

    def show(self, awaited: Sequence[Awaited], clock: Clock) -> None:
        """These, that due first before the others."""
        self._awaited, self._clock = awaited, clock
        height = min(len(awaited), MOST)
        if height != (self.styles.height.value if self.display and self.styles.height else 0):
            self.display = bool(height)
            self.styles.height = height
        self.note_change()

    def lines(self) -> list[Content]:
        """A line each; what there is no room for is counted in the last."""
        shown_ones = self._awaited if len(self._awaited) <= MOST else self._awaited[: MOST - 1]
        found = [awaited_line(one, self._clock, self.size.width) for one in shown_ones]
        if len(self._awaited) > MOST:
            more = f"and {len(self._awaited) - MOST + 1} written versions more"
            found.append(fitted(Content.styled(more, "$text-secondary"), self.size.width))
        return found


def awaited_line(awaited: Awaited, clock: Clock, width: int) -> Content:
    """`RIV written version (5) due 12:00      1:23:45`."""
    entry, left = awaited
    written = entry["written"]
    due = clock.time(written["due_at"]) if written is not None else ""
    style = "bold $state-rejected" if left < timedelta() else "bold $state-open" if left < SOON else "$accent"
    said = shown(f"{entry['delegation']}: written version ({entry['version']}) due {due}", style)
    return spread(said, Content.styled(time_left(left), style), width)


def time_left(left: timedelta) -> str:
    """`1:23:45`, or `0:05:12 over`."""
    seconds = abs(int(left.total_seconds()))
    said = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{said} over" if left < timedelta() else said

"""The first line: which text this is, how far it has come, how long it took, and the head of its record."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from textual.content import Content
from textual.reactive import var

from resolution.light_dataclass import dataclass
from tui.burn_down import sparkline
from tui.shown import fitted, shown, spread
from tui.widgets.line_widget import LineWidget

SPARKLINE_WIDTH = 12
LONGEST_FILTER = 32
Part = Content | tuple[str, str]
"""What stands in the line: words ready made, or with their style."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says; `open_counts` are the open points over the log, the present last.

    `passing` is the filter that n and N go by, and how many points match; `tentative` what is not stored;
    `under_way` what is said instead of all counts, while there are none.
    """

    title: str
    symbol: str
    open: int
    parked: int
    kept: int
    settled: int
    open_counts: tuple[int, ...]
    head_code: str
    passing: str = ""
    tentative: str = ""
    under_way: str = ""

    @property
    def points(self) -> int:
        return self.open + self.parked + self.kept + self.settled


class StatusLine(LineWidget):
    """One line; what there is no room for gives way: the picture, the time, then the title, by a sign.

    `minutes` are those since the table was opened; no seconds, which would repaint the screen each second.
    """

    DEFAULT_CSS = "StatusLine { height: 1; width: 1fr; padding: 0 1; }"

    status: var[Status | None] = var(None)
    minutes: var[int] = var(0)

    def watch_minutes(self) -> None:
        self.note_change()

    def watch_status(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """The line, as wide as the widget is now."""
        return (
            [] if self.status is None else [status_content(self.status, self.room.size.width, self.minutes)]
        )


def status_content(status: Status, width: int, minutes: int = 0) -> Content:
    """The line in `width` cells."""
    name, counts = _name(status.title, status.symbol), counts_content(status)
    head = (status.head_code, "bold $text-secondary")
    time = (f"{minutes // 60}:{minutes % 60:02}", "$text-secondary")
    for parts in ((counts, *_picture(status), time, head), (counts, time, head)):
        right = _apart(parts)
        if name.cell_length + right.cell_length + 2 <= width:
            return spread(name, right, width)
    least = _apart((counts, head))
    return fitted(least, width) if width < least.cell_length else spread(name, least, width)


@lru_cache(maxsize=8)
def _name(title: str, symbol: str) -> Content:
    return Content.assemble(shown(title, "bold"), "   ", shown(symbol, "$text-secondary"))


def _apart(parts: Iterable[Part], gap: str = "   ") -> Content:
    """The parts with a gap between them."""
    first, *others = parts
    return Content.assemble(first, *(one for part in others for one in (gap, part)))


def counts_content(status: Status) -> Content:
    """How many points are open, parked, kept, settled, and what is tried or passed over."""
    if status.under_way:
        return Content.styled(status.under_way, "bold $state-focus")
    parts = [
        (f"{status.open} open", "$state-open bold"),
        (f"{status.parked} parked", "$state-parked"),
        (f"{status.kept} kept", "$state-kept"),
        (f"{status.settled} settled", "$state-settled"),
    ]
    line = _apart(
        (part for part, count in zip(parts, (1, status.parked, status.kept, 1), strict=True) if count), "  "
    )
    if status.tentative:
        line = Content.assemble((status.tentative, "bold $state-focus"), "   ", line)
    if status.passing:
        line = Content.assemble(fitted(shown(status.passing, "bold $accent"), LONGEST_FILTER), "   ", line)
    return line


def _picture(status: Status) -> Iterator[Part]:
    """The way down, once there is one."""
    if len(set(status.open_counts)) > 1:
        yield (sparkline(status.open_counts, most=status.points, width=SPARKLINE_WIDTH), "$accent")

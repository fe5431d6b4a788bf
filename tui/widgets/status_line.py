"""The first line: which text this is, how far it has come, and the head of its record."""

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import var

from tui.burn_down import sparkline
from tui.shown import fitted, shown, spread
from tui.widgets.line_widget import LineWidget

SPARKLINE_WIDTH = 12
LONGEST_FILTER = 32


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says; `open_counts` are the open points over the log, the present last.

    `passing` is the filter that n and N go by, and how many points match.
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

    @property
    def points(self) -> int:
        return self.open + self.parked + self.kept + self.settled


class StatusLine(LineWidget):
    """One line; what there is no room for gives way: first the picture, then the title, by a sign."""

    DEFAULT_CSS = "StatusLine { height: 1; width: 1fr; padding: 0 1; }"

    status: var[Status | None] = var(None)

    def watch_status(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """The line, as wide as the widget is now."""
        return [] if self.status is None else [status_content(self.status, self.size.width)]


def status_content(status: Status, width: int) -> Content:
    """The line in `width` cells."""
    name = Content.assemble(shown(status.title, "bold"), "   ", shown(status.symbol, "$text-secondary"))
    for right in (_counts(status, with_picture=True), _counts(status, with_picture=False)):
        if name.cell_length + right.cell_length + 2 <= width:
            return spread(name, right, width)
    counts = _counts(status, with_picture=False)
    if width < counts.cell_length:
        return fitted(counts, width)
    return spread(name, counts, width)


def _counts(status: Status, *, with_picture: bool) -> Content:
    parts = [
        (f"{status.open} open", "$state-open bold"),
        (f"{status.parked} parked", "$state-parked"),
        (f"{status.kept} kept", "$state-kept"),
        (f"{status.settled} settled", "$state-settled"),
    ]
    said = [part for part, count in zip(parts, (1, status.parked, status.kept, 1), strict=True) if count]
    line = Content("  ").join([Content.styled(text, style) for text, style in said])
    if status.passing:
        line = Content.assemble(fitted(shown(status.passing, "bold $accent"), LONGEST_FILTER), "   ", line)
    if with_picture and len(set(status.open_counts)) > 1:
        picture = sparkline(status.open_counts, most=status.points, width=SPARKLINE_WIDTH)
        line = Content.assemble(line, "  ", (picture, "$accent"))
    return Content.assemble(line, "   ", (status.head_code, "bold $text-secondary"))

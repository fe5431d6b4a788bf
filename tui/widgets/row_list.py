"""Rows to choose one of, made only where they are in view: ten thousand open as quickly as ten."""

from collections.abc import Callable

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var

from tui.widgets.line_widget import LineWidget

WHEEL_ROWS = 3


class RowList(LineWidget):
    """A window on `count` rows that keeps the cursor in sight; `show_rows` says how each looks."""

    DEFAULT_CSS = "RowList { height: 1fr; }"

    cursor: var[int] = var(0)

    class Clicked(Message):
        """The row under the cursor was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._row: Callable[[int, int], Content] = lambda at, width: Content()  # noqa: ARG005 - no rows yet

    def show_rows(self, count: int, row: Callable[[int, int], Content], *, cursor: int = 0) -> None:
        """So many rows, the first of number 0; `row(at, width)` makes one."""
        self.count, self._row = count, row
        self.cursor = max(0, min(cursor, count - 1))
        self.note_change()

    def watch_cursor(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """The rows that fit round the cursor."""
        width, height = self.size
        first = self._first(height)
        return [self._line(at, width) for at in range(first, min(first + height, self.count))]

    def step(self, rows: int) -> None:
        """Moves the cursor so many rows, as far as there are any."""
        self.cursor = max(0, min(self.cursor + rows, self.count - 1))

    def on_click(self, event: events.Click) -> None:
        row = self._first(self.size.height) + event.y
        if row < self.count:
            self.cursor = row
            self.post_message(self.Clicked())

    def on_mouse_scroll_down(self) -> None:
        self.step(WHEEL_ROWS)

    def on_mouse_scroll_up(self) -> None:
        self.step(-WHEEL_ROWS)

    def _first(self, height: int) -> int:
        return max(0, min(self.cursor - height // 3, self.count - height))

    def _line(self, at: int, width: int) -> Content:
        line = self._row(at, width)
        return (
            line.pad_right(max(0, width - line.cell_length)).stylize("reverse") if at == self.cursor else line
        )

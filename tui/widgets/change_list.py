"""The changed paragraphs below one another: only those in the window are laid out."""

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var

from resolution.exchange.comparison import ParagraphChange
from tui.change_lines import Layout, change_lines
from tui.shown import fitted, shown
from tui.widgets.line_widget import LineWidget

WHEEL_LINES = 3


class ChangeList(LineWidget):
    """A window that begins at a line of a change (`_top`), and a cursor on one of those in it."""

    changes: var[tuple[ParagraphChange, ...]] = var(())
    layout_of_words: var[Layout] = var("inline")
    cursor: var[int] = var(0)
    nothing: var[str] = var("")

    _top: tuple[int, int] = (0, 0)

    class Moved(Message):
        """The cursor is on another change."""

    def lines(self) -> list[Content]:
        """The lines of the window; where nothing changed, that."""
        if not self.changes:
            return [fitted(shown(f"  {self.nothing}", "$text-secondary"), self.size.width)]
        return [self._line(change, line) for change, line in self._places_from(self._top, self.size.height)]

    def watch_changes(self) -> None:
        self._top = (0, 0)
        self.cursor = 0
        self.note_change()

    def watch_nothing(self) -> None:
        self.note_change()

    def watch_layout_of_words(self) -> None:
        self._begin_at_cursor()
        self.note_change()

    def watch_cursor(self) -> None:
        self.note_change()
        self.post_message(self.Moved())

    @property
    def change(self) -> ParagraphChange | None:
        """The change under the cursor."""
        return self.changes[self.cursor] if self.changes else None

    def go_to(self, change: int) -> None:
        """The cursor to that change, or the one at the end where there is none; shown whole if it can be."""
        if not self.changes:
            return
        self.cursor = max(0, min(change, len(self.changes) - 1))
        last = (self.cursor, self._height(self.cursor) - 1)
        if last not in list(self._places_from(self._top, self.size.height)) or self._top > (self.cursor, 0):
            self._begin_at_cursor()
        self.note_change()

    def scroll_lines(self, lines: int) -> None:
        """Moves the window, as far as there is text; the cursor stays in it."""
        if not self.changes:
            return
        for _ in range(abs(lines)):
            self._top = self._line_after(self._top) if lines > 0 else self._line_before(self._top)
        window = list(self._places_from(self._top, self.size.height))
        self.cursor = max(window[0][0], min(self.cursor, window[-1][0]))
        self.note_change()

    def on_mouse_scroll_down(self) -> None:
        self.scroll_lines(WHEEL_LINES)

    def on_mouse_scroll_up(self) -> None:
        self.scroll_lines(-WHEEL_LINES)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        places = list(self._places_from(self._top, self.size.height))
        if offset is not None and offset.y < len(places):
            self.cursor = places[offset.y][0]

    def on_resize(self) -> None:
        self._begin_at_cursor()
        super().on_resize()

    def _begin_at_cursor(self) -> None:
        """The window begins with the change under the cursor, or earlier where it would not be filled."""
        self._top = (self.cursor, 0)
        room = self.size.height - len(list(self._places_from(self._top, self.size.height)))
        for _ in range(room):
            self._top = self._line_before(self._top)

    def _places_from(self, top: tuple[int, int], count: int) -> Iterator[tuple[int, int]]:
        """So many lines from there on, as the change and the line in it."""
        change, line = top
        while count > 0 and change < len(self.changes):
            for at in range(line, min(self._height(change), line + count)):
                yield change, at
                count -= 1
            change, line = change + 1, 0

    def _line_after(self, top: tuple[int, int]) -> tuple[int, int]:
        """The next line, unless the window would then hold less than there is room for."""
        following = list(self._places_from(top, self.size.height + 1))
        return following[1] if len(following) > max(1, self.size.height) else top

    def _line_before(self, top: tuple[int, int]) -> tuple[int, int]:
        change, line = top
        if line:
            return change, line - 1
        return (change - 1, self._height(change - 1) - 1) if change else top

    def _height(self, change: int) -> int:
        """The heading, the words, and an empty line."""
        return len(self._words(change)) + 2

    def _words(self, change: int) -> tuple[Content, ...]:
        return change_lines(self.changes[change], self.layout_of_words, self.size.width)

    def _line(self, change: int, line: int) -> Content:
        if line == 0:
            sign, style = ("▸ ", "bold $accent") if change == self.cursor else ("  ", "bold")
            heading = Content.assemble((sign, style), shown(self.changes[change].place, style))
            return fitted(heading, self.size.width)
        words = self._words(change)
        return words[line - 1] if line <= len(words) else Content()

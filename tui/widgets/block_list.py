"""Blocks of lines below one another: only those in the window are laid out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var

from tui.shown import fitted, shown
from tui.widgets.line_widget import LineWidget

WHEEL_LINES = 3


class BlockList(LineWidget):
    """A window that begins at a line of a block (`_top`), and a cursor on one of the blocks in it.

    Subclasses say how many blocks there are and how each is laid out in the width there is now.
    """

    cursor: var[int] = var(0)
    nothing: var[str] = var("")

    _top: tuple[int, int] = (0, 0)

    class Moved(Message):
        """The cursor is on another block."""

    class Opened(Message):
        """The block under the cursor was clicked twice."""

    def count(self) -> int:
        """How many blocks there are."""
        raise NotImplementedError

    def block(self, at: int) -> Sequence[Content]:
        """The lines of that block, at least one, none longer than the widget is wide."""
        raise NotImplementedError

    def lines(self) -> list[Content]:
        """The lines of the window; where there is no block, that."""
        if not self.count():
            return [fitted(shown(f"  {self.nothing}", "$text-secondary"), self.size.width)]
        places = groupby(self._places_from(self._top, self.size.height), key=itemgetter(0))
        return [line for at, shown_of_it in places for line in self._picked(at, shown_of_it)]

    def watch_nothing(self) -> None:
        self.note_change()

    def watch_cursor(self) -> None:
        self.note_change()
        self.post_message(self.Moved())

    @property
    def top(self) -> int:
        """The block that the window begins in."""
        return self._top[0]

    def go_to(self, block: int) -> None:
        """The cursor to that block, or the one at the end where there is none; shown whole if it can be."""
        if not self.count():
            return
        self.cursor = max(0, min(block, self.count() - 1))
        last = (self.cursor, self._height(self.cursor) - 1)
        if last not in list(self._places_from(self._top, self.size.height)) or self._top > (self.cursor, 0):
            self.begin_at_cursor()
        self.note_change()

    def scroll_lines(self, lines: int) -> None:
        """Moves the window, as far as there is text; the cursor stays in it."""
        if not self.count():
            return
        for _ in range(abs(lines)):
            self._top = self._line_after(self._top) if lines > 0 else self._line_before(self._top)
        window = list(self._places_from(self._top, self.size.height))
        self.cursor = max(window[0][0], min(self.cursor, window[-1][0]))
        self.note_change()

    def begin_anew(self) -> None:
        """Other blocks are there: the window and the cursor go to the first."""
        self._top = (0, 0)
        self.cursor = 0
        self.note_change()

    def begin_at_cursor(self) -> None:
        """The window begins with the block under the cursor, or earlier where it would not be filled."""
        self.cursor = max(0, min(self.cursor, self.count() - 1))
        self._top = (self.cursor, 0)
        room = self.size.height - len(list(self._places_from(self._top, self.size.height)))
        for _ in range(room):
            self._top = self._line_before(self._top)
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
            if event.chain == 2:
                self.post_message(self.Opened())

    def on_resize(self) -> None:
        self.begin_at_cursor()
        super().on_resize()

    def _places_from(self, top: tuple[int, int], count: int) -> Iterator[tuple[int, int]]:
        """So many lines from there on, as the block and the line in it."""
        block, line = top
        while count > 0 and block < self.count():
            for at in range(line, min(self._height(block), line + count)):
                yield block, at
                count -= 1
            block, line = block + 1, 0

    def _line_after(self, top: tuple[int, int]) -> tuple[int, int]:
        """The next line, unless the window would then hold less than there is room for."""
        following = list(self._places_from(top, self.size.height + 1))
        return following[1] if len(following) > max(1, self.size.height) else top

    def _line_before(self, top: tuple[int, int]) -> tuple[int, int]:
        block, line = top
        if line:
            return block, line - 1
        return (block - 1, self._height(block - 1) - 1) if block else top

    def _picked(self, block: int, places: Iterable[tuple[int, int]]) -> Iterator[Content]:
        lines = self.block(block)
        return (lines[line] for _, line in places)

    def _height(self, block: int) -> int:
        return len(self.block(block))

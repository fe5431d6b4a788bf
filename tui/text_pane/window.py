"""Which lines of the text are in view: the top is a place, so that no estimate ever moves the text."""

from copy import copy
from itertools import islice
from typing import Self

from tui.text_pane.line_index import LineIndex, Place
from tui.text_pane.walking import lines_before, lines_from, lines_on

CONTEXT = 2
"""Lines that stay in view above and below the cursor."""


class Window:
    """So many lines from `top` on; `places` are those in view, all measured."""

    def __init__(self, index: LineIndex) -> None:
        self._index = index
        self.height = 0
        self.top: Place | None = None
        self.places: tuple[Place, ...] = ()

    def over(self, index: LineIndex) -> Self:
        """A window of its own on that index, at the same place."""
        other = copy(self)
        other._index = index  # noqa: SLF001 - its own
        return other

    def settle(self) -> None:
        """Brings top and places in line: no blank lines at the end while there is text above."""
        first = self._index.first
        if first is None or self.height < 1:
            self.places = ()
            return
        self.top = self.top if self.top is not None and self._index.has(self.top) else first
        self.top = self._within_row(self.top)
        places = tuple(islice(lines_from(self._index, self.top), self.height))
        if len(places) < self.height:
            missing = tuple(islice(lines_before(self._index, self.top), self.height - len(places)))
            places = (*reversed(missing), *places)
            self.top = places[0]
        self.places = places

    def _within_row(self, place: Place) -> Place:
        return place._replace(line=max(0, min(place.line, self._index.height(place) - 1)))

    def scroll(self, lines: int) -> None:
        """Moves the window over the text."""
        if self.top is not None and self._index.has(self.top):
            self.top = lines_on(self._index, self.top, lines)
            self.settle()

    def put(self, place: Place, *, below: int) -> None:
        """Makes the place stand so many lines below the top."""
        self.top = lines_on(self._index, self._within_row(place), -max(0, below))
        self.settle()

    def offset_of(self, place: Place) -> int | None:
        """How many lines below the top the place is; None if it is not in view."""
        if not self.places or not self.places[0] <= place <= self.places[-1]:
            return None
        return next((at for at, there in enumerate(self.places) if there >= place), None)

    def reveal(self, start: Place, end: Place, *, keeping: Place | None = None) -> None:
        """Scrolls as little as shows both with their context; what is out of sight comes to a third.

        Out of sight or not, the line at `keeping` stays in view if there is room for all.
        """
        is_away = self.offset_of(start) is None and self.offset_of(end) is None
        if is_away and not (keeping is not None and self._holds(start, end, keeping)):
            self.put(start, below=self.height // 3)
        else:
            self._scroll_to(start, end)

    def _holds(self, start: Place, end: Place, keeping: Place) -> bool:
        """Whether one window can hold both places and this one, which is in view now."""
        if self.offset_of(keeping) is None:
            return False
        first, last = min(start, keeping), max(end, keeping)
        return lines_on(self._index, first, self.height - 1 - CONTEXT) >= last

    def _scroll_to(self, start: Place, end: Place) -> None:
        context = min(CONTEXT, max(0, (self.height - 1) // 2))
        if start < self.places[min(context, len(self.places) - 1)]:
            self.put(start, below=context)
        elif end > self.places[-1 if len(self.places) < self.height else -1 - context]:
            self._show_end(start, end, context=context)

    def _show_end(self, start: Place, end: Place, *, context: int) -> None:
        """Scrolls down until the end shows, but never the start out of view."""
        room = self.height - 1 - context
        top = lines_on(self._index, end, -room)
        highest = lines_on(self._index, start, -context)
        self.top = min(top, highest)
        self.settle()

"""Painted rows kept until they look otherwise, least recently used out."""

from collections import OrderedDict
from typing import NamedTuple

from rich.style import Style
from textual.strip import Strip

from tui.text_pane.geometry import Geometry
from tui.text_pane.laid_row import LaidRow
from tui.text_pane.look import Looks
from tui.text_pane.painting import RowLook, paint, with_cursor

MOST_ROWS = 192
"""Some screens of rows; each strip brings six small caches of its own."""
MOST_LOOKS = 3
"""Of one row: in focus, just decided, and neither, as the chair goes on and comes back."""
MOST_CURSORS = 16
"""Lines with the cursor over them: where it may go next."""


class Painted(NamedTuple):
    """A row as laid out, how it was to look, and its strips."""

    laid: LaidRow
    look: RowLook
    strips: tuple[Strip, ...]


class PaintCache:
    """The strips of rows as last painted: the same strips again say that nothing of the row changed."""

    def __init__(self, most: int = MOST_ROWS) -> None:
        self._most = most
        self._painted: OrderedDict[int, list[Painted]] = OrderedDict()
        self._with_cursor: OrderedDict[int, tuple[Strip, Strip]] = OrderedDict()

    def clear(self) -> None:
        self._painted.clear()
        self._with_cursor.clear()

    def with_cursor(self, strip: Strip, over: Style) -> Strip:
        """The strip with the cursor over it, the same one again for the same."""
        known = self._with_cursor.get(id(strip))
        if known is None:
            known = self._with_cursor[id(strip)] = (strip, with_cursor(strip, over))
            if len(self._with_cursor) > MOST_CURSORS:
                self._with_cursor.popitem(last=False)
        return known[1]

    def strips(self, laid: LaidRow, look: RowLook, geometry: Geometry, looks: Looks) -> tuple[Strip, ...]:
        """The row's strips; `geometry` and `looks` must be those of before, or the cache cleared."""
        key = id(laid.row)
        known = self._painted.get(key, [])
        for painted in known:
            if painted.laid is laid and painted.look == look:
                self._painted.move_to_end(key)
                return painted.strips
        others = [painted for painted in known if painted.laid is laid]
        strips = paint(laid, look, geometry, looks)
        self._painted[key] = [Painted(laid, look, strips), *others][:MOST_LOOKS]
        self._painted.move_to_end(key)
        if len(self._painted) > self._most:
            self._painted.popitem(last=False)
        return strips

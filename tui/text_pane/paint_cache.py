"""Painted rows kept until they look otherwise, least recently used out."""

from collections import OrderedDict

from textual.strip import Strip

from tui.text_pane.geometry import Geometry
from tui.text_pane.laid_row import LaidRow
from tui.text_pane.look import Looks
from tui.text_pane.painting import RowLook, paint

MOST_ROWS = 192
"""Some screens of rows; each strip brings six small caches of its own."""


class PaintCache:
    """The strips of rows as last painted: the same strips again say that nothing of the row changed."""

    def __init__(self, most: int = MOST_ROWS) -> None:
        self._most = most
        self._painted: OrderedDict[int, tuple[LaidRow, RowLook, tuple[Strip, ...]]] = OrderedDict()

    def clear(self) -> None:
        self._painted.clear()

    def strips(self, laid: LaidRow, look: RowLook, geometry: Geometry, looks: Looks) -> tuple[Strip, ...]:
        """The row's strips; `geometry` and `looks` must be those of before, or the cache cleared."""
        key = id(laid.row)
        kept = self._painted.get(key)
        if kept is not None and kept[0] is laid and kept[1] == look:
            self._painted.move_to_end(key)
            return kept[2]
        strips = paint(laid, look, geometry, looks)
        self._painted[key] = (laid, look, strips)
        if len(self._painted) > self._most:
            self._painted.popitem(last=False)
        return strips

"""A widget that is painted once, and then comes back as the same strips."""

from typing import Self

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

FEW = 2
"""So many lines are painted one by one."""


class KeptLines(Widget):
    """Keeps its lines, frame and all, until they are to look otherwise; those alone are painted again.

    At each repaint Textual asks every widget between the first and the last changed line for all its lines.
    """

    _kept: tuple[Region, list[Strip]] | None = None
    _stale: frozenset[int] = frozenset()

    def render_lines(self, crop: Region) -> list[Strip]:
        stale = self._stale.intersection(crop.line_range)
        if self._kept is None or self._kept[0] != crop or len(stale) > FEW:
            self._kept = (crop, self.painted_lines(crop))
        else:
            for y in stale:
                [self._kept[1][y - crop.y]] = self.painted_lines(Region(crop.x, y, crop.width, 1))
        self._stale = frozenset()
        return self._kept[1]

    def painted_lines(self, crop: Region) -> list[Strip]:
        """The lines as Textual paints them."""
        return super().render_lines(crop)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        if regions and not (layout or recompose):
            top = self.gutter.top
            self._stale = self._stale.union(y + top for region in regions for y in region.line_range)
        else:
            self._kept = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        self._kept = None
        super().notify_style_update()

"""What stands round the text of a screen that shows one."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, Self

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip

from tui.shown import shown
from tui.widgets.kept_lines import KeptLines

Edges = Literal["ends", "all"]
"""The upper and the lower one, where words stand; or the sides as well."""


class Body(Horizontal, KeptLines):
    """Outline and text side by side."""


class TextFrame(Vertical, KeptLines):
    """The frame round the text: where the chair is, and in which view; what it says paints two lines."""

    _titles = ("", "")
    _edges: Edges | None = None

    def say(self, title: str, subtitle: str) -> None:
        """Sets both where they are others than before."""
        if (title, subtitle) != self._titles:
            self._titles = (title, subtitle)
            with self._only("ends"):
                self.border_title = shown(f" {title} ")
                self.border_subtitle = shown(f" {subtitle} ") if subtitle else ""

    def mark_tentative(self, *, is_tentative: bool) -> None:
        """Whether nothing in it is stored: it looks otherwise then, and all within it as before."""
        if self.has_class("-what-if") != is_tentative:
            self.set_class(is_tentative, "-what-if", update=False)
            with self._only("all"):
                self.app.stylesheet.apply(self, animate=True)

    def painted_lines(self, crop: Region) -> list[Strip]:
        """All lines between the upper and the lower edge are alike, so one of them is painted."""
        between = range(max(crop.y, 1), min(crop.bottom, self.outer_size.height - 1))
        if len(between) < 2:
            return super().painted_lines(crop)
        ends = (range(crop.y, between.start), between[:1], range(between.stop, crop.bottom))
        above, [side], below = (
            super(TextFrame, self).painted_lines(Region(crop.x, lines.start, crop.width, len(lines)))
            if lines
            else []
            for lines in ends
        )
        return [*above, *[side] * len(between), *below]

    @contextmanager
    def _only(self, edges: Edges) -> Iterator[None]:
        self._edges = edges
        try:
            yield
        finally:
            self._edges = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        (width, height), (left, top) = self.outer_size, self.content_offset
        if self._edges is not None and height:
            regions = tuple(Region(-left, y - top, width, 1) for y in (0, height - 1))
            if self._edges == "all":
                regions += tuple(Region(x - left, 1 - top, 1, height - 2) for x in (0, width - 1))
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

"""A scroll bar of which only the lines are exchanged where its thumb begins and ends.

Textual paints the whole bar through Rich whenever the thumb moves: at 40 lines that took as long as all else
that a key paints.
"""

from collections.abc import Iterable
from typing import Self, cast

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from tui.line_regions import line_regions


class LineBar(ScrollBar):
    """A vertical bar; lines that look alike are one strip, and so are those of before."""

    _lines: list[Strip] | None = None

    def __init__(self, *, name: str, thickness: int) -> None:
        super().__init__(vertical=True, name=name, thickness=thickness)
        self._strips: dict[Segment, Strip] = {}

    def point_to(self, line: float, *, height: int, lines: int) -> None:
        """The window shows `height` of so many lines from that one on."""
        self.set_reactive(ScrollBar.window_virtual_size, lines)
        self.set_reactive(ScrollBar.window_size, height)
        self.set_reactive(ScrollBar.position, self.validate_position(line))
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        lines = self._lines = self._lines or self._lines_now()
        strips = lines[crop.y : crop.bottom]
        if crop.column_span != (0, self.outer_size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        if regions or layout or recompose or not self._lines:
            self._lines = None
        else:
            before, self._lines = self._lines, self._lines_now()
            regions = tuple(line_regions(_changed(before, self._lines), 0, self.outer_size.width))
            if not regions:
                return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        self._lines, self._strips = None, {}
        super().notify_style_update()

    def _lines_now(self) -> list[Strip]:
        """All lines, as the terminal is to have them."""
        (width, height), bar = self.outer_size, cast("ScrollBarRender", self.render())
        style = cast("Style", bar.style)
        segments = bar.render_bar(
            size=height,
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=width,
            back_color=style.bgcolor or Color.default(),
            bar_color=style.color or Color.default(),
        ).segments
        strips = {id(one): self._strip(one, width) for one in {id(one): one for one in segments}.values()}
        return [strips[id(segment)] for segment in segments]

    def _strip(self, segment: Segment, width: int) -> Strip:
        known = self._strips.get(segment)
        if known is None:
            known = Strip([Segment(segment.text, self.visual_style.rich_style + segment.style)], width)
            for line_filter in self.get_line_filters():
                known = known.apply_filter(line_filter, self.background_colors[1])
            self._strips[segment] = known
        return known


def _changed(before: list[Strip], now: list[Strip]) -> Iterable[int]:
    """The lines that are not the strips of before."""
    return [y for y, line in enumerate(now) if y >= len(before) or line is not before[y]]

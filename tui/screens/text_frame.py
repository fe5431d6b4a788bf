"""What stands round the text of a screen that shows one."""

from typing import Self

from textual.containers import Horizontal, Vertical
from textual.geometry import Region

from tui.shown import shown
from tui.widgets.kept_lines import KeptLines


class Body(Horizontal, KeptLines):
    """Outline and text side by side."""


class TextFrame(Vertical, KeptLines):
    """The frame round the text: where the chair is, and in which view; to say it paints only its edges."""

    _titles = ("", "")
    _are_edges_all = False

    def say(self, title: str, subtitle: str) -> None:
        """Sets both where they are others than before."""
        if (title, subtitle) != self._titles:
            self._titles, self._are_edges_all = (title, subtitle), True
            self.border_title = shown(f" {title} ")
            self.border_subtitle = shown(f" {subtitle} ") if subtitle else ""
            self._are_edges_all = False

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        (width, height), (left, top) = self.outer_size, self.content_offset
        if self._are_edges_all and height:
            regions = (Region(-left, -top, width, 1), Region(-left, height - 1 - top, width, 1))
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

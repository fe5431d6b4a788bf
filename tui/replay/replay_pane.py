"""The text as the chair's pane paints it; before it is scrolled, all of it has been read."""

from collections.abc import Callable

from resolution.tree import SectionId
from tui.text_pane import TextPane


class ReplayPane(TextPane):
    """`before_scrolling` is called before other lines come into view than those that a jump showed."""

    def __init__(self) -> None:
        super().__init__()
        self.before_scrolling: Callable[[], None] = lambda: None

    @property
    def sections_in_view(self) -> set[SectionId]:
        """The sections of which a line is in view."""
        rows = (self.view.row(place) for place in self.view.window.places)
        return {row.section for row in rows if row.section is not None}

    def _scroll_to_line(self, line: int) -> None:
        self.before_scrolling()
        super()._scroll_to_line(line)

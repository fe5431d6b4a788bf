"""The text as the chair's pane paints it; before it is scrolled, all of it has been read."""

from collections.abc import Callable

from textual import events

from resolution.tree import SectionId
from tui.text_pane.selecting_pane import SelectingPane


class ReplayPane(SelectingPane):
    """`before_scrolling` is called before other lines come into view than those that a jump showed.

    So it is before a selection begins, which another reading would drop.
    """

    def __init__(self) -> None:
        super().__init__()
        self.before_scrolling: Callable[[], None] = lambda: None

    @property
    def sections_in_view(self) -> set[SectionId]:
        """The sections of which a line is in view."""
        rows = (self.view.row(place) for place in self.view.window.places)
        return {row.section for row in rows if row.section is not None}

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Before what selects, which Textual calls next."""
        if event.button == 1:
            self.before_scrolling()

    def _scroll_to_line(self, line: int) -> None:
        self.before_scrolling()
        super()._scroll_to_line(line)

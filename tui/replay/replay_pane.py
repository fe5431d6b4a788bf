"""The text as the chair's pane paints it; before it is scrolled, all of it has been read."""

from collections.abc import Callable
from contextlib import suppress

from textual import events

from resolution.reflow import Reading
from resolution.tree import SectionId
from tui.text_pane.selecting_pane import SelectingPane
from tui.text_pane.showing import show_point
from tui.text_pane.text_view import OtherColumns, TextView


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
        return _in_view(self.view)

    def sections_ahead(self, reading: Reading, point: int) -> set[SectionId]:
        """The sections that would be in view with that reading and that point in focus."""
        view = self.view.ahead()
        with suppress(OtherColumns):
            view.adopt(reading)
            if point:
                show_point(view, point)
            return _in_view(view)
        return set()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Before what selects, which Textual calls next."""
        if event.button == 1:
            self.before_scrolling()

    def _scroll_to_line(self, line: int) -> None:
        self.before_scrolling()
        super()._scroll_to_line(line)


def _in_view(view: TextView) -> set[SectionId]:
    rows = (view.row(place) for place in view.window.places)
    return {row.section for row in rows if row.section is not None}

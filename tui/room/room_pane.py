"""The text as the chair's pane paints it, without a cursor, and further apart for those who sit far off."""

from textual import events
from textual.strip import Strip

from resolution.tree import ParagraphId
from tui.text_pane import TextPane
from tui.text_pane.scene import Scene
from tui.text_pane.showing import centre_paragraph, centre_point


class RoomScene(Scene):
    """Nobody moves a cursor here, so none shows."""

    def _with_cursor(self, strip: Strip) -> Strip:
        return strip


class RoomPane(TextPane):
    """Shows the place that it is given in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self._scene = RoomScene(self.view)
        self._place: tuple[int, ParagraphId | None] = (0, None)

    def look_at(self, point: int, paragraph: ParagraphId | None) -> None:
        """That point, or where it does not show the paragraph, with what stands before and after it."""
        self._place = (point, paragraph)
        self.focused_point = point
        if not self._room:
            return
        if not (point and centre_point(self.view, point)) and paragraph is not None:
            centre_paragraph(self.view, paragraph)
        self.note_change()

    def set_apart(self, lines: int) -> None:
        """So many lines between paragraphs."""
        self.view.index.set_apart(lines)
        self.watch_reading(self.reading)

    def on_resize(self, event: events.Resize) -> None:  # type: ignore[override]  # Textual takes both
        event.prevent_default()
        super().on_resize()
        self.look_at(*self._place)

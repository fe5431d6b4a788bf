"""The text as the chair's pane paints it, without a cursor, and further apart for those who sit far off."""

from textual.strip import Strip

from tui.text_pane.led_pane import LedPane
from tui.text_pane.scene import Scene


class RoomScene(Scene):
    """Nobody moves a cursor here, so none shows."""

    def _with_cursor(self, strip: Strip) -> Strip:
        return strip


class RoomPane(LedPane):
    """Lines between its paragraphs, as many as the size asks for."""

    def __init__(self) -> None:
        super().__init__()
        self._scene = RoomScene(self.view)

    def set_apart(self, lines: int) -> None:
        """So many lines between paragraphs."""
        self.view.index.set_apart(lines)
        self.watch_reading(self.reading)

"""The text as the chair's pane paints it, without a cursor, and below it for a while what was just decided.

Both are lines of one widget: a second one that comes and goes would have the whole screen laid out anew and
painted three times, each time that the chair decides.
"""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.strip import Strip

from tui.room.just_decided import BESIDE, JustDecided
from tui.room.sizes import Spacing
from tui.text_pane.led_pane import LedPane
from tui.text_pane.pane import TextPane
from tui.text_pane.scene import Scene

DECIDED = "room-pane--decided"


class RoomScene(Scene):
    """Nobody moves a cursor here, so none shows."""

    def _with_cursor(self, strip: Strip) -> Strip:
        return strip


class RoomPane(LedPane):
    """Lines between its paragraphs, as many as the size asks for; below the text what was decided."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TextPane.COMPONENT_CLASSES | {DECIDED}
    DEFAULT_CSS = f"RoomPane > .{DECIDED} {{ background: $surface; color: $foreground; }}"

    def __init__(self) -> None:
        super().__init__()
        self._scene = RoomScene(self.view)
        self._decided: JustDecided | None = None
        self._below: list[Content] = []

    def space_out(self, spacing: Spacing) -> None:
        """So many lines between paragraphs, and the text no wider than that."""
        self.view.index.set_apart(spacing.apart)
        self.view.widest = spacing.columns
        self.watch_reading(self.reading)

    def say_decided(self, decided: JustDecided | None) -> None:
        """Shows this till the next; the text gives way, but never by more than its share of the screen."""
        self._decided = decided
        if self._room:
            self._share_out()

    def on_resize(self, event: events.Resize) -> None:  # type: ignore[override]  # Textual takes both
        super().on_resize(event)
        self._share_out()

    def _share_out(self) -> None:
        width, height = self._room
        most = max(3, self.app.size.height * 2 // 5)
        self._below = [] if self._decided is None else self._decided.lines(width - BESIDE, most)
        self.view.resize(width, max(1, height - self._lines_below))
        self.look_again()

    @property
    def _lines_below(self) -> int:
        return len(self._below) + 1 if self._below else 0

    def lines_now(self) -> list[Strip]:
        """Of what is below there is no more than there is room for: the text has a line at least."""
        lines = super().lines_now()
        if self._below:
            del lines[max(1, self._room.height - self._lines_below + 1) :]
            lines += self._strips_below()[: self._room.height - len(lines)]
        return lines

    def _strips_below(self) -> Sequence[Strip]:
        style = self.get_visual_style(DECIDED)
        ground, width = style.rich_style, self._room.width

        def strip(content: Content) -> Strip:
            parts = content.render(style, end="", parse_style=self._get_style)
            words = [Segment(text, look.rich_style) for text, look in parts]
            return Strip([Segment(" ", ground), *words]).adjust_cell_length(width, ground)

        return [strip(content) for content in self._below]

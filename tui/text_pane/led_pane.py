"""A text pane that somebody else leads: it shows the place that it is given in the middle."""

from textual import events

from resolution.tree import ParagraphId
from tui.text_pane.pane import TextPane
from tui.text_pane.showing import centre_paragraph, centre_point


class LedPane(TextPane):
    """Stays at its place when its size changes, until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self._led_to: tuple[int, ParagraphId | None] | None = None

    def look_at(self, point: int, paragraph: ParagraphId | None) -> None:
        """That point, or where it does not show the paragraph, with what stands before and after it."""
        self._led_to = (point, paragraph)
        self.focused_point = point
        if not self._room:
            return
        if not (point and centre_point(self.view, point)) and paragraph is not None:
            centre_paragraph(self.view, paragraph)
        self.note_change()

    def let_go(self) -> None:
        """From here on it goes where its own cursor is moved."""
        self._led_to = None

    def on_resize(self, event: events.Resize) -> None:  # type: ignore[override]  # Textual takes both
        event.prevent_default()
        super().on_resize()
        self.look_again()

    def look_again(self) -> None:
        """At the place it was given last: there is more or less room round it."""
        if self._led_to is not None:
            self.look_at(*self._led_to)

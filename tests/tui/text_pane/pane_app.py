"""An application that holds nothing but a pane, and counts its repaints."""

from typing import ClassVar

from rich.console import RenderableType
from textual.app import App, ComposeResult
from textual.message import Message
from textual.screen import Screen

from resolution.reflow.reading import Reading
from tui.text_pane import TextPane
from tui.text_pane.glyphs import GLYPHS

MARKS = ("inserted", "deleted", "bracket", "source", "label", "dropped", "reference")
VARIABLES = (
    {f"state-{state}": "#8090a0" for state in GLYPHS}
    | {f"mark-{mark}": "#90a080" for mark in MARKS}
    | {"cursor": "#203040"}
)


class PaneApp(App[None]):
    """A pane on the whole screen; `painted` has every update of the screen that was not empty."""

    CSS = "TextPane { width: 100%; height: 100%; }"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False

    def __init__(self, first: Reading | None = None) -> None:
        super().__init__()
        self._first = first
        self.painted = 0
        self.heard: list[Message] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES

    def compose(self) -> ComposeResult:
        pane = TextPane()
        pane.reading = self._first
        yield pane

    @property
    def pane(self) -> TextPane:
        return self.query_one(TextPane)

    def lines(self) -> list[str]:
        """The lines of the pane, as text."""
        return [self.pane.render_line(y).text.rstrip() for y in range(self.pane.size.height)]

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        self.painted += renderable is not None
        super()._display(screen, renderable)

    def on_text_pane_cursor_moved(self, message: TextPane.CursorMoved) -> None:
        self.heard.append(message)

    def on_text_pane_point_clicked(self, message: TextPane.PointClicked) -> None:
        self.heard.append(message)

"""The secretary's text pane: it is led to the chair's place, and words in it can be selected by dragging."""

from tui.text_pane.led_pane import LedPane
from tui.text_pane.selecting_pane import SelectingPane


class DeskPane(LedPane, SelectingPane):
    """Whatever moves its cursor, or another reading, drops what is selected."""

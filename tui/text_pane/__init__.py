"""The text pane: one line-API view of a reading.

A reading becomes rows (`rows`), rows stand in an index of lines (`line_index`), those in view (`window`) are
laid out (`laid_rows`, `flowing`, `wrapping`) and painted (`painting`); `TextView` is all that without a
screen, `TextPane` the widget.
"""

from tui.text_pane.glyphs import GLYPHS, ShownState, shown_state
from tui.text_pane.gutter import LeadingLabel
from tui.text_pane.moving import Step
from tui.text_pane.pane import TextPane
from tui.text_pane.shown_states import States, StatesOf

__all__ = ["GLYPHS", "LeadingLabel", "ShownState", "States", "StatesOf", "Step", "TextPane", "shown_state"]

"""One line to type or paste into, in which every character can be seen."""

import re

from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input

from resolution.visible import visible
from tui.text_pane.cells import cut
from tui.widgets.keys_in_order import obey_in_order

LINE_ENDS = re.compile(r"\r\n|\r|\n")
"""Of what is pasted; terminals send CR."""


class VisibleInput(Input):
    """Textual's own input sends pasted control characters on to the terminal; here they are shown by name."""

    def render_line(self, y: int) -> Strip:
        """A hint that is longer than the line ends with a sign; Textual would end it at a word."""
        hint = self.placeholder
        if not hint or self.value:
            return super().render_line(y)
        self.set_reactive(Input.placeholder, cut(hint, self.scrollable_content_region.width))
        try:
            return super().render_line(y)
        finally:
            self.set_reactive(Input.placeholder, hint)

    def validate_value(self, value: str) -> str:
        """The value as it may be shown; so it is also taken."""
        return visible(value)

    async def _on_key(self, event: events.Key) -> None:
        await obey_in_order(self, event)

    def _on_paste(self, event: events.Paste) -> None:
        """Several lines become one; Textual, whose own handler comes next, would drop all but the first.

        What it puts in is what will be shown, so that the cursor stands behind it.
        """
        event.text = visible(" ".join(LINE_ENDS.split(event.text)))
        self.call_after_refresh(self._show_cursor)

    def _show_cursor(self) -> None:
        """Textual looks where the cursor is before the line has its new length."""
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

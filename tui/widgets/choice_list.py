"""A list of which the row under the cursor is turned round: each of its colours keeps its contrast."""

from rich.style import Style
from textual.strip import Strip
from textual.widgets import OptionList


class ChoiceList(OptionList):
    """Textual gives that row a ground on which our colours cannot be read, and without colours none."""

    DEFAULT_CSS = """
    ChoiceList > .option-list--option-highlighted, ChoiceList:focus > .option-list--option-highlighted {
        color: $foreground;
        background: transparent;
        text-style: bold;
    }
    """

    def render_line(self, y: int) -> Strip:
        """The line, turned round where it is of that row and the keys go here."""
        strip = super().render_line(y)
        line = self.scroll_offset.y + y
        is_here = self.has_focus and line < len(self._lines) and self._lines[line][0] == self.highlighted
        return strip.apply_style(Style(reverse=True)) if is_here else strip

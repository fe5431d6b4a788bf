"""The point under the cursor: its options side by side, and what a decision would change."""

from textual.content import Content
from textual.reactive import var

from tui.widgets.card import Card, card_lines, card_title
from tui.widgets.line_widget import LineWidget


class PointCard(LineWidget):
    """Its height is the layout's, so that no key ever moves anything."""

    card: var[Card | None] = var(None)

    def watch_card(self) -> None:
        self.note_change()

    def title(self) -> Content:
        """The point on the upper border."""
        return Content() if self.card is None else card_title(self.card, self.size.width - 4)

    def lines(self) -> list[Content]:
        """The card, as large as the widget is now."""
        return [] if self.card is None else card_lines(self.card, self.size.width, self.size.height)

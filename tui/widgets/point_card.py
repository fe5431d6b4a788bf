"""The point under the cursor: its options side by side, and what a decision would change."""

from textual.content import Content
from textual.reactive import var

from tui.shown import shown
from tui.widgets.card import Card, card_lines
from tui.widgets.line_widget import LineWidget


class PointCard(LineWidget):
    """Its height is the layout's, so that no key ever moves anything."""

    card: var[Card | None] = var(None)

    def watch_card(self, before: Card | None, card: Card | None) -> None:
        if card is None:
            return
        self.note_change()
        if before is None or (before.heading, before.state) != (card.heading, card.state):
            state = shown(card.state, card.state_style)
            parting = " · " if card.state else ""
            self.border_title = Content.assemble(" ", shown(card.heading), parting, state, " ")

    def lines(self) -> list[Content]:
        """The card, as large as the widget is now."""
        return [] if self.card is None else card_lines(self.card, self.size.width, self.size.height)

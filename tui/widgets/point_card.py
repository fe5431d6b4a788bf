"""The point under the cursor: its options side by side, and what a decision would change."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.shown import shown
from tui.widgets.card import Card, card_lines


class PointCard(Widget):
    """One widget, painted whole: its height is the layout's, so that no key ever moves anything."""

    DEFAULT_CSS = "PointCard { text-wrap: nowrap; text-overflow: clip; }"

    card: reactive[Card | None] = reactive(None)

    def render(self) -> Content:
        """The card, as large as the widget is now."""
        if self.card is None:
            return Content()
        return Content("\n").join(card_lines(self.card, self.size.width, self.size.height))

    def watch_card(self, card: Card | None) -> None:
        if card is None:
            return
        state = shown(card.state, card.state_style)
        self.border_title = Content.assemble(
            " ", shown(card.heading), " · " if card.state else "", state, " "
        )

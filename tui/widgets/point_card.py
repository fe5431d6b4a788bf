"""The point under the cursor: its options side by side, and what a decision would change."""

from textual.content import Content
from textual.reactive import var

from tui.widgets.card import Card, card_lines, card_title
from tui.widgets.line_widget import LineWidget


class PointCard(LineWidget):
    """Its height is the layout's, so that no key ever moves anything."""

    card: var[Card | None] = var(None)
    _title: Content | None = None

    def watch_card(self) -> None:
        self.note_change()
        self._renew_title()

    def on_resize(self) -> None:
        super().on_resize()
        self._renew_title()

    def _renew_title(self) -> None:
        """Only where it is another than before: a title paints the whole card anew."""
        if self.card is None or not self.size:
            return
        title = card_title(self.card, self.size.width - 4)
        if self._title is None or not self._title.is_same(title):
            self._title = self.border_title = title

    def lines(self) -> list[Content]:
        """The card, as large as the widget is now."""
        return [] if self.card is None else card_lines(self.card, self.size.width, self.size.height)

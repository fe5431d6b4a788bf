"""The point under the cursor: its options side by side, and what a decision would change."""

from functools import lru_cache

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import var

from tui.widgets.card import Card, card_lines, card_title, option_at
from tui.widgets.line_widget import TITLE, LineWidget


class PointCard(LineWidget):
    """Its height is the layout's, so that no key ever moves anything."""

    card: var[Card | None] = var(None)

    class OptionClicked(Message):
        """A line of this option was clicked; `is_double`: the second time at once."""

        def __init__(self, option: int, *, is_double: bool) -> None:
            self.option = option
            self.is_double = is_double
            super().__init__()

    def on_click(self, event: events.Click) -> None:
        if option := option_at(event.style):
            self.post_message(self.OptionClicked(option, is_double=event.chain > 1))

    def watch_card(self) -> None:
        self.note_change()

    def title(self) -> Content:
        """The point on the upper border."""
        return Content() if self.card is None else _laid_out(self.card, *self.room.size)[0]

    def lines(self) -> tuple[Content, ...]:
        """The card, as large as the widget is now."""
        return () if self.card is None else _laid_out(self.card, *self.room.size)[1]

    def make_card_ready(self, card: Card) -> None:
        """Lays out and paints a card that may be shown next."""
        if self.size:
            title, lines = _laid_out(card, *self.room.size)
            self.make_ready({TITLE: title, **dict(enumerate(lines))})


@lru_cache(maxsize=32)
def _laid_out(card: Card, width: int, height: int) -> tuple[Content, tuple[Content, ...]]:
    """The title and the lines of a card."""
    return card_title(card, width - 4), tuple(card_lines(card, width, height))

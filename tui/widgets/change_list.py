"""The changed paragraphs below one another, each with its place."""

from textual.content import Content
from textual.reactive import var

from resolution.exchange.comparison import ParagraphChange
from tui.change_lines import Layout, change_lines
from tui.shown import fitted, shown
from tui.widgets.block_list import BlockList


class ChangeList(BlockList):
    """A block for each change: the heading, the words, and an empty line."""

    changes: var[tuple[ParagraphChange, ...]] = var(())
    layout_of_words: var[Layout] = var("inline")

    def count(self) -> int:
        return len(self.changes)

    def block(self, at: int) -> tuple[Content, ...]:
        """The change of that number, marked where it is under the cursor."""
        change, width = self.changes[at], self.size.width
        sign, style = ("▸ ", "bold $accent") if at == self.cursor else ("  ", "bold")
        heading = fitted(Content.assemble((sign, style), shown(change.place, style)), width)
        return (heading, *change_lines(change, self.layout_of_words, width), Content())

    def watch_changes(self) -> None:
        self.begin_anew()

    def watch_layout_of_words(self) -> None:
        self.begin_at_cursor()

    @property
    def change(self) -> ParagraphChange | None:
        """The change under the cursor."""
        return self.changes[self.cursor] if self.changes else None

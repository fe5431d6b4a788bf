"""What was just decided: in words, and the paragraphs as they read before and read now."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.reactive import var

from resolution.exchange.comparison import ParagraphChange
from tui.change_lines import SIDE_BY_SIDE_FROM, Layout, change_lines
from tui.shown import fitted, shown
from tui.widgets.line_widget import LineWidget

MOST_CHANGES = 3


class JustDecided(LineWidget):
    """As high as what it says, but never more than its share of the screen; the rest is counted."""

    DEFAULT_CSS = """
    JustDecided { height: auto; width: 1fr; padding: 0 1; margin: 1 0 0 0; display: none; }
    """

    words: var[str] = var("")
    changes: var[tuple[ParagraphChange, ...]] = var(())

    def say(self, words: str, changes: Sequence[ParagraphChange]) -> None:
        """Shows this till the next, or till `be_silent`."""
        self.words, self.changes = words, tuple(changes)
        self._fit()

    def be_silent(self) -> None:
        self.words, self.changes = "", ()
        self.display = False

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """The height follows the words."""
        self.display = bool(self.words)
        width = self.size.width or max(1, self.app.size.width - 2)
        most = max(3, self.app.size.height * 2 // 5)
        self.styles.height = min(most, len(list(self._all_lines(width))))
        self.note_change()

    def lines(self) -> list[Content]:
        """All of it, or what there is room for and a sign."""
        every, room = list(self._all_lines(self.size.width)), self.size.height
        return every if len(every) <= room else [*every[: room - 1], Content.styled(" …", "$text-secondary")]

    def _all_lines(self, width: int) -> Iterator[Content]:
        yield fitted(Content.assemble(("▌ ", "$state-settled"), shown(self.words, "bold")), width)
        layout: Layout = "side by side" if width >= SIDE_BY_SIDE_FROM - 2 else "inline"
        for change in sorted(self.changes, key=lambda one: one.change == "deleted")[:MOST_CHANGES]:
            yield fitted(Content.assemble(" ", shown(change.place, "$text-secondary")), width)
            yield from _words(change, layout, width)
        more = len(self.changes) - MOST_CHANGES
        if more > 0:
            yield Content.assemble(" ", shown(f"and {more} more", "$text-secondary"))


def _words(change: ParagraphChange, layout: Layout, width: int) -> tuple[Content, ...]:
    """What stands is shown whole; what is gone by how it began."""
    if change.change != "deleted":
        return change_lines(change, layout, width)
    lines = change_lines(change, "inline", width)
    more = Content.styled(" …", "$text-secondary")
    return lines if len(lines) == 1 else (Content.assemble(fitted(lines[0], width - 2), more),)

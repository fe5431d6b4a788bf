"""The strip above the text that explains one thing at a time."""

from textual.content import Content
from textual.reactive import var

from tui.keys import face
from tui.shown import fitted, shown, spread
from tui.tour.progress import Progress
from tui.widgets.card import cut_lines
from tui.widgets.line_widget import LineWidget


class TourStrip(LineWidget):
    """An offer of the tour, or the step that it has come to; without either it takes no room."""

    DEFAULT_CSS = """
    TourStrip { height: 1; width: 1fr; padding: 0 1; background: $panel; border-left: thick $accent; }
    """

    progress: var[Progress | None] = var(None)

    def watch_progress(self) -> None:
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """As high as what it says, but never more than a third of the screen."""
        width = self.size.width or max(1, self.app.size.width - 3)
        most = max(2, self.app.size.height // 3)
        self.styles.height = 1 if self.progress is None else min(most, 1 + len(self._words(width)))
        self.note_change()

    def _words(self, width: int) -> list[Content]:
        return [] if self.progress is None else shown(self.progress.step.said()).wrap(width)

    @staticmethod
    def _offer(leave: str, width: int) -> Content:
        """As much of the offer as there is room for, and how it goes away again."""
        begin = f"{face('tour-begin')} begins a guided tour"
        short = f"{face('tour-leave')} takes this away"
        fits = ((f"New here? {begin} of ten steps", leave), (f"New here? {begin}", leave), (begin, leave))
        for offer, ways in (*fits, (begin, short)):
            if len(offer) + len(ways) < width:
                break
        return spread(shown(offer, "bold $accent"), shown(ways, "$text-secondary"), width)

    def lines(self) -> list[Content]:
        """The heading with the ways out, then what is to be done."""
        width, height = self.size
        leave = f"{face('tour-leave')} takes this line away"
        if self.progress is None:
            return [self._offer(leave, width)]
        skip = f"{face('tour-skip')} skips · {face('tour-leave')} leaves"
        ways = shown(leave if self.progress.is_over else skip, "$text-secondary")
        heading = spread(shown(self.progress.heading, "bold $accent"), ways, width)
        words = cut_lines(self._words(width), width, height - 1)
        return [fitted(line, width) for line in (heading, *words)]

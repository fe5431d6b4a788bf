"""Comparing two moments of the log from a live text, and going to what changed."""

from resolution.exchange.comparison import ParagraphChange
from session_store import StoreError
from tui.comparing import Moments
from tui.screens.comparison import ComparisonScreen
from tui.screens.filtering_screen import FilteringScreen
from tui.screens.moments_prompt import MomentsPrompt


class ComparingScreen(FilteringScreen):
    """Asks for the moments, shows the comparison, and comes back to the paragraph picked there."""

    def action_compare(self) -> None:
        try:
            entries = self.live.session.entries()
        except StoreError as error:
            self.tell(f"The log cannot be read: {error.path.name} {error.message}", "refused")
            return

        def go(change: ParagraphChange | None) -> None:
            paragraph = change and (change.paragraph or self.places.first_paragraph(change.section))
            if paragraph:
                self.show_paragraph(paragraph)

        def compare(moments: Moments | None) -> None:
            if moments is not None:
                self.app.push_screen(ComparisonScreen(self.live, moments), go)

        self.app.push_screen(MomentsPrompt(entries), compare)

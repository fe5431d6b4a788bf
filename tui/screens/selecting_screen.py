"""Words selected in the text at the table: by dragging, or s and arrow keys; [ brackets, y copies them."""

from dataclasses import replace
from functools import cached_property

from resolution.reflow.remnants import paragraph_meant
from tui.copying import copied
from tui.keys import face
from tui.keys_here import Here
from tui.screens.amending_screen import AmendingScreen
from tui.selected_bracket import NotBracketed, bracket_of
from tui.text_pane import Step
from tui.text_pane.selecting import Stride
from tui.text_pane.selecting_pane import SelectingPane
from tui.text_pane.text_view import TextView


class SelectingScreen(AmendingScreen):
    """While words are selected the arrow keys go through words; Esc, a decision, going on drop it."""

    def make_pane(self, view: TextView | None) -> SelectingPane:
        return SelectingPane(view=view)

    @cached_property
    def pane(self) -> SelectingPane:
        return self.query_one(SelectingPane)

    def action_select(self) -> None:
        """Begins a selection; pressed again, arrow keys take in more, and again, they no longer do."""
        if self.pane.selection is None:
            self._begin()
            return
        self.pane.toggle_extending()
        is_extending = self.pane.selection.extends
        self.tell("Arrow keys take in more words" if is_extending else "Arrow keys go from word to word")
        self.stay_with_pane()

    def action_reach(self, stride: Stride) -> None:
        if self.pane.selection is None:
            self._begin()
        else:
            self.pane.take_in(stride)
            self.stay_with_pane()

    def _begin(self) -> None:
        if not self.pane.begin_selection():
            self.tell("There are no words here", "refused")
            return
        self.tell(f"← ↑ ↓ → go to a word, {face('select')} or shift takes in more from there")
        self.stay_with_pane()

    def action_next_option(self, step: int) -> None:
        if self.pane.selection is None:
            super().action_next_option(step)
            return
        self.pane.walk("right" if step > 0 else "left")
        self.stay_with_pane()

    def action_move(self, step: Step) -> None:
        if self.pane.selection is None or step not in {"up", "down"}:
            super().action_move(step)
            return
        self.pane.walk("down" if step == "down" else "up")
        self.stay_with_pane()

    def action_copy(self) -> None:
        ways = f"{face('select')} or dragging selects words, {face('leave')} leaves"
        self.tell(*copied(self.app, self.pane, ways))

    def action_drop(self) -> None:
        """Esc: first what is selected."""
        if self.pane.selection is None:
            super().action_drop()
            return
        self.pane.drop_selection()
        self.tell("")
        self.show_place()

    def bracket_selected(self) -> None:
        """Puts the selected words in brackets, where they stand in one paragraph."""
        selection, rows = self.pane.selection, self.pane.rows_selected()
        if selection is None or not rows:
            return
        if len(rows) > 1:
            self.tell("The selection goes over several paragraphs: a bracket stands within one", "refused")
            return
        laid = self.pane.view.laid(rows[0])
        read, span = laid.row.paragraph, selection.span_in(rows[0], laid)
        paragraph = None if read is None else self.live.document.paragraph_by_id.get(paragraph_meant(read.id))
        if paragraph is None or span is None:
            self.tell("A title is not bracketed: only words of a paragraph are", "refused")
            return
        try:
            request = bracket_of(paragraph, laid, span)
        except NotBracketed as reason:
            self.tell(str(reason), "refused")
            return
        self.decide(request)

    def situation(self) -> Here:
        return replace(super().situation(), is_selecting=self.pane.selection is not None)

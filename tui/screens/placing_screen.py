"""Moving a paragraph at the table: J and K in its list, > and < into it and out, M to anywhere."""

from collections.abc import Callable
from dataclasses import replace

from resolution.deciding import Move, MoveStep, Refused, scope_in_words, step_in, step_of, step_out
from resolution.tree import Paragraph, ParagraphId
from tui.keys import face
from tui.keys_here import Here
from tui.named_places import move_behind
from tui.refusal_words import refusal_words
from tui.screens.regrouping_screen import RegroupingScreen


class PlacingScreen(RegroupingScreen):
    """The paragraph under the cursor goes elsewhere, and the cursor with it."""

    carried: ParagraphId | None = None

    def action_step_paragraph(self, step: MoveStep) -> None:
        self._place(lambda one: step_of(self.live.standing, one.id, step))

    def action_paragraph_in(self) -> None:
        self._place(lambda one: step_in(self.live.document, one.id))

    def action_paragraph_out(self) -> None:
        self._place(lambda one: step_out(self.live.document, one.id))

    def action_carry(self) -> None:
        """Takes the paragraph up, then puts it behind the one under the cursor."""
        carried = self.carried if self.carried in self.live.document.paragraph_by_id else None
        if carried is not None:
            self.carried = None
            self._place(lambda one: self._behind(carried, one))
            self.show_place()
            return
        paragraph = self.paragraph_or_tell()
        if paragraph is not None:
            self.carried = paragraph.id
            self.show_place()
            where = scope_in_words(self.live.document, paragraph.id)
            ways = f"{face('carry')} puts it there, {face('escape')} drops it"
            self.tell(f"Moving {where}: go to what it shall stand behind, {ways}")

    def action_drop(self) -> None:
        """Esc: first what is carried."""
        if self.carried is None:
            super().action_drop()
            return
        self.carried = None
        self.tell("Nothing was moved")
        self.show_place()

    def situation(self) -> Here:
        return replace(super().situation(), is_carrying=self.carried is not None)

    def view_said(self) -> str:
        said = super().view_said()
        if self.carried is None or self.carried not in self.live.document.paragraph_by_id:
            return said
        return f"Moving {scope_in_words(self.live.document, self.carried)} · {said}"

    def _behind(self, carried: ParagraphId, paragraph: Paragraph) -> Move:
        """Behind a chapeau is the beginning of its section."""
        if paragraph.is_chapeau:
            return Move(carried, paragraph.section)
        return move_behind(self.live.document, carried, paragraph.id)

    def _place(self, move_of: Callable[[Paragraph], Move]) -> None:
        paragraph = self.paragraph_or_tell()
        if paragraph is None:
            return
        try:
            move = move_of(paragraph)
        except Refused as refused:
            self.tell(refusal_words(refused, self.focused_point), "refused")
            return
        before = self.live.standing
        self.decide(move)
        if self.live.standing is not before:
            self.show_paragraph(move.paragraph)

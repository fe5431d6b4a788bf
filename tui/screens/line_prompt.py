"""Asking the chair for one line: a reason, a number, words to find, a path."""

from collections.abc import Callable
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.screens.steps_ahead import TYPING, StepsAhead
from tui.shown import shown
from tui.widgets.visible_input import VisibleInput


class LinePrompt(ModalScreen[str | None]):
    """Gives back the line, without the spaces around it, or None where it was dropped.

    `objection` says what is wrong with a line, or nothing; a line it objects to is not given back. `ahead`
    makes ready what a line leads to, a step in each pause, and says whether there was one; `pauses` are the
    seconds before the first of them, and between them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "Drop"),
        ("enter", "take", "Take it"),
    ]
    CSS_PATH = "modals.tcss"

    line = getters.query_one(VisibleInput)

    def __init__(  # noqa: PLR0913 - what it asks, and what it makes ready
        self,
        question: str,
        *,
        example: str = "",
        first: str = "",
        objection: Callable[[str], str] = lambda _: "",
        ahead: Callable[[str], bool] | None = None,
        pauses: tuple[float, float | None] = (TYPING, None),
    ) -> None:
        super().__init__()
        self._question = question
        self._example = example
        self._first = first
        self._objection = objection
        self._ahead = StepsAhead(self, ahead, first=pauses[0], then=pauses[1])

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(shown(self._question), classes="question")
            yield VisibleInput(self._first, placeholder=shown(self._example).plain, select_on_focus=False)
            yield Static(shown("Enter takes it · Esc drops it"), classes="told")

    def type_ahead(self, character: str) -> None:
        """Takes a character that was typed before the line was there."""
        if self.is_mounted:
            self.line.insert_text_at_cursor(character)
        else:
            self.call_later(lambda: self.line.insert_text_at_cursor(character))

    def action_take(self) -> None:
        """Enter, pressed before the line was there."""
        self.call_later(lambda: self._take(self.line.value))

    def on_input_changed(self, event: VisibleInput.Changed) -> None:
        line = event.value.strip()
        if not self._objection(line):
            self._ahead.towards(line)

    def on_input_submitted(self, event: VisibleInput.Submitted) -> None:
        self._take(event.value)

    def _take(self, typed: str) -> None:
        line = typed.strip()
        if objection := self._objection(line):
            self.query_one(".told", Static).set_class(True, "-objection").update(shown(objection))
            return
        self.dismiss(line)


def needs_words(what: str) -> Callable[[str], str]:
    """An objection to an empty line."""
    return lambda line: "" if line else f"{what} must not be empty"

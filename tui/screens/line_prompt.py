"""Asking the chair for one line: a reason, a number, words to find, a path."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.shown import shown
from tui.widgets.visible_input import VisibleInput


class LinePrompt(ModalScreen[str | None]):
    """Gives back the line, without the spaces around it, or None where it was dropped.

    `objection` says what is wrong with a line, or nothing; a line it objects to is not given back.
    """

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", "Drop")]
    CSS_PATH = "modals.tcss"

    def __init__(
        self,
        question: str,
        *,
        example: str = "",
        first: str = "",
        objection: Callable[[str], str] = lambda _: "",
    ) -> None:
        super().__init__()
        self._question = question
        self._example = example
        self._first = first
        self._objection = objection

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(shown(self._question), classes="question")
            yield VisibleInput(self._first, placeholder=shown(self._example).plain)
            yield Static(shown("Enter takes it · Esc drops it"), classes="told")

    def on_input_submitted(self, event: VisibleInput.Submitted) -> None:
        line = event.value.strip()
        if objection := self._objection(line):
            self.query_one(".told", Static).set_class(True, "-objection").update(shown(objection))
            return
        self.dismiss(line)


def needs_words(what: str) -> Callable[[str], str]:
    """An objection to an empty line."""
    return lambda line: "" if line else f"{what} must not be empty"

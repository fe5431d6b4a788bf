"""Asking the chair yes or no: only where something would be lost."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.shown import shown


class Question(ModalScreen[bool]):
    """Gives back whether it was granted; every key but Enter and y keeps things as they are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("enter,y", "dismiss(True)", "Yes"),
        ("escape,n,q", "dismiss(False)", "No"),
    ]
    CSS_PATH = "modals.tcss"

    def __init__(self, question: str, *, yes: str, no: str) -> None:
        super().__init__()
        self._question = question
        self._answers = f"Enter {yes} · Esc {no}"

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(shown(self._question), classes="question")
            yield Static(shown(self._answers), classes="told")

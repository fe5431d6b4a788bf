"""A list over the table, from which one entry can be chosen to go there."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.screens.steps_ahead import StepsAhead
from tui.shown import shown
from tui.widgets.choice_list import ChoiceList

SHORT = 8
"""Entries: a list of no more takes no more room than it needs."""
Ahead = Callable[[int], bool]


class Listing(ModalScreen[int | None]):
    """Gives back the index of the chosen entry, or None where the list was closed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q", "dismiss(None)", "Close"),
        ("j", "cursor(1)", "Down"),
        ("k", "cursor(-1)", "Up"),
    ]
    CSS_PATH = "modals.tcss"

    def __init__(
        self,
        title: str,
        entries: Sequence[Content],
        *,
        empty: str = "",
        enter: str = "goes there",
        ahead: Ahead | None = None,
    ) -> None:
        """`ahead` makes ready what the entry of that index leads to, a step in each pause on it.

        It says whether there was a step to take.
        """
        super().__init__()
        self._ahead = StepsAhead(self, ahead)
        self._title = title
        self._entries = entries
        self._empty = empty
        self._enter = enter

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall" if len(self._entries) > SHORT else "box short"):
            yield Static(shown(self._title), classes="question")
            if self._entries:
                yield ChoiceList(*(Option(entry) for entry in self._entries), markup=False)
            else:
                yield Static(shown(self._empty), classes="empty")
            yield Static(shown(f"Enter {self._enter} · Esc closes"), classes="told")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        self._ahead.towards(event.option_index)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)

    def action_cursor(self, rows: int) -> None:
        for entries in self.query(OptionList):
            entries.action_cursor_down() if rows > 0 else entries.action_cursor_up()

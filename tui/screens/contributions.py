"""Who proposed what, where, and what became of it: over the table, from where each point can be gone to."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.contribution_list import ContributionList
from tui.shown import shown
from tui.widgets.row_list import RowList
from tui.widgets.visible_input import VisibleInput

PAGE = 10
TOLD = "Enter goes there · Tab by author · type to narrow · Esc closes"


class ContributionsScreen(ModalScreen[int | None]):
    """Gives back the number of the point to go to, or None; Tab turns to the authors and back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "Close"),
        ("tab,shift+tab", "turn", "Texts or authors"),
        ("down", "step(1)", "Down"),
        ("up", "step(-1)", "Up"),
        ("pagedown", f"step({PAGE})", "Ten down"),
        ("pageup", f"step(-{PAGE})", "Ten up"),
    ]
    CSS_PATH = "modals.tcss"

    rows = getters.query_one(RowList)
    line = getters.query_one(VisibleInput)

    def __init__(self, listed: ContributionList, *, at_point: int = 0) -> None:
        super().__init__()
        self._listed = listed
        self._at_point = at_point
        self._is_by_author = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Static(classes="question")
            yield VisibleInput(placeholder="author, place or fate, as in: arb resolves open")
            yield RowList()
            yield Static(classes="told")

    def on_mount(self) -> None:
        refs = self._listed.shown
        here = next((at for at, one in enumerate(refs) if one.ref.point >= self._at_point), 0)
        self._show_texts(cursor=here)

    def on_input_changed(self) -> None:
        self._listed.narrow(self.line.value)
        self._show_texts()

    def on_input_submitted(self) -> None:
        self._choose()

    def on_row_list_clicked(self) -> None:
        self._choose()

    def action_step(self, rows: int) -> None:
        self.rows.step(rows)

    def action_turn(self) -> None:
        if self._is_by_author:
            self._show_texts()
        else:
            self._show_authors()

    def _choose(self) -> None:
        """A text: to its point; an author: to its texts."""
        if not self.rows.count:
            return
        if not self._is_by_author:
            self.dismiss(self._listed.shown[self.rows.cursor].ref.point)
            return
        self.line.value = self._listed.authors[self.rows.cursor].code
        self._listed.narrow(self.line.value)
        self._show_texts()

    def _show_texts(self, *, cursor: int = 0) -> None:
        self._is_by_author = False
        count, all_of_them = len(self._listed.shown), self._listed.count
        of_all = f"{count} of {all_of_them}" if count != all_of_them else f"{count}"
        self._say(f"Contributions: {of_all}", TOLD)
        self.rows.show_rows(count, self._listed.row, cursor=cursor)

    def _show_authors(self) -> None:
        self._is_by_author = True
        count = len(self._listed.authors)
        self._say(f"Authors: {count}", "Enter lists an author's texts · Tab all texts · Esc closes")
        self.rows.show_rows(count, self._listed.author_row)

    def _say(self, title: str, told: str) -> None:
        if not self._listed.count:
            title = "No source is printed in this text, so nobody is named here"
        self.query_one(".question", Static).update(shown(title))
        self.query_one(".told", Static).update(shown(told))

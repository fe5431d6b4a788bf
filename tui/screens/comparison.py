"""What reads otherwise at two moments of the log, word by word, inline or side by side."""

from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen

from resolution.exchange.comparison import ParagraphChange
from tui.change_lines import SIDE_BY_SIDE_FROM
from tui.comparing import COMPARED_VIEWS, Moments, changes_between
from tui.keys import bindings, in_force
from tui.keys.comparison import COMPARISON_KEYS
from tui.keys.key import Key
from tui.live_text import LiveText
from tui.shown import shown
from tui.widgets import FootLine, Notice
from tui.widgets.change_list import ChangeList


class ComparisonScreen(Screen[ParagraphChange | None]):
    """Gives back the change whose place the chair wants to see at the table, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(COMPARISON_KEYS)]
    CSS_PATH = "comparison.tcss"
    KEYS: ClassVar[tuple[Key, ...]] = COMPARISON_KEYS
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 - as in Textual

    list = getters.query_one(ChangeList)
    foot = getters.query_one(FootLine)
    frame = getters.query_one("#changes", Vertical)

    def __init__(self, live: LiveText, moments: Moments) -> None:
        super().__init__()
        self._live = live
        self._moments = moments

    def compose(self) -> ComposeResult:
        with Vertical(id="changes"):
            yield ChangeList()
        yield FootLine()

    def on_mount(self) -> None:
        self.foot.keys = tuple(key for key in in_force(self.KEYS) if key.in_footer)
        self._compare()

    def on_resize(self) -> None:
        """What stood side by side stands inline once there is no room."""
        if self.size.width < SIDE_BY_SIDE_FROM:
            self.list.layout_of_words = "inline"

    def on_block_list_moved(self) -> None:
        self._title_frame()

    def on_block_list_opened(self) -> None:
        self.action_go_there()

    def action_go(self, changes: int) -> None:
        before = self.list.cursor
        self.list.go_to(before + changes)
        is_at_end = self.list.cursor == before and self.list.changes
        at_end = "This is the last change" if changes > 0 else "This is the first change"
        self.foot.notice = Notice(at_end) if is_at_end else None

    def action_scroll(self, lines: int) -> None:
        self.list.scroll_lines(lines)

    def action_page(self, pages: int) -> None:
        self.list.scroll_lines(pages * max(1, self.list.size.height - 1))

    def action_go_there(self) -> None:
        if self.list.change is not None:
            self.dismiss(self.list.change)

    def action_next_layout(self) -> None:
        if self.list.layout_of_words == "side by side":
            self.list.layout_of_words = "inline"
        elif self.size.width < SIDE_BY_SIDE_FROM:
            room = f"needs {SIDE_BY_SIDE_FROM} columns, here are {self.size.width}"
            self.foot.notice = Notice(f"Side by side {room}", "refused")
        else:
            self.list.layout_of_words = "side by side"

    def action_next_view(self) -> None:
        at = COMPARED_VIEWS.index(self._moments.view) + 1
        self._moments = self._moments._replace(view=COMPARED_VIEWS[at % len(COMPARED_VIEWS)])
        self._compare()

    def _compare(self) -> None:
        start, end, view = self._moments
        self.list.nothing = f"No word differs between versions {start} and {end} in the {view} view."
        self.list.changes = changes_between(self._live, self._moments)
        self._title_frame()

    def _title_frame(self) -> None:
        start, end, view = self._moments
        count = len(self.list.changes)
        self.frame.border_title = shown(f" Version {start} → version {end} ")
        where = f"change {self.list.cursor + 1} of {count} · " if count else ""
        self.frame.border_subtitle = shown(f" {where}{view} ")

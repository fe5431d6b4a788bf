"""The chair's table with the guided tour above its text: everything is real, only explained."""

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.keys import bindings
from tui.keys.tour import TOUR_KEYS
from tui.live_text import LiveText
from tui.preferences import Preferences
from tui.screens.chair_screen import ChairScreen
from tui.screens.table_commands import TableCommands
from tui.text_pane.line_pane import LinePane
from tui.tour.progress import Progress
from tui.tour.steps import Seen
from tui.tour.tour_strip import TourStrip
from tui.widgets.line_widget import LineWidget


class TourCommands(TableCommands):
    """What can be done with the tour, by its name."""

    keys = TOUR_KEYS


class TouredTable(ChairScreen):
    """Looks, after whatever was done, whether the step that is explained is done."""

    CSS_PATH = "../screens/reading_screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TOUR_KEYS)]
    COMMANDS = {TableCommands, TourCommands}  # noqa: RUF012 - as Textual declares it

    def __init__(self, live: LiveText, preferred: Preferences, *, remark: str = "", is_begun: bool) -> None:
        super().__init__(live, preferred, remark=remark)
        self._is_begun = is_begun

    def compose(self) -> ComposeResult:
        parts = iter(super().compose())
        yield next(parts)
        yield TourStrip()
        yield from parts

    @cached_property
    def strip(self) -> TourStrip:
        return self.query_one(TourStrip)

    def shown_quickly(self) -> Sequence[LineWidget | LinePane]:
        return (*super().shown_quickly(), self.strip)

    def on_mount(self) -> None:
        """Begins once the table is where it begins."""
        if self._is_begun:
            self.call_next(self.action_begin_tour)

    def show_place(self) -> None:
        super().show_place()
        self._look()

    def on_screen_suspend(self) -> None:
        """Something was called over the table."""
        self._look(type(self.app.screen).__name__)

    def action_begin_tour(self) -> None:
        self.strip.display = True
        self.strip.progress = Progress(0, self._seen())

    def action_skip_step(self) -> None:
        if self.strip.progress is not None:
            self.strip.progress = self.strip.progress.skipped(self._seen())

    def action_leave_tour(self) -> None:
        self.strip.progress = None
        self.strip.display = False

    def _look(self, over: str = "") -> None:
        if self.strip.progress is not None:
            self.strip.progress = self.strip.progress.after(self._seen(over))

    def _seen(self, over: str = "") -> Seen:
        live = self.live
        return Seen(
            live.standing,
            self.focused_point,
            self.option_cursor,
            live.view,
            is_what_if=self.what_if is not None,
            over=over if over in {"HelpScreen", "CommandPalette"} else "",
        )

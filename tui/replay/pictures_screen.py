"""The pictures of the meeting, over the replay: one at a time."""

from collections.abc import Sequence
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.screen import ModalScreen
from textual.widgets import Static

from resolution.timeline import Stages
from resolution.timeline.pictures import PICTURES, TITLES, bars_of
from resolution.timeline.statistics import StatisticsData
from tui.keys import bindings, in_force
from tui.keys.pictures import PICTURE_KEYS
from tui.replay.plots import bar_lines, open_points_lines
from tui.shown import shown
from tui.widgets.line_widget import LineWidget


class PicturePane(LineWidget):
    """One picture; `top` is its first line that shows, `shown` which of the pictures it is."""

    DEFAULT_CSS = "PicturePane { height: 1fr; margin: 1 0; }"

    which: var[int] = var(0)
    top: var[int] = var(0)

    def __init__(self, data: StatisticsData, worked: Sequence[float], here: int) -> None:
        super().__init__()
        self._data = data
        self._worked = worked
        self._here = here

    def watch_which(self) -> None:
        self.top = 0
        self.note_change()

    def watch_top(self) -> None:
        self.note_change()

    def lines(self) -> list[Content]:
        """As many lines of the picture as there is room for."""
        every = self._lines()
        return every[self.top : self.top + self.size.height]

    def scroll_lines(self, lines: int) -> None:
        """Moves, as far as there is more."""
        self.top = max(0, min(self.top + lines, len(self._lines()) - self.size.height))

    def _lines(self) -> list[Content]:
        width, height = self.size
        picture = PICTURES[self.which]
        if picture != "open":
            return bar_lines(bars_of(self._data, picture), width=width)
        moments = self._data["open_over_time"]
        stages = [
            Stages(one["version"], one["open"], one["parked"], one["kept"], one["settled"]) for one in moments
        ]
        worked = [self._worked[one.version - 1] for one in stages]
        here = self._worked[self._here]
        return open_points_lines(stages, worked, here, width=width, height=height)


class PicturesScreen(ModalScreen[None]):
    """Open points over time, time on each point and section, decisions by source."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PICTURE_KEYS)]
    CSS_PATH = "../screens/modals.tcss"

    pane = getters.query_one(PicturePane)

    def __init__(self, data: StatisticsData, worked: Sequence[float], here: int) -> None:
        super().__init__()
        self._pane = PicturePane(data, worked, here)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box tall"):
            yield Static(classes="question")
            yield self._pane
            yield Static(shown(_keys_said()), classes="told")

    def on_mount(self) -> None:
        self._say()

    def action_turn(self, way: int) -> None:
        self.pane.which = (self.pane.which + way) % len(PICTURES)
        self._say()

    def action_scroll(self, lines: int) -> None:
        self.pane.scroll_lines(lines)

    def _say(self) -> None:
        picture = PICTURES[self.pane.which]
        more = "; dotted: with those parked or kept" if picture == "open" else ""
        place = f"{self.pane.which + 1} of {len(PICTURES)}"
        self.query_one(".question", Static).update(shown(f"{TITLES[picture]}{more}  ({place})"))


def _keys_said() -> str:
    """The keys, as they are called now."""
    return " · ".join(f"{key.face} {key.in_footer}" for key in in_force(PICTURE_KEYS) if key.in_footer)

"""The room: it sees what the chair sees, a moment later, and touches nothing."""

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar, get_args

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer

from resolution.exchange.comparison import compared
from session_store import StoreError
from tui.beside_chair import BesideChairScreen
from tui.keys import bindings
from tui.keys.room import ROOM_KEYS
from tui.live_text import LiveText
from tui.room.just_decided import JustDecided
from tui.room.room_lines import RoomHead, RoomWord
from tui.room.room_pane import RoomPane
from tui.room.sizes import SIZES, RoomSize
from tui.status_of import status_of
from tui.taken import Taken
from tui.text_pane import StatesOf
from tui.text_pane.line_pane import LinePane
from tui.widgets.line_widget import LineWidget

DECIDED_FOR = 12.0


class RoomScreen(BesideChairScreen):
    """The text at the chair's place, and for some seconds what was just decided."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ROOM_KEYS)]
    CSS_PATH = "room.tcss"

    def __init__(self, live: LiveText, size: RoomSize) -> None:
        super().__init__()
        self.live = live
        self._room_size = size
        self._silence: Timer | None = None

    def compose(self) -> ComposeResult:
        yield RoomHead()
        yield RoomPane()
        yield RoomWord()

    # The widgets stay as long as the screen does, so each is looked for once.

    @cached_property
    def pane(self) -> RoomPane:
        return self.query_one(RoomPane)

    @cached_property
    def head(self) -> RoomHead:
        return self.query_one(RoomHead)

    @cached_property
    def word(self) -> RoomWord:
        return self.query_one(RoomWord)

    def shown_quickly(self) -> Sequence[LineWidget | LinePane]:
        return (self.pane, self.head, self.word)

    def on_mount(self) -> None:
        self._set_size()
        self.live.reading("current")
        self.show_followed(None)
        self.begin_to_follow()

    def show_followed(self, taken: Taken | None) -> None:
        """The text, what was decided of it, and the place where the chair looks."""
        self.word.amiss = ""
        self.take_up_focus()
        with self.app.batch_update():
            self.pane.states = StatesOf(self.live.standing)
            self.pane.reading = self.live.reading()
            if taken is not None:
                self._say_decided(taken)
            self.head.status = status_of(self.live)
            self.show_chairs_place()

    def say_amiss(self, error: StoreError) -> None:
        self.word.amiss = f"Not followed: {error.path.name} {error.message}"

    def action_change_size(self, by: int) -> None:
        names = get_args(RoomSize)
        self._room_size = names[max(0, min(len(names) - 1, names.index(self._room_size) + by))]
        self._set_size()
        self.show_chairs_place()

    def _set_size(self) -> None:
        self.pane.space_out(SIZES[self._room_size])

    def show_chairs_place(self) -> None:
        point, paragraph = self.chairs_place()
        self.pane.look_at(point, paragraph)
        self.head.where = self.place_in_words(point)
        self.word.absence = self.absence(point)

    def _say_decided(self, taken: Taken) -> None:
        """Before and after, for some seconds; a decision that changes no word is said in words."""
        self.note_decided(taken)
        self.pane.say_decided(JustDecided(taken.words, compared(*self.live.moments_of(taken))))
        self.pane.mark_decided(taken.paragraphs)
        if self._silence is not None:
            self._silence.stop()
        self._silence = self.set_timer(DECIDED_FOR, self._be_silent)

    def _be_silent(self) -> None:
        self.pane.say_decided(None)
        self.pane.mark_decided(())

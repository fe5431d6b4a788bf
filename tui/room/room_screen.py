"""The room: it sees what the chair sees, a moment later, and touches nothing."""

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar, get_args

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center
from textual.timer import Timer

from resolution.exchange.comparison import compared
from resolution.reflow.reading import View
from resolution.tree import ParagraphId, PointNumber
from session_store import StoreError
from session_store.chair_file import Focus, focus_in, is_chair_there, raw_focus
from tui.following_screen import FollowingScreen
from tui.keys import bindings
from tui.keys.room import ROOM_KEYS
from tui.live_text import LiveText, Taken
from tui.point_words import KIND_WORDS, place_of, standing_words
from tui.room.just_decided import JustDecided
from tui.room.room_lines import RoomHead, RoomWord
from tui.room.room_pane import RoomPane
from tui.room.sizes import SIZES, RoomSize
from tui.status_of import status_of
from tui.text_pane.line_pane import LinePane
from tui.widgets.line_widget import LineWidget

DECIDED_FOR = 12.0
CHAIR_LOOKED_FOR = 1.0
ABSENT = "The chair is away: this is the next open point"
NOBODY_LEFT = "The chair is away, and no point is open"


class RoomScreen(FollowingScreen):
    """The chair's focus leads; without one, the next open point after what was decided last."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(ROOM_KEYS)]
    CSS_PATH = "room.tcss"

    def __init__(self, live: LiveText, size: RoomSize) -> None:
        super().__init__()
        self.live = live
        self._room_size = size
        self._focus: Focus | None = None
        self._is_chair_there = False
        self._last_decided = 0
        self._silence: Timer | None = None

    def compose(self) -> ComposeResult:
        yield RoomHead()
        with Center():
            yield RoomPane()
        yield JustDecided()
        yield RoomWord()

    # The widgets stay as long as the screen does, so each is looked for once.

    @cached_property
    def pane(self) -> RoomPane:
        return self.query_one(RoomPane)

    @cached_property
    def head(self) -> RoomHead:
        return self.query_one(RoomHead)

    @cached_property
    def decided(self) -> JustDecided:
        return self.query_one(JustDecided)

    @cached_property
    def word(self) -> RoomWord:
        return self.query_one(RoomWord)

    def shown_quickly(self) -> Sequence[LineWidget | LinePane]:
        return (self.pane, self.head, self.decided, self.word)

    def on_mount(self) -> None:
        self._set_size()
        self.live.reading("current")
        self._look_for_chair()
        self.show_followed(None)
        self.set_interval(CHAIR_LOOKED_FOR, self._look_for_chair)
        self.begin_to_follow()

    def show_followed(self, taken: Taken | None) -> None:
        """The text, what was decided of it, and the place where the chair looks."""
        self.word.amiss = ""
        self._take_up_focus()
        with self.app.batch_update():
            self.pane.states = self.live.standing.points
            self.pane.reading = self.live.reading()
            if taken is not None:
                self._say_decided(taken)
            self.head.status = status_of(self.live)
            self._show_place()

    def say_amiss(self, error: StoreError) -> None:
        self.word.amiss = f"Not followed: {error.path.name} {error.message}"

    def action_change_size(self, by: int) -> None:
        names = get_args(RoomSize)
        self._room_size = names[max(0, min(len(names) - 1, names.index(self._room_size) + by))]
        self._set_size()
        self._show_place()

    def _set_size(self) -> None:
        size = SIZES[self._room_size]
        self.pane.styles.max_width = size.columns
        self.pane.set_apart(size.apart)

    def _look_for_chair(self) -> None:
        is_there = is_chair_there(self.live.session.path)
        if is_there != self._is_chair_there:
            self._is_chair_there = is_there
            self._take_up_focus()
            self._show_place()

    def _take_up_focus(self) -> None:
        """The chair's focus as it is told now; half a word is none, and the one before stays."""
        raw = raw_focus(self.live.session.path)
        if not raw or not self._is_chair_there:
            self._is_chair_there = is_chair_there(self.live.session.path)
        self._focus = (focus_in(raw) or self._focus) if self._is_chair_there else None
        if self._focus is not None and self._focus.view in get_args(View):
            self.live.view = self._focus.view  # type: ignore[assignment]  # one of them, as just seen

    def _show_place(self) -> None:
        point, paragraph = self._place()
        self.pane.look_at(point, paragraph)
        self.head.where = self._where(point)
        self.word.absence = "" if self._focus is not None else ABSENT if point else NOBODY_LEFT

    def _place(self) -> tuple[PointNumber, ParagraphId | None]:
        if self._focus is None:
            ahead = self.live.progress.after(self._last_decided, "open")
            return PointNumber(ahead or 0), None
        has_point = self.live.document.has_point(self._focus.point)
        return PointNumber(self._focus.point if has_point else 0), ParagraphId(self._focus.paragraph)

    def _where(self, number: PointNumber) -> tuple[str, str]:
        document, standing = self.live.document, self.live.standing
        if not number:
            return document.head.title or self.live.session.name, ""
        point = document.point(number)
        words = (place_of(document, point), KIND_WORDS[point.kind], standing_words(standing, point))
        return f"Point {number} of {len(document.points)}", " · ".join(filter(None, words))

    def _say_decided(self, taken: Taken) -> None:
        """Before and after, for some seconds; a decision that changes no word is said in words."""
        self._last_decided = max(taken.points, default=self._last_decided)
        self.decided.say(taken.words, compared(*self.live.moments_of(taken)))
        self.pane.mark_decided(taken.paragraphs)
        if self._silence is not None:
            self._silence.stop()
        self._silence = self.set_timer(DECIDED_FOR, self._be_silent)

    def _be_silent(self) -> None:
        self.decided.be_silent()
        self.pane.mark_decided(())

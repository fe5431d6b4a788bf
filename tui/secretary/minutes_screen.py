"""The live text at the chair's place, and the minutes beside it as they grow."""

from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from itertools import islice

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer

from resolution.minutes.clock import Clock
from resolution.visible import visible
from session_store import StoreError
from session_store.full_text import terms_of
from session_store.minutes import minutes_rows
from tui.beside_chair import BesideChairScreen
from tui.burn_down import open_counts
from tui.live_text import LiveText
from tui.screens.text_frame import TextFrame
from tui.secretary.awaited_lines import AwaitedLines
from tui.secretary.desk_pane import DeskPane
from tui.secretary.entry_panel import EntryPanel
from tui.secretary.minutes_book import MinutesBook
from tui.secretary.minutes_list import MinutesList
from tui.status_of import status_of
from tui.taken import Taken
from tui.text_pane import StatesOf
from tui.text_pane.line_pane import LinePane
from tui.widgets import FootLine, Notice, StatusLine
from tui.widgets.foot_line import NoticeKind
from tui.widgets.kept_lines import KeptLines
from tui.widgets.line_widget import LineWidget
from tui.widgets.visible_input import VisibleInput

MARKED_FOR = 12.0
FIRST_ROWS, ROWS = 60, 12
"""Rows taken up at once, and in each pause: a long log is read behind the first paint."""
PAUSE_SECONDS = 0.02


class Body(Horizontal, KeptLines):
    """The text and the minutes."""


class MinutesScreen(BesideChairScreen, KeptLines):
    """Shows what was recorded, in its order; every second the time left for written versions."""

    CSS_PATH = "secretary.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as in Textual
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 - as in Textual

    def __init__(self, live: LiveText, clock: Clock, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.live = live
        self.now = now
        self.book = MinutesBook(live.standing.origin, clock)
        self.is_following_chair = True
        self.query_words = ""
        self._to_come = deque(minutes_rows(live.session.entries(), live.session.standing.history))
        self._read_up_to = live.session.version
        self._reading: Timer | None = None
        self._is_reading_begun = False
        self._marking: Timer | None = None
        self._is_amiss = False

    def compose(self) -> ComposeResult:
        yield StatusLine()
        with Body(id="body"):
            with TextFrame(id="text"):
                yield DeskPane()
            with Vertical(id="beside"):
                with TextFrame(id="minutes"):
                    yield MinutesList()
                    yield AwaitedLines()
                yield VisibleInput(id="search", placeholder="words or their beginnings, “phrases” in quotes")
                yield EntryPanel()
        yield FootLine()

    # The widgets stay as long as the screen does, so each is looked for once.

    @cached_property
    def pane(self) -> DeskPane:
        return self.query_one(DeskPane)

    @cached_property
    def text_frame(self) -> TextFrame:
        return self.query_one("#text", TextFrame)

    @cached_property
    def minutes_frame(self) -> TextFrame:
        return self.query_one("#minutes", TextFrame)

    @cached_property
    def list(self) -> MinutesList:
        return self.query_one(MinutesList)

    @cached_property
    def awaited(self) -> AwaitedLines:
        return self.query_one(AwaitedLines)

    @cached_property
    def panel(self) -> EntryPanel:
        return self.query_one(EntryPanel)

    @cached_property
    def status(self) -> StatusLine:
        return self.query_one(StatusLine)

    @cached_property
    def foot(self) -> FootLine:
        return self.query_one(FootLine)

    def shown_quickly(self) -> Sequence[LineWidget | LinePane]:
        return (self.pane, self.list, self.awaited, self.status, self.foot)

    def on_mount(self) -> None:
        self.show_followed(None)
        self.call_after_refresh(self._begin_reading)
        self.set_interval(1.0, self.show_awaited)
        self.set_interval(60, self._note_minute)
        self.begin_to_follow()

    def on_unmount(self) -> None:
        super().on_unmount()
        self.book.close()

    def show_followed(self, taken: Taken | None) -> None:
        """The text, the place where the chair looks, and the entries that came."""
        if self._is_amiss:
            self._is_amiss = False
            self.tell("")
        self.take_up_focus()
        with self.app.batch_update():
            self.show_text()
            if taken is not None:
                self._mark_decided(taken)
            self.status.status = status_of(self.live)
            self.show_chairs_place()
            self._take_up_entries()

    def show_text(self) -> None:
        """The text as it reads now, in the view shown."""
        self.pane.states = StatesOf(self.live.standing)
        self.pane.reading = self.live.reading()

    def say_amiss(self, error: StoreError) -> None:
        self._is_amiss = True
        self.tell(f"Not followed: {error.path.name} {error.message}", "refused")

    def tell(self, text: str, kind: NoticeKind = "told") -> None:
        """Says one sentence on the foot line, till the next."""
        self.foot.notice = Notice(text, kind) if text else None

    def is_led_in_view(self) -> bool:
        return self.is_following_chair

    def show_chairs_place(self) -> None:
        """The text there, unless the secretary looks elsewhere; the frame says which."""
        point, paragraph = self.chairs_place()
        if self.is_following_chair:
            self.pane.look_at(point, paragraph)
        else:
            self.pane.let_go()
            self.pane.focused_point = point
        where, more = self.place_in_words(point)
        led = "follows the chair" if not self.absence(point) else "the chair is away"
        led = led if self.is_following_chair else "f follows the chair"
        self.text_frame.say(f"{where} {more}".strip(), f"{led} · {self.live.view}")

    def show_awaited(self) -> None:
        """Every second: what is due, and how long it may still take."""
        self.awaited.show(self.book.awaited(self.now()), self.book.clock)

    def show_entries(self) -> None:
        """All entries, or those that hold the words looked for; the frame says how many."""
        found = self.book.find(self.query_words) if self.query_words else self.book.versions
        self.list.nothing = f"No entry holds “{self.query_words}”" if self.query_words else "No entry yet"
        self.list.show_entries(self.book, found, terms_of(visible(self.query_words)))
        count = f"{len(found)} of {len(self.book.versions)}" if self.query_words else f"{len(found)}"
        more = f"{len(self._to_come)} to be read" if self._to_come else ""
        self.minutes_frame.say(f"Minutes: {count}", more)
        self.show_awaited()

    def _mark_decided(self, taken: Taken) -> None:
        self.note_decided(taken)
        self.pane.mark_decided(taken.paragraphs)
        if self._marking is not None:
            self._marking.stop()
        self._marking = self.set_timer(MARKED_FOR, lambda: self.pane.mark_decided(()))

    def _take_up_entries(self) -> None:
        """What was recorded since; where much is to be read still, that comes after it."""
        version = self.live.session.version
        if version > self._read_up_to:
            self._to_come.extend(
                minutes_rows(
                    self.live.session.entries(since=self._read_up_to), self.live.session.standing.history
                )
            )
            self._read_up_to = version
        if self._is_reading_begun and self._reading is None:
            self._read_rows(FIRST_ROWS)

    def _read_rows(self, count: int) -> None:
        """So many rows now and the rest in pauses, so that no key waits for a whole log."""
        rows = list(islice(iter(self._to_come.popleft, None), min(count, len(self._to_come))))
        self.book.add(rows)
        self._reading = (
            self.set_timer(PAUSE_SECONDS, lambda: self._read_rows(ROWS)) if self._to_come else None
        )
        self.show_entries()

    def _begin_reading(self) -> None:
        """Behind the first paint: the minutes so far, and the way that the open points went."""
        self._is_reading_begun = True
        self._read_rows(FIRST_ROWS)
        self.live.open_counts = open_counts(self.live.standing)
        self.status.status = status_of(self.live)

    def _note_minute(self) -> None:
        self.status.minutes += 1

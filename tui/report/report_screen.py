"""The report as it will be issued, with all that is recorded so far; made behind the screen."""

from collections.abc import Callable, Sequence
from threading import Event
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, Vertical
from textual.message import Message
from textual.screen import Screen

from resolution.minutes import ReportData
from resolution.minutes.clock import Clock
from resolution.under_way import Hear, UnderWay
from session_store import StoreError
from tui.keys import bindings, in_force
from tui.keys.report import REPORT_KEYS, SHOWN_KEYS
from tui.report.laying_out import Block
from tui.report.report_blocks import report_blocks
from tui.report.report_view import ReportView
from tui.screens.waiting_screen import WorkStoppedError
from tui.shown import shown
from tui.widgets import FootLine

FAR = 1_000_000


class ReportScreen(Screen[None]):
    """Reads the report through; nothing is changed here."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(REPORT_KEYS)]
    CSS_PATH = "report.tcss"
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 - as in Textual

    view = getters.query_one(ReportView)
    frame = getters.query_one("#report", Vertical)

    class Made(Message):
        """The report is there to be read."""

        def __init__(self, head: str, blocks: Sequence[Block]) -> None:
            super().__init__()
            self.head = head
            self.blocks = blocks

    class NotMade(Message):
        """The log cannot be read."""

        def __init__(self, error: StoreError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, make: Callable[[Hear], ReportData], clock: Clock) -> None:
        """`make` takes a while, in a thread; whoever leaves the screen stops it."""
        super().__init__()
        self._make = make
        self._clock = clock
        self._is_left = Event()
        self._percent = -1

    def compose(self) -> ComposeResult:
        with Vertical(id="report"), Center():
            yield ReportView()
        yield FootLine()

    def on_mount(self) -> None:
        self.query_one(FootLine).keys = in_force(SHOWN_KEYS)
        self.frame.border_title = shown(" Report ")
        self.view.nothing = "Making the report …"
        self.run_worker(self._find_out, thread=True, name="making the report")

    def on_unmount(self) -> None:
        self._is_left.set()

    def _find_out(self) -> None:
        try:
            report = self._make(self._hear)
        except WorkStoppedError:
            return
        except StoreError as error:
            self.post_message(self.NotMade(error))
            return
        head = f" Report at entry {report['version']}, head {report['head']} "
        self.post_message(self.Made(head, report_blocks(report, self._clock)))

    def _hear(self, work: UnderWay) -> None:
        if self._is_left.is_set():
            raise WorkStoppedError
        if work.percent != self._percent:
            self._percent = work.percent
            self.app.call_later(self._say_far, work)

    def _say_far(self, work: UnderWay) -> None:
        if self.is_mounted and not self.view.count():
            self.view.nothing = f"Making the report: {work.said}"

    def on_report_screen_made(self, event: Made) -> None:
        self.frame.border_title = shown(event.head)
        self.view.show(event.blocks)

    def on_report_screen_not_made(self, event: NotMade) -> None:
        self.view.nothing = f"The log cannot be read: {event.error.path.name} {event.error.message}"

    def on_block_list_moved(self) -> None:
        self._say_part()

    def action_scroll(self, lines: int) -> None:
        self.view.scroll_lines(lines)
        self._say_part()

    def action_page(self, pages: int) -> None:
        self.action_scroll(pages * max(1, self.view.size.height - 1))

    def action_go_to_part(self, step: int) -> None:
        self.view.go_to_part(step)
        self._say_part()

    def action_begin(self) -> None:
        self.view.begin_at(0)
        self._say_part()

    def action_end(self) -> None:
        self.view.begin_at(self.view.count() - 1)
        self._say_part()

    def _say_part(self) -> None:
        self.frame.border_subtitle = shown(f" {self.view.part} ") if self.view.part else None

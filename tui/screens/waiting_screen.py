"""Long work over a screen: a thread does it, the screen says how far it is, and Esc stops it."""

from collections.abc import Callable
from threading import Event
from typing import ClassVar, Generic, TypeVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from resolution.under_way import Hear, UnderWay
from tui.shown import shown

Result = TypeVar("Result")
TELLING_SECONDS = 0.1


class WorkStoppedError(Exception):
    """Who waited for the work stopped it."""


class WaitingScreen(ModalScreen[Result | None], Generic[Result]):
    """Gives back what the work gives, its errors too, or None where it was stopped."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q", "stop", "Stop")]
    CSS_PATH = "modals.tcss"

    far = getters.query_one("#far", Static)

    def __init__(self, title: str, work: Callable[[Hear], Result]) -> None:
        super().__init__()
        self._title = title
        self._work = work
        self._now = ""
        self._is_stopped = Event()

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(shown(self._title), classes="question")
            yield Static(id="far")
            yield Static(shown("Esc stops"), classes="told")

    def on_mount(self) -> None:
        self.set_interval(TELLING_SECONDS, self._tell)
        self.run_worker(self._do, thread=True)

    def on_unmount(self) -> None:
        self._is_stopped.set()

    def action_stop(self) -> None:
        """The work ends where it tells next how far it is."""
        self._is_stopped.set()
        self._now = "stopping…"
        self._tell()

    def _do(self) -> None:
        try:
            result = self._work(self._hear)
        except WorkStoppedError:
            self.app.call_later(self.dismiss, None)
        else:
            self.app.call_later(self.dismiss, result)

    def _hear(self, work: UnderWay) -> None:
        if self._is_stopped.is_set():
            raise WorkStoppedError
        self._now = work.said

    def _tell(self) -> None:
        self.far.update(shown(self._now))

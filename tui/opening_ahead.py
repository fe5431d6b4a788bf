"""Opening a long text: its beginning is looked at while a thread reads the whole of it."""

from collections.abc import Callable
from threading import Event

from resolution.exchange.incoming import text_in_bytes
from resolution.intake import IntakeError
from session_store import Session, StoreError
from session_store.working_text import WorkingText, read_text
from tui.commands.failing import Failed
from tui.head_text import Head
from tui.live_text import LiveText

WAIT_SECONDS = 0.05
OpenSession = Callable[[WorkingText], Session]
"""Opens or makes the session about a text that was read; raises Failed, IntakeError, StoreError, OSError."""


class ReadingStopped(Exception):
    """The chair left while the text was being read."""


class OpeningAhead:
    """What is known of a long text, and how far it is read.

    `doing` says that in words; `session` is there once it is open, `failure` where it cannot be opened.
    """

    def __init__(self, head: Head, open_session: OpenSession) -> None:
        self.head = head
        self.doing = "reading…"
        self.session: Session | None = None
        self.failure: Exception | None = None
        self._open_session = open_session
        self._is_left, self._is_answered = Event(), Event()

    def stop(self) -> None:
        """The reading ends with the section it is in, and no session is opened any more."""
        self._is_left.set()

    def whole(self, on_screen: Callable[[Callable[[], None]], object]) -> LiveText | None:
        """Reads the whole and opens its session; None where it was stopped or failed. For a thread.

        `on_screen` lets something be done in the screen's thread, to which the record belongs.
        """
        try:
            text = text_in_bytes(self.head.data)
            document = read_text(text, told=lambda place: self._tell(place, len(text)))
            working_text = WorkingText(self.head.data, text, document)
            self.doing = "reading… 100 %: opening"
            on_screen(lambda: self._open(working_text))
            while not self._is_answered.wait(WAIT_SECONDS):
                self._go_on()
            if self.session is None:
                return None
            live = LiveText(self.session)
            live.reading()
        except ReadingStopped:
            return None
        except IntakeError as error:
            self.failure = error
            return None
        return live

    def _tell(self, place: int, length: int) -> None:
        self._go_on()
        self.doing = f"reading… {100 * place // max(1, length)} %"

    def _go_on(self) -> None:
        if self._is_left.is_set():
            raise ReadingStopped

    def _open(self, working_text: WorkingText) -> None:
        if self._is_left.is_set():
            return
        try:
            self.session = self._open_session(working_text)
        except (Failed, StoreError, OSError, IntakeError) as error:
            self.failure = error
        finally:
            self._is_answered.set()

"""Opening a text or its session: it is looked at while a thread opens its record, and reads a long one."""

from __future__ import annotations

from dataclasses import replace
from threading import Event, Lock
from typing import TYPE_CHECKING

from resolution.exchange.incoming import text_in_bytes
from resolution.intake import IntakeError
from resolution.under_way import Hear, UnderWay
from session_store.errors import StoreError
from session_store.working_text import WorkingText, read_text
from tui.commands.failing import Failed
from tui.head_text import Head

if TYPE_CHECKING:
    from collections.abc import Callable

    from session_store import Session
    from tui.live_text import LiveText

    OpenSession = Callable[[WorkingText, Hear], Session]
    """Opens or makes the session about a text that was read, and says how far it is; raises Failed,
    IntakeError, StoreError, OSError, and what who hears it raises."""


class ReadingStopped(Exception):
    """The chair left while the text was being read."""


class OpeningAhead:
    """What is known of a text, and how far it is opened.

    `doing` says that in words; `session` is there once it is open, `failure` where it cannot be opened.
    """

    def __init__(self, head: Head, open_session: OpenSession) -> None:
        self.head = head
        self.doing = "reading…"
        self.session: Session | None = None
        self.failure: Exception | None = None
        self._open_session = open_session
        self._is_left, self._settling = Event(), Lock()

    def stop(self) -> None:
        """The reading ends where it is, and no session is opened any more, `session` being what it is now."""
        with self._settling:
            self._is_left.set()

    def whole(self) -> LiveText | None:
        """Reads the whole and opens its session; None where it was stopped or failed. For a thread."""
        from tui.live_text import LiveText  # noqa: PLC0415 - with all that it brings, behind the first paint

        try:
            self._open(self.head.read or self._read())
            if self.session is None:
                return None
            live = LiveText(self.session)
            live.reading()
        except ReadingStopped:
            return None
        except (Failed, StoreError, OSError, IntakeError) as error:
            self.failure = error
            return None
        return live

    def _read(self) -> WorkingText:
        text = text_in_bytes(self.head.data)
        document = read_text(text, told=lambda place: self._hear(UnderWay("reading", place, len(text))))
        return WorkingText(self.head.data, text, document)

    def _hear(self, work: UnderWay) -> None:
        if self._is_left.is_set():
            raise ReadingStopped
        self.doing = work.said

    def _open(self, working_text: WorkingText) -> None:
        self._hear(UnderWay("opening", 0, 1))
        session = self._open_session(working_text, self._hear)
        self.head = replace(self.head, data=b"", read=None)  # they are in the record now
        with self._settling:
            if not self._is_left.is_set():
                self.session = session
                return
        session.close()

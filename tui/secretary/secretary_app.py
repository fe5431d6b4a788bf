"""The secretary's application: one screen on a session that the chair decides in."""

from collections.abc import Callable
from datetime import datetime

from textual import events

from resolution.minutes.clock import Clock
from session_store import Session
from session_store.summaries import utc_now
from tui.clock_times import zone_here
from tui.following_app import FollowingApp
from tui.live_text import LiveText
from tui.secretary.secretary_screen import SecretaryScreen


class SecretaryApp(FollowingApp):
    """Opens at the minutes; the times are those of this machine's clock."""

    CSS_PATH = "../app.tcss"

    def __init__(self, session: Session, *, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__()
        self._live = LiveText(session)
        self._now = now

    def open_first(self) -> None:
        """The screen; it says where nothing can be entered."""
        screen = SecretaryScreen(self._live, Clock(zone_here()), self._now)
        self.follow_on(screen)
        if self._live.session.is_read_only:
            name = self._live.session.path.name
            self.call_after_refresh(
                screen.tell, f"{name} may not be written: nothing can be entered", "refused"
            )

    def on_key(self, event: events.Key) -> None:
        if isinstance(self.screen, SecretaryScreen) and event.is_printable:
            self.screen.type_ahead(event)
            return
        super().on_key(event)

"""The replay's application: one screen on a session that is only read."""

from collections.abc import Sequence

from textual import on

from session_store import Session
from session_store.entries import LogEntry
from tui.app import AdrefApp
from tui.preferences import preferences
from tui.replay.moment_screen import MomentScreen
from tui.replay.replay_screen import ReplayScreen
from tui.replay.replayed_text import ReplayedText


class ReplayApp(AdrefApp):
    """Opens at that version; where it is the last, it stays with a session that goes on."""

    CSS_PATH = "../app.tcss"

    def __init__(self, session: Session, version: int, *, entries: Sequence[LogEntry] | None = None) -> None:
        """`entries` is the log, where it was kept as the session was opened."""
        super().__init__()
        self.text = ReplayedText(session, version=version, entries=entries)

    def open_first(self) -> None:
        self.push_screen(ReplayScreen(self.text, preferences()))
        self.call_after_refresh(self._collection.begin)

    @on(MomentScreen.MadeMore)
    def keep_what_pauses_made(self) -> None:
        """A whole text is read and counted in pauses: looked at all at once it would take several frames."""
        self._collection.keep()

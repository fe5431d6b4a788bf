"""The replay's application: one screen on a session that is only read."""

from session_store import Session
from tui.app import AdrefApp
from tui.preferences import preferences
from tui.replay.replay_screen import ReplayScreen
from tui.replay.replayed_text import ReplayedText


class ReplayApp(AdrefApp):
    """Opens at that version; where it is the last, it stays with a session that goes on."""

    CSS_PATH = "../app.tcss"

    def __init__(self, session: Session, version: int) -> None:
        super().__init__()
        self.text = ReplayedText(session, version=version)

    def open_first(self) -> None:
        self.push_screen(ReplayScreen(self.text, preferences()))
        self.call_after_refresh(self._collection.begin)

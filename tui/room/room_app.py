"""The room's application: one screen on a session that is only read."""

from session_store import Session
from tui.app import AdrefApp
from tui.live_text import LiveText
from tui.room.room_screen import RoomScreen
from tui.room.sizes import RoomSize


class RoomApp(AdrefApp):
    """Opens in the room."""

    CSS_PATH = "../app.tcss"

    def __init__(self, session: Session, size: RoomSize = "normal") -> None:
        super().__init__()
        self._live = LiveText(session)
        self._room_size: RoomSize = size

    def open_first(self) -> None:
        self.push_screen(RoomScreen(self._live, self._room_size))

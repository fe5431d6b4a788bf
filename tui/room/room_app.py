"""The room's application: one screen on a session that is only read."""

from session_store import Session
from tui.following_app import FollowingApp
from tui.live_text import LiveText
from tui.room.room_screen import RoomScreen
from tui.room.sizes import RoomSize


class RoomApp(FollowingApp):
    """Opens in the room."""

    CSS_PATH = "../app.tcss"

    def __init__(self, session: Session, size: RoomSize = "normal") -> None:
        super().__init__()
        self._live = LiveText(session)
        self._room_size: RoomSize = size

    def open_first(self) -> None:
        self.follow_on(RoomScreen(self._live, self._room_size))
